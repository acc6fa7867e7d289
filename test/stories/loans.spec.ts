import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Json, type Person, World } from '../support/world.js';

let world: World;
let caseId: string;
let things: { id: string; code: string }[];

const LINES = [
  { name: '黑色手机', category: '电子设备', quantity: '1', unit: '部' },
  { name: '撬棍', category: '作案工具/其他物品', quantity: '2', unit: '根' },
  { name: '白酒', category: '烟酒', quantity: '6', unit: '瓶' },
  { name: '轿车', category: '机动车', quantity: '1', unit: '辆' },
];

beforeAll(async () => {
  world = await World.open();
  ({ id: caseId } = await world.case());
  things = await world.seized(caseId, LINES);
  await world.stored(caseId, things);
}, 120_000);
afterAll(() => world.close());

const asking = (itemIds: (string | undefined)[], more: object = {}) => ({
  caseId,
  purpose: 'identification',
  dueAt: '2024-03-02T01:00:00Z',
  itemIds,
  reason: '组织辨认',
  ...more,
});

const approved = async (loan: Json, head = world.unitHead): Promise<void> => {
  await head.post(`approvals/${loan.approvalId}/decision`, { decision: 'given' });
};

const waiting = async (person: Person, kind: string): Promise<string[]> =>
  (await person.get(`tasks/${kind}`)).items.map(({ subjectId }: Json) => subjectId);

/** Asked for, approved, handed out and received. */
async function lent(itemIds: (string | undefined)[], more: object = {}): Promise<Json> {
  const loan = await world.officer.post('loans', asking(itemIds, more));
  await approved(loan);
  await world.keeper.post(`loans/${loan.id}/handing-out`);
  return world.officer.post(`loans/${loan.id}/receipt`);
}

