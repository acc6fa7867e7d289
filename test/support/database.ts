import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openDatabaseToRoles } from '../../src/platform/postgres/cluster-roles.js';
import {
  changeUrl,
  databaseOf,
  userOf,
  withConnection,
} from '../../src/platform/postgres/postgres-connection.js';

/** A fully migrated, empty, guarded database of one test's own. */
export interface TestDatabase {
  migratorUrl: string;
  applicationUrl: string;
  sequencerUrl: string;
  signerUrl: string;
  superuserUrl: string;
  /** Made when the first file arrives. */
  filesFolder: string;
  /** Also ends the connections that are still open. */
  drop(): Promise<void>;
}

export async function createTestDatabase(): Promise<TestDatabase> {
  const superuser = environment('TEST_SUPERUSER_URL');
  const migrator = environment('TEST_MIGRATOR_URL');
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  const filesFolder = path.join(os.tmpdir(), `case-property-files-${database}`);
  const maintenance = changeUrl(superuser, { database: 'postgres' });
  await withConnection(maintenance, async (client) => {
    await client.query(
      `CREATE DATABASE ${database} TEMPLATE ${databaseOf(superuser)} OWNER ${userOf(migrator)}`,
    );
    await openDatabaseToRoles(client, database);
  });
  return {
    migratorUrl: changeUrl(migrator, { database }),
    applicationUrl: changeUrl(environment('TEST_APPLICATION_URL'), { database }),
    sequencerUrl: changeUrl(environment('TEST_SEQUENCER_URL'), { database }),
    signerUrl: changeUrl(environment('TEST_SIGNER_URL'), { database }),
    superuserUrl: changeUrl(superuser, { database }),
    filesFolder,
    async drop() {
      await rm(filesFolder, { recursive: true, force: true });
      await withConnection(maintenance, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
      });
    },
  };
}

/** The folder with the server's compiled sources, for tests that start processes of their own. */
export const compiledFolder = (): string => environment('TEST_COMPILED');

function environment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: run the tests with -c test/jest.config.js`);
  return value;
}
