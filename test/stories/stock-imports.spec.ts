import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import readWorkbook from 'read-excel-file/universal';
import { gbk } from '../support/gbk.js';
import { workbook } from '../support/workbook.js';
import { type Json, type Person, World } from '../support/world.js';

let world: World;
let known: Json;

const HEAD = '案号,案件名称,立案日期,扣押日期,物品编号,物品名称,类别,数量,单位,库位,经办人,备注';

beforeAll(async () => {
  world = await World.open();
  known = await world.case({ number: '坛公(刑)立字〔2019〕7号', filedOn: '2019-03-01' });
  const safe = { level: 'store', kind: 'valuables_safe', code: 'BX', name: '保险柜' };
  await world.keeper.post('places', safe);
  const store = { level: 'store', kind: 'centre', code: 'KU', name: '中心库' };
  const { id } = (await world.keeper.post('places', store)).items[0];
  await world.keeper.post('places', {
    parentId: id,
    level: 'slot',
    code: 'A',
    name: 'A位',
    numbering: { first: 1, last: 3 },
    capacity: 2,
  });
}, 60_000);
afterAll(() => world?.close());

async function send(person: Person, path: string, bytes: Buffer): Promise<{ status: number; body: Json }> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), '库存.csv');
  return person.send('POST', path, form);
}

async function imported(bytes: Buffer, person = world.keeper): Promise<Json> {
  const { status, body } = await send(person, `stock-imports?approverId=${world.unitHead.id}`, bytes);
  expect([status, body.code]).toEqual([201, undefined]);
  return body;
}

const sums = ({ lineCount, imported: came, already, refused }: Json) => ({
  lineCount,
  imported: came,
  already,
  refused,
});

/** A file as keepers copied it together over the years: half in UTF-8, half in GBK, some of it spoilt. */
function legacy(): Buffer {
  const good = [
    '坛公(刑)立字〔2019〕7号,,,2019/3/5,W-1,黄金戒指,贵金属珠宝,1,枚,BX,王某,盒装',
    '坛公(刑)立字[2019]7号,,,2019.3.6,,白酒,烟酒,12,瓶,KU-A01,,',
    '坛公(刑)立字〔2015〕99号,赵某盗窃案,2015年4月1日,20150402,,手机,电子设备,1,部,中心库 / A位02,李某,屏碎',
  ].join('\n');
  const bad = [
    '坛公(刑)立字〔2015〕99号,,,2015-04-02,,砂石,危险物品,1,吨,KU-A03,,',
    '坛公(刑)立字〔2015〕99号,,,2015-04-02,,弓弩,兵器,1,把,,,',
    ',,,,,无主背包,作案工具/其他物品,1,个,,,',
    '坛公(刑)立字〔2014〕1号,,,,,电脑,电子设备,1,台,,,',
    '坛公(刑)立字〔2015〕99号,,,2015-13-02,,匕首,管制刀具/凶器,0,把,,,',
    '坛公(刑)立字〔2015〕99号,,,,,冻结存款,账户资金,100,元,,,',
    '坛公(刑)立字〔2015〕99号,,,,W-1,另一枚戒指,贵金属珠宝,1,枚,,,',
  ].join('\n');
  return Buffer.concat([
    Buffer.from(`\uFEFF${HEAD}\n${good}\n`),
    gbk('坛公(刑)立字〔2015〕99号,,,,,香烟,烟酒,若干,,地下室老柜,,\n'),
    gbk(`${bad}\n`),
    Buffer.from('坛公(刑)立字〔2015〕99号,,,,,'),
    Buffer.from([0xff, 0xfe, 0xff]),
    Buffer.from(',烟酒,1,瓶,,,\n合计,,,,,,,20,,,,\n'),
  ]);
}

