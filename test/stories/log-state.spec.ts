import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parseCheckpoint } from '../../src/checkpoints/checkpoint.js';
import { parseNote } from '../../src/checkpoints/note.js';
import { leafHash, verifyConsistency, verifyInclusion } from '../../src/ledger/merkle.js';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { signOnce } from '../support/signing.js';
import { World } from '../support/world.js';

let world: World;
let itemId: string;
let caseId: string;

beforeAll(async () => {
  world = await World.open();
  caseId = (await world.case()).id;
  const [item] = await world.seized(caseId, [{ name: '酒', category: '烟酒', quantity: '2', unit: '瓶' }]);
  itemId = item?.id as string;
}, 120_000);
afterAll(() => world.close());

test('before anything is signed the log says so, and nothing is proved', async () => {
  const { officer } = world;
  expect(await officer.get('log')).toMatchObject({ checkpoint: null, unwitnessedSince: null, witnesses: [] });
  const proofs = await officer.get(`items/${itemId}/proofs`);
  expect(proofs).toEqual({ items: [], waiting: expect.any(Number) });
  expect(proofs.waiting).toBeGreaterThan(0);
  expect(await officer.send('GET', 'log/checkpoint')).toMatchObject({
    status: 404,
    body: { code: 'checkpoint_not_yet' },
  });
});

test('what is signed can be verified by whoever reads it, without trusting what else the server says', async () => {
  const { officer, auditor } = world;
  await signOnce(world.database.signerUrl, BigInt((await auditor.get('log')).waiting));
  const note = (await auditor.file('log/checkpoint')).bytes.toString();
  const { size, root } = parseCheckpoint(parseNote(note).text);
  const { items, waiting } = await officer.get(`items/${itemId}/proofs`);
  expect(waiting).toBe(0);
  expect(items.length).toBeGreaterThan(0);
  for (const { entryId, index, proof } of items) {
    const [head = '', ...rest] = (proof as string).split('\n\n');
    const [version, at, ...hashes] = head.split('\n');
    expect([version, at, rest.join('\n\n')]).toEqual(['c2sp.org/tlog-proof@v1', `index ${index}`, note]);
    const body = await bodyOf(entryId);
    const path = hashes.map((hash) => Buffer.from(hash, 'base64'));
    expect(verifyInclusion(BigInt(index), size, leafHash(body), path, root)).toBe(true);
    expect(verifyInclusion(BigInt(index), size, leafHash(Buffer.from('other')), path, root)).toBe(false);
  }
});

test('without witnesses the log goes on, says 未见证, and raises an alarm that names since when', async () => {
  const state = await world.auditor.get('log');
  expect(state).toMatchObject({ waiting: 0, checkpoint: { witnessed: false, cosignatures: [] } });
  expect(state.size).toBe(state.checkpoint.size);
  expect(state.logKeys).toHaveLength(1);
  expect(state.unwitnessedSince).toBe(state.checkpoint.signedAt);
});

test('the log of every size can be proved to go on from the one before', async () => {
  const { auditor } = world;
  const [first] = (await auditor.get('log/checkpoints')).items;
  await world.seized(caseId, [{ name: '烟', category: '烟酒', quantity: '3', unit: '条' }]);
  await restartedSigner(BigInt(first.size) + 1n);
  const { items, next } = await auditor.get('log/checkpoints?limit=1');
  expect(next).toBe(items[0].size);
  const [before] = (await auditor.get(`log/checkpoints?limit=1&before=${next}`)).items;
  const { proof, from, to } = await auditor.get(`log/consistency?from=${before.size}`);
  expect([from, to]).toEqual([before.size, items[0].size]);
  const hashes = proof.map((hash: string) => Buffer.from(hash, 'base64'));
  const root = (each: { root: string }) => Buffer.from(each.root, 'hex');
  expect(verifyConsistency(BigInt(from), BigInt(to), hashes, root(before), root(items[0]))).toBe(true);
});

test.each([
  ['from=0', 409, 'tree_has_had_the_size'],
  ['from=2&to=1', 409, 'tree_has_had_the_size'],
  ['from=1&to=999999', 409, 'tree_has_had_the_size'],
  ['from=01', 422, 'invalid_input'],
  ['from=-1', 422, 'invalid_input'],
  ['', 422, 'invalid_input'],
])('no consistency is claimed where there is none: %s', async (query, status, code) => {
  expect(await world.auditor.send('GET', `log/consistency?${query}`)).toMatchObject({
    status,
    body: { code },
  });
});

const bodyOf = (entryId: string): Promise<Buffer> =>
  withConnection(world.database.superuserUrl, async (client) => {
    const { rows } = await client.query('SELECT body FROM ledger.entry WHERE entry_id = $1', [entryId]);
    return rows[0].body;
  });

/** A signer of another name, for the state of the first is gone. */
const restartedSigner = (entries: bigint) => signOnce(world.database.signerUrl, entries, 'another.example');
