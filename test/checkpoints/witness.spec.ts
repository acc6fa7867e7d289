import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { checkpointText } from '../../src/checkpoints/checkpoint.js';
import { latestCheckpoint, policyText } from '../../src/checkpoints/checkpoints.js';
import { cosignedAt } from '../../src/checkpoints/cosignature.js';
import { LOG_KEY, newSigningKey } from '../../src/checkpoints/key.js';
import { parseNote, signatureOf, signNote } from '../../src/checkpoints/note.js';
import { isEnough, judge, parsePolicy } from '../../src/checkpoints/policy.js';
import { startWitnesses } from '../../src/checkpoints/programs.js';
import { Witness, witnessKey } from '../../src/checkpoints/witness.js';
import { CompactRange, leafHash } from '../../src/ledger/merkle.js';
import { consistencyPath } from '../../src/ledger/paths.js';
import { Clock } from '../../src/platform/clock.js';
import { TestClock } from '../support/test-clock.js';
import { openLog, sameFacts } from './log-place.js';

const ORIGIN = 'log.example';
const log = newSigningKey(ORIGIN, LOG_KEY);
const leaves = Array.from({ length: 20 }, (_, index) => leafHash(Buffer.from(`${index}`)));

const subtree = (start: bigint, size: bigint, of = leaves): Buffer => {
  const range = new CompactRange();
  for (const leaf of of.slice(Number(start), Number(start + size))) range.append(leaf);
  return range.root();
};
const noteOf = (size: bigint, { key = log, of = leaves } = {}): string =>
  signNote(
    checkpointText({ origin: key.verifier.name, size, root: subtree(0n, size, of), extensions: [] }),
    key,
  );
const proofOf = (old: bigint, size: bigint): string =>
  old === 0n
    ? ''
    : consistencyPath(old, size, subtree)
        .map((hash) => `${hash.toString('base64')}\n`)
        .join('');
const asking = (old: bigint, size: bigint, note = noteOf(size), proof = proofOf(old, size)): string =>
  `old ${old}\n${proof}\n${note}`;

let folder: string;
let witness: Witness;
const clock = new TestClock();

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'case-property-witness-'));
  witness = await opened();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const opened = async (): Promise<Witness> =>
  new Witness(await witnessKey(folder, 'witness.example'), folder, async () => [log.verifier], clock);
const statusOf = async (body: string): Promise<number> => (await witness.addCheckpoint(body)).status;

describe('a witness', () => {
  test('cosigns the first checkpoint of a log that it knows, and each that continues it', async () => {
    for (const [old, size] of [
      [0n, 3n],
      [3n, 7n],
      [7n, 20n],
    ] as const) {
      const { status, body } = await witness.addCheckpoint(asking(old, size));
      expect(status).toBe(200);
      const { text } = parseNote(noteOf(size));
      const found = signatureOf(parseNote(`${text}\n${body}`), witness.key.verifier);
      expect(found && cosignedAt(text, found, witness.key.verifier)).toEqual(clock.now());
    }
  });

  test('remembers outside of any database, under the eyes of its owner alone, what it has seen', async () => {
    await witness.addCheckpoint(asking(0n, 7n));
    const again = await opened();
    expect(again.key.verifier.text).toBe(witness.key.verifier.text);
    expect(await again.known(ORIGIN)).toMatchObject({ size: 7n, root: subtree(0n, 7n) });
    const names = await readdir(folder);
    expect(names).toHaveLength(2);
    for (const name of names) expect((await stat(path.join(folder, name))).mode & 0o777).toBe(0o600);
    expect((await again.addCheckpoint(asking(0n, 3n))).status).toBe(409);
  });

  test('cosigns the same again, with its present time', async () => {
    await witness.addCheckpoint(asking(0n, 7n));
    expect(await statusOf(asking(7n, 7n))).toBe(200);
  });

  test('says which size it has when it is asked from another', async () => {
    await witness.addCheckpoint(asking(0n, 7n));
    for (const old of [0n, 3n, 9n]) {
      const answer = await witness.addCheckpoint(asking(old, 20n));
      expect(answer).toEqual({ status: 409, contentType: 'text/x.tlog.size', body: '7\n' });
    }
  });

  test('refuses another root of the size that it has', async () => {
    await witness.addCheckpoint(asking(0n, 7n));
    const forked = leaves.with(6, leafHash(Buffer.from('forked')));
    expect(await statusOf(asking(7n, 7n, noteOf(7n, { of: forked })))).toBe(409);
  });

  test('refuses a history that does not continue the one that it has', async () => {
    await witness.addCheckpoint(asking(0n, 7n));
    const forked = leaves.with(6, leafHash(Buffer.from('forked')));
    expect(await statusOf(asking(7n, 20n, noteOf(20n, { of: forked })))).toBe(422);
    expect(await statusOf(asking(7n, 20n, noteOf(20n), ''))).toBe(422);
    expect(await statusOf(asking(7n, 20n, noteOf(20n), proofOf(3n, 20n)))).toBe(422);
    expect(await statusOf(asking(7n, 7n, noteOf(7n), proofOf(3n, 7n)))).toBe(422);
    expect(await witness.known(ORIGIN)).toMatchObject({ size: 7n });
  });

  test('refuses a log that it does not know, and a checkpoint that its log did not sign', async () => {
    expect(await statusOf(asking(0n, 3n, noteOf(3n, { key: newSigningKey('other', LOG_KEY) })))).toBe(404);
    expect(await statusOf(asking(0n, 3n, noteOf(3n, { key: newSigningKey(ORIGIN, LOG_KEY) })))).toBe(403);
  });

  test.each([
    ['nothing', ''],
    ['no old size', `\n${noteOf(3n)}`],
    ['an old size with a zero before it', `old 01\n\n${noteOf(3n)}`],
    ['a hash that is too short', `old 1\nAAAA\n\n${noteOf(3n)}`],
    [
      'more hashes than any tree has levels',
      `old 1\n${`${leaves[0]?.toString('base64')}\n`.repeat(64)}\n${noteOf(3n)}`,
    ],
    ['no checkpoint', 'old 0\n\n'],
    ['an old size that is larger', asking(7n, 3n, noteOf(3n), '')],
  ])('refuses as malformed: %s', async (_, body) => {
    expect(await statusOf(body)).toBe(400);
  });

  test('answers requests that come at once one after the other', async () => {
    const forked = leaves.with(6, leafHash(Buffer.from('forked')));
    const answers = await Promise.all([
      witness.addCheckpoint(asking(0n, 7n)),
      witness.addCheckpoint(asking(0n, 7n, noteOf(7n, { of: forked }))),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 409]);
  });
});

