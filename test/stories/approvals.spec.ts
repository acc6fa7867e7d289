import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyDatabase } from '../../src/verification/verification.js';
import { type Json, type Person, World } from '../support/world.js';

let world: World;
let caseId: string;
let victimId: string;
beforeAll(async () => {
  world = await World.open();
  caseId = (await world.case()).id;
  const { items } = await world.officer.post(`cases/${caseId}/parties`, {
    parties: [{ kind: 'victim', name: '被害人甲' }],
  });
  victimId = items[0].id;
});
afterAll(() => world.close());

const stored = async (name = '电动车'): Promise<string> => {
  const items = await world.seized(caseId, [
    { name, category: '作案工具/其他物品', quantity: '1', unit: '辆' },
  ]);
  await world.stored(caseId, items);
  return items[0]?.id as string;
};
const asked = (itemIds: string[], more: object = {}) => ({
  kind: 'return_approval',
  caseId,
  itemIds,
  reason: '权属明确无争议，被害人急用',
  ...more,
});
const approved = async (itemIds: string[], more: object = {}): Promise<Json> => {
  const { id } = await world.officer.post('approvals', asked(itemIds, more));
  return world.policeHead.post(`approvals/${id}/decision`, { decision: 'given', opinion: '同意' });
};
const returning = (itemId: string, approvalId: string, more: object = {}) => ({
  caseId,
  lines: [{ itemId, recipientId: victimId }],
  outcome: 'return_to_victim',
  tests: { ownershipClear: true, othersUnharmed: true, proceedingsUnaffected: true, recorded: true },
  instrument: { approvalId, ...more },
});
const waitingFor = async (person: Person, kind: string): Promise<string[]> =>
  (await person.get(`tasks/${kind}`)).items.map(({ subjectId }: Json) => subjectId);

