import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Cases } from '../cases/cases.js';
import type { Actor } from '../identity/identity.js';
import { Ledger } from '../ledger/ledger.js';
import { Invalid, Problem } from '../platform/errors.js';
import type {
  ActReasonView,
  CaseActView,
  CaseLinesQuery,
  CaseLineView,
  ItemActView,
  OfferPurposeView,
} from './acts.dto.js';
import { CASE_ACTS, caseActReason, caseActsOf } from './case-acts.js';
import { Items } from './items.js';
import type { ActName } from './lifecycle/acts.js';
import type { OpenOffer } from './lifecycle/candidates.js';
import { actsOf, hindranceOf, offerHindrance, purposesOf } from './lifecycle/foresight.js';
import type { ItemState } from './lifecycle/item-state.js';
import { LIFECYCLE } from './lifecycle/lifecycle.js';
import { PURPOSES, type Purpose } from './lifecycle/purposes.js';
import type { Broken } from './lifecycle/table-check.js';
import { noDuplicate } from './refusals.js';

/** Tells what its reader could do now, and of what he could not, why: read from the tables that decide. */
@Injectable()
export class Acts {
  constructor(
    private readonly items: Items,
    private readonly cases: Cases,
    private readonly ledger: Ledger,
  ) {}

  /** Every act upon the item that the actor's post could ever do. NotFound `item_not_found`. */
  async ofItem(tx: EntityManager, id: string, actor: Actor): Promise<ItemActView[]> {
    const item = await this.items.byId(tx, id);
    const offer = await this.openOffer(tx, item);
    const reasons = new Map<ActName, Problem | Broken | undefined>(
      actsOf(actor).map((name) => [name, hindranceOf(name, item, actor, offer)?.broken]),
    );
    if (reasons.has('void') && !reasons.get('void') && !(await this.items.hasAnother(tx, item)))
      reasons.set('void', noDuplicate());
    return [...reasons].map(([act, reason]) => ({
      act,
      name: LIFECYCLE[act].name,
      ...told(reason),
      ...(act === 'offer' && {
        purposes: purposesOf(actor).map((purpose) => purposeView(purpose, item, actor)),
      }),
    }));
  }

  /** Every act upon the case that the actor's post could ever do. NotFound `case_not_found`. */
  async ofCase(tx: EntityManager, id: string, actor: Actor): Promise<CaseActView[]> {
    const propertyCase = await this.cases.byId(tx, id);
    const items = await this.items.ofCase(tx, id);
    return caseActsOf(actor).map((act) => ({
      act,
      name: CASE_ACTS[act].name,
      ...told(caseActReason(act, propertyCase, items, actor) ?? undefined),
    }));
  }

  /**
   * Each item of the case with whether an offer for the purpose, or the act, is possible now. NotFound `case_not_found`;
   * Invalid `purpose_or_act` unless one of the two is asked about.
   */
  async linesOfCase(
    tx: EntityManager,
    id: string,
    { purpose, act }: CaseLinesQuery,
    actor: Actor,
  ): Promise<CaseLineView[]> {
    if (Boolean(purpose) === Boolean(act))
      throw new Invalid('purpose_or_act', '请选定移交事由或者行为之一', {
        faults: [{ field: 'purpose', code: 'purpose_or_act', message: 'purpose 与 act 须有且只有一个' }],
      });
    await this.cases.byId(tx, id);
    return (await this.items.ofCase(tx, id)).map((item) => {
      if (act) return { itemId: item.id, modes: [], ...told(hindranceOf(act, item, actor)?.broken) };
      const { modes, possible, reason } = purposeView(purpose as Purpose, item, actor);
      return { itemId: item.id, modes, possible, ...(reason && { reason }) };
    });
  }

  /** The offer in which the item waits, from the entry that made it. */
  private async openOffer(tx: EntityManager, { id, offeredIn }: ItemState): Promise<OpenOffer | null> {
    if (!offeredIn) return null;
    const entries = await this.ledger.history(tx, { kind: 'item', id });
    const offer = entries.findLast(({ type, content }) => type === 'offer' && content.handover === offeredIn);
    if (!offer) throw new Error(`item ${id} is offered in ${offeredIn}, of which it has no entry`);
    const said = offer.content as unknown as OfferContent;
    return {
      handoverId: said.handover,
      purpose: said.purpose,
      mode: said.mode,
      senderId: said.actor.person,
      fromAgencyId: said.actor.agency,
      toAgencyId: said.to_agency,
      toPersonId: said.to_person,
    };
  }
}

interface OfferContent {
  handover: string;
  purpose: Purpose;
  mode: 'physical' | 'paper';
  to_agency: string;
  to_person: string | null;
  actor: { person: string; agency: string };
}

function purposeView(purpose: Purpose, item: ItemState, actor: Actor): OfferPurposeView {
  const { name, modes } = PURPOSES[purpose];
  const ways = modes.map((mode) => ({ mode, hindrance: offerHindrance(purpose, mode, item, actor) }));
  const open = ways.filter(({ hindrance }) => hindrance === null).map(({ mode }) => mode);
  return {
    purpose,
    name,
    modes: open,
    ...told(open.length > 0 ? undefined : ways[0]?.hindrance?.broken),
  };
}

const told = (reason: Problem | Broken | undefined): { possible: boolean; reason?: ActReasonView } =>
  reason ? { possible: false, reason: reasonView(reason) } : { possible: true };

function reasonView(reason: Problem | Broken): ActReasonView {
  const { law, remedy } = reason instanceof Problem ? reason.details : reason;
  return { code: reason.code, message: reason.message, remedy: remedy ?? null, law: law ?? null };
}
