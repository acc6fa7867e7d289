import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CLOCK_IDS, WAITING_CLOCKS } from '../../src/oversight/clocks/clocks.js';
import { due, TIME_LIMIT_IDS, type TimeLimitId } from '../../src/time-limits/time-limits.js';
import { type Json, type Person, World } from '../support/world.js';

let world: World;
let caseId: string;
beforeAll(async () => {
  world = await World.open();
}, 60_000);
afterAll(() => world.close());

const KNIFE = { name: '刀', category: '管制刀具/凶器', quantity: '1', unit: '把' };
const ACCOUNT = { name: '存款', category: '账户资金', quantity: '5000', unit: '元' };

const opened = async (): Promise<void> => {
  caseId = (await world.case()).id;
};
const limited = (id: TimeLimitId, from = world.clock.now()): string => due(id, from).at.toISOString();
const chinaDay = (days = 0): string =>
  new Date(world.clock.now().getTime() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);

/** What runs in the case by this limit, for somebody. */
const running = async (clock: string, person: Person, query = 'of=agency'): Promise<Json[]> =>
  (await person.get(`clocks?${query}&clock=${clock}&caseId=${caseId}`)).items;

const freeze = (line: object, more: object = {}) =>
  world.seized(caseId, [line], {
    measure: 'freezing',
    instrument: { approverId: world.policeHead.id },
    ...more,
  });

const toProcuratorate = async (items: { id: string }[]): Promise<Json> =>
  world.officer.post('prosecution-transfers', {
    caseId,
    mode: 'paper',
    toAgencyId: world.procuratorate.id,
    lines: items.map(({ id }) => ({ itemId: id, recommendation: 'confiscation' })),
    instrument: { approverId: world.policeHead.id },
  });

const accept = (person: Person, id: string, place = '库') =>
  person.post(`handovers/${id}/receipt`, { answers: [], rest: 'accepted', place });

describe('the table of time limits', () => {
  test('every limit either runs or says which fact it waits for', () => {
    expect([...CLOCK_IDS, ...WAITING_CLOCKS.map(({ id }) => id)].sort()).toEqual([...TIME_LIMIT_IDS].sort());
    expect(WAITING_CLOCKS.filter(({ needs }) => needs === '')).toEqual([]);
  });
});

describe('T01', () => {
  test('runs from the decision that a thing has nothing to do with the case, for three days (刑诉法 145)', async () => {
    await opened();
    const items = await world.seized(caseId, [KNIFE]);
    await world.stored(caseId, items);
    await released(items, 'unrelated');
    expect(await running('T01', world.keeper)).toMatchObject([
      {
        clock: 'T01',
        name: '与案件无关的财物解除并退还',
        law: '刑诉法 145; 刑诉规定 233、247; 检察规则 210',
        basis: '法定',
        subjectKind: 'item',
        subjectId: items[0]?.id,
        subjectName: '刀',
        caseId,
        personName: '钱保管',
        dueAt: limited('T01'),
        overdue: false,
        holidaysKnown: true,
      },
    ]);
    world.clock.advance({ days: 6 });
    expect(await running('T01', world.keeper, 'of=me&state=overdue')).toMatchObject([{ overdue: true }]);
  });

  test('does not run where a measure is lifted for another reason', async () => {
    await opened();
    const items = await world.seized(caseId, [KNIFE]);
    await world.stored(caseId, items);
    await released(items, 'measure_not_needed');
    expect(await running('T01', world.keeper)).toEqual([]);
  });

  const released = (items: { id: string }[], reason: string) =>
    world.officer.post('releases', {
      caseId,
      reason,
      lines: items.map(({ id }) => ({ itemId: id })),
      instrument: { approverId: world.unitHead.id },
    });
});

describe('T02', () => {
  test('runs for twenty-four hours from the taking, for the officer who holds it, through a holiday (行政规定 190)', async () => {
    world.clock.set('2024-05-01T01:00:00.000Z');
    await opened();
    const taken = { occurredAt: '2024-04-30T23:00:00.000Z' };
    const [knife] = await world.seized(caseId, [KNIFE], taken);
    expect(await running('T02', world.officer, 'of=me')).toMatchObject([
      { subjectId: knife?.id, dueAt: '2024-05-01T23:00:00.000Z', overdue: false, personName: '王民警' },
    ]);
    expect(await running('T02', world.partner, 'of=me')).toEqual([]);
    expect(await running('T02', world.partner, 'of=unit')).toHaveLength(1);
    expect(await running('T02', world.judge, 'of=sight')).toEqual([]);
    world.clock.advance({ days: 1 });
    expect(await running('T02', world.officer, 'of=me&state=overdue')).toHaveLength(1);
    expect(await running('T02', world.officer, 'of=me&state=due')).toEqual([]);
  });

  test('ends when the keeper has it, not when it was offered; a part has been taken with the whole', async () => {
    await opened();
    const [lot] = await world.seized(caseId, [{ ...KNIFE, quantity: '5' }]);
    const before = limited('T02');
    world.clock.advance({ hours: 3 });
    await world.officer.post(`items/${lot?.id}/split`, { parts: [{ quantity: '2' }] });
    expect((await running('T02', world.officer)).map(({ dueAt }) => dueAt)).toEqual([before, before]);
    await world.stored(caseId, [lot as Json]);
    expect(await running('T02', world.officer)).toHaveLength(1);
  });
});

