import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Json, World } from '../support/world.js';

let world: World;
let caseId: string;
let number: string;
let items: { id: string; code: string }[];

const phone = {
  name: '手机',
  category: '电子设备',
  quantity: '2',
  unit: '部',
  details: { IMEI: '490154203237518' },
  seal: '封1',
};
const knife = { name: '菜刀', category: '管制刀具/凶器', quantity: '1', unit: '把' };
const lot = { name: '硬盘', category: '电子设备', quantity: '若干', unit: '块' };
const cash = { name: '现金', category: '现金/货币', quantity: '800', unit: '元', value: '800' };

/** Phone, knife and lot of one case: the phone is stored, the knife is offered, the cash is of a case of its own. */
beforeAll(async () => {
  world = await World.open();
  const opened = await world.case({ title: '李某盗窃案', tags: ['扫黑除恶'] });
  caseId = opened.id;
  number = opened.numbers[0].number;
  items = await world.seized(caseId, [phone, knife, lot]);
  await world.stored(caseId, [items[0] as { id: string }]);
  await world.officer.post('handovers', {
    caseId,
    purpose: 'store_in',
    mode: 'physical',
    toAgencyId: world.police.id,
    toPersonId: world.keeper.id,
    lines: [{ itemId: items[1]?.id }],
  });
  world.clock.advance({ minutes: 5 });
  const other = await world.case({ title: '王某诈骗案' });
  await world.seized(other.id, [cash], {
    measure: 'freezing',
    until: '2024-03-31',
    instrument: { approverId: world.policeHead.id },
  });
}, 120_000);
afterAll(() => world.close());

const itemsBy = (query: string, reader = world.officer) => reader.get(`items?${query}`);
const namesOf = async (query: string, reader = world.officer): Promise<string[]> =>
  (await itemsBy(query, reader)).items.map((each: Json) => each.name);
const ELECTRONIC = encodeURIComponent('电子设备');

describe('a list of items', () => {
  test('shows the newest first, each with everything that a line of a table shows', async () => {
    const { items: rows } = await itemsBy('');
    expect(rows.map((each: Json) => each.name)).toEqual(['现金', '硬盘', '菜刀', '手机']);
    expect(rows[3]).toEqual({
      id: items[0]?.id,
      code: items[0]?.code,
      name: '手机',
      unwitnessed: false,
      category: '电子设备',
      quantity: { counted: true, onHand: '2', registered: '2' },
      measuredIn: '部',
      value: null,
      measures: [{ kind: 'seizure', state: 'in_force', until: null }],
      custody: {
        kind: 'keeper',
        agencyId: world.police.id,
        agencyName: '常州市公安局金坛分局',
        personId: world.keeper.id,
        personName: '钱保管',
        place: '涉案财物库 1 号架',
        seal: '封1',
      },
      responsibility: {
        agencyId: world.police.id,
        agencyName: '常州市公安局金坛分局',
        stage: 'investigation',
      },
      disposition: 'undecided',
      outcomes: [],
      offeredIn: null,
      exceptions: 0,
      voided: false,
      case: { id: caseId, code: expect.stringMatching(/^AJ2024-/), title: '李某盗窃案' },
      registeredAt: '2024-03-01T01:00:00.000Z',
    });
    expect(rows[1]).toMatchObject({ quantity: { counted: false, onHand: '1' }, measuredIn: '待清点' });
    expect(rows[0].value).toEqual({ amount: '800', currency: '元' });
  });

  test('goes on after the last one seen, and says exactly whether there is more', async () => {
    const first = await itemsBy('limit=3');
    expect(first.next).toBe(first.items[2].id);
    const second = await itemsBy(`limit=3&after=${first.next}`);
    expect(second.items.map((each: Json) => each.name)).toEqual(['手机']);
    expect(second.next).toBeNull();
    expect((await itemsBy('limit=4')).next).toBeNull();
  });

  test.each([
    ['caseId', () => `caseId=${caseId}`, ['硬盘', '菜刀', '手机']],
    ['its code', () => `text=${items[1]?.code}`, ['菜刀']],
    ['a part of its name', () => `text=${encodeURIComponent('刀')}`, ['菜刀']],
    ['a part of a serial', () => 'text=203237', ['手机']],
    ['a sign too frequent for the index', () => 'text=1', ['现金', '硬盘', '菜刀', '手机']],
    ['a sign that stands nowhere', () => 'text=%25', []],
    ['custodyAgencyId', () => `custodyAgencyId=${world.court.id}`, []],
    ['custodyPersonId', () => `custodyPersonId=${world.keeper.id}`, ['手机']],
    ['answerableAgencyId', () => `answerableAgencyId=${world.police.id}`, ['现金', '硬盘', '菜刀', '手机']],
    ['stage', () => 'stage=execution', []],
    ['category', () => `category=${encodeURIComponent('电子设备')}`, ['硬盘', '手机']],
    ['measure', () => 'measure=freezing', ['现金']],
    ['disposition', () => 'disposition=undecided&limit=2', ['现金', '硬盘']],
    ['onHand', () => 'onHand=false', []],
    ['offered', () => 'offered=true', ['菜刀']],
    ['not offered', () => `offered=false&caseId=${caseId}`, ['硬盘', '手机']],
    ['a tag of its case', () => `tag=${encodeURIComponent('扫黑除恶')}`, ['硬盘', '菜刀', '手机']],
    ['category and stage', () => `category=${ELECTRONIC}&stage=investigation`, ['硬盘', '手机']],
    ['measure and category', () => `measure=freezing&category=${ELECTRONIC}`, []],
    [
      'case, measure and what is there',
      () => `caseId=${caseId}&measure=seizure&onHand=true&limit=1`,
      ['硬盘'],
    ],
    ['holder and category', () => `custodyPersonId=${world.keeper.id}&category=${ELECTRONIC}`, ['手机']],
    [
      'agency, stage and disposition, after the first',
      () =>
        `after=${items[2]?.id}&custodyAgencyId=${world.police.id}&stage=investigation&disposition=undecided&limit=120`,
      ['菜刀', '手机'],
    ],
  ])('is narrowed by %s, for who sees few and for who sees all', async (_, query, names) => {
    expect(await namesOf(query())).toEqual(names);
    // The sixth time PostgreSQL may have one plan for all values.
    for (let time = 1; time <= 6; time += 1) expect(await namesOf(query(), world.auditor)).toEqual(names);
  });

  test('shows a measure past its last day as lapsed', async () => {
    const before = world.clock.now().toISOString();
    world.clock.set('2024-04-01T01:00:00.000Z');
    const [row] = (await itemsBy('measure=freezing')).items;
    expect(row.measures).toEqual([{ kind: 'freezing', state: 'lapsed', until: '2024-03-31' }]);
    world.clock.set(before);
  });

  test('refuses a filter that it does not know, and says which values one may have', async () => {
    const answer = await world.officer.send('GET', 'items?stage=ended');
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid_input' } });
    expect(answer.body.errors[0]).toMatchObject({ field: 'stage', code: 'is_in' });
    expect((await world.officer.send('GET', 'items?colour=red')).body.errors[0].field).toBe('colour');
  });

  test('shows an agency only the cases that have reached it, and an auditor all of them', async () => {
    expect((await itemsBy('', world.registrar)).items).toEqual([]);
    expect((await itemsBy(`custodyAgencyId=${world.police.id}`, world.caseManager)).items).toEqual([]);
    expect((await itemsBy('', world.auditor)).items).toHaveLength(4);
  });
});

