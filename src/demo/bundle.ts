import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, type Api, type Play, Refused } from '../replay/replay.js';
import { verifierFiles } from '../verifier/verifier.js';

const WAITS_MAX = 60;
const WAIT_MILLISECONDS = 500;

/** Leaves the bundle of the case in `folder` with the verifier beside it, once everything in it is signed and witnessed. */
export async function leaveBundle(
  play: Play,
  api: Api,
  folder: string,
  say: (text: string) => void,
): Promise<void> {
  for (const { name, bytes } of verifierFiles()) await writeFile(path.join(folder, name), bytes);
  const file = path.join(folder, '核验包.zip');
  const { token } = await play.desk('officer');
  for (let waited = 0; waited < WAITS_MAX; waited += 1) {
    const bytes = await api.bytes(`cases/${play.caseId}/bundle`, token).catch(nothingSignedYet);
    if (bytes) {
      await writeFile(file, bytes);
      const { verdict, bundle, checkpoint, witnesses } = verified(folder, file);
      if (verdict === 'verified' && bundle.waiting === 0) {
        const names = witnesses.map(({ name }: Answer) => name).join('、');
        say(`\n核验包：${file}`);
        say(`  核验通过：树大小 ${checkpoint.size}，见证 ${names}`);
        say(`  自行核验：node ${path.join(folder, 'verify.mjs')} ${file}，或用浏览器打开 verify.html`);
        return;
      }
    }
    await pause(WAIT_MILLISECONDS);
  }
  say('\n核验包：检查点尚未签署或未见证，没有留下完整的核验包');
}

function nothingSignedYet(error: unknown): null {
  if (error instanceof Refused && error.status === 409) return null;
  throw error;
}

/** What a stranger's verification says: a process of its own, with nothing but the two files. */
function verified(folder: string, file: string): Answer {
  const given = [path.join(folder, 'verify.mjs'), '--json', file];
  return JSON.parse(spawnSync(process.execPath, given, { env: {}, encoding: 'utf8' }).stdout);
}