describe('T06', () => {
  test('a frozen account is free on the last day of its paper, and without one after six months (刑诉规定 240、243)', async () => {
    await opened();
    await freeze(ACCOUNT);
    expect(await running('T06', world.officer)).toMatchObject([
      { dueAt: limited('T06'), expiry: '届满自动解除', overdue: false },
    ]);
    await freeze(ACCOUNT, { until: chinaDay(30) });
    expect((await running('T06', world.officer)).map(({ dueAt }) => dueAt.slice(0, 10))[0]).toBe(
      chinaDay(30),
    );
  });

  test('no paper makes a first term longer than a year', async () => {
    await opened();
    await freeze(ACCOUNT, { until: chinaDay(1000) });
    const [found] = await running('T06', world.officer);
    expect(found.dueAt.slice(0, 4)).toBe('2025');
  });

  test('does not run for a thing that was seized', async () => {
    await opened();
    await world.seized(caseId, [{ ...ACCOUNT, category: '现金/货币' }]);
    expect(await running('T06', world.officer)).toEqual([]);
  });
});

describe('T07', () => {
  test('frozen securities are free after two years (刑诉规定 244)', async () => {
    await opened();
    await freeze({ ...ACCOUNT, name: '股票', category: '有价证券', unit: '股' });
    expect(await running('T07', world.officer)).toMatchObject([{ dueAt: limited('T07') }]);
  });

  test('does not run for an account', async () => {
    await opened();
    await freeze(ACCOUNT);
    expect(await running('T07', world.officer)).toEqual([]);
  });
});

describe('T08', () => {
  test('a frozen share in a company is free after six months (刑诉规定 245)', async () => {
    await opened();
    await freeze({ ...ACCOUNT, name: '股权', category: '作案工具/其他物品', unit: '份' });
    expect(await running('T08', world.officer)).toMatchObject([{ dueAt: limited('T08') }]);
  });

  test('does not run for securities', async () => {
    await opened();
    await freeze({ ...ACCOUNT, category: '有价证券' });
    expect(await running('T08', world.officer)).toEqual([]);
  });
});

describe('T09', () => {
  test('a sealed house is free after two years (公通字〔2013〕30号)', async () => {
    await opened();
    await world.seized(caseId, [{ ...KNIFE, name: '房屋', category: '不动产', unit: '套' }], {
      measure: 'sealing',
      instrument: { approverId: world.policeHead.id },
    });
    expect(await running('T09', world.officer)).toMatchObject([{ dueAt: limited('T09'), overdue: false }]);
  });

  test('does not run for what was frozen', async () => {
    await opened();
    await freeze(ACCOUNT);
    expect(await running('T09', world.officer)).toEqual([]);
  });
});

describe('T18, R03 and R04', () => {
  test('an offer runs for the receiver, and supplementary investigation a month from its receipt, whatever day that ends on', async () => {
    world.clock.set('2024-09-01T01:00:00.000Z');
    await opened();
    const items = await world.seized(caseId, [KNIFE]);
    await world.stored(caseId, items);
    expect(await running('R03', world.caseManager)).toEqual([]);
    const transfer = await toProcuratorate(items);
    expect(await running('R03', world.caseManager)).toMatchObject([
      { subjectId: transfer.id, subjectName: '移送审查起诉', basis: '内部', dueAt: limited('R03') },
    ]);
    await accept(world.caseManager, transfer.id);
    expect(await running('R03', world.caseManager)).toEqual([]);
    expect(await running('T18', world.officer)).toEqual([]);
    const back = await world.prosecutor.post('supplementary-investigations', {
      caseId,
      mode: 'paper',
      toAgencyId: world.police.id,
      lines: items.map(({ id }) => ({ itemId: id })),
      instrument: { approverId: world.prosecutionHead.id },
    });
    expect(await running('R04', world.officer)).toMatchObject([
      { subjectId: back.id, dueAt: limited('R04') },
    ]);
    await accept(world.officer, back.id);
    expect(await running('R04', world.officer)).toEqual([]);
    expect(await running('T18', world.officer, 'of=me')).toMatchObject([
      { subjectKind: 'case', subjectId: caseId, dueAt: '2024-10-01T16:00:00.000Z', personName: '王民警' },
    ]);
  });
});

