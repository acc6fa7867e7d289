import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Json, World } from '../support/world.js';

let world: World;
let caseId: string;
beforeAll(async () => {
  world = await World.open();
  caseId = (await world.case()).id;
});
afterAll(() => world.close());

const line = (name: string, quantity = '10') => ({ name, category: '食品药品/易腐', quantity, unit: '斤' });
const stored = async (name = '冻肉', quantity = '10'): Promise<string> => {
  const items = await world.seized(caseId, [line(name, quantity)]);
  await world.stored(caseId, items);
  return items[0]?.id as string;
};
const party = async (name: string, more: object = {}): Promise<string> => {
  const { items } = await world.officer.post(`cases/${caseId}/parties`, {
    parties: [{ kind: 'victim', name, ...more }],
  });
  return items[0].id;
};
const item = (id: string) => world.auditor.get(`items/${id}`);
const onPaper = (itemId: string, approverId: string, more: object = {}) => ({
  caseId,
  lines: [{ itemId, ...more }],
  instrument: { approverId },
});
const TESTS = { ownershipClear: true, othersUnharmed: true, proceedingsUnaffected: true, recorded: true };
const carry = (itemId: string, dispositionId: string, more: object = {}, all: object = {}) => ({
  caseId,
  lines: [{ itemId, dispositionId, ...more }],
  ...all,
});

describe('a return before trial', () => {
  const asked = (itemId: string, more: object = {}, line: object = {}) => ({
    ...onPaper(itemId, world.policeHead.id, line),
    outcome: 'return_to_victim',
    tests: TESTS,
    ...more,
  });

  test.each(Object.keys(TESTS))('needs the test %s to be met', async (key) => {
    const problem = await world.officer.refused(
      'returns',
      asked(await stored(), { tests: { ...TESTS, [key]: false } }),
    );
    expect(problem.errors[0]).toMatchObject({ field: `tests.${key}`, code: 'equals' });
  });

  test('needs the head of the agency, who is not the applicant', async () => {
    const id = await stored();
    const by = async (approverId?: string) =>
      (await world.officer.refused('returns', asked(id, { instrument: { approverId } }))).code;
    expect(await by()).toBe('approval_missing');
    expect(await by(world.unitHead.id)).toBe('approval_level_too_low');
    expect(await by(world.officer.id)).toBe('approver_is_not_applicant');
    expect((await item(id)).dispositions).toEqual([]);
  });

  test('goes to a named person of the case who is not staff, against a signed list', async () => {
    const id = await stored();
    const [staff, victim] = [await party('钱保管'), await party('被害人甲')];
    const { dispositionIds } = await world.officer.post('returns', asked(id));
    const [ordered] = dispositionIds;
    expect((await world.keeper.refused('disposals', carry(id, ordered))).code).toBe('recipient_is_named');
    expect((await world.keeper.refused('disposals', carry(id, ordered, { recipientId: staff }))).code).toBe(
      'recipient_is_not_staff',
    );
    expect((await world.keeper.refused('disposals', carry(id, ordered, { recipientId: caseId }))).code).toBe(
      'party_not_found',
    );
    const { instrument, executions } = await world.keeper.post(
      'disposals',
      carry(id, ordered, { recipientId: victim }),
    );
    expect(instrument.kind).toBe('return_list');
    expect(executions).toMatchObject([{ outcome: 'return_to_victim', quantity: '10', recipientId: victim }]);
    expect(await item(id)).toMatchObject({ disposition: 'final', quantity: { onHand: '0', disposed: '10' } });
    expect((await world.keeper.refused('disposals', carry(id, ordered, { recipientId: victim }))).code).toBe(
      'item_is_final',
    );
  });

  test('of a part leaves the rest, and never exceeds it', async () => {
    const id = await stored();
    const recipientId = await party('被害人乙');
    const more = (quantity: string) => asked(id, {}, { quantity, recipientId });
    expect((await world.officer.refused('returns', more('11'))).code).toBe('order_within_what_is_left');
    expect((await world.officer.refused('returns', more('0'))).code).toBe('order_within_what_is_left');
    const { dispositionIds } = await world.officer.post('returns', more('4'));
    expect((await world.officer.refused('returns', more('7'))).code).toBe('order_within_what_is_left');
    await world.keeper.post('disposals', carry(id, dispositionIds[0], { quantity: '1' }));
    expect(
      (await world.keeper.refused('disposals', carry(id, dispositionIds[0], { quantity: '4' }))).code,
    ).toBe('not_more_than_ordered');
    await world.keeper.post('disposals', carry(id, dispositionIds[0]));
    expect(await item(id)).toMatchObject({
      disposition: 'undecided',
      quantity: { onHand: '6', disposed: '4' },
    });
  });
});

