import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { type Actor, Identity } from '../identity/identity.js';
import { Instruments } from '../instruments/instruments.js';
import { Clock } from '../platform/clock.js';
import { RuleBroken } from '../platform/errors.js';
import {
  type Act,
  type ItemState,
  KEEPERS,
  offerHindrance,
  purposeForm,
  Registry,
} from '../registry/registry.js';
import { PuttingAway } from '../storage/storage.js';
import { due } from '../time-limits/time-limits.js';
import type { ReceiptDto } from './handover.dto.js';
import type { HandoverLine } from './handovers.js';
import type { LeftReason, PostHandoverDto } from './post-handover.dto.js';
import { type PostHandover, PostHandoverRows, type PostLine } from './post-handover-rows.js';
import { answersOf, receiptAct } from './receipt-acts.js';

const PURPOSE = 'post_change';

export interface LeftThing {
  item: ItemState;
  reason: LeftReason;
  detail: string;
}

export interface PostStock {
  things: ItemState[];
  left: LeftThing[];
}

/** 岗位交接: all that a keeper keeps, or what lies in one of his stores, goes to his successor under one paper. */
@Injectable()
export class PostHandovers {
  constructor(
    private readonly rows: PostHandoverRows,
    private readonly registry: Registry,
    private readonly instruments: Instruments,
    private readonly identity: Identity,
    private readonly puttingAway: PuttingAway,
    private readonly clock: Clock,
  ) {}

  /** What can be handed on now, and what must be left, each with its reason. */
  async stock(
    tx: EntityManager,
    { placeId, toPersonId }: { placeId?: string; toPersonId?: string },
    actor: Actor,
  ): Promise<PostStock> {
    const items = await this.rows.stock(tx, {
      agencyId: actor.agencyId,
      personId: actor.personId,
      placeId: placeId ?? null,
    });
    const left = items.flatMap((item) => leftOf(item, toPersonId, actor) ?? []);
    const staying = new Set(left.map(({ item }) => item.id));
    return { things: items.filter(({ id }) => !staying.has(id)), left };
  }

  /** Offers all of it at once. Errors: `receiver_is_not_sender`, `successor_keeps`, `nothing_to_hand_on`, the rules of offers. */
  async offer(tx: EntityManager, asked: PostHandoverDto, actor: Actor): Promise<PostHandover> {
    const now = this.clock.now();
    await this.requireSuccessor(tx, asked.toPersonId, actor, now);
    const { things, left } = await this.stock(tx, asked, actor);
    if (things.length === 0)
      throw new RuleBroken('nothing_to_hand_on', '没有可以移交的财物', { remedy: '请核对所保管的财物' });
    const instrument = await this.instruments.issue(
      tx,
      {
        ...asked.instrument,
        kind: purposeForm(PURPOSE).instrument,
        caseId: null,
        content: {
          items: things.map(({ id }) => id),
          left: left.map(({ item, reason, detail }) => ({ item: item.id, reason, detail })),
        },
      },
      actor,
    );
    const ofCase = new Map([...new Set(things.map(({ caseId }) => caseId))].map((id) => [id, v7()]));
    const lines = things.map((item, index) => ({
      handoverId: ofCase.get(item.caseId) as string,
      lineNumber: index + 1,
      itemId: item.id,
      quantity: item.quantity.onHand,
    }));
    const acts = lines.map(
      ({ handoverId, lineNumber, itemId, quantity }): Act => ({
        act: 'offer',
        itemId,
        line: lineNumber,
        handoverId,
        purpose: PURPOSE,
        mode: 'physical',
        quantity,
        toAgencyId: actor.agencyId,
        toAgencyKind: actor.agencyKind,
        toPersonId: asked.toPersonId,
        recommendation: null,
      }),
    );
    await this.registry.record(tx, acts, actor, instrument);
    const common = {
      purpose: PURPOSE,
      mode: 'physical',
      fromAgencyId: actor.agencyId,
      fromPersonId: actor.personId,
      toAgencyId: actor.agencyId,
      toPersonId: asked.toPersonId,
      instrumentId: instrument.id,
      offeredAt: now,
      answerDueAt: due(purposeForm(PURPOSE).answerWithin, now).at,
    } as const;
    await this.rows.insert(
      tx,
      [...ofCase].map(([caseId, id]) => ({ id, caseId, ...common })),
      lines,
    );
    return this.rows.byId(tx, instrument.id, actor.agencyId);
  }

