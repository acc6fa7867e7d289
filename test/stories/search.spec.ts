import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Json, type Person, World } from '../support/world.js';

let world: World;
let theft: Json;
let car: { id: string; code: string };
let phone: { id: string; code: string };
let percent: { id: string; code: string };
let paper: Json;

const VIN = 'LSVAU2180N2183294';
const IMEI = '490154203237518';

const LINES = [
  {
    name: '小型轿车',
    category: '机动车',
    quantity: '1',
    unit: '辆',
    details: { 号牌: '苏A·12345', 车辆识别代号: VIN },
    features: '白色，左前门有划痕',
  },
  {
    name: '手机',
    category: '电子设备',
    quantity: '1',
    unit: '部',
    details: { 品牌: '华为', IMEI },
    seal: '坛封2024-7',
  },
  {
    name: '优惠券',
    category: '文件票据',
    quantity: '1',
    unit: '张',
    features: '面值5_0，100%返现',
    contents: [{ name: '紫砂壶提货单' }],
  },
];

beforeAll(async () => {
  world = await World.open();
  theft = await world.case({ title: '李堃盗窃案', number: 'A3204130000002024020001' });
  [car, phone, percent] = (await world.seized(theft.id, LINES, {
    holder: { name: '李堃', identityNumber: '11010519491231002X' },
    witness: { name: '欧阳明月' },
    instrument: { approverId: world.unitHead.id, number: '坛公(扣押)字[2024]88号' },
  })) as [typeof car, typeof phone, typeof percent];
  await world.stored(theft.id, [car]);
  await world.broughtToCourt(theft.id, [car, phone]);
  await world.registrar.post(`cases/${theft.id}/numbers`, { number: '（2024）苏0482刑初26号' });
  await world.caseManager.post(`cases/${theft.id}/numbers`, { number: '坛检刑诉受【2024】15号' });
  paper = await world.officer.post('papers', { kind: 'custody_item', subjectId: car.id });
  const fraud = await world.case({ title: '赵堃诈骗案' });
  await world.seized(fraud.id, [{ name: '堃字印章', category: '文件票据', quantity: '1', unit: '枚' }]);
}, 120_000);
afterAll(() => world.close());

const find = (text: string, reader: Person = world.officer): Promise<Json> =>
  reader.get(`search?text=${encodeURIComponent(text)}`);
const itemsOf = async (text: string, reader?: Person): Promise<string[]> =>
  (await find(text, reader)).items.items.map((each: Json) => each.name);
const casesOf = async (text: string, reader?: Person): Promise<string[]> =>
  (await find(text, reader)).cases.items.map((each: Json) => each.title);