describe('an early sale', () => {
  const asked = (itemId: string, more: object = {}) => ({
    ...onPaper(itemId, world.principalHead.id),
    outcome: 'sale',
    reason: 'perishable',
    ...more,
  });
  const sold = async (price?: string): Promise<{ id: string; proceedsId: string; instrumentId: string }> => {
    const id = await stored();
    const { dispositionIds, instrument } = await world.officer.post('early-disposals', asked(id));
    const proceeds = { unit: '元', ...(price && { quantity: price }) };
    const { executions } = await world.keeper.post('disposals', carry(id, dispositionIds[0], { proceeds }));
    return { id, proceedsId: executions[0].proceedsId, instrumentId: instrument.id };
  };

  test('needs the principal head, and the owner’s consent where only the price is at risk', async () => {
    const id = await stored();
    const by = { instrument: { approverId: world.policeHead.id } };
    expect((await world.officer.refused('early-disposals', asked(id, by))).code).toBe(
      'approval_level_too_low',
    );
    const volatile = asked(id, { reason: 'volatile_with_consent' });
    expect((await world.officer.refused('early-disposals', volatile)).code).toBe('owner_consents');
    await world.officer.post('early-disposals', { ...volatile, consent: '同意书 2024-03-01' });
  });

  test('turns the thing into money, a linked item that is kept and goes with the case', async () => {
    const { id, proceedsId } = await sold('860.50');
    expect(await item(id)).toMatchObject({ disposition: 'final', responsibility: { stage: 'concluded' } });
    expect(await item(proceedsId)).toMatchObject({
      origin: { kind: 'proceeds', itemId: id },
      category: '现金/货币',
      quantity: { counted: true, unit: '元', registered: '860.5', onHand: '860.5' },
      disposition: 'undecided',
      custody: { agencyId: world.police.id },
      measures: [{ state: 'in_force' }],
    });
  });

  test('whose price is not known yet leaves a sealed sum that is counted later', async () => {
    const { proceedsId } = await sold();
    expect((await item(proceedsId)).measuredIn).toBe('待清点');
    await world.keeper.post(`items/${proceedsId}/count`, { quantity: '99.9', unit: '元' });
    expect((await item(proceedsId)).quantity).toMatchObject({
      counted: true,
      registered: '99.9',
      unit: '元',
    });
  });

  test('must say what it brought in, and nothing else brings anything in', async () => {
    const id = await stored();
    const { dispositionIds } = await world.officer.post('early-disposals', asked(id));
    expect((await world.keeper.refused('disposals', carry(id, dispositionIds[0]))).code).toBe(
      'sale_has_proceeds',
    );
    const destroyed = await stored();
    const order = await world.officer.post(
      'early-disposals',
      asked(destroyed, { outcome: 'seizing_agency_handles' }),
    );
    const handled = carry(destroyed, order.dispositionIds[0], { proceeds: { quantity: '1', unit: '元' } });
    expect((await world.keeper.refused('disposals', handled)).code).toBe('sale_has_proceeds');
  });

  test('in two parts of one thing in one go makes two linked sums', async () => {
    const id = await stored();
    const { dispositionIds } = await world.officer.post('early-disposals', {
      ...asked(id),
      lines: [
        { itemId: id, quantity: '4' },
        { itemId: id, quantity: '6' },
      ],
    });
    const price = (quantity: string) => ({ proceeds: { quantity, unit: '元' } });
    const { executions } = await world.keeper.post('disposals', {
      caseId,
      lines: [
        { itemId: id, dispositionId: dispositionIds[0], ...price('40') },
        { itemId: id, dispositionId: dispositionIds[1], ...price('60') },
      ],
    });
    expect(executions.map(({ quantity }: Json) => quantity)).toEqual(['4', '6']);
    const [first, second] = await Promise.all(executions.map(({ proceedsId }: Json) => item(proceedsId)));
    expect(first.code).not.toBe(second.code);
  });

  test('may not be used to forfeit the price, nor to dispose of anything that it did not sell', async () => {
    const { proceedsId, instrumentId } = await sold('100');
    const order = (itemId: string, outcome: string) => ({
      caseId,
      instrumentId,
      outcome,
      lines: [{ itemId }],
    });
    const refused = async (itemId: string, outcome: string) =>
      (await world.officer.refused('disposal-orders', order(itemId, outcome))).code;
    expect(await refused(proceedsId, 'confiscation')).toBe('paper_orders_the_outcome');
    expect(await refused(await stored(), 'sale')).toBe('paper_ordered_the_origin');
  });

  test('is returned to its owner by an approval of its own', async () => {
    const { proceedsId } = await sold('100');
    const recipientId = await party('货主');
    const { dispositionIds } = await world.officer.post('returns', {
      ...onPaper(proceedsId, world.policeHead.id, { recipientId }),
      outcome: 'return_to_owner',
      tests: TESTS,
    });
    await world.keeper.post('disposals', carry(proceedsId, dispositionIds[0]));
    expect(await item(proceedsId)).toMatchObject({ disposition: 'final', quantity: { disposed: '100' } });
  });
});

