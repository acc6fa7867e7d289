import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyDatabase } from '../../src/verification/verification.js';
import { type Json, type Person, World } from '../support/world.js';

let world: World;
let caseId: string;
beforeAll(async () => {
  world = await World.open();
}, 60_000);
afterAll(() => world.close());

type Item = { id: string; code: string };
const BICYCLE = { name: '自行车', category: '作案工具/其他物品', quantity: '1', unit: '辆' };
const CASH = { name: '现金', category: '现金/货币', quantity: '500', unit: '元' };

/** Things that the police are to give back, of which nobody knows whose they are. */
async function released(...lines: object[]): Promise<Item[]> {
  ({ id: caseId } = await world.case());
  const items = await world.seized(caseId, lines);
  await world.stored(caseId, items);
  await world.officer.post('releases', {
    caseId,
    reason: 'unrelated',
    lines: of(items),
    instrument: { approverId: world.unitHead.id },
  });
  return items;
}
const of = (items: Item[]) => items.map(({ id }) => ({ itemId: id }));
const announcing = (items: Item[], more: object = {}) => ({
  form: 'announcement',
  published: '《常州日报》2 版、本局公告栏',
  lines: of(items),
  ...more,
});
const announced = (items: Item[], person: Person = world.officer, more: object = {}): Promise<Json> =>
  person.post(`cases/${caseId}/notices`, announcing(items, more));
const unclaimed = (items: Item[], more: object = {}) => ({
  outcome: 'unclaimed_to_treasury',
  lines: of(items),
  instrument: { approverId: world.policeHead.id },
  ...more,
});
const notices = async (person: Person = world.officer): Promise<Json[]> =>
  (await person.get(`cases/${caseId}/notices`)).items;
const running = async (clock: string, person: Person = world.officer): Promise<Json[]> =>
  (await person.get(`clocks?of=agency&clock=${clock}&caseId=${caseId}`)).items;
const few = async (clock: string): Promise<number> => (await running(clock)).length;
const found = async (rule: string): Promise<Json[]> => {
  await world.auditor.post('flaw-checks');
  return (await world.auditor.get(`flaws?of=sight&rule=${rule}&caseId=${caseId}`)).items;
};
async function paid(items: Item[]): Promise<Json> {
  const states = await Promise.all(items.map(({ id }) => world.keeper.get(`items/${id}`)));
  return world.keeper.post('disposals', {
    caseId,
    lines: states.map((item: Json) => ({
      itemId: item.id,
      dispositionId: item.dispositions.find((each: Json) => each.state === 'ordered').id,
    })),
  });
}
const owner = async (): Promise<Json> =>
  (await world.officer.post(`cases/${caseId}/parties`, { parties: [{ kind: 'owner', name: '失主丙' }] }))
    .items[0];
const claimed = async (item: Item): Promise<Json> =>
  world.officer.post(`cases/${caseId}/claims`, {
    kind: 'ownership',
    partyId: (await owner()).id,
    lines: of([item]),
    statement: '车是我的，有发票',
  });

describe('T15', () => {
  test('runs six months from the announcement of the police, and F45 tells that it ended and nothing was done (刑诉规定 233)', async () => {
    world.clock.set('2024-03-01T01:00:00.000Z');
    const items = await released(BICYCLE);
    expect([await running('T15'), await few('T01')]).toEqual([[], 1]);
    await announced(items);
    expect(await few('T01')).toBe(0);
    expect(await running('T15')).toMatchObject([
      {
        subjectId: items[0]?.id,
        dueAt: '2024-09-02T16:00:00.000Z',
        expiry: '届满可上缴国库',
        overdue: false,
      },
    ]);
    expect(await notices()).toMatchObject([
      { form: 'announcement', since: '2024-03-01', until: '2024-09-02', state: 'running', comers: [] },
    ]);
    expect(await found('F45')).toEqual([]);
    world.clock.advance({ days: 190 });
    expect(await running('T15')).toMatchObject([{ overdue: true }]);
    expect(await notices()).toMatchObject([{ state: 'ended' }]);
    expect(await found('F45')).toMatchObject([{ subjectId: items[0]?.id, agencyId: world.police.id }]);
    expect((await world.officer.get('tasks/notice_ended')).items).toMatchObject([
      { subjectId: items[0]?.id },
    ]);
  });

  test('does not run for a notice of a court, nor once somebody has collected the thing', async () => {
    const items = await released(BICYCLE);
    await announced(items);
    expect(await running('T15')).toHaveLength(1);
    await world.keeper.post('disposals', {
      caseId,
      lines: [
        {
          itemId: items[0]?.id,
          dispositionId: (await world.keeper.get(`items/${items[0]?.id}`)).dispositions[0].id,
          recipientId: (await owner()).id,
        },
      ],
    });
    expect(await running('T15')).toEqual([]);
    expect(await notices()).toMatchObject([{ state: 'returned' }]);
  });
});

