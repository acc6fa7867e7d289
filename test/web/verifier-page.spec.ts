import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifierPage } from '../../src/verifier/verifier.js';
import { zipOf } from '../../src/verifier/verify.mjs';
import { closeBrowser, openFile, seriousFaults } from '../support/browser.js';
import { filesOf, samplePhone } from '../verifier/sample-log.js';

let folder: string;
let good: Buffer;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'verifier-page-'));
  writeFileSync(path.join(folder, 'verify.html'), await verifierPage());
  const { log, chain } = samplePhone();
  good = Buffer.from(zipOf(await filesOf(log.source(chain))));
});
afterAll(async () => {
  await closeBrowser();
  rmSync(folder, { recursive: true });
});

const bundle = (buffer: Buffer) => ({ name: 'bundle.zip', mimeType: 'application/zip', buffer });

describe('the page of the verifier, opened from a file without a network', () => {
  test('verifies a bundle, rejects one with a flipped bit, and asks nothing of anybody', async () => {
    const { page, context, mishaps } = await openFile(pathToFileURL(path.join(folder, 'verify.html')));
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel('核验包或文书').setInputFiles(bundle(good));
    await page.getByText('结论　核验通过').first().waitFor();
    const report = (await page.locator('#report').textContent()) as string;
    expect(report).toContain('名称 name　黑色手机');
    expect(report).toMatch(/树根　([0-9a-f]{8} ){7}[0-9a-f]{8}/);
    expect(report).toContain('见证　w3');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Verdict: verified').first().waitFor();
    const flipped = Buffer.from(good);
    const at = flipped.indexOf('P0001');
    flipped[at] = (flipped[at] as number) ^ 1;
    await page.getByLabel('Bundle or paper').setInputFiles(bundle(flipped));
    await page.getByText('Verdict: TAMPERED').first().waitFor();
    expect(await page.locator('#report').textContent()).toContain('entries/000001.json　bundle_is_rebuilt');
    expect(await seriousFaults(page)).toEqual([]);
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  });

  test('names the entry when the archive was made anew around the change', async () => {
    const { page, context } = await openFile(pathToFileURL(path.join(folder, 'verify.html')));
    const { log, chain } = samplePhone();
    const files = await filesOf(log.source(chain));
    const first = String(files.get('entries/000001.json')).replace('P0001', 'P0002');
    const forged = zipOf(files.set('entries/000001.json', Buffer.from(first)));
    await page.getByLabel('核验包或文书').setInputFiles(bundle(Buffer.from(forged)));
    await page.getByText('结论　核验不通过').first().waitFor();
    expect(await page.locator('#report').textContent()).toContain(
      'entries/000001.json　entry_is_in_the_tree',
    );
    await context.close();
  });

  test('takes the three codes of a certificate, in the order of their names, and rejects those of two papers', async () => {
    const { page, context, mishaps } = await openFile(pathToFileURL(path.join(folder, 'verify.html')));
    const { log, chain } = samplePhone();
    const [last, before] = [chain[2], chain[1]].map((each) => log.codes(each as (typeof chain)[number]));
    const files = (codes: (typeof last)[]) =>
      (['proof', 'checkpoint', 'entry'] as const).map((part, at) => ({
        name: { checkpoint: 'A.bin', entry: 'B.bin', proof: 'C.bin' }[part],
        mimeType: 'application/octet-stream',
        buffer: codes[at % codes.length]?.[part] as Buffer,
      }));
    await page.getByText('用自己保存的策略').click();
    await page
      .getByLabel('策略文件')
      .setInputFiles({ name: 'policy', mimeType: 'text/plain', buffer: Buffer.from(log.policy()) });
    await page.getByLabel('证明书的三个码').setInputFiles(files([last]));
    await page.getByText('结论　核验通过').first().waitFor();
    expect(await page.locator('#report').textContent()).toContain('3. 接收 receive');
    await page.getByLabel('证明书的三个码').setInputFiles(files([last, last, before]));
    await page.getByText('结论　核验不通过').first().waitFor();
    await page.getByLabel('证明书的三个码').setInputFiles(files([last]).slice(1));
    await page.getByText('须同时选择三个文件').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  });
});
