import type pg from 'pg';
import { migrations as allMigrations } from '../../../migrations/migrations.js';
import type { Config } from '../config.js';
import { CannotStart } from '../errors.js';
import {
  APPLICATION_ROLE,
  checkGivenUrl,
  createMissingRoles,
  endOwnership,
  loginUrl,
  openDatabaseToRoles,
  SEQUENCER_ROLE,
  SIGNER_ROLE,
  withOwnership,
} from './cluster-roles.js';
import { type Migrations, pendingMigrations, runMigrations } from './database-migration.js';
import { type DatabaseServer, reachServer } from './database-server.js';
import type { EmbeddedPostgresOptions } from './embedded-postgres.js';
import { databaseOf, passwordOf, sqlState, userOf, withConnection } from './postgres-connection.js';
import { installGuard, isGuarded } from './schema-guard.js';

/** A database with its roles, its schema and its guard, and how each kind of user reaches it. */
export interface PreparedDatabase {
  migratorUrl: string;
  applicationUrl: string;
  sequencerUrl: string;
  signerUrl: string;
  superuserUrl?: string;
  /** False where no superuser could install the guard against schema changes. */
  guarded: boolean;
  /** Stops the embedded server when nobody else uses it; nothing on a server of one's own. */
  stop(): Promise<void>;
}

export interface PreparationOptions extends EmbeddedPostgresOptions {
  migrations?: Migrations;
  protectedSchemas?: readonly string[];
  /** Where warnings go; each is one text in Chinese and English. */
  warn?: (message: string) => void;
}

/** Starts or reaches the database of `config` and brings roles, migrations and guard up to date. Safe to run twice at once. */
export async function prepareDatabase(
  config: Config,
  options: PreparationOptions = {},
): Promise<PreparedDatabase> {
  const server = await reachServer(config, options);
  try {
    return { ...(await prepareServer(server, config, options)), stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

const PREPARATION_LOCK = 7_220_115_031;
const PROTECTED_SCHEMAS = ['ledger', 'vault'];

type GivenUrls = Pick<Config, 'applicationDatabaseUrl' | 'sequencerDatabaseUrl' | 'signerDatabaseUrl'>;

const LOGIN_VARIABLES: Record<string, string> = {
  [APPLICATION_ROLE]: 'APPLICATION_DATABASE_URL',
  [SEQUENCER_ROLE]: 'SEQUENCER_DATABASE_URL',
  [SIGNER_ROLE]: 'SIGNER_DATABASE_URL',
};

/** As `prepareDatabase`, on a server that is already reached. */
export async function prepareServer(
  server: Omit<DatabaseServer, 'stop'>,
  given: GivenUrls,
  options: PreparationOptions,
): Promise<Omit<PreparedDatabase, 'stop'>> {
  return withConnection(server.migratorUrl, async (migrator) => {
    await migrator.query('SELECT pg_advisory_lock($1)', [PREPARATION_LOCK]);
    if (!server.superuserUrl) return bringUpToDate(server, given, options, migrator);
    return withConnection(server.superuserUrl, (superuser) =>
      bringUpToDate(server, given, options, migrator, superuser),
    );
  });
}

async function bringUpToDate(
  server: Omit<DatabaseServer, 'stop'>,
  given: GivenUrls,
  options: PreparationOptions,
  migrator: pg.Client,
  superuser?: pg.Client,
): Promise<Omit<PreparedDatabase, 'stop'>> {
  const manager = superuser ?? migrator;
  await createMissingRoles(manager);
  await openDatabaseToRoles(manager, databaseOf(server.migratorUrl));
  const guardedBefore = await isGuarded(migrator);
  if (!superuser && !guardedBefore) (options.warn ?? console.warn)(UNGUARDED);
  await migrate(server, options.migrations ?? allMigrations, manager, guardedBefore);
  if (superuser) await installGuard(superuser, options.protectedSchemas ?? PROTECTED_SCHEMAS);
  const guarded = await isGuarded(migrator);
  return {
    migratorUrl: server.migratorUrl,
    superuserUrl: server.superuserUrl,
    guarded,
    applicationUrl: await roleUrl(
      manager,
      server.migratorUrl,
      APPLICATION_ROLE,
      given.applicationDatabaseUrl,
    ),
    sequencerUrl: await roleUrl(manager, server.migratorUrl, SEQUENCER_ROLE, given.sequencerDatabaseUrl),
    signerUrl: await roleUrl(manager, server.migratorUrl, SIGNER_ROLE, given.signerDatabaseUrl),
  };
}

async function migrate(
  server: Omit<DatabaseServer, 'stop'>,
  migrations: Migrations,
  manager: pg.Client,
  guarded: boolean,
): Promise<void> {
  const role = userOf(server.migratorUrl);
  const pending = await pendingMigrations(manager, migrations);
  if (pending.length === 0) return endOwnership(manager, role);
  const run = () => runMigrations(server.superuserUrl ?? server.migratorUrl, role, migrations);
  try {
    await withOwnership(manager, role, run);
  } catch (error) {
    if (!guarded || server.superuserUrl || sqlState(rootCause(error)) !== '42501') throw error;
    throw new CannotStart(
      `受保护的台账结构需要升级（${pending.join('、')}）：请同时提供 SUPERUSER_DATABASE_URL 再启动一次`,
      { cause: error },
    );
  }
}

/** TypeORM wraps what the driver threw. */
function rootCause(error: unknown): unknown {
  return (error as { driverError?: unknown }).driverError ?? error;
}

async function roleUrl(
  manager: pg.Client,
  migratorUrl: string,
  role: string,
  given: string | undefined,
): Promise<string> {
  if (given) return checkGivenUrl(LOGIN_VARIABLES[role] as string, given, role);
  if (passwordOf(migratorUrl) === '') {
    throw new CannotStart(
      `DATABASE_URL 没有密码，无法推导 ${role} 的密码：请设置 ${Object.values(LOGIN_VARIABLES).join('、')}`,
    );
  }
  return loginUrl(manager, migratorUrl, role);
}

const UNGUARDED = `
**********************************************************************************************
警告：没有超级用户，台账的结构保护（事件触发器）未安装，台账结构的所有者可以停用写保护。
　　　请用 SUPERUSER_DATABASE_URL 启动一次，程序会装上保护；此后日常运行不再需要它。
WARNING: without a superuser the guard against changes of the ledger's schema is MISSING:
         the owner of the schema could switch its write protection off.
         Start once with SUPERUSER_DATABASE_URL to install it.
**********************************************************************************************`;
