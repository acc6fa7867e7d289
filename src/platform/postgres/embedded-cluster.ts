import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { CannotStart } from '../errors.js';
import { type Outcome, type ServerAccount, serverAccount } from './embedded-account.js';
import { majorVersion } from './embedded-binaries.js';

/** One PostgreSQL data folder on disk: made once, started, stopped. The caller holds the process lock. */
export interface EmbeddedCluster {
  password: string;
  /** The port of the running server, or undefined while none runs. */
  port(): Promise<number | undefined>;
  /** Asks for a start; false with the reason when another start or stop was under way. */
  start(settings: Record<string, string>): Promise<Outcome>;
  stop(): Promise<void>;
}

/** Opens the cluster in `folder`, making it when there is none; an unfinished making is thrown away. */
export async function openCluster(native: string, folder: string): Promise<EmbeddedCluster> {
  const home = path.join(folder, 'cluster');
  const data = path.join(home, 'data');
  for (const name of readdirSync(folder))
    if (name.startsWith('unfinished-')) discard(path.join(folder, name));
  const account = serverAccount(native, folder, data);
  if (!existsSync(home)) await makeCluster(native, folder, home, account);
  return {
    password: readFileSync(path.join(home, 'password'), 'utf8'),
    port: () => runningPort(account, data),
    start: (settings) => start(account, data, settings),
    stop: () => stop(account, data),
  };
}

/** What a killed first start left may still be written to by its orphan; the next start finds the rest. */
function discard(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
  }
}

async function makeCluster(
  native: string,
  folder: string,
  home: string,
  account: ServerAccount,
): Promise<void> {
  const unfinished = path.join(folder, `unfinished-${randomBytes(6).toString('hex')}`);
  const data = path.join(unfinished, 'data');
  mkdirSync(data, { recursive: true });
  chmodSync(unfinished, 0o711);
  chmodSync(data, 0o700);
  account.own(data);
  const password = randomBytes(24).toString('base64url');
  const passwordFile = path.join(unfinished, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600, flush: true });
  const initialPassword = path.join(data, '..', 'initial-password');
  writeFileSync(initialPassword, password, { mode: 0o600 });
  account.own(initialPassword);
  must(await account.run('initdb', initialisation(native, data, initialPassword)), 'initdb');
  rmSync(initialPassword);
  renameSync(unfinished, home);
  flushFolder(folder);
}

function initialisation(native: string, data: string, passwordFile: string): string[] {
  const character = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  const locale = ['--encoding=UTF8', '--locale=C', `--lc-ctype=${character}`];
  const builtin = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  return [
    ...['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`],
    ...['--data-checksums', ...locale, ...(majorVersion(native) >= 17 ? builtin : [])],
  ];
}

function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

async function runningPort(account: ServerAccount, data: string): Promise<number | undefined> {
  forgetStranger(data);
  const { status } = await account.run('pg_ctl', ['status', '-D', data]);
  return status === 0 ? Number(readPidFile(data)?.[3]) || undefined : undefined;
}

function readPidFile(data: string): string[] | undefined {
  try {
    return readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const NO_PROCESS = '999999999';

/**
 * After a crash of the machine the server's number may belong to another process, and PostgreSQL would wait
 * for a person to remove its file. Only the number is replaced: the file also says which memory to look for.
 */
function forgetStranger(data: string): void {
  const lines = process.platform === 'linux' ? readPidFile(data) : undefined;
  if (!lines || !isStranger(Number(lines[0]), data)) return;
  const file = path.join(data, 'postmaster.pid');
  writeFileSync(file, [NO_PROCESS, ...lines.slice(1)].join('\n'), { flush: true });
}

/** A server works inside its data folder; where the system hides that, it is another user's process. */
function isStranger(pid: number, data: string): boolean {
  const here = statSync(data);
  try {
    const there = statSync(`/proc/${pid}/cwd`);
    return there.dev !== here.dev || there.ino !== here.ino;
  } catch {
    return false;
  }
}

async function start(
  account: ServerAccount,
  data: string,
  settings: Record<string, string>,
): Promise<Outcome> {
  const all = {
    port: String(await freePort()),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'on',
    log_filename: 'postgresql-%a.log',
    log_truncate_on_rotation: 'on',
    ...settings,
  };
  const options = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`);
  const log = path.join(data, 'start.log');
  return account.run('pg_ctl', ['start', '-w', '-t', '120', '-D', data, '-l', log, '-o', options.join(' ')]);
}

async function stop(account: ServerAccount, data: string): Promise<void> {
  if ((await runningPort(account, data)) === undefined) return;
  const outcome = await account.run('pg_ctl', ['stop', '-m', 'fast', '-w', '-t', '120', '-D', data]);
  if ((await runningPort(account, data)) !== undefined) must(outcome, 'pg_ctl stop');
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

function must(outcome: Outcome, what: string): void {
  if (outcome.status !== 0)
    throw new CannotStart(`内置 PostgreSQL 的 ${what} 失败：${outcome.output.trim()}`);
}