describe('a destruction', () => {
  test('is carried out by two and supervised from outside the chain', async () => {
    const id = await stored('假药');
    const { dispositionIds } = await world.officer.post('early-disposals', {
      ...onPaper(id, world.principalHead.id),
      outcome: 'destruction',
      reason: 'contraband_not_evidence',
    });
    const { keeper, officer, partner, policeHead, auditor } = world;
    const by = async (executors: string[], witnesses: string[]) =>
      (await keeper.refused('disposals', carry(id, dispositionIds[0], {}, { executors, witnesses }))).code;
    expect(await by([], [])).toBe('destruction_is_supervised');
    expect(await by([keeper.id, keeper.id], [auditor.id])).toBe('destruction_is_supervised');
    expect(await by([keeper.id, policeHead.id], [])).toBe('destruction_is_supervised');
    expect(await by([keeper.id, policeHead.id], [officer.id])).toBe('witness_is_outside_the_chain');
    expect(await by([keeper.id, policeHead.id], [partner.id])).toBe('witness_is_outside_the_chain');
    expect(await by([keeper.id, policeHead.id], [policeHead.id])).toBe('witness_is_outside_the_chain');
    expect(await by([keeper.id, caseId], [auditor.id])).toBe('official_is_in_post');
    const people = { executors: [keeper.id, policeHead.id], witnesses: [auditor.id] };
    const { instrument } = await keeper.post('disposals', carry(id, dispositionIds[0], {}, people));
    expect(instrument.kind).toBe('destruction_record');
    const entries = (await auditor.get(`items/${id}/history`)).items;
    expect(entries.at(-1)).toMatchObject({ type: 'carry_out', content: people });
  });

  test('is not dated in the future, and told late only with a reason', async () => {
    const id = await stored();
    const { dispositionIds } = await world.officer.post('early-disposals', {
      ...onPaper(id, world.principalHead.id),
      outcome: 'seizing_agency_handles',
      reason: 'hard_to_keep',
    });
    const at = (occurredAt: string) =>
      world.keeper.refused('disposals', carry(id, dispositionIds[0], {}, { occurredAt }));
    expect((await at('2024-03-02T00:00:00Z')).code).toBe('occurred_not_in_the_future');
    expect((await at('2024-02-20T00:00:00Z')).code).toBe('late_entry_has_reason');
  });
});

describe('a release', () => {
  const asked = (itemId: string) => ({ ...onPaper(itemId, world.unitHead.id), reason: 'unrelated' });

  test('lifts the measure, and the thing goes back by whoever holds it', async () => {
    const id = await stored();
    const recipientId = await party('物主');
    await world.officer.post('releases', asked(id));
    const released = await item(id);
    expect(released.measures).toMatchObject([{ state: 'lifted' }]);
    expect(released.dispositions).toMatchObject([
      { outcome: 'return_to_owner', state: 'ordered', executorAgencyId: world.police.id },
    ]);
    expect((await world.officer.refused('releases', asked(id))).code).toBe('measure_is_in_force');
    await world.keeper.post('disposals', carry(id, released.dispositions[0].id, { recipientId }));
    expect((await item(id)).disposition).toBe('final');
  });

  test('is not decided by the agency that does not answer for the thing', async () => {
    const id = await stored();
    await world.broughtToCourt(caseId, [{ id }]);
    expect((await world.officer.refused('releases', asked(id))).code).toBe('no_standing');
    const byProsecutor = { ...asked(id), instrument: { approverId: world.prosecutionHead.id } };
    expect((await world.prosecutor.refused('releases', byProsecutor)).code).toBe('no_standing');
  });
});

