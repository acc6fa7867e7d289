import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Cases, Parties } from '../cases/cases.js';
import type { Actor } from '../identity/identity.js';
import { type Draft, type Instrument, Instruments } from '../instruments/instruments.js';
import { type Fault, RuleBroken } from '../platform/errors.js';
import {
  type Act,
  type ItemState,
  Items,
  itemsOfCase,
  type Outcome,
  Registry,
} from '../registry/registry.js';
import { CarryingOut, type CarryingOutDraft } from './carrying-out.js';
import type { ReleasingDecisionDto } from './disposal.dto.js';
import { type Execution, Executions } from './executions.js';

export { ReleaseDto, ReleasingDecisionDto } from './disposal.dto.js';
export { ReleasedByDecisionView } from './disposal-views.dto.js';
export type { Execution } from './executions.js';
export { EARLY_REASONS, RELEASE_REASONS } from './reasons.js';

export interface OrderLine {
  itemId: string;
  quantity?: string | null;
  recipientId?: string | null;
  line?: number;
  outcome: Outcome;
}

/** What an order under a paper answers: the items, and the id of each line's disposition. */
export interface Ordered {
  instrument: Instrument;
  items: ItemState[];
  dispositionIds: string[];
}

/** The decisions that end the proceedings and the measures with them, and as what the case remembers each. */
const RELEASING = {
  non_prosecution_decision: 'not_prosecuted',
  case_withdrawal_decision: 'case_withdrawn',
} as const;

/** What such a decision answers: the paper, what it releases, and what it leaves under measure. */
export interface ReleasedByDecision {
  instrument: Instrument;
  items: ItemState[];
  notReleased: { id: string; code: string; name: string }[];
}

/** Orders what happens to property and records that it was carried out. It is given an instrument; it does not know what a judgment is. */
@Injectable()
export class Disposal {
  constructor(
    private readonly registry: Registry,
    private readonly items: Items,
    private readonly cases: Cases,
    private readonly parties: Parties,
    private readonly instruments: Instruments,
    private readonly executions: Executions,
    private readonly carryingOut: CarryingOut,
  ) {}

  /**
   * Orders an outcome for each line under an instrument in force. Before judgment the agency that holds the thing carries
   * it out; a judgment (`stage` execution) binds another holder only when it is entrusted (刑诉解释 447). Answers the id of
   * each line's disposition.
   */
  async order(
    tx: EntityManager,
    caseId: string,
    lines: OrderLine[],
    instrument: Instrument,
    actor: Actor,
    stage: 'execution' | null = null,
  ): Promise<{ items: ItemState[]; dispositionIds: string[] }> {
    const items = await itemsOfCase(tx, this.items, caseId, lines);
    await this.parties.inCase(
      tx,
      caseId,
      lines.flatMap((line) => line.recipientId ?? []),
    );
    const dispositionIds = lines.map(() => v7());
    const acts = lines.map((line, index): Act => {
      const item = items[index] as ItemState;
      return {
        act: 'order',
        itemId: line.itemId,
        line: line.line ?? index + 1,
        stage,
        disposition: {
          id: dispositionIds[index] as string,
          outcome: line.outcome,
          quantity: line.quantity ?? null,
          line: line.line ?? null,
          recipientId: line.recipientId ?? null,
          executorAgencyId:
            stage === null || item.custody.agencyId === actor.agencyId ? item.custody.agencyId : null,
        },
      };
    });
    return { items: await this.registry.record(tx, acts, actor, instrument), dispositionIds };
  }

  /** Issues the paper that approves, then orders under it: 判前发还 and 先行处置. */
  async orderOnPaper(
    tx: EntityManager,
    caseId: string,
    lines: OrderLine[],
    draft: Omit<Draft, 'caseId'>,
    actor: Actor,
  ): Promise<Ordered> {
    await this.cases.open(tx, caseId);
    const instrument = await this.instruments.issue(tx, { ...draft, caseId }, actor);
    return { instrument, ...(await this.order(tx, caseId, lines, instrument, actor)) };
  }

