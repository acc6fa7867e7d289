import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { codesOf, type PaperCodes } from '../../src/bundles/paper-codes.js';
import { engine, linesOf, type Report, verifyCodes } from '../../src/verifier/verify.mjs';
import { closeBrowser } from '../support/browser.js';
import { type Scan, scan } from '../support/scanner.js';
import { SampleLog, samplePhone } from '../verifier/sample-log.js';
import { bytesOf, readPaper, solid } from './paper-text.js';
import { hashOf, itemReport } from './sample-papers.js';

type Codes = [Uint8Array, Uint8Array, Uint8Array];
type Sample = ReturnType<typeof samplePhone>;

function certificate(codes: PaperCodes) {
  const verifiers = [{ name: 'verify.mjs', sha256: hashOf('verify.mjs') }];
  const told = { size: '9', root: hashOf('root'), witnesses: [], isWitnessed: true, waiting: 0 };
  return itemReport(8, { proof: { ...told, verifiers, codes } });
}

const lastOf = ({ chain }: Sample) => chain.at(-1) as Sample['chain'][number];
const bytesIn = ({ checkpoint, entry, proof }: PaperCodes): Codes =>
  [checkpoint, entry, proof as Buffer].map((each) => new Uint8Array(each)) as Codes;
const verify = (codes: Codes, { log }: { log: SampleLog }): Promise<Report> =>
  verifyCodes(codes, engine, { policy: Buffer.from(log.policy()) });
const rulesOf = ({ faults, gaps }: Report) => [...faults, ...gaps].map(({ rule }) => rule);

let sample: Sample;
let codes: PaperCodes;
let scanned: Scan;

beforeAll(async () => {
  sample = samplePhone();
  codes = sample.log.codes(lastOf(sample));
  const { bytes } = await bytesOf(certificate(codes));
  scanned = await scan(bytes);
}, 180_000);
afterAll(closeBrowser);

