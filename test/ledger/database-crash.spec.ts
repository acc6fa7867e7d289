import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { Ledger, verifyLog } from '../../src/ledger/ledger.js';
import { Sequencer } from '../../src/ledger/sequencer.js';
import { Clock } from '../../src/platform/clock.js';
import { postgresql15, type TemporaryCluster, temporaryCluster } from '../support/cluster.js';
import { connect, fact, NOON } from './opened-ledger.js';

const CRASHES = 2;

let cluster: TemporaryCluster;
let sequencer: Sequencer;
beforeAll(async () => {
  cluster = await temporaryCluster({ native: postgresql15(), settings: {} });
  sequencer = new Sequencer(cluster.sequencerUrl, new Clock());
  sequencer.onApplicationBootstrap();
});
afterAll(async () => {
  await sequencer.onApplicationShutdown();
  await cluster.remove();
});

test('nothing that was acknowledged is lost when PostgreSQL 15 crashes under load, and the sequencer finds it again', async () => {
  const acknowledged: string[] = [];
  const ledger = new Ledger(sequencer);
  for (let crash = 0; crash < CRASHES; crash += 1) {
    const application = await untilRecovered();
    const writers = Array.from({ length: 8 }, () => writeUntilRefused(application, ledger, acknowledged));
    const before = acknowledged.length;
    while (acknowledged.length < before + 100) await pause(20);
    await crashServer();
    await Promise.all(writers);
    await application.destroy();
  }
  const application = await untilRecovered();
  expect(await ledger.waitUntilSequenced(application.manager, acknowledged, 20_000)).toBe(true);
  const report = await application.transaction('REPEATABLE READ', (tx) => verifyLog(tx));
  expect(report.faults).toEqual([]);
  expect(report.entries).toBeGreaterThanOrEqual(acknowledged.length);
  await application.destroy();
});

async function writeUntilRefused(
  application: DataSource,
  ledger: Ledger,
  acknowledged: string[],
): Promise<void> {
  const subject = v7();
  for (;;) {
    try {
      const [entry] = await application.transaction((tx) =>
        ledger.append(tx, [fact(subject, { holder: '张三' })], NOON),
      );
      if (entry) acknowledged.push(entry.id);
    } catch {
      return;
    }
  }
}

/** The server answers the death of one of its processes by dropping all and recovering from its log. */
async function crashServer(): Promise<void> {
  const superuser = await connect(cluster.superuserUrl as string, 1);
  const [row] = await superuser.query('SELECT pg_backend_pid() AS pid');
  process.kill(row.pid, 'SIGKILL');
  await superuser.destroy();
}

async function untilRecovered(): Promise<DataSource> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await connect(cluster.applicationUrl);
    } catch (error) {
      if (attempt === 100) throw error;
      await pause(100);
    }
  }
}