describe('a spreadsheet of old stock', () => {
  test('is judged line by line before anything is saved', async () => {
    const { status, body } = await send(world.keeper, 'stock-imports/preview', legacy());
    expect([status, body.code]).toEqual([200, undefined]);
    expect(sums(body)).toEqual({ lineCount: 12, imported: 4, already: 0, refused: 8 });
    expect(body.newCases).toBe(1);
    expect(body.skippedRows).toMatchObject([{ kind: 'heading' }, { kind: 'total' }]);
    const codes = body.lines.map(({ name, faults }: Json) => [name, faults.map(({ code }: Json) => code)]);
    expect(codes.slice(0, 11)).toEqual([
      ['黄金戒指', []],
      ['白酒', []],
      ['手机', []],
      ['香烟', []],
      ['砂石', ['place_may_hold_the_category']],
      ['弓弩', ['category_is_known']],
      ['无主背包', ['case_number_is_given']],
      ['电脑', ['filing_day_of_a_new_case']],
      ['匕首', ['quantity_is_positive', 'day_form']],
      ['冻结存款', ['stock_lies_in_a_store']],
      ['另一枚戒指', ['item_number_is_used_once']],
    ]);
    expect(body.lines[11].faults).toMatchObject([{ code: 'row_is_readable' }]);
    expect(body.encoding).toBe('gb18030');
    expect(body.lines[0].warnings.join()).toContain('UTF-8');
    expect((await world.keeper.get('stock-imports')).items).toEqual([]);
    expect((await world.keeper.get('items?category=烟酒')).items).toEqual([]);
  });

  test('comes in with nothing lost, and its bad lines come in when they are put right', async () => {
    const first = await imported(legacy());
    expect(sums(first)).toEqual({ lineCount: 12, imported: 4, already: 0, refused: 8 });
    expect(first.instrument).toMatchObject({ kind: 'stock_import_list' });
    expect(first.refusedRows).toHaveLength(8);

    const again = await imported(legacy());
    expect(sums(again)).toEqual({ lineCount: 12, imported: 0, already: 4, refused: 8 });
    expect(again.instrument).toBeNull();

    const { bytes, headers } = await world.keeper.file(`stock-imports/${first.id}/refused`);
    expect(headers.get('content-type')).toContain('spreadsheetml');
    const [sheet] = (await readWorkbook(new Uint8Array(bytes).buffer)) as unknown as { data: Json[][] }[];
    const rows = (sheet?.data ?? []) as (string | null)[][];
    expect(rows).toHaveLength(9);
    expect(rows[0]?.slice(-2)).toEqual(['不能导入的原因', '原表行号']);
    expect(rows[2]?.at(-2)).toContain('没有“兵器”这一类别');
    const corrected = rows.map((row) => [...row]);
    const column = (heading: string) => rows[0]?.indexOf(heading) as number;
    const put = (row: number, heading: string, text: string) => {
      (corrected[row] as (string | null)[])[column(heading)] = text;
    };
    put(1, '库位', '');
    put(2, '类别', '管制刀具/凶器');
    put(3, '案号', '坛公(刑)立字〔2019〕7号');
    put(4, '立案日期', '2014-02-01');
    put(5, '数量', '1');
    put(5, '扣押日期', '2015-12-02');
    put(6, '类别', '现金/货币');
    put(7, '物品编号', 'W-2');
    put(8, '物品名称', '米酒');
    const second = await imported(workbook([{ name: '改正', rows: corrected }]));
    expect(second.refusedRows).toEqual([]);
    expect(sums(second)).toEqual({ lineCount: 8, imported: 8, already: 0, refused: 0 });

    const { items } = await world.keeper.get('items?limit=200');
    expect(items).toHaveLength(12);
    expect(items.every((item: Json) => item.unwitnessed)).toBe(true);
    expect(sums(await imported(workbook([{ name: '改正', rows: corrected }])))).toMatchObject({
      imported: 0,
      already: 8,
    });
  });

  test('finds the case that the agency knows, makes the others, and keeps what no column explains', async () => {
    const { items } = await world.keeper.get(`cases/${known.id}/items`);
    expect(items.map(({ name, place }: Json) => [name, place])).toEqual([
      ['黄金戒指', '保险柜'],
      ['白酒', '中心库 / A位01'],
      ['无主背包', null],
    ]);
    const [ring] = items;
    expect(ring.details).toMatchObject({ 原编号: 'W-1', 经办人: '王某', 备注: '盒装' });
    expect(ring.measures).toMatchObject([{ kind: 'seizure', since: '2019-03-05', state: 'in_force' }]);
    expect(ring.custody).toMatchObject({ kind: 'keeper', personId: world.keeper.id });
    const cases = await world.keeper.get('cases');
    expect(cases.items.map(({ title, filedOn }: Json) => [title, filedOn])).toEqual([
      ['坛公(刑)立字〔2014〕1号', '2014-02-01'],
      ['赵某盗窃案', '2015-04-01'],
      ['李某盗窃案', '2019-03-01'],
    ]);
  });

  test('says for ever that nobody saw it being taken: of its parts, in its history and on its paper', async () => {
    const { items } = await world.keeper.get(`cases/${known.id}/items`);
    const wine = items.find(({ name }: Json) => name === '白酒');
    const divided = await world.keeper.post(`items/${wine.id}/split`, { parts: [{ quantity: '2' }] });
    for (const { id } of divided.items) {
      const item = await world.keeper.get(`items/${id}`);
      expect(item.imported).toMatchObject({ row: 3 });
    }
    const timeline = await world.keeper.get(`items/${wine.id}/timeline`);
    expect(timeline.items[0].remark).toContain('导入登记，未经见证（原表第 3 行）');
  });

  test('is taken in by keepers alone, on a paper that a head approved', async () => {
    expect((await send(world.officer, 'stock-imports', legacy())).body.code).toBe('permission_missing');
    const line = '坛公(刑)立字〔2019〕7号,,,,W-9,黄酒,烟酒,1,瓶,,,';
    const bytes = Buffer.from(`${HEAD}\n${line}\n`);
    const { body } = await send(world.keeper, 'stock-imports', bytes);
    expect(body.code).toBe('approval_missing');
    expect((await world.keeper.get('stock-imports')).items).toHaveLength(4);
  });

  test('may have ten thousand lines of a thousand cases, and is verified with everything else', async () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, index) =>
        `老案${index % 1000}号,,2012-01-01,2012-01-02,L-${index},白酒${index},烟酒,${1 + (index % 9)},瓶,,,`,
    );
    const begun = performance.now();
    const made = await imported(Buffer.from(`${HEAD}\n${rows.join('\n')}\n`));
    expect(sums(made)).toEqual({ lineCount: 10_000, imported: 10_000, already: 0, refused: 0 });
    expect(made.newCases).toBe(1000);
    expect((performance.now() - begun) / 1000).toBeLessThan(120);
  }, 300_000);
});
