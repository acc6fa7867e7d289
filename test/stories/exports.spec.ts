import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { sheetRows } from '../../src/exchange/lists/exports.js';
import { readSpreadsheet } from '../../src/exchange/spreadsheet.js';
import { type Json, type Person, World } from '../support/world.js';

let world: World;
let caseId: string;
let items: { id: string; code: string }[];
let slotId: string;
let foreigner: Person;
let foreignKeeper: Person;

const FORMULA = '=HYPERLINK("http://evil.example")';

/** Of every list something: a stored phone, a lent knife, a claim, a count, a deposit; and a county that sees none of it. */
beforeAll(async () => {
  world = await World.open();
  const { officer, keeper, partner, unitHead } = world;
  caseId = (await world.case({ title: '李某盗窃案' })).id;
  items = await world.seized(caseId, [
    { name: FORMULA, category: '电子设备', quantity: '2', unit: '部', features: '黑色' },
    { name: '菜刀', category: '管制刀具/凶器', quantity: '1', unit: '把' },
    { name: '@硬盘', category: '电子设备', quantity: '3', unit: '块' },
  ]);
  await world.stored(caseId, items.slice(0, 2));
  await keeper.post('places', { level: 'store', kind: 'centre', code: 'ZX', name: '中心库' });
  await keeper.post('placements', { lines: [{ itemId: items[0]?.id, place: 'ZX' }] });
  slotId = (await keeper.get('places')).items[0].id;
  await keeper.post('stocktakes', { placeId: slotId, secondId: unitHead.id });
  const asked = await officer.post('loans', {
    caseId,
    purpose: 'identification',
    dueAt: '2024-06-01T00:00:00Z',
    itemIds: [items[1]?.id],
    reason: '辨认',
  });
  await unitHead.post(`approvals/${asked.approvalId}/decision`, { decision: 'given' });
  await keeper.post(`loans/${asked.id}/handing-out`);
  await officer.post(`loans/${asked.id}/receipt`);
  const [party] = (await officer.get(`cases/${caseId}/parties`)).items;
  await officer.post('personal-effects', {
    caseId,
    partyId: party.id,
    secondId: partner.id,
    locker: '3 号柜',
    things: [{ kind: 'phone', name: '手机', quantity: '1', unit: '部' }],
  });
  await officer.post(`cases/${caseId}/claims`, {
    kind: 'ownership',
    partyId: party.id,
    statement: '是我的',
    lines: [{ itemId: items[0]?.id }],
  });
  await world.auditor.post('flaw-checks');
  const elsewhere = await world.agency('police', '邻县公安局', '邻公');
  foreigner = await world.person(elsewhere, '邻民警', ['case_officer']);
  foreignKeeper = await world.person(elsewhere, '邻保管', ['keeper']);
}, 120_000);
afterAll(() => world.close());

const rowsOfCsv = async (reader: Person, path: string): Promise<string[][]> => {
  const { bytes } = await reader.file(`exports/${path}${path.includes('?') ? '&' : '?'}format=csv`);
  return parse(bytes, { bom: true });
};
const rowsOfXlsx = async (reader: Person, path: string): Promise<string[][]> => {
  const { bytes } = await reader.file(`exports/${path}`);
  return (await readSpreadsheet(bytes)).rows.map(({ cells }) => [...cells]);
};
const column = (rows: string[][], heading: string): (string | undefined)[] => {
  const place = rows[0]?.indexOf(heading) ?? -1;
  expect(place).toBeGreaterThanOrEqual(0);
  return rows.slice(1).map((row) => row[place]);
};

/** Each list with where its screen reads it, a column of the file, and what the screen shows in that column. */
const LISTS: [string, string, string, (row: Json) => unknown][] = [
  ['items', 'items', '编号', ({ code }) => code],
  ['cases', 'cases', '系统编号', ({ code }) => code],
  ['loans', 'loans', '调用人', ({ borrowerName }) => borrowerName],
  ['outside', 'outside', '编号', ({ code }) => code],
  ['handovers', 'handovers', '移交人', ({ fromPersonName }) => fromPersonName],
  ['stocktakes', 'stocktakes', '位置', ({ placePath }) => placePath],
  ['clocks?of=sight', 'clocks?of=sight', '期限', ({ name }) => name],
  ['flaws?of=sight', 'flaws?of=sight', '文书记载', ({ document }) => document],
  ['personal-effects', 'personal-effects', '编号', ({ code }) => code],
];
const readerOf = (path: string) => (/^(loans|outside|stocktakes)/.test(path) ? world.keeper : world.officer);

