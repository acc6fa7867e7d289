import type pg from 'pg';
import { RuleBroken } from '../errors.js';

/** The database that a restore fills before anyone may see it. */
export const stagingName = (target: string): string => `${target}_restoring`;

/** Makes it anew, with the owner, encoding and collation of `target`. */
export async function createStaging(client: pg.Client, target: string): Promise<void> {
  await dropStaging(client, target);
  const { rows } = await client.query<{ owner: string; row: Record<string, string | null> }>(
    'SELECT pg_get_userbyid(datdba) AS owner, to_jsonb(d) AS row FROM pg_database d WHERE datname = $1',
    [target],
  );
  const present = rows[0];
  if (!present) throw new Error(`database ${target} is gone`);
  const { datcollate, datctype, datlocprovider, datlocale, daticulocale } = present.row;
  const text = (value: string | null | undefined) => client.escapeLiteral(value ?? '');
  const locale = text(datlocale ?? daticulocale);
  const provider = { c: 'libc', i: `icu ICU_LOCALE ${locale}`, b: `builtin BUILTIN_LOCALE ${locale}` }[
    datlocprovider ?? 'c'
  ];
  await client.query(
    `CREATE DATABASE ${client.escapeIdentifier(stagingName(target))} OWNER ${client.escapeIdentifier(present.owner)}
     TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE ${text(datcollate)} LC_CTYPE ${text(datctype)} LOCALE_PROVIDER ${provider}`,
  );
}

export async function dropStaging(client: pg.Client, target: string): Promise<void> {
  await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(stagingName(target))} WITH (FORCE)`);
}

/** Throws RuleBroken (`restore_needs_stopped_application`) while anybody is connected to `target`. */
export async function refuseWhileUsed(client: pg.Client, target: string): Promise<void> {
  const { rowCount } = await client.query(
    "SELECT 1 FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend' LIMIT 1",
    [target],
  );
  if (!rowCount) return;
  throw new RuleBroken('restore_needs_stopped_application', `数据库 ${target} 正在使用，不能恢复`, {
    remedy: '请先停止正在运行的程序和其他连接，再恢复',
  });
}

/** Puts it in the place of `target`, which is known to hold nothing. */
export async function openStaging(client: pg.Client, target: string): Promise<void> {
  await refuseWhileUsed(client, target);
  const names = [stagingName(target), target].map((name) => client.escapeIdentifier(name));
  await client.query(`DROP DATABASE ${names[1]}`);
  await client.query(`ALTER DATABASE ${names[0]} RENAME TO ${names[1]}`);
}
