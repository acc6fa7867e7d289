import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';

const PAGE = 'dist-web';
const SCRIPT_BYTES_MAX = 350 * 1024;

const page = readFileSync(path.join(PAGE, 'index.html'), 'utf8');
const scripts = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(
  (match) => match[1] as string,
);

describe('the first load', () => {
  test('somebody who signs in loads at most 350 KiB of script, compressed', () => {
    expect(scripts.length).toBeGreaterThan(0);
    const bytes = scripts.reduce(
      (sum, script) => sum + gzipSync(readFileSync(path.join(PAGE, script))).length,
      0,
    );
    expect(bytes).toBeLessThanOrEqual(SCRIPT_BYTES_MAX);
  });

  test('other screens are loaded when they are opened', () => {
    const all = readdirSync(path.join(PAGE, 'assets')).filter((name) => name.endsWith('.js'));
    expect(all.length).toBeGreaterThan(scripts.length + 10);
    const first = scripts.map((script) => readFileSync(path.join(PAGE, script), 'utf8')).join('');
    expect(first).not.toContain('echarts');
  });

  test('every file of the page comes from the page itself: no address of another host is loaded', () => {
    const loaded = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] as string);
    expect(loaded.filter((address) => !address.startsWith('/assets/'))).toEqual([]);
  });
});
