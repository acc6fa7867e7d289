import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type pg from 'pg';
import { connect } from '../../src/platform/postgres/postgres-connection.js';
import { installGuard, isGuarded } from '../../src/platform/postgres/schema-guard.js';
import { postgresql15, temporaryCluster } from '../support/cluster.js';
import { createTestDatabase } from '../support/database.js';

const OWNER = `sample_owner_${randomBytes(4).toString('hex')}`;

const SAMPLE = `
CREATE ROLE ${OWNER};
GRANT ${OWNER} TO migrator;
CREATE SCHEMA sample AUTHORIZATION ${OWNER};
GRANT CREATE ON SCHEMA public TO ${OWNER};
SET ROLE ${OWNER};
CREATE TABLE sample.entry (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text NOT NULL, CHECK (body <> ''));
CREATE TABLE sample.part (id bigint) PARTITION BY LIST (id);
CREATE VIEW sample.numbers AS SELECT id FROM sample.entry;
CREATE TYPE sample.kind AS ENUM ('a');
CREATE FUNCTION sample.forbid() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'append-only'; END $$;
CREATE TRIGGER forbid BEFORE UPDATE OR DELETE ON sample.entry FOR EACH ROW EXECUTE FUNCTION sample.forbid();
CREATE RULE quiet AS ON UPDATE TO sample.numbers DO INSTEAD NOTHING;
ALTER TABLE sample.entry ENABLE ALWAYS TRIGGER forbid;
RESET ROLE;
`;

const REFUSED = [
  'ALTER TABLE sample.entry DISABLE TRIGGER forbid',
  'ALTER TABLE sample.entry DISABLE TRIGGER ALL',
  "ALTER TABLE sample.entry ALTER COLUMN body TYPE text USING 'forged'",
  'ALTER TABLE sample.entry ALTER COLUMN body DROP NOT NULL',
  'ALTER TABLE sample.entry ADD COLUMN more text',
  'ALTER TABLE sample.entry DROP COLUMN body CASCADE',
  'ALTER TABLE sample.entry DROP CONSTRAINT entry_pkey',
  'ALTER TABLE sample.entry RENAME TO old_entry',
  'ALTER TABLE sample.entry RENAME COLUMN body TO content',
  'ALTER TABLE sample.entry SET SCHEMA public',
  'ALTER TABLE sample.entry OWNER TO migrator',
  'ALTER TABLE sample.entry ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE sample.entry SET UNLOGGED',
  'ALTER TABLE sample.entry REPLICA IDENTITY NOTHING',
  'ALTER TRIGGER forbid ON sample.entry RENAME TO allow',
  'DROP TRIGGER forbid ON sample.entry',
  'DROP TABLE sample.entry CASCADE',
  'DROP SCHEMA sample CASCADE',
  'ALTER SCHEMA sample RENAME TO other',
  'ALTER SCHEMA sample OWNER TO migrator',
  'CREATE TABLE sample.another (id int)',
  'CREATE TABLE public.heir () INHERITS (sample.entry)',
  'CREATE TABLE public.branch PARTITION OF sample.part FOR VALUES IN (1)',
  'SELECT 1 AS id INTO sample.selected',
  'CREATE INDEX ON sample.entry (body)',
  'CREATE RULE swallow AS ON INSERT TO sample.entry DO INSTEAD NOTHING',
  'DROP RULE quiet ON sample.numbers',
  'CREATE TRIGGER swallow BEFORE INSERT ON sample.entry FOR EACH ROW EXECUTE FUNCTION sample.forbid()',
  'CREATE POLICY everything ON sample.entry USING (true)',
  "CREATE OR REPLACE FUNCTION sample.forbid() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
  'ALTER FUNCTION sample.forbid() SECURITY DEFINER',
  'ALTER FUNCTION sample.forbid() SET SCHEMA public',
  'DROP FUNCTION sample.forbid() CASCADE',
  "ALTER TYPE sample.kind ADD VALUE 'b'",
  'ALTER SEQUENCE sample.entry_id_seq RESTART',
  'CREATE OR REPLACE VIEW sample.numbers AS SELECT id FROM sample.entry WHERE false',
  'GRANT UPDATE ON sample.entry TO case_property_application',
  'GRANT UPDATE (body) ON sample.entry TO case_property_application',
  'GRANT ALL ON ALL TABLES IN SCHEMA sample TO PUBLIC',
  'GRANT CREATE ON SCHEMA sample TO case_property_application',
  'GRANT EXECUTE ON FUNCTION sample.forbid() TO case_property_application',
  `REVOKE ALL ON sample.entry FROM ${OWNER}`,
  'ALTER DEFAULT PRIVILEGES IN SCHEMA sample GRANT ALL ON TABLES TO PUBLIC',
  `ALTER DEFAULT PRIVILEGES FOR ROLE ${OWNER} GRANT ALL ON TABLES TO PUBLIC`,
  `DROP OWNED BY ${OWNER} CASCADE`,
  "DO $$ BEGIN EXECUTE 'ALTER TABLE sample.entry DISABLE TRIGGER forbid'; END $$",
];

