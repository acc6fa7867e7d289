import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import oracle from 'canonicalize';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { commitmentOf } from '../../src/ledger/commitment.js';
import { encode } from '../../src/ledger/entry.js';
import type { Entry, Fact } from '../../src/ledger/ledger.js';
import { leafHash } from '../../src/ledger/merkle.js';
import { fact, NOON, type OpenedLedger, openLedger, refusal } from './opened-ledger.js';

/** The entry that lost an opening without another saying so. */
let unexplained = '';
let opened: OpenedLedger;
beforeAll(async () => {
  opened = await openLedger();
});
afterAll(() => opened.close());

const code = (name: string) => expect.objectContaining({ code: name });

describe('an entry', () => {
  test('is canonical JSON of what is remembered, and names the entry before it', async () => {
    const [first, second] = (await opened.append(...twice(fact()))) as [Entry, Entry];
    const said = JSON.parse(first.body.toString());
    expect(said).toEqual({
      v: 1,
      id: first.id,
      type: 'seize',
      subject: first.subject,
      sequence: 1,
      previous: null,
      recorded_at: '2026-03-01T04:00:00.000Z',
      content: { name: '手机', quantity: '1.5' },
      commitments: {},
    });
    expect(first.body.toString()).toBe(oracle(said));
    expect(second.sequence).toBe(2);
    expect(second.previous).toBe(leafHash(first.body).toString('base64'));
  });

  test('is read back as it was written', async () => {
    const subject = v7();
    const written = await opened.place(...twice(fact(subject, { holder: '张三', remark: ['𠮷', null, 3] })));
    const read = await opened.ledger.history(opened.application.manager, { kind: 'item', id: subject });
    expect(read.map(({ index, ...entry }) => entry)).toEqual(written);
    expect(read.map(({ index }) => typeof index)).toEqual(['bigint', 'bigint']);
    const second = await opened.ledger.history(
      opened.application.manager,
      { kind: 'item', id: subject },
      { after: 1 },
    );
    expect(second.map(({ sequence }) => sequence)).toEqual([2]);
  });

  test('holds confidential fields only as commitments, and equal values never share one', async () => {
    const entries = await opened.append(
      ...Array.from({ length: 50 }, () => fact(v7(), { holder: '李四', owner: '李四' })),
    );
    const commitments = entries.flatMap((entry) => Object.values(entry.commitments));
    expect(new Set(commitments).size).toBe(100);
    for (const entry of entries) expect(entry.body.toString()).not.toContain('李四');
  });

  test('opens with the salt and the value in the vault, and with no other value', async () => {
    const [entry] = (await opened.append(fact(v7(), { holder: '王五' }))) as [Entry];
    const [row] = await opened.application.query('SELECT * FROM vault.opening WHERE entry_id = $1', [
      entry.id,
    ]);
    expect(row).toEqual({ entry_id: entry.id, field: 'holder', salt: expect.any(Buffer), value: '"王五"' });
    expect(commitmentOf(row)).toBe(entry.commitments.holder);
    expect(commitmentOf({ ...row, value: '"王六"' })).not.toBe(entry.commitments.holder);
    expect(commitmentOf({ ...row, field: 'owner' })).not.toBe(entry.commitments.holder);
  });

  test('reads as undefined where its opening is gone', async () => {
    const [entry] = (await opened.append(fact(v7(), { holder: '王五', remark: '旧' }))) as [Entry];
    await opened.superuser.query(`DELETE FROM vault.opening WHERE entry_id = $1 AND field = 'holder'`, [
      entry.id,
    ]);
    unexplained = entry.id;
    const [read] = await opened.ledger.history(opened.application.manager, entry.subject);
    expect(read?.confidential).toEqual({ holder: undefined, remark: '旧' });
    expect(Object.keys(read?.confidential ?? {})).toContain('holder');
  });

  test('has at most 65,535 bytes', async () => {
    const room = (size: number): Fact => ({ ...fact(), content: { text: 'x'.repeat(size) } });
    const [entry] = (await opened.append(room(60_000))) as [Entry];
    const full = 65_535 - entry.body.length + 60_000;
    expect((await opened.append(room(full)))[0]?.body.length).toBe(65_535);
    await expect(opened.append(room(full + 1))).rejects.toEqual(code('entry_too_large'));
  });

  const malformed: [string, Partial<Fact>][] = [
    ['a kind with a quotation mark', { subject: { kind: 'it"em', id: v7() } }],
    ['a subject that is no UUID', { subject: { kind: 'item', id: '1' } }],
    ['a UUID in capitals', { subject: { kind: 'item', id: v7().toUpperCase() } }],
    ['a type with a space', { type: 'hand over' }],
    ['an id that is no UUID', { id: 'x' }],
    ['a confidential field with a zero byte', { confidential: { 'a\0b': 1 } }],
  ];
  test.each(malformed)('is refused with %s', async (_, change) => {
    await expect(opened.append({ ...fact(), ...change })).rejects.toEqual(code('entry_form'));
  });

  test('is refused with content that has no canonical form', async () => {
    await expect(opened.append({ ...fact(), content: { weight: 0.5 } })).rejects.toEqual(
      code('not_canonical'),
    );
    await expect(opened.append(fact(v7(), { name: 'e\u0301' }))).rejects.toEqual(code('not_canonical'));
  });
});

