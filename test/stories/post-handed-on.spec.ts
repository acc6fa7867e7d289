import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { solidTextOf } from '../documents/paper-text.js';
import { type Json, type Person, World } from '../support/world.js';

let world: World;
let successor: Person;
let first: { id: string }[];
let second: { id: string }[];
let post: Json;

const LINES = ['手机', '撬棍', '钳子', '锤子'].map((name) => ({
  name,
  category: '作案工具/其他物品',
  quantity: '1',
  unit: '件',
}));

beforeAll(async () => {
  world = await World.open();
  successor = await world.person(world.police, '周保管', ['keeper']);
  const one = (await world.case()).id;
  const other = (await world.case({ title: '张某盗窃案' })).id;
  first = await world.seized(one, LINES);
  second = await world.seized(other, LINES.slice(0, 2));
  await world.stored(one, first);
  await world.stored(other, second);
  const place = { level: 'store', kind: 'centre', code: 'ZX', name: '中心库' };
  await world.keeper.post('places', place);
  await world.keeper.post('placements', { lines: [{ itemId: first[0]?.id, place: 'ZX' }] });
  await lend(one, first[2]?.id as string);
  await world.keeper.post('handovers', {
    caseId: one,
    purpose: 'relocation',
    mode: 'physical',
    toAgencyId: world.centre.id,
    lines: [{ itemId: first[3]?.id }],
  });
}, 120_000);
afterAll(() => world.close());

async function lend(caseId: string, itemId: string): Promise<void> {
  const loan = await world.officer.post('loans', {
    caseId,
    purpose: 'identification',
    dueAt: '2024-03-01T10:00:00Z',
    itemIds: [itemId],
    reason: '组织辨认',
  });
  await world.unitHead.post(`approvals/${loan.approvalId}/decision`, { decision: 'given' });
  await world.keeper.post(`loans/${loan.id}/handing-out`);
  await world.officer.post(`loans/${loan.id}/receipt`, { lines: [{ lineNumber: 1 }] });
}

const custody = async (itemId: string | undefined): Promise<Json> =>
  (await world.keeper.get(`items/${itemId}`)).custody;

