import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Json, World } from '../support/world.js';

let world: World;
let things: { id: string; code: string }[];
let store: Json;

const THINGS = 600;
const SLOTS = 30;
const slotOf = (index: number): string => `ZX-P${String(1 + (index % SLOTS)).padStart(2, '0')}`;

beforeAll(async () => {
  world = await World.open();
  const { id: caseId } = await world.case();
  const line = { name: '香烟', category: '烟酒', quantity: '1', unit: '条' };
  things = await world.seized(
    caseId,
    Array.from({ length: THINGS }, () => line),
  );
  await world.stored(caseId, things);
  [store] = (
    await world.keeper.post('places', { level: 'store', kind: 'centre', code: 'ZX', name: '中心库' })
  ).items;
  await world.keeper.post('places', {
    parentId: store.id,
    level: 'slot',
    code: 'P',
    name: '位',
    numbering: { first: 1, last: SLOTS },
  });
  await world.keeper.post('placements', {
    lines: things.map(({ id }, index) => ({ itemId: id, place: slotOf(index) })),
  });
}, 180_000);
afterAll(() => world.close());

describe('a keeper with a scanner', () => {
  test('counts six hundred things in one session, scan by scan, and the report balances', async () => {
    const { id } = await world.keeper.post('stocktakes', {
      placeId: store.id,
      secondId: world.unitHead.id,
    });
    // Two lie in another slot, three are not there.
    const misplaced = new Set([10, 11]);
    const missing = new Set([20, 21, 22]);
    for (const [index, { code }] of things.entries()) {
      if (missing.has(index)) continue;
      const place = misplaced.has(index) ? slotOf(index + 1) : slotOf(index);
      const { lines } = await world.keeper.post(`stocktakes/${id}/sightings`, {
        sightings: [{ place, code }],
      });
      expect(lines).toMatchObject([{ code, result: misplaced.has(index) ? 'misplaced' : 'as_recorded' }]);
    }
    const ended = await world.keeper.post(`stocktakes/${id}/end`);
    const results = ended.lines.map(({ result }: Json) => result);
    const count = (wanted: string) => results.filter((result: string) => result === wanted).length;
    expect([count('as_recorded'), count('misplaced'), count('not_seen')]).toEqual([595, 2, 3]);
    expect(count('as_recorded') + count('misplaced') + count('not_seen')).toBe(ended.expectedCount);
    expect(ended).toMatchObject({ expectedCount: THINGS, seenCount: THINGS - missing.size });
  }, 300_000);
});