describe('an append', () => {
  test('answers many facts in their order and interleaves subjects as given', async () => {
    const [left, right] = [v7(), v7()];
    const entries = await opened.append(fact(left), fact(right), fact(left), fact(right), fact(left));
    expect(entries.map(({ subject, sequence }) => [subject.id, sequence])).toEqual([
      [left, 1],
      [right, 1],
      [left, 2],
      [right, 2],
      [left, 3],
    ]);
    const { manager } = opened.application;
    const histories = await opened.ledger.histories(
      manager,
      entries.map(({ subject }) => subject),
    );
    expect([histories.get(left)?.length, histories.get(right)?.length]).toEqual([3, 2]);
  });

  test('takes 25,000 facts in one call', async () => {
    const subjects = Array.from({ length: 5_000 }, () => v7());
    const facts = Array.from({ length: 25_000 }, (_, index) => fact(subjects[index % 5_000] as string));
    const entries = await opened.append(...facts);
    expect(entries.at(-1)?.sequence).toBe(5);
    expect(entries[24_999]?.previous).toBe(entries[19_999]?.leafHash.toString('base64'));
  });

  test('leaves nothing when its transaction rolls back', async () => {
    const subject = v7();
    const failing = opened.application.transaction(async (tx: EntityManager) => {
      await opened.ledger.append(tx, [fact(subject)], NOON);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect((await opened.append(fact(subject)))[0]?.sequence).toBe(1);
  });

  test('refuses an entry id that was used before, also within one call', async () => {
    const id = v7();
    await opened.append({ ...fact(), id });
    await expect(opened.append({ ...fact(), id })).rejects.toEqual(code('entry_exists'));
    const other = v7();
    await expect(opened.append({ ...fact(), id: other }, { ...fact(), id: other })).rejects.toEqual(
      code('entry_exists'),
    );
  });

  test('puts concurrent entries of one new subject into one gapless chain', async () => {
    const subject = v7();
    await Promise.all(Array.from({ length: 40 }, () => opened.append(fact(subject))));
    const history = await opened.ledger.history(opened.application.manager, { kind: 'item', id: subject });
    expect(history.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 40 }, (_, index) => index + 1),
    );
  });

  test('does not deadlock on crossing sets of subjects', async () => {
    const subjects = Array.from({ length: 30 }, () => v7());
    const known = subjects.slice(0, 15);
    await opened.append(...known.map((id) => fact(id)));
    await Promise.all(
      Array.from({ length: 40 }, (_, round) =>
        opened.append(...(round % 2 ? subjects : subjects.toReversed()).map((id) => fact(id))),
      ),
    );
    const last = await opened.append(...subjects.map((id) => fact(id)));
    expect(last.map(({ sequence }) => sequence)).toEqual(
      subjects.map((id) => (known.includes(id) ? 42 : 41)),
    );
  });
});

