import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Parties } from '../cases/cases.js';
import type { Actor } from '../identity/identity.js';
import { type InstrumentReference, Instruments } from '../instruments/instruments.js';
import { CLAIM_NAMES, CLAIM_STATE_NAMES } from '../registry/registry.js';
import type { CaseClaim } from './case-claim.js';
import type { ClaimView } from './claims.dto.js';

/** Claims as they are answered, with the names of who claims. */
@Injectable()
export class ClaimViews {
  constructor(
    private readonly parties: Parties,
    private readonly instruments: Instruments,
  ) {}

  async of(tx: EntityManager, found: readonly CaseClaim[], actor: Actor): Promise<ClaimView[]> {
    const names = await this.parties.names(
      tx,
      found.map(({ claim }) => claim.partyId),
      actor,
    );
    const papers = await this.instruments.references(
      tx,
      found.flatMap(({ claim }) => [claim.instrumentId, claim.answeredIn]),
    );
    return found.map(({ claim, items }) => ({
      ...claim,
      kindName: CLAIM_NAMES[claim.kind],
      partyName: names.get(claim.partyId) ?? null,
      stateName: CLAIM_STATE_NAMES[claim.state],
      instrument: papers.get(claim.instrumentId) as InstrumentReference,
      answeredIn: papers.get(claim.answeredIn ?? '') ?? null,
      items: items.map(({ id, code, name }) => ({ id, code, name })),
    }));
  }

  async one(tx: EntityManager, claim: CaseClaim, actor: Actor): Promise<ClaimView> {
    const [view] = await this.of(tx, [claim], actor);
    return view as ClaimView;
  }
}