  /**
   * Orders what becomes of a linked item, the price of a sale for example, under the paper of the actor's own agency that
   * ordered the disposal of the thing it came from.
   */
  async orderFurther(
    tx: EntityManager,
    caseId: string,
    lines: OrderLine[],
    instrumentId: string,
    actor: Actor,
  ): Promise<Ordered> {
    await this.cases.open(tx, caseId);
    const instrument = await this.instruments.inForce(tx, instrumentId);
    if (instrument.agencyId !== actor.agencyId) {
      throw new RuleBroken('instrument_of_the_own_agency', '只能依据本机关出具的文书决定处理', {
        remedy: '请由出具文书的机关办理',
      });
    }
    await this.refuseUnlinked(tx, lines, instrument);
    return { instrument, ...(await this.order(tx, caseId, lines, instrument, actor)) };
  }

  /** 解除: lifts the measures; what is on hand goes back. */
  async release(
    tx: EntityManager,
    caseId: string,
    lines: { itemId: string; recipientId?: string | null }[],
    instrument: Instrument,
    actor: Actor,
  ) {
    await this.cases.open(tx, caseId);
    await itemsOfCase(tx, this.items, caseId, lines);
    await this.parties.inCase(
      tx,
      caseId,
      lines.flatMap((line) => line.recipientId ?? []),
    );
    const acts = lines.map(
      (line, index): Act => ({
        act: 'release',
        itemId: line.itemId,
        line: index + 1,
        dispositionId: v7(),
        recipientId: line.recipientId ?? null,
      }),
    );
    return this.registry.record(tx, acts, actor, instrument);
  }

  /**
   * 不起诉、撤销案件: issues the decision, lifts the measures upon these lines with it, and answers what it leaves under measure
   * (检察规则 374; 刑诉规定 187).
   */
  async releaseByDecision(
    tx: EntityManager,
    { caseId, lines, note, instrument: paper }: ReleasingDecisionDto,
    kind: keyof typeof RELEASING,
    actor: Actor,
  ): Promise<ReleasedByDecision> {
    await this.cases.open(tx, caseId);
    const draft = { ...paper, kind, caseId, content: { note: note ?? null } };
    const instrument = await this.instruments.issue(tx, draft, actor);
    const items = await this.release(tx, caseId, lines, instrument, actor);
    await this.cases.remember(tx, caseId, RELEASING[kind], actor, instrument, { released: items.length });
    const released = new Set(items.map(({ id }) => id));
    const rest = (await this.items.ofCase(tx, caseId)).filter(
      (item) =>
        !released.has(item.id) &&
        !item.voided &&
        item.quantity.onHand !== '0' &&
        item.measures.some(({ state }) => state === 'in_force' || state === 'queued'),
    );
    return { instrument, items, notReleased: rest.map(({ id, code, name }) => ({ id, code, name })) };
  }

  /** Carries out dispositions under one proof. Partial quantities leave the rest under order. */
  carryOut(tx: EntityManager, draft: CarryingOutDraft, actor: Actor) {
    return this.carryingOut.carryOut(tx, draft, actor);
  }

  /** What one proof of a case proves, in the order of its lines. */
  provedBy(tx: EntityManager, caseId: string, instrumentId: string): Promise<Execution[]> {
    return this.executions.provedBy(tx, caseId, instrumentId);
  }

  private async refuseUnlinked(tx: EntityManager, lines: OrderLine[], instrument: Instrument): Promise<void> {
    const items = await this.items.byIds(
      tx,
      lines.map((line) => line.itemId),
    );
    const origins = items.flatMap(({ origin }) => (origin.kind === 'registered' ? [] : origin.itemId));
    const under = new Set(
      (await this.items.byIds(tx, origins))
        .filter((item) => item.dispositions.some((each) => each.instrumentId === instrument.id))
        .map((item) => item.id),
    );
    const faults = items.flatMap((item, index): Fault[] =>
      item.origin.kind !== 'registered' && under.has(item.origin.itemId)
        ? []
        : [
            {
              line: lines[index]?.line ?? index + 1,
              field: 'itemId',
              code: 'paper_ordered_the_origin',
              message: `${item.code} 不是这份文书所处理财物的变价或者拆分所得`,
            },
          ],
    );
    if (faults.length > 0)
      throw new RuleBroken('paper_ordered_the_origin', '这份文书没有决定处理这些财物', {
        law: '刑诉法 245',
        remedy: '请另行取得裁判或者审批',
        faults,
      });
  }
}