describe('R01 and R02', () => {
  test('R01 gives a keeper a day, and R02 the same for another store; neither runs when it is answered', async () => {
    await opened();
    const [knife] = await world.seized(caseId, [KNIFE]);
    const offer = (purpose: string, from: Person, toPersonId?: string) =>
      from.post('handovers', {
        caseId,
        purpose,
        mode: 'physical',
        toAgencyId: purpose === 'relocation' ? world.centre.id : world.police.id,
        toPersonId,
        lines: [{ itemId: knife?.id }],
      });
    const first = await offer('store_in', world.officer, world.keeper.id);
    expect(await running('R01', world.keeper, 'of=me')).toMatchObject([
      { subjectId: first.id, dueAt: limited('R01'), personName: '钱保管' },
    ]);
    await accept(world.keeper, first.id);
    expect(await running('R01', world.keeper)).toEqual([]);
    expect(await running('R02', world.centreKeeper)).toEqual([]);
    const second = await offer('relocation', world.keeper);
    expect(await running('R02', world.centreKeeper)).toMatchObject([
      { subjectId: second.id, basis: '内部', personName: null },
    ]);
    expect(await running('R02', world.centreKeeper, 'of=me')).toEqual([]);
  });
});

describe('T20, T21 and R05', () => {
  test('R05 runs for the court that was sent a case, T20 from the judgment in force, T21 from the order, each until it is done', async () => {
    world.clock.set('2024-03-01T01:00:00.000Z');
    await opened();
    const items = await world.seized(caseId, [KNIFE]);
    await world.stored(caseId, items);
    await accept(world.caseManager, (await toProcuratorate(items)).id);
    expect(await running('R05', world.registrar)).toEqual([]);
    const indictment = await world.prosecutor.post('indictments', {
      caseId,
      mode: 'paper',
      toAgencyId: world.court.id,
      lines: items.map(({ id }) => ({ itemId: id })),
      instrument: { approverId: world.prosecutionHead.id },
    });
    expect(await running('R05', world.registrar)).toMatchObject([{ dueAt: limited('R05'), basis: '法定' }]);
    await accept(world.registrar, indictment.id);
    expect(await running('R05', world.registrar)).toEqual([]);
    const { judgment } = await world.judge.post('judgments', {
      caseId,
      lines: [{ lineNumber: 1, itemId: items[0]?.id, description: '没收', outcome: 'confiscation' }],
      obligations: [],
    });
    expect(await running('T20', world.judge)).toEqual([]);
    await world.judge.post(`judgments/${judgment.id}/entry-into-force`, { inForceOn: '2024-03-01' });
    expect(await running('T20', world.judge, 'of=me')).toMatchObject([
      { subjectId: judgment.id, dueAt: '2024-03-11T16:00:00.000Z', overdue: false },
    ]);
    world.clock.advance({ days: 12 });
    expect(await running('T20', world.judge, 'of=me&state=overdue')).toHaveLength(1);
    expect(await running('T21', world.keeper)).toEqual([]);
    const order = await world.enforcer.post('execution-orders', {
      judgmentId: judgment.id,
      agencyId: world.police.id,
    });
    expect(await running('T20', world.judge)).toEqual([]);
    expect(await running('T21', world.keeper)).toMatchObject([
      { subjectId: order.id, dueAt: limited('T21'), law: '刑诉解释 447' },
    ]);
    expect(await running('T21', world.enforcer, 'of=sight')).toHaveLength(1);
    await world.keeper.post(`execution-orders/${order.id}/receipt`, { explanation: '财政尚未开户' });
    expect(await running('T21', world.keeper)).toEqual([]);
  });
});

describe('R06', () => {
  test('runs for the court that a case was sent to directly, and not before', async () => {
    await opened();
    const items = await world.seized(caseId, [KNIFE]);
    await world.stored(caseId, items);
    expect(await running('R06', world.registrar)).toEqual([]);
    await world.officer.post('court-transfers', {
      caseId,
      mode: 'physical',
      toAgencyId: world.court.id,
      lines: items.map(({ id }) => ({ itemId: id, recommendation: 'confiscation' })),
      instrument: { approverId: world.policeHead.id },
    });
    expect(await running('R06', world.registrar)).toMatchObject([{ dueAt: limited('R06') }]);
  });
});

describe('the list', () => {
  test('gives the soonest first, page by page, without a line twice or lost', async () => {
    await opened();
    await world.seized(caseId, Array(5).fill(KNIFE));
    for (const days of [9, 3, 5]) await freeze(ACCOUNT, { until: chinaDay(days) });
    const seen: Json[] = [];
    let after = '';
    do {
      const page: Json = await world.officer.get(`clocks?of=agency&caseId=${caseId}&limit=3${after}`);
      seen.push(...page.items);
      after = page.next ? `&after=${encodeURIComponent(page.next)}` : '';
    } while (after);
    expect(seen.map(({ clock }) => clock)).toEqual(['T02', 'T02', 'T02', 'T02', 'T02', 'T06', 'T06', 'T06']);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(8);
    const times = seen.map(({ dueAt }) => Date.parse(dueAt));
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  test('says where the holidays of a year are not known', async () => {
    world.clock.set('2026-12-29T01:00:00.000Z');
    await opened();
    const items = await world.seized(caseId, [KNIFE]);
    await world.stored(caseId, items);
    await toProcuratorate(items);
    expect(await running('R03', world.caseManager)).toMatchObject([
      { dueAt: '2027-01-05T16:00:00.000Z', holidaysKnown: false },
    ]);
  });
});