describe('one box finds', () => {
  test('a name by one rare character, in cases, items and among the people', async () => {
    const found = await find('堃');
    expect(found.cases.items.map((each: Json) => each.title)).toEqual(['赵堃诈骗案', '李堃盗窃案']);
    expect(found.items.items.map((each: Json) => each.name)).toEqual(['堃字印章']);
    expect(found.parties.items).toEqual([
      {
        id: expect.any(String),
        kind: 'holder',
        name: '李堃',
        case: { id: theft.id, code: theft.code, title: '李堃盗窃案' },
        matched: { field: '姓名', value: '李堃' },
      },
    ]);
  });

  test('a name of two characters', async () => {
    const found = await find('李堃');
    expect(found.parties.items).toHaveLength(1);
    expect(found.cases.items).toEqual([
      {
        id: theft.id,
        code: theft.code,
        title: '李堃盗窃案',
        state: 'open',
        agencyName: '常州市公安局金坛分局',
        matched: { field: '案件名称', value: '李堃盗窃案' },
      },
    ]);
    expect((await find('明月')).parties.items[0]).toMatchObject({ kind: 'witness', name: '欧阳明月' });
  });

  test('a thing by its vehicle identification number, and says in which field it stands', async () => {
    const found = await find(VIN.toLowerCase());
    expect(found.items).toEqual({
      items: [
        {
          id: car.id,
          code: car.code,
          name: '小型轿车',
          category: '机动车',
          voided: false,
          custodyAgencyName: '常州市公安局金坛分局',
          case: { id: theft.id, code: theft.code, title: '李堃盗窃案' },
          matched: { field: '车辆识别代号', value: VIN },
        },
      ],
      more: false,
    });
  });

  test.each([
    ['an IMEI', IMEI, '手机', 'IMEI'],
    ['the last digits of an IMEI', '237518', '手机', 'IMEI'],
    ['a plate with its dot', '苏A·12345', '小型轿车', '号牌'],
    ['a plate without it', '苏a12345', '小型轿车', '号牌'],
    ['a part of a plate', 'A123', '小型轿车', '号牌'],
    ['full-width letters', '４９０１５４２０３２３７５１８', '手机', 'IMEI'],
    ['a seal', '坛封2024-7', '手机', '封号'],
    ['a feature', '划痕', '小型轿车', '特征'],
    ['what a lot consists of', '紫砂', '优惠券', '所含明细'],
    ['a per cent sign', '100%', '优惠券', '特征'],
    ['an underscore', '5_0', '优惠券', '特征'],
  ])('a thing by %s', async (_, text, name, field) => {
    const { items } = (await find(text)).items;
    expect(items.map((each: Json) => [each.name, each.matched.field])).toEqual([[name, field]]);
  });

  test.each(['%', '_', '苏_12345', '1%0', '\\'])('nothing for %s where it does not stand', async (text) => {
    const names = await itemsOf(text);
    expect(names).toEqual(text === '%' || text === '_' ? ['优惠券'] : []);
  });

  test('a part of a long feature, with the words around it', async () => {
    const features = `${'长'.repeat(200)}玳瑁${'尾'.repeat(200)}`;
    await world.seized(theft.id, [
      { name: '眼镜', category: '作案工具/其他物品', quantity: '1', unit: '副', features },
    ]);
    const [{ matched }] = (await find('玳瑁')).items.items;
    expect(matched.field).toBe('特征');
    expect(matched.value).toMatch(/^…长+玳瑁尾+…$/u);
    expect(matched.value.length).toBeLessThan(100);
  });

  test.each([
    ['the police', 'A3204130000002024020001', '案号'],
    ['the procuratorate, in other brackets', '坛检刑诉受[2024]15号', '案号'],
    ['the court, without its year', '苏0482刑初26号', '案号'],
  ])('a case by the number of %s, for every agency that the case has reached', async (_, number, field) => {
    for (const reader of [world.officer, world.caseManager, world.judge]) {
      const { cases } = await find(number, reader);
      expect(cases.items.map((each: Json) => [each.id, each.matched.field])).toEqual([[theft.id, field]]);
    }
  });

  test('a case by its code, exactly that one first', async () => {
    const { cases, items } = await find(theft.code);
    expect(cases.items[0]).toMatchObject({ id: theft.id, matched: { field: '案件编号', value: theft.code } });
    expect(items.items.every((each: Json) => each.matched.field === '财物编号')).toBe(true);
  });

  test('a person by an identity number as a whole, and tells it to nobody', async () => {
    const found = await find('11010519491231002x');
    expect(found.parties.items.map((each: Json) => [each.name, each.matched])).toEqual([
      ['李堃', { field: '证件号码', value: null }],
    ]);
    expect(JSON.stringify(found)).not.toMatch(/11010519491231002x/i);
    expect((await find('11010519491231002')).parties.items).toEqual([]);
  });

  test('a legal paper by its number in any brackets, and a printed one by its own', async () => {
    const [decision] = (await find('坛公(扣押)字〔2024〕88号')).papers.items;
    expect(decision).toMatchObject({
      source: 'instrument',
      kind: 'seizure_decision',
      title: '扣押决定书',
      number: '坛公(扣押)字〔2024〕88号',
      agencyName: '常州市公安局金坛分局',
      case: { id: theft.id, code: theft.code },
      matched: { field: '文书号' },
    });
    const [printed] = (await find(paper.number)).papers.items;
    expect(printed).toMatchObject({
      source: 'printed',
      id: paper.id,
      kind: 'custody_item',
      number: paper.number,
    });
  });

  test('a paper of every act: what corrects, counts, indicts and judges', async () => {
    const corrected = await world.officer.post(`items/${percent.id}/correction`, {
      field: 'name',
      value: '购物券',
      reason: '笔误',
      instrument: { approverId: world.unitHead.id },
    });
    const [found] = (await find(corrected.instrument.number)).papers.items;
    expect(found).toMatchObject({ title: '更正审批表', case: { id: theft.id } });
    expect(await itemsOf('购物券')).toEqual(['购物券']);
    expect(await itemsOf('优惠券')).toEqual([]);
  });
});

