import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os, { setPriority } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Clock } from './platform/clock.js';
import { type Config, readConfig } from './platform/config.js';
import { failureText, RuleBroken } from './platform/errors.js';
import { filesFolderOf } from './platform/files/files.js';
import { backup } from './platform/postgres/backup.js';
import { runDatabaseCommand } from './platform/postgres/database-command.js';
import { type PreparedDatabase, prepareDatabase } from './platform/postgres/database-preparation.js';
import { restore } from './platform/postgres/restore.js';
import { recordVerdict, verdictText, verifyDatabase } from './verification/verification.js';
import { VERIFIER_PROGRAM } from './verifier/verifier.js';

// What brings the whole application with it is loaded by the command that needs it, so that the others start at once.

/** Answers the exit code: 0 done, 1 not as it should be, 3 called wrongly. */
type Run = (args: string[], config: Config) => Promise<number>;

interface Command {
  usage: string;
  run: Run;
}

const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const USAGE = 3;
const LOW_PRIORITY = 10;

const COMMANDS: Record<string, Command> = {
  demo: { usage: 'npm run demo [-- --once]', run: runDemo },
  replay: { usage: 'npm run replay -- FILE.jsonl [--json OUT]', run: runReplay },
  verify: {
    usage:
      'npm run verify [-- [--policy FILE] [--known SIZE/ROOT] [--english] [--json] BUNDLE.zip|PAPER.pdf|FOLDER|--codes A B C]',
    run: runVerify,
  },
  database: { usage: 'npm run database -- [COMMAND … | backup FILE | restore FILE]', run: runDatabase },
  bench: { usage: 'npm run bench -- [--quick] [--only ID] [--json OUT|-]', run: runBench },
  generate: { usage: 'npm run generate', run: runGenerate },
  signer: { usage: 'node dist/src/cli.js signer [--new-origin NAME]', run: runSignerProgram },
  witness: { usage: 'node dist/src/cli.js witness NAME… [--port N] [--host ADDRESS]', run: runWitnesses },
};

async function runDemo(args: string[], config: Config): Promise<number> {
  const given = argumentsOf(args, { once: { type: 'boolean', default: false } });
  if (!given || given.positionals.length > 0) return wrongCall('demo');
  const { demo } = await import('./demo/demo.js');
  return demo(config, given.values.once);
}

async function runReplay(args: string[], config: Config): Promise<number> {
  const given = argumentsOf(args, { json: { type: 'string' } });
  const [file, ...rest] = given?.positionals ?? [];
  if (!given || !file || rest.length > 0) return wrongCall('replay');
  const { replay } = await import('./replay/replay.js');
  return replay(config, file, given.values.json);
}

async function runBench(args: string[]): Promise<number> {
  const { bench } = await import('./bench/bench.js');
  return bench(args);
}

/** Signs until it is told to stop, or begins a log of another name and ends. */
async function runSignerProgram(args: string[], config: Config): Promise<number> {
  const given = argumentsOf(args, { 'new-origin': { type: 'string' } });
  if (!given || given.positionals.length > 0) return wrongCall('signer');
  const { SignerFolder, runSigner, signerFolderOf } = await import('./checkpoints/checkpoints.js');
  const folder = new SignerFolder(signerFolderOf(config));
  const origin = given.values['new-origin'];
  if (origin !== undefined) {
    const { key, sm3Key } = await folder.alone(() => folder.beginAnew(origin));
    say(`新日志 ${origin} 的公钥，请写入见证策略并交给各见证方：\nlog ${key.verifier.text}`);
    say(`其第二日志（SM3）的公钥，不入策略，请交给要核验它的人：\n${sm3Key.verifier.text}`);
    return 0;
  }
  const { policyFile, logOrigin, signerDatabaseUrl, tilesFolder, tileEntriesFolder } = config;
  const place = {
    folder,
    policyFile,
    origin: logOrigin,
    clock: new Clock(),
    tiles: { folder: tilesFolder, entries: tileEntriesFolder },
    warn,
    stop: stopSignal(),
  };
  if (signerDatabaseUrl) await runSigner({ ...place, url: signerDatabaseUrl });
  else await withDatabase(config, ({ signerUrl }) => runSigner({ ...place, url: signerUrl }));
  return 0;
}

async function runWitnesses(args: string[], config: Config): Promise<number> {
  const given = argumentsOf(args, { port: { type: 'string' }, host: { type: 'string' } });
  const names = given?.positionals ?? [];
  const { port = '0', host = '127.0.0.1' } = given?.values ?? {};
  if (names.length === 0 || !names.every((name) => /^[\w-]+$/.test(name)) || !/^\d{1,5}$/.test(port))
    return wrongCall('witness');
  const { startWitnesses, witnessFolderOf } = await import('./checkpoints/checkpoints.js');
  const folder = witnessFolderOf(config);
  const place = {
    folder,
    names,
    policyFile: config.policyFile,
    host,
    port: Number(port),
    clock: new Clock(),
  };
  const witnesses = await startWitnesses(place);
  for (const line of witnesses.lines) say(line);
  const stop = stopSignal();
  if (!stop.aborted) await once(stop, 'abort');
  await witnesses.stop();
  return 0;
}

