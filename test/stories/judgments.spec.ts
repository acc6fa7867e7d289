import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Json, World } from '../support/world.js';

let world: World;
let caseId: string;
beforeAll(async () => {
  world = await World.open();
  caseId = (await world.case()).id;
});
afterAll(() => world.close());

const wine = { name: '白酒', category: '烟酒', quantity: '10', unit: '瓶' };
const knives = { name: '刀具', category: '管制刀具/凶器', quantity: '若干', unit: '把' };

/** At court on paper, on the police's shelf. */
async function atCourt(line: object = wine, mode: 'physical' | 'paper' = 'paper'): Promise<string> {
  const items = await world.seized(caseId, [line]);
  await world.stored(caseId, items);
  await world.broughtToCourt(caseId, items, mode);
  return items[0]?.id as string;
}
const judgment = (lines: object[], more: object = {}) => ({
  caseId,
  lines: lines.map((line, index) => ({
    lineNumber: index + 1,
    description: '判项',
    outcome: 'confiscation',
    ...line,
  })),
  obligations: [],
  inForceOn: '2024-03-01',
  ...more,
});
const refused = async (lines: object[], more: object = {}) =>
  world.judge.refused('judgments', judgment(lines, more));
const item = (id: string) => world.auditor.get(`items/${id}`);
const victim = async (): Promise<string> =>
  (await world.judge.post(`cases/${caseId}/parties`, { parties: [{ kind: 'victim', name: '被害人' }] }))
    .items[0].id;
const entrusted = (judgmentId: string, agencyId = world.police.id) =>
  world.enforcer.post('execution-orders', { judgmentId, agencyId });
const carry = (itemId: string, dispositionId: string, more: object = {}) => ({
  caseId,
  lines: [{ itemId, dispositionId, ...more }],
});

