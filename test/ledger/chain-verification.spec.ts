import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { type ChainReport, type Entry, verifyChains } from '../../src/ledger/ledger.js';
import { fact, type OpenedLedger, openLedger } from './opened-ledger.js';

let opened: OpenedLedger;
let old: Entry[];
let recent: Entry[];
const first = { kind: 'item', id: v7() };
const second = { kind: 'item', id: v7() };

beforeAll(async () => {
  opened = await openLedger();
  old = await opened.place(fact(first.id, { holder: '张三', place: '现场' }), fact(first.id), fact(first.id));
  await opened.place(...Array.from({ length: 600 }, () => fact()));
  recent = await opened.place(fact(second.id), fact(second.id));
  await opened.place(...Array.from({ length: 300 }, () => fact()));
});
afterAll(() => opened.close());

const TABLES = ['entry', 'leaf', 'tree_node', 'tree_head'];

/** What the verification of both subjects finds while a superuser's change stands; the change is undone afterwards. */
async function found(tamper: (tx: EntityManager) => Promise<unknown>): Promise<ChainReport> {
  const runner = opened.superuser.createQueryRunner();
  await runner.startTransaction('REPEATABLE READ');
  try {
    for (const table of TABLES) await runner.query(`ALTER TABLE ledger.${table} DISABLE TRIGGER ALL`);
    await tamper(runner.manager);
    return await verifyChains(runner.manager, [first, second]);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

const rules = ({ faults }: ChainReport) =>
  faults.map(({ rule, entryId, sequence }) => ({ rule, entryId, sequence }));
const change =
  (statement: string, ...parameters: unknown[]) =>
  (tx: EntityManager) =>
    tx.query(statement, parameters);
const broken = (rule: string, entry: Entry) => ({ rule, entryId: entry.id, sequence: entry.sequence });

describe('the verification of two chains in a log of 900 entries', () => {
  test('finds nothing wrong, and reads of the tree only what lies around them', async () => {
    const report = await opened.application.transaction('REPEATABLE READ', (tx) =>
      verifyChains(tx, [first, second]),
    );
    const head = await opened.ledger.treeHead(opened.application.manager);
    expect(report).toEqual({
      entries: 5,
      commitments: 2,
      erased: 0,
      included: 5,
      waiting: 0,
      head,
      faultCount: 0,
      faults: [],
    });
    expect(head.size).toBe(905n);
  });

  test('wants to see everything at one moment', async () => {
    await expect(verifyChains(opened.application.manager, [first])).rejects.toThrow('REPEATABLE READ');
  });

  test('names the entry of which one byte was changed, for its hash and for its place in the tree', async () => {
    const changed = old[1] as Entry;
    const report = await found(
      change(
        'UPDATE ledger.entry SET body = set_byte(body, 60, get_byte(body, 60) # 1) WHERE entry_id = $1',
        changed.id,
      ),
    );
    expect(rules(report)).toEqual(
      expect.arrayContaining([
        broken('leaf_hash_matches_body', changed),
        broken('entry_is_in_the_tree', changed),
      ]),
    );
    expect(new Set(report.faults.map(({ entryId }) => entryId))).toEqual(new Set([changed.id]));
  });

  test('finds a rewrite of entry, head and leaf by the root that it no longer leads to', async () => {
    const last = old[2] as Entry;
    const report = await found(async (tx) => {
      await tx.query(
        `UPDATE ledger.entry SET body = changed, leaf_hash = sha256('\\x00'::bytea || changed)
           FROM (SELECT convert_to(replace(convert_from(body, 'UTF8'), '"1.5"', '"1.4"'), 'UTF8') AS changed
                   FROM ledger.entry WHERE entry_id = $1) new WHERE entry_id = $1`,
        [last.id],
      );
      const now = '(SELECT leaf_hash FROM ledger.entry WHERE entry_id = $1)';
      await tx.query(`UPDATE ledger.leaf SET leaf_hash = ${now} WHERE entry_id = $1`, [last.id]);
      await tx.query(`UPDATE ledger.head SET leaf_hash = ${now} WHERE subject_id = $2`, [last.id, first.id]);
    });
    expect(rules(report)).toEqual(
      [...old, ...recent]
        .map((entry) =>
          // The recent ones go by the stored roots of full subtrees, and find their root as before.
          recent.includes(entry) ? null : broken('entry_is_in_the_tree', entry),
        )
        .filter((each) => each !== null),
    );
  });

  test('notices another root, a changed subtree and a leaf that is gone', async () => {
    const all = [...old, ...recent];
    for (const [statement, touched] of [
      ['UPDATE ledger.tree_head SET root = sha256(root) WHERE size = 905', all],
      ['UPDATE ledger.tree_node SET hash = sha256(hash) WHERE level = 8 AND node_index = 0', recent],
      ['DELETE FROM ledger.tree_node WHERE level = 8 AND node_index = 1', all],
      ['DELETE FROM ledger.leaf WHERE leaf_index = 904', all],
    ] as const) {
      const report = await found(change(statement));
      expect(report.faults.map(({ rule }) => rule)).toEqual(touched.map(() => 'entry_is_in_the_tree'));
      expect(report.faults.map(({ entryId }) => entryId).sort()).toEqual(touched.map(({ id }) => id).sort());
    }
  });

  test('notices entries that are gone, in the middle, at the end and all together', async () => {
    const [, middle, last] = old as [Entry, Entry, Entry];
    const gone = 'DELETE FROM ledger.entry WHERE entry_id = $1';
    expect(rules(await found(change(gone, middle.id)))).toEqual([
      broken('sequence_is_gapless', last),
      broken('previous_is_the_entry_before', last),
    ]);
    expect(rules(await found(change(gone, last.id)))).toEqual([broken('head_is_the_last_entry', middle)]);
    const { faults } = await found(change('DELETE FROM ledger.entry WHERE subject_id = $1', first.id));
    expect(faults).toEqual([
      expect.objectContaining({ rule: 'head_is_the_last_entry', subject: first, entryId: null }),
    ]);
  });

  test('compares each opening with its commitment', async () => {
    const report = await found(
      change(
        `UPDATE vault.opening SET value = '"李四"' WHERE entry_id = $1 AND field = 'holder'`,
        old[0]?.id,
      ),
    );
    expect(rules(report)).toEqual([broken('opening_matches_commitment', old[0] as Entry)]);
  });

  test('counts what waits for its place, and is content', async () => {
    await opened.sequencer.onApplicationShutdown();
    await opened.append(fact(first.id));
    const report = await opened.application.transaction('REPEATABLE READ', (tx) => verifyChains(tx, [first]));
    expect(report).toMatchObject({ entries: 4, included: 3, waiting: 1, faultCount: 0 });
  });
});
