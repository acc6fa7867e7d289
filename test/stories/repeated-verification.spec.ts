import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { LogState } from '../../src/checkpoints/log-state.js';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { Transactions } from '../../src/platform/transactions.js';
import { verifyRepeatedly } from '../../src/verification/repeated-verification.js';
import { Signing } from '../support/checkpoint.js';
import { World } from '../support/world.js';

const HOURS = 24;

let world: World;
beforeAll(async () => {
  world = await World.open();
  await world.seized((await world.case()).id, [{ name: '酒', category: '烟酒', quantity: '2', unit: '瓶' }]);
  await new Signing(world).sign();
}, 120_000);
afterAll(() => world.close());

/** What the log says of its verification where one is due every day. */
const state = async () => {
  const log = new LogState(world.clock, HOURS);
  const { alarms, lastVerification } = await world.application
    .get(Transactions)
    .snapshot({}, (tx) => log.state(tx));
  return { lastVerification, alarms: alarms.filter(({ about }) => about === 'verification') };
};

/** Runs the program that verifies everything until it has found something. */
async function verifyOnce(): Promise<string[]> {
  const before = (await state()).lastVerification?.at.getTime();
  const stop = new AbortController();
  const warnings: string[] = [];
  const running = verifyRepeatedly({
    url: world.database.applicationUrl,
    hours: HOURS,
    clock: world.clock,
    stop: stop.signal,
    warn: (message) => warnings.push(message),
    restMilliseconds: 1,
  });
  while ((await state()).lastVerification?.at.getTime() === before) await pause(20);
  stop.abort();
  await running;
  return warnings;
}

test('a log that nobody verified for two days says so', async () => {
  world.clock.advance({ hours: 47 });
  expect((await state()).alarms).toEqual([]);
  world.clock.advance({ hours: 2 });
  expect((await state()).alarms).toMatchObject([{ message: expect.stringContaining('已逾期') }]);
});

test('everything is verified beside the server when it is due, and what was found is told', async () => {
  expect(await verifyOnce()).toEqual([]);
  expect(await state()).toMatchObject({
    lastVerification: { faultCount: 0, at: world.clock.now() },
    alarms: [],
  });
});

test('an old leaf that no proof touches is found damaged by the next one, which raises an alarm', async () => {
  await withConnection(world.database.superuserUrl, async (client) => {
    await client.query('ALTER TABLE ledger.leaf DISABLE TRIGGER refuse_change');
    await client.query(`UPDATE ledger.leaf SET leaf_hash = sha256('other') WHERE leaf_index = 0`);
    await client.query('ALTER TABLE ledger.leaf ENABLE ALWAYS TRIGGER refuse_change');
  });
  world.clock.advance({ hours: HOURS });
  const [warning] = await verifyOnce();
  expect(warning).toContain('leaf_matches_entry');
  expect((await state()).alarms).toMatchObject([{ message: expect.stringMatching(/发现 \d+ 处不符/) }]);
});
