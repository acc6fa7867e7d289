import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { Config } from '../config.js';
import { type PreparationOptions, type PreparedDatabase, prepareDatabase } from './database-preparation.js';
import { databaseOf, passwordOf, userOf, withConnection } from './postgres-connection.js';

/**
 * Runs a command beside a database that is up, and returns its exit code (128 + n when signal n ended it,
 * 127 when there is no such command). Without a command it tells how to connect, and returns 0.
 * The command finds DATABASE_URL (the migrator), SUPERUSER_DATABASE_URL where there is one, and the PG…
 * variables of the migrator, so that a bare `psql` works.
 */
export async function runDatabaseCommand(
  config: Config,
  args: string[],
  options: PreparationOptions = {},
): Promise<number> {
  const prepared = await prepareDatabase(config, options);
  const [command, ...rest] = args;
  try {
    if (command !== undefined)
      return await run(command, rest, { ...config.environment, ...connection(prepared) });
  } finally {
    await prepared.stop();
  }
  console.log(await howToConnect(prepared));
  return 0;
}

function connection({ migratorUrl, superuserUrl }: PreparedDatabase): NodeJS.ProcessEnv {
  const url = new URL(migratorUrl);
  return {
    DATABASE_URL: migratorUrl,
    SUPERUSER_DATABASE_URL: superuserUrl,
    PGHOST: url.hostname,
    PGPORT: url.port || '5432',
    PGUSER: userOf(migratorUrl),
    PGPASSWORD: passwordOf(migratorUrl),
    PGDATABASE: databaseOf(migratorUrl),
  };
}

function run(command: string, args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: environment, stdio: 'inherit' });
    const release = passSignals((signal) => child.kill(signal));
    child.once('error', (error: NodeJS.ErrnoException) => {
      release();
      // A folder of PATH that this user may not enter turns "not found" into EACCES.
      if (error.code !== 'ENOENT' && error.code !== 'EACCES') return reject(error);
      console.error(`找不到命令 ${command}`);
      resolve(127);
    });
    child.once('exit', (code, signal) => {
      release();
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']);
    });
  });
}

/** The database must outlive the command: what asks this process to end is handed on, and it ends after the command. */
function passSignals(pass: (signal: NodeJS.Signals) => void): () => void {
  const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  return () => {
    for (const signal of signals) process.off(signal, pass);
  };
}

async function howToConnect({ migratorUrl, superuserUrl }: PreparedDatabase): Promise<string> {
  const running = await withConnection(migratorUrl, async () => true).catch(() => false);
  const addresses = [
    `DATABASE_URL=${migratorUrl}`,
    superuserUrl ? `SUPERUSER_DATABASE_URL=${superuserUrl}` : '',
  ];
  return [
    ...(running
      ? ['数据库正在运行，可直接连接（the database is running）：', ...addresses]
      : ['内置数据库现在没有运行，它随程序启动和停止（the embedded database runs only with the program）。']),
    '在数据库运行期间执行一条命令（run a command with the database up）：',
    '  npm run database -- psql',
    `  npm run database -- sh -c 'psql "$SUPERUSER_DATABASE_URL"'`,
    '备份与恢复（backup and restore）：',
    '  npm run database -- backup FILE',
    '  npm run database -- restore FILE',
  ]
    .filter(Boolean)
    .join('\n');
}
