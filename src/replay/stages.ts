import { disposeEarly } from './disposing.js';
import { judge } from './judging.js';
import type { Play } from './play.js';
import { register, store, take } from './taking.js';
import { toCourt, toProcuratorate } from './transferring.js';

/** Plays a case as far as its record says it went; answers how many entries it had before. */
export async function playStages(play: Play, today: string): Promise<number> {
  await register(play, today);
  const entriesBefore = play.isKnown ? await play.countEntries() : 0;
  await take(play);
  await store(play);
  await disposeEarly(play);
  const { reached } = play.plan;
  if (reached === 'police') return entriesBefore;
  await toProcuratorate(play);
  if (reached === 'procuratorate') return entriesBefore;
  await toCourt(play);
  if (reached !== 'court') await judge(play);
  return entriesBefore;
}
