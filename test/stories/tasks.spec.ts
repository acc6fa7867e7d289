import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { due, type TimeLimitId } from '../../src/time-limits/time-limits.js';
import { type Json, type Person, World } from '../support/world.js';

let world: World;
/** The case that a test tells of; what earlier tests left is not looked at. */
let caseId: string;
beforeAll(async () => {
  world = await World.open();
}, 60_000);
afterAll(() => world.close());

type One = [{ id: string; code: string }];
type Two = [...One, ...One];

const KNIFE = { name: '刀', category: '管制刀具/凶器', quantity: '1', unit: '把' };
const PHONE = { name: '手机', category: '电子设备', quantity: '1', unit: '部' };

async function opened(): Promise<Json> {
  const found = await world.case();
  caseId = found.id;
  return found;
}

/** What of the case waits for somebody, by kind; kinds of which nothing waits are left out. */
async function waiting(person: Person): Promise<Record<string, Json[]>> {
  const { groups } = await person.get('tasks');
  const ofCase = groups.map(({ kind, rows }: Json) => [
    kind,
    rows.filter((row: Json) => row.case.id === caseId),
  ]);
  return Object.fromEntries(ofCase.filter(([, rows]: [string, Json[]]) => rows.length > 0));
}
const overdueOf = (rows: Json[] | undefined) => rows?.filter((row) => row.overdue).length;

const HOUR = 3_600_000;
const limited = (id: TimeLimitId): string => due(id, world.clock.now()).at.toISOString();
const later = (hours: number): string => new Date(world.clock.now().getTime() + hours * HOUR).toISOString();
const kindsOf = async (person: Person) => Object.keys(await waiting(person)).sort();

const offered = (items: { id: string }[], more: object = {}) =>
  world.officer.post('handovers', {
    caseId,
    purpose: 'store_in',
    mode: 'physical',
    toAgencyId: world.police.id,
    lines: items.map(({ id }) => ({ itemId: id })),
    ...more,
  });

