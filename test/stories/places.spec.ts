import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Json, type Person, World } from '../support/world.js';

let world: World;
let caseId: string;
let things: { id: string; code: string }[];
let slots: Json[];

const LINES = [
  { name: '白酒', category: '烟酒', quantity: '6', unit: '瓶' },
  { name: '汽油', category: '危险物品', quantity: '20', unit: '升' },
  { name: '黄色金属项链', category: '贵金属珠宝', quantity: '1', unit: '条' },
  { name: '撬棍', category: '作案工具/其他物品', quantity: '2', unit: '根' },
];

/** A general store with one rack of three slots of two things each. */
async function store(keeper: Person, more: object = {}): Promise<Json[]> {
  const [centre] = (
    await keeper.post('places', { level: 'store', kind: 'centre', code: 'ZX', name: '中心库', ...more })
  ).items;
  const [rack] = (
    await keeper.post('places', { parentId: centre.id, level: 'rack', code: 'A', name: 'A 架' })
  ).items;
  const made = await keeper.post('places', {
    parentId: rack.id,
    level: 'slot',
    code: 'P',
    name: '位',
    numbering: { first: 1, last: 3 },
    capacity: 2,
  });
  return made.items;
}

beforeAll(async () => {
  world = await World.open();
  ({ id: caseId } = await world.case());
  things = await world.seized(caseId, LINES);
  await world.stored(caseId, things);
  slots = await store(world.keeper);
}, 120_000);
afterAll(() => world.close());

const put = (lines: [string | undefined, string][]) => ({
  lines: lines.map(([itemId, place]) => ({ itemId, place })),
});

describe('the places of a store', () => {
  test('have codes that say where they are, and the kind of the store that contains them', () => {
    expect(slots.map(({ code, kind, path }) => [code, kind, path])).toEqual([
      ['ZX-A-P01', 'centre', '中心库 / A 架 / 位01'],
      ['ZX-A-P02', 'centre', '中心库 / A 架 / 位02'],
      ['ZX-A-P03', 'centre', '中心库 / A 架 / 位03'],
    ]);
  });

  test('are made once under one code, from the large to the small', async () => {
    expect(
      (await world.keeper.refused('places', { level: 'store', kind: 'centre', code: 'ZX', name: '又' })).code,
    ).toBe('place_code_taken');
    const room = { parentId: slots[0].id, level: 'room', code: 'R', name: '间' };
    expect((await world.keeper.refused('places', room)).code).toBe('part_is_smaller_than_the_whole');
    expect((await world.keeper.refused('places', { level: 'store', code: 'B', name: '库' })).code).toBe(
      'store_says_its_kind',
    );
  });

  test('a keeper puts things away by the code on the label, and where each lies is told everywhere', async () => {
    const { instrument, items } = await world.keeper.post(
      'placements',
      put([
        [things[0]?.id, 'kw:zx-a-p01'],
        [things[3]?.id, 'ZX-A-P01'],
      ]),
    );
    expect(instrument).toMatchObject({ kind: 'placement_slip', approvals: [] });
    expect(items[0]).toMatchObject({ slot: slots[0].id, place: '中心库 / A 架 / 位01' });
    const map = await world.keeper.get(`places?within=${slots[0].parentId}`);
    expect(map.items.map(({ code, itemCount }: Json) => [code, itemCount])).toEqual([
      ['ZX-A', 2],
      ['ZX-A-P01', 2],
      ['ZX-A-P02', 0],
      ['ZX-A-P03', 0],
    ]);
    const lying = await world.keeper.get(`items?slotId=${slots[0].id}`);
    expect(lying.items).toHaveLength(2);
    const { items: told } = await world.keeper.get(`items/${things[0]?.id}/timeline`);
    expect(told.at(-1)).toMatchObject({ type: 'put_away', custody: { place: '中心库 / A 架 / 位01' } });
  });

  test('a flammable thing in a general store is refused with the rule', async () => {
    const problem = await world.keeper.refused('placements', put([[things[1]?.id, 'ZX-A-P02']]));
    expect(problem).toMatchObject({ code: 'place_may_hold_the_category', law: '刑诉规定 235; 刑诉解释 441' });
  });

  test('a full place takes no more, and says which line is too much', async () => {
    const more = await world.seized(caseId, [LINES[3], LINES[3], LINES[3]] as object[]);
    await world.stored(caseId, more);
    const problem = await world.keeper.refused(
      'placements',
      put(more.map(({ id }): [string, string] => [id, 'ZX-A-P02'])),
    );
    expect(problem.code).toBe('place_has_room');
    expect(problem.errors.map(({ line }: Json) => line)).toEqual([3]);
  });

  test('a place of one case keeps other cases out', async () => {
    await world.keeper.post('places', {
      level: 'store',
      kind: 'temporary',
      code: 'ZC',
      name: '暂存库',
      oneCase: true,
    });
    const { id: other } = await world.case();
    const theirs = await world.seized(other, [LINES[0] as object]);
    await world.stored(other, theirs);
    await world.keeper.post('placements', put([[theirs[0]?.id, 'ZC']]));
    const problem = await world.keeper.refused('placements', put([[things[0]?.id, 'ZC']]));
    expect(problem.code).toBe('place_keeps_cases_apart');
  });

  test('a thing is put away at its receipt, and leaves its place with the next holder, who has places of his own', async () => {
    const [fresh] = await world.seized(caseId, [LINES[0] as object]);
    const offer = await world.officer.post('handovers', {
      caseId,
      purpose: 'store_in',
      mode: 'physical',
      toAgencyId: world.police.id,
      lines: [{ itemId: fresh?.id }],
    });
    await world.keeper.post(`handovers/${offer.id}/receipt`, {
      answers: [],
      rest: 'accepted',
      slot: 'ZX-A-P03',
    });
    expect(await world.keeper.get(`items/${fresh?.id}`)).toMatchObject({ slot: slots[2].id });
    const relocation = await world.keeper.post('handovers', {
      caseId,
      purpose: 'relocation',
      mode: 'physical',
      toAgencyId: world.centre.id,
      lines: [{ itemId: fresh?.id }],
    });
    await world.centreKeeper.post(`handovers/${relocation.id}/receipt`, {
      answers: [],
      rest: 'accepted',
      place: '前台',
    });
    expect(await world.keeper.get(`items/${fresh?.id}`)).toMatchObject({ slot: null, place: '前台' });
    const problem = await world.centreKeeper.refused('placements', put([[fresh?.id, 'ZX-A-P03']]));
    expect(problem.code).toBe('place_not_found');
    expect((await world.centreKeeper.get('places')).items).toEqual([]);
  });

  test('is ended only when nothing lies in it, and then takes nothing more', async () => {
    const full = await world.keeper.refused(`places/${slots[0].id}/end`, { usedUntil: '2099-01-01' });
    expect(full.code).toBe('place_is_empty');
    const ended = await world.keeper.post(`places/${slots[1].id}/end`, { usedUntil: slots[1].usedFrom });
    expect(ended).toMatchObject({ usedUntil: slots[1].usedFrom, inUse: true });
    world.clock.advance({ days: 2 });
    const problem = await world.keeper.refused('placements', put([[things[0]?.id, 'ZX-A-P02']]));
    expect(problem.code).toBe('place_is_in_use');
  });

  test('and everything is still what its entries make of it', async () => {
    const verdict = await world.auditor.post(`cases/${caseId}/verification`);
    expect([verdict.log.faults, verdict.state.faults]).toEqual([[], []]);
  });
});
