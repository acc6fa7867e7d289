import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { parseCheckpoint } from '../../src/checkpoints/checkpoint.js';
import { parseVerifierKey } from '../../src/checkpoints/key.js';
import { isSignedBy, parseNote } from '../../src/checkpoints/note.js';
import { latestSecond } from '../../src/checkpoints/second-log.js';
import { SignerFolder } from '../../src/checkpoints/signer-state.js';
import { leafHash, verifyConsistency, verifyInclusion } from '../../src/ledger/merkle.js';
import { consistencyProof, inclusionProofs } from '../../src/ledger/proofs.js';
import { SM3_TREE } from '../../src/ledger/sm3-tree.js';
import { verifySm3 } from '../../src/ledger/sm3-verification.js';
import { SM3 } from '../../src/ledger/tree-hash.js';
import { type LogPlace, openLog, sameFacts } from '../checkpoints/log-place.js';

let log: LogPlace;
beforeEach(async () => {
  log = await openLog();
});
afterEach(() => log.close());

/** As RFC 6962 section 2.1 defines the tree, in SM3, word for word. */
function root(leaves: readonly Buffer[]): Buffer {
  const sm3 = (...parts: Uint8Array[]) => createHash('sm3').update(Buffer.concat(parts)).digest();
  if (leaves.length === 0) return sm3();
  if (leaves.length === 1) return sm3(Buffer.of(0), leaves[0] as Buffer);
  const split = 2 ** (Math.ceil(Math.log2(leaves.length)) - 1);
  return sm3(Buffer.of(1), root(leaves.slice(0, split)), root(leaves.slice(split)));
}

const bodies = async (): Promise<Buffer[]> =>
  (
    await log.database.query(
      'SELECT body FROM ledger.leaf JOIN ledger.entry USING (entry_id) ORDER BY leaf_index',
    )
  ).map(({ body }: { body: Buffer }) => body);
const second = async () => {
  const found = await latestSecond(log.database.manager);
  if (!found) throw new Error('the second log is not signed');
  return found;
};
const verified = () => log.opened.application.transaction('REPEATABLE READ', (tx) => verifySm3(tx));

/** What a superuser does with the guards switched off. */
const asSuperuser = (work: (tx: EntityManager) => Promise<unknown>): Promise<unknown> =>
  log.opened.superuser.transaction(async (tx) => {
    const tables = ['entry', 'leaf', 'sm3_node', 'sm3_checkpoint'];
    for (const table of tables) await tx.query(`ALTER TABLE ledger.${table} DISABLE TRIGGER USER`);
    await work(tx);
    for (const table of tables)
      for (const trigger of ['refuse_change', 'refuse_truncate'])
        await tx.query(`ALTER TABLE ledger.${table} ENABLE ALWAYS TRIGGER ${trigger}`);
  });

/** The bytes of an entry replaced by others of which SHA-256 says the same: its hash stays where it was. */
const collide = (index: number) =>
  asSuperuser((tx) =>
    tx.query(
      `UPDATE ledger.entry SET body = convert_to(replace(convert_from(body, 'UTF8'), '手机', '砖头'), 'UTF8')
        WHERE entry_id = (SELECT entry_id FROM ledger.leaf WHERE leaf_index = $1)`,
      [index],
    ),
  );

describe('SM3', () => {
  test('is the hash of GB/T 32905, example 1', () => {
    expect(createHash('sm3').update('abc').digest('hex')).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    );
    expect(SM3.empty()).toEqual(root([]));
  });
});