describe('an officer', () => {
  test('is told what is still in his own hands, overdue after twenty-four hours (行政规定 190)', async () => {
    const { code, title } = await opened();
    const [knife] = await world.seized(caseId, [KNIFE]);
    const fresh = (await waiting(world.officer)).item_in_own_hands;
    expect(fresh).toEqual([
      {
        id: knife?.id,
        subjectKind: 'item',
        subjectId: knife?.id,
        code: knife?.code,
        name: '刀',
        case: { id: caseId, code, title },
        counterpart: null,
        itemCount: null,
        detail: null,
        since: later(0),
        dueAt: later(24),
        overdue: false,
      },
    ]);
    const { groups } = await world.officer.get('tasks');
    expect(groups.find(({ kind }: Json) => kind === 'item_in_own_hands')).toMatchObject({
      name: '在我手中、尚未移交保管',
      count: 1,
      more: false,
      overdueCount: 0,
    });
    world.clock.advance({ hours: 24, minutes: 1 });
    expect((await waiting(world.officer)).item_in_own_hands).toMatchObject([{ overdue: true }]);
    expect(await waiting(world.partner)).toEqual({});
  });

  test('counts the twenty-four hours from when it was taken, not from when it was entered or divided', async () => {
    await opened();
    const [lot] = await world.seized(caseId, [{ ...PHONE, quantity: '5' }], {
      occurredAt: later(-48),
      lateReason: '外地办案',
    });
    await world.officer.post(`items/${lot?.id}/split`, { parts: [{ quantity: '2' }] });
    const { item_in_own_hands: rows } = await waiting(world.officer);
    expect(rows).toMatchObject(Array(2).fill({ since: later(-48), overdue: true }));
  });

  test('who has offered it waits for the keeper, and sees what the keeper would not take as it was', async () => {
    await opened();
    const [knife, phone] = (await world.seized(caseId, [KNIFE, PHONE])) as Two;
    const offer = await offered([knife, phone], { toPersonId: world.keeper.id });
    expect(await kindsOf(world.officer)).toEqual(['offer_unanswered']);
    await world.keeper.post(`handovers/${offer.id}/receipt`, {
      answers: [
        { lineNumber: 1, outcome: 'refused', reason: 'not_sealed' },
        { lineNumber: 2, outcome: 'accepted_with_exception', reason: 'damaged', place: '库' },
      ],
    });
    const { offer_contested: contested, item_in_own_hands: own } = await waiting(world.officer);
    expect(contested).toMatchObject([
      { name: expect.any(String), detail: expect.any(String), counterpart: { personName: '钱保管' } },
      { counterpart: { agencyId: world.police.id } },
    ]);
    expect(contested?.map((row: Json) => `${row.name} ${row.detail}`).sort()).toEqual([
      '刀 拒收：应封存而未封存',
      '手机 有异议接收：损毁',
    ]);
    expect(own?.map((row: Json) => row.subjectId)).toEqual([knife.id]);
    world.clock.advance({ days: 15 });
    expect(await kindsOf(world.officer)).toEqual(['item_in_own_hands']);
  });

  test('is told which of his cases can be sent on: nothing in his hands, nothing on its way', async () => {
    await opened();
    const items = await world.seized(caseId, [KNIFE, PHONE]);
    expect(await kindsOf(world.officer)).toEqual(['item_in_own_hands']);
    await world.stored(caseId, items.slice(0, 1));
    expect(await kindsOf(world.officer)).toEqual(['item_in_own_hands']);
    await world.stored(caseId, items.slice(1));
    const { case_to_transfer: ready } = await waiting(world.officer);
    expect(ready).toMatchObject([
      { subjectKind: 'case', subjectId: caseId, name: '李某盗窃案', itemCount: 2, overdue: false },
    ]);
    await world.officer.post('prosecution-transfers', {
      caseId,
      mode: 'paper',
      toAgencyId: world.procuratorate.id,
      lines: items.map(({ id }) => ({ itemId: id, recommendation: 'confiscation' })),
      instrument: { approverId: world.policeHead.id },
    });
    expect(await kindsOf(world.officer)).toEqual(['offer_unanswered']);
  });

  test('is told what came back for supplementary investigation, due in a month (刑诉法 175)', async () => {
    await opened();
    const items = await world.seized(caseId, [KNIFE]);
    await world.stored(caseId, items);
    await sentToProcuratorate(items);
    const back = await world.prosecutor.post('supplementary-investigations', {
      caseId,
      mode: 'paper',
      toAgencyId: world.police.id,
      lines: items.map(({ id }) => ({ itemId: id })),
      instrument: { approverId: world.prosecutionHead.id },
    });
    expect((await waiting(world.officer)).receipt_for_agency).toMatchObject([
      { subjectId: back.id, name: '退回补充侦查', counterpart: { personName: '郑检察官' } },
    ]);
    await world.officer.post(`handovers/${back.id}/receipt`, { answers: [], rest: 'accepted' });
    expect((await waiting(world.officer)).case_sent_back).toMatchObject([
      { subjectId: caseId, itemCount: 1, dueAt: limited('T18'), overdue: false },
    ]);
  });

  test('is told of a freeze that ends within seven days, and that it has ended', async () => {
    await opened();
    const until = later(8 * 24).slice(0, 10);
    const [account] = await world.seized(
      caseId,
      [{ name: '存款', category: '账户资金', quantity: '1000', unit: '元' }],
      { measure: 'freezing', until, instrument: { approverId: world.policeHead.id } },
    );
    expect(await kindsOf(world.officer)).not.toContain('measure_ending');
    world.clock.advance({ days: 2 });
    const end = new Date(Date.parse(`${until}T16:00:00.000Z`));
    expect((await waiting(world.officer)).measure_ending).toMatchObject([
      { subjectId: account?.id, detail: '冻结', dueAt: end.toISOString(), overdue: false },
    ]);
    world.clock.set(new Date(end.getTime() - 60_000).toISOString());
    expect(overdueOf((await waiting(world.officer)).measure_ending)).toBe(0);
    world.clock.set(new Date(end.getTime() + 60_000).toISOString());
    expect(overdueOf((await waiting(world.officer)).measure_ending)).toBe(1);
  });
});

