import type pg from 'pg';
import { GUARD_SCHEMA, GUARD_TRIGGERS, guardSql } from './schema-guard-sql.js';

/**
 * Installs or renews the guard: event triggers that refuse every change of the protected schemas, as they
 * exist now, by anyone whose login is not a superuser, their owner included. `client` must be a superuser.
 */
export async function installGuard(client: pg.Client, protectedSchemas: readonly string[]): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${GUARD_SCHEMA}`);
    const { rows } = await client.query<{ oid: string }>(
      'SELECT oid::text FROM pg_namespace WHERE nspname = ANY ($1)',
      [[...protectedSchemas, GUARD_SCHEMA]],
    );
    await client.query(guardSql(rows.map((row) => row.oid)));
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** True when both event triggers exist, are enabled and belong to a superuser; anyone may ask. */
export async function isGuarded(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_event_trigger t JOIN pg_roles r ON r.oid = t.evtowner
     WHERE t.evtname = ANY ($1) AND t.evtenabled = 'A' AND r.rolsuper`,
    [GUARD_TRIGGERS],
  );
  return rows[0]?.count === GUARD_TRIGGERS.length;
}
