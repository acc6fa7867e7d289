import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { LaterCheckpoint } from '../../src/checkpoints/later-checkpoint.js';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { Signing } from '../support/checkpoint.js';
import { type Person, World } from '../support/world.js';

let world: World;
let signing: Signing;
let caseId: string;

beforeAll(async () => {
  world = await World.open();
  signing = new Signing(world);
  caseId = (await world.case()).id;
}, 120_000);
afterAll(() => world.close());

const line = { name: '刀', category: '管制刀具/凶器', quantity: '1', unit: '把' };
const seize = (key?: string, by: Person = world.officer, lines = [line, line]) =>
  by.receipted('seizures', world.seizure(caseId, lines), key ? { 'idempotency-key': key } : {});

/** The parts of the header. */
function told(receipt: string | null): { state?: string; entries: number; size?: string; wait: string } {
  const [state, ...parts] = (receipt ?? '').split('; ');
  const said = new Map(parts.map((part) => part.split('=') as [string, string]));
  const wait = (said.get('wait') ?? '').replace('/api/', '');
  return { state, entries: Number(said.get('entries')), size: said.get('size'), wait };
}

const placeOf = (entryId: string): Promise<string> =>
  withConnection(world.database.superuserUrl, async (client) => {
    const { rows } = await client.query('SELECT leaf_index FROM ledger.leaf WHERE entry_id = $1', [entryId]);
    return rows[0].leaf_index;
  });

describe('the answer to a write', () => {
  test('says that its entries are in no signed checkpoint yet, and where to wait for it', async () => {
    const { receipt } = await seize(randomUUID());
    expect(receipt).toMatch(/^pending; entries=\d+; wait=\/api\/log\/writes\/[0-9a-f-]{36}$/);
    const { entries, wait } = told(receipt);
    const seen = await world.officer.get(wait);
    expect(seen).toMatchObject({ included: false, checkpoint: null });
    expect(seen.entries).toHaveLength(entries);
    expect(entries).toBeGreaterThanOrEqual(2);
  });

  test('is receipted once a checkpoint holds every entry of it, in the very places of the tree, and says who witnessed', async () => {
    const { wait } = told((await seize(randomUUID())).receipt);
    await signing.sign([]);
    const { size } = (await world.auditor.get('log')).checkpoint;
    const seen = await world.officer.get(wait);
    expect(seen).toMatchObject({ included: true, checkpoint: { size, witnessed: false } });
    for (const { entryId, index } of seen.entries) expect(await placeOf(entryId)).toBe(index);
    await seize(randomUUID());
    await signing.sign();
    expect(await world.officer.get(wait)).toMatchObject({ included: true, checkpoint: { witnessed: true } });
  });

  test('sent again under its key tells it anew and truly: pending as long as it is, then the size that holds it', async () => {
    const key = randomUUID();
    const first = await seize(key);
    const again = await seize(key);
    expect(again).toEqual(first);
    await signing.sign();
    const { size } = (await world.auditor.get('log')).checkpoint;
    const later = await seize(key);
    expect(later.body).toEqual(first.body);
    const { entries, wait } = told(first.receipt);
    expect(told(later.receipt)).toEqual({ state: 'included', size, entries, wait });
  });

  test('without a key has a receipt as well', async () => {
    const { wait } = told((await seize()).receipt);
    await signing.sign();
    expect(await world.officer.get(wait)).toMatchObject({ included: true });
  });

  test('that appended nothing has none', async () => {
    const committee = await world.agency('political_legal_committee', '政法委', '委');
    const member = await world.person(committee, '委员', ['committee_member']);
    const { receipt } = await member.receipted('campaigns', { name: '行动', since: '2024-01-01' });
    expect(receipt).toBeNull();
  });
});

describe('who waits for a receipt', () => {
  test('hears as soon as the checkpoint is signed, and no later', async () => {
    const { wait } = told((await seize(randomUUID())).receipt);
    const start = performance.now();
    const waiting = world.officer.get(`${wait}?wait=30`);
    expect(await world.officer.get(`${wait}?wait=0`)).toMatchObject({ included: false });
    await signing.sign();
    expect(await waiting).toMatchObject({ included: true });
    expect(performance.now() - start).toBeLessThan(25_000);
  });

  test('hears after the time asked for that it is not, when nobody signs', async () => {
    const { wait } = told((await seize(randomUUID())).receipt);
    const start = performance.now();
    expect(await world.officer.get(`${wait}?wait=1`)).toMatchObject({ included: false, checkpoint: null });
    expect(performance.now() - start).toBeGreaterThan(900);
    await signing.sign();
  });

  test('asks the database no more often together than alone, and not at all while nobody waits', async () => {
    let looks = 0;
    const query = async () => {
      looks += 1;
      return [{ size: '7' }];
    };
    const later = new LaterCheckpoint({ query } as unknown as DataSource);
    const waited = await Promise.all(Array.from({ length: 40 }, () => later.after(7n, 1_000)));
    expect(waited.every((isLater) => !isLater)).toBe(true);
    expect(looks).toBeGreaterThan(0);
    expect(looks).toBeLessThan(6);
    expect(await later.after(6n, 5_000)).toBe(true);
    const before = looks;
    await pause(600);
    expect(looks - before).toBeLessThan(2);
  });

  test('is not waited for when the server stops', async () => {
    const later = new LaterCheckpoint({ query: async () => [] } as unknown as DataSource);
    const waiting = later.after(0n, 30_000);
    later.beforeApplicationShutdown();
    expect(await waiting).toBe(false);
    expect(await later.after(0n, 30_000)).toBe(false);
  });

  test('is who wrote: to anybody else there is no such write, and no wait is endless', async () => {
    const { wait } = told((await seize(randomUUID())).receipt);
    for (const other of [world.partner, world.auditor])
      expect(await other.send('GET', wait)).toMatchObject({ status: 404, body: { code: 'write_not_found' } });
    for (const wrong of ['31', '-1', 'x', '1.5'])
      expect(await world.officer.send('GET', `${wait}?wait=${wrong}`)).toMatchObject({
        status: 422,
        body: { code: 'invalid_input' },
      });
    expect(await world.officer.send('GET', 'log/writes/none')).toMatchObject({
      status: 422,
      body: { code: 'id_form' },
    });
  });
});
