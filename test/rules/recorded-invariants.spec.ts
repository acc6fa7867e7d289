import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { Cases } from '../../src/cases/cases.js';
import type { Actor } from '../../src/identity/actor.js';
import type { Role } from '../../src/identity/permissions.js';
import { Problem } from '../../src/platform/errors.js';
import { Transactions } from '../../src/platform/transactions.js';
import { decide } from '../../src/registry/lifecycle/decide.js';
import type { ItemState } from '../../src/registry/lifecycle/item-state.js';
import { Registry, verifyItems } from '../../src/registry/registry.js';
import { type Person, World } from '../support/world.js';
import { faultsOfItems } from './invariants.js';
import { actorWith, after, context } from './property.js';
import { type Attempt, attempts, type OpenOffer, type Tried, tried } from './random-acts.js';

let world: World;
let registry: Registry;
let transactions: Transactions;
let actors: Actor[];

beforeAll(async () => {
  world = await World.open();
  registry = world.application.get(Registry);
  transactions = world.application.get(Transactions);
  const posts: [Person, Role][] = [
    [world.officer, 'case_officer'],
    [world.partner, 'case_officer'],
    [world.keeper, 'keeper'],
    [world.prosecutor, 'prosecutor'],
    [world.caseManager, 'case_manager'],
    [world.registrar, 'court_registrar'],
    [world.judge, 'judge'],
    [world.enforcer, 'enforcement_officer'],
    [world.centreKeeper, 'centre_keeper'],
  ];
  actors = posts.map(([person, role]) =>
    actorWith(role, {
      personId: person.id,
      agencyId: person.agencyId,
      unitId: v7(),
      appointmentId: v7(),
      scope: { 'custody.agency': person.agencyId, 'custody.reach': 'agency' },
    }),
  );
});
afterAll(() => world.close());

const agencies = () => [world.police, world.procuratorate, world.court, world.centre].map(({ id }) => id);

/** Two cases that all four agencies know. */
async function newCases(): Promise<string[]> {
  const ids = [(await world.case()).id, (await world.case()).id];
  const cases = world.application.get(Cases);
  const [{ scope }] = actors as [Actor];
  await transactions.run(scope, async (tx) => {
    for (const id of ids) for (const agency of agencies()) await cases.reach(tx, id, agency);
  });
  return ids;
}

/** Without what only chance decides: the ids of entries. */
const comparable = ({ lastEntryId: _, exceptions, ...item }: ItemState) =>
  JSON.parse(JSON.stringify({ ...item, exceptions: exceptions.map(({ code }) => code) }));

const outcomeOf = async <T>(work: () => T | Promise<T>): Promise<T | string> => {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown.code;
    throw thrown;
  }
};

const recorded = ({ act, actor }: Tried, given: ReturnType<typeof context>) =>
  outcomeOf(async () => {
    if (!given.instrument) throw new Error('an act without a paper');
    const { instrument } = given;
    await transactions.run(actor.scope, (tx) => registry.record(tx, [act], actor, instrument));
    return null;
  });

/** Tries the sequence in memory and in the database; both must say the same of every step. */
async function playTwice(sequence: readonly Attempt[]): Promise<Map<string, ItemState>> {
  const cases = await newCases();
  const offers = new Map<string, OpenOffer>();
  let items = new Map<string, ItemState>();
  for (const [place, attempt] of sequence.entries()) {
    // Some acts share an instant, most do not.
    if (place % 3 > 0) world.clock.advance({ seconds: 1 });
    const step = tried(attempt, { items: [...items.values()], actors, offers, cases, newId: v7 });
    const given = { ...context(step.actor, step.paper), now: world.clock.now() };
    // Some are recorded after others that they happened before.
    if (place % 5 === 4) step.act.occurredAt = new Date(given.now.getTime() - 2_500);
    const decided = await outcomeOf(() => decide(items, [step.act], given));
    expect(await recorded(step, given)).toBe(typeof decided === 'string' ? decided : null);
    if (typeof decided === 'string') continue;
    items = after(items, decided, given.now);
    if (step.act.act === 'offer') offers.set(step.act.handoverId, { ...step.act, from: step.actor });
  }
  return items;
}

async function rowsOf(ids: string[]): Promise<ItemState[]> {
  const [{ scope }] = actors as [Actor];
  return transactions.run(scope, async (tx) => {
    const rows: { state: ItemState }[] = await tx.query(
      'SELECT state FROM registry.item WHERE id = ANY($1::uuid[]) ORDER BY id',
      [ids],
    );
    return rows.map(({ state }) => state);
  });
}

describe('the registry on a real database', () => {
  test('says of every step what the rules alone say, and its rows keep the invariants', async () => {
    await fc.assert(
      fc.asyncProperty(attempts(40), async (sequence) => {
        const items = await playTwice(sequence);
        const rows = await rowsOf([...items.keys()]);
        expect(faultsOfItems(rows)).toEqual([]);
        const expected = [...items.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
        expect(rows.map(comparable)).toEqual(expected.map(comparable));
      }),
      { numRuns: 15, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false, endOnFailure: true },
    );
  });

  test('is, after all of that, what its ledger makes of it from nothing', async () => {
    const database = await new DataSource({
      type: 'postgres',
      url: world.database.superuserUrl,
    }).initialize();
    try {
      const { items, faults } = await database.transaction('REPEATABLE READ', (tx) => verifyItems(tx));
      expect(faults).toEqual([]);
      expect(items).toBeGreaterThan(10);
    } finally {
      await database.destroy();
    }
  });
});