describe('what is to be returned', () => {
  test('is announced, and nothing else is; once, and in public after a notice in vain', async () => {
    ({ id: caseId } = await world.case());
    const kept = await world.seized(caseId, [BICYCLE]);
    expect((await world.officer.refused(`cases/${caseId}/notices`, announcing(kept))).code).toBe(
      'disposition_does_not_allow',
    );
    const items = await released(BICYCLE);
    const nobody = await world.officer.refused(
      `cases/${caseId}/notices`,
      announcing(items, { published: undefined }),
    );
    expect(nobody).toMatchObject({ code: 'notice_says_to_whom', errors: [{ field: 'published' }] });
    await announced(items, world.officer, { form: 'notice', partyId: (await owner()).id });
    expect(await notices()).toMatchObject([{ form: 'notice', partyName: '失主丙', published: null }]);
    await announced(items);
    expect((await world.officer.refused(`cases/${caseId}/notices`, announcing(items))).code).toBe(
      'notice_is_not_running',
    );
  });

  test('goes to the treasury only after the window, on approval, when nobody claimed it; each reason by its name', async () => {
    const items = await released(BICYCLE, BICYCLE);
    const [first, second] = items as [Item, Item];
    const path = `cases/${caseId}/unclaimed`;
    expect((await world.officer.refused(path, unclaimed(items))).code).toBe('it_was_announced');
    await announced(items);
    expect((await world.officer.refused(path, unclaimed(items))).code).toBe('notice_window_has_ended');
    const { id: claimId } = await claimed(second);
    expect(await notices()).toMatchObject([
      { state: 'running' },
      { state: 'claimed', comers: [{ partyName: '失主丙', kindName: '权属主张', stateName: '尚未处理' }] },
    ]);
    world.clock.advance({ days: 200 });
    expect(await world.officer.refused(path, unclaimed(items))).toMatchObject({
      code: 'nobody_claimed',
      errors: [{ line: 2 }],
    });
    expect(await found('F45')).toMatchObject([{ subjectId: first.id }]);
    const low = unclaimed([first], { instrument: { approverId: world.unitHead.id } });
    expect((await world.officer.refused(path, low)).code).toBe('approval_level_too_low');
    await world.officer.post(path, unclaimed([first]));
    expect(await running('T15')).toMatchObject([{ subjectId: second.id }]);
    await world.officer.post(`cases/${caseId}/claims/${claimId}/answer`, {
      answer: 'rejected',
      reasons: '发票系伪造',
      instrument: { approverId: world.unitHead.id },
    });
    await world.officer.post(path, unclaimed([second]));
    expect(await notices()).toMatchObject([{ state: 'taken' }, { state: 'taken' }]);
    await paid([first, second]);
    expect(await notices()).toMatchObject([{ state: 'paid' }, { state: 'paid' }]);
    expect(await found('F49')).toEqual([]);
  });

  test('may be sold when nobody came, and its price goes the same way', async () => {
    const items = await released(BICYCLE);
    await announced(items);
    world.clock.advance({ days: 200 });
    await world.officer.post(`cases/${caseId}/unclaimed`, unclaimed(items, { outcome: 'sale' }));
    const { dispositions } = await world.keeper.get(`items/${items[0]?.id}`);
    await world.keeper.post('disposals', {
      caseId,
      lines: [
        {
          itemId: items[0]?.id,
          dispositionId: dispositions.find((each: Json) => each.state === 'ordered').id,
          proceeds: { quantity: '80', unit: '元' },
        },
      ],
    });
    const price = (await world.officer.get(`cases/${caseId}/items`)).items.find(
      ({ origin }: Json) => origin.kind === 'proceeds',
    );
    await world.officer.post(`cases/${caseId}/unclaimed`, unclaimed([price]));
    await paid([price]);
    expect((await notices()).map(({ state, refundable }) => [state, refundable])).toEqual([
      ['paid', '0'],
      ['paid', '80'],
    ]);
  });

  test('is paid back to whom it belonged, in part and no more than was paid, even when the case is closed (刑诉解释 445)', async () => {
    const items = await released(CASH);
    await announced(items);
    world.clock.advance({ days: 200 });
    await world.officer.post(`cases/${caseId}/unclaimed`, unclaimed(items));
    const refunding = (quantity: string) => ({
      itemId: items[0]?.id,
      name: '失主丁',
      identityNumber: '11010519491231002X',
      quantity,
      grounds: '存单、取款记录相符',
      instrument: { approverId: world.policeHead.id },
    });
    const path = `cases/${caseId}/refunds`;
    expect((await world.officer.refused(path, refunding('100'))).code).toBe(
      'it_went_to_the_treasury_as_unclaimed',
    );
    await paid(items);
    await world.officer.post(`cases/${caseId}/closure`, { instrument: { approverId: world.unitHead.id } });
    await world.officer.post(path, refunding('200'));
    expect((await world.officer.refused(path, refunding('301'))).code).toBe('refund_is_within_what_was_paid');
    expect(await notices()).toMatchObject([
      { state: 'refunded', refundable: '300', refunds: [{ partyName: '失主丁', quantity: '200' }] },
    ]);
    const history = await world.auditor.get(`items/${items[0]?.id}/history`);
    expect(history.items.at(-1)).toMatchObject({ type: 'refund', content: { quantity: '200' } });
    expect(JSON.stringify(history.items.map(({ content }: Json) => content))).not.toContain('失主丁');
    expect((await verifyDatabase(world.database.superuserUrl)).passed).toBe(true);
  }, 120_000);
});

