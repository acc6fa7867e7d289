import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  closeBrowser,
  PASSWORD_OF_THE_WORLD,
  seriousFaults,
  signIn,
  visit,
  visitAs,
} from '../support/browser.js';
import { World } from '../support/world.js';

let world: World;

beforeAll(async () => {
  world = await World.open();
}, 120_000);

afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

describe('administering', () => {
  test('an administrator registers somebody with a post and an account, who then signs in and must change the password', async () => {
    const { page, mishaps, context } = await visit(world.origin, { now: world.clock.now() });
    await signIn(page, 'administrator', PASSWORD_OF_THE_WORLD);
    await page.getByRole('link', { name: '管理' }).click();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('tab', { name: '人员、任职与账号' }).click();
    await page.getByRole('button', { name: '登记人员' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('名称').fill('李堃');
    await dialog.getByLabel('警号（工号）').fill('329001');
    await dialog.getByRole('button', { name: '确定' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByLabel('姓名或警号（工号）').fill('堃');
    await page.getByLabel('姓名或警号（工号）').press('Enter');
    await page.getByRole('link', { name: '李堃' }).click();
    await page.getByRole('heading', { name: '李堃' }).waitFor();
    await page.getByRole('button', { name: '开设账号' }).click();
    await dialog.getByLabel('登录名').fill('likun');
    await dialog.getByLabel('初始密码').fill('too short');
    await dialog.getByRole('button', { name: '确定' }).click();
    await dialog.locator('.ant-form-item-explain-error').getByText('至少 10 个字符').waitFor();
    await dialog.getByLabel('初始密码').fill('a long first password');
    await dialog.getByRole('button', { name: '确定' }).click();
    await page.getByRole('cell', { name: 'likun' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  });

  test('an inspector sees who read what, and a judge has no such place', async () => {
    await world.officer.get('cases');
    const { page, mishaps, context } = await visitAs(world, world.auditor);
    await page.getByRole('link', { name: '审计' }).click();
    await page.getByRole('tab', { name: '查阅记录' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
    const judge = await visitAs(world, world.judge);
    expect(await judge.page.getByRole('link', { name: '审计' }).count()).toBe(0);
    await judge.context.close();
  });
});
