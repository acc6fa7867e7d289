import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Json, World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const wine = { name: '白酒', category: '烟酒', quantity: '10', unit: '瓶' };
const approved = () => ({ instrument: { approverId: world.unitHead.id } });
const item = (id: string | undefined) => world.auditor.get(`items/${id}`);
const code = async (path: string, body: object, by = world.officer) => (await by.refused(path, body)).code;

async function stored(line: object = wine): Promise<{ caseId: string; id: string }> {
  const { id: caseId } = await world.case();
  const items = await world.seized(caseId, [line]);
  await world.stored(caseId, items);
  return { caseId, id: items[0]?.id as string };
}

describe('dividing a lot', () => {
  test('keeps its sum, and gives the parts codes of their own', async () => {
    const { id } = await stored();
    const split = (...quantities: string[]) =>
      world.keeper.post(`items/${id}/split`, { parts: quantities.map((quantity) => ({ quantity })) });
    const { items } = await split('2', '3.5');
    const [rest, first, second] = items;
    expect(rest.quantity).toMatchObject({ registered: '10', onHand: '4.5', splitOff: '5.5' });
    expect([first.quantity.registered, second.quantity.registered]).toEqual(['2', '3.5']);
    expect([first.code, second.code]).toEqual([`${rest.code}.1`, `${rest.code}.2`]);
    const again = await split('4.5');
    expect(again.items[1].code).toBe(`${rest.code}.2.1`);
    expect((await item(id)).disposition).toBe('final');
    expect(await code(`items/${id}/split`, { parts: [{ quantity: '1' }] }, world.keeper)).toBe(
      'item_is_final',
    );
  });

  test.each([['0'], ['11'], ['10.000000000000000001']])('into a part of %s is refused', async (quantity) => {
    const { id } = await stored();
    expect(await code(`items/${id}/split`, { parts: [{ quantity }] }, world.keeper)).toBe(
      'parts_within_what_is_on_hand',
    );
  });

  test('that nobody has counted waits for the count, which happens once', async () => {
    const { id } = await stored({ ...wine, quantity: '若干' });
    const parts = { parts: [{ quantity: '1' }] };
    expect(await code(`items/${id}/split`, parts, world.keeper)).toBe('lot_is_counted_before_division');
    const count = (quantity: string) => ({ quantity, unit: '瓶' });
    expect(await code(`items/${id}/count`, count('0'), world.keeper)).toBe('quantity_is_positive');
    await world.keeper.post(`items/${id}/count`, count('24'));
    expect(await item(id)).toMatchObject({
      quantity: { counted: true, registered: '24' },
      quantityText: '若干',
    });
    expect(await code(`items/${id}/count`, count('25'), world.keeper)).toBe('lot_is_uncounted');
    await world.keeper.post(`items/${id}/split`, parts);
  });

  test('is done by those who hold it, not while it is on its way', async () => {
    const { caseId, id } = await stored();
    const parts = { parts: [{ quantity: '1' }] };
    await world.broughtToCourt(caseId, [{ id }]);
    expect(await code(`items/${id}/split`, parts, world.registrar)).toBe('no_standing');
    const move = {
      caseId,
      purpose: 'relocation',
      mode: 'physical',
      toAgencyId: world.centre.id,
      lines: [{ itemId: id }],
    };
    await world.keeper.post('handovers', move);
    expect(await code(`items/${id}/split`, parts, world.keeper)).toBe('item_is_already_offered');
  });
});

