export const GUARD_SCHEMA = 'schema_guard';
export const GUARD_TRIGGERS = ['schema_guard_change', 'schema_guard_drop'] as const;

/**
 * Three looks at each command, for none sees everything: what PostgreSQL reports (no name at all for GRANT,
 * a new name for a rename or a move), who owns what was changed, and which rows of the catalogue that describe
 * the protected schemas this very transaction wrote.
 */
export const guardSql = (schemas: readonly string[]): string => `
GRANT USAGE ON SCHEMA ${GUARD_SCHEMA} TO PUBLIC;

CREATE OR REPLACE FUNCTION ${GUARD_SCHEMA}.schemas() RETURNS oid[] LANGUAGE sql STABLE
SET search_path = pg_catalog AS $$ SELECT ARRAY[${schemas.join(', ')}]::oid[] $$;

CREATE OR REPLACE FUNCTION ${GUARD_SCHEMA}.is_exempt() RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog AS $$ SELECT rolsuper FROM pg_roles WHERE rolname = session_user $$;

CREATE OR REPLACE FUNCTION ${GUARD_SCHEMA}.is_written_now(row_xmin xid) RETURNS boolean LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog AS $$
DECLARE
  this_transaction bigint := pg_current_xact_id()::text::bigint;
  written bigint := row_xmin::text::bigint;
  ahead bigint := (written - this_transaction % 4294967296 + 4294967296) % 4294967296;
BEGIN
  IF written < 3 OR ahead >= 2147483648 THEN RETURN false; END IF;
  RETURN pg_xact_status((this_transaction + ahead)::text::xid8) = 'in progress';
EXCEPTION WHEN invalid_parameter_value THEN
  RETURN false;
END $$;

CREATE OR REPLACE FUNCTION ${GUARD_SCHEMA}.is_owner(role oid) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT FROM pg_namespace n JOIN pg_roles r ON r.oid = n.nspowner
    WHERE n.oid = ANY (${GUARD_SCHEMA}.schemas()) AND n.nspowner = role AND NOT r.rolsuper)
$$;

CREATE OR REPLACE FUNCTION ${GUARD_SCHEMA}.written_object() RETURNS text LANGUAGE sql VOLATILE
SET search_path = pg_catalog AS $$
  SELECT name FROM (
    SELECT nspname::text AS name, xmin FROM pg_namespace WHERE oid = ANY (${GUARD_SCHEMA}.schemas())
    UNION ALL SELECT oid::regclass::text, xmin FROM pg_class WHERE relnamespace = ANY (${GUARD_SCHEMA}.schemas())
    UNION ALL SELECT oid::regprocedure::text, xmin FROM pg_proc WHERE pronamespace = ANY (${GUARD_SCHEMA}.schemas())
    UNION ALL SELECT oid::regtype::text, xmin FROM pg_type WHERE typnamespace = ANY (${GUARD_SCHEMA}.schemas())
    UNION ALL SELECT c.oid::regclass::text, a.xmin FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relnamespace = ANY (${GUARD_SCHEMA}.schemas())
    UNION ALL SELECT 'default privileges', xmin FROM pg_default_acl
      WHERE defaclnamespace = ANY (${GUARD_SCHEMA}.schemas()) OR ${GUARD_SCHEMA}.is_owner(defaclrole)
  ) described WHERE ${GUARD_SCHEMA}.is_written_now(xmin) LIMIT 1
$$;

CREATE OR REPLACE FUNCTION ${GUARD_SCHEMA}.is_protected(class oid, object oid, schema text, identity text)
RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT (class = 'pg_namespace'::regclass AND object = ANY (${GUARD_SCHEMA}.schemas()))
    OR EXISTS (SELECT FROM pg_namespace n WHERE n.oid = ANY (${GUARD_SCHEMA}.schemas())
      AND (n.nspname = schema OR identity ~ ('(^|[^[:alnum:]_$])' || quote_ident(n.nspname) || '\\.')))
    OR EXISTS (SELECT FROM pg_shdepend d
      WHERE d.deptype = 'o' AND d.classid = class AND d.objid = object AND d.refclassid = 'pg_authid'::regclass
        AND d.dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND ${GUARD_SCHEMA}.is_owner(d.refobjid))
$$;

CREATE OR REPLACE FUNCTION ${GUARD_SCHEMA}.refuse(command text, object text) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION 'protected schema: % of % refused', command, object USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE OR REPLACE FUNCTION ${GUARD_SCHEMA}.refuse_change() RETURNS event_trigger LANGUAGE plpgsql
SET search_path = pg_catalog AS $$
DECLARE
  changed record;
  object text;
BEGIN
  IF ${GUARD_SCHEMA}.is_exempt() THEN RETURN; END IF;
  FOR changed IN SELECT * FROM pg_event_trigger_ddl_commands() LOOP
    IF ${GUARD_SCHEMA}.is_protected(changed.classid, changed.objid, changed.schema_name, changed.object_identity) THEN
      PERFORM ${GUARD_SCHEMA}.refuse(changed.command_tag, changed.object_identity);
    END IF;
  END LOOP;
  object := ${GUARD_SCHEMA}.written_object();
  IF object IS NOT NULL THEN PERFORM ${GUARD_SCHEMA}.refuse(tg_tag, object); END IF;
END $$;

CREATE OR REPLACE FUNCTION ${GUARD_SCHEMA}.refuse_drop() RETURNS event_trigger LANGUAGE plpgsql
SET search_path = pg_catalog AS $$
DECLARE
  dropped record;
BEGIN
  IF ${GUARD_SCHEMA}.is_exempt() THEN RETURN; END IF;
  FOR dropped IN SELECT * FROM pg_event_trigger_dropped_objects() LOOP
    IF ${GUARD_SCHEMA}.is_protected(dropped.classid, dropped.objid, dropped.schema_name, dropped.object_identity) THEN
      PERFORM ${GUARD_SCHEMA}.refuse(tg_tag, dropped.object_identity);
    END IF;
  END LOOP;
END $$;

DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_event_trigger WHERE evtname = '${GUARD_TRIGGERS[0]}') THEN
    CREATE EVENT TRIGGER ${GUARD_TRIGGERS[0]} ON ddl_command_end EXECUTE FUNCTION ${GUARD_SCHEMA}.refuse_change();
  END IF;
  IF NOT EXISTS (SELECT FROM pg_event_trigger WHERE evtname = '${GUARD_TRIGGERS[1]}') THEN
    CREATE EVENT TRIGGER ${GUARD_TRIGGERS[1]} ON sql_drop EXECUTE FUNCTION ${GUARD_SCHEMA}.refuse_drop();
  END IF;
END $$;
ALTER EVENT TRIGGER ${GUARD_TRIGGERS[0]} ENABLE ALWAYS;
ALTER EVENT TRIGGER ${GUARD_TRIGGERS[1]} ENABLE ALWAYS;
`;
