import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { verifierFiles } from '../../src/verifier/verifier.js';
import { engine, type Report, verifyBytes, verifyCodes } from '../../src/verifier/verify.mjs';
import { solid, solidTextOf } from '../documents/paper-text.js';
import { closeBrowser } from '../support/browser.js';
import { Signing } from '../support/checkpoint.js';
import { compiledFolder } from '../support/database.js';
import { scan } from '../support/scanner.js';
import { type Person, World } from '../support/world.js';

let world: World;
let signing: Signing;
let caseId: string;
let phone: string;
let stranger: Person;

beforeAll(async () => {
  world = await World.open();
  signing = new Signing(world);
  const { id } = await world.case({ title: '堃某盗窃案' });
  caseId = id;
  const items = await world.seized(id, [
    { name: '黑色手机', category: '电子设备', quantity: '1', unit: '部', features: '屏幕有裂纹' },
    { name: '现金', category: '现金/货币', quantity: '1000', unit: '元' },
  ]);
  await world.stored(id, items);
  phone = items[0]?.id as string;
  await world.keeper.post(`items/${items[1]?.id}/split`, { parts: [{ quantity: '400' }] });
  stranger = await world.person(await world.agency('police', '邻县公安局', '邻公'), '邻县民警', [
    'case_officer',
  ]);
}, 120_000);
afterAll(async () => {
  await closeBrowser();
  await world.close();
});

async function verified(who: Person, path: string): Promise<Report> {
  const { bytes } = await who.file(`${path}/bundle`);
  const policy = Buffer.from(signing.policy);
  return verifyBytes(new Uint8Array(bytes), engine, { policy });
}