describe('correcting', () => {
  const correct = (field: string, value: string, more: object = {}) => ({
    field,
    value,
    reason: '笔误',
    ...approved(),
    ...more,
  });

  test('writes a new entry that names the old one; both values stay readable', async () => {
    const { id } = await stored();
    await world.officer.post(`items/${id}/correction`, correct('name', '黄酒'));
    expect((await item(id)).name).toBe('黄酒');
    const { items: entries } = await world.auditor.get(`items/${id}/history`);
    expect(entries[0].confidential.name).toBe('白酒');
    expect(entries.at(-1)).toMatchObject({
      type: 'correct',
      content: { corrects: entries[0].id, field: 'name', instrument: { kind: 'correction_approval' } },
      confidential: { name: '黄酒', reason: '笔误' },
    });
  });

  test.each([
    ['name', '白酒', 'correction_changes_something'],
    ['quantity', '10.00', 'correction_changes_something'],
    ['quantity', '0', 'corrected_quantity_keeps_the_sum'],
    ['quantity', '若干', 'corrected_value_has_its_form'],
    ['quantity', '-3', 'corrected_value_has_its_form'],
    ['name', '长'.repeat(201), 'corrected_value_has_its_form'],
    ['unit', '长'.repeat(21), 'corrected_value_has_its_form'],
    ['category', '不存在', 'category_is_known'],
    ['category', 'constructor', 'category_is_known'],
  ])('%s to %s is refused', async (field, value, rule) => {
    const { id } = await stored();
    expect(await code(`items/${id}/correction`, correct(field, value))).toBe(rule);
  });

  test('needs an approver who is not the applicant, and an entry of the same item', async () => {
    const { id } = await stored();
    const other = await stored();
    const path = `items/${id}/correction`;
    expect(await code(path, correct('name', '黄酒', { instrument: {} }))).toBe('approval_missing');
    expect(await code(path, correct('name', '黄酒', { instrument: { approverId: world.officer.id } }))).toBe(
      'approver_is_not_applicant',
    );
    expect(await code(path, correct('name', '黄酒', { instrument: { approverId: world.keeper.id } }))).toBe(
      'approval_level_too_low',
    );
    const [strange] = (await world.auditor.get(`items/${other.id}/history`)).items;
    expect(await code(path, correct('name', '黄酒', { corrects: strange.id }))).toBe(
      'corrected_entry_of_this_item',
    );
    expect(await code(path, { field: 'custody', value: '我家', reason: '笔误' })).toBe('invalid_input');
    expect(await code(path, { field: 'name', value: '黄酒' })).toBe('invalid_input');
  });

  test('a quantity keeps what has left, and neither parts nor what is gone are measured anew', async () => {
    const { id } = await stored();
    const { items } = await world.keeper.post(`items/${id}/split`, { parts: [{ quantity: '6' }] });
    const path = `items/${id}/correction`;
    expect(await code(path, correct('quantity', '5'))).toBe('corrected_quantity_keeps_the_sum');
    expect(await code(path, correct('unit', '箱'))).toBe('measure_stays_with_the_sum');
    expect(await code(`items/${items[1].id}/correction`, correct('quantity', '5'))).toBe(
      'measure_stays_with_the_sum',
    );
    await world.officer.post(path, correct('quantity', '8'));
    expect((await item(id)).quantity).toMatchObject({ registered: '8', onHand: '2', splitOff: '6' });
    await world.keeper.post(`items/${id}/split`, { parts: [{ quantity: '2' }] });
    expect(await code(path, correct('quantity', '9'))).toBe('corrected_quantity_keeps_the_sum');
  });
});

describe('voiding a double registration', () => {
  test('keeps it readable, and nothing happens to it any more', async () => {
    const { caseId, id } = await stored();
    const [double] = await world.seized(caseId, [wine]);
    const path = `items/${double?.id}/voiding`;
    const voiding = (duplicateOf: string) => ({ duplicateOf, reason: '重复登记', ...approved() });
    const elsewhere = await stored();
    expect(await code(path, voiding(double?.id as string))).toBe('duplicate_of_a_kept_item');
    expect(await code(path, voiding(elsewhere.id))).toBe('duplicate_of_a_kept_item');
    expect(await code(path, { ...voiding(id), instrument: {} })).toBe('approval_missing');
    await world.officer.post(path, voiding(id));
    expect(await item(double?.id)).toMatchObject({ voided: true, possibleActs: [], name: '白酒' });
    expect(await code(path, voiding(id))).toBe('item_is_voided');
    expect(await code(`items/${id}/voiding`, voiding(double?.id as string))).toBe('duplicate_of_a_kept_item');
    const offer = {
      caseId,
      purpose: 'store_in',
      mode: 'physical',
      toAgencyId: world.police.id,
      lines: [{ itemId: double?.id }],
    };
    expect(await code('handovers', offer)).toBe('item_is_voided');
    const { items } = await world.auditor.get(`items?caseId=${caseId}`);
    expect(items.filter((each: Json) => !each.voided).map((each: Json) => each.id)).toEqual([id]);
  });

  test('is not for what was divided, nor for a part', async () => {
    const { caseId, id } = await stored();
    const { items } = await world.keeper.post(`items/${id}/split`, { parts: [{ quantity: '6' }] });
    const [kept] = await world.seized(caseId, [wine]);
    const voiding = { duplicateOf: kept?.id, reason: '重复登记', ...approved() };
    expect(await code(`items/${id}/voiding`, voiding)).toBe('nothing_has_left_the_item');
    expect(await code(`items/${items[1].id}/voiding`, voiding)).toBe('voided_item_was_registered');
  });
});

