import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Json, World } from '../support/world.js';

let world: World;
let caseId: string;
let items: { id: string; code: string }[];
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const PHONE = { name: '手机', category: '电子设备', quantity: '1', unit: '部' };
const DRUGS = { name: '白色晶体', category: '毒品', quantity: '5', unit: '克' };
const taken = async (...lines: object[]): Promise<void> => {
  caseId = (await world.case()).id;
  items = await world.seized(caseId, lines);
};
const withdrawal = (approverId: string, ...itemIds: string[]) => ({
  caseId,
  lines: itemIds.map((itemId) => ({ itemId })),
  note: '情节显著轻微',
  instrument: { approverId },
});
const idOf = (index: number): string => items[index]?.id as string;

describe('a case that is withdrawn', () => {
  test('releases what was taken: the measures end, and giving it back is a task of the keeper (刑诉规定 187)', async () => {
    await taken(PHONE, PHONE);
    await world.stored(caseId, items);
    const low = await world.officer.refused('case-withdrawals', withdrawal(world.unitHead.id, idOf(0)));
    expect(low.code).toBe('approval_level_too_low');
    const answer = await world.officer.post('case-withdrawals', withdrawal(world.policeHead.id, idOf(0)));
    expect(answer.instrument.kindName).toBe('撤销案件决定书');
    expect(answer.notReleased.map(({ id }: Json) => id)).toEqual([idOf(1)]);
    const item = await world.officer.get(`items/${idOf(0)}`);
    expect(item.measures[0].state).toBe('lifted');
    expect(item.dispositions).toMatchObject([{ outcome: 'return_to_owner', state: 'ordered' }]);
    const { items: tasks } = await world.keeper.get('tasks/item_to_return');
    expect(tasks.map(({ subjectId }: Json) => subjectId)).toEqual([idOf(0)]);
    const { items: history } = await world.officer.get(`cases/${caseId}/history`);
    expect(history.map(({ type }: Json) => type)).toContain('case_withdrawn');
  });

  test('leaves the procuratorate thirty days to dispose of the property (检察规则 247)', async () => {
    await taken(PHONE);
    const transfer = await world.officer.post('prosecution-transfers', {
      caseId,
      mode: 'paper',
      toAgencyId: world.procuratorate.id,
      lines: [{ itemId: idOf(0), recommendation: 'confiscation' }],
      instrument: { approverId: world.policeHead.id },
    });
    await world.caseManager.post(`handovers/${transfer.id}/receipt`, { answers: [], rest: 'accepted' });
    await world.prosecutor.post('case-withdrawals', withdrawal(world.prosecutionHead.id, idOf(0)));
    const { items: clocks } = await world.prosecutor.get(`clocks?of=agency&clock=T25&caseId=${caseId}`);
    expect(clocks).toMatchObject([{ clock: 'T25', subjectId: caseId }]);
  });

  test('gives contraband back to nobody: it stays under its measure until something else is decided', async () => {
    await taken(DRUGS, PHONE);
    const both = withdrawal(world.policeHead.id, idOf(0), idOf(1));
    expect(await world.officer.refused('case-withdrawals', both)).toMatchObject({
      code: 'contraband_is_not_returned',
      law: '刑法 64; 刑诉规定 236',
      errors: [{ line: 1 }],
    });
    const returned = await world.officer.refused('returns', {
      caseId,
      outcome: 'return_to_owner',
      lines: [{ itemId: idOf(0) }],
      tests: { ownershipClear: true, othersUnharmed: true, proceedingsUnaffected: true, recorded: true },
      instrument: { approverId: world.policeHead.id },
    });
    expect(returned.code).toBe('contraband_is_not_returned');
  });
});

test('a case is not sent on without the property for which the agency answers', async () => {
  await taken(PHONE);
  const referral = { toAgencyId: world.procuratorate.id };
  expect(await world.officer.refused(`cases/${caseId}/referrals`, referral)).toMatchObject({
    code: 'property_goes_with_the_case',
    errors: [{ field: items[0]?.code }],
  });
  const { items: acts } = await world.officer.get(`cases/${caseId}/acts`);
  expect(acts.find(({ act }: Json) => act === 'referral').reason.code).toBe('property_goes_with_the_case');
});

test('an approval names its items, unless its paper brings them into being or is about the case', async () => {
  await taken(PHONE);
  const asked = (kind: string, itemIds: string[] = []) => ({ kind, caseId, itemIds, reason: '理由' });
  const refused = await world.officer.refused('approvals', asked('release_decision'));
  expect(refused.code).toBe('approval_names_its_items');
  for (const kind of ['seizure_decision', 'closing_report'])
    await world.officer.post('approvals', asked(kind));
  await world.officer.post('approvals', asked('release_decision', [idOf(0)]));
});