describe('the feeder', () => {
  test('gathers the cosignatures of all witnesses that answer, and says who does not, without stopping the log', async () => {
    const place = await openLog();
    const names = ['police', 'procuratorate', 'court'];
    const start = (port = 0) =>
      startWitnesses({
        folder: path.join(folder, 'witnesses'),
        names,
        policyFile: place.policyFile,
        host: '127.0.0.1',
        port,
        clock: new Clock(),
      });
    let witnesses = await start();
    try {
      await place.opened.place(...sameFacts(3));
      const signer = await place.signer();
      await signer.sign();
      await signer.feed();
      expect(await readFile(place.policyFile, 'utf8')).toBe(`log ${signer.verifierKey}\nquorum none\n`);
      const absent = `witness bank ${newSigningKeyText()} http://127.0.0.1:9/bank`;
      await writeFile(
        place.policyFile,
        [
          `log ${signer.verifierKey}`,
          ...witnesses.lines,
          absent,
          `group agencies 2 ${names.join(' ')}`,
          'quorum agencies',
          '',
        ].join('\n'),
      );
      await signer.feed();
      const { manager } = place.database;
      const policy = parsePolicy(await policyText(manager));
      const judged = async () => judge(policy, parseNote((await latestCheckpoint(manager))?.note ?? ''));
      expect([...(await judged()).cosigned.keys()]).toEqual(names);
      expect(isEnough(policy, new Set((await judged()).cosigned.keys()))).toBe(true);
      expect(await place.state('witness:bank')).toMatchObject({ state: 'unreachable' });
      expect(await place.state('witness:court')).toMatchObject({ state: 'well' });

      await witnesses.stop();
      await place.opened.place(...sameFacts(2));
      expect(await signer.sign()).toBe(true);
      await signer.feed();
      expect(await judged()).toMatchObject({ isSigned: true, cosigned: new Map() });
      expect(await place.state('witness:court')).toMatchObject({ state: 'unreachable' });

      witnesses = await start(Number(new URL(witnesses.url).port));
      await (await place.signer()).feed();
      expect([...(await judged()).cosigned.keys()]).toEqual(names);
    } finally {
      await witnesses.stop();
      await place.close();
    }
  });

  test('says so when the policy cannot be read or does not hold the key of the log', async () => {
    const place = await openLog();
    try {
      await place.opened.place(...sameFacts(1));
      const signer = await place.signer();
      await signer.sign();
      await writeFile(place.policyFile, 'quorum none\nquorum none\n');
      await signer.feed();
      expect(await place.state('policy')).toMatchObject({
        state: 'refused',
        message: expect.stringContaining('quorum'),
      });
      await writeFile(place.policyFile, 'quorum none\n');
      await signer.feed();
      expect(await place.state('policy')).toMatchObject({
        message: expect.stringContaining(signer.verifierKey),
      });
    } finally {
      await place.close();
    }
  });
});

const newSigningKeyText = (): string => newSigningKey('bank', 0x04).verifier.text;