describe('a list of cases', () => {
  test('shows the newest first, with its numbers, and how much property is in it at which stages', async () => {
    const { items: rows, next } = await world.officer.get('cases');
    expect(next).toBeNull();
    expect(rows.map((each: Json) => each.title)).toEqual(['王某诈骗案', '李某盗窃案']);
    expect(rows[1]).toEqual({
      id: caseId,
      code: expect.stringMatching(/^AJ2024-/),
      title: '李某盗窃案',
      cause: '盗窃罪',
      state: 'open',
      filedOn: '2024-02-01',
      agencyId: world.police.id,
      agencyName: '常州市公安局金坛分局',
      numbers: [{ agencyId: world.police.id, agencyName: '常州市公安局金坛分局', number }],
      tags: ['扫黑除恶'],
      campaigns: [],
      itemCount: 3,
      onHandCount: 3,
      stages: ['investigation'],
    });
  });

  test.each([
    ['a part of its title', () => `text=${encodeURIComponent('诈骗')}`, ['王某诈骗案']],
    ['a part of its number', () => 'text=202402', ['王某诈骗案', '李某盗窃案']],
    ['its number', () => `text=${encodeURIComponent(number)}`, ['李某盗窃案']],
    ['state', () => 'state=closed', []],
    ['tag', () => `tag=${encodeURIComponent('扫黑除恶')}`, ['李某盗窃案']],
    ['the agency that registered it', () => `agencyId=${world.court.id}`, []],
  ])('is narrowed by %s', async (_, query, titles) => {
    const { items: rows } = await world.officer.get(`cases?${query()}`);
    expect(rows.map((each: Json) => each.title)).toEqual(titles);
  });

  test('goes on after the last one seen', async () => {
    const first = await world.officer.get('cases?limit=1');
    expect(first.next).toBe(first.items[0].id);
    const second = await world.officer.get(`cases?limit=1&after=${first.next}`);
    expect(second.items.map((each: Json) => each.title)).toEqual(['李某盗窃案']);
    expect(second.next).toBeNull();
  });

  test('shows an agency only the cases that have reached it', async () => {
    expect((await world.judge.get('cases')).items).toEqual([]);
    expect((await world.auditor.get('cases')).items).toHaveLength(2);
  });
});
