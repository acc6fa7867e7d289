import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Json, World } from '../support/world.js';

let world: World;
let caseId: string;
beforeAll(async () => {
  world = await World.open();
  caseId = (await world.case()).id;
  await world.partner.get('me');
});
afterAll(() => world.close());

const line = { name: '刀', category: '管制刀具/凶器', quantity: '1', unit: '把' };
const sent = (key: string, body: object = world.seizure(caseId, [line]), by = world.officer) =>
  by.send('POST', 'seizures', body, { 'idempotency-key': key });
const count = async () => (await world.officer.get(`cases/${caseId}/items`)).items.length;

describe('the same write sent again', () => {
  test('with the same key and bytes gives the same answer, and happens once', async () => {
    const before = await count();
    const first = await sent('key-number-1');
    expect(first.status).toBe(201);
    const again = await sent('key-number-1');
    expect(again).toEqual(first);
    expect(JSON.stringify(again.body)).toBe(JSON.stringify(first.body));
    expect(await count()).toBe(before + 1);
  });

  test('with the same key and other bytes is refused', async () => {
    await sent('key-number-2');
    const before = await count();
    const other = await sent('key-number-2', world.seizure(caseId, [{ ...line, quantity: '2' }]));
    expect(other).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } });
    expect(await count()).toBe(before);
  });

  test('to another address is other bytes too', async () => {
    await sent('key-number-3');
    const answer = await world.officer.send('POST', 'returns', world.seizure(caseId, [line]), {
      'idempotency-key': 'key-number-3',
    });
    expect([409, 422]).toContain(answer.status);
    expect(['idempotency_key_reused', 'invalid_input']).toContain(answer.body.code);
  });

  test('by somebody else under the same key is their own write', async () => {
    const before = await count();
    const mine = await sent('key-number-4');
    const theirs = await sent('key-number-4', undefined, world.partner);
    expect(theirs.status).toBe(201);
    expect(theirs.body.items[0].id).not.toBe(mine.body.items[0].id);
    expect(await count()).toBe(before + 2);
  });

  test('at the same time happens once, and everybody gets the one answer', async () => {
    const before = await count();
    const answers = await Promise.all(Array.from({ length: 6 }, () => sent('key-number-5')));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.status).toBe(201);
    expect(await count()).toBe(before + 1);
  });

  test('at the same time with other bytes lets one happen and refuses the other', async () => {
    const before = await count();
    const bodies = ['1', '2'].map((quantity) => world.seizure(caseId, [{ ...line, quantity }]));
    const answers = await Promise.all(bodies.map((body) => sent('key-number-6', body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('idempotency_key_reused');
    expect(await count()).toBe(before + 1);
  });

  test('after a refusal is tried afresh, for a refusal keeps nothing', async () => {
    const early = world.seizure(caseId, [line], { occurredAt: '2024-03-01T01:00:30Z' });
    expect((await sent('key-number-7', early)).body.code).toBe('occurred_not_in_the_future');
    world.clock.advance({ minutes: 1 });
    expect((await sent('key-number-7', early)).status).toBe(201);
  });

  test.each([['short'], ['with space in it'], ['x'.repeat(129)]])(
    'under the key %s is refused',
    async (key) => {
      expect(await sent(key)).toMatchObject({ status: 422, body: { code: 'idempotency_key_form' } });
    },
  );

  test('of a handover’s receipt says the same, though the handover has ended', async () => {
    const [item] = await world.seized(caseId, [line]);
    const offer = await world.officer.post('handovers', {
      caseId,
      purpose: 'store_in',
      mode: 'physical',
      toAgencyId: world.police.id,
      lines: [{ itemId: item?.id }],
    });
    const receive = (): Promise<Json> =>
      world.keeper.send(
        'POST',
        `handovers/${offer.id}/receipt`,
        { answers: [], rest: 'accepted' },
        { 'idempotency-key': 'receipt-key' },
      );
    const first = await receive();
    expect(first.status).toBe(201);
    expect(await receive()).toEqual(first);
  });
});
