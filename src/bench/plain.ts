import type pg from 'pg';
import type { EntityManager } from 'typeorm';
import { connect } from '../platform/postgres/postgres-connection.js';
import { secondsOf } from './comparison.js';

/** The first of them are planned for their values, then once for all. */
const TRIALS = 9;
const PATIENCE = '3s';

/** One thing that readers ask, in both ways; the answers are ids, to see that they are the same. */
export interface Question {
  id: string;
  what: string;
  ours(tx: EntityManager, round: number): Promise<string[]>;
  plain(round: number): Promise<string[]>;
}

export interface Prepared {
  name: string;
  text: string;
}

/** Connections to ask plainly over: one plans as PostgreSQL chooses, one plans once for all values; neither compiles. */
export async function plainClients(superuserUrl: string): Promise<pg.Client[]> {
  return Promise.all(
    ['auto', 'force_generic_plan'].map(async (mode) => {
      const client = await connect(superuserUrl);
      await client.query(`SET jit = off; SET plan_cache_mode = ${mode}`);
      return client;
    }),
  );
}

/** The statement that answers fastest, and the connection over which it does. */
export async function fastestOf(
  clients: readonly pg.Client[],
  statements: readonly Prepared[],
  values: unknown[],
): Promise<{ statement: Prepared; client: pg.Client }> {
  let best: { statement: Prepared; client: pg.Client; seconds: number } | undefined;
  for (const client of clients) {
    await client.query(`SET statement_timeout = '${PATIENCE}'`);
    for (const statement of statements) {
      const seconds = await fastestTime(() => client.query({ ...statement, values }));
      if (!best || seconds < best.seconds) best = { statement, client, seconds };
    }
    await client.query('RESET statement_timeout');
  }
  return best as { statement: Prepared; client: pg.Client };
}

/** Infinity for what takes too long to be the fastest. */
async function fastestTime(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  try {
    for (let trial = 0; trial < TRIALS; trial += 1) times.push(await secondsOf(run));
  } catch (error) {
    if ((error as { code?: string }).code === '57014') return Number.POSITIVE_INFINITY;
    throw error;
  }
  return Math.min(...times.slice(TRIALS >> 1));
}
