import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { Timestamps } from '../../src/timestamps/timestamps.js';
import { verifyDatabase } from '../../src/verification/verification.js';
import { Signing } from '../support/checkpoint.js';
import { hasOpenssl, TimestampAuthority } from '../support/timestamp-authority.js';
import { type Json, World } from '../support/world.js';

const here = hasOpenssl();
if (!here) console.warn('SKIPPED: timestamps need the program openssl, which plays the authority');

let world: World;
let signing: Signing;
let authority: TimestampAuthority;
let another: TimestampAuthority;

beforeAll(async () => {
  if (!here) return;
  [authority, another] = await Promise.all([TimestampAuthority.open(), TimestampAuthority.open()]);
  world = await World.open();
  signing = new Signing(world);
}, 120_000);

afterAll(async () => {
  await Promise.all([authority?.close(), another?.close()]);
  await world?.close();
});

const seized = async () =>
  world.seized((await world.case()).id, [{ name: '账本', category: '文件票据', quantity: '1', unit: '本' }]);
const stamp = (roots: string | undefined = authority.root) =>
  world.application.get(Timestamps).stamp({ url: authority.url, ...(roots && { roots }) });
const rows = (text: string): Promise<Json[]> =>
  withConnection(world.database.superuserUrl, async (client) => (await client.query(text)).rows);

(here ? describe : describe.skip)('a timestamp', () => {
  test('is of a signed checkpoint: without one there is nothing to stamp', async () => {
    await seized();
    expect(await stamp()).toBeNull();
  });

  test('is checked by openssl too, and its hash is an entry of the log, by which the next checkpoint is bound to it', async () => {
    await signing.sign();
    const stamped = await stamp();
    expect(stamped?.authority).toBe('CN=Test time-stamping authority');
    const { items } = await world.auditor.get('log/timestamps');
    expect(items).toEqual([{ ...stamped, stampedAt: stamped?.stampedAt.toISOString() }]);
    const { bytes, headers } = await world.auditor.file(`log/timestamps/${stamped?.size}`);
    expect(headers.get('content-type')).toContain('application/timestamp-reply');
    const note = (await world.auditor.file(`log/timestamps/${stamped?.size}/note`)).bytes.toString();
    expect(await authority.agrees(note, bytes)).toBe(true);
    expect(await authority.agrees(`${note}x`, bytes)).toBe(false);
    const [entry] = await rows(`SELECT body FROM ledger.entry WHERE type = 'checkpoint_timestamped'`);
    expect(JSON.parse(entry.body.toString()).content).toMatchObject({
      size: stamped?.size,
      response: createHash('sha256').update(bytes).digest('hex'),
      stamped_at: stamped?.stampedAt.toISOString(),
    });
    expect((await verifyDatabase(world.database.superuserUrl)).passed).toBe(true);
  });

  test('is not asked for twice of one checkpoint', async () => {
    expect(await stamp()).toBeNull();
    expect((await world.auditor.get('log/timestamps')).items).toHaveLength(1);
  });

  test('of other bytes, of another request, altered, or by a stranger is refused, and nothing is kept', async () => {
    await signing.sign();
    await expect(stamp(another.root)).rejects.toThrow('时间戳的证书不由所信任的机构签发');
    let last: Buffer | undefined;
    authority.instead = (answer) => {
      last = answer;
      return Buffer.concat([answer.subarray(0, -1), Buffer.from([(answer.at(-1) as number) ^ 1])]);
    };
    await expect(stamp()).rejects.toThrow('时间戳的签名不对');
    authority.instead = () => last as Buffer;
    await expect(stamp()).rejects.toThrow('时间戳答复的不是这次请求');
    authority.instead = () => Buffer.from('<html>');
    await expect(stamp()).rejects.toThrow();
    const { bytes } = await world.auditor.file(
      `log/timestamps/${(await world.auditor.get('log/timestamps')).items[0].size}`,
    );
    authority.instead = () => bytes;
    await expect(stamp()).rejects.toThrow('时间戳不是这些字节的');
    authority.instead = undefined;
    expect((await world.auditor.get('log/timestamps')).items).toHaveLength(1);
    expect(await stamp()).not.toBeNull();
  });
});
