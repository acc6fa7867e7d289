import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { closeBrowser, PASSWORD_OF_THE_WORLD, seriousFaults, visitAs } from '../support/browser.js';
import { cell, choose, paste } from '../support/screen.js';
import { World } from '../support/world.js';

let world: World;

beforeAll(async () => {
  world = await World.open();
}, 60_000);

afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

/** A seizure of one line in a case of its own, filled in and not sent. */
async function filledIn() {
  const { id } = await world.case();
  const visitor = await visitAs(world, world.officer);
  const { page } = visitor;
  page.setDefaultTimeout(60_000);
  world.clock.advance({ minutes: 5 });
  await page.goto(`/cases/${id}`);
  await page.getByRole('button', { name: '采取措施' }).click();
  await cell(page, 1, 2).click();
  await paste(page, '账本\t文件票据\t1\t本');
  await choose(page, '侦查人员（二人以上）', world.partner.name);
  await page.getByRole('textbox', { name: '持有人', exact: true }).fill('持有人李某');
  await page.getByRole('textbox', { name: '见证人', exact: true }).fill('见证人张某');
  await choose(page, '批准人', world.unitHead.name);
  return { ...visitor, caseId: id as string };
}

const send = (page: Page) => page.getByRole('button', { name: '提交登记（1 行）' }).click();
const registered = (page: Page) => page.getByRole('heading', { name: '已登记 1 件', level: 1 }).waitFor();
const itemsOf = async (caseId: string) => (await world.officer.get(`cases/${caseId}/items`)).items;

describe('what was filled in and not sent', () => {
  test('is sent once, though the answer to the first try was lost on its way', async () => {
    const { page, context, caseId } = await filledIn();
    await page.route('**/api/seizures', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await send(page);
    await page.getByText('连接中断，不知道是否已保存').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(await itemsOf(caseId)).toHaveLength(1);
    await page.unroute('**/api/seizures');
    await send(page);
    await registered(page);
    expect(await itemsOf(caseId)).toHaveLength(1);
    await context.close();
  }, 120_000);

  test('is waited for no longer than one wants, and sent once when it is pressed again', async () => {
    const { page, context, caseId } = await filledIn();
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/api/seizures', async (route) => {
      const response = await route.fetch();
      await held;
      await route.fulfill({ response }).catch(() => undefined);
    });
    await send(page);
    await page.getByText(/已 \d+ 秒/).waitFor();
    await page.getByRole('button', { name: '不再等待' }).click();
    await page.getByText('已不再等待：服务器可能仍会办完').waitFor();
    answer();
    await page.unroute('**/api/seizures');
    await send(page);
    await registered(page);
    expect(await itemsOf(caseId)).toHaveLength(1);
    await context.close();
  }, 120_000);

  test('waits through a connection that is gone, and the page says that nothing is saved', async () => {
    const { page, context, caseId } = await filledIn();
    await context.setOffline(true);
    await page.getByText('连不上服务器：现在的操作不会保存到系统，草稿保存在本机').waitFor();
    await context.setOffline(false);
    await page.getByText('连不上服务器：现在的操作不会保存到系统').waitFor({ state: 'detached' });
    await send(page);
    await registered(page);
    expect(await itemsOf(caseId)).toHaveLength(1);
    await context.close();
  }, 120_000);

  test('is still there when the session has ended, and goes on after the password', async () => {
    const { page, context, caseId } = await filledIn();
    await context.clearCookies();
    await send(page);
    const dialog = page.getByRole('dialog', { name: '登录已失效，请重新登录' });
    await dialog.getByLabel('登录名').fill(world.officer.loginName);
    await dialog.getByLabel('密码', { exact: true }).fill(PASSWORD_OF_THE_WORLD);
    await dialog.getByRole('button', { name: '登录' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await itemsOf(caseId)).toHaveLength(0);
    await send(page);
    await registered(page);
    expect(await itemsOf(caseId)).toHaveLength(1);
    await context.close();
  }, 120_000);

  test('is written in one tab at a time, and another can take it over', async () => {
    const { page, context } = await filledIn();
    await page.getByText(/草稿已存本机/).waitFor();
    const other = await context.newPage();
    other.setDefaultTimeout(60_000);
    await other.goto(page.url());
    await other.getByText('这份草稿正在另一个标签页中编辑').waitFor();
    expect(await seriousFaults(other)).toEqual([]);
    await other.getByRole('button', { name: '改在此处编辑' }).click();
    await page.getByText('这份草稿正在另一个标签页中编辑').waitFor();
    await send(other);
    await registered(other);
    await context.close();
  }, 120_000);

  test('is left by the back button and found again by the forward button, and what was sent is not sent anew', async () => {
    const { page, context, caseId } = await filledIn();
    await page.goBack();
    await page.getByRole('button', { name: '采取措施' }).waitFor();
    await page.goForward();
    await page.getByText('共 1 行').waitFor();
    await cell(page, 1, 2).getByText('账本').waitFor();
    await send(page);
    await registered(page);
    await page.goBack();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await itemsOf(caseId)).toHaveLength(1);
    await context.close();
  }, 120_000);
});
