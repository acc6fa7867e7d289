import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { readConfig } from '../../src/platform/config.js';
import { runDatabaseCommand } from '../../src/platform/postgres/database-command.js';
import { prepareDatabase } from '../../src/platform/postgres/database-preparation.js';
import { userOf, withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { temporaryFolder } from '../support/cluster.js';

describe('a command beside the database', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await temporaryFolder();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = (...args: string[]) =>
    runDatabaseCommand(readConfig({ DATA_DIR: folder, PATH: process.env.PATH, KEPT: 'kept' }), args, {
      migrations: [],
    });
  const told = async (...args: string[]) => {
    const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    try {
      expect(await run(...args)).toBe(0);
      return String(log.mock.calls[0]?.[0]);
    } finally {
      log.mockRestore();
    }
  };

  test('finds the addresses of a running database, which stops after it', async () => {
    const file = path.join(folder, 'environment.json');
    const names = "['DATABASE_URL', 'SUPERUSER_DATABASE_URL', 'PGUSER', 'PGDATABASE', 'KEPT']";
    const script = `import net from 'node:net'; import { writeFileSync } from 'node:fs';
      const socket = net.connect(Number(process.env.PGPORT), process.env.PGHOST);
      socket.once('connect', () => { socket.end(); writeFileSync(${JSON.stringify(file)},
        JSON.stringify(${names}.map((name) => process.env[name]))); });`;
    expect(await run(process.execPath, '--input-type=module', '-e', script)).toBe(0);
    const [migrator, superuser, ...others] = JSON.parse(await readFile(file, 'utf8')) as string[];
    expect([userOf(migrator ?? ''), userOf(superuser ?? ''), ...others]).toEqual([
      'migrator',
      'postgres',
      'migrator',
      'case_property',
      'kept',
    ]);
    await expect(withConnection(migrator ?? '', async () => 'in')).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
  });

  test.each<[string, number, string[]]>([
    ['its own exit code', 7, ['sh', '-c', 'exit 7']],
    ['128 and the signal that ended it', 128 + 15, ['sh', '-c', 'kill -TERM $$']],
    ['127 when there is no such command', 127, ['no-such-command-here']],
  ])('returns %s', async (_what, code, args) => {
    const complain = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await run(...args)).toBe(code);
    complain.mockRestore();
  });

  test('without a command it tells how to connect, with addresses only while they lead somewhere', async () => {
    expect(await told()).not.toContain('postgres://');
    const prepared = await prepareDatabase(readConfig({ DATA_DIR: folder }), { migrations: [] });
    expect(await told()).toContain(
      `DATABASE_URL=${prepared.migratorUrl}\nSUPERUSER_DATABASE_URL=${prepared.superuserUrl}`,
    );
    await expect(withConnection(prepared.applicationUrl, async () => 'in')).resolves.toBe('in');
    await prepared.stop();
  });
});
