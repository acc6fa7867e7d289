import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { verifyDatabase } from '../../src/verification/verification.js';
import { type Json, type Person, World } from '../support/world.js';

let world: World;
let reviewer: Person;
let caseId: string;
let partyId: string;
let deposit: Json;

const THINGS = [
  { kind: 'card', name: '银行卡', quantity: '7', unit: '张', features: '尾号 3817 等' },
  { kind: 'phone', name: '手机', quantity: '1', unit: '部' },
  { kind: 'cash', name: '现金', quantity: '326.5', unit: '元' },
];

beforeAll(async () => {
  world = await World.open();
  reviewer = await world.person(world.police, '施法制', ['legal_reviewer']);
  ({ id: caseId } = await world.case());
  await world.seized(caseId, [{ name: '撬棍', category: '作案工具/其他物品', quantity: '1', unit: '根' }]);
  partyId = (await world.officer.get(`cases/${caseId}/parties`)).items[0].id;
}, 120_000);
afterAll(() => world.close());

const given = (more: object = {}) => ({
  caseId,
  partyId,
  secondId: world.partner.id,
  locker: '3 号柜',
  things: THINGS,
  ...more,
});
const with2 = (lines: number[], more: object = {}) => ({ lines, secondId: world.partner.id, ...more });
const states = (view: Json): string[] => view.things.map(({ state }: Json) => state);

describe('personal effects', () => {
  test('are taken in by two, into a locker, and are no property of the case', async () => {
    const alone = await world.officer.refused('personal-effects', given({ secondId: world.officer.id }));
    expect(alone).toMatchObject({ code: 'effects_by_two', law: '公通字〔2012〕40号' });
    expect((await world.officer.refused('personal-effects', given({ locker: undefined }))).code).toBe(
      'effects_lie_in_a_locker',
    );
    deposit = await world.officer.post('personal-effects', given({ seal: 'F-0101' }));
    expect(deposit.code).toMatch(/^SS\d{4}-\d{6}$/);
    expect(states(deposit)).toEqual(['kept', 'kept', 'kept']);
    expect((await world.officer.get(`cases/${caseId}/items`)).items).toHaveLength(1);
  });

  test('tell that cards lie together with a phone', async () => {
    expect(deposit.hasCardsWithPhone).toBe(true);
    const cards = await world.officer.post('personal-effects', given({ things: THINGS.slice(0, 1) }));
    expect(cards.hasCardsWithPhone).toBe(false);
  });

  test('are entered also where there are none', async () => {
    const none = await world.officer.post('personal-effects', given({ things: [], locker: undefined }));
    expect(none).toMatchObject({ thingCount: 0, acts: [{ act: 'effects_received', lines: [] }] });
    expect(none.endedAt).not.toBeNull();
  });

  test('are taken out for a time and put back, and outside too long are seen', async () => {
    const taken = await world.officer.post(
      `personal-effects/${deposit.id}/taking-out`,
      with2([2], { reason: '本人到场解锁', dueAt: '2024-03-01T03:00:00Z' }),
    );
    expect(states(taken)).toEqual(['kept', 'out', 'kept']);
    world.clock.advance({ hours: 3 });
    expect((await world.officer.get(`personal-effects/${deposit.id}`)).things[1].isOverdue).toBe(true);
    expect(
      (await world.officer.refused(`personal-effects/${deposit.id}/putting-back`, with2([1]))).code,
    ).toBe('effects_are_there');
    expect(
      states(await world.officer.post(`personal-effects/${deposit.id}/putting-back`, with2([2]))),
    ).toEqual(['kept', 'kept', 'kept']);
  });

  test('go to somebody else only with the letter of authority', async () => {
    const other = with2([3], { to: 'authorised', receiver: '李某之母' });
    expect((await world.officer.refused(`personal-effects/${deposit.id}/return`, other)).code).toBe(
      'receiver_is_authorised',
    );
    const returned = await world.officer.post(`personal-effects/${deposit.id}/return`, {
      ...other,
      authority: '委托书 1 号',
    });
    expect(states(returned)).toEqual(['kept', 'kept', 'returned']);
  });

  test('become property of the case by a list alone', async () => {
    const lines = await world.seized(caseId, [
      { name: '手机', category: '电子设备', quantity: '1', unit: '部' },
    ]);
    const { list } = await world.officer.get(`items/${lines[0]?.id}`);
    const unlisted = await world.officer.refused(
      `personal-effects/${deposit.id}/move`,
      with2([1, 2], { instrumentId: list.instrumentId }),
    );
    expect(unlisted.code).toBe('effects_move_by_a_list');
    const moved = await world.officer.post(
      `personal-effects/${deposit.id}/move`,
      with2([2], { instrumentId: list.instrumentId }),
    );
    expect(states(moved)).toEqual(['kept', 'moved', 'returned']);
    expect(moved.things[1].instrument.id).toBe(list.instrumentId);
    expect(moved.hasCardsWithPhone).toBe(false);
  });

  test('that are kept too long are a flaw until they are given back', async () => {
    world.clock.advance({ days: 31 });
    await reviewer.post('flaw-checks');
    const found = await reviewer.get(`flaws?of=sight&rule=F36&caseId=${caseId}`);
    expect(found.items.map(({ level }: Json) => level)).toEqual(['L1', 'L1']);
    const ended = await world.officer.post(
      `personal-effects/${deposit.id}/return`,
      with2([1], { to: 'person' }),
    );
    expect(ended.endedAt).not.toBeNull();
  });

  test('are erased by law; where they are and every hash stay', async () => {
    const before = await world.officer.get(`personal-effects/${deposit.id}`);
    const erased = await reviewer.post(`personal-effects/${deposit.id}/erasure`, {
      basis: 'unlawful',
      instrument: { approverId: world.policeHead.id },
    });
    expect(erased.erased).toBe(3);
    const after = await world.officer.get(`personal-effects/${deposit.id}`);
    expect(after.things[0].name).toBe('〔已依法删除〕');
    expect(after.acts.map(({ entryHash }: Json) => entryHash)).toEqual(
      before.acts.map(({ entryHash }: Json) => entryHash),
    );
  });

  test('are equally controlled: every act is an entry, and a state without one is found', async () => {
    const { acts } = await world.officer.get(`personal-effects/${deposit.id}`);
    expect(acts.map(({ act }: Json) => act)).toEqual([
      'effects_received',
      'effects_taken_out',
      'effects_put_back',
      'effects_returned',
      'effects_moved',
      'effects_returned',
    ]);
    expect(await verifyDatabase(world.database.superuserUrl)).toMatchObject({
      passed: true,
      effects: { deposits: 3, faultCount: 0 },
    });
    await withConnection(world.database.superuserUrl, (client) =>
      client.query(
        `UPDATE personal_effects.thing SET state = 'kept' WHERE deposit_id = $1 AND line_number = 3`,
        [deposit.id],
      ),
    );
    expect(await verifyDatabase(world.database.superuserUrl)).toMatchObject({
      passed: false,
      effects: { faults: [{ rule: 'effects_equal_their_entries', depositId: deposit.id }] },
    });
  });
});