describe('the second log', () => {
  test('has the same entries at the same places, and a checkpoint of its own under a key of its own', async () => {
    await log.opened.place(...sameFacts(3));
    const signer = await log.signer();
    await signer.sign();
    await log.opened.place(...sameFacts(300));
    await signer.sign();
    const { origin, size, root: signed, note, key } = await second();
    expect([origin, size]).toEqual(['case-property-ledger/custody/sm3', 303n]);
    expect(signed).toEqual(root(await bodies()));
    expect(key).toBe(signer.secondVerifierKey);
    expect(isSignedBy(parseNote(note), parseVerifierKey(key))).toBe(true);
    expect(isSignedBy(parseNote(note), parseVerifierKey(signer.verifierKey))).toBe(false);
    const { root: first } = await log.opened.verify();
    expect(parseCheckpoint(parseNote(note).text)).toEqual({
      ...{ origin, size, root: signed },
      extensions: [`beside case-property-ledger/custody ${first.toString('base64')}`],
    });
    expect(await log.database.query('SELECT level, node_index FROM ledger.sm3_node')).toEqual([
      { level: 8, node_index: '0' },
    ]);
    expect(await verified()).toMatchObject({ size: 303n, root: signed, faultCount: 0 });
  });

  test('proves that it holds an entry, and that it goes on from what it was, in SM3 and not in SHA-256', async () => {
    await log.opened.place(...sameFacts(258));
    const signer = await log.signer();
    await signer.sign();
    const before = await second();
    await log.opened.place(...sameFacts(300));
    await signer.sign();
    const after = await second();
    const tx = log.opened.application.manager;
    const places = [0n, 255n, 256n, 400n, 557n];
    const proofs = await inclusionProofs(tx, places, after.size, SM3_TREE);
    const all = await bodies();
    for (const [at, index] of places.entries()) {
      const body = all[Number(index)] as Buffer;
      const proof = proofs[at] as Buffer[];
      expect(verifyInclusion(index, after.size, SM3.leaf(body), proof, after.root, SM3)).toBe(true);
      expect(verifyInclusion(index, after.size, SM3.leaf(body), proof, after.root)).toBe(false);
      expect(verifyInclusion(index, after.size, leafHash(body), proof, after.root, SM3)).toBe(false);
    }
    const proof = await consistencyProof(tx, before.size, after.size, SM3_TREE);
    const holds = (...hash: [] | [typeof SM3]) =>
      verifyConsistency(before.size, after.size, proof, before.root, after.root, ...hash);
    expect([holds(SM3), holds()]).toEqual([true, false]);
  });

  test('that begins in a log which is signed already catches up from the first entry, and signs no size twice', async () => {
    await log.opened.place(...sameFacts(5));
    await (await log.signer()).sign();
    await forgetSecond();
    const signer = await log.signer();
    expect(await signer.sign()).toBe(true);
    expect((await second()).size).toBe(5n);
    await log.opened.place(...sameFacts(2));
    await signer.sign();
    expect((await second()).root).toEqual(root(await bodies()));
    expect(await log.database.query('SELECT size FROM ledger.checkpoint ORDER BY size')).toEqual([
      { size: '5' },
      { size: '7' },
    ]);
  });

  test('of a log that goes on under another name has another name too, the same entries and the same subtrees', async () => {
    await log.opened.place(...sameFacts(260));
    await (await log.signer()).sign();
    const before = await second();
    await new SignerFolder(log.folder).beginAnew('example.org/anew');
    const signer = await log.signer();
    expect(await signer.sign()).toBe(true);
    const after = await second();
    expect(after).toMatchObject({ origin: 'example.org/anew/sm3', size: 260n, root: before.root });
    expect(after.key).not.toBe(before.key);
    expect((await verified()).faults).toEqual([]);
  });

  test('is published whole by a signer that was killed before it had', async () => {
    await log.opened.place(...sameFacts(5));
    const revoked = (verb: string) => log.opened.superuser.query(`${verb} case_property_signer`);
    await revoked('REVOKE EXECUTE ON FUNCTION ledger.record_sm3_checkpoint FROM');
    await expect((await log.signer()).sign()).rejects.toThrow('permission denied');
    await revoked('GRANT EXECUTE ON FUNCTION ledger.record_sm3_checkpoint TO');
    await (await log.signer()).sign();
    expect((await second()).size).toBe(5n);
  });

  test('is signed by nobody else: another checkpoint in its name is refused', async () => {
    await log.opened.place(...sameFacts(2));
    const signer = await log.signer();
    await signer.sign();
    await asSuperuser((tx) => tx.query(`UPDATE ledger.sm3_checkpoint SET note = note || 'x'`));
    await log.opened.place(...sameFacts(1));
    expect(await signer.sign()).toBe(false);
    expect((await log.state())?.message).toContain('checkpoint_is_ours');
  });
});

