import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { closeBrowser, seriousFaults, visitAs } from '../support/browser.js';
import { World } from '../support/world.js';

let world: World;
let caseId: string;
let knife: { id: string; code: string };

beforeAll(async () => {
  world = await World.open();
  world.clock.set('2024-05-06T02:00:00.000Z');
  caseId = (await world.case({ title: '堃某盗窃案' })).id;
  const line = { name: '匕首', category: '管制刀具/凶器', quantity: '1', unit: '把' };
  [knife] = (await world.seized(caseId, [line])) as [typeof knife];
  await world.seized(caseId, [{ name: '存款', category: '账户资金', quantity: '9000', unit: '元' }], {
    measure: 'freezing',
    instrument: { approverId: world.policeHead.id },
  });
  world.clock.set('2024-05-08T02:00:00.000Z');
}, 120_000);

afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

describe('期限', () => {
  test('tells what is overdue and what is running, with its article, and leads to it', async () => {
    const { page, mishaps, context } = await visitAs(world, world.officer);
    await page.getByRole('link', { name: '期限' }).click();
    await page.getByRole('heading', { name: '期限' }).waitFor();
    const taken = page.getByRole('row', { name: /匕首/ });
    await taken.getByText('已超期').waitFor();
    await taken.getByText('24 小时').waitFor();
    await taken.getByText(/行政规定 190/).waitFor();
    const frozen = page.getByRole('row', { name: /存款/ });
    await frozen.getByText('届满自动解除').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('combobox', { name: '是否到期' }).click();
    await page.getByTitle('已超期').last().click();
    await frozen.waitFor({ state: 'detached' });
    await taken.getByRole('link', { name: /匕首/ }).click();
    await page.getByRole('heading', { name: /匕首/ }).waitFor();
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  }, 120_000);

  test('of another person only when the unit or the agency is asked for', async () => {
    const { page, context } = await visitAs(world, world.partner);
    await page.goto('/clocks?of=me');
    await page.getByText('没有进行中的期限').waitFor();
    await page.getByRole('combobox', { name: '谁的期限' }).click();
    await page.getByTitle('本部门').last().click();
    await page.getByRole('row', { name: /匕首/ }).waitFor();
    await context.close();
  }, 120_000);
});

describe('瑕疵', () => {
  test('are looked for now, and closed by the paper of the agency at fault', async () => {
    const auditor = await visitAs(world, world.auditor);
    await auditor.page.goto('/flaws');
    await auditor.page.getByRole('button', { name: '现在检查' }).click();
    await auditor.page.getByText(/新发现 \d+ 项/).waitFor();
    await auditor.page.getByRole('row', { name: /F22/ }).waitFor();
    expect(await auditor.page.getByRole('button', { name: /^办结/ }).count()).toBe(0);
    expect(await seriousFaults(auditor.page)).toEqual([]);
    await auditor.context.close();

    const { page, mishaps, context } = await visitAs(world, world.officer);
    await page.getByRole('link', { name: '瑕疵' }).click();
    const late = page.getByRole('row', { name: /F22/ });
    await late.getByText('依法提取后二十四小时内移交保管人员').waitFor();
    await late.getByText(/尚未移交/).waitFor();
    await late.getByRole('button', { name: /办结/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('情况说明', { exact: true }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: '办结', exact: true }).click();
    await dialog.getByText('请写明').waitFor();
    await dialog.getByLabel('补正内容或者原因').fill('现场偏远，返回单位后移交');
    await dialog.getByRole('button', { name: '办结', exact: true }).click();
    await late.waitFor({ state: 'detached' });
    await page.getByRole('combobox', { name: '是否办结' }).click();
    await page.getByTitle('已办结').last().click();
    await page.getByText(/已以 .*说明.* 办结/).waitFor();
    await page.goto(`/cases/${caseId}?tab=history`);
    await page.getByText('办结瑕疵').waitFor();
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  }, 120_000);
});