async function sentToProcuratorate(items: { id: string }[]): Promise<void> {
  const transfer = await world.officer.post('prosecution-transfers', {
    caseId,
    mode: 'paper',
    toAgencyId: world.procuratorate.id,
    lines: items.map(({ id }) => ({ itemId: id, recommendation: 'confiscation' })),
    instrument: { approverId: world.policeHead.id },
  });
  await world.caseManager.post(`handovers/${transfer.id}/receipt`, { answers: [], rest: 'accepted' });
}

describe('a keeper', () => {
  test('is told what is addressed to him, apart from what is addressed to his agency, overdue past its time', async () => {
    await opened();
    const [knife, phone] = (await world.seized(caseId, [KNIFE, PHONE])) as Two;
    const mine = await offered([knife], { toPersonId: world.keeper.id });
    const ours = await offered([phone]);
    const tasks = await waiting(world.keeper);
    expect(tasks.receipt_for_me).toMatchObject([
      {
        subjectKind: 'handover',
        subjectId: mine.id,
        name: '入库',
        itemCount: 1,
        counterpart: { agencyName: '常州市公安局金坛分局', personName: '王民警' },
        dueAt: later(24),
      },
    ]);
    expect(tasks.receipt_for_agency?.map((row: Json) => row.subjectId)).toEqual([ours.id]);
    const other = await world.person(world.police, '李保管', ['keeper']);
    expect(await kindsOf(other)).toEqual(['receipt_for_agency']);
    expect(await kindsOf(world.partner)).toEqual([]);
    world.clock.advance({ days: 1, hours: 1 });
    expect(overdueOf((await waiting(world.keeper)).receipt_for_me)).toBe(1);
    expect(overdueOf((await waiting(world.auditor)).receipt_overdue)).toBe(2);
  });

  test('is told which sealed lots he holds uncounted, and the officer which of his', async () => {
    await opened();
    const items = await world.seized(caseId, [
      { name: '手表', category: '贵金属珠宝', quantity: '若干', unit: '块' },
      KNIFE,
    ]);
    expect(await kindsOf(world.keeper)).toEqual([]);
    await world.stored(caseId, items);
    const { lot_to_count: lots } = await waiting(world.keeper);
    expect(lots).toMatchObject([{ subjectId: items[0]?.id, name: '手表' }]);
    expect(await kindsOf(world.officer)).toEqual(['case_to_transfer', 'lot_uncounted']);
    await world.keeper.post(`items/${items[0]?.id}/count`, { quantity: '3', unit: '块' });
    expect(await kindsOf(world.keeper)).toEqual([]);
    expect(await kindsOf(world.officer)).toEqual(['case_to_transfer']);
  });

  test('is told what to give back after a release, within three days (刑诉法 145)', async () => {
    await opened();
    const items = await world.seized(caseId, [PHONE]);
    await world.stored(caseId, items);
    await world.officer.post('releases', {
      caseId,
      reason: 'unrelated',
      lines: [{ itemId: items[0]?.id }],
      instrument: { approverId: world.unitHead.id },
    });
    for (const person of [world.keeper, world.officer]) {
      expect((await waiting(person)).item_to_return).toMatchObject([
        { subjectId: items[0]?.id, detail: '发还权利人', dueAt: limited('T01') },
      ]);
    }
    expect(await kindsOf(world.partner)).toEqual([]);
  });
});

