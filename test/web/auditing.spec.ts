import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readPdf, solid } from '../documents/paper-text.js';
import { closeBrowser, seriousFaults, visitAs } from '../support/browser.js';
import { World } from '../support/world.js';

let world: World;
let caseId: string;
let lorry: { id: string; code: string };

beforeAll(async () => {
  world = await World.open();
  world.clock.set('2024-05-06T02:00:00.000Z');
  caseId = (await world.case({ title: '堃某盗窃案' })).id;
  const line = { name: '蓝色货车', category: '机动车', quantity: '1', unit: '辆' };
  const late = { occurredAt: '2024-05-03T02:00:00.000Z', lateReason: '现场无网络' };
  [lorry] = (await world.seized(caseId, [line], late)) as [typeof lorry];
  world.clock.set('2024-05-08T02:00:00.000Z');
  await world.stored(caseId, [lorry]);
  world.clock.set('2024-05-20T02:00:00.000Z');
}, 120_000);

afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

const choose = async (page: Page, label: string, day: string): Promise<void> => {
  const field = page.getByLabel(label, { exact: true });
  await field.click();
  await field.fill(day);
  await field.press('Enter');
  await page.locator('.ant-picker-dropdown:visible').waitFor({ state: 'hidden' });
  // What was typed while the list below came in anew is gone, as for a hasty person: once more.
  if ((await field.inputValue()) !== day) await choose(page, label, day);
};

const ACTS = /移交|采取|入库|登记|合并|结案|发还|解除|处置|清点|拆分|更正|作废|补充照片|接收|拒收|撤回/;

/** The buttons and links of the page's own part by which something of the property could be changed. */
const actsOn = async (page: Page): Promise<string[]> => {
  const names = await page
    .getByRole('main')
    .locator('button, a.ant-btn, a:has(button)')
    .evaluateAll((found) => found.map((each) => each.textContent ?? ''));
  return names.filter((name) => ACTS.test(name));
};

