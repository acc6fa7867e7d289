import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Json, World } from '../support/world.js';

let world: World;
let caseId: string;
let lorry: { id: string };
beforeAll(async () => {
  world = await World.open();
  world.clock.set('2024-05-06T02:00:00.000Z');
  caseId = (await world.case()).id;
  const line = { name: '货车', category: '机动车', quantity: '1', unit: '辆' };
  const late = { occurredAt: '2024-05-03T02:00:00.000Z', lateReason: '现场无网络' };
  lorry = (await world.seized(caseId, [line], late))[0] as { id: string };
  world.clock.set('2024-05-08T02:00:00.000Z');
  await world.stored(caseId, [lorry]);
  world.clock.set('2024-05-20T02:00:00.000Z');
});
afterAll(() => world.close());

const on = async (query: string, person = world.auditor): Promise<Json[]> =>
  (await person.get(`custody?${query}`)).items;

test('the officer held the lorry on 3 May, which was recorded only three days later', async () => {
  const [then, ...others] = await on(`asOf=2024-05-03&agencyId=${world.police.id}`);
  expect(others).toEqual([]);
  expect(then).toMatchObject({
    id: lorry.id,
    name: '货车',
    onHand: '1',
    measuredIn: '辆',
    custody: { kind: 'officer', personName: '王民警' },
    responsibility: { stage: 'investigation' },
    recordedLater: [{ name: '扣押', recordedAt: '2024-05-06T02:00:00.000Z' }],
  });
});

test('the keeper held it from the day of his receipt, and nobody before it was taken', async () => {
  expect(await on('asOf=2024-05-02')).toEqual([]);
  expect(await on(`asOf=2024-05-07&personId=${world.keeper.id}`)).toEqual([]);
  const [then] = await on(`asOf=2024-05-08&personId=${world.keeper.id}&caseId=${caseId}`);
  expect(then).toMatchObject({ place: '涉案财物库 1 号架', recordedLater: [] });
});

test('an agency that has not seen the case finds nothing, and a day that does not exist is refused', async () => {
  expect(await on('asOf=2024-05-08', world.registrar)).toEqual([]);
  const { status, body } = await world.auditor.send('GET', 'custody?asOf=2024-02-30');
  expect({ status, code: body.code }).toEqual({ status: 422, code: 'not_a_moment' });
});
