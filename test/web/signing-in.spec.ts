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
}, 60_000);

afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

describe('signing in', () => {
  test('a wrong password is refused with what to do, and the right one leads to the home page', async () => {
    const { page, mishaps, context } = await visit(world.origin);
    await page.getByLabel('登录名').fill(world.officer.loginName);
    await page.getByLabel('密码', { exact: true }).fill('not the password');
    await page.getByRole('button', { name: '登录' }).click();
    await page.locator('[data-code=sign_in_failed]').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await signIn(page, world.officer.loginName, PASSWORD_OF_THE_WORLD);
    await page.getByRole('heading', { name: '首页' }).waitFor();
    expect(await page.getByRole('button', { name: world.officer.name }).isVisible()).toBe(true);
    expect(await seriousFaults(page)).toEqual([]);
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  });

  test('a session that ends is renewed above the page, which stays as it was', async () => {
    const { page, mishaps, context } = await visitAs(world, world.officer);
    await page.getByRole('button', { name: world.officer.name }).click();
    await page.getByRole('menuitem', { name: '我的账号' }).click();
    await page.getByLabel('现密码').fill('half filled in');
    await context.clearCookies();
    await page.getByLabel('新密码', { exact: true }).fill('another long password');
    await page.getByLabel('再输入一次新密码').fill('another long password');
    await page.getByRole('button', { name: '修改密码' }).click();
    const dialog = page.getByRole('dialog', { name: '登录已失效，请重新登录' });
    expect(await dialog.getByLabel('登录名').inputValue()).toBe('');
    await dialog.getByLabel('登录名').fill(world.officer.loginName);
    await dialog.getByLabel('密码', { exact: true }).fill(PASSWORD_OF_THE_WORLD);
    await dialog.getByRole('button', { name: '登录' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.getByLabel('现密码').inputValue()).toBe('half filled in');
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  });

  test('the page comes in English too, and in the dark', async () => {
    const { page, mishaps, context } = await visitAs(world, world.judge, { english: true, dark: true });
    await page.getByRole('heading', { name: 'Home' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    expect(await seriousFaults(page)).toEqual([]);
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  });
});
