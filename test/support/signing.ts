import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { latestCheckpoint } from '../../src/checkpoints/checkpoints.js';
import { signerDatabase } from '../../src/checkpoints/programs.js';
import { Signer } from '../../src/checkpoints/signer.js';
import { SignerFolder } from '../../src/checkpoints/signer-state.js';
import { Clock } from '../../src/platform/clock.js';

/** Signs, as the signer beside the server would, once at least so many entries have their places. */
export async function signOnce(signerUrl: string, entries: bigint, origin?: string): Promise<void> {
  const home = await mkdtemp(path.join(os.tmpdir(), 'case-property-signer-'));
  const database = await signerDatabase(signerUrl);
  try {
    const signer = await Signer.open({
      database,
      folder: new SignerFolder(path.join(home, 'signer')),
      policyFile: path.join(home, 'policy'),
      ...(origin ? { origin } : {}),
      clock: new Clock(),
      warn: () => {},
    });
    for (;;) {
      await signer.sign();
      const latest = await latestCheckpoint(database.manager);
      if (latest && latest.size >= entries) break;
      await pause(50);
    }
    await signer.feed();
  } finally {
    await database.destroy();
    await rm(home, { recursive: true, force: true });
  }
}
