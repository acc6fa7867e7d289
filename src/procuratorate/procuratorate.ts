import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Disposal, type ReleasedByDecision, type ReleasingDecisionDto } from '../disposal/disposal.js';
import type { Actor } from '../identity/identity.js';

/** Decides not to prosecute, and at the same time tells the agency that took the property to release it (检察规则 374). */
@Injectable()
export class Procuratorate {
  constructor(private readonly disposal: Disposal) {}

  decideNotToProsecute(
    tx: EntityManager,
    draft: ReleasingDecisionDto,
    actor: Actor,
  ): Promise<ReleasedByDecision> {
    return this.disposal.releaseByDecision(tx, draft, 'non_prosecution_decision', actor);
  }
}
