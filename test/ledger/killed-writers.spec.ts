import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { compiledFolder } from '../support/database.js';
import { fact, type OpenedLedger, openLedger } from './opened-ledger.js';

const SHARED_SUBJECTS = Array.from({ length: 5 }, () => v7());
const ROUNDS = 5;

/** Runs in a process of its own: appends and sequences until it is killed, and prints each entry once it is committed. */
const writer = `
  const [applicationUrl, sequencerUrl, folder, subjects] = process.argv.slice(1);
  const load = (file) => import(folder + file);
  const { DataSource } = await import('typeorm');
  const { Ledger } = await load('/src/ledger/ledger.js');
  const { Sequencer } = await load('/src/ledger/sequencer.js');
  const application = await new DataSource({ type: 'postgres', url: applicationUrl, poolSize: 4 }).initialize();
  const sequencer = new Sequencer(sequencerUrl, { now: () => new Date() });
  sequencer.onApplicationBootstrap();
  const ledger = new Ledger(sequencer);
  const ids = subjects.split(',');
  const write = async (worker) => {
    for (let round = worker; ; round += 1) {
      const facts = [ids[round % ids.length], ids[(round + 2) % ids.length]].map((id) => ({
        subject: { kind: 'item', id }, type: 'move', content: { round }, confidential: { remark: 'x' },
      }));
      const entries = await application.transaction((tx) => ledger.append(tx, facts, new Date()));
      sequencer.wake();
      console.log(entries.map((entry) => entry.id).join(' '));
    }
  };
  await Promise.all([0, 1, 2, 3].map(write));
`;

let opened: OpenedLedger;
beforeAll(async () => {
  opened = await openLedger();
});
afterAll(() => opened.close());

function startWriter(acknowledged: Set<string>): ChildProcess {
  const { applicationUrl, sequencerUrl } = opened.database;
  const folder = pathToFileURL(path.resolve(compiledFolder())).href;
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', writer, applicationUrl, sequencerUrl, folder, SHARED_SUBJECTS.join()],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } },
  );
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
    for (const id of line.split(' ')) if (id.length === 36) acknowledged.add(id);
  });
  return child;
}

test('nothing that was acknowledged is lost when writers and sequencers are killed under load', async () => {
  const acknowledged = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = acknowledged.size;
    const children = [startWriter(acknowledged), startWriter(acknowledged)];
    while (acknowledged.size < before + 40) await pause(20);
    await pause(Math.random() * 200);
    for (const child of children) {
      child.kill('SIGKILL');
      await once(child, 'close');
    }
  }
  await opened.place(fact());
  const report = await opened.verify();
  expect(report.faults).toEqual([]);
  expect(report.size).toBe(BigInt(report.entries));
  const [kept] = await opened.superuser.query(
    'SELECT count(*)::integer AS count FROM ledger.leaf WHERE entry_id = ANY($1::uuid[])',
    [[...acknowledged]],
  );
  expect(kept.count).toBe(acknowledged.size);
  expect(acknowledged.size).toBeGreaterThanOrEqual(40 * ROUNDS);
});