describe('merging two registrations of one case', () => {
  test('takes items, numbers and readers over, and the old one stays readable and points to the kept one', async () => {
    const kept = await world.case();
    const { caseId, id } = await stored();
    const { numbers } = await world.officer.get(`cases/${caseId}`);
    const other = {
      caseId,
      purpose: 'relocation',
      mode: 'physical',
      toAgencyId: world.centre.id,
      lines: [{ itemId: id }],
    };
    const offer = await world.keeper.post('handovers', other);
    const merger = { duplicateId: caseId, ...approved() };
    expect(await code(`cases/${kept.id}/merger`, { ...merger, duplicateId: kept.id })).toBe('cases_are_two');
    expect(await code(`cases/${kept.id}/merger`, { duplicateId: caseId })).toBe('approval_missing');
    expect(await code(`cases/${kept.id}/merger`, merger)).toBe('item_is_already_offered');
    await world.centreKeeper.post(`handovers/${offer.id}/receipt`, {
      answers: [],
      rest: 'accepted',
      place: '库',
    });
    const merged = await world.officer.post(`cases/${kept.id}/merger`, merger);
    expect(merged.items.map((each: Json) => each.id)).toEqual([id]);
    expect(merged.case.numbers).toEqual(expect.arrayContaining(numbers));
    expect((await item(id)).caseId).toBe(kept.id);
    expect(await world.officer.get(`cases/${caseId}`)).toMatchObject({
      state: 'merged',
      mergedInto: kept.id,
    });
    expect((await world.centreKeeper.get(`items/${id}`)).caseId).toBe(kept.id);
    const search = await world.officer.get(`cases?text=${encodeURIComponent(numbers[0].number)}`);
    expect(search.items.map((each: Json) => each.id)).toEqual([kept.id]);
    expect(await code('seizures', world.seizure(caseId, [wine]))).toBe('case_is_open');
    expect(await code(`cases/${kept.id}/merger`, merger)).toBe('case_is_open');
    const history = await world.auditor.get(`cases/${caseId}/history`);
    expect(history.items.at(-1)).toMatchObject({ type: 'case_merged', content: { into: kept.id } });
  });

  test('is refused while another agency answers for one of the items', async () => {
    const kept = await world.case();
    const { caseId, id } = await stored();
    await world.broughtToCourt(caseId, [{ id }]);
    expect(await code(`cases/${kept.id}/merger`, { duplicateId: caseId, ...approved() })).toBe('no_standing');
    expect((await world.officer.get(`cases/${caseId}`)).state).toBe('open');
  });

  test('does not stop a judgment that was recorded before from taking effect and being carried out', async () => {
    const [first, second] = [await stored(), await stored()];
    for (const { caseId, id } of [first, second]) await world.broughtToCourt(caseId, [{ id }]);
    const { judgment } = await world.judge.post('judgments', {
      caseId: second.caseId,
      lines: [{ lineNumber: 1, itemId: second.id, description: '没收', outcome: 'confiscation' }],
      obligations: [],
    });
    const approval = { instrument: { approverId: world.president.id } };
    await world.judge.post(`cases/${first.caseId}/merger`, { duplicateId: second.caseId, ...approval });
    const { coverage } = await world.judge.post(`judgments/${judgment.id}/entry-into-force`, {
      inForceOn: '2024-03-01',
    });
    expect(coverage.text).toBe('2 项财物中判决列明 1 项，未提及 1 项');
    const order = await world.enforcer.post('execution-orders', {
      judgmentId: judgment.id,
      agencyId: world.police.id,
    });
    const [{ itemId, dispositionId }] = order.lines;
    await world.keeper.post('disposals', { caseId: first.caseId, lines: [{ itemId, dispositionId }] });
    expect((await item(second.id)).disposition).toBe('final');
  });
});

describe('closing a case', () => {
  test('is refused while something is on hand, allowed when nothing is, and final', async () => {
    const { caseId, id } = await stored();
    const refused = await world.officer.refused(`cases/${caseId}/closure`, approved());
    const { code: number, name } = await item(id);
    expect(refused).toMatchObject({
      code: 'case_has_open_items',
      errors: [{ field: number, code: 'item_is_open', message: `${number} ${name}` }],
    });
    const { dispositionIds } = await world.officer.post('early-disposals', {
      caseId,
      outcome: 'seizing_agency_handles',
      reason: 'perishable',
      lines: [{ itemId: id }],
      instrument: { approverId: world.principalHead.id },
    });
    expect(await code(`cases/${caseId}/closure`, approved())).toBe('case_has_open_items');
    await world.keeper.post('disposals', {
      caseId,
      lines: [{ itemId: id, dispositionId: dispositionIds[0] }],
    });
    expect(await code(`cases/${caseId}/closure`, {})).toBe('approval_missing');
    expect((await world.officer.post(`cases/${caseId}/closure`, approved())).state).toBe('closed');
    expect(await code(`cases/${caseId}/closure`, approved())).toBe('case_is_open');
    expect(await code('seizures', world.seizure(caseId, [wine]))).toBe('case_is_open');
    const parties = { parties: [{ kind: 'owner', name: '甲' }] };
    expect(await code(`cases/${caseId}/parties`, parties)).toBe('case_is_open');
  });
});
