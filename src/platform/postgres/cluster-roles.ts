import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { CannotStart } from '../errors.js';
import {
  changeUrl,
  databaseOf,
  passwordOf,
  sqlState,
  userOf,
  withConnection,
} from './postgres-connection.js';

const OWNER_ROLE = 'ledger_owner';
export const APPLICATION_ROLE = 'case_property_application';
export const SEQUENCER_ROLE = 'case_property_sequencer';
export const SIGNER_ROLE = 'case_property_signer';

const ROLES = [
  { name: OWNER_ROLE, form: 'NOLOGIN' },
  { name: APPLICATION_ROLE, form: 'LOGIN' },
  { name: SEQUENCER_ROLE, form: 'LOGIN' },
  { name: SIGNER_ROLE, form: 'LOGIN' },
];

/** Another process making the same role, or a row of a shared catalogue, at the same moment. */
const COLLISIONS = ['23505', '42710', 'XX000'];

/** Creates the roles that are missing; `client` is a superuser or a role with CREATEROLE. */
export async function createMissingRoles(client: pg.Client): Promise<void> {
  for (const { name, form } of ROLES) {
    await retryCollisions(async () => {
      const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
      if (!rowCount) await client.query(`CREATE ROLE ${name} ${form} NOSUPERUSER NOCREATEDB NOCREATEROLE`);
    });
  }
}

/** Lets the login roles into the database and keeps them from making tables of their own in it. */
export async function openDatabaseToRoles(client: pg.Client, database: string): Promise<void> {
  const name = client.escapeIdentifier(database);
  await client.query(`REVOKE TEMPORARY ON DATABASE ${name} FROM PUBLIC`);
  const logins = [APPLICATION_ROLE, SEQUENCER_ROLE, SIGNER_ROLE].join(', ');
  await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${logins}`);
}

/**
 * Runs `work` while `migrator` is a member of the owner role, and of nothing afterwards.
 * @param client a superuser, or the migrator itself, which since PostgreSQL 16 needs ADMIN on the role.
 */
export async function withOwnership<T>(
  client: pg.Client,
  migrator: string,
  work: () => Promise<T>,
): Promise<T> {
  const member = client.escapeIdentifier(migrator);
  try {
    await retryCollisions(() => client.query(`GRANT ${OWNER_ROLE} TO ${member}`));
  } catch (error) {
    if (sqlState(error) !== '42501') throw error;
    throw new CannotStart(
      `迁移账户 ${migrator} 不能成为 ${OWNER_ROLE} 的成员。请由超级用户执行 GRANT ${OWNER_ROLE} TO ${migrator} WITH ADMIN OPTION，或提供 SUPERUSER_DATABASE_URL`,
      { cause: error },
    );
  }
  try {
    return await work();
  } finally {
    await endOwnership(client, migrator);
  }
}

/** Also undoes what a start that was killed while migrating left behind. */
export async function endOwnership(client: pg.Client, migrator: string): Promise<void> {
  const { rows } = await client.query<{ usable: boolean }>(
    `SELECT pg_has_role(r.oid, $2, 'USAGE') AND NOT r.rolsuper AS usable FROM pg_roles r WHERE r.rolname = $1`,
    [migrator, OWNER_ROLE],
  );
  if (!rows[0]?.usable) return;
  await retryCollisions(() => client.query(`REVOKE ${OWNER_ROLE} FROM ${client.escapeIdentifier(migrator)}`));
}

/** Both copies of an application that share a migrator derive the same password, so none is stored. */
function derivePassword(migratorUrl: string, role: string): string {
  return createHmac('sha256', passwordOf(migratorUrl)).update(role).digest('base64url');
}

/** The URL under which `role` logs in; its password is set only when the login fails. */
export async function loginUrl(client: pg.Client, migratorUrl: string, role: string): Promise<string> {
  const password = derivePassword(migratorUrl, role);
  const url = changeUrl(migratorUrl, { user: role, password });
  if (await logsIn(url)) return url;
  await retryCollisions(() => client.query(`ALTER ROLE ${role} LOGIN PASSWORD '${scramVerifier(password)}'`));
  if (await logsIn(url)) return url;
  throw new CannotStart(
    `角色 ${role} 无法登录数据库 ${databaseOf(migratorUrl)}：请检查 pg_hba.conf 是否允许它用密码登录`,
  );
}

/** What is given by hand is used as it is, once it proves to be the right kind of role. */
export async function checkGivenUrl(variable: string, url: string, role: string): Promise<string> {
  await withConnection(url, async (client) => {
    const { rows } = await client.query<{ super: boolean; member: boolean }>(
      `SELECT rolsuper AS super, pg_has_role($1, 'USAGE') AS member FROM pg_roles WHERE rolname = current_user`,
      [role],
    );
    if (rows[0]?.super)
      throw new CannotStart(`${variable} 不能使用超级用户 ${userOf(url)}：它可以绕过台账的全部写保护`);
    if (!rows[0]?.member) throw new CannotStart(`${variable} 的用户 ${userOf(url)} 应为 ${role} 或其成员`);
  });
  return url;
}

async function logsIn(url: string): Promise<boolean> {
  try {
    await withConnection(url, async () => undefined);
    return true;
  } catch (error) {
    if (sqlState(error)?.startsWith('28')) return false;
    throw error;
  }
}

/** The form in which the server keeps a password (RFC 5803), so that no log or statement ever shows it. */
function scramVerifier(password: string): string {
  const iterations = 4096;
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const key = (text: string) => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(key('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${stored}:${key('Server Key').toString('base64')}`;
}

async function retryCollisions<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= 20 || !COLLISIONS.includes(sqlState(error) ?? '')) throw error;
      await pause(20 + Math.random() * 80);
    }
  }
}