describe('T17', () => {
  test('runs a year from the public announcement of a court, and not from its notice (刑诉解释 445)', async () => {
    world.clock.set('2024-03-01T01:00:00.000Z');
    ({ id: caseId } = await world.case());
    const items = await world.seized(caseId, [BICYCLE]);
    await world.stored(caseId, items);
    await world.broughtToCourt(caseId, items);
    await world.judge.post('judgments', {
      caseId,
      inForceOn: '2024-03-01',
      lines: [{ lineNumber: 1, itemId: items[0]?.id, description: '发还', outcome: 'return_to_victim' }],
      obligations: [],
    });
    await announced(items, world.judge, { form: 'notice', partyId: (await owner()).id });
    expect([await running('T17', world.judge), await running('T15', world.judge)]).toEqual([[], []]);
    expect(await notices(world.judge)).toMatchObject([{ state: 'unpublished', until: null }]);
    const early = { ...unclaimed(items), instrument: { approverId: world.president.id } };
    expect((await world.judge.refused(`cases/${caseId}/unclaimed`, early)).code).toBe('it_was_announced');
    await announced(items, world.judge);
    expect(await running('T17', world.judge)).toMatchObject([
      { dueAt: '2025-03-03T16:00:00.000Z', law: '刑诉解释 445' },
    ]);
    world.clock.advance({ days: 370 });
    await world.judge.post(`cases/${caseId}/unclaimed`, early);
    await paid(items);
    expect(await notices(world.judge)).toMatchObject([{ state: 'paid' }]);
    expect(await found('F59')).toEqual([]);
  });
});
