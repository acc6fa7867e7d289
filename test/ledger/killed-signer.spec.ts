import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { recordedCheckpoints } from '../../src/checkpoints/recorded.js';
import { type LogPlace, openLog, sameFacts } from '../checkpoints/log-place.js';
import { compiledFolder } from '../support/database.js';

const KILLS = 8;

let log: LogPlace;
beforeAll(async () => {
  log = await openLog();
});
afterAll(() => log.close());

/** The program itself, with its state in the folder of the log. */
function start(): ChildProcess {
  return spawn(process.execPath, [path.join(compiledFolder(), 'src/cli.js'), 'signer'], {
    env: {
      ...process.env,
      DATA_DIR: path.dirname(log.folder),
      SIGNER_DATABASE_URL: log.opened.database.signerUrl,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

const signed = () => recordedCheckpoints(log.database.manager, 1_000);

async function untilSigned(size: bigint): Promise<void> {
  for (;;) {
    const [latest] = await signed();
    if (latest && latest.size >= size) return;
    await pause(20);
  }
}

test('a signer that is killed at any moment goes on where it was: one root for each size, and nothing left unsigned', async () => {
  let size = 0n;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const signer = start();
    const before = size;
    for (let round = 0; round <= kill % 3; round += 1) {
      await log.opened.place(...sameFacts(3));
      size += 3n;
      await untilSigned(before + 1n);
    }
    // Sooner or later within its next look, so that each kill hits it at another step.
    await pause(kill * 15);
    signer.kill('SIGKILL');
    await once(signer, 'exit');
  }
  const last = start();
  let said = '';
  last.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  await untilSigned(size);
  last.kill('SIGTERM');
  expect(await once(last, 'exit')).toEqual([0, null]);
  expect(said).toBe('');

  const all = await signed();
  expect(new Set(all.map((each) => each.size)).size).toBe(all.length);
  expect(new Set(all.map((each) => each.origin)).size).toBe(1);
  const state = JSON.parse(await readFile(path.join(log.folder, 'state.json'), 'utf8'));
  expect(state.signed.note).toBe(all[0]?.note);
  expect(BigInt(state.size)).toBe(size);
  const report = await log.opened.verify();
  expect([report.faults, report.size, report.root]).toEqual([[], size, all[0]?.root]);
}, 180_000);
