import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { closeBrowser, seriousFaults, visitAs } from '../support/browser.js';
import { cell, choose } from '../support/screen.js';
import { workbook } from '../support/workbook.js';
import { World } from '../support/world.js';

let world: World;

beforeAll(async () => {
  world = await World.open();
}, 60_000);

afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

const LIST = workbook([
  {
    name: '清单',
    rows: [
      ['扣押物品清单'],
      ['序号', '物品名称', '类别', '数量', '单位', '备注', '领导批示'],
      [1, '手机', '电子设备', 2, '部', '卧室', '阅'],
      [2, '手提电话', '移动电话', '两部半', '部', null, null],
      ['合计', null, null, 4],
    ],
  },
]);
const COLUMN = { category: 3, quantity: 4 };

describe('an officer with a spreadsheet', () => {
  test('imports it into the list, sees what was made of each column, puts the marked line right and registers it', async () => {
    const { id } = await world.case();
    const { page, mishaps } = await visitAs(world, world.officer);
    page.setDefaultTimeout(60_000);
    world.clock.advance({ minutes: 5 });
    await page.goto(`/cases/${id}/seizures/new`);
    await page.locator('input[type=file]').setInputFiles({
      name: '清单.xlsx',
      mimeType: 'application/octet-stream',
      buffer: LIST,
    });
    const report = page.getByRole('region', { name: '导入结果' });
    await report.getByText('已导入 2 行，其中 1 行须改正，已在表格中标出').waitFor();
    const told = await report.innerText();
    expect(told).toContain('物品名称 → 名称');
    expect(told).toContain('未识别、未导入的列 领导批示');
    expect(told).toContain('原表第 3 行：领导批示：阅');
    expect(told).toContain('第 5 行（合计）：合计 4');
    expect(await seriousFaults(page)).toEqual([]);
    const faults = page.getByRole('region', { name: '须改正之处' }).getByRole('button');
    expect(await faults.allTextContents()).toEqual([
      expect.stringMatching(/^第 2 行 数量：“两部半”不是数量/),
      expect.stringMatching(/^第 2 行 类别：没有“移动电话”这一类别/),
    ]);

    await cell(page, 2, COLUMN.category).click();
    await page.keyboard.type('dzsb');
    await page.keyboard.press('Enter');
    await cell(page, 2, COLUMN.quantity).click();
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await faults.first().waitFor({ state: 'detached' });
    await choose(page, '侦查人员（二人以上）', world.partner.name);
    await page.getByRole('textbox', { name: '持有人', exact: true }).fill('持有人李某');
    await page.getByRole('textbox', { name: '见证人', exact: true }).fill('见证人张某');
    await choose(page, '批准人', world.unitHead.name);
    await page.getByRole('button', { name: '提交登记（2 行）' }).click();
    await page.getByRole('heading', { name: '已登记 2 件', level: 1 }).waitFor();
    const { items } = await world.officer.get(`cases/${id}/items`);
    expect(items).toMatchObject([{ name: '手机', place: '卧室' }, { name: '手提电话' }]);
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
  });

  test('hears in one sentence why a file cannot be read', async () => {
    const { id } = await world.case();
    const { page } = await visitAs(world, world.officer);
    page.setDefaultTimeout(60_000);
    await page.goto(`/cases/${id}/seizures/new`);
    await page.locator('input[type=file]').setInputFiles({
      name: '清单.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    });
    await page.getByText('这是旧版 Excel（.xls）或加密的文件').waitFor();
  });
});