describe('the codes of a certificate', () => {
  test('are read by a scanner of 300 dpi, byte for byte, and prove the last entry without the file', async () => {
    expect(scanned.codes).toEqual(bytesIn(codes).map((each) => Buffer.from(each)));
    const report = await verify(scanned.codes.map((each) => new Uint8Array(each)) as Codes, sample);
    expect(report).toMatchObject({ verdict: 'verified', faults: [], gaps: [], policyOf: 'file' });
    expect(report.witnesses.map(({ name }) => name)).toEqual(['w1', 'w2']);
  });

  test('tell the facts of the entry, so that a paper edited beside them is found by comparing', async () => {
    const report = await verify(bytesIn(codes), sample);
    const lines = linesOf(report).join('\n');
    expect(lines).toContain(sample.phone.id);
    expect(lines).toContain('3. 接收 receive');
    expect(lines).toContain('P0001');
    const leaf = codes.leaf.replace(/.{8}(?=.)/g, '$& ');
    expect(lines).toContain(leaf);
    const edited = { ...codes, sequence: 2, type: 'seize' };
    const text = solid((await readPaper(certificate(edited))).pages.join(''));
    expect(text).toContain(solid(`物品 ${sample.phone.id} 第 2 条（seize）`));
    expect(text).toContain(solid(leaf));
    expect(report.subjects[0]?.entries).toMatchObject([
      { sequence: 3, type: 'receive', leafHash: codes.leaf },
    ]);
  });

  test('are rejected with any byte of them changed', async () => {
    const accepted: string[] = [];
    for (const code of [0, 1, 2] as const)
      for (let at = 0; at < bytesIn(codes)[code].length; at += 1) {
        const changed = bytesIn(codes);
        changed[code][at] = (changed[code][at] as number) ^ 1;
        if ((await verify(changed, sample)).exitCode === 0) accepted.push(`${code} ${at}`);
      }
    expect(accepted).toEqual([]);
  });

  test('of another certificate, mixed in or put in their place, are rejected or tell what they are of', async () => {
    const [first] = sample.chain;
    const other = bytesIn(sample.log.codes(first as Sample['chain'][number]));
    const [a, b, c] = bytesIn(codes);
    expect(rulesOf(await verify([a, other[1], c], sample))).toEqual(['entry_is_in_the_tree']);
    expect(rulesOf(await verify([a, b, other[2]], sample))).toEqual(['entry_is_in_the_tree']);
    sample.log.write({ kind: 'item', id: sample.phone.id }, 'offer');
    const later = bytesIn(sample.log.codes(lastOf(sample)));
    expect(rulesOf(await verify([later[0], b, c], sample))).toEqual(['codes_share_one_tree']);
    const stranger = samplePhone();
    const strange = bytesIn(stranger.log.codes(lastOf(stranger)));
    expect(rulesOf(await verify([strange[0], b, c], sample))[0]).toBe('log_is_known');
    const whole = await verify(strange, stranger);
    expect([whole.verdict, whole.subjects[0]?.id]).toEqual(['verified', stranger.phone.id]);
    expect(stranger.phone.id).not.toBe(sample.phone.id);
  });

  test('prove nothing without a policy that their reader keeps, and name who is said to have signed', async () => {
    const report = await verifyCodes(bytesIn(codes), engine);
    expect([report.exitCode, rulesOf(report)]).toEqual([2, ['policy_is_given']]);
    expect(report.gaps[0]?.detail).toMatch(/^test\.example\/custody [0-9a-f]{8}　witness\.example\/police /);
  });

  test('hold a long entry deflated, whose every byte counts too', async () => {
    const log = new SampleLog();
    const subject = { kind: 'item', id: sample.phone.id };
    const deflated = log.codes(log.write(subject, 'seize', { remark: '长'.repeat(300) }));
    expect([deflated.isWhole, deflated.entry[0]]).toEqual([true, 0x78]);
    expect(await verify(bytesIn(deflated), { log })).toMatchObject({ verdict: 'verified', faults: [] });
    for (let at = 0; at < deflated.entry.length; at += 1) {
      const changed = bytesIn(deflated);
      changed[1][at] = (changed[1][at] as number) ^ 1;
      expect([at, (await verify(changed, { log })).exitCode]).toEqual([at, 1]);
    }
  });

  test('hold only the leaf hash of an entry that is too long, and say so in words', async () => {
    const log = new SampleLog();
    const written = log.write({ kind: 'item', id: sample.phone.id }, 'seize', {
      remark: randomBytes(900).toString('hex'),
    });
    const long = log.codes(written);
    const report = await verify(bytesIn(long), { log });
    expect([report.exitCode, rulesOf(report)]).toEqual([2, ['entry_is_whole']]);
    const text = solid((await readPaper(certificate(long))).pages.join(''));
    expect(text).toContain('该条记录较长，一码容纳不下，码内仅为其叶哈希');
    expect(text).toContain(long.leaf);
  });

  test('leave out what no code of version 20 holds, and say so', async () => {
    const note = sample.log.note([...sample.log.witnesses, ...sample.log.witnesses]);
    const hashes = Array.from({ length: 21 }, () => Buffer.alloc(32));
    const large = codesOf(lastOf(sample).body, note, { index: 1n, size: 2_000_000n, hashes });
    expect(large.omitted).toBeGreaterThan(0);
    expect(large.checkpoint.length).toBeLessThanOrEqual(666);
    expect(String(large.checkpoint)).toMatch(/\n$/);
    const text = solid((await readPaper(certificate(large))).pages.join(''));
    expect(text).toContain(`另有${large.omitted}个见证签名`);
    expect(text).toContain('账本较大，一码容纳不下');
  });

  test('are the same bytes for the same content', async () => {
    const [first, second] = [await bytesOf(certificate(codes)), await bytesOf(certificate(codes))];
    expect(first.bytes.equals(second.bytes)).toBe(true);
  });
});
