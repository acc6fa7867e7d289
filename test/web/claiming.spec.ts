import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { closeBrowser, seriousFaults, visitAs } from '../support/browser.js';
import { pick } from '../support/screen.js';
import { World } from '../support/world.js';

let world: World;
let caseId: string;
let itemId: string;

beforeAll(async () => {
  world = await World.open();
  caseId = (await world.case({ title: '堃某盗窃案' })).id;
  const items = await world.seized(caseId, [
    { name: '电动车', category: '作案工具/其他物品', quantity: '1', unit: '辆' },
  ]);
  itemId = items[0]?.id as string;
  await world.stored(caseId, items);
  await world.officer.post(`cases/${caseId}/parties`, {
    parties: [{ kind: 'third_party', name: '案外人丙' }],
  });
}, 120_000);

afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

test('an officer enters an objection, the item says that it is held up, and the objection is answered', async () => {
  const { page, mishaps, context } = await visitAs(world, world.officer);
  await page.goto(`/cases/${caseId}?tab=claims`);
  await page.getByText('没有人对本案财物提出主张或者异议').waitFor();
  await page.getByRole('button', { name: '登记主张、异议' }).click();
  const dialog = page.getByRole('dialog');
  await pick(page, '提出人', '案外人丙');
  await pick(page, '财物', '电动车');
  await dialog.getByLabel('主张及理由').fill('车辆系本人出借，有购车发票');
  expect(await seriousFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: '登记主张、异议' }).click();
  await page.getByRole('cell', { name: '案外人异议' }).waitFor();

  await page.goto(`/items/${itemId}`);
  await page.getByText('有人对该财物提出主张或者异议').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('link', { name: '查看', exact: true }).click();
  await page.getByRole('button', { name: '处理', exact: true }).click();
  await page.getByText('不成立').click();
  await page.getByRole('dialog').getByLabel('理由').fill('购车发票经核实系伪造');
  await pick(page, '批准人', world.unitHead.name);
  await page.getByRole('dialog').getByRole('button', { name: '处理', exact: true }).click();
  await page.getByRole('cell', { name: '不成立' }).waitFor();
  expect((await world.officer.get(`items/${itemId}`)).claims).toMatchObject([{ state: 'rejected' }]);
  expect(mishaps).toEqual({ errors: [], elsewhere: [] });
  await context.close();
});