describe('the procuratorate', () => {
  const transferred = async (mode: 'physical' | 'paper'): Promise<string> => {
    const id = await stored();
    const offer = await world.officer.post('prosecution-transfers', {
      caseId,
      mode,
      toAgencyId: world.procuratorate.id,
      lines: [{ itemId: id, recommendation: 'confiscation' }],
      instrument: { approverId: world.policeHead.id },
    });
    await world.caseManager.post(`handovers/${offer.id}/receipt`, {
      answers: [],
      rest: 'accepted',
      place: '检察院库',
    });
    return id;
  };

  test('takes over on paper what stays on the police’s shelf', async () => {
    const id = await transferred('paper');
    expect(await item(id)).toMatchObject({
      custody: { agencyId: world.police.id, personId: world.keeper.id },
      place: '涉案财物库 1 号架',
      responsibility: { agencyId: world.procuratorate.id, stage: 'prosecution_review' },
      disposition: 'recommended',
    });
  });

  test('gives the case back for supplementary investigation, and gets it again', async () => {
    const id = await transferred('physical');
    expect((await item(id)).custody.agencyId).toBe(world.procuratorate.id);
    const back = await world.prosecutor.post('supplementary-investigations', {
      caseId,
      mode: 'paper',
      toAgencyId: world.police.id,
      lines: [{ itemId: id }],
      instrument: { approverId: world.prosecutionHead.id },
    });
    await world.keeper.post(`handovers/${back.id}/receipt`, { answers: [], rest: 'accepted' });
    expect(await item(id)).toMatchObject({
      custody: { agencyId: world.procuratorate.id },
      responsibility: { agencyId: world.police.id, stage: 'supplementary_investigation' },
    });
    const again = await world.officer.post('prosecution-transfers', {
      caseId,
      mode: 'paper',
      toAgencyId: world.procuratorate.id,
      lines: [{ itemId: id, recommendation: 'confiscation' }],
      instrument: { approverId: world.policeHead.id },
    });
    await world.caseManager.post(`handovers/${again.id}/receipt`, { answers: [], rest: 'accepted' });
    expect((await item(id)).responsibility.stage).toBe('prosecution_review');
  });

  test('does not prosecute and releases, what it leaves is told, and the police keeper gives the thing back', async () => {
    const [id, other] = [await transferred('paper'), await transferred('paper')];
    const recipientId = await party('被不起诉人');
    const decision = (approverId: string) => ({
      ...onPaper(id, approverId, { recipientId }),
      note: '情节轻微',
    });
    const { prosecutor, keeper } = world;
    expect((await prosecutor.refused('non-prosecutions', decision(prosecutor.id))).code).toBe(
      'approver_is_not_applicant',
    );
    const { notReleased } = await prosecutor.post('non-prosecutions', decision(world.prosecutionHead.id));
    expect(notReleased.map((each: Json) => each.id)).toContain(other);
    const released = await item(id);
    expect(released).toMatchObject({
      measures: [{ state: 'lifted' }],
      dispositions: [{ recipientId, state: 'ordered' }],
    });
    await keeper.post('disposals', carry(id, released.dispositions[0].id));
    expect(await item(id)).toMatchObject({ disposition: 'final', responsibility: { stage: 'concluded' } });
  });
});

describe('a direct transfer to the court', () => {
  test('passes over the procuratorate with a letter of its own, and not from a later stage', async () => {
    const id = await stored();
    const direct = {
      caseId,
      mode: 'paper',
      toAgencyId: world.court.id,
      lines: [{ itemId: id }],
      instrument: { approverId: world.policeHead.id },
    };
    const offer = await world.officer.post('court-transfers', direct);
    await world.registrar.post(`handovers/${offer.id}/receipt`, { answers: [], rest: 'accepted' });
    expect(await item(id)).toMatchObject({
      custody: { agencyId: world.police.id },
      responsibility: { agencyId: world.court.id, stage: 'first_instance' },
    });
    expect((await world.officer.refused('court-transfers', direct)).code).toBe('purpose_fits_the_stage');
  });
});
