import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { closeBrowser, seriousFaults, visitAs } from '../support/browser.js';
import { Signing } from '../support/checkpoint.js';
import { World } from '../support/world.js';

let world: World;
let offerId: string;
let code: string;
let itemId: string;

beforeAll(async () => {
  world = await World.open();
  const { id: caseId } = await world.case();
  const items = await world.seized(caseId, [
    { name: '刀', category: '管制刀具/凶器', quantity: '1', unit: '把' },
  ]);
  code = items[0]?.code as string;
  itemId = items[0]?.id as string;
  const offer = await world.officer.post('handovers', {
    caseId,
    purpose: 'store_in',
    mode: 'physical',
    toAgencyId: world.police.id,
    toPersonId: world.keeper.id,
    lines: items.map(({ id }) => ({ itemId: id })),
  });
  offerId = offer.id;
}, 120_000);
afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

test('after a write the page says that it waits for a checkpoint, and turns when a signed one holds it', async () => {
  const { page, mishaps, context } = await visitAs(world, world.keeper);
  await page.goto(`/handovers/${offerId}`);
  await page.getByLabel('扫描或输入财物编号，回车即核对该行').waitFor();
  expect(await page.getByText('待入检查点').count()).toBe(0);
  await page.getByLabel('扫描或输入财物编号，回车即核对该行').fill(code);
  await page.getByLabel('扫描或输入财物编号，回车即核对该行').press('Enter');
  await page.getByRole('button', { name: '提交答复' }).click();
  const status = page.getByRole('banner').getByRole('status');
  await status.getByText('待入检查点').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await new Signing(world).sign();
  await status.getByText('已入检查点').waitFor();
  expect(await status.getByText('待入检查点').count()).toBe(0);
  await page.goto(`/items/${itemId}`);
  const first = page.getByRole('article', { name: '第 1 条' });
  await first.getByText(/树中位置 \d+ · 已入检查点/).waitFor();
  expect(mishaps).toEqual({ errors: [], elsewhere: [] });
  await context.close();
}, 120_000);
