import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import type { Entry } from '../../src/ledger/ledger.js';
import { CompactRange } from '../../src/ledger/merkle.js';
import { Sequencer } from '../../src/ledger/sequencer.js';
import { Clock } from '../../src/platform/clock.js';
import { fact, NOON, type OpenedLedger, openLedger } from './opened-ledger.js';

let opened: OpenedLedger;
beforeAll(async () => {
  opened = await openLedger();
});
afterAll(() => opened.close());

const facts = (count: number) => Array.from({ length: count }, () => fact());
const rootOf = (entries: Entry[]) => {
  const range = new CompactRange();
  for (const { leafHash } of entries) range.append(leafHash);
  return range.root();
};

describe('the sequencer', () => {
  test('begins with the tree of nothing', async () => {
    const head = await opened.ledger.treeHead(opened.application.manager);
    expect(head).toEqual({ size: 0n, root: new CompactRange().root() });
  });

  test('gives the entries of one call gapless places in their order, over many batches', async () => {
    const written = await opened.place(...facts(2_500));
    const { manager } = opened.application;
    const read = await opened.ledger.since(manager, 0n, 10_000);
    expect(read.map(({ id }) => id)).toEqual(written.map(({ id }) => id));
    expect(read.map(({ index }) => index)).toEqual(written.map((_, index) => BigInt(index)));
    expect(await opened.ledger.treeHead(manager)).toEqual({ size: 2_500n, root: rootOf(written) });
    const page = await opened.ledger.since(manager, 2_000n, 3);
    expect(page.map(({ index }) => index)).toEqual([2_000n, 2_001n, 2_002n]);
  });

  test('finds new entries by itself', async () => {
    const [entry] = (await opened.append(fact())) as [Entry];
    await pause(1_000);
    const [read] = await opened.ledger.history(opened.application.manager, entry.subject);
    expect(read?.index).toBeDefined();
  });

  test('places nothing that was rolled back, and never the second entry of a subject before the first', async () => {
    const subject = v7();
    const { application, ledger } = opened;
    let first: Entry[] = [];
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = application.transaction(async (tx) => {
      first = await ledger.append(tx, [fact(subject)], NOON);
      await held;
    });
    const second = opened.append(fact(subject));
    await opened.place(fact());
    expect(await ledger.history(application.manager, { kind: 'item', id: subject })).toEqual([]);
    release();
    await slow;
    await second;
    await ledger.waitUntilSequenced(
      application.manager,
      [...first, ...(await second)].map(({ id }) => id),
    );
    const history = await ledger.history(application.manager, { kind: 'item', id: subject });
    expect(history.map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect(Number(history[0]?.index)).toBeLessThan(Number(history[1]?.index));
  });

  test('may run in several copies', async () => {
    const copies = Array.from({ length: 3 }, () => new Sequencer(opened.database.sequencerUrl, new Clock()));
    for (const copy of copies) copy.onApplicationBootstrap();
    for (let round = 0; round < 10; round += 1) {
      await Promise.all(Array.from({ length: 8 }, () => opened.append(...facts(25))));
      for (const copy of copies) copy.wake();
    }
    await opened.place(fact());
    for (const copy of copies) await copy.onApplicationShutdown();
    const report = await opened.verify();
    expect(report.faults).toEqual([]);
    expect(report.size).toBe(BigInt(report.entries));
  });

  test('connects again after its connection was cut', async () => {
    const cut = () =>
      opened.superuser.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE usename = 'case_property_sequencer' AND datname = current_database()`,
      );
    for (let round = 0; round < 3; round += 1) {
      const writing = Promise.all(Array.from({ length: 5 }, () => opened.append(...facts(200))));
      await cut();
      await writing;
      await opened.place(fact());
    }
    expect((await opened.verify()).faults).toEqual([]);
  });

  test('places what is pending before it stops, and lets go of its connection', async () => {
    const written = await opened.append(...facts(3_000));
    await opened.sequencer.onApplicationShutdown();
    const ids = written.map(({ id }) => id);
    expect(await opened.ledger.waitUntilSequenced(opened.application.manager, ids, 0)).toBe(true);
    const [row] = await opened.superuser.query(
      `SELECT count(*)::integer AS count FROM pg_stat_activity
        WHERE usename = 'case_property_sequencer' AND datname = current_database()`,
    );
    expect(row).toEqual({ count: 0 });
    const [late] = (await opened.append(fact())) as [Entry];
    expect(await opened.ledger.waitUntilSequenced(opened.application.manager, [late.id], 300)).toBe(false);
    const report = await opened.verify();
    expect(report.faults).toEqual([]);
    expect(report.entries).toBe(Number(report.size) + 1);
  });
});