  /** The successor's word on some or all lines, as with one handover. */
  async receive(tx: EntityManager, id: string, receipt: ReceiptDto, actor: Actor): Promise<PostHandover> {
    const { post, lines } = await this.open(tx, id, actor);
    const instrument = await this.instruments.inForce(tx, id);
    const answers = answersOf(lines, receipt);
    const byNumber = new Map(lines.map((line) => [line.lineNumber, line]));
    const answered = answers.map((answer) => ({
      answer,
      line: byNumber.get(answer.lineNumber) as PostLine,
    }));
    const placements = await this.puttingAway.placements(
      tx,
      answered.map(({ line: { caseId }, answer: { outcome, slot } }) => ({
        caseId,
        place: outcome === 'refused' ? null : (slot ?? receipt.slot ?? null),
      })),
      actor,
    );
    const acts = answered.map(({ line, answer }, index) =>
      receiptAct({ ...post, id: line.handoverId, purpose: PURPOSE, mode: 'physical' }, line, answer, {
        place: receipt.place ?? null,
        placement: placements[index] ?? null,
      }),
    );
    await this.registry.record(tx, acts, actor, instrument);
    return this.answered(
      tx,
      id,
      answered.map(({ line, answer }) => ({ line, outcome: answer.outcome, reason: answer.reason })),
      actor,
    );
  }

  /** The sender takes back every line that nobody has answered yet. */
  async withdraw(tx: EntityManager, id: string, actor: Actor): Promise<PostHandover> {
    const { post, lines } = await this.open(tx, id, actor);
    const instrument = await this.instruments.inForce(tx, id);
    const waiting = lines.filter(({ outcome }) => outcome === null);
    const acts = waiting.map(
      (line): Act => ({
        act: 'withdraw_offer',
        itemId: line.itemId,
        line: line.lineNumber,
        handoverId: line.handoverId,
        fromAgencyId: post.fromAgencyId,
      }),
    );
    await this.registry.record(tx, acts, actor, instrument);
    return this.answered(
      tx,
      id,
      waiting.map((line) => ({ line, outcome: 'withdrawn' as const })),
      actor,
    );
  }

  private async open(
    tx: EntityManager,
    id: string,
    actor: Actor,
  ): Promise<{ post: PostHandover; lines: PostLine[] }> {
    const post = await this.rows.lock(tx, id, actor.agencyId);
    if (post.endedAt)
      throw new RuleBroken('handover_is_open', '这次岗位交接已经答复完毕或者已被撤回', {
        law: '内部',
        remedy: '请刷新后再办理',
      });
    return { post, lines: await this.rows.lines(tx, id) };
  }

  private async answered(
    tx: EntityManager,
    id: string,
    said: readonly { line: PostLine; outcome: NonNullable<HandoverLine['outcome']>; reason?: string }[],
    actor: Actor,
  ): Promise<PostHandover> {
    const answers = said.map(({ line: { handoverId, lineNumber }, outcome, reason = null }) => ({
      handoverId,
      lineNumber,
      outcome,
      reason,
    }));
    await this.rows.answer(tx, id, answers, { by: actor.personId, at: this.clock.now() });
    return this.rows.byId(tx, id, actor.agencyId);
  }

  private async requireSuccessor(tx: EntityManager, id: string, actor: Actor, now: Date): Promise<void> {
    const field = 'toPersonId';
    const refused = (code: string, message: string, remedy: string) =>
      new RuleBroken(code, message, { law: '内部', remedy, faults: [{ field, code, message }] });
    if (id === actor.personId)
      throw refused('receiver_is_not_sender', '岗位不能交接给本人', '请另选接手的保管人员');
    const successor = await this.identity.official(tx, id, now);
    if (successor.agencyId !== actor.agencyId || !successor.roles.some((role) => KEEPERS.includes(role)))
      throw refused('successor_keeps', '接手人不是本机关的保管人员', '请选择本机关在职的保管人员');
  }
}

/** Why a thing stays with whom it is; null: it goes with the post. */
function leftOf(item: ItemState, toPersonId: string | undefined, actor: Actor): LeftThing | null {
  if (item.loan) return { item, reason: 'lent', detail: '调用在外，归还时由在岗保管人员收回' };
  if (item.offeredIn) return { item, reason: 'on_its_way', detail: '已经移交，待接收方答复' };
  if (toPersonId && item.officers.includes(toPersonId))
    return { item, reason: 'successor_works_on_the_case', detail: '接手人是本案办案人员，不得保管' };
  const hindrance = offerHindrance(PURPOSE, 'physical', item, actor);
  return hindrance && { item, reason: 'held_up', detail: hindrance.broken.message };
}
