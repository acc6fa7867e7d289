import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { closeBrowser, seriousFaults, visitAs } from '../support/browser.js';
import { cell, choose, paste } from '../support/screen.js';
import { type Json, World } from '../support/world.js';

let world: World;

beforeAll(async () => {
  world = await World.open();
}, 60_000);

afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

/** Opens the page as the officer; the server's clock goes ahead a little, so that what happens on the screen is never in its future. */
async function officerAt(path: string) {
  const visitor = await visitAs(world, world.officer);
  visitor.page.setDefaultTimeout(60_000);
  world.clock.advance({ minutes: 5 });
  await visitor.page.goto(path);
  return visitor;
}

const HEADER = ['序号', '物品名称', '类别', '数量', '特征描述', 'IMEI', '备注'];
const SPREADSHEET = [
  HEADER,
  ...Array.from({ length: 20 }, (_, index) => [
    String(index + 1),
    `手机${index + 1}`,
    index === 4 ? '手提电话' : '电子设备',
    index === 11 ? '两部半' : '1部',
    index === 0 ? '"黑色，背面有划痕\n屏幕""碎裂"""' : '黑色',
    `86${index}`,
    '卧室',
  ]),
]
  .map((row) => row.join('\t'))
  .join('\r\n');

/** Waits until the browser keeps a draft in which this stands. */
async function kept(page: Page, text: string): Promise<void> {
  const drafts = `new Promise((done) => {
    const open = indexedDB.open('case-property');
    open.onsuccess = () => {
      const all = open.result.transaction('drafts').objectStore('drafts').getAll();
      all.onsuccess = () => done(JSON.stringify(all.result));
    };
  })`;
  while (!(await page.evaluate<string>(drafts)).includes(text)) await page.waitForTimeout(50);
}

const COLUMN = { name: 2, category: 3, quantity: 4 };