describe('a loan', () => {
  test('goes from the request over approval and handing out to the receipt, each by another person under his own login', async () => {
    const loan = await world.officer.post('loans', asking([things[0]?.id, things[1]?.id]));
    expect(loan).toMatchObject({ state: 'waiting', lineCount: 2, outsideCount: 0 });
    expect((await world.keeper.refused(`loans/${loan.id}/handing-out`)).code).toBe('loan_is_so_far');
    expect(await waiting(world.keeper, 'loan_to_hand_out')).toEqual([]);
    await approved(loan);
    expect(await waiting(world.keeper, 'loan_to_hand_out')).toEqual([loan.id]);
    expect((await world.officer.refused(`loans/${loan.id}/receipt`)).code).toBe('loan_is_so_far');
    expect((await world.keeper.post(`loans/${loan.id}/handing-out`)).state).toBe('handed');
    expect(await waiting(world.keeper, 'loan_to_hand_out')).toEqual([]);
    expect(await waiting(world.officer, 'loan_to_receive')).toEqual([loan.id]);
    expect(await world.keeper.get(`items/${things[0]?.id}`)).toMatchObject({ custody: { kind: 'keeper' } });
    expect((await world.partner.refused(`loans/${loan.id}/receipt`)).code).toBe('borrower_receives_himself');
    const out = await world.officer.post(`loans/${loan.id}/receipt`);
    expect(out).toMatchObject({ state: 'out', outsideCount: 2, instrument: { kind: 'loan_approval' } });
    expect(await world.officer.get(`items/${things[0]?.id}`)).toMatchObject({
      custody: { kind: 'officer', personId: world.officer.id },
      loan: { id: loan.id, agencyId: world.police.id },
      slot: null,
    });
  });

  test('stands on the list of what is outside, with how long it has been and for whom', async () => {
    world.clock.advance({ days: 3 });
    const { items } = await world.keeper.get('outside');
    expect(
      items.map(({ code, days, overdue, borrowerName }: Json) => [code, days, overdue, borrowerName]),
    ).toEqual([
      [things[0]?.code, 3, true, world.officer.name],
      [things[1]?.code, 3, true, world.officer.name],
    ]);
  });

  test('keeps a thing from being handed on, divided or lent again until it is back', async () => {
    const offer = {
      caseId,
      purpose: 'relocation',
      mode: 'physical',
      toAgencyId: world.centre.id,
      lines: [{ itemId: things[0]?.id }],
    };
    expect((await world.officer.refused('handovers', offer)).code).toBe('lent_thing_comes_back_first');
    const part = await world.officer.refused(`items/${things[1]?.id}/split`, { parts: [{ quantity: '1' }] });
    expect(part.code).toBe('lent_thing_is_not_divided');
    const again = await world.officer.refused(
      'loans',
      asking([things[0]?.id], { dueAt: '2024-05-01T00:00:00Z' }),
    );
    expect(again.code).toBe('things_lie_in_one_store');
  });

  test('comes back in parts, and ends when nothing is outside', async () => {
    const { items } = await world.keeper.get('loans?of=store&open=true');
    const id = items[0].id;
    const line = (lineNumber: number, more: object = {}) => ({
      lines: [{ lineNumber, condition: 'intact', ...more }],
    });
    const other = await world.keeper.refused(`loans/${id}/returns`, line(1, { seal: '封 99' }));
    expect(other.code).toBe('seal_is_as_it_was');
    const part = await world.keeper.post(`loans/${id}/returns`, line(1));
    expect(part).toMatchObject({ state: 'out', outsideCount: 1 });
    expect((await world.keeper.refused(`loans/${id}/returns`, line(1))).code).toBe('line_is_outside');
    const whole = await world.keeper.post(`loans/${id}/returns`, line(2));
    expect(whole).toMatchObject({ state: 'returned', outsideCount: 0 });
    expect((await world.keeper.get('outside')).items).toEqual([]);
  });

  test('of a vehicle, or for showing to the public, is approved by the head of the organ', async () => {
    const due = { dueAt: '2024-04-01T00:00:00Z' };
    const loan = await world.officer.post('loans', asking([things[3]?.id], due));
    const low = await world.unitHead.refused(`approvals/${loan.approvalId}/decision`, { decision: 'given' });
    expect(low.code).toBe('approval_level_too_low');
    await approved(loan, world.policeHead);
    await world.keeper.post(`loans/${loan.id}/handing-out`);
    const out = await world.officer.post(`loans/${loan.id}/receipt`);
    expect(out.instrument.kind).toBe('special_loan_approval');
  });

  test('that comes back damaged freezes the thing, until somebody else than who reported it resolves that with approval', async () => {
    const { id } = await lent([things[2]?.id], { dueAt: '2024-04-01T00:00:00Z' });
    const unexplained = { lines: [{ lineNumber: 1, condition: 'damaged' }] };
    expect((await world.keeper.refused(`loans/${id}/returns`, unexplained)).code).toBe(
      'condition_is_explained',
    );
    await world.keeper.post(`loans/${id}/returns`, {
      lines: [{ lineNumber: 1, condition: 'damaged', note: '瓶口破损' }],
    });
    const item = await world.keeper.get(`items/${things[2]?.id}`);
    expect(item).toMatchObject({ loan: null, frozen: { code: 'damaged', reportedBy: world.keeper.id } });
    expect(item.possibleActs).not.toContain('offer');
    const offer = {
      caseId,
      purpose: 'relocation',
      mode: 'physical',
      toAgencyId: world.centre.id,
      lines: [{ itemId: things[2]?.id }],
    };
    expect((await world.keeper.refused('handovers', offer)).code).toBe('item_is_not_frozen');
    const settled = { reason: '系运输途中碰损，已照相固定', instrument: { approverId: world.unitHead.id } };
    const own = await world.keeper.refused(`items/${things[2]?.id}/resolution`, settled);
    expect(own.code).toBe('resolver_is_not_the_reporter');
    await world.officer.post(`items/${things[2]?.id}/resolution`, settled);
    expect(await world.keeper.get(`items/${things[2]?.id}`)).toMatchObject({ frozen: null });
    await world.keeper.post('handovers', offer);
  });

  test('that was lost stays with its borrower, frozen', async () => {
    const { id } = await lent([things[1]?.id], { dueAt: '2024-04-01T00:00:00Z' });
    const loan = await world.keeper.post(`loans/${id}/returns`, {
      lines: [{ lineNumber: 1, condition: 'lost', note: '途中遗失' }],
    });
    expect(loan).toMatchObject({ state: 'out', outsideCount: 1 });
    expect(await world.keeper.get(`items/${things[1]?.id}`)).toMatchObject({
      custody: { personId: world.officer.id },
      frozen: { code: 'lost' },
    });
  });

  test('and everything is still what its entries make of it', async () => {
    const verdict = await world.auditor.post(`cases/${caseId}/verification`);
    expect([verdict.log.faults, verdict.state.faults]).toEqual([[], []]);
  });
});
