import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { gbk } from '../support/gbk.js';
import { workbook } from '../support/workbook.js';
import { type Answer, type Json, World } from '../support/world.js';

let world: World;
const zeros = new Uint8Array(100 * 1_048_576);

beforeAll(async () => {
  world = await World.open();
}, 60_000);

afterAll(() => world?.close());

async function send(bytes: Buffer, name = '清单.xlsx'): Promise<Answer> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  return world.officer.send('POST', 'imports', form);
}

async function preview(bytes: Buffer, name?: string): Promise<Json> {
  const { status, body } = await send(bytes, name);
  expect([status, body.code]).toEqual([200, undefined]);
  return body;
}

const refusal = async (bytes: Buffer): Promise<string> => {
  const { status, body } = await send(bytes);
  expect([413, 422]).toContain(status);
  expect(body.remedy).toBeTruthy();
  return body.code;
};

describe('a list from a spreadsheet', () => {
  test('is read under merged headings, with its dates, thousands and full-width figures, and without its totals', async () => {
    const read = await preview(
      workbook([
        {
          name: '扣押清单',
          merged: ['A1:H1', 'D3:E3', 'F3:G3'],
          hidden: [8],
          rows: [
            ['扣押物品清单'],
            ['案件编号：甲公（刑）立字〔2024〕1号'],
            ['序号', '物品名称', '类别', '数量', null, '特征', null, '备注', '经办领导'],
            [null, null, null, '数量', '单位', '保质期', '型号规格', null, null],
            [1, '手机', '电子设备', 2, '部', new Date('2024-05-03T00:00:00Z'), 'X-1', '卧室', '甲'],
            [2, '现金', '现金/货币', '１２，３４５.50', '元', null, null, null, null],
            [3, '白酒', '烟酒', '约50余瓶', null, null, null, null, null],
            [4, '砂石', '危险物品', 1.1000000000000001, '吨', null, null, null, null],
            [5, '手提包', '其他物品', '两个半', '个', null, null, null, null],
            [6, null, null, null, null, null, null, null, null],
            ['以下空白'],
            ['合计', null, null, 12400, null, null, null, null, null],
            ['持有人：张某', null, null, '见证人：李某'],
          ],
        },
        { name: '说明', rows: [['这一页没有读']] },
      ]),
    );
    expect(read).toMatchObject({ form: 'xlsx', sheet: '扣押清单', otherSheets: ['说明'], faulty: 1 });
    const columns = read.columns.map(({ heading, field, isUnderstood }: Json) => [
      heading,
      field,
      isUnderstood,
    ]);
    expect(columns).toEqual([
      ['序号', null, true],
      ['物品名称', 'name', true],
      ['类别', 'category', true],
      ['数量', 'quantity', true],
      ['单位', 'unit', true],
      ['保质期', 'details', true],
      ['型号规格', 'features', true],
      ['备注', 'place', true],
      ['经办领导', null, false],
    ]);
    const lines = read.lines.map(({ row, name, category, quantity, unit, approximate }: Json) => [
      row,
      name,
      category,
      quantity,
      unit,
      approximate,
    ]);
    expect(lines).toEqual([
      [5, '手机', '电子设备', '2', '部', false],
      [6, '现金', '现金/货币', '12345.50', '元', false],
      [7, '白酒', '烟酒', '50', '瓶', true],
      [8, '砂石', '危险物品', '1.1', '吨', false],
      [9, '手提包', '作案工具/其他物品', '两个半', '个', false],
    ]);
    expect(read.lines[0]).toMatchObject({
      details: { 保质期: '2024-05-03' },
      features: 'X-1',
      place: '卧室',
      unread: ['经办领导：甲'],
      faults: [],
    });
    expect(read.lines[3].warnings).toEqual(['本行在表格中是隐藏的']);
    expect(read.lines[4].faults).toMatchObject([{ field: 'quantity', code: 'quantity_form' }]);
    expect(read.skipped.map(({ row, kind }: Json) => [row, kind])).toEqual([
      [1, 'title'],
      [2, 'title'],
      [3, 'heading'],
      [4, 'heading'],
      [10, 'empty'],
      [11, 'blank_below'],
      [12, 'total'],
      [13, 'signature'],
    ]);
  });

  test('of mixed encodings loses nothing: each line is read in its own, and one that is in neither is named', async () => {
    const bytes = Buffer.concat([
      gbk('序号,名称,类别,数量,单位,特征\r\n'),
      gbk('1,手机,电子设备,1,部,"黑色\r\n有划痕"\r\n'),
      Buffer.from('2,笔记本电脑,电子设备,1,台,银色\r\n'),
      Buffer.concat([gbk('3,现'), Buffer.from([0xff, 0xff]), gbk('金,现金/货币,100,元,\r\n')]),
      gbk('4,金条,贵金属珠宝,2,根,足金\r\n'),
    ]);
    const read = await preview(bytes, '清单.xlsx');
    expect(read).toMatchObject({ form: 'csv', encoding: 'gb18030', faulty: 1 });
    expect(read.lines.map(({ row, name }: Json) => [row, name])).toEqual([
      [2, '手机'],
      [4, '笔记本电脑'],
      [5, expect.stringMatching(/^现\uFFFD+金$/)],
      [6, '金条'],
    ]);
    expect(read.lines[0].features).toBe('黑色\n有划痕');
    expect(read.lines[1].warnings).toEqual(['本行按 UTF-8 读取，与文件其他行不同，请核对']);
    expect(read.lines[2].faults).toMatchObject([{ code: 'row_is_readable' }]);
  });

  test.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with its mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['GBK', gbk],
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text.replaceAll(',', '\t')}`, 'utf16le')],
  ])('is the same in %s', async (_, encoded) => {
    const read = await preview(encoded('名称,类别,数量,单位\r\n联通手机,电子设备,1,部\r\n'), 'a.csv');
    expect(read.lines).toMatchObject([{ name: '联通手机', category: '电子设备', quantity: '1', faults: [] }]);
  });

  test('tells what stands beyond the headings, and long numbers that a spreadsheet has cut', async () => {
    const csv = await preview(Buffer.from('名称,类别,数量,单位\n手机,电子设备,1,部,黑色,"旧"\n'));
    expect(csv.lines[0].unread).toEqual(['第 5 列：黑色', '第 6 列：旧']);
    const sheet = await preview(
      workbook([
        {
          name: '表',
          rows: [
            ['名称', '类别', '账号', '数量', '单位'],
            ['银行卡', '账户资金', 6222021234567890000, 1, '张'],
            ['手机', '电子设备', { error: '#REF!' }, 1, '部'],
          ],
        },
      ]),
    );
    expect(sheet.lines[0].warnings).toHaveLength(1);
    expect(sheet.lines[1].faults).toMatchObject([{ message: '单元格 C3 的公式出错，没有值' }]);
  });

  test('with whole columns formatted down to the end of the sheet is read as what is written in it', async () => {
    const formatted = Array.from({ length: 12_000 }, () => [null, null]);
    const read = await preview(
      workbook([
        { name: '空表', rows: formatted },
        { name: '表', rows: [['名称', '类别'], ['手机', '电子设备'], ...formatted] },
      ]),
    );
    expect(read).toMatchObject({ sheet: '表', lines: [{ name: '手机', faults: [] }], otherSheets: [] });
  });

  test('with a quote that is never closed is read to its end', async () => {
    const read = await preview(
      Buffer.from('名称,类别,数量,单位\n"手机,电子设备,1,部\n金条,贵金属珠宝,2,根\n'),
    );
    expect(read.lines.map(({ name }: Json) => name)).toEqual(['"手机', '金条']);
  });

  test('is refused with one clear reason for each limit', async () => {
    const heading = ['名称', '类别', '数量', '单位'];
    expect(await refusal(Buffer.alloc(0))).toBe('table_form_is_known');
    expect(await refusal(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('table_form_is_known');
    expect(await refusal(Buffer.from('<html><table>'))).toBe('table_form_is_known');
    expect(await refusal(Buffer.from(zipSync({ 'a.txt': new Uint8Array(3) })))).toBe('table_form_is_known');
    expect(await refusal(workbook([{ name: '表', rows: [['甲', '乙']] }]))).toBe('headings_are_known');
    expect(await refusal(workbook([{ name: '表', rows: [heading] }]))).toBe('lines_are_there');
    expect(await refusal(workbook([{ name: '表', rows: [heading] }]).subarray(0, 400))).toBe('table_damaged');
    expect(await refusal(workbook([{ name: '表', rows: [heading] }], { 'xl/worksheets/z.xml': zeros }))).toBe(
      'table_unpacks_too_large',
    );
    const many = Array.from({ length: 10_300 }, () => ['手机', '电子设备', 1, '部']);
    expect(await refusal(workbook([{ name: '表', rows: [heading, ...many] }]))).toBe('rows_too_many');
    const wide = Array.from({ length: 101 }, (_, index) => `甲${index}`);
    expect(await refusal(workbook([{ name: '表', rows: [[...heading, ...wide]] }]))).toBe('columns_too_many');
    expect(await refusal(Buffer.alloc(9 * 1_048_576, 0x41))).toBe('file_too_large');
    expect(await refusal(Buffer.from(`名称,数量\n手机,${'一'.repeat(10_001)}\n`))).toBe('cell_too_long');
  });

  test('that lies about how much it unpacks to is unpacked to no more than it says', async () => {
    const honest = workbook(
      [
        {
          name: '表',
          rows: [
            ['名称', '数量'],
            ['手机', 1],
          ],
        },
      ],
      {
        'xl/worksheets/z.xml': zeros,
      },
    );
    const size = Buffer.alloc(4);
    size.writeUInt32LE(zeros.length);
    const lie = Buffer.from(honest);
    for (let at = lie.indexOf(size); at >= 0; at = lie.indexOf(size, at + 4)) lie.writeUInt32LE(10, at);
    const before = process.memoryUsage().rss;
    await send(lie);
    expect(process.memoryUsage().rss - before).toBeLessThan(60 * 1_048_576);
  });

  test('of 10,000 lines is read in seconds', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [
      index + 1,
      `物品${index}`,
      '电子设备',
      1,
      '部',
      '黑色',
    ]);
    const started = performance.now();
    const read = await preview(
      workbook([{ name: '表', rows: [['序号', '名称', '类别', '数量', '单位', '特征'], ...rows] }]),
    );
    expect(read.lines).toHaveLength(10_000);
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});
