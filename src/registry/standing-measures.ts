import type { EntityManager } from 'typeorm';
import type { MeasureKind } from './lifecycle/item-state.js';

/** What other measures stand upon a thing, known by its number, of whatever agency. */
export interface StandingMeasures {
  inForce: number;
  queued: number;
  /** One of those whose measure is in force. */
  agencyName: string | null;
}

/**
 * The measures of this kind that stand on `today` upon the things with these numbers; a number without one is absent. Who asks is
 * alone with this kind until his transaction ends, so that two cannot both find a number free and take it.
 */
export async function standingMeasures(
  tx: EntityManager,
  numbers: readonly (string | null)[],
  kind: MeasureKind,
  today: string,
): Promise<Map<string, StandingMeasures>> {
  const wanted = [...new Set(numbers)].filter((number) => number !== null);
  if (wanted.length === 0) return new Map();
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `registry.standing_measures ${kind}`,
  ]);
  const rows = await tx.query<(StandingMeasures & { number: string })[]>(
    `SELECT number, in_force AS "inForce", queued, agency_name AS "agencyName"
       FROM registry.standing_measures($1::text[], $2, $3)`,
    [wanted, kind, today],
  );
  return new Map(rows.map(({ number, ...standing }) => [number, standing]));
}
