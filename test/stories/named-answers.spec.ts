import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { type Json, World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
}, 60_000);
afterAll(() => world.close());

const POLICE = '常州市公安局金坛分局';
const PROCURATORATE = '常州市金坛区人民检察院';

const wine = (quantity: string) => ({ name: '茅台酒', category: '烟酒', quantity, unit: '瓶', seal: 'F001' });
const lot = { name: '一袋手机壳', category: '作案工具/其他物品' };

async function aCase(...lines: object[]): Promise<{ caseId: string; ids: string[]; propertyCase: Json }> {
  const propertyCase = await world.case();
  const items = await world.seized(propertyCase.id, lines);
  return { caseId: propertyCase.id, ids: items.map(({ id }) => id), propertyCase };
}

describe('an item', () => {
  test('names its case, list, officers, holder and answerable agency', async () => {
    const { caseId, ids, propertyCase } = await aCase(wine('6'));
    const item = await world.officer.get(`items/${ids[0]}`);
    expect(item).toMatchObject({
      case: { id: caseId, code: propertyCase.code, title: '李某盗窃案' },
      list: { line: 1, number: expect.stringContaining('扣押') },
      origin: { kind: 'registered' },
      officers: [
        { id: world.officer.id, name: '王民警' },
        { id: world.partner.id, name: '赵民警' },
      ],
      custody: { agencyName: POLICE, unitName: '办公室', personName: '王民警' },
      responsibility: { agencyName: POLICE },
      offeredIn: null,
      offer: null,
    });
    const { list } = item;
    expect(item.measures).toMatchObject([
      {
        instrument: {
          id: list.instrumentId,
          kind: 'seizure_decision',
          kindName: '扣押决定书',
          number: list.number,
        },
      },
    ]);
    expect((await world.officer.get(`cases/${caseId}/items`)).items).toEqual([item]);
  });

  test('tells the open offer in which it stands, and nothing of it once that is answered', async () => {
    const { caseId, ids } = await aCase(wine('6'));
    const offered = await world.officer.post('prosecution-transfers', {
      caseId,
      mode: 'paper',
      toAgencyId: world.procuratorate.id,
      toPersonId: world.caseManager.id,
      lines: [{ itemId: ids[0], recommendation: 'confiscation' }],
      instrument: { approverId: world.policeHead.id },
    });
    expect(await world.caseManager.get(`items/${ids[0]}`)).toMatchObject({
      offeredIn: offered.id,
      offer: {
        id: offered.id,
        purpose: 'prosecution_review',
        mode: 'paper',
        fromAgencyName: POLICE,
        toAgencyName: PROCURATORATE,
        toPersonName: '陈案管',
        offeredAt: offered.offeredAt,
        answerDueAt: offered.answerDueAt,
        overdue: false,
      },
    });
    await world.caseManager.post(`handovers/${offered.id}/receipt`, { answers: [], rest: 'accepted' });
    expect(await world.caseManager.get(`items/${ids[0]}`)).toMatchObject({
      offer: null,
      responsibility: { agencyName: PROCURATORATE },
      custody: { agencyName: POLICE },
    });
  });

  test('tells by its code the lot that it is a part of', async () => {
    const { caseId, ids } = await aCase(wine('6'));
    await world.stored(caseId, [{ id: ids[0] as string }]);
    const { instrument, items } = await world.keeper.post(`items/${ids[0]}/split`, {
      parts: [{ quantity: '2' }],
    });
    expect(instrument).toMatchObject({ kindName: '清点笔录', agencyName: POLICE });
    const part = items.find((each: Json) => each.origin.kind === 'split');
    const { code } = await world.keeper.get(`items/${ids[0]}`);
    expect(part.origin).toEqual({ kind: 'split', itemId: ids[0], code });
  });

  test('names to whom it goes back, but not to those who neither work on cases nor hand things over', async () => {
    const { caseId, ids } = await aCase(wine('6'));
    const { items: parties } = await world.officer.post(`cases/${caseId}/parties`, {
      parties: [{ kind: 'victim', name: '被害人刘某' }],
    });
    const returned = await world.officer.post('returns', {
      caseId,
      outcome: 'return_to_victim',
      tests: { ownershipClear: true, othersUnharmed: true, proceedingsUnaffected: true, recorded: true },
      lines: [{ itemId: ids[0], recipientId: parties[0].id }],
      instrument: { approverId: world.policeHead.id },
    });
    const ordered = {
      recipientName: '被害人刘某',
      executorAgencyName: POLICE,
      instrument: { number: returned.instrument.number },
    };
    expect((await world.officer.get(`items/${ids[0]}`)).dispositions).toMatchObject([ordered]);
    const treasurer = await world.person(world.police, '财务甲', ['finance_officer']);
    expect((await treasurer.get(`items/${ids[0]}`)).dispositions).toMatchObject([ordered]);
    const finance = await world.agency('finance', '金坛区财政局', '坛财');
    const outsider = await world.person(finance, '国库乙', ['treasury_officer']);
    await withConnection(world.database.superuserUrl, (client) =>
      client.query('INSERT INTO cases.access (case_id, agency_id, since) VALUES ($1, $2, now())', [
        caseId,
        finance.id,
      ]),
    );
    expect((await outsider.get(`items/${ids[0]}`)).dispositions).toMatchObject([
      { ...ordered, recipientName: null },
    ]);
  });
});

