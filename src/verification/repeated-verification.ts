import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../platform/clock.js';
import { withConnection } from '../platform/postgres/postgres-connection.js';
import { recordVerdict, verdictText, verifyDatabase } from './verification.js';

const HOUR_MILLISECONDS = 3_600_000;
/** The server has better things to do when it has just started. */
const REST_MILLISECONDS = 60_000;
const RETRY_MILLISECONDS = 600_000;

interface Repetition {
  /** The application's own login. */
  url: string;
  hours: number;
  clock: Clock;
  stop: AbortSignal;
  warn: (message: string) => void;
  /** Before the first. */
  restMilliseconds?: number;
}

/**
 * Verifies everything so many hours after it was last verified, again and again until it is told to stop: damage to what no proof
 * touches is seen by nobody else. One reader of one moment, one part after the other.
 */
export async function verifyRepeatedly(repetition: Repetition): Promise<void> {
  const { url, hours, clock, stop, warn, restMilliseconds = REST_MILLISECONDS } = repetition;
  let wait = await untilDue(url, hours, clock).catch(() => RETRY_MILLISECONDS);
  for (;;) {
    await pause(Math.max(wait, restMilliseconds), undefined, { signal: stop }).catch(() => undefined);
    if (stop.aborted) return;
    try {
      const verdict = await verifyDatabase(url, { isAlone: true });
      await recordVerdict(url, verdict, clock);
      if (!verdict.passed) warn(`定期全库核验：\n${verdictText(verdict)}`);
      wait = hours * HOUR_MILLISECONDS;
    } catch (error) {
      warn(`定期全库核验中断，稍后再试：${(error as Error).message}`);
      wait = RETRY_MILLISECONDS;
    }
  }
}

/** Milliseconds; what never was verified is due. */
async function untilDue(url: string, hours: number, clock: Clock): Promise<number> {
  return withConnection(url, async (client) => {
    const { rows } = await client.query<{ at: Date | null }>('SELECT max(at) AS at FROM ledger.verification');
    const last = rows[0]?.at?.getTime() ?? 0;
    return last + hours * HOUR_MILLISECONDS - clock.now().getTime();
  });
}
