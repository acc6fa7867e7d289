import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Cases } from '../cases/cases.js';
import type { Actor } from '../identity/identity.js';
import {
  INSTRUMENTS,
  type InstrumentKind,
  levelIn,
  levelTooLow,
  mayApprove,
  ownApprover,
} from '../instruments/instruments.js';
import type { JsonValue } from '../ledger/ledger.js';
import { Clock } from '../platform/clock.js';
import { Invalid, NotAllowed, type Problem, RuleBroken } from '../platform/errors.js';
import { Items, itemsOfCase } from '../registry/registry.js';
import { ApprovalRows, type ApprovalState, type ApprovalSummary } from './approval-rows.js';

export { ApprovalRows, type ApprovalState, type ApprovalSummary } from './approval-rows.js';

export interface ApprovalRequest {
  kind: InstrumentKind;
  caseId: string;
  itemIds: string[];
  reason: string;
}

/** Approvals under the approver's own login: asked for, given or refused, each an entry of the case (刑诉规定 228、234、236). */
@Injectable()
export class Approvals {
  constructor(
    private readonly rows: ApprovalRows,
    private readonly cases: Cases,
    private readonly items: Items,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks the head whom the law names to approve a paper of this kind, for these items of the case alone where any are named.
   * Errors: `paper_needs_no_approval`, `instrument_not_of_this_agency`, `approval_names_its_items`, `item_is_of_the_case`.
   */
  async request(tx: EntityManager, asked: ApprovalRequest, actor: Actor): Promise<ApprovalSummary> {
    const { kind, caseId, itemIds, reason } = asked;
    const level = levelOf(kind, actor);
    if (itemIds.length === 0 && !WITHOUT_ITEMS.has(kind)) throw namesItems(kind);
    await this.cases.byId(tx, caseId);
    await itemsOfCase(
      tx,
      this.items,
      caseId,
      itemIds.map((itemId) => ({ itemId })),
    );
    const id = v7();
    const { personId: requestedBy, agencyId } = actor;
    const requestedAt = this.clock.now();
    await this.rows.insert(
      tx,
      { id, kind, caseId, agencyId, level, reason, requestedBy, requestedAt },
      itemIds,
    );
    await this.remember(
      tx,
      { id, caseId },
      'approval_requested',
      actor,
      { kind, level, items: itemIds },
      { reason },
    );
    return this.rows.byId(tx, id);
  }

  /**
   * The head's word. Errors: `approval_is_waiting`, `approver_is_not_applicant`, `approval_level_too_low`,
   * `approver_is_not_officer`, `refusal_has_opinion`.
   */
  async decide(
    tx: EntityManager,
    id: string,
    { decision, opinion = null }: { decision: 'given' | 'refused'; opinion?: string | null },
    actor: Actor,
  ): Promise<ApprovalSummary> {
    const asked = await this.rows.lock(tx, id);
    const refusal = await this.decisionRefusal(tx, asked, actor);
    if (refusal) throw refusal;
    if (decision === 'refused' && !opinion) {
      throw new Invalid('refusal_has_opinion', '不予批准须写明意见', {
        faults: [{ field: 'opinion', code: 'refusal_has_opinion', message: '请写明不予批准的意见' }],
      });
    }
    const at = this.clock.now();
    await this.rows.decided(tx, id, {
      state: decision,
      by: actor.personId,
      post: actor.post,
      at,
      opinion: opinion || null,
    });
    await this.remember(
      tx,
      asked,
      decision === 'given' ? 'approval_given' : 'approval_refused',
      actor,
      { kind: asked.kind, level: asked.level },
      opinion ? { opinion } : {},
    );
    return this.rows.byId(tx, id);
  }

  /** Why this actor may not decide it now; null when he may. */
  async decisionRefusal(tx: EntityManager, asked: ApprovalSummary, actor: Actor): Promise<Problem | null> {
    if (asked.state !== 'waiting') return alreadyDecided(asked.state);
    if (asked.requestedBy === actor.personId) return ownApprover(asked.kind);
    if (asked.agencyId !== actor.agencyId || !mayApprove(actor.roles, asked.level))
      return levelTooLow({ name: actor.personName, post: actor.post }, asked.kind, asked.level);
    const items = await this.items.byIds(tx, await this.rows.itemIds(tx, asked.id));
    if (items.some(({ officers }) => officers.includes(actor.personId)))
      return new RuleBroken('approver_is_not_officer', '批准人不得是采取措施的侦查人员', {
        law: '刑诉规定 228-229',
        remedy: '请由未参与的负责人批准',
      });
    return null;
  }

  /** The applicant takes back what was not used. Errors: `withdrawn_by_applicant`, `approval_is_open`. */
  async withdraw(tx: EntityManager, id: string, actor: Actor): Promise<ApprovalSummary> {
    const asked = await this.rows.lock(tx, id);
    const refusal = withdrawalRefusal(asked, actor);
    if (refusal) throw refusal;
    await this.rows.withdrawn(tx, id);
    await this.remember(tx, asked, 'approval_withdrawn', actor, { kind: asked.kind });
    return this.rows.byId(tx, id);
  }

  private remember(
    tx: EntityManager,
    { id, caseId }: { id: string; caseId: string },
    type: string,
    actor: Actor,
    content: Record<string, JsonValue>,
    confidential: Record<string, JsonValue> = {},
  ): Promise<unknown> {
    return this.cases.remember(tx, caseId, type, actor, null, { approval: id, ...content }, confidential);
  }
}

/** Why this actor may not take it back; null when he may. */
export function withdrawalRefusal({ state, requestedBy }: ApprovalSummary, actor: Actor): Problem | null {
  if (requestedBy !== actor.personId)
    return new NotAllowed('withdrawn_by_applicant', '只有申请人可以撤回', { law: '内部' });
  if (state === 'waiting' || state === 'given') return null;
  return new RuleBroken('approval_is_open', `${STATE_NAMES[state]}的审批不能撤回`, {
    remedy: '请刷新后再办理',
  });
}

/** Papers that bring items into being, or are about the case itself, name none. */
const WITHOUT_ITEMS: ReadonlySet<InstrumentKind> = new Set<InstrumentKind>([
  'seizure_decision',
  'sealing_decision',
  'freezing_notice',
  'preservation_decision',
  'acceptance_list',
  'merging_approval',
  'closing_report',
  'erasure_decision',
]);

const namesItems = (kind: InstrumentKind): Problem =>
  new Invalid('approval_names_its_items', `${INSTRUMENTS[kind].name}须写明为哪些财物`, {
    law: INSTRUMENTS[kind].law,
    remedy: '请选择财物；只有采取措施和案件本身的文书可以不写明财物',
    faults: [{ field: 'itemIds', code: 'approval_names_its_items', message: '请选择财物' }],
  });

function levelOf(kind: InstrumentKind, actor: Actor) {
  const form = INSTRUMENTS[kind];
  if (!(form.by as readonly string[]).includes(actor.agencyKind))
    throw new RuleBroken('instrument_not_of_this_agency', `${actor.agencyName}不能出具${form.name}`, {
      law: form.law,
    });
  if (form.approval === 'none')
    throw new RuleBroken('paper_needs_no_approval', `${form.name}无须批准`, {
      law: form.law,
      remedy: '可以直接办理',
    });
  return levelIn(form.approval, actor.agencyKind);
}

export const STATE_NAMES: Record<ApprovalState, string> = {
  waiting: '待批准',
  given: '已批准',
  refused: '不予批准',
  withdrawn: '已撤回',
  used: '已据以办理',
};

const alreadyDecided = (state: ApprovalState): Problem =>
  new RuleBroken('approval_is_waiting', `这份审批${STATE_NAMES[state]}，不能再作决定`, {
    remedy: '请刷新后再办理',
  });