describe('prosecutor, judge and enforcement', () => {
  test('are told in turn of the case whose property waits for them, until all of it is done', async () => {
    await opened();
    const items = await world.seized(caseId, [KNIFE, PHONE]);
    const [knife] = items as One;
    await world.stored(caseId, items);
    await sentToProcuratorate(items);
    expect((await waiting(world.prosecutor)).case_under_review).toMatchObject([
      { subjectId: caseId, itemCount: 2, since: later(0) },
    ]);
    const indictment = await world.prosecutor.post('indictments', {
      caseId,
      mode: 'paper',
      toAgencyId: world.court.id,
      lines: items.map(({ id }) => ({ itemId: id })),
      instrument: { approverId: world.prosecutionHead.id },
    });
    await world.registrar.post(`handovers/${indictment.id}/receipt`, { answers: [], rest: 'accepted' });
    expect(await kindsOf(world.prosecutor)).toEqual([]);
    expect((await waiting(world.judge)).case_to_judge).toMatchObject([{ subjectId: caseId, itemCount: 2 }]);

    const { judgment } = await world.judge.post('judgments', {
      caseId,
      lines: [{ lineNumber: 1, itemId: knife.id, description: '没收', outcome: 'confiscation' }],
      obligations: [],
    });
    const pending = await waiting(world.judge);
    expect(pending.case_to_judge).toMatchObject([{ itemCount: 1 }]);
    expect(pending.judgment_without_force).toMatchObject([
      {
        subjectKind: 'judgment',
        subjectId: judgment.id,
        name: '刑事判决书',
        itemCount: 1,
        case: { id: caseId },
      },
    ]);

    await world.judge.post(`judgments/${judgment.id}/entry-into-force`, { inForceOn: later(0).slice(0, 10) });
    expect(Object.keys(await waiting(world.judge))).toEqual(['case_to_judge', 'case_to_entrust']);
    expect((await waiting(world.enforcer)).case_to_entrust).toMatchObject([
      { subjectId: caseId, itemCount: 1 },
    ]);
    expect(await kindsOf(world.keeper)).toEqual([]);

    const order = await world.enforcer.post('execution-orders', {
      judgmentId: judgment.id,
      agencyId: world.police.id,
    });
    expect(await kindsOf(world.enforcer)).toEqual(['execution_order_unanswered']);
    const entrusted = await waiting(world.keeper);
    expect(entrusted.execution_order_received).toMatchObject([
      {
        subjectId: order.id,
        name: '协助执行通知书',
        itemCount: 1,
        counterpart: { agencyName: '常州市金坛区人民法院', personName: '蒋执行' },
        dueAt: limited('T21'),
      },
    ]);
    expect(entrusted.item_to_dispose_of).toMatchObject([
      { subjectId: knife.id, detail: '没收上缴国库', dueAt: limited('T21') },
    ]);
    world.clock.advance({ days: 40 });
    expect(overdueOf((await waiting(world.enforcer)).execution_order_unanswered)).toBe(1);
    expect(overdueOf((await waiting(world.keeper)).item_to_dispose_of)).toBe(1);

    await world.keeper.post('disposals', {
      caseId,
      lines: [{ itemId: knife.id, dispositionId: order.lines[0].dispositionId }],
    });
    await world.keeper.post(`execution-orders/${order.id}/receipt`, {});
    expect(await kindsOf(world.keeper)).toEqual([]);
    expect(await kindsOf(world.enforcer)).toEqual([]);
    expect((await waiting(world.judge)).case_to_judge).toMatchObject([{ itemCount: 1 }]);
  });
});

