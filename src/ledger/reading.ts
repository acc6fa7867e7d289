import pg from 'pg';
import type { EntityManager } from 'typeorm';
import { type CopiedRow, copiedRows } from '../platform/postgres/copied-rows.js';
import type { JsonValue } from './canonical.js';
import { COPIED_OPENINGS, copiedOpenings } from './copied-openings.js';
import { decode, type Entry } from './entry.js';
import { EMPTY_ROOT } from './merkle.js';

/** A stored entry as the queries below select it. */
export interface Row {
  body: Buffer;
  leaf_hash: Buffer;
  leaf_index: string | bigint | null;
  openings: Record<string, string> | null;
}

/** The columns of `Row`, from `ledger.entry` as `entry` and `ledger.leaf` as `leaf`. */
export const COLUMNS = `entry.body, entry.leaf_hash, leaf.leaf_index,
  (SELECT json_object_agg(opening.field, opening.value) FROM vault.opening WHERE opening.entry_id = entry.entry_id) AS openings`;

/** The entry that a row holds. */
export function entryOf(row: Row): Entry {
  const said = decode(row.body);
  const confidential: Record<string, JsonValue | undefined> = {};
  for (const field of Object.keys(said.commitments)) {
    const value = row.openings?.[field];
    confidential[field] = value === undefined ? undefined : JSON.parse(value);
  }
  const entry: Entry = { ...said, confidential, body: row.body, leafHash: row.leaf_hash };
  if (row.leaf_index !== null) entry.index = BigInt(row.leaf_index);
  return entry;
}

/** An entry whose bytes say nothing any more; its columns still say what it was about. */
export interface Unreadable {
  unreadable: true;
  id: string;
  subject: { kind: string; id: string };
}

/** Size and root of a tree. */
export interface TreeHead {
  size: bigint;
  root: Buffer;
}

/** The head of the tree after the last batch. */
export async function latestTreeHead(tx: EntityManager): Promise<TreeHead> {
  const [head]: { size: string; root: Buffer }[] = await tx.query(
    'SELECT size, root FROM ledger.tree_head ORDER BY size DESC LIMIT 1',
  );
  return head ? { size: BigInt(head.size), root: head.root } : { size: 0n, root: EMPTY_ROOT };
}

/** A verification compares many reads, which must all see one moment. */
export async function requireOneMoment(tx: EntityManager): Promise<void> {
  const [setting]: { level: string }[] = await tx.query(
    `SELECT current_setting('transaction_isolation') AS level`,
  );
  if (setting?.level === 'repeatable read' || setting?.level === 'serializable') return;
  throw new Error('核验账本须在 REPEATABLE READ 事务中进行');
}

const [ENTRY, SUBJECT, BODY, LEAF_HASH, INDEX, OPENINGS, SEQUENCE] = [0, 1, 2, 3, 4, 5, 6];
const ROWS_PER_PAGE = 2_000;

/**
 * Every entry about subjects of one kind, or about those of `ids` alone, ordered by the id of the subject and then by
 * sequence, in flat memory. `tx` must be a transaction; run it REPEATABLE READ to compare with other reads.
 */
export async function* entriesBySubject(
  tx: EntityManager,
  kind: string,
  ids: readonly string[] | null = null,
): AsyncGenerator<Entry | Unreadable> {
  let last: CopiedRow | undefined;
  do {
    const page = await pageOf(tx, kind, ids, last);
    for (const row of page) {
      yield readable(row) ?? {
        unreadable: true,
        id: row.uuid(ENTRY),
        subject: { kind, id: row.uuid(SUBJECT) },
      };
    }
    last = page.length < ROWS_PER_PAGE ? undefined : page.at(-1);
  } while (last);
}

/** The rows of entries behind the last one, all at once, so that its readers may ask other things between. */
async function pageOf(
  tx: EntityManager,
  kind: string,
  ids: readonly string[] | null,
  last: CopiedRow | undefined,
): Promise<CopiedRow[]> {
  const { escapeLiteral: literal } = pg;
  const page: CopiedRow[] = [];
  const batches = copiedRows(
    tx,
    `SELECT entry.entry_id, entry.subject_id, entry.body, entry.leaf_hash, leaf.leaf_index, ${COPIED_OPENINGS}, entry.sequence
       FROM ledger.entry LEFT JOIN ledger.leaf ON leaf.entry_id = entry.entry_id
      WHERE entry.subject_kind = ${literal(kind)}
        ${ids ? `AND entry.subject_id = ANY (${literal(`{${ids.join()}}`)}::uuid[])` : ''}
        ${last ? `AND (entry.subject_id, entry.sequence) > (${literal(last.uuid(SUBJECT))}, ${last.integer(SEQUENCE)})` : ''}
      ORDER BY entry.subject_id, entry.sequence LIMIT ${ROWS_PER_PAGE}`,
  );
  for await (const rows of batches) page.push(...rows);
  return page;
}

function readable(row: CopiedRow): Entry | null {
  try {
    const openings: Record<string, string> = {};
    for (const { field, value } of copiedOpenings(row, OPENINGS))
      openings[row.bytes.toString('utf8', ...field)] = row.bytes.toString('utf8', ...value);
    return entryOf({
      body: row.buffer(BODY),
      leaf_hash: row.buffer(LEAF_HASH),
      leaf_index: row.isNull(INDEX) ? null : row.bigint(INDEX),
      openings,
    });
  } catch {
    return null;
  }
}

const ROWS_PER_FETCH = 1_000;
let cursors = 0;

/** The rows of a query through a cursor, so that memory stays flat however many there are. */
export async function* stream<T>(
  tx: EntityManager,
  query: string,
  parameters: unknown[] = [],
): AsyncGenerator<T> {
  cursors += 1;
  const cursor = `ledger_stream_${cursors}`;
  await tx.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${query}`, parameters);
  for (;;) {
    const rows: T[] = await tx.query(`FETCH ${ROWS_PER_FETCH} FROM ${cursor}`);
    yield* rows;
    if (rows.length < ROWS_PER_FETCH) break;
  }
  await tx.query(`CLOSE ${cursor}`);
}
