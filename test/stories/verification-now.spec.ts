import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Ledger } from '../../src/ledger/ledger.js';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { type Json, type Person, World } from '../support/world.js';

let world: World;
let caseId: string;
let phone: string;
let cash: string;
let stranger: Person;
beforeAll(async () => {
  world = await World.open();
  const { id } = await world.case();
  caseId = id;
  const items = await world.seized(id, [
    { name: '手机', category: '电子设备', quantity: '1', unit: '部' },
    { name: '现金', category: '现金/货币', quantity: '1000', unit: '元' },
  ]);
  await world.stored(id, items);
  [phone, cash] = items.map((item) => item.id) as [string, string];
  await world.keeper.post(`items/${cash}/split`, { parts: [{ quantity: '400' }] });
  const otherPolice = await world.agency('police', '邻县公安局', '邻公');
  stranger = await world.person(otherPolice, '邻县民警', ['case_officer']);
  await placed();
});
afterAll(() => world.close());

/** Until the entries of the phone have their places in the tree. */
async function placed(): Promise<void> {
  const { items } = await world.officer.get(`items/${phone}/history`);
  const ledger = world.application.get(Ledger);
  const { manager } = world.application.get(DataSource);
  const ids = items.map(({ id }: { id: string }) => id);
  expect(await ledger.waitUntilSequenced(manager, ids)).toBe(true);
}

const verified = (who: Person, path: string): Promise<Json> => who.post(`${path}/verification`);

/** As a superuser, past the guards; what was changed is put back. */
async function tampered(
  change: string,
  back: string,
  parameters: unknown[],
  look: () => Promise<void>,
): Promise<void> {
  await withConnection(world.database.superuserUrl, async (client) => {
    const guards = (state: string) =>
      client.query(
        `ALTER TABLE ledger.entry ${state} TRIGGER refuse_change; ALTER TABLE ledger.entry ${state} TRIGGER refuse_truncate`,
      );
    await guards('DISABLE');
    await client.query(change, parameters);
    try {
      await look();
    } finally {
      await client.query(back, parameters);
      await guards('ENABLE ALWAYS');
    }
  });
}

describe('an officer who has an item verified now', () => {
  test('is told that its entries and its state are what they were, and against which root', async () => {
    const answer = await verified(world.officer, `items/${phone}`);
    const { root, treeSize } = answer.log;
    expect(answer).toEqual({
      log: {
        passed: true,
        entries: 3,
        checked: { entries: 3, commitments: expect.any(Number), erased: 0, inclusions: 3 },
        faultCount: 0,
        faults: [],
        treeSize,
        root,
        notYetInTree: 0,
      },
      state: { passed: true, items: 1, faultCount: 0, faults: [] },
      checkedAt: world.clock.now().toISOString(),
      milliseconds: expect.any(Number),
    });
    expect(answer.log.checked.commitments).toBeGreaterThan(0);
    expect(root).toMatch(/^[0-9a-f]{64}$/);
    expect(Number(treeSize)).toBeGreaterThanOrEqual(3);
  });

  test('is told the same of a whole case, its parts and its own entries', async () => {
    const answer = await verified(world.auditor, `cases/${caseId}`);
    expect(answer.log).toMatchObject({ passed: true, faults: [] });
    expect(answer.state).toMatchObject({ passed: true, items: 3 });
    expect(answer.log.entries).toBeGreaterThan(8);
  });

  test('is told of the log which entry lost a byte and which rule it breaks, while the state still holds', async () => {
    const { items } = await world.officer.get(`items/${phone}/history`);
    const entry = items[1];
    const change = (from: string, to: string) =>
      `UPDATE ledger.entry SET body = overlay(body PLACING '${to}'::bytea FROM position('${from}'::bytea IN body)) WHERE entry_id = $1`;
    const [from, to] = ['"kind":"store_in_slip"', '"kind":"store_in_slap"'];
    await tampered(change(from, to), change(to, from), [entry.id], async () => {
      for (const path of [`items/${phone}`, `cases/${caseId}`]) {
        const answer = await verified(world.officer, path);
        expect(answer.log.passed).toBe(false);
        expect(answer.log.faults).toEqual([
          expect.objectContaining({
            rule: 'leaf_hash_matches_body',
            entryId: entry.id,
            sequence: 2,
            subjectId: phone,
          }),
          expect.objectContaining({ rule: 'entry_is_in_the_tree', entryId: entry.id, sequence: 2 }),
        ]);
        expect(answer.state.passed).toBe(true);
      }
      expect(await verified(world.officer, `items/${cash}`)).toMatchObject({ log: { passed: true } });
    });
    expect(await verified(world.officer, `items/${phone}`)).toMatchObject({ log: { passed: true } });
  });

  test('is told of the state that the row was changed behind the ledger, while the log still holds', async () => {
    const set = (amount: string) =>
      `UPDATE registry.item SET state = jsonb_set(jsonb_set(state, '{quantity,registered}', '"${amount}"'), '{quantity,splitOff}', '"0"') WHERE id = $1`;
    const { quantity } = await world.officer.get(`items/${cash}`);
    const back = `UPDATE registry.item SET state = jsonb_set(state, '{quantity}', '${JSON.stringify(quantity)}') WHERE id = $1`;
    await tampered(set('600'), back, [cash], async () => {
      const answer = await verified(world.officer, `items/${cash}`);
      expect(answer.log.passed).toBe(true);
      expect(answer.state).toMatchObject({
        passed: false,
        faultCount: 1,
        faults: [{ rule: 'item_equals_its_entries', itemId: cash }],
      });
      expect(answer.state.faults[0].message).toContain('quantity');
    });
    expect(await verified(world.officer, `items/${cash}`)).toMatchObject({ state: { passed: true } });
  });

  test('is told of a private word that no longer opens its commitment, by log and by state', async () => {
    const { items } = await world.officer.get(`items/${phone}/history`);
    const change = (word: string) =>
      `UPDATE vault.opening SET value = '"${word}"' WHERE entry_id = $1 AND field = 'name'`;
    await tampered(change('平板'), change('手机'), [items[0].id], async () => {
      const answer = await verified(world.officer, `items/${phone}`);
      expect(answer.log.faults).toEqual([
        expect.objectContaining({ rule: 'opening_matches_commitment', entryId: items[0].id, sequence: 1 }),
      ]);
      expect(answer.state.faults).toEqual([expect.objectContaining({ rule: 'item_equals_its_entries' })]);
    });
  });
});

test('an agency that may not see the item or the case is told that there is none', async () => {
  expect(await stranger.refused(`items/${phone}/verification`)).toMatchObject({ code: 'item_not_found' });
  expect(await stranger.refused(`cases/${caseId}/verification`)).toMatchObject({ code: 'case_not_found' });
});

test('a repeat under the same key verifies anew', async () => {
  const headers = { 'idempotency-key': 'verify-the-phone' };
  const ask = () => world.officer.send('POST', `items/${phone}/verification`, undefined, headers);
  const before = await ask();
  world.clock.advance({ minutes: 1 });
  const after = await ask();
  expect([before.status, after.status]).toEqual([200, 200]);
  expect(after.body.checkedAt).not.toBe(before.body.checkedAt);
});
