import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Answer, type Json, World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const line = (name: string, quantity = '1') => ({
  name,
  category: '作案工具/其他物品',
  quantity,
  unit: '件',
});

async function seized(...names: string[]): Promise<{ caseId: string; ids: string[] }> {
  const { id: caseId } = await world.case();
  const items = await world.seized(
    caseId,
    names.map((name) => line(name)),
  );
  return { caseId, ids: items.map(({ id }) => id) };
}

const toKeeper = (caseId: string, ids: string[], more: object = {}) => ({
  caseId,
  purpose: 'store_in',
  mode: 'physical',
  toAgencyId: world.police.id,
  lines: ids.map((itemId) => ({ itemId })),
  ...more,
});
const transfer = (caseId: string, ids: string[], mode: 'physical' | 'paper') => ({
  caseId,
  mode,
  toAgencyId: world.procuratorate.id,
  lines: ids.map((itemId) => ({ itemId, recommendation: 'confiscation' })),
  instrument: { approverId: world.policeHead.id },
});
const everything = { answers: [], rest: 'accepted', place: '一号库' };
const statuses = (answers: Answer[]) => answers.map(({ status }) => status).sort();
const item = (id: string | undefined) => world.auditor.get(`items/${id}`);

describe('an offer', () => {
  test('moves nothing until its receiver has answered', async () => {
    const { caseId, ids } = await seized('刀');
    const offer = await world.officer.post('handovers', toKeeper(caseId, ids));
    expect(offer).toMatchObject({ state: 'offered', overdue: false });
    expect((await item(ids[0])).custody).toMatchObject({ kind: 'officer', personId: world.officer.id });
    await world.keeper.post(`handovers/${offer.id}/receipt`, everything);
    expect(await item(ids[0])).toMatchObject({
      custody: { kind: 'keeper', personId: world.keeper.id },
      place: '一号库',
      responsibility: { agencyId: world.police.id, stage: 'investigation' },
    });
  });

  test('of what one does not hold is refused', async () => {
    const { caseId, ids } = await seized('刀');
    const stranger = await world.person(world.police, '他案民警', ['case_officer']);
    expect((await stranger.refused('handovers', toKeeper(caseId, ids))).code).toBe('sender_holds_the_thing');
    await world.stored(caseId, [{ id: ids[0] as string }]);
    await world.broughtToCourt(caseId, [{ id: ids[0] as string }]);
    const fromCourt = { ...toKeeper(caseId, ids), toAgencyId: world.court.id };
    expect((await world.registrar.refused('handovers', fromCourt)).code).toBe('sender_holds_the_thing');
  });

  test.each([
    ['11', 'quantity_is_what_is_on_hand'],
    ['9', 'quantity_is_what_is_on_hand'],
    ['0', 'quantity_is_what_is_on_hand'],
  ])('of %s when there are 10 is refused', async (quantity, code) => {
    const { id: caseId } = await world.case();
    const [{ id }] = (await world.seized(caseId, [line('酒', '10')])) as [{ id: string; code: string }];
    const problem = await world.officer.refused(
      'handovers',
      toKeeper(caseId, [], { lines: [{ itemId: id, quantity }] }),
    );
    expect(problem).toMatchObject({ code, errors: [{ line: 1, field: 'quantity' }] });
  });

  test('to oneself, to nobody there and to somebody elsewhere is refused', async () => {
    const { caseId, ids } = await seized('刀');
    const to = (toPersonId: string) =>
      world.officer.refused('handovers', toKeeper(caseId, ids, { toPersonId }));
    expect((await to(world.officer.id)).code).toBe('receiver_is_not_sender');
    expect((await to(caseId)).code).toBe('person_not_found');
    expect((await to(world.registrar.id)).code).toBe('addressee_is_of_the_agency');
  });

  test('of things that nobody knows names each of their lines', async () => {
    const { caseId, ids } = await seized('刀');
    const unknown = await world.officer.refused('handovers', toKeeper(caseId, [ids[0] as string, caseId]));
    expect(unknown).toMatchObject({
      status: 404,
      code: 'item_not_found',
      errors: [{ line: 2, field: 'itemId', code: 'item_not_found' }],
    });
  });

  test('of things of another case, of one thing twice, and of one on its way is refused by line', async () => {
    const { caseId, ids } = await seized('刀', '枪');
    const other = await seized('酒');
    const strange = await world.officer.refused(
      'handovers',
      toKeeper(caseId, [ids[0] as string, other.ids[0] as string]),
    );
    expect(strange).toMatchObject({ code: 'item_is_of_the_case', errors: [{ line: 2 }] });
    const twice = await world.officer.refused(
      'handovers',
      toKeeper(caseId, [ids[0] as string, ids[0] as string]),
    );
    expect(twice).toMatchObject({ code: 'item_is_already_offered', errors: [{ line: 2 }] });
    await world.officer.post('handovers', toKeeper(caseId, [ids[0] as string]));
    const again = await world.officer.refused('handovers', toKeeper(caseId, ids));
    expect(again).toMatchObject({ code: 'item_is_already_offered', errors: [{ line: 1 }] });
    expect((await item(ids[1])).offeredIn).toBeNull();
  });

  test('across agencies needs the purpose that the law has for it', async () => {
    const { caseId, ids } = await seized('刀');
    const elsewhere = toKeeper(caseId, ids, { toAgencyId: world.procuratorate.id });
    expect((await world.officer.refused('handovers', elsewhere)).code).toBe('purpose_fits_the_parties');
    const bare = { ...transfer(caseId, ids, 'paper'), lines: ids.map((itemId) => ({ itemId })) };
    expect((await world.officer.refused('prosecution-transfers', bare)).code).toBe('line_has_recommendation');
    const toCourt = { ...transfer(caseId, ids, 'paper'), toAgencyId: world.court.id };
    expect((await world.officer.refused('prosecution-transfers', toCourt)).code).toBe(
      'purpose_fits_the_parties',
    );
  });

  test('of things in their place goes on paper alone', async () => {
    const { id: caseId } = await world.case();
    const house = { name: '房屋', category: '不动产', quantity: '1', unit: '套' };
    const sealing = { measure: 'sealing', instrument: { approverId: world.policeHead.id } };
    const ids = (await world.seized(caseId, [house], sealing)).map(({ id }) => id);
    const bodily = await world.officer.refused('prosecution-transfers', transfer(caseId, ids, 'physical'));
    expect(bodily.code).toBe('things_in_place_go_by_paper');
    const offer = await world.officer.post('prosecution-transfers', transfer(caseId, ids, 'paper'));
    await world.caseManager.post(`handovers/${offer.id}/receipt`, everything);
    expect(await item(ids[0])).toMatchObject({
      custody: { kind: 'in_place', agencyId: world.police.id },
      responsibility: { agencyId: world.procuratorate.id, stage: 'prosecution_review' },
    });
  });

  test('may be taken back by its sender alone, and the things never left', async () => {
    const { caseId, ids } = await seized('刀');
    const offer = await world.officer.post('prosecution-transfers', transfer(caseId, ids, 'physical'));
    const path = `handovers/${offer.id}/withdrawal`;
    expect((await world.caseManager.refused(path)).code).toBe('no_standing');
    expect((await world.officer.post(path)).state).toBe('withdrawn');
    expect((await world.caseManager.refused(`handovers/${offer.id}/receipt`, everything)).code).toBe(
      'handover_is_open',
    );
    expect((await world.officer.refused(path)).code).toBe('handover_is_open');
    expect(await item(ids[0])).toMatchObject({ offeredIn: null, custody: { personId: world.officer.id } });
  });

  test('that nobody answers shows as overdue and stays the sender’s', async () => {
    const { caseId, ids } = await seized('刀');
    const offer = await world.officer.post('handovers', toKeeper(caseId, ids));
    world.clock.advance({ hours: 25 });
    const overdue = await world.keeper.get(`handovers/${offer.id}`);
    expect(overdue).toMatchObject({ state: 'offered', overdue: true });
    const waiting = await world.keeper.get(`handovers?waiting=true&toAgencyId=${world.police.id}`);
    expect(waiting.items.find((each: Json) => each.id === offer.id)).toMatchObject({ overdue: true });
    expect((await item(ids[0])).custody.personId).toBe(world.officer.id);
    expect((await world.auditor.get(`items/${ids[0]}/history`)).items).toHaveLength(2);
    const answered = await world.keeper.post(`handovers/${offer.id}/receipt`, everything);
    expect(answered).toMatchObject({ state: 'answered', overdue: false });
  });
});

