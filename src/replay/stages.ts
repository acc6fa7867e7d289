import { disposeEarly } from './disposing.js';
import { judge } from './judging.js';
import type { Play } from './play.js';
import { register, store, take } from './taking.js';
import { toCourt, toProcuratorate } from './transferring.js';

/** Plays a case as far as its record says it went. */
export async function playStages(play: Play, today: string): Promise<void> {
  await register(play, today);
  if (play.isKnown) play.entriesBefore = await play.countEntries();
  await take(play);
  await store(play);
  await disposeEarly(play);
  const { reached } = play.plan;
  if (reached === 'police') return;
  await toProcuratorate(play);
  if (reached === 'procuratorate') return;
  await toCourt(play);
  if (reached !== 'court') await judge(play);
}