describe('an officer on the screen', () => {
  test('registers 20 things pasted from a spreadsheet, comes back to the draft, prints the list, hands them in and transfers them by paper', async () => {
    const { id } = await world.case();
    const { page, context, mishaps } = await officerAt(`/cases/${id}`);
    await page.getByRole('button', { name: '采取措施' }).click();
    await cell(page, 1, COLUMN.name).click();
    await paste(page, SPREADSHEET);
    await page.getByText('共 20 行').waitFor();
    const faults = page.getByRole('region', { name: '须改正之处' }).getByRole('button');
    expect(await faults.allTextContents()).toEqual([
      '第 5 行 类别：没有“手提电话”这一类别',
      '第 12 行 数量：“两部半”不是数量；写数字，或写“若干”登记为待清点',
    ]);
    expect(await seriousFaults(page)).toEqual([]);

    await faults.first().click();
    await page.keyboard.type('dzsb');
    await page.keyboard.press('Enter');
    await cell(page, 5, COLUMN.category).getByText('电子设备').waitFor();
    await faults.first().click();
    await page.locator('[role=gridcell][aria-selected=true]', { hasText: '两部半' }).waitFor();
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await faults.first().waitFor({ state: 'detached' });

    await choose(page, '侦查人员（二人以上）', world.partner.name);
    await page.getByRole('textbox', { name: '持有人', exact: true }).fill('持有人李某');
    await page.getByRole('textbox', { name: '见证人', exact: true }).fill('见证人张某');
    await choose(page, '批准人', world.unitHead.name);
    const address = page.url();
    await page.getByText(/草稿已存本机/).waitFor();
    await kept(page, world.unitHead.id);
    await page.close();

    const again = await context.newPage();
    again.setDefaultTimeout(60_000);
    await again.goto('/drafts');
    expect(await seriousFaults(again)).toEqual([]);
    await again.getByRole('link', { name: /20 行/ }).click();
    await again.getByText('共 20 行').waitFor();
    expect(again.url()).toBe(address);
    await again.getByRole('button', { name: '提交登记（20 行）' }).click();
    await again.getByRole('heading', { name: '已登记 20 件', level: 1 }).waitFor();
    expect(await seriousFaults(again)).toEqual([]);
    const { items } = await world.officer.get(`cases/${id}/items`);
    expect(items).toHaveLength(20);
    expect(items[0]).toMatchObject({ name: '手机1', place: '卧室', details: { IMEI: '860' } });
    expect(items[0].features).toBe('黑色，背面有划痕\n屏幕"碎裂"');
    expect(items[11].quantity).toMatchObject({ registered: '2', unit: '部' });

    const answered = again.waitForResponse((answer) => answer.url().endsWith('/api/papers'));
    await again.getByRole('button', { name: '打印清单：扣押清单' }).click();
    const paper = (await (await answered).json()) as Json;
    const { bytes } = await world.officer.file(`papers/${paper.id}`);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');

    await again.getByRole('button', { name: '交保管员入库' }).click();
    await choose(again, '保管员', world.keeper.name);
    expect(await seriousFaults(again)).toEqual([]);
    await again.getByRole('button', { name: '提交移交（20 件）' }).click();
    await again.waitForURL(/\/handovers\/[0-9a-f-]{36}$/);
    const handover = again.url().split('/').at(-1);
    expect(await world.keeper.get(`handovers/${handover}`)).toMatchObject({
      lineCount: 20,
      waitingCount: 20,
    });
    await world.keeper.post(`handovers/${handover}/receipt`, {
      answers: [],
      rest: 'accepted',
      place: '一号架',
    });

    await again.goto(`/cases/${id}/prosecution-transfer`);
    await choose(again, '接收单位', '常州市金坛区人民检察院');
    await choose(again, '批准人', world.policeHead.name);
    await choose(again, '处理建议 全部填为', '没收上缴国库');
    await choose(again, `处理建议 ${items[2].code}`, '发还被害人');
    expect(await seriousFaults(again)).toEqual([]);
    await again.getByRole('button', { name: '移送（20 件）' }).click();
    await again.getByText('移交已提交，等待对方接收').waitFor();
    expect(await seriousFaults(again)).toEqual([]);
    const { items: sent } = await world.officer.get(`handovers?caseId=${id}&purpose=prosecution_review`);
    const transfer = await world.officer.get(`handovers/${sent[0].id}`);
    expect(transfer).toMatchObject({ mode: 'paper', lineCount: 20 });
    const advised = transfer.lines.map(({ recommendation }: Json) => recommendation);
    expect(advised.slice(0, 4)).toEqual(['confiscation', 'confiscation', 'return_to_victim', 'confiscation']);
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  }, 300_000);

  test('sees at its cell what only the server knows to be wrong, and loses nothing that was right', async () => {
    const { id } = await world.case();
    const { page, context, mishaps } = await officerAt(`/cases/${id}/seizures/new`);
    await cell(page, 1, COLUMN.name).click();
    await paste(page, `账本\t文件票据\t1\t本\n${'长'.repeat(201)}\t文件票据\t1\t本`);
    await choose(page, '侦查人员（二人以上）', world.partner.name);
    await page.getByRole('textbox', { name: '持有人', exact: true }).fill('持有人李某');
    await page.getByRole('textbox', { name: '见证人', exact: true }).fill('见证人张某');
    await choose(page, '批准人', world.unitHead.name);
    await page.getByRole('button', { name: '提交登记（2 行）' }).click();
    await page.locator('[data-code=lines_at_fault]').waitFor();
    const wrong = cell(page, 2, COLUMN.name);
    expect(await wrong.getAttribute('aria-invalid')).toBe('true');
    expect(await wrong.getAttribute('aria-description')).toContain('不能超过 200 个字');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /第 2 行 名称/ }).click();
    await page.keyboard.type('notebook');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '提交登记（2 行）' }).click();
    await page.getByRole('heading', { name: '已登记 2 件', level: 1 }).waitFor();
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  }, 180_000);

  test('pastes 5,000 lines, edits line 4,900 and takes it back, by the keyboard alone', async () => {
    const { id } = await world.case();
    const { page, context, mishaps } = await officerAt(`/cases/${id}/seizures/new`);
    await cell(page, 1, COLUMN.name).click();
    const lines = Array.from({ length: 5_000 }, (_, index) => `票据${index + 1}\t文件票据\t${index + 1}\t张`);
    const began = Date.now();
    await paste(page, lines.join('\n'));
    await page.getByText('共 5000 行').waitFor();
    const pastedAt = Date.now();
    await page.keyboard.press('Control+End');
    const last = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
    for (let row = last; row > 4_900; row -= 1) await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    const editing = Date.now();
    await page.keyboard.type('changed');
    await page.keyboard.press('Enter');
    await cell(page, 4_900, COLUMN.name).getByText('changed').waitFor();
    console.info(`5,000 lines pasted in ${pastedAt - began} ms, one edited in ${Date.now() - editing} ms`);
    await page.keyboard.press('Control+z');
    await cell(page, 4_900, COLUMN.name).getByText('票据4900').waitFor();
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  }, 180_000);

  test('registers a case, and finds every screen about it without a serious fault', async () => {
    const { page, context, mishaps } = await officerAt('/cases/new');
    await page.getByLabel('案件名称').fill('周某诈骗案');
    await page.getByLabel('案由').fill('诈骗罪');
    await page.getByLabel('案号').fill('A3204130000002024021999');
    await page.getByLabel('行政区划代码').fill('320413');
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '周某诈骗案' }).waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1) as string;
    await world.seized(id, [{ name: '账本', category: '文件票据', quantity: '1', unit: '本' }]);
    const places = [
      '/cases?text=周某',
      ...['property', 'handovers', 'parties', 'papers', 'history'].map((tab) => `/cases/${id}?tab=${tab}`),
      ...['return', 'release', 'early-disposal'].map((place) => `/cases/${id}/${place}`),
    ];
    for (const place of places) {
      await page.goto(place);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
      expect({ place, faults: await seriousFaults(page) }).toEqual({ place, faults: [] });
    }
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  }, 180_000);
});
