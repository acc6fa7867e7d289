import type { EntityManager } from 'typeorm';
import { RuleBroken, Stale } from '../platform/errors.js';
import { type Composed, compose, distinct, type Head, keyOf } from './composition.js';
import { checkForm, type Entry, type Fact, type Subject } from './entry.js';

const FACTS_PER_CALL = 10_000;
const HASH_BYTES = 32;

/** Locks the subjects until the end of the transaction, then writes the facts in order, a few statements in all. */
export async function write(tx: EntityManager, facts: Fact[], recordedAt: Date): Promise<Entry[]> {
  facts.forEach(checkForm);
  const heads = await lockHeads(tx, distinct(facts.map(({ subject }) => subject)));
  const entries: Entry[] = [];
  for (let start = 0; start < facts.length; start += FACTS_PER_CALL) {
    const composed = compose(facts.slice(start, start + FACTS_PER_CALL), heads, recordedAt);
    await insert(tx, composed, recordedAt);
    for (const { entry } of composed) entries.push(entry);
  }
  return entries;
}

async function lockHeads(tx: EntityManager, subjects: Subject[]): Promise<Map<string, Head>> {
  const rows: { place: number; last_sequence: number; last_leaf_hash: Buffer }[] = await tx.query(
    'SELECT * FROM ledger.lock_heads($1::text[], $2::uuid[])',
    [subjects.map(({ kind }) => kind), subjects.map(({ id }) => id)],
  );
  return new Map(
    rows.map((row) => [
      keyOf(subjects[row.place - 1] as Subject),
      { sequence: row.last_sequence, previous: row.last_leaf_hash.toString('base64') },
    ]),
  );
}

async function insert(tx: EntityManager, composed: Composed[], recordedAt: Date): Promise<void> {
  const entries = composed.map(({ entry }) => entry);
  const openings = composed.flatMap(({ entry, openings }) =>
    openings.map((opening) => ({ id: entry.id, ...opening })),
  );
  let end = 0;
  const starts = entries.map(({ body }) => {
    const start = end;
    end += body.length;
    return start;
  });
  const [row]: { written: Buffer }[] = await tx
    .query(
      `SELECT ledger.append($1::timestamptz, $2::uuid[], $3::text[], $4::uuid[], $5::integer[], $6::text[], $7::text[],
         $8::bytea, $9::integer[], $10::integer[], $11::uuid[], $12::text[], $13::bytea, $14::text[]) AS written`,
      [
        recordedAt,
        entries.map(({ id }) => id),
        entries.map(({ subject }) => subject.kind),
        entries.map(({ subject }) => subject.id),
        entries.map(({ sequence }) => sequence),
        entries.map(({ previous }) => previous),
        entries.map(({ type }) => type),
        Buffer.concat(entries.map(({ body }) => body)),
        starts,
        entries.map(({ body }) => body.length),
        openings.map(({ id }) => id),
        openings.map(({ field }) => field),
        Buffer.concat(openings.map(({ salt }) => salt)),
        openings.map(({ value }) => value),
      ],
    )
    .catch(explain);
  checkWritten(entries, row?.written ?? Buffer.alloc(0));
}

/** The server hashed the bytes itself: an insert that was swallowed or changed on its way shows here. */
function checkWritten(entries: Entry[], written: Buffer): void {
  if (written.length !== entries.length * HASH_BYTES) {
    throw new Error(`账本应写入 ${entries.length} 条，数据库只写入 ${written.length / HASH_BYTES} 条`);
  }
  if (!Buffer.concat(entries.map(({ leafHash }) => leafHash)).equals(written)) {
    throw new Error('数据库写入的字节与提交的不一致');
  }
}

function explain(error: Error & { driverError?: { code?: string; constraint?: string } }): never {
  const { code, constraint } = error.driverError ?? {};
  if (code === 'LG001') throw new Stale('ledger_head_moved', '该对象刚有新的记录，请刷新后重新办理');
  if (code === '23505' && constraint === 'entry_pkey') {
    throw new RuleBroken('entry_exists', '同一编号的记录已经入账，不能再次登记');
  }
  throw error;
}
