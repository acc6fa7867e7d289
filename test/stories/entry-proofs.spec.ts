import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DataSource, type EntityManager } from 'typeorm';
import { parseCheckpoint } from '../../src/checkpoints/checkpoint.js';
import { parseNote } from '../../src/checkpoints/note.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { verifyConsistency, verifyInclusion } from '../../src/ledger/merkle.js';
import { SHA256, SM3, type TreeHash } from '../../src/ledger/tree-hash.js';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { verdictText, verifyDatabase } from '../../src/verification/verification.js';
import { Signing } from '../support/checkpoint.js';
import { type Json, World } from '../support/world.js';

let world: World;
let signing: Signing;
let caseId: string;
let ofCase: string;
let ofItem: string;

const seize = async (): Promise<string> => {
  const line = { name: '刀', category: '管制刀具/凶器', quantity: '1', unit: '把' };
  const [item] = await world.seized(caseId, [line]);
  return (await world.officer.get(`items/${item?.id}/history`)).items[0].id;
};

beforeAll(async () => {
  world = await World.open();
  signing = new Signing(world);
  caseId = (await world.case()).id;
  ofCase = (await world.officer.get(`cases/${caseId}/history`)).items[0].id;
  ofItem = await seize();
}, 120_000);
afterAll(() => world.close());

const rows = (text: string, values: unknown[] = []): Promise<Json[]> =>
  withConnection(world.database.superuserUrl, async (client) => (await client.query(text, values)).rows);
const proofOf = async (address: string): Promise<string> =>
  (await world.auditor.file(address)).bytes.toString();

/** What a proof says, and whether it leads from the bytes of the entry to the root of its own checkpoint. */
async function read(address: string, entryId: string, hash: TreeHash) {
  const [head = '', ...rest] = (await proofOf(address)).split('\n\n');
  const [format, at = '', ...hashes] = head.split('\n');
  const note = rest.join('\n\n');
  const { origin, size, root } = parseCheckpoint(parseNote(note).text);
  const [{ body }] = await rows('SELECT body FROM ledger.entry WHERE entry_id = $1', [entryId]);
  const index = BigInt(at.replace('index ', ''));
  const proof = hashes.map((each) => Buffer.from(each, 'base64'));
  return { format, origin, note, holds: verifyInclusion(index, size, hash.leaf(body), proof, root, hash) };
}

describe('the proof of one entry', () => {
  test('is not there before a checkpoint holds it', async () => {
    for (const address of [`log/entries/${ofCase}/proof`, `log/sm3/entries/${ofCase}/proof`])
      expect(await world.officer.send('GET', address)).toMatchObject({
        status: 409,
        body: { code: 'checkpoint_is_behind' },
      });
    expect(await world.officer.send('GET', 'log/sm3/checkpoint')).toMatchObject({
      status: 404,
      body: { code: 'checkpoint_not_yet' },
    });
  });

  test('of a case or of an item is a tlog-proof under the witnessed checkpoint', async () => {
    await signing.sign();
    for (const id of [ofCase, ofItem]) {
      const { format, holds, note } = await read(`log/entries/${id}/proof`, id, SHA256);
      expect([format, holds]).toEqual(['c2sp.org/tlog-proof@v1', true]);
      expect(note).toBe(await proofOf('log/checkpoint'));
    }
  });

  test('of the log itself, such as that of a timestamp, is told to whoever reads the log', async () => {
    const fact = {
      subject: { kind: 'log', id: '6c6f6700-0000-4000-8000-000000000000' },
      type: 'checkpoint_timestamped',
      content: {},
    };
    const append = (tx: EntityManager) => world.application.get(Ledger).append(tx, [fact], world.clock.now());
    const [entry] = await world.application.get(DataSource).transaction(append);
    await signing.sign();
    const id = entry?.id as string;
    expect((await read(`log/entries/${id}/proof`, id, SHA256)).holds).toBe(true);
  });

  test('in the second log is of the same place, in SM3, under the second checkpoint', async () => {
    const { format, origin, holds } = await read(`log/sm3/entries/${ofItem}/proof`, ofItem, SM3);
    expect([format, origin, holds]).toEqual(['case-property-ledger/sm3-proof@v1', signing.second.name, true]);
    const index = async (address: string) => /index \d+/.exec(await proofOf(address))?.[0];
    expect(await index(`log/sm3/entries/${ofItem}/proof`)).toBe(await index(`log/entries/${ofItem}/proof`));
  });

  test('is found by nobody whose agency may not know what the entry is about', async () => {
    const agency = await world.agency('police', '邻县公安局', '邻公');
    const stranger = await world.person(agency, '邻县民警', ['case_officer']);
    for (const id of [ofCase, ofItem, caseId])
      for (const address of [`log/entries/${id}/proof`, `log/sm3/entries/${id}/proof`])
        expect(await stranger.send('GET', address)).toMatchObject({
          status: 404,
          body: { code: 'entry_not_found' },
        });
  });
});

describe('the second log', () => {
  test('is told with the state of the log, with the key to compare', async () => {
    const { secondLog, checkpoint } = await world.auditor.get('log');
    expect(secondLog).toMatchObject({ origin: signing.second.name, key: signing.second.verifier });
    expect(secondLog.size).toBe(checkpoint.size);
    expect(secondLog.root).not.toBe(checkpoint.root);
  });

  test('of every size can be proved to go on from the one before', async () => {
    const before = (await world.auditor.get('log')).secondLog;
    await seize();
    await signing.sign();
    const after = (await world.auditor.get('log')).secondLog;
    const { from, to, proof } = await world.auditor.get(`log/sm3/consistency?from=${before.size}`);
    expect([from, to]).toEqual([before.size, after.size]);
    const hashes = proof.map((hash: string) => Buffer.from(hash, 'base64'));
    const [older, later] = [before, after].map(({ root }) => Buffer.from(root, 'hex')) as [Buffer, Buffer];
    expect(verifyConsistency(BigInt(from), BigInt(to), hashes, older, later, SM3)).toBe(true);
    for (const query of ['from=0', 'from=2&to=1', 'from=1&to=999999'])
      expect(await world.auditor.send('GET', `log/sm3/consistency?${query}`)).toMatchObject({
        status: 409,
        body: { code: 'tree_has_had_the_size' },
      });
  });

  test('is verified with everything else, and a forger of SHA-256 fails it', async () => {
    const sound = await verifyDatabase(world.database.applicationUrl);
    expect(sound.passed).toBe(true);
    expect(verdictText(sound)).toContain('第二日志（SM3）：签名到');
    await rows('ALTER TABLE ledger.entry DISABLE TRIGGER USER');
    await rows(`UPDATE ledger.entry SET body = convert_to(replace(convert_from(body, 'UTF8'), '刀', '勺'), 'UTF8')
      WHERE entry_id = '${ofItem}'`);
    await rows('ALTER TABLE ledger.entry ENABLE ALWAYS TRIGGER refuse_change');
    await rows('ALTER TABLE ledger.entry ENABLE ALWAYS TRIGGER refuse_truncate');
    const forged = await verifyDatabase(world.database.applicationUrl);
    expect(forged.passed).toBe(false);
    expect(forged.sm3.faults[0]).toMatchObject({ rule: 'sm3_checkpoint_matches_entries' });
    expect(verdictText(forged)).toContain('第二日志（SM3）：发现');
    expect((await read(`log/sm3/entries/${ofItem}/proof`, ofItem, SM3)).holds).toBe(false);
  });
});
