import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Cases, Parties } from '../cases/cases.js';
import type { Actor } from '../identity/identity.js';
import type { RequestedPaper } from '../instruments/instruments.js';
import { NotFound } from '../platform/errors.js';
import { type Act, type Claim, Items, itemsOfCase, Registry } from '../registry/registry.js';
import type { CaseClaim } from './case-claim.js';

export { ClaimViews } from './claim-views.js';
export type { ClaimView } from './claims.dto.js';

export interface ClaimDraft {
  kind: Claim['kind'];
  partyId: string;
  lines: { itemId: string }[];
  /** What is claimed, in words. */
  statement: string;
  occurredAt?: Date;
}

/** What people outside the organs claim of property, and what is answered; an open claim holds the disposal up (刑诉解释 279、442). */
@Injectable()
export class Claims {
  constructor(
    private readonly registry: Registry,
    private readonly items: Items,
    private readonly cases: Cases,
    private readonly parties: Parties,
  ) {}

  /** Errors: `case_is_open`, `item_is_of_the_case`, NotFound `party_not_found`, `claim_is_new`. */
  async record(
    tx: EntityManager,
    caseId: string,
    draft: ClaimDraft,
    paper: RequestedPaper,
    actor: Actor,
  ): Promise<CaseClaim> {
    const { kind, partyId, lines, statement, occurredAt } = draft;
    await this.cases.open(tx, caseId);
    await itemsOfCase(tx, this.items, caseId, lines);
    await this.parties.inCase(tx, caseId, [partyId]);
    const claim = { id: v7(), kind, partyId };
    const acts = lines.map(
      ({ itemId }, index): Act => ({
        act: 'claim',
        itemId,
        line: index + 1,
        claim,
        note: statement,
        occurredAt,
      }),
    );
    await this.registry.onPaper(tx, { ...paper, kind: 'claim_record', caseId }, acts, actor);
    return this.byId(tx, caseId, claim.id);
  }

  /** Upholds, rejects, or lets go what lies open upon the items. Errors: `case_is_open`, NotFound `claim_not_found`, `claim_is_open`. */
  async answer(
    tx: EntityManager,
    caseId: string,
    claimId: string,
    { answer, reasons }: { answer: Exclude<Claim['state'], 'open'>; reasons: string },
    paper: RequestedPaper,
    actor: Actor,
  ): Promise<CaseClaim> {
    await this.cases.open(tx, caseId);
    const { items } = await this.byId(tx, caseId, claimId);
    const acts = items.map(
      ({ id }, index): Act => ({
        act: 'answer_claim',
        itemId: id,
        line: index + 1,
        claimId,
        answer,
        note: reasons,
      }),
    );
    await this.registry.onPaper(
      tx,
      { ...paper, kind: 'claim_answer', caseId, content: { claim: claimId, answer } },
      acts,
      actor,
    );
    return this.byId(tx, caseId, claimId);
  }

  /** Every claim upon the property of a case, the oldest first. NotFound `case_not_found`. */
  async ofCase(tx: EntityManager, caseId: string): Promise<CaseClaim[]> {
    await this.cases.byId(tx, caseId);
    const found = new Map<string, CaseClaim>();
    for (const item of await this.items.ofCase(tx, caseId))
      for (const claim of item.claims ?? []) {
        const known = found.get(claim.id);
        if (known) known.items.push(item);
        else found.set(claim.id, { claim, items: [item] });
      }
    return [...found.values()].sort((one, other) => (one.claim.id < other.claim.id ? -1 : 1));
  }

  private async byId(tx: EntityManager, caseId: string, claimId: string): Promise<CaseClaim> {
    const found = (await this.ofCase(tx, caseId)).find(({ claim }) => claim.id === claimId);
    if (!found) throw new NotFound('claim_not_found', '没有这项主张或者异议');
    return found;
  }
}
