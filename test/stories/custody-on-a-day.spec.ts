import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Json, type Person, World } from '../support/world.js';

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

describe('the difference of two days', () => {
  const changes = async (query: string, person = world.auditor): Promise<Json[]> =>
    (await person.get(`custody/changes?${query}`)).items;
  const told = (items: Json[]) => items.map(({ id, differences }) => [id, differences]);

  test('names what came: it had no holder before', async () => {
    const [change, ...others] = await changes('from=2024-05-02&to=2024-05-04');
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      id: lorry.id,
      name: '货车',
      differences: ['came'],
      before: null,
      after: { onHand: '1', custody: { kind: 'officer', personName: '王民警' }, place: '现场' },
      recordedLater: [{ name: '扣押', recordedAt: '2024-05-06T02:00:00.000Z' }],
    });
  });

  test('names what changed its holder and its place, with both sides', async () => {
    const [change, ...others] = await changes(`from=2024-05-07&to=2024-05-20&agencyId=${world.police.id}`);
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      differences: ['holder', 'place'],
      before: { custody: { kind: 'officer' }, place: '现场' },
      after: { custody: { kind: 'keeper', personName: '钱保管' }, place: '涉案财物库 1 号架' },
      recordedLater: [],
    });
    expect(told(await changes(`from=2024-05-07&to=2024-05-20&personId=${world.keeper.id}`))).toEqual([
      [lorry.id, ['came']],
    ]);
    expect(told(await changes(`from=2024-05-07&to=2024-05-20&personId=${world.officer.id}`))).toEqual([
      [lorry.id, ['left']],
    ]);
  });

  test('is nothing where nothing changed, and nothing to an agency that has not seen the case', async () => {
    expect(await changes('from=2024-05-08&to=2024-05-20')).toEqual([]);
    expect(await changes('from=2024-05-02&to=2024-05-02')).toEqual([]);
    expect(await changes('from=2024-05-02&to=2024-05-20', world.registrar)).toEqual([]);
  });

  test('finds what went away and came back to another place of the same keeper', async () => {
    const colleague = await world.person(world.police, '李保管', ['keeper']);
    const passed = async (from: Person, to: Person, place: string) => {
      const offer = await from.post('handovers', {
        caseId,
        purpose: 'relocation',
        mode: 'physical',
        toAgencyId: world.police.id,
        toPersonId: to.id,
        lines: [{ itemId: lorry.id }],
      });
      await to.post(`handovers/${offer.id}/receipt`, { answers: [], rest: 'accepted', place });
    };
    await passed(world.keeper, colleague, '涉案财物库 9 号架');
    world.clock.set('2024-05-21T02:00:00.000Z');
    await passed(colleague, world.keeper, '涉案财物库 2 号架');
    world.clock.set('2024-05-22T02:00:00.000Z');
    const [change] = await changes('from=2024-05-19&to=2024-05-22');
    expect(change).toMatchObject({
      differences: ['place'],
      before: { place: '涉案财物库 1 号架' },
      after: { place: '涉案财物库 2 号架' },
    });
    expect(told(await changes('from=2024-05-21T03:00:00Z&to=2024-05-22'))).toEqual([]);
  });

  test('names what left: nothing of it is on hand any more', async () => {
    const cash = { name: '现金', category: '现金/货币', quantity: '1000', unit: '元' };
    const rice = { name: '大米', category: '食品药品/易腐', quantity: '50', unit: '公斤' };
    const [, food] = await world.seized(caseId, [cash, rice]);
    await world.officer
      .post('handovers', {
        caseId,
        purpose: 'store_in',
        mode: 'physical',
        toAgencyId: world.police.id,
        toPersonId: world.keeper.id,
        lines: [{ itemId: food?.id }],
      })
      .then(({ id }) =>
        world.keeper.post(`handovers/${id}/receipt`, { answers: [], rest: 'accepted', place: '库' }),
      );
    const { dispositionIds } = await world.officer.post('early-disposals', {
      caseId,
      outcome: 'seizing_agency_handles',
      reason: 'perishable',
      lines: [{ itemId: food?.id }],
      instrument: { approverId: world.principalHead.id },
    });
    world.clock.set('2024-05-24T02:00:00.000Z');
    await world.keeper.post('disposals', {
      caseId,
      lines: [{ itemId: food?.id, dispositionId: dispositionIds[0] }],
    });
    expect(told(await changes('from=2024-05-23&to=2024-05-24'))).toEqual([[food?.id, ['left']]]);
    const all = await changes('from=2024-05-21&to=2024-05-24');
    expect(told(all).map(([, differences]) => differences)).toEqual([['came']]);
  });

  test('is read page by page, each item once', async () => {
    const whole = await changes('from=2024-05-02&to=2024-05-24');
    expect(whole).toHaveLength(2);
    const paged: Json[] = [];
    let next: string | null = null;
    do {
      const page: Json = await world.auditor.get(
        `custody/changes?from=2024-05-02&to=2024-05-24&limit=1${next ? `&after=${next}` : ''}`,
      );
      paged.push(...page.items);
      next = page.next;
    } while (next);
    expect(paged).toEqual(whole);
  });

  test('is refused for a day that does not exist, days in the wrong order, and days that are not given', async () => {
    const refused = async (query: string) => {
      const { status, body } = await world.auditor.send('GET', `custody/changes?${query}`);
      return [status, body.code, body.errors?.[0]?.field];
    };
    expect(await refused('from=2024-05-02&to=2024-02-30')).toEqual([422, 'not_a_moment', 'to']);
    expect(await refused('from=2024-05-03&to=2024-05-02')).toEqual([422, 'period_backwards', 'from']);
    expect(await refused('from=2024-05-03')).toEqual([422, expect.any(String), 'to']);
  });
});
