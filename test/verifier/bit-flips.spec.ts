import { describe, expect, test } from '@jest/globals';
import { engine, verifyBytes, verifyFiles, zipOf } from '../../src/verifier/verify.mjs';
import { filesOf, samplePhone } from './sample-log.js';

/** A bundle with stand-ins for the verifier, which is most of its bytes and is compared like any other part. */
async function smallBundle(): Promise<Map<string, Buffer>> {
  const { log, chain } = samplePhone();
  const files = await filesOf(log.source(chain));
  for (const name of ['verify.html', 'verify.mjs']) files.set(name, Buffer.from(name));
  return files;
}

describe('every single bit', () => {
  test('of a small bundle counts: no flip of any is accepted', async () => {
    const bytes = zipOf(await smallBundle());
    expect(await verifyBytes(bytes, engine)).toMatchObject({ exitCode: 0 });
    const accepted: string[] = [];
    for (let at = 0; at < bytes.length; at += 1)
      for (let bit = 1; bit < 256; bit <<= 1) {
        bytes[at] = (bytes[at] as number) ^ bit;
        const { exitCode } = await verifyBytes(bytes, engine);
        if (exitCode === 0) accepted.push(`${at}/${bit}`);
        bytes[at] = (bytes[at] as number) ^ bit;
      }
    expect(accepted).toEqual([]);
  }, 240_000);

  test('of entries, proofs, openings and policy counts also when the archive is made anew around it', async () => {
    const files = await smallBundle();
    const accepted: string[] = [];
    for (const [name, bytes] of files) {
      if (!/^(entries|proofs)|^openings/.test(name)) continue;
      for (let at = 0; at < bytes.length; at += 1) {
        const bit = 1 << (at % 8);
        bytes[at] = (bytes[at] as number) ^ bit;
        const { exitCode } = await verifyFiles(files, engine);
        if (exitCode === 0) accepted.push(`${name} ${at}/${bit}`);
        bytes[at] = (bytes[at] as number) ^ bit;
      }
    }
    expect(accepted).toEqual([]);
  }, 240_000);
});