describe('the append function of the database', () => {
  const call = (said: Partial<Parameters<typeof encode>[0]>, columns: Record<string, unknown> = {}) => {
    const whole = {
      id: v7(),
      subject: { kind: 'item', id: v7() },
      sequence: 1,
      previous: null,
      type: 'seize',
      recordedAt: NOON,
      content: {},
      commitments: {},
      ...said,
    };
    const body = encode(whole);
    const row = { ...whole, kind: whole.subject.kind, subjectId: whole.subject.id, ...columns };
    return refusal(
      opened.application.transaction(async (tx) => {
        await tx.query('SELECT ledger.lock_heads($1::text[], $2::uuid[])', [[row.kind], [row.subjectId]]);
        await tx.query(
          `SELECT ledger.append($1, ARRAY[$2::uuid], ARRAY[$3], ARRAY[$4::uuid], ARRAY[$5::integer], ARRAY[$6::text],
             ARRAY[$7], $8::bytea, '{0}', ARRAY[$9::integer], '{}', '{}', '', '{}')`,
          [
            row.recordedAt,
            row.id,
            row.kind,
            row.subjectId,
            row.sequence,
            row.previous,
            row.type,
            body,
            body.length,
          ],
        );
      }),
    );
  };

  test('takes an entry that is right', async () => {
    expect(await call({})).toBeUndefined();
  });

  test.each([
    ['a sequence that skips', { sequence: 2 }],
    ['a previous entry that is not there', { previous: leafHash(Buffer.from('x')).toString('base64') }],
  ])('refuses %s', async (_, said) => {
    expect(await call(said)).toBe('LG001');
  });

  test('refuses a sequence that was given before, and a previous entry that is not the last', async () => {
    const [first] = (await opened.append(fact())) as [Entry];
    const previous = first.leafHash.toString('base64');
    expect(await call({ subject: first.subject })).toBe('LG001');
    expect(await call({ subject: first.subject, sequence: 2 })).toBe('LG001');
    expect(await call({ subject: first.subject, sequence: 2, previous })).toBeUndefined();
  });

  test('refuses an entry whose head was never locked', async () => {
    const locking = await refusal(
      opened.application.query(
        `SELECT ledger.append(now(), ARRAY[gen_random_uuid()], '{item}', ARRAY[gen_random_uuid()], '{1}', '{NULL}', '{t}',
           'x', '{0}', '{1}', '{}', '{}', '', '{}')`,
      ),
    );
    expect(locking).toBe('LG001');
  });

  test.each([
    ['id', { id: v7() }],
    ['kind', { kind: 'case' }],
    ['subject', { subjectId: v7() }],
    ['type', { type: 'release' }],
    ['time', { recordedAt: new Date(0) }],
  ])('refuses bytes that say another %s than the column', async (_, columns) => {
    expect(await call({}, columns)).toBe('LG002');
  });
});

describe('an insert that is swallowed on the server', () => {
  const swallow = (table: string, statement: string) =>
    test(`is noticed on ${table}: ${statement.slice(0, 24)}`, async () => {
      const { superuser } = opened;
      await superuser.query(
        `CREATE FUNCTION public.swallow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`,
      );
      await superuser.query(statement);
      try {
        expect(await refusal(opened.append(fact(v7(), { holder: '张三' })))).toBe('LG003');
      } finally {
        await superuser.query(`DROP RULE IF EXISTS swallow ON ${table}`);
        await superuser.query('DROP FUNCTION public.swallow CASCADE');
      }
      expect(await refusal(opened.append(fact()))).toBeUndefined();
    });
  for (const table of ['ledger.entry', 'ledger.pending', 'vault.opening']) {
    swallow(
      table,
      `CREATE TRIGGER swallow BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION public.swallow()`,
    );
  }

  test('is noticed when the function itself lies', async () => {
    const { superuser } = opened;
    const [row] = await superuser.query(`SELECT pg_get_functiondef('ledger.append'::regproc) AS definition`);
    const signature = row.definition.slice(0, row.definition.indexOf('AS $function$'));
    await superuser.query(`${signature} AS $lie$ BEGIN RETURN ''; END $lie$`);
    await expect(opened.append(fact())).rejects.toThrow('只写入 0 条');
    await superuser.query(`${signature} AS $lie$ BEGIN RETURN sha256('other'); END $lie$`);
    await expect(opened.append(fact())).rejects.toThrow('不一致');
    await superuser.query(row.definition);
    expect(await refusal(opened.append(fact()))).toBeUndefined();
  });
});

function twice(one: Fact): [Fact, Fact] {
  return [one, { ...one, type: 'release' }];
}

test('after all of this the log verifies, but for the opening that went without an entry', async () => {
  const { manager } = opened.application;
  const [{ count }] = await manager.query('SELECT count(*)::integer AS count FROM ledger.entry');
  await opened.place(fact());
  const report = await opened.verify();
  expect(report.faults.map(({ rule, entryId }) => [rule, entryId])).toEqual([
    ['opening_is_there_or_erased_by_law', unexplained],
  ]);
  expect(report.entries).toBe(count + 1);
});
