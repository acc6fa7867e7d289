import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/platform/config.js';
import { type PreparedDatabase, prepareDatabase } from '../../src/platform/postgres/database-preparation.js';
import { databaseOf, withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { temporaryFolder } from '../support/cluster.js';
import { compiledFolder } from '../support/database.js';

const SCRIPT = path.resolve('test/support/start-database.js');
const isRoot = process.getuid?.() === 0;
const ordinaryUser = { uid: 65_534, gid: 65_534 };

let folder: string;
const children: ChildProcess[] = [];
const started: PreparedDatabase[] = [];
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const prepared of started.splice(0)) await prepared.stop();
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<PreparedDatabase> {
  const prepared = await prepareDatabase(readConfig({ DATA_DIR: folder }), { migrations: [] });
  started.push(prepared);
  return prepared;
}

function startProcess(account: { uid?: number; gid?: number } = {}) {
  const env = { ...process.env, DATA_DIR: folder, NODE_OPTIONS: '' };
  const stdio: ['pipe', 'pipe', 'inherit'] = ['pipe', 'pipe', 'inherit'];
  const child = spawn(process.execPath, [SCRIPT, compiledFolder()], { env, stdio, ...account });
  children.push(child);
  const prepared = once(createInterface({ input: child.stdout }), 'line').then(
    ([line]) => JSON.parse(String(line)) as PreparedDatabase,
  );
  return { child, prepared };
}

async function kill(child: ChildProcess) {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

async function stop(child: ChildProcess) {
  const exit = once(child, 'exit');
  child.stdin?.write('stop\n');
  await exit;
}

const answers = (url: string) =>
  withConnection(url, async (client) => (await client.query('SELECT 1')).rowCount === 1).catch(() => false);

const pidFile = () => path.join(folder, 'postgres', 'cluster', 'data', 'postmaster.pid');
const serverPid = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);

async function ended(pid: number) {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await pause(20);
  }
}

describe('the embedded PostgreSQL', () => {
  test.each([150, 400, 700, 1000, 1400])(
    'a first start killed after %d ms leaves nothing to repair',
    async (delay) => {
      const { child, prepared } = startProcess();
      prepared.catch(() => undefined);
      await pause(delay);
      await kill(child);
      const next = await start();
      expect(databaseOf(next.migratorUrl)).toBe('case_property');
      for (const url of [next.migratorUrl, next.applicationUrl, next.sequencerUrl])
        expect(await answers(url)).toBe(true);
    },
  );

  test('what a killed first start left is thrown away', async () => {
    const left = path.join(folder, 'postgres', 'unfinished-0123456789ab');
    await mkdir(path.join(left, 'data'), { recursive: true });
    writeFileSync(path.join(left, 'data', 'PG_VERSION'), '18');
    await start();
    expect((await readdir(path.join(folder, 'postgres'))).sort()).toEqual(['cluster', 'lock', 'users']);
  });

  test('two first starts at once share one server, and only the last one to leave stops it', async () => {
    const [first, second] = [startProcess(), startProcess()];
    const prepared = await first.prepared;
    expect(await second.prepared).toEqual(prepared);
    await stop(first.child);
    expect(await answers(prepared.applicationUrl)).toBe(true);
    await stop(second.child);
    expect(await answers(prepared.applicationUrl)).toBe(false);
  });

  test('a server whose starter was killed is used on, with what was committed, and stopped by the next', async () => {
    const { child, prepared } = startProcess();
    const { migratorUrl } = await prepared;
    await withConnection(migratorUrl, (client) => client.query('CREATE TABLE kept AS SELECT 1 AS id'));
    await kill(child);
    expect(await answers(migratorUrl)).toBe(true);
    const next = await start();
    expect(next.migratorUrl).toBe(migratorUrl);
    await withConnection(next.migratorUrl, async (client) =>
      expect((await client.query('SELECT id FROM kept')).rows).toEqual([{ id: 1 }]),
    );
    await next.stop();
    expect(await answers(migratorUrl)).toBe(false);
  });

  test('a killed server recovers at the next start with everything that was committed', async () => {
    const first = await start();
    await withConnection(first.migratorUrl, (client) => client.query('CREATE TABLE kept AS SELECT 1 AS id'));
    process.kill(serverPid(), 'SIGKILL');
    const next = await start();
    await withConnection(next.migratorUrl, async (client) =>
      expect((await client.query('SELECT id FROM kept')).rows).toEqual([{ id: 1 }]),
    );
    await first.stop();
    await next.stop();
  });

  test('the number of a dead server that now belongs to another process does not stop a start', async () => {
    const first = await start();
    const pid = serverPid();
    process.kill(pid, 'SIGKILL');
    await ended(pid);
    const lines = readFileSync(pidFile(), 'utf8').split('\n');
    writeFileSync(pidFile(), [process.pid, ...lines.slice(1)].join('\n'));
    const next = await start();
    expect(serverPid()).not.toBe(process.pid);
    expect(await answers(next.applicationUrl)).toBe(true);
    await first.stop();
    await next.stop();
  });

  test('only the owner can read the password', async () => {
    await (await start()).stop();
    expect(statSync(path.join(folder, 'postgres', 'cluster', 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(folder, 'postgres', 'cluster', 'data')).mode & 0o077).toBe(0);
  });
});

(isRoot ? describe : describe.skip)('who may start the embedded PostgreSQL', () => {
  test('an ordinary user may', async () => {
    chownSync(folder, ordinaryUser.uid, ordinaryUser.gid);
    const { child, prepared } = startProcess(ordinaryUser);
    expect(await answers((await prepared).applicationUrl)).toBe(true);
    await stop(child);
    expect(statSync(path.join(folder, 'postgres', 'cluster', 'data')).uid).toBe(ordinaryUser.uid);
  });

  test('root may, in a folder that no other account can enter', async () => {
    await mkdir(path.join(folder, 'postgres'));
    await chmod(folder, 0o700);
    const prepared = await start();
    expect(await answers(prepared.applicationUrl)).toBe(true);
    await prepared.stop();
    expect(statSync(path.join(folder, 'postgres', 'cluster', 'data')).uid).toBe(0);
  });
});
