import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

test('every claim of the integrity sheet names a test that exists', () => {
  const sheet = readFileSync('docs/INTEGRITY.md', 'utf8');
  const named = [...sheet.matchAll(/^\|.*`(test\/[\w/-]+\.spec\.ts)` › (.+) \|$/gm)];
  expect(named.length).toBeGreaterThan(35);
  const missing = named
    .filter(([, file = '', title = '']) => !existsSync(file) || !readFileSync(file, 'utf8').includes(title))
    .map(([, file, title]) => `${file} › ${title}`);
  expect(missing).toEqual([]);
});
