import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Entry, Ledger, verifyLog } from '../../src/ledger/ledger.js';
import { Sequencer } from '../../src/ledger/sequencer.js';
import { Clock } from '../../src/platform/clock.js';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/postgres/embedded-postgres.js';
import { changeUrl, databaseOf } from '../../src/platform/postgres/postgres-connection.js';
import { FAST, type TemporaryCluster, temporaryCluster } from '../support/cluster.js';
import { connect, fact, NOON } from './opened-ledger.js';

const PAGE_BYTES = 8_192;
const CHECKSUM_AT = 8;

let cluster: TemporaryCluster;
let again: EmbeddedPostgres | undefined;
beforeAll(async () => {
  cluster = await temporaryCluster();
}, 120_000);
afterAll(async () => {
  await again?.stop();
  await cluster.remove();
});

test('an entry whose bytes are edited in the data file of a stopped server is named, though the checksum of the page was made to fit', async () => {
  const { entries, file } = await writtenAndStopped();
  const edited = entries[1] as Entry;
  const data = await readFile(file);
  const place = data.indexOf('"quantity":"1.5"', data.indexOf(edited.body));
  const page = place - (place % PAGE_BYTES);
  const whole = data.subarray(page, page + PAGE_BYTES);
  expect(checksumOf(whole, page / PAGE_BYTES)).toBe(whole.readUInt16LE(CHECKSUM_AT));
  data.write('"quantity":"1.4"', place);
  whole.writeUInt16LE(checksumOf(whole, page / PAGE_BYTES), CHECKSUM_AT);
  await writeFile(file, data);

  again = await startEmbeddedPostgres(path.join(cluster.folder, 'postgres'), { settings: FAST });
  const database = databaseOf(cluster.superuserUrl as string);
  const superuser = await connect(changeUrl(again.superuserUrl, { database }), 1);
  const { faults } = await superuser.transaction('REPEATABLE READ', (tx) => verifyLog(tx));
  await superuser.destroy();
  expect(faults.map(({ rule, entryId }) => [rule, entryId])).toEqual([['leaf_hash_matches_body', edited.id]]);
}, 120_000);

/** Three entries in a database that was then stopped, and the file in which they lie. */
async function writtenAndStopped(): Promise<{ entries: Entry[]; file: string }> {
  const application = await connect(cluster.applicationUrl);
  const sequencer = new Sequencer(cluster.sequencerUrl, new Clock());
  sequencer.onApplicationBootstrap();
  const ledger = new Ledger(sequencer);
  const entries = await application.transaction((tx) => ledger.append(tx, [fact(), fact(), fact()], NOON));
  await ledger.waitUntilSequenced(
    application.manager,
    entries.map(({ id }) => id),
  );
  const [row] = await application.query(`SELECT pg_relation_filepath('ledger.entry') AS file`);
  await sequencer.onApplicationShutdown();
  await application.destroy();
  await cluster.stop();
  return { entries, file: path.join(cluster.folder, 'postgres/cluster/data', row.file) };
}

const OFFSETS = [
  0x5b1f36e9, 0xb8525960, 0x02ab50aa, 0x1de66d2a, 0x79ff467a, 0x9bb9f8a3, 0x217e7cd2, 0x83e13d2c, 0xf8d4474f,
  0xe39eb970, 0x42c6ae16, 0x993216fa, 0x7b093b5d, 0x98daff3c, 0xf718902a, 0x0b1c9cdb, 0xe58f764b, 0x187636bc,
  0x5d7b3bb1, 0xe73de7de, 0x92bec979, 0xcca6c0b2, 0x304a0979, 0x85aa43d4, 0x783125bb, 0x6ca8eaa2, 0xe407eac6,
  0x4b5cfc3e, 0x9fbf8c76, 0x15ca20be, 0xf2ca9fd3, 0x959bd756,
];

/** PostgreSQL's own (storage/checksum_impl.h), which is no secret and guards against rot alone. */
function checksumOf(page: Buffer, block: number): number {
  const bytes = Buffer.from(page);
  bytes.writeUInt16LE(0, CHECKSUM_AT);
  const sums = [...OFFSETS];
  const add = (column: number, value: number) => {
    const mixed = ((sums[column] as number) ^ value) >>> 0;
    sums[column] = (Math.imul(mixed, 16_777_619) ^ (mixed >>> 17)) >>> 0;
  };
  for (let at = 0; at < PAGE_BYTES; at += 4) add((at / 4) % sums.length, bytes.readUInt32LE(at));
  for (let round = 0; round < 2; round += 1) for (const column of sums.keys()) add(column, 0);
  const all = sums.reduce((sum, each) => (sum ^ each) >>> 0, 0);
  return (((all ^ block) >>> 0) % 65_535) + 1;
}