describe('a receipt', () => {
  const offered = async (...names: string[]) => {
    const { caseId, ids } = await seized(...names);
    return { ids, caseId, offer: await world.officer.post('handovers', toKeeper(caseId, ids)) };
  };

  test('is given once', async () => {
    const { offer } = await offered('刀');
    const path = `handovers/${offer.id}/receipt`;
    await world.keeper.post(path, everything);
    expect((await world.keeper.refused(path, everything)).code).toBe('handover_is_open');
  });

  test('given twice at the same time counts once', async () => {
    const { ids, offer } = await offered('刀');
    const second = await world.person(world.police, '第二保管', ['keeper']);
    const path = `handovers/${offer.id}/receipt`;
    await Promise.all([world.keeper.get('me'), second.get('me')]);
    const answers = await Promise.all(
      [world.keeper, second].map((who) => who.send('POST', path, everything)),
    );
    expect(statuses(answers)).toEqual([201, 409]);
    expect((await world.auditor.get(`items/${ids[0]}/history`)).items).toHaveLength(3);
  });

  test('that refuses leaves the thing with its sender, free to be offered again', async () => {
    const { caseId, ids, offer } = await offered('刀');
    const refusal = { lineNumber: 1, outcome: 'refused', reason: 'not_sealed', note: '无封条' };
    const answered = await world.keeper.post(`handovers/${offer.id}/receipt`, { answers: [refusal] });
    expect(answered).toMatchObject({
      state: 'answered',
      lines: [{ outcome: 'refused', reason: 'not_sealed' }],
    });
    expect(await item(ids[0])).toMatchObject({
      offeredIn: null,
      custody: { kind: 'officer', personId: world.officer.id },
      responsibility: { agencyId: world.police.id },
    });
    await world.officer.post('handovers', toKeeper(caseId, ids));
  });

  test('refuses and excepts only for a coded reason', async () => {
    const { offer } = await offered('刀');
    const given = (outcome: string, reason?: string) =>
      world.keeper.refused(`handovers/${offer.id}/receipt`, {
        answers: [{ lineNumber: 1, outcome, reason }],
      });
    expect((await given('refused')).code).toBe('refusal_is_coded');
    expect((await given('refused', '不想收')).code).toBe('refusal_is_coded');
    expect((await given('accepted_with_exception', 'not_sealed')).code).toBe('exception_is_coded');
    expect((await world.keeper.refused(`handovers/${offer.id}/receipt`, { answers: [] })).code).toBe(
      'answers_are_given',
    );
    const stray = { answers: [{ lineNumber: 2, outcome: 'accepted' }] };
    expect((await world.keeper.refused(`handovers/${offer.id}/receipt`, stray)).code).toBe('line_is_waiting');
  });

  test('with an exception takes the thing and keeps the exception for good', async () => {
    const { ids, offer } = await offered('刀');
    const exception = {
      lineNumber: 1,
      outcome: 'accepted_with_exception',
      reason: 'seal_broken',
      seal: '封 8',
      place: '隔离架',
    };
    await world.keeper.post(`handovers/${offer.id}/receipt`, { answers: [exception] });
    expect(await item(ids[0])).toMatchObject({
      custody: { personId: world.keeper.id, seal: '封 8' },
      place: '隔离架',
      exceptions: [{ code: 'seal_broken' }],
    });
  });

  test('of some lines leaves the others waiting, to be answered or taken back', async () => {
    const { ids, offer } = await offered('刀', '枪', '弹');
    const path = `handovers/${offer.id}/receipt`;
    const first = await world.keeper.post(path, { answers: [{ lineNumber: 2, outcome: 'accepted' }] });
    expect(first.state).toBe('offered');
    expect(first.lines.map((each: Json) => each.outcome)).toEqual([null, 'accepted', null]);
    expect(
      (await world.keeper.refused(path, { answers: [{ lineNumber: 2, outcome: 'accepted' }] })).code,
    ).toBe('line_is_waiting');
    await world.keeper.post(path, {
      answers: [{ lineNumber: 1, outcome: 'refused', reason: 'not_presented' }],
    });
    const ended = await world.officer.post(`handovers/${offer.id}/withdrawal`);
    expect(ended.state).toBe('answered');
    expect(ended.lines.map((each: Json) => each.outcome)).toEqual(['refused', 'accepted', 'withdrawn']);
    const holders = await Promise.all(ids.map(async (id) => (await item(id)).custody.personId));
    expect(holders).toEqual([world.officer.id, world.keeper.id, world.officer.id]);
  });

  test('is given by the addressee, who is neither the sender nor an officer of the case', async () => {
    const { caseId, ids } = await seized('刀');
    const offer = await world.officer.post(
      'handovers',
      toKeeper(caseId, ids, { toPersonId: world.keeper.id }),
    );
    const path = `handovers/${offer.id}/receipt`;
    expect((await world.partner.refused(path, everything)).code).toBe('receiver_is_the_addressee');
    expect((await world.auditor.refused(path, everything)).code).toBe('permission_missing');
    await world.officer.post(`handovers/${offer.id}/withdrawal`);
    const open = await world.officer.post('handovers', toKeeper(caseId, ids));
    expect((await world.officer.refused(`handovers/${open.id}/receipt`, everything)).code).toBe(
      'receiver_is_not_sender',
    );
    expect((await world.partner.refused(`handovers/${open.id}/receipt`, everything)).code).toBe(
      'keeper_is_not_the_officer',
    );
  });

  test('is never given by one person as officer and keeper: nobody can be both', async () => {
    const both = world.person(world.police, '一人二职', ['case_officer', 'keeper']);
    await expect(both).rejects.toThrow('keeper_handles_no_cases');
  });

  test('by an agency that was not asked is refused', async () => {
    const { caseId, ids } = await seized('刀');
    await world.stored(
      caseId,
      ids.map((id) => ({ id })),
    );
    await world.broughtToCourt(
      caseId,
      ids.map((id) => ({ id })),
    );
    const moved = await world.keeper.post(
      'handovers',
      toKeeper(caseId, ids, { purpose: 'relocation', toAgencyId: world.centre.id }),
    );
    expect((await world.registrar.refused(`handovers/${moved.id}/receipt`, everything)).code).toBe(
      'receiver_is_the_addressee',
    );
    await world.centreKeeper.post(`handovers/${moved.id}/receipt`, everything);
    expect(await item(ids[0])).toMatchObject({
      custody: { agencyId: world.centre.id },
      responsibility: { agencyId: world.court.id, stage: 'first_instance' },
    });
  });
});

