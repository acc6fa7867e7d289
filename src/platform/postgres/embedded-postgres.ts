import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from '../errors.js';
import { nativeFolder } from './embedded-binaries.js';
import { type EmbeddedCluster, openCluster } from './embedded-cluster.js';
import { connect, sqlState } from './postgres-connection.js';
import { isAlive, ownProcess, type ProcessIdentity } from './process-identity.js';
import { withProcessLock } from './process-lock.js';

export interface EmbeddedPostgresOptions {
  /** Another PostgreSQL than the bundled one: its folder with `bin`, `lib` and `share`. */
  native?: string;
  /** Server settings of this start, such as `{ fsync: 'off' }`; a server that already runs keeps its own. */
  settings?: Record<string, string>;
}

export interface EmbeddedPostgres {
  /** The superuser `postgres`, on the database `postgres`. */
  superuserUrl: string;
  /** Stops the server unless another living process of ours uses it. */
  stop(): Promise<void>;
}

/**
 * Makes, starts or joins the cluster in `folder`. A cluster half made by a killed start is thrown away;
 * a server whose starter was killed is used on; a killed server is started again and recovers by itself.
 * @throws Error when the server cannot be started, with PostgreSQL's own words.
 */
export async function startEmbeddedPostgres(
  folder: string,
  options: EmbeddedPostgresOptions = {},
): Promise<EmbeddedPostgres> {
  const native = options.native ?? nativeFolder();
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
  const lock = path.join(folder, 'lock');
  return withProcessLock(lock, async () => {
    const cluster = await openCluster(native, folder);
    const use = registerUse(folder);
    try {
      const superuserUrl = await untilReady(cluster, options.settings ?? {});
      return { superuserUrl, stop: () => withProcessLock(lock, () => leave(folder, use, cluster)) };
    } catch (error) {
      rmSync(use, { force: true });
      throw error;
    }
  });
}

const READY_WITHIN = 120_000;
const START_FAILURES_MAX = 10;

/** A server that is just starting, recovering or stopping refuses for a moment: look again instead of giving up. */
async function untilReady(cluster: EmbeddedCluster, settings: Record<string, string>): Promise<string> {
  const deadline = performance.now() + READY_WITHIN;
  let failures = 0;
  let reason = '';
  while (failures < START_FAILURES_MAX && performance.now() < deadline) {
    const port = await cluster.port();
    if (port === undefined) {
      const { status, output } = await cluster.start(settings);
      if (status === 0) continue;
      failures += 1;
      reason = output;
    } else {
      const url = `postgres://postgres:${cluster.password}@127.0.0.1:${port}/postgres`;
      const failure = await failureToConnect(url);
      if (!failure) return url;
      reason = failure.message;
    }
    await pause(100 + failures * 100);
  }
  throw new CannotStart(`内置 PostgreSQL 无法启动：${reason.trim()}`);
}

async function failureToConnect(url: string): Promise<Error | undefined> {
  try {
    const client = await connect(url);
    await client.end();
    return undefined;
  } catch (error) {
    if (sqlState(error) === '28P01') throw error;
    return error as Error;
  }
}

function registerUse(folder: string): string {
  const users = path.join(folder, 'users');
  mkdirSync(users, { recursive: true });
  const use = path.join(users, randomUUID());
  writeFileSync(use, JSON.stringify(ownProcess()), { mode: 0o600 });
  return use;
}

async function leave(folder: string, use: string, cluster: EmbeddedCluster): Promise<void> {
  rmSync(use, { force: true });
  const users = path.join(folder, 'users');
  let used = false;
  for (const name of readdirSync(users)) {
    const file = path.join(users, name);
    if (isUser(file)) used = true;
    else rmSync(file, { force: true });
  }
  if (!used) await cluster.stop();
}

function isUser(file: string): boolean {
  try {
    return isAlive(JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity);
  } catch {
    return false;
  }
}
