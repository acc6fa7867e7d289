import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { closeBrowser, seriousFaults, visitAs } from '../support/browser.js';
import { type Person, World } from '../support/world.js';

let world: World;
let cashier: Person;
let caseId: string;
let itemId: string;

beforeAll(async () => {
  world = await World.open();
  cashier = await world.person(world.police, '出纳尤某', ['finance_officer']);
  caseId = (await world.case({ title: '堃某诈骗案' })).id;
  const items = await world.seized(caseId, [
    { name: '现金', category: '现金/货币', quantity: '1201.5', unit: '元' },
  ]);
  itemId = items[0]?.id as string;
  await world.stored(caseId, items);
}, 120_000);

afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

test('a cashier opens the account, and a keeper pays in what two have counted, seen in the ledger of the case', async () => {
  const teller = await visitAs(world, cashier);
  await teller.page.goto('/deposit-accounts');
  await teller.page.getByRole('button', { name: '开立账户' }).click();
  const opening = teller.page.getByRole('dialog');
  await opening.getByLabel('开户银行，或者链').fill('某银行金坛支行');
  await opening.getByLabel('户名，或者私钥保管人').fill('金坛分局');
  await opening.getByLabel('账号，或者地址').fill('1064');
  expect(await seriousFaults(teller.page)).toEqual([]);
  await opening.getByRole('button', { name: '确定' }).click();
  await teller.page.getByRole('cell', { name: '某银行金坛支行' }).waitFor();
  expect(teller.mishaps).toEqual({ errors: [], elsewhere: [] });
  await teller.context.close();

  const { page, mishaps, context } = await visitAs(world, world.keeper);
  await page.goto(`/items/${itemId}`);
  await page.getByRole('button', { name: '存入账户' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('存入的账户').click();
  await page.locator('.ant-select-item-option', { hasText: '某银行金坛支行' }).click();
  await dialog.getByLabel('面额').fill('100');
  await dialog.getByLabel('张数').fill('12');
  await dialog.getByText('与现存 1,201.5 元 不符').waitFor();
  await dialog.getByRole('button', { name: '再加一种面额' }).click();
  await dialog.getByRole('textbox', { name: '面额' }).nth(1).fill('0.5');
  await dialog.getByLabel('张数').nth(1).fill('3');
  await dialog.getByText('合计 1,201.5 元', { exact: true }).waitFor();
  await dialog.getByLabel('清点人（二人以上）').click();
  for (const { name } of [world.keeper, cashier])
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: name }).click();
  await dialog.getByText('已鉴别真伪').click();
  expect(await seriousFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: '确定' }).click();
  await page.getByText('某银行金坛支行（金坛分局 1064）').first().waitFor();

  await page.goto(`/cases/${caseId}?tab=money`);
  await page.getByText('账实相符').waitFor();
  await page.getByRole('cell', { name: '存入账户' }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  expect(mishaps).toEqual({ errors: [], elsewhere: [] });
  await context.close();
});