const ALLOWED = [
  'CREATE TABLE own (id int PRIMARY KEY)',
  'CREATE SCHEMA mysample',
  'CREATE TABLE mysample.entry (id int)',
  'GRANT SELECT ON own TO case_property_application',
  'ALTER TABLE own ADD COLUMN more text',
  'REVOKE ALL ON own FROM case_property_application',
  'DROP TABLE own, mysample.entry',
];

type Sample = { superuserUrl?: string; migratorUrl: string; end(): Promise<void> };

const SERVERS: [string, () => Promise<Sample>][] = [
  [
    'PostgreSQL 18',
    async () => {
      const database = await createTestDatabase();
      return { ...database, end: database.drop };
    },
  ],
  [
    'PostgreSQL 15',
    async () => {
      const cluster = await temporaryCluster({ native: postgresql15(), migrations: [] });
      return { ...cluster, end: cluster.remove };
    },
  ],
];

describe.each(SERVERS)('the guard of protected schemas on %s', (_version, open) => {
  let database: Sample;
  let superuser: pg.Client;
  let migrator: pg.Client;

  beforeAll(async () => {
    database = await open();
    superuser = await connect(database.superuserUrl ?? '');
    migrator = await connect(database.migratorUrl);
    await superuser.query(SAMPLE);
    await installGuard(superuser, ['sample']);
  });
  afterAll(async () => {
    await migrator.end();
    await superuser.query(`DROP SCHEMA sample CASCADE; DROP OWNED BY ${OWNER} CASCADE; DROP ROLE ${OWNER}`);
    await superuser.end();
    await database.end();
  });

  const refusal = { code: '42501', message: expect.stringContaining('protected schema') };

  test.each(REFUSED)('the migrator as a member of the owner may not: %s', async (statement) => {
    await expect(migrator.query(statement)).rejects.toMatchObject(refusal);
  });

  test.each(REFUSED)('the owner itself may not: %s', async (statement) => {
    await migrator.query(`SET ROLE ${OWNER}`);
    try {
      await expect(migrator.query(statement)).rejects.toMatchObject({ code: '42501' });
    } finally {
      await migrator.query('RESET ROLE');
    }
  });

  test('a savepoint does not hide a grant', async () => {
    await migrator.query('BEGIN; SELECT pg_current_xact_id(); SAVEPOINT inner_one; SAVEPOINT inner_two');
    await expect(migrator.query('GRANT UPDATE ON sample.entry TO PUBLIC')).rejects.toMatchObject(refusal);
    await migrator.query('ROLLBACK');
  });

  test.each(ALLOWED)('outside, the migrator still may: %s', async (statement) => {
    await expect(migrator.query(statement)).resolves.toBeDefined();
  });

  test.each([
    'ALTER EVENT TRIGGER schema_guard_change DISABLE',
    'DROP EVENT TRIGGER schema_guard_drop',
    'DROP SCHEMA schema_guard CASCADE',
    'DROP FUNCTION schema_guard.refuse_change() CASCADE',
    "CREATE OR REPLACE FUNCTION schema_guard.is_exempt() RETURNS boolean LANGUAGE sql AS 'SELECT true'",
    'SET session_replication_role = replica',
    'SET SESSION AUTHORIZATION postgres',
  ])('the migrator cannot remove the guard: %s', async (statement) => {
    await expect(migrator.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  test('what the owner may do to rows is none of its business', async () => {
    await migrator.query("INSERT INTO sample.entry (body) VALUES ('one')");
    await expect(migrator.query('DELETE FROM sample.entry')).rejects.toThrow('append-only');
  });

  test('a superuser, who is the remedy, may change the schema', async () => {
    await superuser.query('ALTER TABLE sample.entry ADD COLUMN remark text');
    await superuser.query('SET ROLE migrator; GRANT SELECT ON sample.entry TO PUBLIC; RESET ROLE');
    await expect(isGuarded(migrator)).resolves.toBe(true);
  });

  test('a guard that a superuser switched off is seen to be off, and installed again', async () => {
    await superuser.query('ALTER EVENT TRIGGER schema_guard_change DISABLE');
    await expect(isGuarded(migrator)).resolves.toBe(false);
    await installGuard(superuser, ['sample']);
    await expect(isGuarded(migrator)).resolves.toBe(true);
    await expect(migrator.query('DROP TABLE sample.entry CASCADE')).rejects.toMatchObject(refusal);
  });

  test('REASSIGN OWNED fires no event trigger, but the new owner may change the schema no more than the old one', async () => {
    await migrator.query(`REASSIGN OWNED BY ${OWNER} TO migrator`);
    for (const statement of REFUSED.filter((text) => !text.includes(OWNER))) {
      await expect(migrator.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
    await expect(migrator.query('DELETE FROM sample.entry')).rejects.toThrow('append-only');
  });
});
