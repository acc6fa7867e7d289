import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Ledger } from '../../src/ledger/ledger.js';
import { connect, withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { Transactions } from '../../src/platform/transactions.js';
import { Signing } from '../support/checkpoint.js';
import { World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
}, 120_000);
afterAll(() => world.close());

const alarms = async (about: string): Promise<string[]> =>
  (await world.auditor.get('log')).alarms
    .filter((each: { about: string }) => each.about === about)
    .map(({ message }: { message: string }) => message);

async function untilNoneIs(about: string): Promise<void> {
  while ((await alarms(about)).length > 0) await pause(20);
}

const waiting = async (): Promise<number> => (await world.auditor.get('log')).waiting;

test('a transaction that stays open holds up nobody who waits behind it for a place in the tree', async () => {
  const { application } = world;
  const ledger = application.get(Ledger);
  const fact = (id: string) => ({ subject: { kind: 'item', id }, type: 'move', content: {} });
  await application.get(Transactions).run({}, async (tx) => {
    await ledger.append(tx, [fact('00000000-0000-4000-8000-000000000001')], world.clock.now());
    const [other] = await application
      .get(Transactions)
      .run({}, (beside) =>
        ledger.append(beside, [fact('00000000-0000-4000-8000-000000000002')], world.clock.now()),
      );
    expect(await ledger.waitUntilSequenced(tx, [other?.id as string])).toBe(true);
  });
});

test('a transaction that holds what the sequencer needs is told by an alarm, entries are accepted meanwhile, and the log goes on when it ends', async () => {
  const holding = await connect(world.database.superuserUrl);
  await holding.query('BEGIN');
  await holding.query('SELECT FROM ledger.log_state FOR UPDATE');
  await world.case();
  expect(await alarms('sequencing')).toEqual([]);
  world.clock.advance({ seconds: 6 });
  expect(await alarms('sequencing')).toEqual([expect.stringContaining('久未定序')]);
  const before = await waiting();
  await world.case();
  expect(await waiting()).toBeGreaterThan(before);
  await holding.query('ROLLBACK');
  await holding.end();
  await untilNoneIs('sequencing');
});

test('an entry that bears a later time than the checkpoint that holds it shows that two clocks disagree', async () => {
  const signing = new Signing(world);
  await world.case();
  await signing.sign();
  expect(await alarms('clock')).toEqual([]);
  await world.case();
  world.clock.advance({ hours: -2 });
  await signing.sign([]);
  expect(await alarms('clock')).toEqual([expect.stringContaining('登记服务器的时钟比签名程序的快 7200 秒')]);
});

test('a witness that signs before there was anything to sign has a clock that is slow, and so has an authority that stamps it before', async () => {
  const signing = new Signing(world);
  world.clock.advance({ hours: 3 });
  await world.case();
  await signing.sign([]);
  await withConnection(world.database.superuserUrl, (client) =>
    client.query(
      `SELECT ledger.record_cosignature(origin, size, 'court', $1, signed_at - interval '5 minutes')
         FROM ledger.checkpoint ORDER BY size DESC, signed_at DESC LIMIT 1`,
      [`— court ${Buffer.alloc(76).toString('base64')}\n`],
    ),
  );
  world.clock.advance({ minutes: -10 });
  await signing.stamp();
  expect(await alarms('clock')).toEqual([
    expect.stringContaining('见证方 court 的时钟比签名程序的慢 300 秒'),
    expect.stringContaining('时间戳机构的时钟比签名程序的慢 600 秒'),
  ]);
});

test('a cosignature that is no signature vouches for nothing and is an alarm, and the state of the log is told all the same', async () => {
  const signing = new Signing(world);
  world.clock.advance({ hours: 3 });
  await world.case();
  await signing.sign([]);
  await withConnection(world.database.superuserUrl, (client) =>
    client.query(
      `SELECT ledger.record_cosignature(origin, size, 'court', $1, signed_at)
         FROM ledger.checkpoint ORDER BY size DESC, signed_at DESC LIMIT 1`,
      ['— court no+base64\n'],
    ),
  );
  expect(await alarms('witness:court')).toEqual([expect.stringContaining('无法解析')]);
  const { checkpoint } = await world.auditor.get('log');
  expect(checkpoint).toMatchObject({ cosignatures: [], witnessed: false });
});