describe('an approval under the approver’s own login', () => {
  test('is asked for by the officer, waits for the head, and authorises the paper that is issued on it', async () => {
    const id = await stored();
    const request = await world.officer.post('approvals', asked([id]));
    expect(request).toMatchObject({
      state: 'waiting',
      kindName: '呈请发还报告书',
      level: 'police_head',
      items: [{ id, name: '电动车' }],
      decision: { possible: false },
      withdrawal: { possible: true },
    });
    expect(await waitingFor(world.policeHead, 'approval_to_decide')).toContain(request.id);
    expect(await waitingFor(world.unitHead, 'approval_to_decide')).not.toContain(request.id);

    const given = await world.policeHead.post(`approvals/${request.id}/decision`, {
      decision: 'given',
      opinion: '同意发还',
    });
    expect(given).toMatchObject({ state: 'given', decidedBy: world.policeHead.id, opinion: '同意发还' });
    expect(await waitingFor(world.policeHead, 'approval_to_decide')).not.toContain(request.id);
    expect(await waitingFor(world.officer, 'approval_given')).toContain(request.id);

    const { instrument } = await world.officer.post('returns', returning(id, request.id));
    expect(instrument.approvals).toMatchObject([
      { personId: world.policeHead.id, level: 'police_head', approvalId: request.id },
    ]);
    const used = await world.officer.get(`approvals/${request.id}`);
    expect(used).toMatchObject({ state: 'used', instrument: { id: instrument.id } });
    expect(await waitingFor(world.officer, 'approval_given')).not.toContain(request.id);
  });

  test('approved is not executed: the item is as it was until the paper is issued', async () => {
    const id = await stored();
    await approved([id]);
    expect(await world.officer.get(`items/${id}`)).toMatchObject({
      disposition: 'undecided',
      dispositions: [],
    });
  });

  test('counts once', async () => {
    const [first, second] = [await stored(), await stored()];
    const { id } = await approved([first, second]);
    await world.officer.post('returns', returning(first, id));
    expect((await world.officer.refused('returns', returning(second, id))).code).toBe('approval_is_given');
  });

  test('counts once also when two use it at the same moment', async () => {
    const [first, second] = [await stored(), await stored()];
    const { id } = await approved([first, second]);
    const answers = await Promise.all(
      [first, second].map((item) => world.officer.send('POST', 'returns', returning(item, id))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('covers the items that it names and no other', async () => {
    const [named, other] = [await stored(), await stored()];
    const { id } = await approved([named]);
    const problem = await world.officer.refused('returns', returning(other, id));
    expect(problem).toMatchObject({ code: 'approval_covers_the_item' });
    await world.officer.post('returns', returning(named, id));
  });

  test('is of one kind of paper, of one case', async () => {
    const id = await stored();
    const early = await world.officer.post('approvals', asked([id], { kind: 'early_disposal_approval' }));
    await world.principalHead.post(`approvals/${early.id}/decision`, { decision: 'given' });
    expect((await world.officer.refused('returns', returning(id, early.id))).code).toBe(
      'approval_fits_the_paper',
    );
    const { id: otherCase } = await world.case();
    expect((await world.officer.refused('approvals', asked([id], { caseId: otherCase }))).code).toBe(
      'item_is_of_the_case',
    );
  });

  test('is not given by somebody else than it names', async () => {
    const id = await stored();
    const approval = await approved([id]);
    const problem = await world.officer.refused(
      'returns',
      returning(id, approval.id, { approverId: world.principalHead.id }),
    );
    expect(problem.code).toBe('approval_fits_the_paper');
  });

  test('without items approves what the paper will say: a seizure, whose things are not in the books yet', async () => {
    const { id } = await world.officer.post('approvals', asked([], { kind: 'seizure_decision' }));
    await world.unitHead.post(`approvals/${id}/decision`, { decision: 'given' });
    const items = await world.seized(
      caseId,
      [{ name: '撬棍', category: '作案工具/其他物品', quantity: '1', unit: '根' }],
      { instrument: { approvalId: id } },
    );
    expect(items).toHaveLength(1);
  });

  test('is not asked for where the law asks for none, nor of an organ that does not issue the paper', async () => {
    expect((await world.keeper.refused('approvals', asked([], { kind: 'counting_record' }))).code).toBe(
      'paper_needs_no_approval',
    );
    expect((await world.officer.refused('approvals', asked([], { kind: 'indictment' }))).code).toBe(
      'instrument_not_of_this_agency',
    );
  });
});

describe('the head’s word', () => {
  const decide = (person: Person, id: string, decision = 'given') =>
    person.refused(`approvals/${id}/decision`, { decision });

  test('is his own: not the applicant’s, not that of a lower level', async () => {
    const both = await world.person(world.police, '赵兼任', ['case_officer', 'police_head'], {
      post: '副局长',
    });
    const own = await both.post('approvals', asked([await stored()]));
    expect((await decide(both, own.id)).code).toBe('approver_is_not_applicant');
    expect((await decide(world.unitHead, own.id)).code).toBe('approval_level_too_low');
    const seen = await world.unitHead.get(`approvals/${own.id}`);
    expect(seen.decision).toMatchObject({ possible: false });
    expect(seen.decision.reason).toContain('无权批准');
  });

  test('is not that of an officer who took the thing', async () => {
    const head = await world.person(world.police, '孙带队', ['case_officer', 'police_head'], {
      post: '副局长',
    });
    const items = await world.seized(
      caseId,
      [{ name: '撬棍', category: '作案工具/其他物品', quantity: '1', unit: '根' }],
      { officers: [world.officer.id, head.id] },
    );
    const { id } = await world.officer.post('approvals', asked([items[0]?.id as string]));
    expect((await decide(head, id)).code).toBe('approver_is_not_officer');
  });

  test('of refusal says why, ends the matter, and is told to the applicant', async () => {
    const itemId = await stored();
    const { id } = await world.officer.post('approvals', asked([itemId]));
    expect((await decide(world.policeHead, id, 'refused')).code).toBe('refusal_has_opinion');
    await world.policeHead.post(`approvals/${id}/decision`, { decision: 'refused', opinion: '权属存疑' });
    expect(await waitingFor(world.officer, 'approval_refused')).toContain(id);
    expect((await decide(world.policeHead, id)).code).toBe('approval_is_waiting');
    expect((await world.officer.refused('returns', returning(itemId, id))).code).toBe('approval_is_given');
  });

  test('is 检察长’s in the procuratorate where the police ask their head', async () => {
    const items = await world.seized(caseId, [
      { name: '手机', category: '电子设备', quantity: '1', unit: '部' },
    ]);
    await world.stored(caseId, items);
    await world.broughtToCourt(caseId, items);
    const { level } = await world.prosecutor.post('approvals', asked([items[0]?.id as string]));
    expect(level).toBe('chief_prosecutor');
  });
});

describe('an applicant', () => {
  test('takes back what was not used, and nobody else does', async () => {
    const id = await stored();
    const approval = await approved([id]);
    expect((await world.partner.refused(`approvals/${approval.id}/withdrawal`)).code).toBe(
      'withdrawn_by_applicant',
    );
    await world.officer.post(`approvals/${approval.id}/withdrawal`);
    expect((await world.officer.refused('returns', returning(id, approval.id))).code).toBe(
      'approval_is_given',
    );
    expect((await world.officer.refused(`approvals/${approval.id}/withdrawal`)).code).toBe(
      'approval_is_open',
    );
  });
});

describe('the case remembers', () => {
  test('that it was asked, given, refused and taken back, each as an entry that keeps its words confidential', async () => {
    const { items } = await world.officer.get(`cases/${caseId}/history`);
    const types = items.map(({ type }: Json) => type);
    for (const type of ['approval_requested', 'approval_given', 'approval_refused', 'approval_withdrawn'])
      expect(types).toContain(type);
    const given = items.find(({ type }: Json) => type === 'approval_given');
    expect(given.content).toMatchObject({ kind: expect.any(String), level: expect.any(String) });
    expect(JSON.stringify(given.content)).not.toContain('同意');
    expect((await verifyDatabase(world.database.superuserUrl)).passed).toBe(true);
  });
});
