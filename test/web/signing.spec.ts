import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { closeBrowser, PASSWORD_OF_THE_WORLD, seriousFaults, visitAs } from '../support/browser.js';
import { World } from '../support/world.js';

let world: World;
let handoverId: string;
let caseId: string;
let listId: string;

beforeAll(async () => {
  world = await World.open();
  ({ id: caseId } = await world.case({ title: '堃某盗窃案' }));
  const things = await world.seized(caseId, [
    { name: '黑色手机', category: '电子设备', quantity: '1', unit: '部' },
    { name: '现金', category: '现金/货币', quantity: '1200.50', unit: '元' },
  ]);
  ({ id: handoverId } = await world.stored(caseId, things));
  listId = (await world.officer.get(`items/${things[0]?.id}`)).list.instrumentId;
}, 120_000);
afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

const drawn = async (page: Page): Promise<void> => {
  const box = await page.getByRole('img', { name: '请在框内签名' }).boundingBox();
  if (!box) throw new Error('there is no box to sign in');
  await page.mouse.move(box.x + 40, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 40, { steps: 6 });
  await page.mouse.move(box.x + 200, box.y + 120, { steps: 6 });
  await page.mouse.up();
};

describe('signing at the counter', () => {
  test('the officer signs by hand on the keeper’s screen, and another under his own login', async () => {
    const { page, mishaps, context } = await visitAs(world, world.keeper);
    await page.goto(`/handovers/${handoverId}`);
    const begin = page.getByRole('button', { name: '请对方签名' });
    await begin.click();
    const dialog = page.getByRole('dialog', { name: '柜台签名' });
    await dialog.getByText('以上共 2 行').waitFor();
    await dialog.getByRole('textbox', { name: '姓名' }).fill('王民警');
    await dialog.getByRole('button', { name: '请对方签名' }).click();
    await dialog.getByText('还没有签名').waitFor();
    await drawn(page);
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: '请对方签名' }).click();
    await page.getByRole('img', { name: '王民警的签名' }).waitFor();
    await dialog.waitFor({ state: 'hidden' });
    await begin.click();
    await dialog.getByText('本人登录确认').click();
    await dialog.getByLabel('登录名').fill(world.partner.loginName);
    await dialog.getByLabel('密码').fill(PASSWORD_OF_THE_WORLD);
    await dialog.getByRole('button', { name: '请对方签名' }).click();
    await page.getByText('移交人 赵民警').waitFor();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '看所签内容' }).first().click();
    await page.getByRole('dialog', { name: '看所签内容' }).getByText('黑色手机').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  }, 120_000);

  test('a party is asked for the number of the recording, and may sign without drawing, by keyboard alone', async () => {
    const { page, mishaps, context } = await visitAs(world, world.officer);
    await page.goto(`/cases/${caseId}/seizures/${listId}`);
    await page.getByRole('button', { name: '请对方签名' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '柜台签名' });
    await dialog.getByText('以上共 2 行').waitFor();
    expect(await dialog.getByText('本人登录确认').count()).toBe(0);
    await dialog.getByRole('radio', { name: '手写' }).focus();
    await page.keyboard.press('ArrowRight');
    await dialog.getByRole('textbox', { name: '姓名' }).fill('持有人李某');
    await dialog.getByLabel('录音录像编号').fill('执法记录仪 0387');
    await dialog.getByRole('checkbox', { name: /本人已看过/ }).focus();
    await page.keyboard.press('Space');
    await dialog.getByLabel('录音录像编号').press('Enter');
    await page.getByText('持有人 持有人李某').waitFor();
    await page.getByRole('cell', { name: '执法记录仪 0387' }).waitFor();
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  }, 120_000);
});
