import type pg from 'pg';
import { MIGRATION_TABLE } from './database-migration.js';
import { GUARD_SCHEMA } from './schema-guard-sql.js';

/** A table that holds data of its own; names are quoted as in SQL. */
export interface Table {
  name: string;
  /** Without the generated ones. */
  columns: string[];
}

const OURS = `n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', '${GUARD_SCHEMA}', '${MIGRATION_TABLE.schema}')`;

/** Every table but those that preparing a database fills by itself. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name,
       array_agg(quote_ident(a.attname) ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND ${OURS}
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
     GROUP BY n.nspname, c.relname ORDER BY n.nspname, c.relname`,
  );
  return rows;
}

/** Sequences that have been drawn from, with the last value drawn. */
export async function listSequences(client: pg.Client): Promise<{ name: string; value: string }[]> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `SELECT format('%I.%I', n.schemaname, n.sequencename) AS name, n.last_value::text AS value
     FROM pg_sequences n WHERE n.last_value IS NOT NULL AND ${OURS.replaceAll('nspname', 'schemaname')}
     ORDER BY 1`,
  );
  return rows;
}

/**
 * The first foreign key with a row that points nowhere, or undefined: what a load without triggers did not check.
 * MATCH SIMPLE is assumed: a key with a NULL in it points nowhere on purpose.
 */
export async function findBrokenForeignKey(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{ name: string; statement: string }>(
    `SELECT format('%s %s', k.conrelid::regclass, k.conname) AS name,
       format('SELECT 1 FROM %s c WHERE %s AND NOT EXISTS (SELECT FROM %s p WHERE %s) LIMIT 1', k.conrelid::regclass,
         string_agg(format('c.%I IS NOT NULL', a.attname), ' AND '), k.confrelid::regclass,
         string_agg(format('p.%I = c.%I', f.attname, a.attname), ' AND ')) AS statement
     FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace
     CROSS JOIN unnest(k.conkey, k.confkey) AS pair (own, theirs)
     JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = pair.own
     JOIN pg_attribute f ON f.attrelid = k.confrelid AND f.attnum = pair.theirs
     WHERE k.contype = 'f' AND ${OURS} GROUP BY k.oid, k.conrelid, k.confrelid, k.conname ORDER BY 1`,
  );
  for (const { name, statement } of rows) if ((await client.query(statement)).rowCount) return name;
  return undefined;
}

/** Counts no further than `limit`, so that a full table is told from an almost empty one at once. */
export async function countRows(client: pg.Client, table: string, limit: number): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM (SELECT FROM ${table} LIMIT ${limit}) counted`,
  );
  return rows[0]?.count ?? 0;
}
