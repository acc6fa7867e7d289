import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { storedZip } from '../../src/bundles/stored-zip.js';
import { ACT_NAMES, LIFECYCLE } from '../../src/registry/registry.js';
import {
  engine,
  linesOf,
  NAMES,
  rootAlong,
  verifyBytes,
  verifyFiles,
  zipOf,
} from '../../src/verifier/verify.mjs';
import { COSIGNED } from '../support/key.js';
import { filesOf, ORIGIN, SampleLog, samplePhone } from './sample-log.js';

const VECTORS = path.resolve('../shared/vectors/merkle/inclusion');

const fromBase64 = (text: string): Buffer => Buffer.from(text, 'base64');

async function zipped(files: Map<string, Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of storedZip(files)) parts.push(part);
  return Buffer.concat(parts);
}

describe('the verifier', () => {
  test('verifies a bundle and tells its facts, its checkpoint and who witnessed it when', async () => {
    const { log, phone, chain } = samplePhone();
    const report = await verifyBytes(await zipped(await filesOf(log.source(chain))), engine);
    expect(report).toMatchObject({
      verdict: 'verified',
      exitCode: 0,
      faults: [],
      gaps: [],
      checkpoint: { origin: ORIGIN, size: '9' },
      quorum: { name: 'two', met: true },
      commitments: { opened: 3, withheld: 0, erased: 0, missing: 0 },
    });
    expect(report.witnesses.map(({ name, time }) => [name, time])).toEqual([
      ['w1', COSIGNED],
      ['w2', COSIGNED],
      ['w3', COSIGNED],
    ]);
    expect(report.subjects.map(({ id, entries }) => [id, entries.map(({ type }) => type)])).toEqual([
      [phone.id, ['seize', 'offer', 'receive']],
    ]);
    const lines = linesOf(report);
    expect(lines.at(-1)).toBe('结论　核验通过');
    expect(lines).toContain('    名称 name　黑色手机');
    expect(lines.find((line) => line.startsWith('树根'))).toMatch(/^树根　([0-9a-f]{8} ){7}[0-9a-f]{8}$/);
    expect(linesOf(report, true).at(-1)).toBe('Verdict: verified');
  });

  test('makes from the parts of a bundle the same archive as the server', async () => {
    const { log, chain } = samplePhone();
    const files = await filesOf(log.source(chain));
    expect(Buffer.from(zipOf(files)).equals(await zipped(files))).toBe(true);
  });

  test('tells what was withheld or erased without failing, and does not accept that a value is merely gone', async () => {
    const { log, chain } = samplePhone();
    const [first] = chain as [(typeof chain)[0]];
    first.openings.name = 'withheld';
    first.openings.features = 'erased';
    const unsaid = await verifyFiles(await filesOf(log.source(chain)), engine);
    expect([unsaid.exitCode, unsaid.gaps.map(({ rule }) => rule)]).toEqual([2, ['erasure_is_an_entry']]);
    const file = { kind: 'case', id: '01890000-0000-7000-8000-000000000001' };
    log.write(file, 'case_registered');
    const erased = [{ entry: first.id, fields: ['features'] }];
    const saying = log.write(file, 'confidential_erased', { erased, law: '个人信息保护法 47(1)' });
    const { id } = first.subject;
    const told = await verifyFiles(
      await filesOf(log.source([saying, ...chain], { kind: 'item', id })),
      engine,
    );
    expect(told).toMatchObject({
      exitCode: 0,
      commitments: { opened: 1, withheld: 1, erased: 1, missing: 0 },
    });
    expect(linesOf(told).join('\n')).toContain('［已依法删除］');
    first.openings.name = 'missing';
    const gone = await verifyFiles(
      await filesOf(log.source([saying, ...chain], { kind: 'item', id })),
      engine,
    );
    expect([gone.exitCode, gone.gaps.map(({ rule }) => rule)]).toEqual([2, ['opening_is_there']]);
  });

  test('verifies a case with its items, and knows a log of one entry', async () => {
    const log = new SampleLog();
    const file = { kind: 'case', id: '01890000-0000-7000-8000-000000000001' };
    const item = { kind: 'item', id: '01890000-0000-7000-8000-000000000002' };
    const entries = [log.write(file, 'case_registered', { code: 'AJ2026-000009' }, { title: '堃某盗窃案' })];
    const only = { code: 'AJ2026-000009', title: '堃某盗窃案' };
    expect(await verifyFiles(await filesOf(log.source(entries, only)), engine)).toMatchObject({
      exitCode: 0,
    });
    entries.push(log.write(item, 'seize'), log.write(item, 'offer'));
    const report = await verifyFiles(await filesOf(log.source(entries, only)), engine);
    expect([report.exitCode, report.subjects.length]).toEqual([0, 2]);
  });

  test('says 未见证 and exits as incomplete while too few witnesses have signed', async () => {
    const { log, chain } = samplePhone();
    const note = log.note(log.witnesses.slice(0, 1));
    const report = await verifyFiles(await filesOf(log.source(chain, {}, note)), engine);
    expect([report.exitCode, report.gaps.map(({ rule }) => rule)]).toEqual([2, ['quorum_is_met']]);
    expect(linesOf(report).join('\n')).toContain('未见证');
    const policy = Buffer.from(log.policy('none'));
    const content = await filesOf(log.source(chain, {}, log.note([])));
    expect(await verifyFiles(content, engine, { policy })).toMatchObject({ exitCode: 0, witnesses: [] });
    const own = await filesOf(log.source(chain, { policy: log.policy('none') }, log.note([])));
    expect(await verifyFiles(own, engine)).toMatchObject({
      exitCode: 2,
      quorum: { name: 'none', met: false },
    });
  });

  test('is incomplete when the first entries of a chain, or all proofs, are left out', async () => {
    const { log, chain } = samplePhone();
    const late = await verifyFiles(await filesOf(log.source(chain.slice(1))), engine);
    expect([late.exitCode, late.gaps.map(({ rule }) => rule)]).toEqual([2, ['chain_begins_with_the_first']]);
    const files = await filesOf(log.source(chain));
    for (const name of files.keys()) if (name.startsWith('proofs/')) files.delete(name);
    const bare = await verifyFiles(files, engine);
    expect([bare.exitCode, bare.gaps.map(({ rule }) => rule)]).toEqual([2, ['checkpoint_is_there']]);
  });

  test('prints nothing of a bundle that could steer a terminal', async () => {
    const { log, chain } = samplePhone();
    const title = '\u001b[2J\u202e黑色手机';
    const report = await verifyFiles(await filesOf(log.source(chain, { title })), engine);
    const text = linesOf(report).join('\n');
    expect(['\u001b', '\u202e'].filter((sign) => text.includes(sign))).toEqual([]);
    expect(text).toContain('\\u001b[2J\\u202e黑色手机');
    expect(report.faults).toMatchObject([{ rule: 'description_matches_entries', detail: 'title' }]);
  });

  test('calls every act as the law of the ledger calls it', () => {
    expect(ACT_NAMES.map((act) => [act, NAMES[act]])).toEqual(
      ACT_NAMES.map((act) => [act, LIFECYCLE[act].name]),
    );
  });

  (existsSync(VECTORS) ? test : test.skip)('agrees with the vectors of others about inclusion', async () => {
    const files = readdirSync(VECTORS, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    );
    expect(files.length).toBeGreaterThan(20);
    const wrong: string[] = [];
    for (const name of files) {
      const vector = readFileSync(path.join(VECTORS, name), 'utf8').replace(
        /"(leafIdx|treeSize)": *(\d+)/g,
        '"$1":"$2"',
      );
      const { leafIdx, treeSize, root, leafHash, proof, wantErr } = JSON.parse(vector);
      const hashes = (proof ?? []).map(fromBase64);
      const reached = await rootAlong(
        engine,
        fromBase64(leafHash),
        BigInt(leafIdx),
        BigInt(treeSize),
        hashes,
      );
      const verified = reached !== null && Buffer.from(reached).equals(fromBase64(root));
      if (verified === wantErr) wrong.push(name);
    }
    expect(wrong).toEqual([]);
  });
});
