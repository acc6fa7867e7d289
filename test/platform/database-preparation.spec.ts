import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { changeUrl, withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

describe('a prepared database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const privilegesOf = (url: string) =>
    withConnection(url, async (client) => {
      const { rows } = await client.query<{
        rolname: string;
        rolsuper: boolean;
        rolcreaterole: boolean;
        owns: boolean;
      }>(
        `SELECT rolname, rolsuper, rolcreaterole, pg_has_role(current_user, 'ledger_owner', 'USAGE') AS owns
         FROM pg_roles WHERE rolname = current_user`,
      );
      return rows[0];
    });

  test('the migrator is no superuser and no member of the owner of the ledger', async () => {
    expect(await privilegesOf(database.migratorUrl)).toEqual({
      rolname: 'migrator',
      rolsuper: false,
      rolcreaterole: true,
      owns: false,
    });
  });

  test('the application, the sequencer and the signer log in as plain roles', async () => {
    const plain = { rolsuper: false, rolcreaterole: false, owns: false };
    expect(await privilegesOf(database.applicationUrl)).toEqual({
      rolname: 'case_property_application',
      ...plain,
    });
    expect(await privilegesOf(database.sequencerUrl)).toEqual({
      rolname: 'case_property_sequencer',
      ...plain,
    });
    expect(await privilegesOf(database.signerUrl)).toEqual({ rolname: 'case_property_signer', ...plain });
  });

  test('a wrong password is refused', async () => {
    const wrong = changeUrl(database.applicationUrl, { password: 'wrong' });
    await expect(withConnection(wrong, async () => undefined)).rejects.toMatchObject({ code: '28P01' });
  });

  test('the application may not make tables, not even temporary ones', async () => {
    await withConnection(database.applicationUrl, async (client) => {
      await expect(client.query('CREATE TABLE public.own (id int)')).rejects.toMatchObject({ code: '42501' });
      await expect(client.query('CREATE TEMPORARY TABLE own (id int)')).rejects.toMatchObject({
        code: '42501',
      });
    });
  });
});
