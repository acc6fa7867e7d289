import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { closeBrowser, seriousFaults, visitAs } from '../support/browser.js';
import { choose } from '../support/screen.js';
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

const STOCK = workbook([
  {
    name: '库存',
    rows: [
      ['案号', '案件名称', '立案日期', '物品名称', '类别', '数量', '单位', '库位'],
      ['旧（2016）3号', '陈某盗窃案', '2016-05-01', '手机', '电子设备', 2, '部', '老库三排'],
      ['旧（2016）3号', null, null, '字画', '书画', 1, '幅', null],
    ],
  },
]);

describe('a keeper with the books of an earlier store', () => {
  test('sees what would become of each line, imports the good ones, and takes the others away to put them right', async () => {
    const { page, mishaps } = await visitAs(world, world.keeper);
    page.setDefaultTimeout(60_000);
    await page.goto('/storage');
    await page.getByRole('button', { name: '历史库存导入' }).click();
    await page.getByRole('button', { name: '导入表格' }).click();
    await page.locator('input[type=file]').setInputFiles({
      name: '库存.xlsx',
      mimeType: 'application/octet-stream',
      buffer: STOCK,
    });
    await page.getByText('共 2 行：可导入 1 行，此前已导入 0 行，须改正 1 行').waitFor();
    await page.getByText('没有“书画”这一类别', { exact: false }).waitFor();
    await page.getByText('没有库位“老库三排”，按文字记下，待上架').waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    await choose(page, '批准人', '孙队长');
    await page.getByRole('button', { name: '导入 1 行' }).click();
    await page.getByText('共 2 行：新登记 1 行，此前已导入 0 行，须改正 1 行').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载须改正的行' }).click(),
    ]);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');

    await page.goto('/items');
    await page.getByText('导入登记，未经见证').waitFor();
    await page.getByRole('link', { name: /^AJ/ }).first().click();
    await page.getByText('导入登记，未经见证：原表第 2 行').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(mishaps).toEqual({ elsewhere: [], errors: [] });
  }, 240_000);
});