describe('a case', () => {
  test('names the agencies that know it, and counts its items and those still on hand', async () => {
    const { caseId, ids } = await aCase(wine('6'), wine('2'), wine('6'));
    await world.officer.post(`items/${ids[2]}/voiding`, {
      duplicateOf: ids[0],
      reason: '重复登记',
      instrument: { approverId: world.unitHead.id },
    });
    await world.broughtToCourt(caseId, [{ id: ids[0] as string }, { id: ids[1] as string }]);
    await world.caseManager.post(`cases/${caseId}/numbers`, { number: '坛检刑诉受〔2024〕9号' });
    const read = await world.judge.get(`cases/${caseId}`);
    expect(read).toMatchObject({ agencyName: POLICE, mergedIntoCode: null, itemCount: 2, openItemCount: 2 });
    expect(read.numbers.map((each: Json) => each.agencyName)).toEqual([POLICE, PROCURATORATE]);
  });

  test('that went into another one says into which', async () => {
    const kept = await world.case();
    const duplicate = await world.case();
    const merged = await world.officer.post(`cases/${kept.id}/merger`, {
      duplicateId: duplicate.id,
      instrument: { approverId: world.unitHead.id },
    });
    expect(merged).toMatchObject({ case: { id: kept.id, agencyName: POLICE }, items: [] });
    expect(await world.officer.get(`cases/${duplicate.id}`)).toMatchObject({
      state: 'merged',
      mergedIntoCode: kept.code,
      itemCount: 0,
    });
  });

  test('tells of each of its entries who made it, in which post, and under which paper', async () => {
    const { id } = await world.case();
    await world.officer.post(`cases/${id}/closure`, { instrument: { approverId: world.unitHead.id } });
    const { items } = await world.officer.get(`cases/${id}/history`);
    expect(items).toMatchObject([
      {
        type: 'case_registered',
        actor: { personId: world.officer.id, name: '王民警', post: '侦查员', agencyName: POLICE },
        instrument: null,
      },
      { type: 'case_numbered' },
      { type: 'case_closed', instrument: { kind: 'closing_report', kindName: '涉案财物结清报告' } },
    ]);
  });
});

