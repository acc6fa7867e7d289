import type pg from 'pg';

const GUARD_SCHEMA = 'schema_guard';
const TRIGGERS = ['schema_guard_change', 'schema_guard_drop'];

/**
 * Installs or renews the guard: event triggers that refuse every change of the protected schemas by anyone
 * whose login is not a superuser, their owner included. `client` must be a superuser on the database.
 */
export async function installGuard(client: pg.Client, protectedSchemas: readonly string[]): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(
      guardSql([...protectedSchemas, GUARD_SCHEMA].map((name) => client.escapeLiteral(name)).join(', ')),
    );
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
     WHERE t.evtname = ANY ($1) AND t.evtenabled IN ('O', 'A') AND r.rolsuper`,
    [TRIGGERS],
  );
  return rows[0]?.count === TRIGGERS.length;
}

const guardSql = (names: string): string => `
CREATE SCHEMA IF NOT EXISTS ${GUARD_SCHEMA};
GRANT USAGE ON SCHEMA ${GUARD_SCHEMA} TO PUBLIC;

CREATE OR REPLACE FUNCTION ${GUARD_SCHEMA}.protected() RETURNS text[] LANGUAGE sql STABLE
SET search_path = pg_catalog AS $$ SELECT ARRAY[${names}]::text[] $$;

CREATE OR REPLACE FUNCTION ${GUARD_SCHEMA}.exempt() RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog AS $$ SELECT rolsuper FROM pg_roles WHERE rolname = session_user $$;

CREATE OR REPLACE FUNCTION ${GUARD_SCHEMA}.written_now(row_xmin xid) RETURNS boolean LANGUAGE sql VOLATILE
SET search_path = pg_catalog AS $$
  SELECT CASE WHEN age(row_xmin) > 0 THEN false
    ELSE pg_xact_status((pg_current_xact_id()::text::bigint - age(row_xmin))::text::xid8) = 'in progress' END
$$;

CREATE OR REPLACE FUNCTION ${GUARD_SCHEMA}.touched() RETURNS text LANGUAGE sql VOLATILE
SET search_path = pg_catalog AS $$
  WITH protected AS (SELECT oid, nspname, xmin FROM pg_namespace WHERE nspname = ANY (${GUARD_SCHEMA}.protected()))
  SELECT name FROM (
    SELECT nspname::text AS name, xmin FROM protected
    UNION ALL SELECT oid::regclass::text, xmin FROM pg_class WHERE relnamespace IN (SELECT oid FROM protected)
    UNION ALL SELECT oid::regprocedure::text, xmin FROM pg_proc WHERE pronamespace IN (SELECT oid FROM protected)
    UNION ALL SELECT oid::regtype::text, xmin FROM pg_type WHERE typnamespace IN (SELECT oid FROM protected)
    UNION ALL SELECT 'default privileges', xmin FROM pg_default_acl
      WHERE defaclnamespace IN (SELECT oid FROM protected)
        OR defaclrole IN (SELECT nspowner FROM pg_namespace WHERE oid IN (SELECT oid FROM protected))
    UNION ALL SELECT c.oid::regclass::text || '.' || a.attname, a.xmin FROM pg_attribute a
      JOIN pg_class c ON c.oid = a.attrelid WHERE c.relnamespace IN (SELECT oid FROM protected)
  ) row WHERE ${GUARD_SCHEMA}.written_now(xmin) LIMIT 1
$$;

CREATE OR REPLACE FUNCTION ${GUARD_SCHEMA}.is_protected(class oid, object oid, schema text, identity text)
RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT schema = ANY (${GUARD_SCHEMA}.protected())
    OR EXISTS (SELECT FROM unnest(${GUARD_SCHEMA}.protected()) name
      WHERE identity = quote_ident(name) OR position(quote_ident(name) || '.' IN identity) > 0)
    OR EXISTS (SELECT FROM pg_shdepend d JOIN pg_namespace n ON n.nspowner = d.refobjid
      WHERE d.deptype = 'o' AND d.refclassid = 'pg_authid'::regclass AND d.classid = class AND d.objid = object
        AND d.dbid IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
        AND n.nspname = ANY (${GUARD_SCHEMA}.protected()))
$$;

CREATE OR REPLACE FUNCTION ${GUARD_SCHEMA}.refuse_change() RETURNS event_trigger LANGUAGE plpgsql
SET search_path = pg_catalog AS $$
DECLARE
  command record;
  object text;
BEGIN
  IF ${GUARD_SCHEMA}.exempt() THEN RETURN; END IF;
  FOR command IN SELECT * FROM pg_event_trigger_ddl_commands() LOOP
    IF ${GUARD_SCHEMA}.is_protected(command.classid, command.objid, command.schema_name, command.object_identity) THEN
      RAISE EXCEPTION 'protected schema: % of % refused', command.command_tag, command.object_identity
        USING ERRCODE = 'insufficient_privilege';
    END IF;
  END LOOP;
  object := ${GUARD_SCHEMA}.touched();
  IF object IS NOT NULL THEN
    RAISE EXCEPTION 'protected schema: % of % refused', tg_tag, object USING ERRCODE = 'insufficient_privilege';
  END IF;
END $$;

CREATE OR REPLACE FUNCTION ${GUARD_SCHEMA}.refuse_drop() RETURNS event_trigger LANGUAGE plpgsql
SET search_path = pg_catalog AS $$
DECLARE
  dropped record;
BEGIN
  IF ${GUARD_SCHEMA}.exempt() THEN RETURN; END IF;
  FOR dropped IN SELECT * FROM pg_event_trigger_dropped_objects() LOOP
    IF ${GUARD_SCHEMA}.is_protected(dropped.classid, dropped.objid, dropped.schema_name, dropped.object_identity) THEN
      RAISE EXCEPTION 'protected schema: drop of % refused', dropped.object_identity
        USING ERRCODE = 'insufficient_privilege';
    END IF;
  END LOOP;
END $$;

DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_event_trigger WHERE evtname = '${TRIGGERS[0]}') THEN
    CREATE EVENT TRIGGER ${TRIGGERS[0]} ON ddl_command_end EXECUTE FUNCTION ${GUARD_SCHEMA}.refuse_change();
  END IF;
  IF NOT EXISTS (SELECT FROM pg_event_trigger WHERE evtname = '${TRIGGERS[1]}') THEN
    CREATE EVENT TRIGGER ${TRIGGERS[1]} ON sql_drop EXECUTE FUNCTION ${GUARD_SCHEMA}.refuse_drop();
  END IF;
END $$;
ALTER EVENT TRIGGER ${TRIGGERS[0]} ENABLE ALWAYS;
ALTER EVENT TRIGGER ${TRIGGERS[1]} ENABLE ALWAYS;
`;
