import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { backup } from '../../src/platform/postgres/backup.js';
import type { PreparedDatabase } from '../../src/platform/postgres/database-preparation.js';
import { changeUrl, connect, withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { restore } from '../../src/platform/postgres/restore.js';
import { postgresql15, type TemporaryCluster, temporaryCluster } from '../support/cluster.js';

class Sample1000000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA ledger AUTHORIZATION ledger_owner;
      SET ROLE ledger_owner;
      CREATE TABLE ledger.entry (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        body bytea NOT NULL,
        digest bytea GENERATED ALWAYS AS (sha256(body)) STORED
      );
      CREATE FUNCTION ledger.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'append-only'; END $$;
      CREATE TRIGGER refuse BEFORE UPDATE OR DELETE ON ledger.entry FOR EACH ROW EXECUTE FUNCTION ledger.refuse();
      ALTER TABLE ledger.entry ENABLE ALWAYS TRIGGER refuse;
      CREATE TABLE ledger.state (size bigint NOT NULL);
      INSERT INTO ledger.state VALUES (0);
      RESET ROLE;
      CREATE SCHEMA "Odd ""schema""";
      CREATE TABLE "Odd ""schema"""."a part" (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        parent uuid REFERENCES "Odd ""schema"""."a part",
        entry bigint REFERENCES ledger.entry,
        "the text" text, amount numeric, at timestamptz, tags text[], fact jsonb
      );
      CREATE TABLE public.seed (name text);
      INSERT INTO public.seed VALUES ('made by a migration');
      ALTER TABLE public.seed ENABLE ROW LEVEL SECURITY;
      ALTER TABLE public.seed FORCE ROW LEVEL SECURITY;
      CREATE SEQUENCE public.untouched;
      CREATE SEQUENCE public.drawn;`);
  }
  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const PART = '"Odd ""schema"""."a part"';
const ROWS = 30_000;
const FILL = `
  INSERT INTO ledger.entry (body) SELECT decode(md5(n::text), 'hex') FROM generate_series(1, ${ROWS}) n;
  UPDATE ledger.state SET size = ${ROWS};
  INSERT INTO ${PART} VALUES
    ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', 2, E'𠮷\\t\\\\.\\n\\\\.\\r\\n''"', 1.50, 'infinity', '{a,NULL,"b,c"}', '{"a": 1.0}'),
    ('00000000-0000-7000-8000-000000000001', NULL, 1, '', 0.000000000000000001, '2026-01-02T03:04:05.678901Z', '{}', NULL);
  INSERT INTO public.seed VALUES (NULL);
  SELECT nextval('public.drawn') FROM generate_series(1, 7)`;

const contents = (url: string) =>
  withConnection(url, async (client) => {
    await client.query("SET timezone = 'UTC'");
    const { rows } = await client.query(
      `SELECT (SELECT json_agg(s) FROM public.seed s) AS seed, (SELECT json_agg(p::text ORDER BY id) FROM ${PART} p) AS parts,
         (SELECT md5(string_agg(e::text, '' ORDER BY id)) FROM ledger.entry e) AS entries, (SELECT json_agg(s) FROM ledger.state s) AS state,
         (SELECT last_value FROM public.drawn) AS drawn, (SELECT is_called FROM public.untouched) AS untouched,
         (SELECT last_value FROM ledger.entry_id_seq) AS identity`,
    );
    return rows[0] as Record<string, unknown>;
  });

const databases = (prepared: PreparedDatabase) =>
  withConnection(prepared.superuserUrl ?? '', async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "SELECT datname AS name FROM pg_database WHERE datname LIKE 'case%' ORDER BY 1",
    );
    return rows.map((row) => row.name);
  });

describe('a backup', () => {
  const options = { migrations: [Sample1000000000001] };
  let source: TemporaryCluster;
  let target: TemporaryCluster;
  let file: string;
  const accept = async () => undefined;

  beforeAll(async () => {
    source = await temporaryCluster(options);
    target = await temporaryCluster({ ...options, native: postgresql15() });
    file = path.join(source.folder, 'case.backup');
    await withConnection(source.superuserUrl ?? '', (client) => client.query(FILL));
  });
  afterAll(async () => {
    await source?.remove();
    await target?.remove();
  });

  test('is one moment’s whole database in one file that only its owner may read', async () => {
    expect(await backup(source, file)).toEqual({ tables: 4, rows: ROWS + 1 + 2 + 2 });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test('never overwrites another', async () => {
    await expect(backup(source, file)).rejects.toMatchObject({ code: 'backup_file_exists' });
  });

  test('needs a superuser, for nobody else reads everything', async () => {
    await expect(backup({}, path.join(source.folder, 'other'))).rejects.toMatchObject({
      code: 'backup_needs_superuser',
    });
    await expect(restore({ ...target, superuserUrl: undefined }, file, accept)).rejects.toMatchObject({
      code: 'backup_needs_superuser',
    });
  });

  const unchanged = async () => {
    expect(await databases(target)).toEqual(['case_property']);
    expect(await contents(target.superuserUrl ?? '')).toMatchObject({
      entries: null,
      parts: null,
      state: [{ size: 0 }],
      drawn: '1',
    });
  };

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut short', (bytes) => bytes.subarray(0, bytes.length - 200)],
    ['with one changed byte', (bytes) => changeByte(bytes)],
    ['with one changed byte inside, well packed again', (bytes) => gzipSync(changeByte(gunzipSync(bytes)))],
    ['cut short, well packed again', (bytes) => gzipSync(gunzipSync(bytes).subarray(0, 900_000))],
    [
      'with something after its end',
      (bytes) => gzipSync(Buffer.concat([gunzipSync(bytes), Buffer.from('Z\0\0\0\0')])),
    ],
    ['of another make', () => gzipSync('{"format":"other"}')],
    ['not packed at all', () => Buffer.from('PGDMP')],
    ['empty', () => Buffer.alloc(0)],
  ])('%s is refused as damaged and leaves nothing', async (_what, spoil) => {
    const spoiled = path.join(target.folder, 'spoiled.backup');
    await writeFile(spoiled, spoil(await readFile(file)));
    await expect(restore(target, spoiled, accept, options)).rejects.toMatchObject({ code: 'backup_damaged' });
    await unchanged();
  });

  test('of another version of the program is refused', async () => {
    class Later1000000000002 extends Sample1000000000001 {
      override async up(): Promise<void> {
        // Only its name matters.
      }
    }
    const later = { migrations: [Sample1000000000001, Later1000000000002] };
    await expect(restore(target, file, accept, later)).rejects.toMatchObject({
      code: 'backup_of_another_version',
    });
    await unchanged();
  });

  test('that does not stand the verification is dropped again', async () => {
    const seen: unknown[] = [];
    const refuse = async ({
      applicationUrl,
      superuserUrl,
    }: {
      applicationUrl: string;
      superuserUrl?: string;
    }) => {
      seen.push(await contents(superuserUrl ?? ''), await withConnection(applicationUrl, async () => 'in'));
      throw new Error('entry 17 was changed');
    };
    await expect(restore(target, file, refuse, options)).rejects.toThrow('entry 17 was changed');
    expect(seen).toEqual([await contents(source.superuserUrl ?? ''), 'in']);
    await unchanged();
  });

  test('is not opened while the application runs', async () => {
    const application = await connect(target.applicationUrl);
    try {
      await expect(restore(target, file, accept, options)).rejects.toMatchObject({
        code: 'restore_needs_stopped_application',
      });
    } finally {
      await application.end();
    }
    await unchanged();
  });

  test('is restored to the last bit, on an older server too, with its guards', async () => {
    expect(await restore(target, file, accept, options)).toEqual({ tables: 4, rows: ROWS + 5 });
    expect(await contents(target.superuserUrl ?? '')).toEqual(await contents(source.superuserUrl ?? ''));
    expect(await databases(target)).toEqual(['case_property']);
    await withConnection(target.migratorUrl, async (client) => {
      await expect(client.query('DROP SCHEMA ledger CASCADE')).rejects.toMatchObject({ code: '42501' });
      const { rows } = await client.query(
        "SELECT has_database_privilege('case_property_application', current_database(), 'TEMP') AS temporary",
      );
      expect(rows).toEqual([{ temporary: false }]);
    });
    await withConnection(target.superuserUrl ?? '', async (client) => {
      await expect(client.query('DELETE FROM ledger.entry')).rejects.toThrow('append-only');
      const { rows } = await client.query("INSERT INTO ledger.entry (body) VALUES ('x') RETURNING id::int");
      expect(rows).toEqual([{ id: ROWS + 1 }]);
    });
  });

  test('goes into no database that holds something', async () => {
    await expect(restore(target, file, accept, options)).rejects.toMatchObject({
      code: 'restore_needs_empty_database',
    });
    expect(await contents(target.superuserUrl ?? '')).toMatchObject({ identity: String(ROWS + 1) });
  });

  test('with a row that points nowhere is refused', async () => {
    const url = changeUrl(source.superuserUrl ?? '', { database: 'case_property' });
    await withConnection(url, (client) =>
      client.query(
        `SET session_replication_role = replica; UPDATE ${PART} SET entry = 999999999 WHERE entry = 1`,
      ),
    );
    const broken = path.join(source.folder, 'broken.backup');
    await backup(source, broken);
    const fresh = await temporaryCluster({ ...options, native: postgresql15() });
    try {
      await expect(restore(fresh, broken, accept, options)).rejects.toThrow('a part_entry_fkey');
    } finally {
      await fresh.remove();
    }
  });

  test('of this program’s own tables goes in again, past their append-only triggers', async () => {
    const own = await temporaryCluster();
    try {
      const saved = path.join(own.folder, 'own.backup');
      const saving = await backup(own, saved);
      expect(await restore(own, saved, accept)).toEqual(saving);
    } finally {
      await own.remove();
    }
  });
});

function changeByte(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  const at = Math.floor(bytes.length / 2);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}
