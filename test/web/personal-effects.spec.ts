import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { closeBrowser, seriousFaults, visitAs } from '../support/browser.js';
import { World } from '../support/world.js';

let world: World;

beforeAll(async () => {
  world = await World.open();
  const { id: caseId } = await world.case({ title: '堃某盗窃案' });
  await world.seized(caseId, [{ name: '撬棍', category: '作案工具/其他物品', quantity: '1', unit: '根' }]);
}, 120_000);
afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

describe('personal effects', () => {
  test('are registered by two, flagged when a card lies with a phone, and given back', async () => {
    const { page, mishaps, context } = await visitAs(world, world.officer);
    await page.getByRole('link', { name: '随身财物' }).click();
    await page.getByRole('button', { name: '登记随身财物' }).click();
    await page.getByLabel('案件').click();
    await page.getByTitle(/堃某盗窃案/).click();
    await page.getByLabel('所有人').click();
    await page.getByTitle(/持有人李某/).click();
    await page.getByLabel('共同办理人').fill('赵民警');
    await page.getByTitle(/赵民警/).click();
    await page.getByLabel('存放柜').fill('3 号柜');
    await page.getByRole('group', { name: '第 1 件' }).getByLabel('名称').fill('银行卡');
    await page.getByRole('button', { name: '再加一件' }).click();
    const second = page.getByRole('group', { name: '第 2 件' });
    await second.getByLabel('类别').click();
    await page.getByTitle('手机').click();
    await second.getByLabel('名称').fill('手机');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /^登\s*记$/ }).click();
    await page.getByText('银行卡与手机放在一起').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('checkbox', { name: '第 2 件' }).check();
    await page.getByRole('button', { name: /^返\s*还$/ }).click();
    const dialog = page.getByRole('dialog', { name: '返还' });
    await dialog.getByLabel('共同办理人').fill('赵民警');
    await page
      .getByTitle(/赵民警/)
      .last()
      .click();
    await dialog.getByRole('button', { name: /^返\s*还$/ }).click();
    await page.getByRole('table', { name: '财物' }).getByText('已返还').waitFor();
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.getByText('银行卡与手机放在一起').count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  }, 120_000);
});
