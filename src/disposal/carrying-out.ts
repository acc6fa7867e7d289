import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Cases, Parties } from '../cases/cases.js';
import { type Actor, Identity } from '../identity/identity.js';
import { Instruments, type RequestedPaper } from '../instruments/instruments.js';
import { Clock } from '../platform/clock.js';
import { Invalid, RuleBroken } from '../platform/errors.js';
import {
  type Disposition,
  type ItemState,
  Items,
  itemsOfCase,
  leftOf,
  measuredIn,
  OUTCOMES,
  Registry,
} from '../registry/registry.js';
import { type Execution, Executions, withCircumstances } from './executions.js';

export interface CarryingOutDraft {
  caseId: string;
  lines: {
    itemId: string;
    dispositionId: string;
    quantity?: string;
    recipientId?: string;
    proceeds?: { quantity?: string; unit: string };
  }[];
  executors: string[];
  witnesses: string[];
  occurredAt?: Date;
  lateReason?: string;
  note?: string;
  instrument: RequestedPaper;
}

/** Records that what was ordered has been carried out, by whom, and which paper proves it. */
@Injectable()
export class CarryingOut {
  constructor(
    private readonly registry: Registry,
    private readonly items: Items,
    private readonly cases: Cases,
    private readonly parties: Parties,
    private readonly instruments: Instruments,
    private readonly executions: Executions,
    private readonly identity: Identity,
    private readonly clock: Clock,
  ) {}

  /** Carries out dispositions under one proof. Partial quantities leave the rest under order. */
  async carryOut(tx: EntityManager, draft: CarryingOutDraft, actor: Actor) {
    await this.cases.open(tx, draft.caseId);
    await this.items.lock(
      tx,
      draft.lines.map((line) => line.itemId),
    );
    const items = await itemsOfCase(tx, this.items, draft.caseId, draft.lines);
    const dispositions = draft.lines.map((line, index) =>
      this.dispositionOf(items[index] as ItemState, line.dispositionId),
    );
    const proof = this.proofOf(dispositions);
    await this.refuseStaff(tx, draft, dispositions, actor);
    const people = [...draft.executors, ...draft.witnesses];
    const known = await this.identity.officials(tx, people, this.clock.now());
    const unknown = people.find((person) => !known.has(person));
    if (unknown)
      throw new Invalid('official_is_in_post', '执行人或监销人不是在职人员', {
        faults: [{ field: 'executors', code: 'official_is_in_post', message: unknown }],
      });
    const { caseId } = draft;
    const paper = { ...draft.instrument, kind: proof, caseId, content: { case: caseId } };
    const instrument = await this.instruments.issue(tx, paper, actor);
    const acts = draft.lines.map((line, index) =>
      this.actOf(draft, line, items[index] as ItemState, dispositions[index] as Disposition, index),
    );
    const changed = await this.registry.record(tx, acts, actor, instrument);
    const executions = acts.map(
      (act, index): Execution => ({
        id: v7(),
        caseId: draft.caseId,
        itemId: act.itemId,
        dispositionId: act.dispositionId,
        outcome: (dispositions[index] as Disposition).outcome,
        quantity: act.quantity,
        measuredIn: measuredIn((items[index] as ItemState).quantity),
        recipientId: act.recipientId ?? (dispositions[index] as Disposition).recipientId,
        instrumentId: instrument.id,
        authorityId: (dispositions[index] as Disposition).instrumentId as string,
        proceedsId: act.proceeds?.itemId ?? null,
        agencyId: actor.agencyId,
        carriedOutBy: actor.personId,
        carriedOutAt: this.clock.now(),
      }),
    );
    await this.executions.insert(tx, withCircumstances(executions, items));
    return { instrument, items: changed, executions };
  }

  private dispositionOf(item: ItemState, id: string): Disposition {
    const found = item.dispositions.find((each) => each.id === id);
    if (!found) {
      throw new RuleBroken('disposition_is_ordered', `${item.code} 没有这项处理决定`, {
        law: '刑诉法 245; 刑诉解释 447',
        remedy: '请先取得裁判或者处理决定',
      });
    }
    return found;
  }

  private proofOf(dispositions: Disposition[]) {
    const proofs = [...new Set(dispositions.map((each) => OUTCOMES[each.outcome].proof))];
    const [proof] = proofs;
    if (proofs.length !== 1)
      throw new Invalid('one_proof_for_all_lines', '一次执行只能用一种凭证', {
        remedy: '请按处理方式分次办理',
      });
    if (!proof)
      throw new RuleBroken('recovery_needs_a_further_paper', '追缴须另有文书定其去向，不能直接执行完毕', {
        law: '刑法 64',
        remedy: '请先取得返还、没收等进一步的文书',
      });
    return proof;
  }

  /** 刑诉规定 234: who collects is the owner or an agent, never police staff. */
  private async refuseStaff(
    tx: EntityManager,
    draft: CarryingOutDraft,
    dispositions: Disposition[],
    actor: Actor,
  ): Promise<void> {
    const ids = draft.lines.flatMap(
      (line, index) => line.recipientId ?? dispositions[index]?.recipientId ?? [],
    );
    const recipients = await this.parties.inCase(tx, draft.caseId, ids);
    const people = [...recipients.values()].map(({ name, identityNumber }) => ({
      name,
      identityNumber: identityNumber ?? undefined,
    }));
    const [staff] = await this.identity.staffAmong(tx, actor.agencyId, people);
    if (staff) {
      throw new RuleBroken('recipient_is_not_staff', `${staff.name}是办案机关人员，不能领取`, {
        law: '刑诉规定 234',
        remedy: '请由权利人或者持委托书的代理人领取',
      });
    }
  }

  private actOf(
    draft: CarryingOutDraft,
    line: CarryingOutDraft['lines'][number],
    item: ItemState,
    disposition: Disposition,
    index: number,
  ) {
    const earlier = draft.lines.slice(0, index).filter((each) => each.itemId === line.itemId).length;
    return {
      act: 'carry_out' as const,
      itemId: line.itemId,
      line: index + 1,
      dispositionId: disposition.id,
      quantity: line.quantity ?? leftOf(item, disposition),
      recipientId: line.recipientId ?? null,
      executors: draft.executors,
      witnesses: draft.witnesses,
      occurredAt: draft.occurredAt,
      lateReason: draft.lateReason,
      note: draft.note,
      proceeds: line.proceeds
        ? {
            itemId: v7(),
            code: `${item.code}P${item.sequence + earlier}`,
            quantity: line.proceeds.quantity ?? null,
            unit: line.proceeds.unit,
          }
        : null,
    };
  }
}
