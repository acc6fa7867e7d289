import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

const LOOK_AGAIN_MILLISECONDS = 50;

/** Waits until every committed entry has its place in the tree, so that the sequencer does not run beside what is timed next. */
export async function untilSequenced(superuser: pg.Client): Promise<void> {
  while ((await superuser.query('SELECT FROM ledger.pending LIMIT 1')).rowCount !== 0)
    await pause(LOOK_AGAIN_MILLISECONDS);
}