describe('a scanned label', () => {
  test('leads to its thing by code, by id and by address', async () => {
    for (const text of [
      car.code,
      car.id,
      `https://case.example.cn/items/${car.id}`,
      `HTTP://x.cn/i/${car.code}`,
    ]) {
      const found = await find(text);
      expect(found.items.items.map((each: Json) => each.id)).toEqual([car.id]);
    }
    expect((await find(car.id)).items.items[0].matched).toEqual({ field: '标识', value: car.id });
  });

  test('leads to its case and its paper too, and nobody else to either', async () => {
    expect((await find(theft.id)).cases.items).toHaveLength(1);
    expect((await find(paper.id)).papers.items).toHaveLength(1);
    expect((await find(paper.id, world.centreKeeper)).papers.items).toEqual([]);
  });
});

describe('whoever searches', () => {
  test('finds nothing of a case that has not reached the agency, in whatever way', async () => {
    for (const text of ['堃字印章', '赵堃', '印'])
      expect(await find(text, world.judge)).toEqual({
        cases: { items: [], more: false },
        items: { items: [], more: false },
        parties: { items: [], more: false },
        papers: { items: [], more: false },
      });
    expect(await casesOf('堃', world.judge)).toEqual(['李堃盗窃案']);
  });

  test('finds everything as an auditor', async () => {
    expect(await casesOf('堃', world.auditor)).toEqual(['赵堃诈骗案', '李堃盗窃案']);
    expect(await itemsOf('堃字', world.auditor)).toEqual(['堃字印章']);
  });

  test('without the right to read cases, finds things alone', async () => {
    const moved = await world.keeper.post('handovers', {
      caseId: theft.id,
      purpose: 'relocation',
      mode: 'physical',
      toAgencyId: world.centre.id,
      lines: [{ itemId: car.id }],
    });
    await world.centreKeeper.post(`handovers/${moved.id}/receipt`, {
      answers: [],
      rest: 'accepted',
      place: '库',
    });
    const found = await find('李堃', world.centreKeeper);
    expect(found.cases.items).toEqual([]);
    expect(found.parties.items).toEqual([]);
    const { items } = (await find('小型轿车', world.centreKeeper)).items;
    expect(items.map((each: Json) => each.custodyAgencyName)).toEqual(['金坛区涉案财物保管中心']);
  });

  test('is told when there are more than are shown', async () => {
    const knives = Array.from({ length: 12 }, (_, index) => ({
      name: `匕首${index + 1}`,
      category: '管制刀具/凶器',
      quantity: '1',
      unit: '把',
    }));
    await world.seized(theft.id, [{ ...knives[0], name: '匕首' }, ...knives]);
    const { items } = await find('匕首');
    expect(items.more).toBe(true);
    expect(items.items.map((each: Json) => each.name).slice(0, 3)).toEqual(['匕首', '匕首12', '匕首11']);
    expect(items.items).toHaveLength(10);
  });

  test('finds a thing in the case that its own was merged into', async () => {
    const [first, second] = [await world.case(), await world.case()];
    const [cup] = await world.seized(second.id, [
      { name: '犀角杯', category: '文物艺术品', quantity: '1', unit: '只' },
    ]);
    await world.officer.post(`cases/${first.id}/merger`, {
      duplicateId: second.id,
      instrument: { approverId: world.unitHead.id },
    });
    const [found] = (await find('犀角')).items.items;
    expect(found).toMatchObject({ id: cup?.id, case: { id: first.id } });
    expect(await itemsOf('犀角', world.judge)).toEqual([]);
  });

  test('must say what for, in one line', async () => {
    expect(await world.officer.send('GET', 'search')).toMatchObject({ status: 422 });
    expect(await world.officer.send('GET', 'search?text=%0A')).toMatchObject({ status: 422 });
    expect((await find('·')).items.items).toEqual([]);
  });
});