describe('a post handed on', () => {
  test('nobody hands on to himself, nor to whoever does not keep', async () => {
    expect((await world.keeper.refused('post-handovers', { toPersonId: world.keeper.id })).code).toBe(
      'receiver_is_not_sender',
    );
    for (const { id } of [world.partner, world.centreKeeper])
      expect((await world.keeper.refused('post-handovers', { toPersonId: id })).code).toBe('successor_keeps');
  });

  test('whoever keeps nothing has nothing to hand on', async () => {
    expect((await successor.refused('post-handovers', { toPersonId: world.keeper.id })).code).toBe(
      'nothing_to_hand_on',
    );
  });

  test('a thing lent or on its way is named beforehand, and not silently left', async () => {
    const stock = await world.keeper.get(`post-handovers/stock?toPersonId=${successor.id}`);
    expect(stock).toMatchObject({ itemCount: 4, caseCount: 2 });
    expect(stock.left.map(({ itemId, reason }: Json) => [itemId, reason]).sort()).toEqual(
      [
        [first[2]?.id, 'lent'],
        [first[3]?.id, 'on_its_way'],
      ].sort(),
    );
  });

  test('what the successor worked on as an officer is named too', async () => {
    const stock = await world.keeper.get(`post-handovers/stock?toPersonId=${world.officer.id}`);
    expect(stock.itemCount).toBe(0);
    expect(stock.left.map(({ reason }: Json) => reason)).toContain('successor_works_on_the_case');
  });

  test('goes in one request under one paper, of all cases', async () => {
    post = await world.keeper.post('post-handovers', { toPersonId: successor.id });
    expect(post).toMatchObject({
      instrument: { kind: 'post_handover_list', kindName: '岗位交接清单' },
      fromPersonName: '钱保管',
      toPersonName: '周保管',
      caseCount: 2,
      lineCount: 4,
      waitingCount: 4,
    });
    expect(post.left).toHaveLength(2);
    expect(await custody(first[0]?.id)).toMatchObject({ personId: world.keeper.id });
  });

  test('waits for the successor as one task, and for the sender as one that is not answered', async () => {
    const { items } = await successor.get('tasks/post_to_receive');
    expect(items).toMatchObject([
      { subjectKind: 'post_handover', subjectId: post.id, name: '岗位交接清单', itemCount: 4 },
    ]);
    expect((await successor.get('tasks/receipt_for_me')).items).toEqual([]);
    expect((await world.keeper.get('tasks/post_unanswered')).items).toHaveLength(1);
  });

  test('is received by the successor alone', async () => {
    const all = { answers: [], rest: 'accepted' };
    const path = `post-handovers/${post.id}/receipt`;
    expect((await world.keeper.refused(path, all)).code).toBe('receiver_is_the_addressee');
    expect((await world.centreKeeper.refused(path, all)).code).toBe('post_handover_not_found');
  });

  test('what is not accepted stays with the first keeper; what is accepted lies where it lay', async () => {
    const refused = post.lines.find(({ itemId }: Json) => itemId === second[1]?.id);
    const torn = post.lines.find(({ itemId }: Json) => itemId === second[0]?.id);
    const answered = await successor.post(`post-handovers/${post.id}/receipt`, {
      answers: [
        { lineNumber: refused.lineNumber, outcome: 'refused', reason: 'not_presented' },
        { lineNumber: torn.lineNumber, outcome: 'accepted_with_exception', reason: 'damaged' },
      ],
      rest: 'accepted',
    });
    expect(answered).toMatchObject({
      acceptedCount: 2,
      exceptionCount: 1,
      refusedCount: 1,
      waitingCount: 0,
    });
    expect(answered.endedAt).not.toBeNull();
    expect(await custody(second[1]?.id)).toMatchObject({ personId: world.keeper.id });
    expect(await custody(first[1]?.id)).toMatchObject({ kind: 'keeper', personId: successor.id });
    expect(await world.keeper.get(`items/${first[0]?.id}`)).toMatchObject({ place: '中心库' });
    expect(await world.keeper.get(`items/${first[1]?.id}`)).toMatchObject({ place: '涉案财物库 1 号架' });
    expect((await successor.get('tasks/post_to_receive')).items).toEqual([]);
    expect((await world.keeper.get('tasks/offer_contested')).items).toHaveLength(2);
  });

  test('is over when it is answered', async () => {
    expect(
      (await successor.refused(`post-handovers/${post.id}/receipt`, { answers: [], rest: 'accepted' })).code,
    ).toBe('handover_is_open');
    expect((await world.keeper.refused(`post-handovers/${post.id}/withdrawal`)).code).toBe(
      'handover_is_open',
    );
  });

  test('is printed with the case and the place of each thing, and with what became of it', async () => {
    const { id } = await world.keeper.post('papers', { kind: 'post_handover_list', subjectId: post.id });
    const text = await solidTextOf((await world.keeper.file(`papers/${id}`)).bytes);
    for (const said of ['岗位交接清单', '李某盗窃案', '张某盗窃案', '中心库', '拒收'])
      expect(text).toContain(said);
  });

  test('one store alone can be handed on, and taken back while nobody answered', async () => {
    const [store] = (await successor.get('places')).items;
    const part = await successor.post('post-handovers', {
      toPersonId: world.keeper.id,
      placeId: store.id,
    });
    expect(part).toMatchObject({ lineCount: 1, caseCount: 1 });
    const back = await successor.post(`post-handovers/${part.id}/withdrawal`);
    expect(back).toMatchObject({ withdrawnCount: 1, waitingCount: 0 });
    expect(await custody(first[0]?.id)).toMatchObject({ personId: successor.id });
    const { items } = await world.keeper.get('post-handovers');
    expect(items.map(({ id }: Json) => id)).toEqual([part.id, post.id]);
  });
});
