import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { recordedCheckpoints } from '../../src/checkpoints/recorded.js';
import { verifyLog } from '../../src/ledger/ledger.js';
import { startEmbeddedPostgres } from '../../src/platform/postgres/embedded-postgres.js';
import { type TemporaryCluster, temporaryCluster } from '../support/cluster.js';
import { compiledFolder } from '../support/database.js';
import { connect } from './opened-ledger.js';

const ROUNDS = 40;
const SUBJECTS = Array.from({ length: 6 }, () => v7());

let cluster: TemporaryCluster;
let settings: Record<string, string>;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  // The same port again after a crash; all that makes a commit durable stays on.
  settings = { port: String(await freePort()) };
  cluster = await temporaryCluster({ settings });
}, 120_000);
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await cluster.remove();
});

/** An application: appends and sequences until it is killed, says each entry once it is committed, and outlives its database. */
const application = `
  const [applicationUrl, sequencerUrl, folder, subjects] = process.argv.slice(1);
  const load = (file) => import(folder + file);
  const { DataSource } = await import('typeorm');
  const { Ledger } = await load('/src/ledger/ledger.js');
  const { Sequencer } = await load('/src/ledger/sequencer.js');
  const { setTimeout: pause } = await import('node:timers/promises');
  const open = async () => {
    for (;;) try {
      const opened = await new DataSource({ type: 'postgres', url: applicationUrl, poolSize: 4, logging: false }).initialize();
      opened.driver.master.on('error', () => {});
      return opened;
    } catch { await pause(50); }
  };
  const database = await open();
  const sequencer = new Sequencer(sequencerUrl, { now: () => new Date() });
  sequencer.logger = { warn() {} };
  sequencer.onApplicationBootstrap();
  const ledger = new Ledger(sequencer);
  const ids = subjects.split(',');
  const write = async (worker) => {
    for (let round = worker; ; round += 1) {
      const facts = [ids[round % ids.length], ids[(round + 1) % ids.length]].slice(0, 1 + (round % 2)).map((id) => ({
        subject: { kind: 'item', id }, type: 'move', content: { round }, confidential: { remark: 'x' },
      }));
      try {
        const entries = await database.transaction((tx) => ledger.append(tx, facts, new Date()));
        console.log(entries.map((entry) => entry.subject.id + '/' + entry.sequence + '/' + entry.id).join(' '));
      } catch { await pause(20); }
    }
  };
  await Promise.all([0, 1, 2, 3].map(write));
`;

/** Where each acknowledged entry stands: `subject/sequence`, by its id. */
const acknowledged = new Map<string, string>();

function start(args: string[], environment: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, NODE_OPTIONS: '', ...environment },
  });
  running.add(child);
  return child;
}

function startApplication(): ChildProcess {
  const folder = pathToFileURL(path.resolve(compiledFolder())).href;
  const { applicationUrl, sequencerUrl } = cluster;
  const given = [applicationUrl, sequencerUrl, folder, SUBJECTS.join()];
  const child = start(['--input-type=module', '-e', application, ...given], {});
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
    for (const place of line.split(' ')) {
      const [subject, sequence, id] = place.split('/');
      // A line that the kill cut short acknowledges nothing.
      if (id?.length === 36) acknowledged.set(id, `${subject}/${sequence}`);
    }
  });
  return child;
}

const startSigner = (): ChildProcess =>
  start([path.join(compiledFolder(), 'src/cli.js'), 'signer'], {
    DATA_DIR: path.join(cluster.folder, 'signing'),
    SIGNER_DATABASE_URL: cluster.signerUrl,
  });

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  running.delete(child);
}

/** The server answers the death of a backend by dropping all and recovering; after that of its first process it is started again. */
async function killDatabase(round: number): Promise<void> {
  if (round % 4 === 0) {
    const superuser = await opened();
    const [row] = await superuser.query('SELECT pg_backend_pid() AS pid');
    process.kill(row.pid, 'SIGKILL');
    await superuser.destroy();
    return;
  }
  const home = path.join(cluster.folder, 'postgres');
  const [pid] = (await readFile(path.join(home, 'cluster/data/postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
  await startEmbeddedPostgres(home, { settings });
}

async function opened(): Promise<DataSource> {
  for (;;) {
    try {
      return await connect(cluster.superuserUrl as string, 2);
    } catch {
      await pause(50);
    }
  }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(10);
}

test('in a hundred kills of application, signer and database under load no acknowledged entry is lost, no place is left out, the order is kept, and each size has one root', async () => {
  let kills = 0;
  let signedBefore = 0n;
  let other = startApplication();
  let signer = startSigner();
  for (let round = 0; round < ROUNDS; round += 1) {
    const writing = other;
    other = startApplication();
    const before = acknowledged.size;
    await until(() => acknowledged.size >= before + 30);
    await pause(Math.random() * 150);
    // One application goes on under load while the other things die.
    await Promise.all([kill(writing), kill(signer)]);
    kills += 2;
    if (round % 2 === 0) {
      await killDatabase(round);
      kills += 1;
    }
    signer = startSigner();
    // Else every signer might be killed before it has signed anything.
    if (round % 4 === 3) signedBefore = await signedAfter(signedBefore);
  }
  await kill(signer);
  await kill(other);
  expect(kills).toBeGreaterThanOrEqual(100);
  await examine();
}, 900_000);

/** When more is signed than before. */
async function signedAfter(size: bigint): Promise<bigint> {
  const superuser = await opened();
  let latest = size;
  await until(async () => {
    latest = (await recordedCheckpoints(superuser.manager, 1))[0]?.size ?? 0n;
    return latest > size;
  });
  await superuser.destroy();
  return latest;
}

async function examine(): Promise<void> {
  const sequencing = startApplication();
  const superuser = await opened();
  const before = acknowledged.size;
  await until(() => acknowledged.size > before);
  await kill(sequencing);
  const rows: { id: string; place: string; index: string | null }[] = await superuser.query(
    `SELECT entry_id AS id, subject_id || '/' || sequence AS place, leaf_index AS index FROM ledger.entry LEFT JOIN ledger.leaf USING (entry_id)
      ORDER BY subject_id, sequence`,
  );
  const kept = new Map(rows.map(({ id, place }) => [id, place]));
  expect([...acknowledged].filter(([id, place]) => kept.get(id) !== place)).toEqual([]);
  expect(acknowledged.size).toBeGreaterThanOrEqual(30 * ROUNDS);
  const placed = rows.filter(({ index }) => index !== null);
  expect(placed.map(({ index }) => Number(index)).toSorted((one, two) => one - two)).toEqual(
    placed.map((_, at) => at),
  );
  for (const subject of SUBJECTS) {
    const indexes = placed.filter(({ place }) => place.startsWith(subject)).map(({ index }) => Number(index));
    expect(indexes).toEqual(indexes.toSorted((one, two) => one - two));
  }
  const report = await superuser.transaction('REPEATABLE READ', (tx) => verifyLog(tx));
  expect(report.faults).toEqual([]);
  const signed = await recordedCheckpoints(superuser.manager, 100_000);
  expect(signed.length).toBeGreaterThanOrEqual(ROUNDS / 4);
  expect(new Set(signed.map(({ size }) => size)).size).toBe(signed.length);
  expect(new Set(signed.map(({ origin }) => origin)).size).toBe(1);
  await superuser.destroy();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
