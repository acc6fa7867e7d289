import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Cases } from '../cases/cases.js';
import { type Actor, type Agency, Identity } from '../identity/identity.js';
import { Instruments, type RequestedPaper } from '../instruments/instruments.js';
import { Clock } from '../platform/clock.js';
import { type Fault, Invalid, RuleBroken } from '../platform/errors.js';
import { type Act, Items, type Outcome, type Purpose, purposeForm, Registry } from '../registry/registry.js';
import { PuttingAway } from '../storage/storage.js';
import { due } from '../time-limits/time-limits.js';
import { type HandoverLine, Handovers, type Handover as Offered } from './handovers.js';
import { type Answer, answersOf, receiptAct } from './receipt-acts.js';

export { HandoverPageDto, PartiesOfHandoverDto } from './handover.dto.js';
export { type HandoverSummaryView, HandoverView } from './handover-views.dto.js';
export { HandoverViews } from './handover-views.js';
export type { Handover as OfferedHandover, HandoverLine } from './handovers.js';
export { EXCEPTIONS, HANDOVER_MODES, REFUSALS } from './reasons.js';

export interface OfferDraft {
  caseId: string;
  purpose: Purpose;
  mode: 'physical' | 'paper';
  toAgencyId: string;
  toPersonId?: string;
  lines: { itemId: string; quantity?: string; recommendation?: Outcome }[];
  instrument: RequestedPaper;
}

/** Offers between two parties and their receipts, line by line. Nothing moves on the sender's word. */
@Injectable()
export class Handover {
  constructor(
    private readonly handovers: Handovers,
    private readonly registry: Registry,
    private readonly items: Items,
    private readonly cases: Cases,
    private readonly instruments: Instruments,
    private readonly identity: Identity,
    private readonly puttingAway: PuttingAway,
    private readonly clock: Clock,
  ) {}

  /** Offers items with the purpose's own paper. The receiver's agency sees the case from now on. */
  async offer(tx: EntityManager, draft: OfferDraft, actor: Actor): Promise<Offered> {
    await this.cases.open(tx, draft.caseId);
    const form = purposeForm(draft.purpose);
    const now = this.clock.now();
    const receiver = await this.identity.agency(tx, draft.toAgencyId);
    if (draft.toPersonId) await this.refuseOutsider(tx, draft.toPersonId, receiver, now);
    const instrument = await this.instruments.issue(
      tx,
      { ...draft.instrument, kind: form.instrument, caseId: draft.caseId },
      actor,
    );
    const items = await this.items.byIds(
      tx,
      draft.lines.map((line) => line.itemId),
    );
    this.refuseStrangers(items, draft.caseId);
    const id = v7();
    const acts = draft.lines.map(
      (line, index): Act => ({
        act: 'offer',
        itemId: line.itemId,
        line: index + 1,
        handoverId: id,
        purpose: draft.purpose,
        mode: draft.mode,
        quantity: line.quantity ?? items[index]?.quantity.onHand ?? '0',
        toAgencyId: receiver.id,
        toAgencyKind: receiver.kind,
        toPersonId: draft.toPersonId ?? null,
        recommendation: line.recommendation ?? null,
      }),
    );
    await this.cases.reach(tx, draft.caseId, receiver.id);
    await this.registry.record(tx, acts, actor, instrument);
    await this.handovers.insert(
      tx,
      {
        id,
        caseId: draft.caseId,
        purpose: draft.purpose,
        mode: draft.mode,
        fromAgencyId: actor.agencyId,
        fromPersonId: actor.personId,
        toAgencyId: receiver.id,
        toPersonId: draft.toPersonId ?? null,
        instrumentId: instrument.id,
        offeredAt: now,
        answerDueAt: due(form.answerWithin, now).at,
      },
      draft.lines.map((line, index) => ({
        itemId: line.itemId,
        quantity: line.quantity ?? items[index]?.quantity.onHand ?? '0',
        recommendation: line.recommendation ?? null,
      })),
    );
    return this.handovers.byId(tx, id);
  }

  /**
   * The receiver's word on some or all lines. Lines without an answer wait on, unless `rest` says that the
   * others are accepted. Errors: `handover_is_open`, `line_is_waiting`, and the rules of receiving.
   */
  async receive(
    tx: EntityManager,
    id: string,
    receipt: { answers: Answer[]; rest?: 'accepted'; place?: string; slot?: string },
    actor: Actor,
  ): Promise<Offered> {
    const handover = await this.handovers.lockOpen(tx, id);
    const instrument = await this.instruments.inForce(tx, handover.instrumentId);
    const answers = answersOf(handover.lines, receipt);
    const lines = new Map(handover.lines.map((line) => [line.lineNumber, line]));
    const placements = await this.puttingAway.placements(
      tx,
      answers.map(({ outcome, slot }) => ({
        caseId: handover.caseId,
        place: outcome === 'refused' || handover.mode === 'paper' ? null : (slot ?? receipt.slot ?? null),
      })),
      actor,
    );
    const acts = answers.map((answer, index) =>
      receiptAct(handover, lines.get(answer.lineNumber) as HandoverLine, answer, {
        place: receipt.place ?? null,
        placement: placements[index] ?? null,
      }),
    );
    await this.registry.record(tx, acts, actor, instrument);
    const written = answers.map(({ lineNumber, outcome, reason }) => ({
      lineNumber,
      outcome,
      reason: reason ?? null,
    }));
    return this.handovers.answer(tx, handover, written, actor.personId, this.clock.now());
  }

  /** The sender takes back every line that nobody has answered yet; the things never left. */
  async withdraw(tx: EntityManager, id: string, actor: Actor): Promise<Offered> {
    const handover = await this.handovers.lockOpen(tx, id);
    const instrument = await this.instruments.inForce(tx, handover.instrumentId);
    const waiting = handover.lines.filter((line) => line.outcome === null);
    const acts = waiting.map(
      (line): Act => ({
        act: 'withdraw_offer',
        itemId: line.itemId,
        line: line.lineNumber,
        handoverId: id,
        fromAgencyId: handover.fromAgencyId,
      }),
    );
    await this.registry.record(tx, acts, actor, instrument);
    const written = waiting.map(({ lineNumber }) => ({
      lineNumber,
      outcome: 'withdrawn' as const,
      reason: null,
    }));
    return this.handovers.answer(tx, handover, written, actor.personId, this.clock.now());
  }

  /** One handover with its lines; NotFound `handover_not_found`. */
  byId(tx: EntityManager, id: string): Promise<Offered> {
    return this.handovers.byId(tx, id);
  }

  private async refuseOutsider(
    tx: EntityManager,
    personId: string,
    receiver: Agency,
    now: Date,
  ): Promise<void> {
    const { agencyId, name } = await this.identity.official(tx, personId, now);
    if (agencyId === receiver.id) return;
    throw new RuleBroken('addressee_is_of_the_agency', `${name}不在${receiver.name}任职`, {
      remedy: '请核对接收单位与接收人',
      faults: [
        { field: 'toPersonId', code: 'addressee_is_of_the_agency', message: '接收人须为接收单位的在职人员' },
      ],
    });
  }

  private refuseStrangers(items: { caseId: string; code: string }[], caseId: string): void {
    const faults = items.flatMap((item, index): Fault[] =>
      item.caseId === caseId
        ? []
        : [
            {
              line: index + 1,
              field: 'itemId',
              code: 'item_is_of_the_case',
              message: `${item.code} 不属于本案`,
            },
          ],
    );
    if (faults.length > 0) throw new Invalid('item_is_of_the_case', '移交清单含有他案财物', { faults });
  }
}