describe('a judgment', () => {
  test('names items of the case alone, each line once, and no more than is left', async () => {
    const id = await atCourt();
    const otherCase = (await world.case()).id;
    const [stranger] = await world.seized(otherCase, [wine]);
    expect(await refused([{ itemId: id }, { itemId: stranger?.id }])).toMatchObject({
      code: 'judgment_line_is_of_the_case',
      errors: [{ line: 2, field: 'itemId' }],
    });
    expect((await refused([{ itemId: id }, { itemId: id, lineNumber: 1 }])).code).toBe(
      'line_number_is_unique',
    );
    const two = [
      { itemId: id, quantity: '6' },
      { itemId: id, quantity: '5', outcome: 'destruction' },
    ];
    expect(await refused(two)).toMatchObject({
      code: 'order_within_what_is_left',
      errors: [{ line: 2, field: 'quantity' }],
    });
    expect((await refused([{ itemId: id, quantity: '0' }])).code).toBe('quantity_is_positive');
    expect((await refused([{ itemId: id, recipientId: otherCase }])).code).toBe('party_not_found');
    expect((await refused([{ itemId: id }], { inForceOn: '2024-03-02' })).code).toBe(
      'in_force_in_the_future',
    );
    expect((await item(id)).dispositions).toMatchObject([{ state: 'recommended' }]);
    expect((await world.judge.get(`judgments?caseId=${caseId}`)).items).toEqual([]);
  });

  test('is recorded by a judge alone', async () => {
    expect((await world.registrar.refused('judgments', judgment([]))).code).toBe('permission_missing');
    expect((await world.prosecutor.refused('judgments', judgment([]))).code).toBe('permission_missing');
  });

  test('does not divide what nobody has counted', async () => {
    const id = await atCourt(knives);
    expect((await refused([{ itemId: id, quantity: '1' }])).code).toBe('lot_is_counted_before_division');
    const whole = await world.judge.post('judgments', judgment([{ itemId: id }]));
    await entrusted(whole.judgment.id);
    const half = carry(id, whole.judgment.lines[0].dispositionId, { quantity: '0.5' });
    expect((await world.keeper.refused('disposals', half)).code).toBe('lot_is_counted_before_division');
    await world.keeper.post('disposals', carry(id, whole.judgment.lines[0].dispositionId));
  });

  test('gives the rest to the line without a quantity, in whatever order its lines stand and are carried out', async () => {
    const id = await atCourt();
    const recipientId = await victim();
    const { judgment: judged } = await world.judge.post(
      'judgments',
      judgment([{ itemId: id }, { itemId: id, outcome: 'return_to_victim', quantity: '3', recipientId }]),
    );
    await entrusted(judged.id);
    const [rest, stated] = judged.lines.map((line: Json) => line.dispositionId);
    await world.keeper.post('disposals', carry(id, rest));
    expect(await item(id)).toMatchObject({
      disposition: 'ordered',
      quantity: { onHand: '3', disposed: '7' },
    });
    await world.keeper.post('disposals', carry(id, stated));
    const done = await item(id);
    expect(done.dispositions.map((each: Json) => each.state)).toEqual(['carried_out', 'carried_out']);
  });

  test('that is not in force binds nothing', async () => {
    const id = await atCourt();
    const { judgment: judged } = await world.judge.post(
      'judgments',
      judgment([{ itemId: id }], { inForceOn: undefined }),
    );
    expect(judged).toMatchObject({ inForceOn: null, lines: [{ dispositionId: null }] });
    expect((await item(id)).disposition).toBe('recommended');
    const order = { judgmentId: judged.id, agencyId: world.police.id };
    expect((await world.enforcer.refused('execution-orders', order)).code).toBe('judgment_is_in_force');
    const further = {
      caseId,
      instrumentId: judged.instrumentId,
      outcome: 'confiscation',
      lines: [{ itemId: id }],
    };
    expect((await world.judge.refused('disposal-orders', further)).code).toBe('paper_ordered_the_origin');
    const path = `judgments/${judged.id}/entry-into-force`;
    expect((await world.judge.refused(path, { inForceOn: '2024-03-02' })).code).toBe(
      'in_force_in_the_future',
    );
    await world.judge.post(path, { inForceOn: '2024-03-01' });
    expect(await item(id)).toMatchObject({ disposition: 'ordered', responsibility: { stage: 'execution' } });
    expect((await world.judge.refused(path, { inForceOn: '2024-03-01' })).code).toBe(
      'judgment_takes_effect_once',
    );
  });

  test('takes effect once, even when two say so at the same time', async () => {
    const id = await atCourt();
    const second = await world.person(world.court, '第二法官', ['judge']);
    const { judgment: judged } = await world.judge.post(
      'judgments',
      judgment([{ itemId: id, quantity: '2' }], { inForceOn: undefined }),
    );
    await second.get('me');
    const answers = await Promise.all(
      [world.judge, second].map((who) =>
        who.send('POST', `judgments/${judged.id}/entry-into-force`, { inForceOn: '2024-03-01' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('judgment_takes_effect_once');
    expect((await item(id)).dispositions).toHaveLength(1);
  });

  test('is superseded by a later one only while it binds nothing, and then never takes effect', async () => {
    const id = await atCourt();
    const draft = () => world.judge.post('judgments', judgment([{ itemId: id }], { inForceOn: undefined }));
    const first = (await draft()).judgment;
    const { judgment: second } = await world.judge.post(
      'judgments',
      judgment([{ itemId: id }], { supersedes: first.id }),
    );
    const late = await world.judge.refused(`judgments/${first.id}/entry-into-force`, {
      inForceOn: '2024-03-01',
    });
    expect(late.code).toBe('instrument_superseded');
    expect((await world.judge.get(`judgments/${first.id}`)).lines).toHaveLength(1);
    expect((await refused([], { supersedes: second.id })).code).toBe('superseded_judgment_bound_nothing');
    const elsewhere = { ...judgment([]), caseId: (await world.case()).id };
    const seen = { ...elsewhere, supersedes: second.id };
    expect((await world.judge.refused('judgments', seen)).code).toBe('case_not_found');
  });

  test('mentions what is already disposed of and orders nothing about it', async () => {
    const items = await world.seized(caseId, [wine]);
    const id = items[0]?.id as string;
    await world.stored(caseId, items);
    const { dispositionIds } = await world.officer.post('early-disposals', {
      caseId,
      outcome: 'seizing_agency_handles',
      reason: 'perishable',
      lines: [{ itemId: id }],
      instrument: { approverId: world.principalHead.id },
    });
    await world.keeper.post('disposals', carry(id, dispositionIds[0]));
    await atCourt();
    const { judgment: judged, coverage } = await world.judge.post('judgments', judgment([{ itemId: id }]));
    expect(judged.lines).toMatchObject([{ itemId: id, dispositionId: null }]);
    expect(coverage.notMentioned.map((each: Json) => each.id)).not.toContain(id);
  });

  test('keeps a line without an item and obligations that are no stock, and shows both', async () => {
    await atCourt();
    const owed = await victim();
    const recorded = await world.judge.post(
      'judgments',
      judgment([{ description: '随案移送的账册' }], {
        obligations: [
          { kind: 'restitution', description: '责令退赔', quantity: '1200.5', unit: '元', recipientId: owed },
        ],
      }),
    );
    expect(recorded.coverage.linesWithoutItem).toEqual([{ lineNumber: 1, description: '随案移送的账册' }]);
    expect(recorded.judgment.obligations).toMatchObject([
      { kind: 'restitution', quantity: '1200.5', unit: '元', recipientId: owed, recipientName: '被害人' },
    ]);
    const stranger = { kind: 'recovery', description: '追缴', recipientId: recorded.judgment.id };
    expect((await refused([], { obligations: [stranger] })).code).toBe('party_not_found');
  });

  test('is completed by a further one: together they cover what each alone forgets, a superseded one counting no more', async () => {
    const { id: other } = await world.case();
    const items = await world.seized(other, [wine, wine, wine]);
    await world.stored(other, items);
    await world.broughtToCourt(other, items);
    const [one, two, three] = items.map(({ id }) => ({ itemId: id }));
    const coverage = async (query = '') => {
      const { items, covered, notMentioned } = await world.judge.get(`cases/${other}/coverage${query}`);
      return [items, covered, notMentioned.map((each: Json) => each.id)];
    };
    expect(await coverage()).toEqual([3, 0, items.map(({ id }) => id)]);
    const first = judgment([one as object], { caseId: other, inForceOn: undefined });
    const { judgment: draft } = await world.judge.post('judgments', first);
    expect(await coverage()).toEqual([3, 1, [two?.itemId, three?.itemId]]);
    expect(await coverage(`?without=${draft.id}`)).toEqual([3, 0, items.map(({ id }) => id)]);
    const second = judgment([two as object], { caseId: other, supersedes: draft.id });
    await world.judge.post('judgments', second);
    expect(await coverage()).toEqual([3, 1, [one?.itemId, three?.itemId]]);
    const further = judgment([one as object, three as object], { caseId: other });
    expect((await world.judge.post('judgments', further)).coverage).toMatchObject({ covered: 2 });
    expect(await coverage()).toEqual([3, 3, []]);
    expect(await item(one?.itemId as string)).toMatchObject({
      free: '0',
      dispositions: [{ state: 'ordered', left: '10' }],
    });
  });

  test('that only recovers leaves the thing open until a further paper says what becomes of it', async () => {
    const id = await atCourt();
    const { judgment: first } = await world.judge.post(
      'judgments',
      judgment([{ itemId: id, outcome: 'recovery' }]),
    );
    await entrusted(first.id);
    const recovery = carry(id, first.lines[0].dispositionId);
    expect((await world.keeper.refused('disposals', recovery)).code).toBe('recovery_needs_a_further_paper');
    const recipientId = await victim();
    const { judgment: further } = await world.judge.post(
      'judgments',
      judgment([{ itemId: id, outcome: 'return_to_victim', recipientId }]),
    );
    await entrusted(further.id);
    await world.keeper.post('disposals', carry(id, further.lines[0].dispositionId));
    expect((await item(id)).disposition).toBe('final');
  });
});

describe('the execution of a judgment', () => {
  test('is done by the court itself where it holds the thing', async () => {
    const id = await atCourt(wine, 'physical');
    const { judgment: judged } = await world.judge.post('judgments', judgment([{ itemId: id }]));
    expect(
      (await world.enforcer.refused('execution-orders', { judgmentId: judged.id, agencyId: world.court.id }))
        .code,
    ).toBe('something_to_execute');
    expect((await world.keeper.refused('disposals', carry(id, judged.lines[0].dispositionId))).code).toBe(
      'executor_is_entrusted',
    );
    const { instrument } = await world.registrar.post('disposals', carry(id, judged.lines[0].dispositionId));
    expect(instrument.kind).toBe('treasury_payment');
  });

  test('is entrusted to the agency that holds the thing, once, and reported by it alone', async () => {
    const id = await atCourt();
    const { judgment: judged } = await world.judge.post('judgments', judgment([{ itemId: id }]));
    const order = { judgmentId: judged.id, agencyId: world.procuratorate.id };
    expect((await world.enforcer.refused('execution-orders', order)).code).toBe('something_to_execute');
    expect((await world.keeper.refused('disposals', carry(id, judged.lines[0].dispositionId))).code).toBe(
      'executor_is_entrusted',
    );
    const issued = await entrusted(judged.id);
    expect(issued).toMatchObject({ agencyId: world.police.id, overdue: false, lines: [{ itemId: id }] });
    expect(
      (await world.enforcer.refused('execution-orders', { ...order, agencyId: world.police.id })).code,
    ).toBe('something_to_execute');
    const path = `execution-orders/${issued.id}/receipt`;
    expect((await world.caseManager.refused(path)).code).toBe('executor_is_entrusted');
    expect(await world.keeper.refused(path)).toMatchObject({
      code: 'open_lines_are_explained',
      errors: [{ code: 'line_not_carried_out' }],
    });
    const answered = await world.keeper.post(path, { explanation: '国库系统停机' });
    expect(answered).toMatchObject({ receiptNote: '国库系统停机' });
    expect((await world.keeper.refused(path, {})).code).toBe('order_is_unanswered');
  });

  test('is listed for whom it was issued to and who issued it, answered or waiting', async () => {
    const listed = async (who: typeof world.judge, query: string): Promise<string[]> =>
      (await who.get(`execution-orders?${query}`)).items.map((each: Json) => each.id);
    const judgedOf = async () =>
      (await world.judge.post('judgments', judgment([{ itemId: await atCourt() }]))).judgment.id;
    const first = (await entrusted(await judgedOf())).id;
    const second = (await entrusted(await judgedOf())).id;
    await world.keeper.post(`execution-orders/${first}/receipt`, { explanation: '国库系统停机' });
    const toPolice = `agencyId=${world.police.id}`;
    expect((await listed(world.keeper, `${toPolice}&waiting=true`))[0]).toBe(second);
    expect((await listed(world.keeper, `${toPolice}&waiting=true`)).includes(first)).toBe(false);
    expect(await listed(world.keeper, `${toPolice}&waiting=false&limit=1`)).toEqual([first]);
    expect((await listed(world.enforcer, `issuedBy=${world.court.id}`)).slice(0, 2)).toEqual([second, first]);
    expect(await listed(world.enforcer, `issuedBy=${world.police.id}`)).toEqual([]);
    expect(await listed(world.keeper, `agencyId=${world.procuratorate.id}`)).toEqual([]);
  });

  test('is reported by the shared centre too, when it holds the thing', async () => {
    const items = await world.seized(caseId, [wine]);
    await world.stored(caseId, items);
    const moved = await world.keeper.post('handovers', {
      caseId,
      purpose: 'relocation',
      mode: 'physical',
      toAgencyId: world.centre.id,
      lines: items.map(({ id }) => ({ itemId: id })),
    });
    await world.centreKeeper.post(`handovers/${moved.id}/receipt`, {
      answers: [],
      rest: 'accepted',
      place: '中心库',
    });
    await world.broughtToCourt(caseId, items);
    const id = items[0]?.id as string;
    const { judgment: judged } = await world.judge.post('judgments', judgment([{ itemId: id }]));
    const issued = await entrusted(judged.id, world.centre.id);
    expect(await world.centreKeeper.get(`execution-orders/${issued.id}`)).toMatchObject({
      lines: [{ itemId: id, left: '10' }],
    });
    await world.centreKeeper.post('disposals', carry(id, judged.lines[0].dispositionId));
    const answered = await world.centreKeeper.post(`execution-orders/${issued.id}/receipt`);
    expect(answered).toMatchObject({ openCount: 0, receiptInstrument: { kindName: '执行回单' } });
  });

  test('that nobody reports within a month shows as overdue', async () => {
    const id = await atCourt();
    const { judgment: judged } = await world.judge.post('judgments', judgment([{ itemId: id }]));
    const issued = await entrusted(judged.id);
    world.clock.advance({ days: 32 });
    const { items } = await world.judge.get(`execution-orders?caseId=${caseId}`);
    expect(items.find((each: Json) => each.id === issued.id).overdue).toBe(true);
    expect((await item(id)).dispositions).toMatchObject([{ state: 'ordered' }]);
    world.clock.set('2024-03-01T01:00:00.000Z');
  });

  test('never exceeds what was ordered and uses the proof of its outcome', async () => {
    const id = await atCourt();
    const { judgment: judged } = await world.judge.post(
      'judgments',
      judgment([
        { itemId: id, quantity: '4' },
        { itemId: id, outcome: 'fine_offset', quantity: '6' },
      ]),
    );
    await entrusted(judged.id);
    const [confiscated, offset] = judged.lines.map((line: Json) => line.dispositionId);
    const both = {
      caseId,
      lines: [confiscated, offset].map((dispositionId) => ({ itemId: id, dispositionId })),
    };
    expect((await world.keeper.refused('disposals', both)).code).toBe('one_proof_for_all_lines');
    for (const quantity of ['5', '0'])
      expect((await world.keeper.refused('disposals', carry(id, confiscated, { quantity }))).code).toBe(
        'not_more_than_ordered',
      );
    expect((await world.keeper.refused('disposals', carry(id, caseId))).code).toBe('disposition_is_ordered');
    await world.keeper.post('disposals', carry(id, confiscated));
    expect((await world.keeper.refused('disposals', carry(id, confiscated))).code).toBe(
      'disposition_is_ordered',
    );
  });

  test('of a sale brings money, whose disposal the same judgment orders further', async () => {
    const id = await atCourt();
    const { judgment: judged } = await world.judge.post(
      'judgments',
      judgment([{ itemId: id, outcome: 'sale' }]),
    );
    await entrusted(judged.id);
    const sale = carry(id, judged.lines[0].dispositionId, { proceeds: { quantity: '500', unit: '元' } });
    const { executions } = await world.keeper.post('disposals', sale);
    const { proceedsId } = executions[0];
    const order = {
      caseId,
      instrumentId: judged.instrumentId,
      outcome: 'confiscation',
      lines: [{ itemId: proceedsId }],
    };
    expect((await world.officer.refused('disposal-orders', order)).code).toBe('instrument_of_the_own_agency');
    const { dispositionIds } = await world.judge.post('disposal-orders', order);
    await world.keeper.post('disposals', carry(proceedsId, dispositionIds[0]));
    expect(await item(proceedsId)).toMatchObject({ disposition: 'final', quantity: { disposed: '500' } });
  });
});