describe('who watches over all', () => {
  test('is told of refusals and late entries everywhere, and nobody else is', async () => {
    await opened();
    const [knife] = (await world.seized(caseId, [KNIFE], {
      occurredAt: later(-72),
      lateReason: '外地办案',
    })) as One;
    const offer = await offered([knife]);
    await world.keeper.post(`handovers/${offer.id}/receipt`, {
      answers: [{ lineNumber: 1, outcome: 'refused', reason: 'not_sealed' }],
    });
    const inspector = await world.person(await world.agency('police', '市公安局', '常公'), '督察', [
      'inspector',
    ]);
    for (const person of [world.auditor, inspector]) {
      const tasks = await waiting(person);
      expect(Object.keys(tasks)).toEqual(['exception_lately', 'late_entry']);
      expect(tasks.exception_lately).toMatchObject([
        { subjectId: knife.id, detail: '拒收：应封存而未封存', counterpart: { personName: '钱保管' } },
      ]);
      expect(tasks.late_entry).toMatchObject([
        {
          subjectKind: 'item',
          subjectId: knife.id,
          name: '刀',
          detail: '扣押，补录迟 72 小时',
          counterpart: { personName: '王民警' },
        },
      ]);
    }
    expect(await world.keeper.get('tasks/late_entry')).toEqual({ items: [], next: null });
    world.clock.advance({ days: 15 });
    expect(await kindsOf(inspector)).toEqual([]);
  });
});

describe('a list of tasks', () => {
  test('of each kind is told page by page, every line once', async () => {
    await opened();
    const items = await world.seized(
      caseId,
      Array.from({ length: 23 }, () => KNIFE),
    );
    const offers: string[] = [];
    for (const [index, item] of items.slice(0, 12).entries()) {
      if (index % 3 === 0) world.clock.advance({ minutes: 1 });
      offers.push((await offered([item])).id);
    }
    const all = async (person: Person, kind: string, limit: number) => {
      const seen: string[] = [];
      let after = '';
      do {
        const { items: lines, next } = await person.get(
          `tasks/${kind}?limit=${limit}${after && `&after=${encodeURIComponent(after)}`}`,
        );
        seen.push(...lines.map((line: Json) => line.subjectId));
        after = next;
      } while (after);
      return seen;
    };
    const inHand = await all(world.officer, 'item_in_own_hands', 4);
    expect(inHand.slice(-11)).toEqual(items.slice(12).map(({ id }) => id));
    expect(new Set(inHand).size).toBe(inHand.length);
    const receipts = await all(world.keeper, 'receipt_for_agency', 5);
    expect(receipts.slice(-12)).toEqual(offers);
    expect(await all(world.officer, 'offer_unanswered', 7)).toEqual(expect.arrayContaining(offers));
    expect(new Set(receipts).size).toBe(receipts.length);
    const { groups } = await world.keeper.get('tasks');
    const group = groups.find((each: Json) => each.kind === 'receipt_for_agency');
    expect(group).toMatchObject({ count: receipts.length, more: false });
    expect(group.rows.map((row: Json) => row.subjectId)).toEqual(receipts.slice(0, 10));

    for (const id of offers) {
      world.clock.advance({ seconds: 1 });
      await world.keeper.post(`handovers/${id}/receipt`, {
        answers: [{ lineNumber: 1, outcome: 'refused', reason: 'not_sealed' }],
      });
    }
    const contested = await all(world.officer, 'offer_contested', 5);
    const refused = items.slice(0, 12).map(({ id }) => id);
    expect(contested.slice(0, 12)).toEqual(refused.toReversed());
    expect(await all(world.auditor, 'exception_lately', 3)).toEqual(contested);
  });

  test('refuses a kind that there is not, and a cursor that is none', async () => {
    expect((await world.officer.send('GET', 'tasks/nothing')).status).toBe(422);
    expect((await world.officer.send('GET', "tasks/lot_to_count?after='")).status).toBe(422);
  });

  test('shows nothing of a case that has not reached the agency', async () => {
    await opened();
    await world.seized(caseId, [KNIFE]);
    const foreign = await world.agency('police', '邻县公安局', '邻公');
    for (const role of ['case_officer', 'keeper']) {
      expect(await kindsOf(await world.person(foreign, `邻县${role}`, [role]))).toEqual([]);
    }
  });
});
