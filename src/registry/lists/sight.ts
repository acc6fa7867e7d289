import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../identity/identity.js';
import { Clock } from '../../platform/clock.js';

const FEW = 1_000;
const MILLISECONDS_KNOWN = 60_000;

/** Knows of each agency whether it sees so few cases that its lists are better read case by case. */
@Injectable()
export class Sight {
  private readonly known = new Map<string, { few: boolean; until: number }>();

  constructor(private readonly clock: Clock) {}

  /** Asked once a minute, for it only says which way is the faster one. */
  async isNarrow(tx: EntityManager, agencyId: string | null): Promise<boolean> {
    if (agencyId === null) return false;
    const now = this.clock.now().getTime();
    const known = this.known.get(agencyId);
    if (known && known.until > now) return known.few;
    const [{ few }]: [{ few: boolean }] = await tx.query(
      `SELECT count(*) <= ${FEW} AS few FROM (SELECT FROM cases.access WHERE agency_id = $1 LIMIT ${FEW + 1}) seen`,
      [agencyId],
    );
    this.known.set(agencyId, { few, until: now + MILLISECONDS_KNOWN });
    return few;
  }
}

/** The agency whose cases the actor may read; null for whoever reads all. */
export const readingAgency = (actor: Actor): string | null =>
  actor.scope['custody.reach'] === 'all' ? null : actor.agencyId;
