import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { engine, verifyBytes } from '../../src/verifier/verify.mjs';
import { closeBrowser, seriousFaults, visitAs } from '../support/browser.js';
import { Signing } from '../support/checkpoint.js';
import { World } from '../support/world.js';

let world: World;
let caseId: string;
let phone: { id: string; code: string };

beforeAll(async () => {
  world = await World.open();
  const { id } = await world.case({ title: '堃某盗窃案' });
  caseId = id;
  const items = await world.seized(id, [
    { name: '黑色手机', category: '电子设备', quantity: '1', unit: '部' },
  ]);
  phone = items[0] as typeof phone;
}, 120_000);
afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

describe('下载核验包', () => {
  test('is refused with what to do before anything is signed, and then saves what verifies by itself', async () => {
    const { page, mishaps, context } = await visitAs(world, world.officer);
    await page.goto(`/items/${phone.id}?tab=verification`);
    const button = page.getByRole('button', { name: '下载核验包' });
    await button.click();
    await page.getByText('台账还没有签署的检查点').waitFor();
    await new Signing(world).sign();
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    expect(download.suggestedFilename()).toBe(`核验包 ${phone.code}.zip`);
    await page.getByText(`已保存：核验包 ${phone.code}.zip`).waitFor();
    const bytes = await readFile(await download.path());
    expect(await verifyBytes(new Uint8Array(bytes), engine)).toMatchObject({ verdict: 'verified' });
    expect(await seriousFaults(page)).toEqual([]);
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  });

  test('of a case saves that of all its items', async () => {
    const { page, mishaps, context } = await visitAs(world, world.officer);
    await page.goto(`/cases/${caseId}?tab=verification`);
    const button = page.getByRole('button', { name: '下载核验包' });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const bytes = await readFile(await download.path());
    const report = await verifyBytes(new Uint8Array(bytes), engine);
    expect([report.verdict, report.bundle?.kind, report.subjects.length]).toEqual(['verified', 'case', 2]);
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  });
});