describe('a bundle', () => {
  test('is not made before there is a signed checkpoint, and says what to do', async () => {
    const { status, body } = await world.officer.send('GET', `items/${phone}/bundle`);
    expect([status, body.code]).toEqual([409, 'checkpoint_is_missing']);
    expect(body.remedy).toContain('签署');
  });

  test('of an item verifies with the file alone, opens what its reader may see, and is saved under its code', async () => {
    await signing.sign();
    const { bytes, headers } = await world.officer.file(`items/${phone}/bundle`);
    expect(headers.get('content-type')).toBe('application/zip');
    const { code } = await world.officer.get(`items/${phone}`);
    expect(headers.get('content-disposition')).toContain(
      `UTF-8''${encodeURIComponent(`核验包 ${code}.zip`)}`,
    );
    const report = await verifyBytes(new Uint8Array(bytes), engine);
    expect(report).toMatchObject({ verdict: 'verified', faults: [], gaps: [] });
    expect(report.bundle).toMatchObject({ kind: 'item', id: phone, code, title: '黑色手机', waiting: 0 });
    expect(report.bundle?.proved).toEqual({ code: true, title: true });
    expect(report.commitments).toMatchObject({ withheld: 0, missing: 0 });
    expect(report.commitments.opened).toBeGreaterThan(0);
    const { items } = await world.officer.get(`items/${phone}/history`);
    expect(report.subjects[0]?.entries.map(({ type }) => type)).toEqual(
      items.map(({ type }: { type: string }) => type),
    );
    expect(report.witnesses.map(({ name }) => name)).toEqual(['w1', 'w2']);
  });

  test('of a case holds its own entries and those of every item, parts too, under one checkpoint', async () => {
    const report = await verified(world.officer, `cases/${caseId}`);
    expect(report).toMatchObject({ verdict: 'verified', policyOf: 'file' });
    const { items } = await world.officer.get(`cases/${caseId}/items`);
    expect(items).toHaveLength(3);
    const told = report.subjects.map(({ kind, id }) => `${kind} ${id}`).sort();
    expect(told).toEqual([`case ${caseId}`, ...items.map(({ id }: { id: string }) => `item ${id}`)].sort());
    expect(report.bundle).toMatchObject({ title: '堃某盗窃案', proved: { code: true, title: true } });
  });

  test('travels inside the custody certificate, which prints its checkpoint, its witnesses and how to verify it', async () => {
    for (const [kind, subjectId] of [
      ['custody_item', phone],
      ['custody_case', caseId],
    ]) {
      const paper = await world.officer.post('papers', { kind, subjectId });
      const { bytes } = await world.officer.file(`papers/${paper.id}`);
      const report = await verifyBytes(new Uint8Array(bytes), engine);
      expect([kind, report.verdict, report.bundle?.id]).toEqual([kind, 'verified', subjectId]);
      const text = await solidTextOf(bytes);
      const root = report.checkpoint?.root.replace(/.{8}/g, '$& ') as string;
      expect(text).toContain(solid(`树大小 ${report.checkpoint?.size}`));
      expect(text).toContain(solid(root));
      expect(text).toMatch(/见证w1.*w2/);
      for (const { sha256 } of verifierFiles()) expect(text).toContain(solid(sha256.replace(/.{8}/g, '$& ')));
      expect(text).toContain(solid('核验办法：node verify.mjs 本文件'));
    }
  });

  test('stands on the custody certificate as three codes, which a scanner reads and the verifier checks', async () => {
    for (const [kind, subjectKind, subjectId] of [
      ['custody_item', 'item', phone],
      ['custody_case', 'case', caseId],
    ] as const) {
      const paper = await world.officer.post('papers', { kind, subjectId });
      const { bytes } = await world.officer.file(`papers/${paper.id}`);
      const { codes } = await scan(bytes);
      const [a, b, c] = codes.map((each) => new Uint8Array(each)) as [Uint8Array, Uint8Array, Uint8Array];
      const report = await verifyCodes([a, b, c], engine, { policy: Buffer.from(signing.policy) });
      const last = report.subjects[0]?.entries.at(-1)?.leafHash ?? codes[1]?.toString();
      expect([kind, report.faults, report.witnesses.length]).toEqual([kind, [], 2]);
      if (report.verdict === 'verified')
        expect(report.subjects).toMatchObject([{ kind: subjectKind, id: subjectId }]);
      else expect(report.gaps.map(({ rule }) => rule)).toEqual(['entry_is_whole']);
      expect(await solidTextOf(bytes)).toContain(`叶哈希${last}`);
    }
  }, 180_000);

  test('is the same bytes for the same moment', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => world.officer.file(`items/${phone}/bundle`)));
    expect(first?.bytes.equals(second?.bytes as Buffer)).toBe(true);
  });

  test('leaves out what came after the checkpoint, and counts it', async () => {
    const before = await verified(world.officer, `items/${phone}`);
    await world.keeper.post('handovers', {
      caseId,
      purpose: 'relocation',
      mode: 'physical',
      toAgencyId: world.centre.id,
      lines: [{ itemId: phone }],
    });
    const after = await verified(world.officer, `items/${phone}`);
    expect(after).toMatchObject({ verdict: 'verified', bundle: { waiting: 1 } });
    expect(after.subjects[0]?.entries).toHaveLength(before.subjects[0]?.entries.length as number);
    await signing.sign();
    expect(await verified(world.officer, `items/${phone}`)).toMatchObject({
      verdict: 'verified',
      bundle: { waiting: 0 },
    });
  });

  test('waits a moment for witnesses under the checkpoint before, and says 未见证 when they stay silent', async () => {
    const { checkpoint } = await verified(world.officer, `items/${phone}`);
    await world.case({ title: '又一案' });
    await signing.sign([]);
    const meanwhile = await verified(world.officer, `items/${phone}`);
    expect(meanwhile).toMatchObject({ verdict: 'verified', checkpoint });
    world.clock.advance({ seconds: 31 });
    const report = await verified(world.officer, `items/${phone}`);
    expect([report.exitCode, report.gaps.map(({ rule }) => rule)]).toEqual([2, ['quorum_is_met']]);
  });

  test('is read in parts and verifies whole, however many entries a case has', async () => {
    const { id } = await world.case({ title: '大案' });
    const lines = Array.from({ length: 230 }, (_, at) => ({
      name: `香烟${at}`,
      category: '烟酒',
      quantity: '1',
      unit: '条',
    }));
    await world.seized(id, lines);
    await signing.sign();
    const report = await verified(world.officer, `cases/${id}`);
    expect([report.verdict, report.subjects.length]).toEqual(['verified', 231]);
  });

  test('is verified by the command, whose exit code is that of the verifier', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'bundle-'));
    const file = path.join(folder, '核验包.zip');
    const run = (...given: string[]) =>
      spawnSync(process.execPath, [path.join(compiledFolder(), 'src/cli.js'), 'verify', ...given], {
        encoding: 'utf8',
      });
    const { bytes } = await world.officer.file(`items/${phone}/bundle`);
    writeFileSync(file, bytes);
    const { status, stdout } = run(file);
    expect([status, stdout.includes('结论　核验通过')]).toEqual([0, true]);
    bytes.writeUInt8((bytes[500] as number) ^ 1, 500);
    writeFileSync(file, bytes);
    expect(run('--english', file).status).toBe(1);
    rmSync(folder, { recursive: true });
  });

  test('is not for who may not see the item, and each one that was made is on record', async () => {
    expect((await stranger.send('GET', `items/${phone}/bundle`)).status).toBe(404);
    expect((await stranger.send('GET', `cases/${caseId}/bundle`)).status).toBe(404);
    await world.auditor.file(`items/${phone}/bundle`);
    const { items } = await world.auditor.get(`access-log?subjectId=${phone}`);
    expect(items[0]).toMatchObject({ reading: 'bundle' });
  });

  test('of an item brings the entry along by which something of it was erased by law', async () => {
    const reviewer = await world.person(world.police, '施法制', ['legal_reviewer']);
    await reviewer.post(`items/${phone}/erasure`, {
      fields: ['features'],
      basis: 'unlawful',
      instrument: { approverId: world.policeHead.id },
    });
    await signing.sign();
    const report = await verified(world.officer, `items/${phone}`);
    expect(report).toMatchObject({ verdict: 'verified', commitments: { erased: 1 } });
    expect(report.subjects.map(({ kind, entries }) => [kind, entries[0]?.type])).toEqual([
      ['case', 'confidential_erased'],
      ['item', 'seize'],
    ]);
    expect(await verified(world.officer, `cases/${caseId}`)).toMatchObject({ verdict: 'verified' });
  });

  test('never calls a value erased that is merely gone from the vault', async () => {
    await withConnection(world.database.superuserUrl, (client) =>
      client.query(
        `DELETE FROM vault.opening WHERE field = 'name' AND entry_id IN (SELECT entry_id FROM ledger.entry WHERE subject_id = $1)`,
        [phone],
      ),
    );
    const report = await verified(world.officer, `items/${phone}`);
    expect([report.exitCode, report.gaps.map(({ rule }) => rule)]).toEqual([2, ['opening_is_there']]);
    expect(report.commitments).toMatchObject({ erased: 1, missing: 1 });
  });
});