const warn = (text: string): boolean => process.stderr.write(`${text}\n`);

/** Set by a signal, or when the process that started this one has gone. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const)
    process.once(signal as NodeJS.Signals, () => controller.abort());
  // False, unlike undefined, where a process above there was, which has gone before anybody listened.
  if (process.connected === false) controller.abort();
  controller.signal.addEventListener('abort', () => {
    // Listened to, the channel to the process above would keep this one from ending.
    if (process.connected) process.disconnect();
  });
  return controller.signal;
}

/** Null for options that the command does not take. */
function argumentsOf<T extends ParseArgsConfig['options']>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    return null;
  }
}

async function runVerify(args: string[], config: Config): Promise<number> {
  if (args[0] === '--repeatedly') return runVerifier(args.slice(1), config);
  if (args.length > 0) return verifyFile(args);
  return withDatabase(config, async ({ applicationUrl }) => {
    const verdict = await verifyDatabase(applicationUrl, { onProgress: progress });
    await recordVerdict(applicationUrl, verdict, new Clock());
    say(verdictText(verdict).trimEnd());
    return verdict.passed ? 0 : 1;
  });
}

/** Verifies everything again and again until it is told to stop; started beside the server. */
async function runVerifier(args: string[], config: Config): Promise<number> {
  const { verificationHours: hours, applicationDatabaseUrl } = config;
  if (args.length > 0 || hours === null) return wrongCall('verify');
  // Behind everything else that this machine does.
  setPriority(LOW_PRIORITY);
  const { verifyRepeatedly } = await import('./verification/repeated-verification.js');
  const repetition = { hours, clock: new Clock(), warn, stop: stopSignal() };
  if (applicationDatabaseUrl) await verifyRepeatedly({ ...repetition, url: applicationDatabaseUrl });
  else
    await withDatabase(config, ({ applicationUrl }) =>
      verifyRepeatedly({ ...repetition, url: applicationUrl }),
    );
  return 0;
}

/** Runs the verifier as a stranger would, apart from this program and its database. */
function verifyFile(args: string[]): number {
  const given = [fileURLToPath(VERIFIER_PROGRAM), ...args];
  return spawnSync(process.execPath, given, { stdio: 'inherit', env: {} }).status ?? 1;
}

const progress = (done: { entries: number } | { items: number }): void => {
  if (process.stderr.isTTY)
    process.stderr.write('entries' in done ? `\r记录 ${done.entries}` : `\r财物 ${done.items}`);
};

async function runDatabase(args: string[], config: Config): Promise<number> {
  const [first, file, ...rest] = args;
  if (first !== 'backup' && first !== 'restore') return runDatabaseCommand(config, args);
  if (!file || rest.length > 0) return wrongCall('database');
  return withDatabase(config, async (database) => {
    const { tables, rows } =
      first === 'backup' ? await backup(database, file) : await restore(database, file, refuseUnlessVerified);
    say(`${first === 'backup' ? '已备份' : '已核验并恢复'} ${tables} 张表 ${rows} 行：${path.resolve(file)}`);
    say(
      `照片等文件不在其中：请将 ${filesFolderOf(config)} 文件夹一并${first === 'backup' ? '备份' : '放回'}`,
    );
    return 0;
  });
}

/** A restored database opens only after its ledger and items have been verified. */
async function refuseUnlessVerified({ applicationUrl }: { applicationUrl: string }): Promise<void> {
  const verdict = await verifyDatabase(applicationUrl);
  await recordVerdict(applicationUrl, verdict, new Clock());
  say(verdictText(verdict).trimEnd());
  if (!verdict.passed) throw new RuleBroken('backup_is_verified', '备份未通过核验，未恢复');
}

/** Needs a database only to start the application, so it takes one of its own. */
async function runGenerate(args: string[], config: Config): Promise<number> {
  const check = args[0] === '--check';
  if (args.length > (check ? 1 : 0)) return wrongCall('generate');
  const { generateReference } = await import('./reference/reference.js');
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'case-property-generate-'));
  try {
    const stale = await withDatabase({ ...config, dataFolder, databaseUrl: undefined }, (database) =>
      generateReference({ ...database, filesFolder: filesFolderOf({ dataFolder }) }, { check }),
    );
    for (const file of stale) say(check ? `${file} 不是最新的：请运行 npm run generate` : `已写 ${file}`);
    return check && stale.length > 0 ? 1 : 0;
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function withDatabase<T>(config: Config, work: (database: PreparedDatabase) => Promise<T>): Promise<T> {
  const database = await prepareDatabase(config);
  try {
    return await work(database);
  } finally {
    await database.stop();
  }
}

function wrongCall(name: string): number {
  process.stderr.write(`用法：${COMMANDS[name]?.usage}\n`);
  return USAGE;
}

async function main([name = '', ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command.run(args, readConfig());
  process.stderr.write(
    `用法：\n${Object.values(COMMANDS)
      .map(({ usage }) => `  ${usage}\n`)
      .join('')}`,
  );
  return USAGE;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${failureText(error)}\n`);
  process.exitCode = 1;
}
