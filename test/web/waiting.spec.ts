import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { closeBrowser, seriousFaults, visitAs } from '../support/browser.js';
import { Signing } from '../support/checkpoint.js';
import { pick } from '../support/screen.js';
import { type Person, World } from '../support/world.js';

let world: World;

beforeAll(async () => {
  world = await World.open();
}, 120_000);

afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

const PHONE = { name: '黑色手机', category: '电子设备', quantity: '1', unit: '部' };

/** A case whose one thing lies in the police store. */
async function stored() {
  const { id: caseId } = await world.case();
  const items = await world.seized(caseId, [PHONE]);
  await world.stored(caseId, items);
  return { caseId: caseId as string, items };
}

async function at(person: Person, path: string) {
  const visitor = await visitAs(world, person);
  visitor.page.setDefaultTimeout(60_000);
  world.clock.advance({ minutes: 5 });
  await visitor.page.goto(path);
  return visitor;
}

/** Lets the server do its work and keeps its answer back for as long as `during` takes. */
async function heldBack(page: Page, address: string, during: () => Promise<void>): Promise<void> {
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(address, async (route) => {
    const response = await route.fetch();
    await held;
    await route.fulfill({ response }).catch(() => undefined);
  });
  await during();
  answer();
  await page.unroute(address);
}

/** Stops waiting once the seconds are told, and reads what is said of it. */
async function stopsWaiting(page: Page): Promise<void> {
  await page.getByText(/^已 \d+ 秒$/).waitFor();
  await page.getByRole('button', { name: '不再等待' }).click();
  await page.getByText('已不再等待：服务器可能仍会办完。可再按一次：同一次提交不会办理两遍。').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
}

describe('long work tells its seconds, is waited for no longer than one wants, and is done once', () => {
  test('when a paper is printed', async () => {
    const { caseId, items } = await stored();
    const { page, context } = await at(world.officer, `/items/${items[0]?.id}`);
    const print = page.getByRole('button', { name: /证明书/ });
    const before = (await world.officer.get(`papers?caseId=${caseId}`)).items.length;
    await heldBack(page, '**/api/papers', async () => {
      await print.click();
      await stopsWaiting(page);
    });
    await print.click();
    await page.getByText(/已出具/).waitFor();
    expect((await world.officer.get(`papers?caseId=${caseId}`)).items).toHaveLength(before + 1);
    await context.close();
  }, 120_000);

  test('when things are transferred, and when they are received', async () => {
    const { caseId } = await stored();
    const { page, context } = await at(world.officer, `/cases/${caseId}/prosecution-transfer`);
    await pick(page, '接收单位', '常州市金坛区人民检察院');
    await pick(page, '批准人', world.policeHead.name);
    await pick(page, '处理建议 全部填为', '没收');
    const send = page.getByRole('button', { name: /（1 件）$/ });
    await heldBack(page, '**/api/prosecution-transfers', async () => {
      await send.click();
      await stopsWaiting(page);
    });
    await send.click();
    await page.getByText('移交已提交，等待对方接收').waitFor();
    const { items } = await world.officer.get(`handovers?caseId=${caseId}&waiting=true`);
    expect(items).toHaveLength(1);
    await context.close();

    const manager = await at(world.caseManager, `/handovers/${items[0].id}`);
    const accept = async () => {
      await manager.page.getByRole('button', { name: '全部接收' }).click();
      await manager.page
        .getByRole('tooltip')
        .getByRole('button', { name: /^确\s?定$/ })
        .click();
    };
    await heldBack(manager.page, '**/receipt', async () => {
      await accept();
      await stopsWaiting(manager.page);
    });
    await accept();
    await manager.page
      .getByText(/接收 1 行/)
      .first()
      .waitFor();
    await manager.context.close();
  }, 180_000);

  test('when a bundle is downloaded, which ends with the waiting', async () => {
    const { caseId } = await stored();
    await new Signing(world).sign();
    const { page, context } = await at(world.officer, `/cases/${caseId}?tab=verification`);
    const button = page.getByRole('button', { name: '下载核验包' });
    await heldBack(page, '**/bundle', async () => {
      await button.click();
      await page.getByText(/^已 \d+ 秒$/).waitFor();
      await page.getByRole('button', { name: '取消' }).click();
      await page.getByText(/^已 \d+ 秒$/).waitFor({ state: 'detached' });
    });
    expect(await page.getByText(/^已保存/).count()).toBe(0);
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    expect(download.suggestedFilename()).toMatch(/^核验包/);
    await context.close();
  }, 120_000);
});
