import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { readConfig } from '../../src/platform/config.js';
import {
  type PreparationOptions,
  prepareDatabase,
} from '../../src/platform/postgres/database-preparation.js';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/postgres/embedded-postgres.js';
import { changeUrl, withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { FAST, postgresql15, temporaryFolder } from '../support/cluster.js';

class Sample1000000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA ledger AUTHORIZATION ledger_owner');
    await runner.query('SET ROLE ledger_owner');
    await runner.query('CREATE TABLE ledger.entry (id int PRIMARY KEY)');
    await runner.query('GRANT USAGE ON SCHEMA ledger TO case_property_application');
    await runner.query('RESET ROLE');
    await runner.query('CREATE TABLE public.note (id int)');
  }
  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

class Another1000000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SET ROLE ledger_owner');
    await runner.query('ALTER TABLE ledger.entry ADD COLUMN body bytea');
    await runner.query('RESET ROLE');
  }
  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

class Broken1000000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE public.half (id int)');
    await runner.query('SELECT 1 / 0');
  }
  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const SERVERS: [string, () => string | undefined][] = [
  ['PostgreSQL 18', () => undefined],
  ['PostgreSQL 15', postgresql15],
];

describe.each(SERVERS)('a database that DATABASE_URL names, on %s', (_version, native) => {
  let folder: string;
  let server: EmbeddedPostgres;
  let migratorUrl: string;
  let superuserUrl: string;

  beforeAll(async () => {
    folder = await temporaryFolder();
    server = await startEmbeddedPostgres(path.join(folder, 'postgres'), { native: native(), settings: FAST });
    ({ migratorUrl, superuserUrl } = await newDatabase('first'));
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function newDatabase(database: string) {
    await withConnection(server.superuserUrl, async (client) => {
      const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = 'keeper'");
      if (!rowCount) await client.query("CREATE ROLE keeper LOGIN CREATEROLE PASSWORD 'p@ss/w:rd'");
      await client.query(`CREATE DATABASE ${database} OWNER keeper`);
    });
    return {
      migratorUrl: changeUrl(server.superuserUrl, { user: 'keeper', password: 'p@ss/w:rd', database }),
      superuserUrl: changeUrl(server.superuserUrl, { database }),
    };
  }

  const warn = jest.fn();
  const prepare = (environment: NodeJS.ProcessEnv, options: PreparationOptions = {}) => {
    warn.mockClear();
    return prepareDatabase(readConfig(environment), { migrations: [Sample1000000000001], warn, ...options });
  };
  const isMember = () =>
    withConnection(migratorUrl, async (client) => {
      const { rows } = await client.query(
        "SELECT pg_has_role(current_user, 'ledger_owner', 'USAGE') AS member",
      );
      return (rows[0] as { member: boolean }).member;
    });
  const columns = () =>
    withConnection(superuserUrl, async (client) => {
      const { rows } = await client.query<{ name: string; owner: string }>(
        `SELECT a.attname AS name, c.relowner::regrole::text AS owner FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
         WHERE c.oid IN (to_regclass('ledger.entry'), to_regclass('public.note'), to_regclass('public.half')) AND a.attnum > 0`,
      );
      return rows.map((row) => `${row.owner}.${row.name}`).sort();
    });

  test('without a superuser it is prepared, unguarded, and says so in two languages', async () => {
    const prepared = await prepare({ DATABASE_URL: migratorUrl });
    expect(prepared).toMatchObject({ guarded: false, superuserUrl: undefined });
    expect(warn).toHaveBeenCalledWith(expect.stringMatching(/警告[\s\S]*WARNING/));
    expect(await columns()).toEqual(['keeper.id', 'ledger_owner.id']);
    expect(await isMember()).toBe(false);
    for (const url of [prepared.applicationUrl, prepared.sequencerUrl, prepared.signerUrl])
      await expect(withConnection(url, async () => 'in')).resolves.toBe('in');
  });

  test('a membership that a killed migration left is taken away', async () => {
    await withConnection(migratorUrl, (client) => client.query('GRANT ledger_owner TO keeper'));
    expect(await isMember()).toBe(true);
    await prepare({ DATABASE_URL: migratorUrl });
    expect(await isMember()).toBe(false);
  });

  test('two copies that start at once agree on the passwords and migrate once', async () => {
    const other = await newDatabase('second');
    const [one, two] = await Promise.all([
      prepare({ DATABASE_URL: other.migratorUrl }),
      prepare({ DATABASE_URL: other.migratorUrl }),
    ]);
    expect(two.applicationUrl).toBe(one.applicationUrl);
    await withConnection(other.migratorUrl, async (client) =>
      expect((await client.query('SELECT count(*)::int AS count FROM migration.executed')).rows).toEqual([
        { count: 1 },
      ]),
    );
  });

  test('a password that was changed by hand is set again', async () => {
    await withConnection(superuserUrl, (client) =>
      client.query("ALTER ROLE case_property_application PASSWORD 'other'"),
    );
    const { applicationUrl } = await prepare({ DATABASE_URL: migratorUrl });
    await expect(withConnection(applicationUrl, async () => 'in')).resolves.toBe('in');
  });

  test('a migration that fails leaves nothing of itself, and no membership', async () => {
    const migrations = [Sample1000000000001, Broken1000000000002];
    await expect(prepare({ DATABASE_URL: migratorUrl }, { migrations })).rejects.toThrow('division by zero');
    expect(await columns()).toEqual(['keeper.id', 'ledger_owner.id']);
    expect(await isMember()).toBe(false);
  });

  test('one start with a superuser installs the guard, which later starts find', async () => {
    const guarded = await prepare({ DATABASE_URL: migratorUrl, SUPERUSER_DATABASE_URL: superuserUrl });
    expect(guarded.guarded).toBe(true);
    expect(await prepare({ DATABASE_URL: migratorUrl })).toMatchObject({ guarded: true });
    expect(warn).not.toHaveBeenCalled();
  });

  test('once guarded, the ledger is migrated only with a superuser, and stays the property of its owner', async () => {
    const migrations = [Sample1000000000001, Another1000000000002];
    await expect(prepare({ DATABASE_URL: migratorUrl }, { migrations })).rejects.toThrow(
      'SUPERUSER_DATABASE_URL',
    );
    await prepare({ DATABASE_URL: migratorUrl, SUPERUSER_DATABASE_URL: superuserUrl }, { migrations });
    expect(await columns()).toEqual(['keeper.id', 'ledger_owner.body', 'ledger_owner.id']);
    expect(await isMember()).toBe(false);
  });

  test('a database of a newer program is refused by name', async () => {
    await expect(prepare({ DATABASE_URL: migratorUrl })).rejects.toThrow('Another1000000000002');
  });

  test('a migrator that is itself a superuser is enough', async () => {
    const other = await newDatabase('third');
    const prepared = await prepare({ DATABASE_URL: other.superuserUrl });
    expect(prepared).toMatchObject({ guarded: true, superuserUrl: other.superuserUrl });
  });

  test('without a password to derive from, all other logins must be given', async () => {
    await withConnection(server.superuserUrl, (client) =>
      client.query("CREATE ROLE open_keeper SUPERUSER LOGIN PASSWORD 'p'"),
    );
    const { superuserUrl: other } = await newDatabase('fourth');
    const environment = { DATABASE_URL: await trusted(other) };
    await expect(prepare(environment)).rejects.toThrow(
      /APPLICATION_DATABASE_URL、SEQUENCER_DATABASE_URL、SIGNER_DATABASE_URL/,
    );
  });

  test.each(['APPLICATION_DATABASE_URL', 'SEQUENCER_DATABASE_URL', 'SIGNER_DATABASE_URL'])(
    '%s may be neither a superuser nor a stranger',
    async (name) => {
      const { migratorUrl: url } = await newDatabase(`fifth_${name.toLowerCase()}`);
      const environment = (given: string) => ({ DATABASE_URL: url, [name]: given });
      await expect(prepare(environment(server.superuserUrl))).rejects.toThrow(`${name} 不能使用超级用户`);
      await expect(prepare(environment(url))).rejects.toThrow(`${name} 的用户 keeper`);
    },
  );

  test('the migrations of this program run as a migrator without a superuser', async () => {
    const { migratorUrl: url } = await newDatabase('real');
    await expect(prepare({ DATABASE_URL: url }, { migrations: undefined })).resolves.toMatchObject({
      guarded: false,
    });
  });

  /** Lets a login without a password in, as a server that trusts its socket would. */
  async function trusted(url: string) {
    const hba = path.join(folder, 'postgres', 'cluster', 'data', 'pg_hba.conf');
    const rules = await readFile(hba, 'utf8');
    await writeFile(hba, `host all open_keeper 127.0.0.1/32 trust\n${rules}`);
    await withConnection(server.superuserUrl, (client) => client.query('SELECT pg_reload_conf()'));
    return changeUrl(url, { user: 'open_keeper', password: '' });
  }
});

test('a database that cannot be reached is refused by the name of its variable and where it should be', async () => {
  await expect(
    prepareDatabase(readConfig({ DATABASE_URL: 'postgres://migrator:secret@127.0.0.1:1/case_property' })),
  ).rejects.toThrow(
    /^连不上 DATABASE_URL 指向的数据库 127\.0\.0\.1:1\/case_property：.*请核对地址、账户和密码/,
  );
});
