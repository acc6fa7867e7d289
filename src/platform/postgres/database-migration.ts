import type pg from 'pg';
import { DataSource, MigrationExecutor, type MigrationInterface } from 'typeorm';
import { CannotStart } from '../errors.js';

export type Migrations = readonly (new () => MigrationInterface)[];

/** Where TypeORM remembers what has run. */
export const MIGRATION_TABLE = { schema: 'migration', name: 'executed' } as const;

/**
 * The names of the migrations that this database lacks, in order.
 * @throws Error when the database has one that this program does not know: it was opened by a newer one.
 */
export async function pendingMigrations(client: pg.Client, migrations: Migrations): Promise<string[]> {
  const known = migrations.map((migration) => migration.name);
  const done = await executedMigrations(client);
  const unknown = done.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new CannotStart(
      `数据库已由更新版本的程序升级（${unknown.join('、')}），请使用该版本或更新版本的程序`,
    );
  }
  return known.filter((name) => !done.includes(name));
}

export async function executedMigrations(client: pg.Client): Promise<string[]> {
  const table = `${MIGRATION_TABLE.schema}.${MIGRATION_TABLE.name}`;
  const { rows } = await client.query<{ found: boolean }>('SELECT to_regclass($1) IS NOT NULL AS found', [
    table,
  ]);
  if (!rows[0]?.found) return [];
  const executed = await client.query<{ name: string }>(`SELECT name FROM ${table} ORDER BY id`);
  return executed.rows.map((row) => row.name);
}

/** Runs what is pending, each migration in its own transaction, as `role` behind the login of `url`. */
export async function runMigrations(url: string, role: string, migrations: Migrations): Promise<void> {
  const database = new DataSource({
    type: 'postgres',
    url,
    schema: MIGRATION_TABLE.schema,
    migrations: [...migrations],
    migrationsTableName: MIGRATION_TABLE.name,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    logging: false,
    poolSize: 1,
    extra: { options: `-c role=${role}` },
  });
  await database.initialize();
  try {
    await database.query(`CREATE SCHEMA IF NOT EXISTS ${MIGRATION_TABLE.schema}`);
    const executor = new MigrationExecutor(database);
    executor.transaction = 'each';
    await executor.executePendingMigrations();
  } finally {
    await database.destroy();
  }
}
