import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyDatabase } from '../../src/verification/verification.js';
import { jpeg } from '../support/photos.js';
import { type Json, type Person, World } from '../support/world.js';

let world: World;
/** 韩库管 keeps at the centre, 钱保管 at the police. */
let keeper: Person;
let caseId: string;
let things: { id: string; code: string }[];
let store: Json;
let loan: Json;

const TOOL = { category: '作案工具/其他物品', quantity: '1', unit: '把' };
const LINES = [
  { name: '手机', category: '电子设备', quantity: '1', unit: '部', seal: '封 1' },
  { name: '白酒', category: '烟酒', quantity: '6', unit: '瓶' },
  { ...TOOL, name: '撬棍' },
  { ...TOOL, name: '锤子' },
  { ...TOOL, name: '螺丝刀' },
  { ...TOOL, name: '钳子' },
];
const [PHONE, WINE, CROWBAR, HAMMER, DRIVER, PLIERS] = [0, 1, 2, 3, 4, 5] as const;

beforeAll(async () => {
  world = await World.open();
  keeper = world.centreKeeper;
  ({ id: caseId } = await world.case());
  things = await world.seized(caseId, LINES);
  [store] = (
    await keeper.post('places', { level: 'store', kind: 'centre', code: 'ZX', name: '中心库' })
  ).items;
  await keeper.post('places', {
    parentId: store.id,
    level: 'slot',
    code: 'P',
    name: '位',
    numbering: { first: 1, last: 3 },
  });
}, 120_000);
afterAll(() => world.close());

const idOf = (index: number): string => things[index]?.id as string;
const item = (index: number): Promise<Json> => keeper.get(`items/${idOf(index)}`);
const handing = (indexes: readonly number[], more: object = {}) => ({
  caseId,
  purpose: 'store_in',
  mode: 'physical',
  toAgencyId: world.centre.id,
  lines: indexes.map((index) => ({ itemId: idOf(index) })),
  ...more,
});

