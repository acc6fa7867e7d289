import { cp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { parseCheckpoint } from '../../src/checkpoints/checkpoint.js';
import { latestCheckpoint } from '../../src/checkpoints/checkpoints.js';
import { parseVerifierKey } from '../../src/checkpoints/key.js';
import { isSignedBy, parseNote } from '../../src/checkpoints/note.js';
import { startWitnesses } from '../../src/checkpoints/programs.js';
import { recordedCheckpoints } from '../../src/checkpoints/recorded.js';
import { SignerFolder } from '../../src/checkpoints/signer-state.js';
import { CompactRange } from '../../src/ledger/merkle.js';
import { Clock } from '../../src/platform/clock.js';
import { type LogPlace, openLog, sameFacts } from '../checkpoints/log-place.js';

const places: LogPlace[] = [];
let log: LogPlace;

const another = async (): Promise<LogPlace> => {
  const place = await openLog();
  places.push(place);
  return place;
};

beforeEach(async () => {
  log = await another();
});
afterEach(async () => {
  for (const place of places.splice(0)) await place.close();
});

const latest = (place = log) => latestCheckpoint(place.database.manager);

/** What a superuser does with the guards switched off. */
const asSuperuser = (work: (tx: EntityManager) => Promise<unknown>, place = log): Promise<unknown> =>
  place.opened.superuser.transaction(async (tx) => {
    const guards = async (verb: string) => {
      for (const table of ['entry', 'leaf', 'tree_node', 'tree_head', 'checkpoint'])
        for (const trigger of ['refuse_change', 'refuse_truncate'])
          await tx.query(`ALTER TABLE ledger.${table} ${verb} TRIGGER ${trigger}`);
    };
    await guards('DISABLE');
    await work(tx);
    await guards('ENABLE ALWAYS');
  });

describe('the signer', () => {
  test('signs each size once, with the root that it hashed itself, under a key that only its owner may read', async () => {
    await log.opened.place(...sameFacts(3));
    const signer = await log.signer();
    expect([await signer.sign(), await signer.sign()]).toEqual([true, true]);
    await log.opened.place(...sameFacts(300));
    await signer.sign();
    const signed = await recordedCheckpoints(log.database.manager, 10);
    expect(signed.map(({ size }) => size)).toEqual([303n, 3n]);
    const key = parseVerifierKey(signer.verifierKey);
    for (const { note, root, size, origin } of signed) {
      expect(isSignedBy(parseNote(note), key)).toBe(true);
      expect(parseCheckpoint(parseNote(note).text)).toEqual({ origin, size, root, extensions: [] });
    }
    expect(signed[0]?.root).toEqual((await log.opened.verify()).root);
    for (const name of await readdir(log.folder))
      expect((await stat(path.join(log.folder, name))).mode & 0o777).toBe(0o600);
    expect((await log.opened.verify()).faults).toEqual([]);
  });

  test('that was killed between its state and the publication publishes the very same when it is started again', async () => {
    await log.opened.place(...sameFacts(5));
    const revoked = (verb: string) => log.opened.superuser.query(`${verb} case_property_signer`);
    await revoked('REVOKE EXECUTE ON FUNCTION ledger.record_checkpoint FROM');
    await expect((await log.signer()).sign()).rejects.toThrow('permission denied');
    expect(await latest()).toBeNull();
    const { state } = await new SignerFolder(log.folder).open();
    await revoked('GRANT EXECUTE ON FUNCTION ledger.record_checkpoint TO');
    await log.opened.place(...sameFacts(2));
    expect(await (await log.signer()).sign()).toBe(true);
    const signed = await recordedCheckpoints(log.database.manager, 10);
    expect(signed.map(({ size }) => size)).toEqual([7n, 5n]);
    expect(signed[1]?.note).toBe(state.signed?.note);
  });

  test('refuses when the bytes of an entry that it has not signed yet are edited', async () => {
    await (await log.signer()).sign();
    await log.opened.place(...sameFacts(3));
    await asSuperuser((tx) =>
      tx.query(`UPDATE ledger.entry SET body = overlay(body PLACING 'X'::bytea FROM 30)
                 WHERE entry_id = (SELECT entry_id FROM ledger.leaf WHERE leaf_index = 1)`),
    );
    expect(await (await log.signer()).sign()).toBe(false);
    expect((await log.state())?.message).toMatch(/^leaf_hash_matches_body：第 1 片树叶/);
  });

  test('refuses when an entry that it has not signed yet is deleted', async () => {
    await log.opened.place(...sameFacts(3));
    await asSuperuser((tx) =>
      tx.query(
        'DELETE FROM ledger.entry WHERE entry_id = (SELECT entry_id FROM ledger.leaf WHERE leaf_index = 1)',
      ),
    );
    expect(await (await log.signer()).sign()).toBe(false);
    expect((await log.state())?.message).toMatch(/^leaf_hash_matches_body：第 1 片树叶/);
  });

  test('refuses when a leaf that it has not signed yet is deleted', async () => {
    await log.opened.place(...sameFacts(3));
    await asSuperuser((tx) => tx.query('DELETE FROM ledger.leaf WHERE leaf_index = 1'));
    expect(await (await log.signer()).sign()).toBe(false);
    expect((await log.state())?.message).toMatch(/^leaf_index_is_gapless：第 1 片树叶/);
  });

  test('refuses when a leaf of what it signed is changed, for the growth cannot be proved any more', async () => {
    await log.opened.place(...sameFacts(3));
    const signer = await log.signer();
    await signer.sign();
    const before = await latest();
    await asSuperuser((tx) =>
      tx.query(`UPDATE ledger.leaf SET leaf_hash = sha256('other') WHERE leaf_index = 2`),
    );
    await log.opened.place(...sameFacts(1));
    expect(await signer.sign()).toBe(false);
    expect((await log.state())?.message).toMatch(/^tree_is_consistent：/);
    expect(await latest()).toEqual(before);
    expect(log.warnings.at(-1)).toContain('拒绝签名');
  });

  test('refuses when the tail is cut, even with all sizes set back', async () => {
    await log.opened.place(...sameFacts(2));
    const signer = await log.signer();
    await log.opened.place(...sameFacts(3));
    await signer.sign();
    await asSuperuser(async (tx) => {
      await tx.query('DELETE FROM ledger.leaf WHERE leaf_index >= 2');
      await tx.query('DELETE FROM ledger.tree_head WHERE size > 2');
      await tx.query('UPDATE ledger.log_state SET size = 2');
    });
    expect(await signer.sign()).toBe(false);
    expect((await log.state())?.message).toMatch(/^tree_never_shrinks：/);
  });

  test('refuses when a superuser rewrites an entry and recomputes everything after it', async () => {
    await log.opened.place(...sameFacts(4));
    const signer = await log.signer();
    await signer.sign();
    await asSuperuser(rewriteEverything);
    expect((await log.opened.verify()).faults.map(({ rule }) => rule)).toEqual([
      'checkpoint_matches_tree_head',
    ]);
    expect(await signer.sign()).toBe(false);
    expect((await log.state())?.message).toMatch(/^tree_head_is_kept：/);
  });

  test('refuses a restored backup, and goes on refusing when new entries have made it longer than before', async () => {
    const facts = sameFacts(5);
    await log.opened.place(...facts);
    await (await log.signer()).sign();
    const restored = await another();
    await restored.opened.place(...facts.slice(0, 3));
    const signer = await restored.signer(log.folder);
    expect(await signer.sign()).toBe(false);
    expect((await restored.state())?.message).toMatch(/^tree_never_shrinks：/);
    await restored.opened.place(...sameFacts(4));
    expect(await signer.sign()).toBe(false);
    expect((await restored.state())?.message).toMatch(/^tree_head_is_kept：/);
    expect(await latest(restored)).toBeNull();
  });

  test('has a way out of a restored backup: a log of another name, whose first checkpoint names the one that it continues', async () => {
    const facts = sameFacts(5);
    await log.opened.place(...facts);
    await (await log.signer()).sign();
    const ended = await latest();
    const restored = await another();
    await restored.opened.place(...facts.slice(0, 3));
    await new SignerFolder(log.folder).beginAnew('case-property-ledger/custody-2');
    const signer = await restored.signer(log.folder);
    expect(await signer.sign()).toBe(true);
    const begun = await latest(restored);
    expect(parseCheckpoint(parseNote(begun?.note ?? '').text)).toMatchObject({
      origin: 'case-property-ledger/custody-2',
      size: 3n,
      extensions: [`continues case-property-ledger/custody 5 ${ended?.root.toString('base64')}`],
    });
    await restored.opened.place(...sameFacts(1));
    await signer.sign();
    expect(parseCheckpoint(parseNote((await latest(restored))?.note ?? '').text).extensions).toEqual([]);
  });

  test('refuses when its state was lost or set back, for it might sign another root of the same size', async () => {
    await log.opened.place(...sameFacts(2));
    const signer = await log.signer();
    await signer.sign();
    const file = path.join(log.folder, 'state.json');
    const old = await readFile(file, 'utf8');
    await log.opened.place(...sameFacts(2));
    await signer.sign();
    await writeFile(file, old);
    expect(await (await log.signer()).sign()).toBe(false);
    expect((await log.state())?.message).toMatch(/^signer_state_is_the_latest：/);
    expect(await (await log.signer(path.join(log.folder, 'lost'))).sign()).toBe(false);
  });

  test('refuses to start on a damaged state, without its key, or under another name', async () => {
    await log.opened.place(...sameFacts(2));
    await (await log.signer()).sign();
    const folder = new SignerFolder(log.folder);
    await expect(folder.open('another')).rejects.toThrow('--new-origin');
    const file = path.join(log.folder, 'state.json');
    const whole = await readFile(file, 'utf8');
    await writeFile(file, whole.replace('"size": "2"', '"size": "3"'));
    await expect(folder.open()).rejects.toThrow('已损坏');
    await writeFile(file, whole.replace(/"keyId": "\w+"/, '"keyId": "00000000"'));
    await expect(folder.open()).rejects.toThrow('不在');
  });
});

describe('a fork to two readers', () => {
  test('is refused by the witnesses that have seen the other branch, and the log says 未见证', async () => {
    const common = sameFacts(3);
    const forked = await another();
    await log.opened.place(...common);
    await forked.opened.place(...common);
    await (await log.signer()).sign();
    await cp(log.folder, path.join(forked.folder), { recursive: true });
    const witnesses = await startWitnesses({
      folder: path.join(log.folder, 'witnesses'),
      names: ['court'],
      policyFile: log.policyFile,
      host: '127.0.0.1',
      port: 0,
      clock: new Clock(),
    });
    try {
      const honest = await log.signer();
      const policy = `log ${honest.verifierKey}\n${witnesses.lines.join('\n')}\nquorum court\n`;
      await writeFile(log.policyFile, policy);
      await writeFile(forked.policyFile, policy);
      await log.opened.place(...sameFacts(2));
      await honest.sign();
      await honest.feed();
      expect(
        (await recordedCheckpoints(log.database.manager, 1))[0]?.witnesses.map(({ name }) => name),
      ).toEqual(['court']);
      const thief = await forked.signer();
      for (const more of [2, 1]) {
        await forked.opened.place(...sameFacts(more));
        expect(await thief.sign()).toBe(true);
        await (await forked.signer()).feed();
        expect(await forked.state('witness:court')).toMatchObject({ state: 'refused' });
      }
      expect(
        (await recordedCheckpoints(forked.database.manager, 9)).flatMap((each) => each.witnesses),
      ).toEqual([]);
    } finally {
      await witnesses.stop();
    }
  });
});

/** Another first entry, and every hash, node and root made again to fit it. */
async function rewriteEverything(tx: EntityManager): Promise<void> {
  await tx.query(
    `UPDATE ledger.entry SET body = convert_to(replace(convert_from(body, 'UTF8'), '手机', '电脑'), 'UTF8')
      WHERE entry_id = (SELECT entry_id FROM ledger.leaf WHERE leaf_index = 0)`,
  );
  await tx.query(`UPDATE ledger.entry SET leaf_hash = sha256('\\x00'::bytea || body)`);
  await tx.query(
    'UPDATE ledger.leaf SET leaf_hash = entry.leaf_hash FROM ledger.entry WHERE entry.entry_id = leaf.entry_id',
  );
  await tx.query(
    `UPDATE ledger.head SET leaf_hash = entry.leaf_hash FROM ledger.entry
      WHERE entry.subject_kind = head.subject_kind AND entry.subject_id = head.subject_id AND entry.sequence = head.sequence`,
  );
  const range = new CompactRange();
  for (const { leaf_hash } of await tx.query('SELECT leaf_hash FROM ledger.leaf ORDER BY leaf_index')) {
    range.append(leaf_hash);
    await tx.query('UPDATE ledger.tree_head SET root = $2 WHERE size = $1', [
      range.size.toString(),
      range.root(),
    ]);
  }
}
