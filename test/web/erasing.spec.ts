import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { closeBrowser, seriousFaults, visitAs } from '../support/browser.js';
import { pick } from '../support/screen.js';
import { type Person, World } from '../support/world.js';

let world: World;
let reviewer: Person;
let itemId: string;

beforeAll(async () => {
  world = await World.open();
  reviewer = await world.person(world.police, '施法制', ['legal_reviewer'], { post: '法制员' });
  const { id } = await world.case();
  const line = { name: '手机', category: '电子设备', quantity: '1', unit: '部', features: '锁屏照片为其女' };
  itemId = (await world.seized(id, [line]))[0]?.id as string;
}, 60_000);

afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

test('a legal reviewer erases words about an item on its page, and its verification tells them as erased by law', async () => {
  const { page, context, mishaps } = await visitAs(world, reviewer);
  page.setDefaultTimeout(60_000);
  world.clock.advance({ minutes: 5 });
  await page.goto(`/items/${itemId}`);
  await page.getByText('锁屏照片为其女').first().waitFor();
  await page.getByRole('button', { name: '依法删除' }).click();
  const dialog = page.getByRole('dialog', { name: '依法删除关于手机的个人信息' });
  await pick(page, '理由', '违反法律、行政法规');
  await pick(page, '批准人', world.policeHead.name);
  await pick(page, '删除哪些内容', '特征');
  await dialog.getByText('删除后不能恢复').click();
  expect(await seriousFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: '依法删除' }).click();
  await page.getByText('〔已依法删除〕').first().waitFor();
  expect(await page.getByText('锁屏照片为其女').count()).toBe(0);
  await page.getByRole('tab', { name: '核验' }).click();
  await page.getByRole('button', { name: '现在核验' }).click();
  await page.getByText('1 项保密内容已依法删除').waitFor();
  await page.getByText('台账记录：相符').waitFor();
  expect(mishaps).toEqual({ errors: [], elsewhere: [] });
  await context.close();
}, 120_000);
