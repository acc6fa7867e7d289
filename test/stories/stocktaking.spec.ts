import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { type Json, World } from '../support/world.js';

let world: World;
let caseId: string;
let things: { id: string; code: string }[];
let stocktake: Json;
let store: Json;

const THINGS = 60;

beforeAll(async () => {
  world = await World.open();
  ({ id: caseId } = await world.case());
  const line = { name: '撬棍', category: '作案工具/其他物品', quantity: '1', unit: '根' };
  things = await world.seized(
    caseId,
    Array.from({ length: THINGS }, () => line),
  );
  await world.stored(caseId, things);
  [store] = (
    await world.keeper.post('places', { level: 'store', kind: 'centre', code: 'ZX', name: '中心库' })
  ).items;
  const slots = {
    parentId: store.id,
    level: 'slot',
    code: 'P',
    name: '位',
    numbering: { first: 1, last: 6 },
  };
  await world.keeper.post('places', slots);
  await world.keeper.post('placements', {
    lines: things.map(({ id }, index) => ({ itemId: id, place: slotOf(index) })),
  });
}, 120_000);
afterAll(() => world.close());

const slotOf = (index: number): string => `ZX-P0${1 + (index % 6)}`;
const resultOf = (view: Json, index: number): string =>
  view.lines.find(({ itemId }: Json) => itemId === things[index]?.id)?.result;
const sighting = (index: number, place = slotOf(index)) => ({ place, code: things[index]?.code });

describe('a count', () => {
  test('is made by two people, of whom one keeps nothing', async () => {
    const alone = await world.keeper.refused('stocktakes', { placeId: store.id, secondId: world.keeper.id });
    expect(alone.code).toBe('counted_by_two');
    const colleague = await world.person(world.police, '又一保管', ['keeper']);
    const inside = await world.keeper.refused('stocktakes', { placeId: store.id, secondId: colleague.id });
    expect(inside.code).toBe('counted_with_an_outsider');
    stocktake = await world.keeper.post('stocktakes', { placeId: store.id, secondId: world.unitHead.id });
    expect(stocktake).toMatchObject({ expectedCount: THINGS, seenCount: 0, endedAt: null });
  });

  test('finds what was planted, is gone on with where it stopped, and lets moves go on', async () => {
    const rest = things.map((_, index) => index).slice(4);
    await world.keeper.post(`stocktakes/${stocktake.id}/sightings`, {
      sightings: rest.slice(0, 20).map((index) => sighting(index)),
    });
    const unknown = await world.keeper.refused(`stocktakes/${stocktake.id}/sightings`, {
      sightings: [{ place: 'ZX-P01', code: 'AJ-no-such-thing' }],
    });
    expect(unknown.code).toBe('item_not_found');
    const resumed = await world.keeper.get(`stocktakes/${stocktake.id}`);
    expect(resumed.seenCount).toBe(20);
    const [stray] = await world.seized(caseId, [
      { name: '锤子', category: '作案工具/其他物品', quantity: '1', unit: '把' },
    ]);
    await world.stored(caseId, [stray as { id: string }]);
    // The first lies elsewhere, the second is put elsewhere while it is counted, the third is not there, the fourth neither but was moved.
    await world.keeper.post('placements', {
      lines: [
        { itemId: things[1]?.id, place: 'ZX-P06' },
        { itemId: things[3]?.id, place: 'ZX-P05' },
      ],
    });
    const seen = await world.keeper.post(`stocktakes/${stocktake.id}/sightings`, {
      sightings: [
        ...rest.slice(20).map((index) => sighting(index)),
        sighting(0, 'ZX-P05'),
        sighting(1, 'kw:zx-p06'),
        { place: 'ZX-P02', code: stray?.code },
      ],
    });
    expect(seen.lines).toHaveLength(THINGS - 24 + 3);
    const view = await world.keeper.get(`stocktakes/${stocktake.id}`);
    expect([0, 1, 2, 3, 4].map((index) => resultOf(view, index))).toEqual([
      'misplaced',
      'as_recorded',
      'not_seen',
      'moved_meanwhile',
      'as_recorded',
    ]);
    expect(view.lines.find(({ itemId }: Json) => itemId === stray?.id)?.result).toBe('surplus');
  });

  test('ends with its paper; what was not seen is frozen as not located, and nothing else is changed', async () => {
    const ended = await world.keeper.post(`stocktakes/${stocktake.id}/end`);
    expect(ended).toMatchObject({ instrument: { kind: 'stocktaking_record' } });
    expect(await world.keeper.get(`items/${things[2]?.id}`)).toMatchObject({
      frozen: { code: 'not_located', reportedBy: world.keeper.id },
      quantity: { onHand: '1' },
    });
    expect(await world.keeper.get(`items/${things[0]?.id}`)).toMatchObject({
      frozen: null,
      place: '中心库 / 位01',
    });
    expect((await world.keeper.refused(`stocktakes/${stocktake.id}/end`)).code).toBe('stocktake_is_open');
  });

  test('says what it found as it was then, whatever happens afterwards', async () => {
    const settled = { reason: '已在原位找到', instrument: { approverId: world.unitHead.id } };
    await world.officer.post(`items/${things[2]?.id}/resolution`, settled);
    await world.keeper.post('placements', { lines: [{ itemId: things[0]?.id, place: 'ZX-P05' }] });
    const view = await world.keeper.get(`stocktakes/${stocktake.id}`);
    expect([0, 2].map((index) => resultOf(view, index))).toEqual(['misplaced', 'not_seen']);
  });

  test('of a sample draws what its seed gives, which the ledger held before anybody looked', async () => {
    const taken = await world.keeper.post('stocktakes', {
      placeId: store.id,
      secondId: world.unitHead.id,
      sample: 10,
    });
    const drawn = [...things]
      .sort((one, other) => (hash(taken.seed, one.id) < hash(taken.seed, other.id) ? -1 : 1))
      .slice(0, 10)
      .map(({ id }) => id);
    expect(taken.lines.map(({ itemId }: Json) => itemId).sort()).toEqual(drawn.sort());
    const database = await new DataSource({
      type: 'postgres',
      url: world.database.superuserUrl,
    }).initialize();
    const entries: { said: Json }[] = await database.query(
      `SELECT convert_from(body, 'UTF8')::jsonb AS said FROM ledger.entry WHERE subject_kind = 'count' AND subject_id = $1`,
      [taken.id],
    );
    await database.destroy();
    expect(entries.map(({ said }) => [said.type, said.content.seed])).toEqual([['count_opened', taken.seed]]);
  });

  test('and everything is still what its entries make of it', async () => {
    const verdict = await world.auditor.post(`cases/${caseId}/verification`);
    expect([verdict.log.faults, verdict.state.faults]).toEqual([[], []]);
  });
});

const hash = (seed: string, id: string): string =>
  createHash('sha256')
    .update(seed + id)
    .digest('hex');
