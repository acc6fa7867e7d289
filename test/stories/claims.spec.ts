import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyDatabase } from '../../src/verification/verification.js';
import { type Json, World } from '../support/world.js';

let world: World;
let caseId: string;
let strangerId: string;
let victimId: string;
beforeAll(async () => {
  world = await World.open();
  caseId = (await world.case()).id;
  const { items } = await world.officer.post(`cases/${caseId}/parties`, {
    parties: [
      { kind: 'third_party', name: '案外人丙' },
      { kind: 'victim', name: '被害人甲' },
    ],
  });
  [strangerId, victimId] = items.map(({ id }: Json) => id);
});
afterAll(() => world.close());

const stored = async (name = '电动车'): Promise<{ id: string; code: string }> => {
  const items = await world.seized(caseId, [
    { name, category: '作案工具/其他物品', quantity: '1', unit: '辆' },
  ]);
  await world.stored(caseId, items);
  return items[0] as { id: string; code: string };
};
const claim = (...itemIds: string[]) => ({
  kind: 'third_party_objection',
  partyId: strangerId,
  lines: itemIds.map((itemId) => ({ itemId })),
  statement: '车辆系本人出借，有购车发票',
});
const claimed = (...itemIds: string[]): Promise<Json> =>
  world.officer.post(`cases/${caseId}/claims`, claim(...itemIds));
const returning = (itemId: string) => ({
  caseId,
  lines: [{ itemId, recipientId: victimId }],
  outcome: 'return_to_victim',
  tests: { ownershipClear: true, othersUnharmed: true, proceedingsUnaffected: true, recorded: true },
  instrument: { approverId: world.policeHead.id },
});
const answering = (answer: string) => ({
  answer,
  reasons: '经查属实',
  instrument: { approverId: world.policeHead.id },
});
const answer = (id: string, word: string): Promise<Json> =>
  world.officer.post(`cases/${caseId}/claims/${id}/answer`, answering(word));

describe('an objection of somebody outside of the case', () => {
  test('forbids a return before trial while it is open, for ownership is not undisputed (刑诉规定 234)', async () => {
    const { id } = await stored();
    const { id: claimId } = await claimed(id);
    expect(await world.officer.refused('returns', returning(id))).toMatchObject({
      code: 'return_is_undisputed',
      law: '刑诉规定 234; 刑诉法 245',
    });
    await answer(claimId, 'rejected');
    await world.officer.post('returns', returning(id));
  });

  test('made after the decision holds its execution up until it is answered (刑诉解释 279、442)', async () => {
    const { id } = await stored();
    const { dispositionIds } = await world.officer.post('returns', returning(id));
    const { id: claimId } = await claimed(id);
    const carry = { caseId, lines: [{ itemId: id, dispositionId: dispositionIds[0] }] };
    expect((await world.keeper.refused('disposals', carry)).code).toBe('no_claim_is_open');
    await answer(claimId, 'withdrawn');
    await world.keeper.post('disposals', carry);
  });

  test('holds up confiscation after the judgment too', async () => {
    const { id, code } = await stored();
    await world.broughtToCourt(caseId, [{ id }]);
    const { judgment } = await world.judge.post('judgments', {
      caseId,
      inForceOn: '2024-03-01',
      lines: [{ lineNumber: 1, itemId: id, description: code, outcome: 'confiscation' }],
      obligations: [],
    });
    const { id: claimId } = await world.judge.post(`cases/${caseId}/claims`, claim(id));
    await world.enforcer.post('execution-orders', { judgmentId: judgment.id, agencyId: world.police.id });
    const carry = { caseId, lines: [{ itemId: id, dispositionId: judgment.lines[0].dispositionId }] };
    expect((await world.keeper.refused('disposals', carry)).code).toBe('no_claim_is_open');
    expect(
      (await world.officer.refused(`cases/${caseId}/claims/${claimId}/answer`, answering('rejected'))).code,
    ).toBe('no_standing');
    const president = await world.person(world.court, '郑院长', ['court_president'], { post: '院长' });
    await world.judge.post(`cases/${caseId}/claims/${claimId}/answer`, {
      ...answering('rejected'),
      instrument: { approverId: president.id },
    });
    await world.keeper.post('disposals', carry);
  });

  test('does not forbid the sale of what cannot wait: it goes over to the price (刑诉规定 236)', async () => {
    const { id } = await stored('冻肉');
    await claimed(id);
    const { dispositionIds } = await world.officer.post('early-disposals', {
      caseId,
      lines: [{ itemId: id }],
      outcome: 'sale',
      reason: 'perishable',
      instrument: { approverId: world.principalHead.id },
    });
    const { executions } = await world.keeper.post('disposals', {
      caseId,
      lines: [{ itemId: id, dispositionId: dispositionIds[0], proceeds: { quantity: '900', unit: '元' } }],
    });
    const price = await world.officer.get(`items/${executions[0].proceedsId}`);
    expect(price.claims).toMatchObject([{ state: 'open', partyId: strangerId }]);
  });

  test('lies upon many items at once, is told with its claimant, and is answered once', async () => {
    const [first, second] = [await stored(), await stored()];
    const { id, partyName, items } = await claimed(first.id, second.id);
    expect({ partyName, items: items.length }).toEqual({ partyName: '案外人丙', items: 2 });
    expect((await world.officer.refused(`cases/${caseId}/claims`, claim(first.id))).code).toBe(
      'claim_is_new',
    );
    const waiting = async () =>
      (await world.officer.get('tasks/claim_to_answer')).items.map(({ subjectId }: Json) => subjectId);
    expect(await waiting()).toEqual(expect.arrayContaining([first.id, second.id]));
    const answered = await answer(id, 'upheld');
    expect(answered).toMatchObject({ state: 'upheld', stateName: '成立' });
    expect(answered.answeredIn.kindName).toBe('权利主张、异议处理决定书');
    expect(await waiting()).not.toContain(first.id);
    expect(
      (await world.officer.refused(`cases/${caseId}/claims/${id}/answer`, answering('upheld'))).code,
    ).toBe('claim_is_open');
  });

  test('is of somebody who stands in the case, and its words are confidential in the ledger', async () => {
    const { id } = await stored();
    const nobody = { ...claim(id), partyId: caseId };
    expect((await world.officer.refused(`cases/${caseId}/claims`, nobody)).code).toBe('party_not_found');
    await claimed(id);
    const { items } = await world.officer.get(`items/${id}/history`);
    const entry = items.find(({ type }: Json) => type === 'claim');
    expect(JSON.stringify(entry.content)).not.toContain('发票');
    expect((await verifyDatabase(world.database.superuserUrl)).passed).toBe(true);
  });
});