describe('a handover', () => {
  test('names both sides, and tells line by line what is handed over and who answered how', async () => {
    const { caseId, ids, propertyCase } = await aCase(wine('6'), lot, wine('2'));
    const offered = await world.officer.post('handovers', {
      caseId,
      purpose: 'store_in',
      mode: 'physical',
      toAgencyId: world.police.id,
      toPersonId: world.keeper.id,
      lines: ids.map((itemId) => ({ itemId })),
    });
    expect(offered).toMatchObject({ lineCount: 3, waitingCount: 3, acceptedCount: 0 });
    await world.keeper.post(`handovers/${offered.id}/receipt`, {
      answers: [
        { lineNumber: 1, outcome: 'accepted', place: '1 号架' },
        { lineNumber: 2, outcome: 'refused', reason: 'not_sealed' },
      ],
    });
    const read = await world.keeper.get(`handovers/${offered.id}`);
    expect(read).toMatchObject({
      case: { id: caseId, code: propertyCase.code, title: '李某盗窃案' },
      fromAgencyName: POLICE,
      fromPersonName: '王民警',
      toAgencyName: POLICE,
      toPersonName: '钱保管',
      instrument: { id: offered.instrumentId, kind: 'store_in_slip', kindName: '涉案财物入库单' },
      overdue: false,
      lineCount: 3,
      waitingCount: 1,
      acceptedCount: 1,
      exceptionCount: 0,
      refusedCount: 1,
      withdrawnCount: 0,
    });
    expect(read.lines).toMatchObject([
      {
        itemId: ids[0],
        name: '茅台酒',
        category: '烟酒',
        quantity: '6',
        measuredIn: '瓶',
        place: '1 号架',
        outcome: 'accepted',
        answeredByName: '钱保管',
      },
      { measuredIn: '待清点', outcome: 'refused', reason: 'not_sealed', answeredByName: '钱保管' },
      { seal: 'F001', outcome: null, answeredByName: null },
    ]);
  });

  test('is listed with the counts of its lines and without them, and found by its purpose', async () => {
    const { caseId, ids } = await aCase(wine('6'), wine('2'));
    await world.stored(
      caseId,
      ids.map((id) => ({ id })),
    );
    await world.broughtToCourt(
      caseId,
      ids.map((id) => ({ id })),
    );
    const { items } = await world.officer.get(`handovers?caseId=${caseId}`);
    expect(items.map((each: Json) => each.purpose)).toEqual([
      'public_prosecution',
      'prosecution_review',
      'store_in',
    ]);
    for (const each of items) {
      expect(each).toMatchObject({ lineCount: 2, waitingCount: 0, acceptedCount: 2 });
      expect(each).not.toHaveProperty('lines');
    }
    const wanted = await world.officer.get(`handovers?caseId=${caseId}&purpose=prosecution_review`);
    expect(wanted.items).toEqual([items[1]]);
    expect(wanted.items[0]).toMatchObject({
      toAgencyName: PROCURATORATE,
      instrument: { kindName: '起诉意见书' },
    });
  });
});