describe('a list that is taken away', () => {
  test.each(LISTS)(
    '%s tells exactly what the screen shows, in both forms',
    async (path, screen, heading, said) => {
      const reader = readerOf(path);
      const shown = (await reader.get(screen)).items.map(said);
      if (!path.startsWith('flaws')) expect(shown.length).toBeGreaterThan(0);
      expect(column(await rowsOfXlsx(reader, path), heading)).toEqual(shown);
      expect(column(await rowsOfCsv(reader, path), heading)).toEqual(shown);
    },
  );

  test.each(LISTS)('%s tells another county nothing of this one', async (path) => {
    const reader = readerOf(path) === world.keeper ? foreignKeeper : foreigner;
    expect(await rowsOfCsv(reader, path)).toHaveLength(1);
  });

  test('of the claims of a case tells who claims what', async () => {
    const rows = await rowsOfCsv(world.officer, `cases/${caseId}/claims`);
    expect(column(rows, '种类')).toEqual(['权属主张']);
    expect(column(rows, '财物')).toEqual([`${items[0]?.code} ${FORMULA}`]);
    const refused = await foreigner.send('GET', `exports/cases/${caseId}/claims`);
    expect(refused).toMatchObject({ status: 404, body: { code: 'case_not_found' } });
  });

  test('keeps to the filters of the screen, the place among them', async () => {
    const ofPlace = await rowsOfCsv(world.keeper, `items?slotId=${slotId}&onHand=true`);
    expect(column(ofPlace, '编号')).toEqual([items[0]?.code]);
    expect(column(ofPlace, '存放位置')).toEqual([expect.stringContaining('中心库')]);
    const knives = await rowsOfCsv(world.officer, `items?text=${encodeURIComponent('菜刀')}`);
    expect(column(knives, '名称')).toEqual(['菜刀']);
    const unknown = await world.officer.send('GET', 'exports/items?colour=red');
    expect(unknown).toMatchObject({ status: 422, body: { code: 'invalid_input' } });
  });

  test('says codes by their Chinese names', async () => {
    const rows = await rowsOfCsv(world.officer, `items?code=${items[0]?.code}`);
    expect(column(rows, '强制措施')).toEqual(['扣押 生效']);
    expect(column(rows, '阶段')).toEqual(['侦查']);
    expect(column(rows, '处理')).toEqual(['未定']);
  });

  test('runs nothing as a formula', async () => {
    const { bytes } = await world.officer.file('exports/items?format=csv');
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from('\uFEFF'));
    expect(column(parse(bytes, { bom: true }), '名称')).toEqual(["'@硬盘", '菜刀', `'${FORMULA}`]);
    expect(column(await rowsOfXlsx(world.officer, 'items'), '名称')).toEqual(['@硬盘', '菜刀', FORMULA]);
  });

  test('bears its name and the day', async () => {
    const { headers } = await world.officer.file('exports/items');
    const day = world.clock.now().toISOString().slice(0, 10);
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain(`财物清单 ${day}.xlsx`);
  });

  test('stands in the access log with whoever took it and how many lines, and is refused to whoever may not read the list', async () => {
    await world.officer.file('exports/cases');
    const [last] = (await world.auditor.get(`access-log?personId=${world.officer.id}`)).items;
    expect(last).toMatchObject({
      reading: 'export_cases',
      readingName: '导出案件清单',
      personId: world.officer.id,
      lines: 1,
    });
    const refused = await world.judge.send('GET', 'exports/stocktakes');
    expect(refused).toMatchObject({ status: 403, body: { code: 'permission_missing' } });
  });

  test('is read page by page and says where it ends before the list does', async () => {
    const list = { name: '数', columns: [['数', (each: number) => each]] as const };
    const limits: number[] = [];
    const read = async ({ limit, after }: { limit: number; after?: string }) => {
      limits.push(limit);
      const first = Number(after ?? 0);
      return {
        items: Array.from({ length: limit }, (_, index) => first + index),
        next: String(first + limit),
      };
    };
    const rows: (readonly string[])[] = [];
    for await (const row of sheetRows(list, read, { lines: 0 }, 1200)) rows.push(row);
    expect(limits).toEqual([500, 500, 200]);
    expect(rows).toHaveLength(1202);
    expect(rows[1200]).toEqual(['1199']);
    expect(rows.at(-1)?.[0]).toContain('已达 1200 行上限');
  });
});