describe('two at once', () => {
  test('who hand over the same item: one wins, the other is told, and one entry stands', async () => {
    const { caseId, ids } = await seized('刀');
    await Promise.all([world.officer.get('me'), world.partner.get('me')]);
    for (let round = 0; round < 5; round += 1) {
      const before = (await world.auditor.get(`items/${ids[0]}/history`)).items.length;
      const answers = await Promise.all(
        [world.officer, world.partner].map((who) => who.send('POST', 'handovers', toKeeper(caseId, ids))),
      );
      expect(statuses(answers)).toEqual([201, 409]);
      expect(answers.find(({ status }) => status === 409)?.body.code).toBe('item_is_already_offered');
      expect((await world.auditor.get(`items/${ids[0]}/history`)).items).toHaveLength(before + 1);
      const winner = answers.find(({ status }) => status === 201)?.body.id;
      await world.officer.post(`handovers/${winner}/withdrawal`);
    }
  });

  test('who hand over crossing sets of items do not block each other for ever, and one wins', async () => {
    const { caseId, ids } = await seized('一', '二', '三', '四', '五', '六');
    const [a, b] = [ids.slice(0, 4), ids.slice(2).reverse()];
    for (let round = 0; round < 5; round += 1) {
      const answers = await Promise.all([
        world.officer.send('POST', 'handovers', toKeeper(caseId, a)),
        world.partner.send('POST', 'handovers', toKeeper(caseId, b)),
      ]);
      expect(statuses(answers)).toEqual([201, 409]);
      expect(answers.find(({ status }) => status === 409)?.body.code).toBe('item_is_already_offered');
      const offered = await Promise.all(ids.map(async (id) => (await item(id)).offeredIn));
      expect(offered.filter(Boolean)).toHaveLength(4);
      await world.officer.post(`handovers/${offered.find(Boolean)}/withdrawal`);
    }
  });

  test('who release crossing sets of items, with no lock but those of the items, do not block each other for ever', async () => {
    const { caseId, ids } = await seized('一', '二', '三', '四');
    const release = (items: string[]) => ({
      caseId,
      reason: 'unrelated',
      lines: items.map((itemId) => ({ itemId })),
      instrument: { approverId: world.unitHead.id },
    });
    const answers = await Promise.all([
      world.officer.send('POST', 'releases', release(ids.slice(0, 3))),
      world.partner.send('POST', 'releases', release(ids.slice(1).reverse())),
    ]);
    expect(statuses(answers)).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('measure_is_in_force');
  });

  test('who divide the same lot give no part the same code', async () => {
    const { id: caseId } = await world.case();
    const lots = await world.seized(caseId, [line('酒', '10')]);
    await world.stored(caseId, lots);
    const path = `items/${lots[0]?.id}/split`;
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => world.keeper.send('POST', path, { parts: [{ quantity: '3' }] })),
    );
    expect(statuses(answers)).toEqual([201, 201, 201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('parts_within_what_is_on_hand');
    expect((await item(lots[0]?.id)).quantity).toMatchObject({ onHand: '1', splitOff: '9' });
  });
});
