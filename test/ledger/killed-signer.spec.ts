import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { recordedCheckpoints } from '../../src/checkpoints/recorded.js';
import { SignerFolder } from '../../src/checkpoints/signer-state.js';
import { verifySm3 } from '../../src/ledger/sm3-verification.js';
import { type LogPlace, openLog, sameFacts } from '../checkpoints/log-place.js';
import { Monitor } from '../checkpoints/monitor.js';
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
      TILES_DIR: log.tiles.folder,
      TILE_ENTRIES_DIR: log.tiles.entries,
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

/** What a stranger reads from the static files that are there; nothing before the first checkpoint. */
async function exported(key: string): Promise<bigint> {
  const monitor = new Monitor(
    (name) =>
      readFile(
        path.join(name.startsWith('tile/entries/') ? log.tiles.entries : log.tiles.folder, name),
      ).catch(() => null),
    key,
  );
  if (!(await readFile(path.join(log.tiles.folder, 'checkpoint')).catch(() => null))) return 0n;
  const head = await monitor.head();
  await monitor.walk(head);
  await monitor.entries(head.size);
  return head.size;
}

const keyOfLog = async (): Promise<string> => {
  const { key } = await new SignerFolder(log.folder).open();
  return key.verifier.text;
};

test('a signer that is killed at any moment goes on where it was: one root for each size, and nothing left unsigned', async () => {
  let size = 0n;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const signer = start();
    const before = size;
    for (let round = 0; round <= kill % 3; round += 1) {
      await log.opened.place(...sameFacts(20));
      size += 20n;
      await untilSigned(before + 1n);
    }
    // Sooner or later within its next look, so that each kill hits it at another step.
    await pause(kill * 15);
    signer.kill('SIGKILL');
    await once(signer, 'exit');
    expect(await exported(await keyOfLog())).toBeLessThanOrEqual(size);
  }
  const last = start();
  let said = '';
  last.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  await untilSigned(size);
  while ((await exported(await keyOfLog())) < size) await pause(50);
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
  const second = await log.opened.application.transaction('REPEATABLE READ', (tx) => verifySm3(tx));
  expect([second.faults, second.size]).toEqual([[], size]);
}, 180_000);