describe('an auditor', () => {
  test('finds a thing by its code and reads all of it, and can change nothing', async () => {
    const { page, mishaps, context } = await visitAs(world, world.auditor);
    const search = page.getByRole('searchbox', { name: '搜索' });
    await search.fill(lorry.code);
    await search.press('Enter');
    const told = page.waitForResponse(/\/api\/items\/[^/]+\/acts$/);
    await page
      .getByRole('link', { name: /蓝色货车/ })
      .first()
      .click();
    await told;
    await page.getByRole('heading', { name: /蓝色货车/ }).waitFor();
    await page.getByRole('article', { name: '第 3 条' }).waitFor();
    await page.getByRole('button', { name: /打印保管链证明书/ }).waitFor();
    expect(await actsOn(page)).toEqual([]);
    expect(await seriousFaults(page)).toEqual([]);
    const toldOfCase = page.waitForResponse(/\/api\/cases\/[^/]+\/acts$/);
    await page.goto(`/cases/${caseId}`);
    await toldOfCase;
    await page.getByRole('heading', { name: '堃某盗窃案' }).waitFor();
    await page.getByText('蓝色货车').first().waitFor();
    expect(await actsOn(page)).toEqual([]);
    expect(await seriousFaults(page)).toEqual([]);
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
    const keeper = await visitAs(world, world.keeper);
    await keeper.page.goto(`/items/${lorry.id}`);
    await keeper.page
      .getByRole('button', { name: '更正' })
      .or(keeper.page.getByRole('button', { name: '拆分' }))
      .first()
      .waitFor();
    expect(await actsOn(keeper.page)).not.toEqual([]);
    await keeper.context.close();
  }, 120_000);

  test('sees who held what at the end of a day, and what was recorded of it only later', async () => {
    const { page, mishaps, context } = await visitAs(world, world.auditor);
    await page.getByRole('link', { name: '审计' }).click();
    await choose(page, '日终', '2024-05-03');
    const row = page.getByRole('row', { name: new RegExp(lorry.code) });
    await row.getByText('常州市公安局金坛分局 王民警 现场').waitFor();
    await row.getByText('扣押，补录于 2024-05-06 10:00').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await choose(page, '日终', '2024-05-02');
    await page.getByText('那一天没有符合条件的财物').waitFor();
    await page.reload();
    await page.getByText('那一天没有符合条件的财物').waitFor();
    await page.goBack();
    await row.getByText('扣押，补录于 2024-05-06 10:00').waitFor();
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  }, 120_000);

  test.each([
    ['浅色', false],
    ['深色', true],
  ] as const)(
    'sees the difference of two days with both sides, %s',
    async (_, dark) => {
      const { page, mishaps, context } = await visitAs(world, world.auditor, { dark });
      await page.goto('/audit');
      await page.getByRole('tab', { name: '两日之差' }).click();
      await choose(page, '前一日日终', '2024-05-07');
      await choose(page, '后一日日终', '2024-05-10');
      await page.waitForURL(/from=2024-05-07&to=2024-05-10/);
      const row = page.getByRole('row', { name: new RegExp(lorry.code) });
      await page.getByRole('columnheader', { name: '2024-05-10 日终' }).waitFor();
      await row.getByText('钱保管').waitFor();
      const cells = await row
        .locator('td')
        .evaluateAll((found) =>
          found.map((cell) => [...cell.children].map((line) => line.textContent?.trim())),
        );
      expect(cells.slice(2, 5)).toEqual([
        ['保管地点'],
        [
          '保管 常州市公安局金坛分局 王民警',
          '地点 现场',
          '责任 常州市公安局金坛分局 侦查',
          '现存 1 辆',
          '处理 未定',
        ],
        [
          '保管 常州市公安局金坛分局 钱保管',
          '地点 涉案财物库 1 号架',
          '责任 常州市公安局金坛分局 侦查',
          '现存 1 辆',
          '处理 未定',
        ],
      ]);
      expect(await row.locator('strong').allInnerTexts()).toEqual([
        '常州市公安局金坛分局 王民警',
        '现场',
        '常州市公安局金坛分局 钱保管',
        '涉案财物库 1 号架',
      ]);
      expect(await seriousFaults(page)).toEqual([]);
      await choose(page, '前一日日终', '2024-05-09');
      await page.getByText('两日之间没有变化').waitFor();
      expect(mishaps).toEqual({ errors: [], elsewhere: [] });
      await context.close();
    },
    120_000,
  );

  test('sees who read what, and that looking there is recorded too', async () => {
    await world.officer.get(`items/${lorry.id}`);
    const { page, mishaps, context } = await visitAs(world, world.auditor);
    await page.goto('/audit?tab=accessLog');
    const rows = page.getByRole('row');
    await rows.filter({ hasText: '王民警' }).filter({ hasText: lorry.code }).first().waitFor();
    await page.reload();
    await rows.filter({ hasText: '杨审计' }).filter({ hasText: '查阅记录' }).first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  }, 120_000);

  test('prints the history of a case with one button, and the paper opens', async () => {
    const { page, mishaps, context } = await visitAs(world, world.auditor);
    await page.goto(`/cases/${caseId}?tab=papers`);
    const opened = context.waitForEvent('page');
    await page.getByRole('button', { name: /涉案财物保管链证明书/ }).click();
    await (await opened).close();
    const paper = await page.getByRole('link', { name: '打开文书' }).getAttribute('href');
    const answer = await context.request.get(paper as string);
    expect(answer.headers()['content-type']).toBe('application/pdf');
    const text = solid((await readPdf(await answer.body())).pages.join(''));
    for (const each of [lorry.code, '蓝色货车', '堃某盗窃案', '钱保管']) expect(text).toContain(each);
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  }, 120_000);

  test('verifies the log and the state of a thing now', async () => {
    const { page, mishaps, context } = await visitAs(world, world.auditor);
    await page.goto(`/items/${lorry.id}?tab=verification`);
    await page.getByRole('button', { name: '现在核验' }).click();
    await page.getByText('台账记录：相符').waitFor();
    await page.getByText('财物现状：与记录推得的相符').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  }, 120_000);
});
