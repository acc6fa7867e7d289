import { createHmac } from 'node:crypto';
import path from 'node:path';
import type pg from 'pg';
import type { Config } from '../config.js';
import { CannotStart } from '../errors.js';
import { type EmbeddedPostgresOptions, startEmbeddedPostgres } from './embedded-postgres.js';
import { changeUrl, databaseOf, passwordOf, withConnection } from './postgres-connection.js';

/** A reachable server with a database and a migrator in it; roles and tables may still be missing. */
export interface DatabaseServer {
  migratorUrl: string;
  superuserUrl?: string;
  stop(): Promise<void>;
}

/** The server that `config` names, or else the embedded one, started. */
export async function reachServer(config: Config, options: EmbeddedPostgresOptions): Promise<DatabaseServer> {
  return config.databaseUrl ? reachGiven(config.databaseUrl, config) : reachEmbedded(config, options);
}

const OLDEST_VERSION = 150_000;

async function reachGiven(migratorUrl: string, config: Config): Promise<DatabaseServer> {
  await requireReachable('DATABASE_URL', migratorUrl);
  const isSuperuser = await withConnection(migratorUrl, async (client) => {
    const { rows } = await client.query<{ version: number; super: boolean }>(
      `SELECT current_setting('server_version_num')::int AS version, rolsuper AS super
       FROM pg_roles WHERE rolname = current_user`,
    );
    if ((rows[0]?.version ?? 0) < OLDEST_VERSION)
      throw new CannotStart('DATABASE_URL 指向的 PostgreSQL 版本过旧：需要 15 以上');
    return rows[0]?.super === true;
  });
  const superuserUrl = config.superuserDatabaseUrl ?? (isSuperuser ? migratorUrl : undefined);
  if (config.superuserDatabaseUrl) {
    await requireReachable('SUPERUSER_DATABASE_URL', config.superuserDatabaseUrl);
    await requireSuperuser(config.superuserDatabaseUrl);
  }
  return { migratorUrl, superuserUrl, stop: async () => undefined };
}

async function requireReachable(variable: string, url: string): Promise<void> {
  try {
    await withConnection(url, async () => undefined);
  } catch (error) {
    const { hostname, port } = new URL(url);
    throw new CannotStart(
      `连不上 ${variable} 指向的数据库 ${hostname}:${port || 5432}/${databaseOf(url)}：${(error as Error).message}。请核对地址、账户和密码，并确认 PostgreSQL 已启动`,
      { cause: error },
    );
  }
}

async function requireSuperuser(url: string): Promise<void> {
  await withConnection(url, async (client) => {
    const { rows } = await client.query<{ super: boolean }>(
      'SELECT rolsuper AS super FROM pg_roles WHERE rolname = current_user',
    );
    if (!rows[0]?.super) throw new CannotStart('SUPERUSER_DATABASE_URL 的用户不是超级用户');
  });
}

const MIGRATOR = 'migrator';
const DATABASE = 'case_property';

async function reachEmbedded(config: Config, options: EmbeddedPostgresOptions): Promise<DatabaseServer> {
  const server = await startEmbeddedPostgres(path.join(config.dataFolder, 'postgres'), options);
  try {
    const password = createHmac('sha256', passwordOf(server.superuserUrl))
      .update(MIGRATOR)
      .digest('base64url');
    await withConnection(server.superuserUrl, (client) => createDatabase(client, password));
    return {
      migratorUrl: changeUrl(server.superuserUrl, { user: MIGRATOR, password, database: DATABASE }),
      superuserUrl: changeUrl(server.superuserUrl, { database: DATABASE }),
      stop: server.stop,
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function createDatabase(client: pg.Client, password: string): Promise<void> {
  await client.query('SELECT pg_advisory_lock(1)');
  const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [MIGRATOR]);
  if (!role.rowCount) await client.query(`CREATE ROLE ${MIGRATOR} LOGIN CREATEROLE PASSWORD '${password}'`);
  const database = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
  if (!database.rowCount) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${MIGRATOR}`);
}