describe('a judgment and what follows from it', () => {
  const COURT = '常州市金坛区人民法院';

  /** Three items before the court, the first of them given back, the second confiscated, the third forgotten. */
  async function judged(): Promise<{ caseId: string; ids: string[]; judgment: Json; recorded: Json }> {
    const { caseId, ids } = await aCase(wine('6'), wine('2'), lot);
    await world.stored(
      caseId,
      ids.map((id) => ({ id })),
    );
    await world.broughtToCourt(
      caseId,
      ids.map((id) => ({ id })),
    );
    const { items: parties } = await world.judge.post(`cases/${caseId}/parties`, {
      parties: [{ kind: 'victim', name: '被害人刘某' }],
    });
    const recorded = await world.judge.post('judgments', {
      caseId,
      inForceOn: '2024-03-01',
      lines: [
        {
          lineNumber: 1,
          itemId: ids[0],
          description: '发还',
          outcome: 'return_to_victim',
          quantity: '4',
          recipientId: parties[0].id,
        },
        { lineNumber: 2, itemId: ids[1], description: '没收', outcome: 'confiscation' },
        { lineNumber: 3, description: '随案移送的账册', outcome: 'confiscation' },
      ],
      obligations: [{ kind: 'recovery', description: '追缴违法所得', quantity: '100', unit: '元' }],
    });
    return { caseId, ids, judgment: recorded.judgment, recorded };
  }

  test('are told line by line with items, recipients and how far each is carried out', async () => {
    const { caseId, ids, judgment, recorded } = await judged();
    expect(recorded).toMatchObject({
      instrument: { kindName: '刑事判决书', agencyName: COURT },
      coverage: { items: 3, covered: 2, notMentioned: [{ id: ids[2], name: '一袋手机壳' }] },
    });
    const carried = await world.keeper.send('POST', 'disposals', {
      caseId,
      lines: [{ itemId: ids[0], dispositionId: judgment.lines[0].dispositionId }],
    });
    expect(carried.body.code).toBe('executor_is_entrusted');
    const order = await world.enforcer.post('execution-orders', {
      judgmentId: judgment.id,
      agencyId: world.police.id,
    });
    const { executions, instrument } = await world.keeper.post('disposals', {
      caseId,
      lines: [{ itemId: ids[0], dispositionId: judgment.lines[0].dispositionId, quantity: '1' }],
    });
    const read = await world.judge.get(`judgments/${judgment.id}`);
    expect(read).toMatchObject({
      case: { id: caseId, title: '李某盗窃案' },
      instrument: { agencyName: COURT, superseded: false },
      inForceOn: '2024-03-01',
      lines: [
        {
          item: { name: '茅台酒', category: '烟酒', registered: '6', onHand: '5', measuredIn: '瓶' },
          quantity: '4',
          recipientName: '被害人刘某',
          state: 'ordered',
          done: '1',
        },
        { item: { id: ids[1] }, quantity: null, recipientName: null, state: 'ordered', done: '0' },
        { item: null, state: null, done: null },
      ],
      obligations: [{ kind: 'recovery', quantity: '100', unit: '元' }],
    });
    expect((await world.judge.get(`judgments?caseId=${caseId}`)).items).toEqual([read]);
    expect(executions).toMatchObject([
      {
        item: { id: ids[0], name: '茅台酒' },
        quantity: '1',
        measuredIn: '瓶',
        recipientName: '被害人刘某',
        instrument: { id: instrument.id, kindName: '发还清单' },
        authority: { id: judgment.instrumentId, kindName: '刑事判决书' },
        proceedsCode: null,
        agencyName: POLICE,
        carriedOutByName: '钱保管',
      },
    ]);
    expect((await world.keeper.get(`disposals?caseId=${caseId}`)).items).toEqual(executions);
    expect(order).toMatchObject({ lineCount: 2, openCount: 2 });
  });

  test('an execution order names court and executor and tells which of its lines are carried out', async () => {
    const { caseId, ids, judgment } = await judged();
    const issued = await world.enforcer.post('execution-orders', {
      judgmentId: judgment.id,
      agencyId: world.police.id,
    });
    await world.keeper.post('disposals', {
      caseId,
      lines: [{ itemId: ids[1], dispositionId: judgment.lines[1].dispositionId }],
    });
    await world.keeper.post(`execution-orders/${issued.id}/receipt`, { explanation: '被害人下落不明' });
    const order = await world.enforcer.get(`execution-orders/${issued.id}`);
    expect(order).toMatchObject({
      case: { id: caseId },
      judgment: { id: judgment.id, number: judgment.instrument.number, agencyName: COURT },
      agencyName: POLICE,
      instrument: { kindName: '协助执行通知书' },
      receiptInstrument: { kindName: '执行回单' },
      receiptNote: '被害人下落不明',
      overdue: false,
      lineCount: 2,
      openCount: 1,
    });
    expect(order.lines).toHaveLength(2);
    expect(order.lines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          item: expect.objectContaining({ name: '茅台酒' }),
          outcome: 'return_to_victim',
          quantity: '4',
          done: '0',
          left: '4',
          measuredIn: '瓶',
          recipientName: '被害人刘某',
          carriedOut: false,
        }),
        expect.objectContaining({ outcome: 'confiscation', done: '2', left: null, carriedOut: true }),
      ]),
    );
    const { lines: _, ...summary } = order;
    expect((await world.enforcer.get(`execution-orders?caseId=${caseId}`)).items).toEqual([summary]);
  });
});

describe('an issued paper', () => {
  test('tells its Chinese title, its case and who issued it, and is found again by its id', async () => {
    const { caseId, ids } = await aCase(wine('6'));
    const paper = await world.officer.post('papers', { kind: 'custody_item', subjectId: ids[0] });
    expect(paper).toMatchObject({
      title: '涉案财物保管链证明书',
      case: { id: caseId, title: '李某盗窃案' },
      agencyName: POLICE,
      issuedByName: '王民警',
    });
    expect((await world.officer.get(`papers?subjectId=${ids[0]}`)).items).toEqual([paper]);
    expect((await world.officer.file(`papers/${paper.id}`)).bytes).toHaveLength(paper.size);
  });
});
