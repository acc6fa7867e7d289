import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { compiledFolder } from '../support/database.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'case-property-demo-bundle-'));
  symlinkSync(path.resolve('test'), path.join(folder, 'test'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the demonstration leaves a witnessed bundle of its case, which its verifier verifies with nothing else', () => {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, DATA_DIR: path.join(folder, 'data') };
  const cli = path.join(compiledFolder(), 'src/cli.js');
  const shown = spawnSync(process.execPath, [cli, 'demo', '--once'], { cwd: folder, env, encoding: 'utf8' });
  expect([shown.status, shown.stderr]).toEqual([0, '']);
  expect(shown.stdout).toMatch(/核验通过：树大小 \d+，见证 police、procuratorate、court/);
  const output = path.join(folder, 'demo-output');
  expect(readdirSync(output)).toEqual(expect.arrayContaining(['verify.html', 'verify.mjs', '核验包.zip']));
  const given = ['verify.mjs', '核验包.zip'];
  const { status } = spawnSync(process.execPath, given, { cwd: output, env: {}, encoding: 'utf8' });
  expect(status).toBe(0);
  expect(existsSync(path.join(folder, 'data'))).toBe(true);
}, 180_000);
