import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseReference, CaseViews } from '../cases/cases.js';
import { type Actor, Identity, may } from '../identity/identity.js';
import { APPROVAL_NAMES, INSTRUMENTS, Instruments } from '../instruments/instruments.js';
import type { Problem } from '../platform/errors.js';
import { Items } from '../registry/registry.js';
import { ApprovalRows, type ApprovalSummary } from './approval-rows.js';
import type { ApprovalDetailView, ApprovalSummaryView, PossibleActView } from './approvals.dto.js';
import { Approvals, STATE_NAMES, withdrawalRefusal } from './approvals.js';

/** Approvals as they are answered, with the names of whom and what they name. */
@Injectable()
export class ApprovalViews {
  constructor(
    private readonly identity: Identity,
    private readonly instruments: Instruments,
    private readonly cases: CaseViews,
    private readonly items: Items,
    private readonly rows: ApprovalRows,
    private readonly approvals: Approvals,
  ) {}

  async summaries(tx: EntityManager, found: readonly ApprovalSummary[]): Promise<ApprovalSummaryView[]> {
    const names = await this.identity.names(tx, {
      people: found.flatMap(({ requestedBy, decidedBy }) => [requestedBy, decidedBy]),
    });
    const cases = await this.cases.references(
      tx,
      found.map(({ caseId }) => caseId),
    );
    const papers = await this.instruments.references(
      tx,
      found.map(({ instrumentId }) => instrumentId),
    );
    return found.map(({ caseId, agencyId: _, instrumentId, ...each }) => ({
      ...each,
      kindName: INSTRUMENTS[each.kind].name,
      law: INSTRUMENTS[each.kind].law,
      levelName: APPROVAL_NAMES[each.level],
      stateName: STATE_NAMES[each.state],
      case: cases.get(caseId) as CaseReference,
      requestedByName: names.person(each.requestedBy),
      decidedByName: names.person(each.decidedBy),
      instrument: papers.get(instrumentId ?? '') ?? null,
    }));
  }

  async one(tx: EntityManager, approval: ApprovalSummary, actor: Actor): Promise<ApprovalDetailView> {
    const [summary] = await this.summaries(tx, [approval]);
    const ids = await this.rows.itemIds(tx, approval.id);
    const items = await this.items.references(tx, ids);
    return {
      ...(summary as ApprovalSummaryView),
      items: ids.flatMap((id) => items.get(id) ?? []),
      decision: may(actor.roles, 'approval.decide')
        ? possible(await this.approvals.decisionRefusal(tx, approval, actor))
        : { possible: false, reason: null },
      withdrawal: possible(withdrawalRefusal(approval, actor)),
    };
  }
}

const possible = (refusal: Problem | null): PossibleActView => ({
  possible: refusal === null,
  reason: refusal?.message ?? null,
});