describe('bytes that SHA-256 cannot tell from those that were signed', () => {
  test('are found by SM3: the first log still proves them, the second does not, and the verification says where', async () => {
    await log.opened.place(...sameFacts(300));
    await (await log.signer()).sign();
    const { size, root: signed } = await second();
    await collide(17);
    const tx = log.opened.application.manager;
    const { root: first } = await log.opened.verify();
    const [stored] = await tx.query('SELECT leaf_hash FROM ledger.leaf WHERE leaf_index = 17');
    const [inFirst] = await inclusionProofs(tx, [17n], size);
    expect(verifyInclusion(17n, size, stored.leaf_hash, inFirst as Buffer[], first)).toBe(true);
    const forged = (await bodies())[17] as Buffer;
    const [inSecond] = await inclusionProofs(tx, [17n], size, SM3_TREE);
    expect(verifyInclusion(17n, size, SM3.leaf(forged), inSecond as Buffer[], signed, SM3)).toBe(false);
    const { faults } = await verified();
    expect(faults.map(({ rule }) => rule)).toEqual([
      'sm3_node_matches_entries',
      'sm3_checkpoint_matches_entries',
    ]);
    expect(faults[0]?.message).toContain('第 0 至 255 片树叶');
  });

  test('are not taken up by a second log that begins later', async () => {
    await log.opened.place(...sameFacts(5));
    await (await log.signer()).sign();
    await forgetSecond();
    await asSuperuser((tx) =>
      tx.query(
        `WITH forged AS (UPDATE ledger.entry SET body = body || ' ', leaf_hash = sha256('\\x00'::bytea || body || ' ')
           WHERE entry_id = (SELECT entry_id FROM ledger.leaf WHERE leaf_index = 2) RETURNING entry_id, leaf_hash)
         UPDATE ledger.leaf SET leaf_hash = forged.leaf_hash FROM forged WHERE leaf.entry_id = forged.entry_id`,
      ),
    );
    expect(await (await log.signer()).sign()).toBe(false);
    expect((await log.state())?.message).toContain('tree_is_consistent');
    expect(await latestSecond(log.database.manager)).toBeNull();
  });

  test.each([
    ['a kept subtree', `UPDATE ledger.sm3_node SET hash = sha256(hash)`, 'sm3_node_matches_entries'],
    [
      'a signed root',
      `UPDATE ledger.sm3_checkpoint SET root = sha256(root)`,
      'sm3_checkpoint_matches_entries',
    ],
    ['an entry that is gone', `DELETE FROM ledger.entry WHERE sequence = 1`, 'sm3_entries_are_there'],
  ])('nor is any other lie kept from the verification of the second log: %s', async (_, lie, rule) => {
    await log.opened.place(...sameFacts(260));
    await (await log.signer()).sign();
    await asSuperuser((tx) => tx.query(lie));
    expect((await verified()).faults.map((fault) => fault.rule)).toEqual([rule]);
  });
});

/** As a signer of the time before there was a second log left everything. */
async function forgetSecond(): Promise<void> {
  const file = path.join(log.folder, 'state.json');
  const { sm3: _, ...state } = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify(state));
  await asSuperuser((tx) => tx.query('DELETE FROM ledger.sm3_checkpoint; DELETE FROM ledger.sm3_node'));
}
