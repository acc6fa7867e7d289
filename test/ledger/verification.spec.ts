import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { type Entry, entriesBySubject, verifyLog } from '../../src/ledger/ledger.js';
import { connect, fact, type OpenedLedger, openLedger } from './opened-ledger.js';

let opened: OpenedLedger;
let chain: [Entry, Entry, Entry];
let waiting: Entry;
const subject = v7();

beforeAll(async () => {
  opened = await openLedger();
  await opened.place(...Array.from({ length: 600 }, () => fact()));
  chain = (await opened.place(
    fact(subject, { holder: '张三' }),
    fact(subject),
    fact(subject),
  )) as typeof chain;
  await opened.place(fact());
  await opened.sequencer.onApplicationShutdown();
  [waiting] = (await opened.append(fact())) as [Entry];
});
afterAll(() => opened.close());

/** What verification finds while a superuser's change stands; the change is undone afterwards. */
async function found(tamper: (tx: EntityManager) => Promise<unknown>) {
  const runner = opened.superuser.createQueryRunner();
  await runner.startTransaction('REPEATABLE READ');
  try {
    for (const table of ['entry', 'leaf', 'tree_node', 'tree_head']) {
      await runner.query(`ALTER TABLE ledger.${table} DISABLE TRIGGER ALL`);
    }
    await tamper(runner.manager);
    for (const table of ['entry', 'leaf', 'tree_node', 'tree_head']) {
      await runner.query(`ALTER TABLE ledger.${table} ENABLE ALWAYS TRIGGER refuse_change`);
      await runner.query(`ALTER TABLE ledger.${table} ENABLE ALWAYS TRIGGER refuse_truncate`);
    }
    const { faults } = await verifyLog(runner.manager);
    return faults.map(({ rule, entryId, index }) => ({ rule, entryId, index }));
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

const second = () => chain[1];
const at = (entry: Entry) => entry.index as bigint;
const fault = (rule: string, entry?: Entry) => expect.objectContaining({ rule, entryId: entry?.id });

describe('verification', () => {
  test('finds nothing wrong in an honest log, and tells its size and root', async () => {
    const seen: number[] = [];
    const report = await opened.application.transaction('REPEATABLE READ', (tx) =>
      verifyLog(tx, ({ entries }) => seen.push(entries)),
    );
    const { root } = await opened.ledger.treeHead(opened.application.manager);
    expect(report).toEqual({ entries: 605, size: 604n, root, faultCount: 0, faults: [] });
    expect(seen.at(-1)).toBe(605);
    chain = (await opened.ledger.history(opened.application.manager, {
      kind: 'item',
      id: subject,
    })) as typeof chain;
  });

  test('wants to see everything at one moment', async () => {
    await expect(verifyLog(opened.application.manager)).rejects.toThrow('REPEATABLE READ');
  });

  test('names the entry of which a superuser changed one byte', async () => {
    const statement = `UPDATE ledger.entry SET body = set_byte(body, 40, get_byte(body, 40) # 1) WHERE entry_id = $1`;
    const faults = await found((tx) => tx.query(statement, [second().id]));
    expect(faults[0]).toEqual({ rule: 'leaf_hash_matches_body', entryId: second().id, index: at(second()) });
    expect(new Set(faults.map(({ entryId }) => entryId))).toEqual(new Set([second().id]));
  });

  test('names the entry whose bytes and hash were both changed', async () => {
    const faults = await found((tx) =>
      tx.query(
        `UPDATE ledger.entry SET body = changed, leaf_hash = sha256('\\x00'::bytea || changed)
           FROM (SELECT convert_to(replace(convert_from(body, 'UTF8'), '"1.5"', '"1.4"'), 'UTF8') AS changed
                   FROM ledger.entry WHERE entry_id = $1) new WHERE entry_id = $1`,
        [second().id],
      ),
    );
    expect(faults).toEqual([
      fault('leaf_matches_entry', second()),
      fault('previous_is_the_entry_before', chain[2]),
    ]);
  });

  test('finds a rewrite of entry, chain, head and leaf at the first root that was recorded after it', async () => {
    const last = chain[2];
    const faults = await found(async (tx) => {
      await tx.query(
        `UPDATE ledger.entry SET body = changed, leaf_hash = sha256('\\x00'::bytea || changed)
           FROM (SELECT convert_to(replace(convert_from(body, 'UTF8'), '"1.5"', '"1.4"'), 'UTF8') AS changed
                   FROM ledger.entry WHERE entry_id = $1) new WHERE entry_id = $1`,
        [last.id],
      );
      for (const [table, key] of [
        ['leaf', 'entry_id'],
        ['head', 'subject_id'],
      ] as const) {
        await tx.query(
          `UPDATE ledger.${table} SET leaf_hash = (SELECT leaf_hash FROM ledger.entry WHERE entry_id = $1) WHERE ${key} = $2`,
          [last.id, key === 'entry_id' ? last.id : subject],
        );
      }
    });
    expect(faults.map(({ rule }) => rule)).toEqual(['tree_head_matches_leaves', 'tree_head_matches_leaves']);
    expect(faults[0]?.index).toBe(at(last));
  });

  const change =
    (statement: string, ...parameters: unknown[]) =>
    (tx: EntityManager) =>
      tx.query(statement, parameters);
  const cases: [string, string, () => (tx: EntityManager) => Promise<unknown>, (() => Entry) | undefined][] =
    [
      [
        'a type column',
        'columns_match_body',
        () => change(`UPDATE ledger.entry SET type = 'x' WHERE entry_id = $1`, second().id),
        second,
      ],
      [
        'a time column',
        'columns_match_body',
        () => change(`UPDATE ledger.entry SET recorded_at = now() WHERE entry_id = $1`, second().id),
        second,
      ],
      [
        'a subject column',
        'columns_match_body',
        () => change(`UPDATE ledger.entry SET subject_kind = 'case' WHERE entry_id = $1`, second().id),
        second,
      ],
      [
        'a deleted entry',
        'leaf_has_its_entry',
        () => change('DELETE FROM ledger.entry WHERE entry_id = $1', second().id),
        second,
      ],
      [
        'a gap in a chain',
        'sequence_is_gapless',
        () => change('DELETE FROM ledger.entry WHERE entry_id = $1', second().id),
        () => chain[2],
      ],
      [
        'a head moved back',
        'head_is_the_last_entry',
        () => change('UPDATE ledger.head SET sequence = 2 WHERE subject_id = $1', subject),
        () => chain[2],
      ],
      [
        'a deleted leaf',
        'entry_has_one_place',
        () => change('DELETE FROM ledger.leaf WHERE entry_id = $1', second().id),
        second,
      ],
      [
        'a changed leaf',
        'leaf_matches_entry',
        () => change(`UPDATE ledger.leaf SET leaf_hash = sha256('x') WHERE entry_id = $1`, second().id),
        second,
      ],
      [
        'a lost pending row',
        'entry_has_one_place',
        () => change('DELETE FROM ledger.pending'),
        () => waiting,
      ],
      [
        'a changed pending row',
        'pending_matches_entry',
        () => change(`UPDATE ledger.pending SET leaf_hash = sha256('x')`),
        () => waiting,
      ],
      [
        'a pending row of nothing',
        'pending_has_its_entry',
        () => change('UPDATE ledger.pending SET entry_id = gen_random_uuid()'),
        undefined,
      ],
      [
        'a changed opening',
        'opening_matches_commitment',
        () => change(`UPDATE vault.opening SET value = '"李四"'`),
        () => chain[0],
      ],
      [
        'an opening of another field',
        'opening_matches_commitment',
        () => change(`UPDATE vault.opening SET field = 'owner'`),
        () => chain[0],
      ],
      [
        'an opening of nothing',
        'opening_has_its_entry',
        () => change('UPDATE vault.opening SET entry_id = gen_random_uuid()'),
        undefined,
      ],
      [
        'a changed root',
        'tree_head_matches_leaves',
        () => change(`UPDATE ledger.tree_head SET root = sha256('x') WHERE size = 604`),
        undefined,
      ],
      [
        'a deleted root',
        'tree_head_covers_leaves',
        () => change('DELETE FROM ledger.tree_head WHERE size = 604'),
        undefined,
      ],
      [
        'a changed node',
        'tree_node_matches_leaves',
        () => change(`UPDATE ledger.tree_node SET hash = sha256('x')`),
        undefined,
      ],
      [
        'a deleted node',
        'tree_node_matches_leaves',
        () => change('DELETE FROM ledger.tree_node WHERE node_index = 1'),
        undefined,
      ],
      [
        'an invented node',
        'tree_node_matches_leaves',
        () => change(`INSERT INTO ledger.tree_node VALUES (8, 9, sha256('x'))`),
        undefined,
      ],
      [
        'a changed size',
        'log_size_matches_leaves',
        () => change('UPDATE ledger.log_state SET size = 1'),
        undefined,
      ],
      [
        'a leaf cut out of the middle',
        'leaf_index_is_gapless',
        () => change('DELETE FROM ledger.leaf WHERE leaf_index = 300'),
        undefined,
      ],
      [
        'the last leaves cut off',
        'tree_never_shrinks',
        () => change('DELETE FROM ledger.leaf WHERE leaf_index > 600'),
        undefined,
      ],
      [
        'a swallowing rule',
        'guards_are_armed',
        () => change('CREATE RULE swallow AS ON INSERT TO ledger.pending DO INSTEAD NOTHING'),
        undefined,
      ],
      [
        'a foreign trigger',
        'guards_are_armed',
        () =>
          change(
            'CREATE TRIGGER swallow BEFORE INSERT ON vault.opening FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()',
          ),
        undefined,
      ],
    ];
  test.each(cases)('finds %s by the rule %s', async (_, rule, tamper, entry) => {
    const faults = await found(tamper());
    expect(faults).toContainEqual(entry ? fault(rule, entry()) : expect.objectContaining({ rule }));
  });

  test('finds bytes that are no canonical JSON even when every hash follows them', async () => {
    const faults = await found((tx) =>
      tx.query(
        `UPDATE ledger.entry SET body = body || ' '::bytea, leaf_hash = sha256('\\x00'::bytea || body || ' '::bytea) WHERE entry_id = $1`,
        [chain[2].id],
      ),
    );
    expect(faults[0]).toEqual({ rule: 'body_is_canonical', entryId: chain[2].id, index: at(chain[2]) });
  });

  test.each([
    ['a member more', '"id":', '"extra":1,"id":', 'body_is_an_entry'],
    ['another sequence', '"sequence":3', '"sequence":4', 'columns_match_body'],
    ['another entry before it', '"previous":"', '"previous":"A', 'previous_is_the_entry_before'],
    [
      'a commitment of nothing',
      '"commitments":{',
      '"commitments":{"a":"b"',
      'opening_is_there_or_erased_by_law',
    ],
    ['other bytes than JSON', '{', '[', 'body_is_canonical'],
  ])('finds %s in bytes even when every hash follows them', async (_, from, to, rule) => {
    const faults = await found(async (tx) => {
      const [changed] = await tx.query(
        `UPDATE ledger.entry SET body = new.body, leaf_hash = sha256('\\x00'::bytea || new.body)
           FROM (SELECT regexp_replace(convert_from(body, 'UTF8'), $2, $3)::text::bytea AS body FROM ledger.entry WHERE entry_id = $1) new
          WHERE entry_id = $1 RETURNING leaf_hash`,
        [chain[2].id, from, to],
      );
      for (const [table, key] of [
        ['leaf', 'entry_id'],
        ['head', 'subject_id'],
      ] as const)
        await tx.query(`UPDATE ledger.${table} SET leaf_hash = $1 WHERE ${key} = $2`, [
          changed[0].leaf_hash,
          key === 'entry_id' ? chain[2].id : subject,
        ]);
    });
    expect(faults.filter(({ entryId }) => entryId === chain[2].id).map((each) => each.rule)).toContain(rule);
  });

  test('finds triggers that a superuser switched off', async () => {
    const superuser = await connect(opened.database.superuserUrl, 1);
    await superuser.query('ALTER TABLE ledger.entry DISABLE TRIGGER refuse_change');
    expect((await opened.verify()).faults.map(({ rule }) => rule)).toEqual(['guards_are_armed']);
    await superuser.query('ALTER TABLE ledger.entry ENABLE ALWAYS TRIGGER refuse_change');
    await superuser.destroy();
    expect((await opened.verify()).faults).toEqual([]);
  });

  test('lists 200 faults and counts all', async () => {
    const runner = opened.superuser.createQueryRunner();
    await runner.startTransaction('REPEATABLE READ');
    await runner.query('UPDATE ledger.head SET sequence = 7');
    const report = await verifyLog(runner.manager);
    await runner.rollbackTransaction();
    await runner.release();
    expect([report.faults.length, report.faultCount]).toEqual([200, 603]);
  });
});

test('all entries of a kind stream by subject and sequence, with their openings', async () => {
  const entries: Entry[] = [];
  await opened.application.transaction(async (tx) => {
    for await (const entry of entriesBySubject(tx, 'item')) entries.push(entry as Entry);
    for await (const entry of entriesBySubject(tx, 'case'))
      throw new Error(`no case was remembered, yet ${entry.id}`);
  });
  expect(entries).toHaveLength(605);
  const keys = entries.map((entry) => `${entry.subject.id} ${entry.sequence}`);
  expect(keys).toEqual(keys.toSorted());
  expect(entries.find(({ id }) => id === chain[0].id)?.confidential).toEqual({ holder: '张三' });
});
