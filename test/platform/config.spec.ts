import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/platform/config.js';

const MIGRATOR = 'postgres://migrator:secret@db.example:5432/case_property';

describe('the configuration', () => {
  test('an empty environment is enough', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataFolder: path.resolve('data'),
      databaseUrl: undefined,
      logLevel: 'log',
    });
  });

  test('what the environment says is taken', () => {
    const environment = {
      PORT: '0',
      HOST: '0.0.0.0',
      DATA_DIR: '/var/lib/case',
      DATABASE_URL: MIGRATOR,
      LOG_LEVEL: 'warn',
    };
    expect(readConfig(environment)).toMatchObject({
      port: 0,
      host: '0.0.0.0',
      dataFolder: path.resolve('/var/lib/case'),
      databaseUrl: MIGRATOR,
      logLevel: 'warn',
    });
  });

  test.each([
    ['PORT', ''],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '3000x'],
    ['PORT', '0x50'],
    ['HOST', ' '],
    ['DATA_DIR', ''],
    ['TILES_DIR', ''],
    ['TILE_ENTRIES_DIR', ' '],
    ['LOG_LEVEL', 'loud'],
    ['DATABASE_URL', ''],
    ['DATABASE_URL', 'db.example'],
    ['DATABASE_URL', 'mysql://a:b@db.example/x'],
    ['DATABASE_URL', 'postgres://a:b@db.example'],
    ['DATABASE_URL', 'postgres://db.example/x'],
    ['APPLICATION_DATABASE_URL', 'nonsense'],
    ['SEQUENCER_DATABASE_URL', 'nonsense'],
  ])('the process refuses to start on %s=“%s” and names the variable', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`环境变量 ${name} `));
  });

  test('a superuser of the embedded database, or of another database than the migrator’s, is refused', () => {
    const superuser = (url: string) => ({ SUPERUSER_DATABASE_URL: url });
    expect(() => readConfig(superuser(MIGRATOR))).toThrow('SUPERUSER_DATABASE_URL');
    for (const other of [
      'postgres://postgres:s@db.example:5432/postgres',
      'postgres://postgres:s@other:5432/case_property',
    ])
      expect(() => readConfig({ DATABASE_URL: MIGRATOR, ...superuser(other) })).toThrow(
        'SUPERUSER_DATABASE_URL',
      );
  });

  test('a refusal does not print the password', () => {
    for (const url of [
      'postgres://a:very-secret@db.example',
      'mysql://a:very-secret@h/x',
      'postgres://a:very-secret@h:99999999/x',
    ])
      expect(() => readConfig({ DATABASE_URL: url })).toThrow(
        expect.objectContaining({ message: expect.not.stringContaining('very-secret') }),
      );
  });
});
