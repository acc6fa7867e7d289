import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { closeBrowser, seriousFaults, visitAs } from '../support/browser.js';
import { pick } from '../support/screen.js';
import { World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
}, 120_000);
afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

const NONE = { errors: [], elsewhere: [] };
const ACCOUNT = {
  name: '存款',
  category: '账户资金',
  quantity: '8000',
  unit: '元',
  details: { 账号: '6222-1' },
};
const measured = async (measure: string, line: object, more: object = {}) => {
  const caseId = (await world.case()).id;
  const [item] = await world.seized(caseId, [line], {
    measure,
    instrument: { approverId: world.policeHead.id },
    ...more,
  });
  return { caseId, itemId: item?.id as string };
};

test('an officer takes away what was sealed, and the page of the item tells both measures', async () => {
  const { caseId, itemId } = await measured('sealing', {
    name: '机床',
    category: '作案工具/其他物品',
    quantity: '1',
    unit: '台',
  });
  const { page, context, mishaps } = await visitAs(world, world.officer);
  await page.goto(`/cases/${caseId}/conversion?items=${itemId}`);
  await page.getByText('扣押', { exact: true }).click();
  await pick(page, '其他侦查人员', world.partner.name);
  await pick(page, '批准人', world.policeHead.name);
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '提交（1 件）' }).click();
  await page.getByText('措施已变更').waitFor();
  await page.goto(`/items/${itemId}`);
  await page.getByText('已变更为其他措施').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  expect(mishaps).toEqual(NONE);
  await context.close();
});

test('an officer who freezes what is frozen is told so, queues for it, and records when his turn has come', async () => {
  const first = await measured('freezing', ACCOUNT);
  const { id: caseId } = await world.case();
  const { page, context, mishaps } = await visitAs(world, world.officer);
  await page.goto(`/cases/${caseId}/seizures/new`);
  await page.getByText('冻结', { exact: true }).click();
  await page.getByLabel('轮候：在前的机关').fill('某市公安局');
  expect(await page.getByLabel('顺位').inputValue()).toBe('2');
  expect(await seriousFaults(page)).toEqual([]);

  const [item] = await world.seized(caseId, [ACCOUNT], {
    measure: 'freezing',
    queue: { rank: 2, behind: '某市公安局' },
    instrument: { approverId: world.policeHead.id },
  });
  await page.goto(`/items/${item?.id}`);
  await page.getByText('顺位 2').waitFor();
  await page.getByText('轮候', { exact: true }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await world.officer.post('releases', {
    caseId: first.caseId,
    reason: 'unrelated',
    lines: [{ itemId: first.itemId }],
    instrument: { approverId: world.unitHead.id },
  });
  await page.goto('/');
  await page.getByText('轮候在前的措施已终止，待登记生效').waitFor();
  await page.goto(`/cases/${caseId}/queue-effect?items=${item?.id}`);
  await page.getByLabel('生效日期').fill('2024-03-01');
  await page.keyboard.press('Enter');
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '提交（1 件）' }).click();
  await page.getByText('措施已变更').waitFor();
  expect((await world.officer.get(`items/${item?.id}`)).measures).toMatchObject([
    { state: 'in_force', rank: 2 },
  ]);
  expect(mishaps).toEqual(NONE);
  await context.close();
});

test('a judge continues the freeze of the police in the name of the court, under the term of the law', async () => {
  const { caseId, itemId } = await measured('freezing', { ...ACCOUNT, details: { 账号: '6222-3' } });
  await world.broughtToCourt(caseId, [{ id: itemId }]);
  const { page, context, mishaps } = await visitAs(world, world.judge);
  await page.goto(`/cases/${caseId}/continuation`);
  await pick(page, '批准人', world.president.name);
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '提交（1 件）' }).click();
  await page.getByText('措施已变更').waitFor();
  await page.goto(`/items/${itemId}`);
  await page.getByText('已由后一机关接续').waitFor();
  await page.getByText('期限依 刑诉解释 532; 民诉解释 485').waitFor();
  expect(mishaps).toEqual(NONE);
  await context.close();
});

test('an officer withdraws a case: what is chosen goes back, contraband stays', async () => {
  const caseId = (await world.case()).id;
  await world.seized(caseId, [
    { name: '手机', category: '电子设备', quantity: '1', unit: '部' },
    { name: '白色晶体', category: '毒品', quantity: '5', unit: '克' },
  ]);
  const { page, context, mishaps } = await visitAs(world, world.officer);
  await page.goto(`/cases/${caseId}/case-withdrawal`);
  await pick(page, '批准人', world.policeHead.name);
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '提交（1 件）' }).click();
  await page.getByText('解除，退还原持有人').waitFor();
  await page.getByText('措施继续，尚未处理').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  expect(mishaps).toEqual(NONE);
  await context.close();
});
