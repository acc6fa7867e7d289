import path from 'node:path';
import { CannotStart } from './errors.js';

type LogLevel = 'fatal' | 'error' | 'warn' | 'log' | 'debug' | 'verbose';

/** Everything that the environment may decide, read once at the start. */
export interface Config {
  /** 0 means any free port. */
  port: number;
  host: string;
  /** Absolute folder that keeps the embedded database and the files. */
  dataFolder: string;
  /** The migrator's PostgreSQL; absent means the embedded one. */
  databaseUrl?: string;
  /** Installs the guard against schema changes; never used by the running application. */
  superuserDatabaseUrl?: string;
  applicationDatabaseUrl?: string;
  sequencerDatabaseUrl?: string;
  signerDatabaseUrl?: string;
  /** The name of the log that the signer signs; absent means that of its state. */
  logOrigin?: string;
  /** Absolute; whose signatures are demanded. */
  policyFile: string;
  /** Absolute; where the log is exported to as static files that anybody may have. */
  tilesFolder: string;
  /** Absolute; where the entries themselves are exported to, which tell the facts of cases; absent means nowhere. */
  tileEntriesFolder?: string;
  /** An RFC 3161 time-stamping authority; absent means that nobody stamps checkpoints. */
  timestampUrl?: string;
  /** Absolute; the certificates, PEM, to which its own must lead. */
  timestampRootsFile?: string;
  /** How often a checkpoint is stamped. */
  timestampHours: number;
  /** How often everything is verified beside the server; null means never. */
  verificationHours: number | null;
  logLevel: LogLevel;
  /** Handed on, unread, to a command that the user asked to run. */
  environment: Readonly<NodeJS.ProcessEnv>;
}

const LOG_LEVELS: readonly LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'];

/** Throws an Error that names the variable when a value cannot be used. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const dataFolder = path.resolve(readText('DATA_DIR', environment.DATA_DIR) ?? 'data');
  return {
    port: readPort(environment.PORT),
    host: readText('HOST', environment.HOST) ?? '127.0.0.1',
    dataFolder,
    databaseUrl: readDatabaseUrl('DATABASE_URL', environment),
    superuserDatabaseUrl: readSuperuserUrl(environment),
    applicationDatabaseUrl: readDatabaseUrl('APPLICATION_DATABASE_URL', environment),
    sequencerDatabaseUrl: readDatabaseUrl('SEQUENCER_DATABASE_URL', environment),
    signerDatabaseUrl: readDatabaseUrl('SIGNER_DATABASE_URL', environment),
    logOrigin: readText('LOG_ORIGIN', environment.LOG_ORIGIN),
    policyFile: path.resolve(
      readText('POLICY_FILE', environment.POLICY_FILE) ?? path.join(dataFolder, 'policy'),
    ),
    tilesFolder: readFileName('TILES_DIR', environment.TILES_DIR) ?? path.join(dataFolder, 'tiles'),
    tileEntriesFolder: readFileName('TILE_ENTRIES_DIR', environment.TILE_ENTRIES_DIR),
    timestampUrl: readWebAddress('TIMESTAMP_URL', environment.TIMESTAMP_URL),
    timestampRootsFile: readFileName('TIMESTAMP_ROOTS_FILE', environment.TIMESTAMP_ROOTS_FILE),
    timestampHours: readHours('TIMESTAMP_HOURS', environment.TIMESTAMP_HOURS),
    verificationHours:
      environment.VERIFICATION_HOURS === 'off'
        ? null
        : readHours('VERIFICATION_HOURS', environment.VERIFICATION_HOURS),
    logLevel: readLogLevel(environment.LOG_LEVEL),
    environment,
  };
}

function refuse(name: string, value: string, expected: string): never {
  throw new CannotStart(`环境变量 ${name} 的值“${value}”不可用：${expected}（${name} is not usable）`);
}

function readText(name: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (value.trim() === '' || value.includes('\0')) refuse(name, value, '不能为空');
  return value;
}

function readPort(value: string | undefined): number {
  if (value === undefined) return 3000;
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535)
    refuse('PORT', value, '应为 0 至 65535 的整数，0 表示任意空闲端口');
  return Number(value);
}

function readLogLevel(value: string | undefined): LogLevel {
  if (value === undefined) return 'log';
  const level = LOG_LEVELS.find((known) => known === value);
  return level ?? refuse('LOG_LEVEL', value, `应为 ${LOG_LEVELS.join('、')} 之一`);
}

function readFileName(name: string, value: string | undefined): string | undefined {
  const text = readText(name, value);
  return text === undefined ? undefined : path.resolve(text);
}

function readWebAddress(name: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return url && /^https?:$/.test(url.protocol) ? value : refuse(name, value, '应形如 https://主机/路径');
}

function readHours(name: string, value: string | undefined): number {
  if (value === undefined) return 24;
  return /^[1-9]\d{0,2}$/.test(value) ? Number(value) : refuse(name, value, '应为 1 至 999 的整数小时');
}

function readDatabaseUrl(name: string, environment: NodeJS.ProcessEnv): string | undefined {
  const value = environment[name];
  if (value === undefined) return undefined;
  const expected = '应形如 postgres://用户:密码@主机:端口/数据库';
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const hidden = url?.password
    ? value.replace(`:${url.password}@`, ':***@')
    : value.replace(/:[^:@/]*@/, ':***@');
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) refuse(name, hidden, expected);
  if (!url.hostname || !url.username || url.pathname.length < 2) refuse(name, hidden, expected);
  return value;
}

function readSuperuserUrl(environment: NodeJS.ProcessEnv): string | undefined {
  const superuser = readDatabaseUrl('SUPERUSER_DATABASE_URL', environment);
  const migrator = readDatabaseUrl('DATABASE_URL', environment);
  if (superuser === undefined) return undefined;
  const name = 'SUPERUSER_DATABASE_URL';
  if (migrator === undefined) refuse(name, '***', '只能与 DATABASE_URL 一同给出；内置数据库不需要它');
  const same = (part: 'host' | 'pathname') => new URL(superuser)[part] === new URL(migrator)[part];
  if (!same('host') || !same('pathname')) refuse(name, '***', '须与 DATABASE_URL 指向同一主机、端口和数据库');
  return superuser;
}