describe('a working day of a custody centre', () => {
  test('begins with a hand-in against the list: 王民警 brings six lines, and a number that is not what is on hand is no hand-in', async () => {
    const five = handing([], { lines: [{ itemId: idOf(WINE), quantity: '5' }] });
    expect((await world.officer.refused('handovers', five)).code).toBe('quantity_is_what_is_on_hand');
    const { id } = await world.officer.post('handovers', handing([PHONE, WINE, CROWBAR, HAMMER, DRIVER]));
    const answered = await keeper.post(`handovers/${id}/receipt`, {
      answers: [
        { lineNumber: 1, outcome: 'accepted', seal: '封 1', slot: 'ZX-P01' },
        {
          lineNumber: 2,
          outcome: 'accepted_with_exception',
          reason: 'short',
          note: '清单 6 瓶，实到 5 瓶',
          slot: 'ZX-P01',
        },
        { lineNumber: 5, outcome: 'refused', reason: 'not_presented' },
      ],
      rest: 'accepted',
      slot: 'ZX-P02',
    });
    expect(answered.lines.map(({ outcome }: Json) => outcome)).toEqual([
      'accepted',
      'accepted_with_exception',
      'accepted',
      'accepted',
      'refused',
    ]);
    expect(await world.officer.get(`items/${idOf(DRIVER)}`)).toMatchObject({ custody: { kind: 'officer' } });
    expect(await item(PHONE)).toMatchObject({ package: 'sealed', place: '中心库 / 位01' });
  });

  test('takes over from another store: 钱保管 of the police hands on, 韩库管 of the centre receives', async () => {
    await world.stored(caseId, [{ id: idOf(PLIERS) }, { id: idOf(DRIVER) }]);
    const moving = handing([PLIERS, DRIVER], { purpose: 'relocation' });
    const { id } = await world.keeper.post('handovers', moving);
    expect(
      (await world.keeper.refused(`handovers/${id}/receipt`, { answers: [], rest: 'accepted' })).code,
    ).toBe('receiver_is_the_addressee');
    await keeper.post(`handovers/${id}/receipt`, { answers: [], rest: 'accepted', slot: 'ZX-P03' });
    expect(await item(PLIERS)).toMatchObject({ custody: { agencyId: world.centre.id, personId: keeper.id } });
  });

  test('lends two things on an approval, and gets one of them back before the other', async () => {
    loan = await world.officer.post('loans', {
      caseId,
      purpose: 'identification',
      dueAt: '2024-03-01T10:00:00Z',
      itemIds: [idOf(PHONE), idOf(CROWBAR)],
      reason: '组织辨认',
    });
    await world.unitHead.post(`approvals/${loan.approvalId}/decision`, { decision: 'given' });
    const { items: waiting } = await keeper.get('tasks/loan_to_hand_out');
    expect(waiting.map(({ subjectId }: Json) => subjectId)).toEqual([loan.id]);
    await keeper.post(`loans/${loan.id}/handing-out`);
    await world.officer.post(`loans/${loan.id}/receipt`, { lines: [{ lineNumber: 1, seal: '封 1' }] });
    const part = await keeper.post(`loans/${loan.id}/returns`, {
      lines: [{ lineNumber: 2, condition: 'intact', slot: 'ZX-P02' }],
    });
    expect(part).toMatchObject({ state: 'out', outsideCount: 1 });
  });

  test('finds the seal of what comes back broken: nothing more happens to it until 王民警 has settled that with approval', async () => {
    const back = (condition: string) => ({
      lines: [{ lineNumber: 1, condition, seal: '封 9', slot: 'ZX-P01', note: '封条号与出库时不符' }],
    });
    expect((await keeper.refused(`loans/${loan.id}/returns`, back('intact'))).code).toBe('seal_is_as_it_was');
    await keeper.post(`loans/${loan.id}/returns`, back('seal_broken'));
    expect(await item(PHONE)).toMatchObject({ package: 'seal_broken', frozen: { reportedBy: keeper.id } });
    const photo = await keeper.photo(jpeg('封条'));
    const opening = { secondId: world.officer.id, photosBefore: [photo], photosAfter: [photo] };
    const sealings = `items/${idOf(PHONE)}/sealings`;
    expect((await keeper.refused(sealings, { act: 'unseal', ...opening })).code).toBe('item_is_not_frozen');
    await world.officer.post(`items/${idOf(PHONE)}/resolution`, {
      reason: '系辨认时更换，已核对内容',
      instrument: { approverId: world.unitHead.id },
    });
    await keeper.post(sealings, { act: 'unseal', ...opening });
    await keeper.post(sealings, { act: 'reseal', seal: '封 10', ...opening });
    expect((await item(PHONE)).seals.map(({ seal }: Json) => seal)).toEqual(['封 1', '封 9', null, '封 10']);
  });

  test('puts things elsewhere within the store', async () => {
    await keeper.post('placements', { lines: [{ itemId: idOf(HAMMER), place: 'ZX-P03' }] });
    expect(await item(HAMMER)).toMatchObject({ place: '中心库 / 位03' });
  });

  test('counts with 孙队长 and finds what was planted: one thing elsewhere, one with another seal, one not there', async () => {
    const { id, expectedCount } = await keeper.post('stocktakes', {
      placeId: store.id,
      secondId: world.unitHead.id,
    });
    expect(expectedCount).toBe(6);
    const code = (index: number) => things[index]?.code;
    await keeper.post(`stocktakes/${id}/sightings`, {
      sightings: [
        { place: 'ZX-P01', code: code(PHONE), seal: '封 11' },
        { place: 'ZX-P01', code: code(WINE) },
        { place: 'ZX-P01', code: code(CROWBAR) },
        { place: 'ZX-P03', code: code(HAMMER) },
        { place: 'ZX-P03', code: code(PLIERS) },
      ],
    });
    const { lines } = await keeper.post(`stocktakes/${id}/end`);
    const results = new Map(lines.map(({ itemId, result }: Json) => [itemId, result]));
    expect([PHONE, WINE, CROWBAR, HAMMER, PLIERS, DRIVER].map((index) => results.get(idOf(index)))).toEqual([
      'seal_differs',
      'as_recorded',
      'misplaced',
      'as_recorded',
      'as_recorded',
      'not_seen',
    ]);
    expect((await item(PHONE)).frozen).toMatchObject({ code: 'seal_broken' });
    expect((await item(DRIVER)).frozen).toMatchObject({ code: 'not_located' });
  });

  test('and ends for 韩库管 with his post: all goes to his successor but what is not there, which is named', async () => {
    const successor = await world.person(world.centre, '马库管', ['centre_keeper']);
    const post = await keeper.post('post-handovers', { toPersonId: successor.id });
    expect(post.lines.map(({ itemId }: Json) => itemId).sort()).toEqual(
      [WINE, CROWBAR, HAMMER, PLIERS].map(idOf).sort(),
    );
    expect(post.left.map(({ itemId, reason }: Json) => [itemId, reason]).sort()).toEqual(
      [PHONE, DRIVER].map((index) => [idOf(index), 'held_up']).sort(),
    );
    const refused = post.lines.find(({ itemId }: Json) => itemId === idOf(PLIERS));
    await successor.post(`post-handovers/${post.id}/receipt`, {
      answers: [{ lineNumber: refused.lineNumber, outcome: 'refused', reason: 'not_presented' }],
      rest: 'accepted',
    });
    expect(await item(PLIERS)).toMatchObject({ custody: { personId: keeper.id } });
    expect(await item(HAMMER)).toMatchObject({
      custody: { personId: successor.id },
      place: '中心库 / 位03',
    });
  });

  test('and at its end everything is still what its entries make of it', async () => {
    expect((await verifyDatabase(world.database.superuserUrl)).passed).toBe(true);
  });
});
