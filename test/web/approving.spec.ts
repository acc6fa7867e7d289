import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { closeBrowser, seriousFaults, visitAs } from '../support/browser.js';
import { choose } from '../support/screen.js';
import { type Json, World } from '../support/world.js';

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
  await world.officer.post(`cases/${caseId}/parties`, { parties: [{ kind: 'victim', name: '被害人甲' }] });
}, 120_000);

afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

test('an officer asks, the head approves under his own login, and the officer carries out what was approved', async () => {
  const officer = await visitAs(world, world.officer);
  await officer.page.goto(`/cases/${caseId}`);
  await officer.page.getByRole('button', { name: '其他办理' }).click();
  await officer.page.getByRole('link', { name: '呈请审批' }).click();
  await officer.page.getByRole('heading', { name: '呈请审批' }).waitFor();
  await officer.page.getByRole('combobox', { name: '为哪种文书呈请' }).fill('呈请发还');
  await choose(officer.page, '为哪种文书呈请', '呈请发还报告书');
  await officer.page.getByLabel('呈请事由').fill('权属明确无争议，被害人急用');
  await officer.page.getByRole('checkbox', { name: /电动车/ }).check();
  expect(await seriousFaults(officer.page)).toEqual([]);
  await officer.page.getByRole('button', { name: '送审批（1 件）' }).click();
  await officer.page.getByRole('heading', { name: '呈请审批：呈请发还报告书' }).waitFor();
  await officer.page.getByText('待批准', { exact: true }).waitFor();

  const head = await visitAs(world, world.policeHead);
  await head.page.getByRole('heading', { name: /待我审批/ }).waitFor();
  await head.page.getByRole('link', { name: '审批', exact: true }).click();
  await head.page.getByRole('link', { name: '呈请发还报告书' }).click();
  await head.page.getByRole('button', { name: '不予批准' }).click();
  await head.page.getByText('不予批准须写明意见').waitFor();
  await head.page.getByLabel('意见', { exact: true }).fill('同意发还');
  expect(await seriousFaults(head.page)).toEqual([]);
  await head.page.getByRole('button', { name: '批准', exact: true }).click();
  await head.page.getByText('批准不等于执行：办理之前，财物的状态不变。').waitFor();
  expect(head.mishaps).toEqual({ errors: [], elsewhere: [] });
  await head.context.close();

  await officer.page.getByRole('link', { name: '首页' }).click();
  await officer.page.getByRole('heading', { name: /已批准，待办理/ }).waitFor();
  await officer.page.getByRole('link', { name: /呈请发还报告书/ }).click();
  await officer.page.getByRole('link', { name: '据以办理' }).click();
  await officer.page.getByRole('heading', { name: '判前发还' }).waitFor();
  await officer.page.getByText(/权属明确无争议，被害人急用/).waitFor();
  expect(await officer.page.getByLabel('批准人').count()).toBe(0);
  expect(await officer.page.getByRole('checkbox', { name: /电动车/ }).isChecked()).toBe(true);
  await choose(officer.page, '领取人', '被害人甲');
  for (const test of await officer.page.locator('#tests input[type=checkbox]').all()) await test.check();
  await officer.page
    .getByRole('button', { name: /提交（1 件）/ })
    .last()
    .click();
  await officer.page
    .getByText(/已批准，涉及 1 件/)
    .first()
    .waitFor();
  const item: Json = await world.officer.get(`items/${itemId}`);
  expect(item.dispositions).toMatchObject([{ outcome: 'return_to_victim', state: 'ordered' }]);
  expect((await world.officer.get('approvals?of=own')).items).toMatchObject([{ state: 'used' }]);
  expect(officer.mishaps).toEqual({ errors: [], elsewhere: [] });
  await officer.context.close();
});

test('an officer whose freeze is about to end renews it from its task', async () => {
  const { id } = await world.case({ title: '堃某诈骗案' });
  const [deposit] = await world.seized(
    id,
    [{ name: '存款', category: '账户资金', quantity: '8000', unit: '元' }],
    { measure: 'freezing', until: '2024-03-05', instrument: { approverId: world.policeHead.id } },
  );
  const { page, mishaps, context } = await visitAs(world, world.officer);
  await page.getByRole('heading', { name: /措施即将届满或已届满/ }).waitFor();
  await page.goto(`/cases/${id}/renewal`);
  await page.getByRole('checkbox', { name: /存款/ }).check();
  await page.getByLabel('续行至').fill('2024-09-04');
  await page.keyboard.press('Enter');
  await choose(page, '批准人', '周副局长');
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '提交（1 件）' }).click();
  await page.getByText(/已批准，涉及 1 件/).waitFor();
  await page.goto(`/items/${deposit?.id}`);
  await page.getByText('已续行 1 次').waitFor();
  expect(mishaps).toEqual({ errors: [], elsewhere: [] });
  await context.close();
});
