import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import PDFDocument from 'pdfkit';
import { zipOf } from '../../src/verifier/verify.mjs';
import { filesOf, type SampleLog, samplePhone } from './sample-log.js';

let folder: string;
let log: SampleLog;
let chain: ReturnType<typeof samplePhone>['chain'];
let files: Map<string, Buffer>;

/** The folder holds the verifier and what it is given, and nothing else; its environment is empty. */
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'verifier-'));
  copyFileSync('src/verifier/verify.mjs', path.join(folder, 'verify.mjs'));
  const sample = samplePhone();
  log = sample.log;
  chain = sample.chain;
  files = await filesOf(log.source(sample.chain));
  write('good.zip', zipOf(files));
  const changed = new Map(files).set(
    'entries/000002.json',
    Buffer.from(files.get('entries/000001.json') as Buffer),
  );
  write('changed.zip', zipOf(changed));
  const alone = await filesOf(log.source(sample.chain, {}, log.note([])));
  write('alone.zip', zipOf(alone));
});
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, bytes: Uint8Array | string) => writeFileSync(path.join(folder, name), bytes);

function run(...given: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['verify.mjs', ...given], {
    cwd: folder,
    env: {},
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function unpacked(name: string): string {
  const root = path.join(folder, name);
  for (const each of ['entries', 'proofs']) mkdirSync(path.join(root, each), { recursive: true });
  for (const [file, bytes] of files) writeFileSync(path.join(root, file), bytes);
  return root;
}

async function pdfWith(attachment: Uint8Array | null): Promise<Buffer> {
  const document = new PDFDocument();
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.text('custody');
  if (attachment) document.file(Buffer.from(attachment), { name: 'bundle.zip' });
  document.end();
  await ended;
  return Buffer.concat(parts);
}

describe('the verifier as a program, alone in a folder', () => {
  test('exits 0 for a bundle that it verified, and prints facts, root, fingerprints and witnesses in Chinese or English', () => {
    const chinese = run('good.zip');
    expect([chinese.status, chinese.stderr]).toEqual([0, '']);
    expect(chinese.stdout).toContain('1. 扣押 seize　叶 1');
    expect(chinese.stdout).toMatch(/树根　([0-9a-f]{8} ){7}[0-9a-f]{8}\n/);
    expect(chinese.stdout).toMatch(
      /见证　w1　2026-03-01 \d\d:\d\d:\d\d \+08:00（2026-.*Z）　密钥 [0-9a-f]{8}　公钥 SHA-256/,
    );
    expect(chinese.stdout).toContain('自己不能证明自己');
    expect(chinese.stdout.trimEnd().endsWith('结论　核验通过')).toBe(true);
    expect(run('--english', 'good.zip').stdout.trimEnd().endsWith('Verdict: verified')).toBe(true);
  });

  test('exits 1 for one that was changed, naming the file and the rule', () => {
    const { status, stdout } = run('changed.zip');
    expect(status).toBe(1);
    expect(stdout).toContain('✗ entries/000002.json　description_matches_entries　核验包的说明与记录不符');
    expect(stdout.trimEnd().endsWith('结论　核验不通过，被改动')).toBe(true);
    write('rubbish.zip', 'not a bundle');
    expect(run('rubbish.zip')).toMatchObject({ status: 1 });
  });

  test('exits 2 for one without enough witnesses, and 3 when it is called wrongly', () => {
    const { status, stdout } = run('alone.zip');
    expect(status).toBe(2);
    expect(stdout).toContain('△ checkpoint　quorum_is_met　未见证');
    write('no-policy', 'log nonsense\n');
    const wrong = [
      [],
      ['a', 'b'],
      ['--unknown', 'good.zip'],
      ['missing.zip'],
      ['--known', '9', 'good.zip'],
      ['good.zip', '--policy'],
    ];
    for (const given of [...wrong, ['--policy', 'no-policy', 'good.zip']])
      expect([given, run(...given).status]).toEqual([given, 3]);
  });

  test('takes the policy and the root that its reader keeps', () => {
    write('mine', log.policy());
    const mine = run('--policy', 'mine', '--json', 'good.zip');
    expect([mine.status, JSON.parse(mine.stdout).policyOf]).toEqual([0, 'file']);
    write('other', samplePhone().log.policy());
    expect(run('--policy', 'other', 'good.zip').status).toBe(1);
    const root = Buffer.from(log.checkpoint().split('\n')[2] as string, 'base64').toString('hex');
    expect(run('--known', `9/${root.replace(/.{8}/g, '$& ')}`, 'good.zip').status).toBe(0);
    expect(run('--known', `9/${'0'.repeat(64)}`, 'good.zip').status).toBe(1);
    expect(run('--known', `10/${root}`, 'good.zip').status).toBe(2);
  });

  test('takes the three codes of a certificate, each from a file, and the policy that its reader keeps', () => {
    const { checkpoint, entry, proof } = log.codes(chain.at(-1) as (typeof chain)[number]);
    write('A', checkpoint);
    write('B', entry);
    write('C', proof as Buffer);
    write('mine', log.policy());
    const { status, stdout } = run('--codes', '--policy', 'mine', 'A', 'B', 'C');
    expect([status, stdout.includes('3. 接收 receive　叶 4')]).toEqual([0, true]);
    const without = run('--codes', 'A', 'B', 'C');
    expect(without.status).toBe(2);
    expect(without.stdout).toMatch(/△ A　policy_is_given.*test\.example\/custody [0-9a-f]{8}/);
    expect(run('--codes', '--policy', 'mine', 'B', 'A', 'C').status).toBe(1);
    write('long', 'x'.repeat(3000));
    expect(run('--codes', '--policy', 'mine', 'A', 'B', 'long').stdout).toContain('file_size_is_limited');
    expect(run('--codes', '--policy', 'mine', 'A', 'B').status).toBe(3);
  });

  test('reads an unpacked bundle, and follows nothing out of it', () => {
    unpacked('plain');
    expect(run('plain').status).toBe(0);
    const root = unpacked('linked');
    rmSync(path.join(root, 'policy'));
    symlinkSync('/etc/hostname', path.join(root, 'policy'));
    expect(run('linked').status).toBe(1);
    const extra = unpacked('extra');
    writeFileSync(path.join(extra, 'run.sh'), 'x');
    expect(run('extra').stdout).toContain('file_name_is_known');
  });

  test('reads the bundle that is embedded in a PDF, and says when there is none', async () => {
    write('paper.pdf', await pdfWith(zipOf(files)));
    expect(run('paper.pdf').status).toBe(0);
    write('changed.pdf', await pdfWith(zipOf(new Map(files).set('policy', Buffer.from('quorum none\n')))));
    expect(run('changed.pdf').status).toBe(1);
    write('bare.pdf', await pdfWith(null));
    const bare = run('bare.pdf');
    expect([bare.status, bare.stdout.includes('bundle_is_embedded')]).toEqual([2, true]);
  });
});
