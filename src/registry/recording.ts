import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Cases, type PropertyCase } from '../cases/cases.js';
import type { Actor } from '../identity/identity.js';
import { type Draft, type Instrument, Instruments, type RequestedPaper } from '../instruments/instruments.js';
import { type Entry, Ledger } from '../ledger/ledger.js';
import { Clock } from '../platform/clock.js';
import { Invalid, RuleBroken } from '../platform/errors.js';
import type { Decimal } from '../platform/quantity.js';
import { Holdings } from './holdings.js';
import { Items } from './items.js';
import type { Act, CorrectableField } from './lifecycle/acts.js';
import { decide } from './lifecycle/decide.js';
import type { ItemState } from './lifecycle/item-state.js';
import { blankItem, project, projected } from './lifecycle/projection.js';
import { closureRefusal, noDuplicate } from './refusals.js';

/** What an approved act on one item answers. */
export interface Changed {
  instrument: Instrument;
  items: ItemState[];
}

/** Decides what may happen to property, and is the only way that any of it changes. */
@Injectable()
export class Registry {
  constructor(
    private readonly items: Items,
    private readonly holdings: Holdings,
    private readonly cases: Cases,
    private readonly instruments: Instruments,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /**
   * The only way a piece of property changes. Runs inside the caller's transaction: locks the items in id
   * order, decides (pure), appends to the ledger, projects (pure) and saves. Answers every item that it
   * touched or made, in the order of the acts. Throws one problem that names all lines at fault.
   */
  async record(
    tx: EntityManager,
    acts: readonly Act[],
    actor: Actor,
    instrument: Instrument,
  ): Promise<ItemState[]> {
    const now = this.clock.now();
    const items = await this.items.lock(
      tx,
      acts.map((act) => act.itemId),
    );
    const facts = decide(items, acts, { actor, instrument, now });
    const entries = await this.ledger.append(tx, facts, now);
    const states = this.projectedOn(items, entries);
    await this.items.save(tx, states);
    await this.holdings.follow(tx, items, entries, states);
    return states;
  }

  /** Every entry of an item, oldest first. */
  history(tx: EntityManager, itemId: string): Promise<Entry[]> {
    return this.ledger.history(tx, { kind: 'item', id: itemId });
  }

  histories(tx: EntityManager, itemIds: readonly string[]): Promise<Map<string, Entry[]>> {
    return this.ledger.histories(
      tx,
      itemIds.map((id) => ({ kind: 'item', id })),
    );
  }

  /** Makes the rows of these items again from their entries: what was erased behind them is gone from the rows too. */
  async reproject(tx: EntityManager, itemIds: readonly string[]): Promise<void> {
    await this.items.lock(tx, [...itemIds]);
    const histories = await this.histories(tx, itemIds);
    await this.items.rewrite(
      tx,
      [...histories.values()].flatMap((entries) => projected(entries) ?? []),
    );
  }

  /** Divides a lot; the parts and the rest keep its sum. */
  async split(
    tx: EntityManager,
    itemId: string,
    parts: { quantity: Decimal; name?: string }[],
    draft: RequestedPaper,
    actor: Actor,
  ): Promise<Changed> {
    // Locked before its parts are named, so that two divisions at once cannot give the same code.
    await this.items.lock(tx, [itemId]);
    const { code, caseId } = await this.items.byId(tx, itemId);
    const before = (await this.history(tx, itemId)).filter((entry) => entry.type === 'split').length;
    const named = parts.map((part, index) => ({
      itemId: v7(),
      code: `${code}.${before > 0 ? `${before + 1}.` : ''}${index + 1}`,
      quantity: part.quantity,
      name: part.name ?? null,
    }));
    return this.onPaper(
      tx,
      { ...draft, kind: 'counting_record', caseId },
      [{ act: 'split', itemId, parts: named }],
      actor,
    );
  }

  /** Says how many a sealed lot holds. */
  async count(
    tx: EntityManager,
    itemId: string,
    quantity: Decimal,
    unit: string,
    draft: RequestedPaper,
    actor: Actor,
  ): Promise<Changed> {
    const { caseId } = await this.items.byId(tx, itemId);
    return this.onPaper(
      tx,
      { ...draft, kind: 'counting_record', caseId },
      [{ act: 'count', itemId, quantity, unit }],
      actor,
    );
  }

  /** Corrects one field by a new entry that names the old one; both stay readable. */
  async correct(
    tx: EntityManager,
    itemId: string,
    correction: { field: CorrectableField; value: string; reason: string; corrects?: string },
    draft: RequestedPaper,
    actor: Actor,
  ): Promise<Changed> {
    const { caseId } = await this.items.byId(tx, itemId);
    const entries = await this.history(tx, itemId);
    const corrects = correction.corrects ?? entries[0]?.id;
    if (!corrects || !entries.some((entry) => entry.id === corrects)) {
      throw new Invalid('corrected_entry_of_this_item', '所更正的记录不属于该财物', {
        faults: [
          { field: 'corrects', code: 'corrected_entry_of_this_item', message: '请选择该财物自己的记录' },
        ],
      });
    }
    return this.onPaper(
      tx,
      { ...draft, kind: 'correction_approval', caseId },
      [{ act: 'correct', itemId, ...correction, corrects }],
      actor,
    );
  }

  /** Voids the second registration of one thing; it stays readable and counts no more. */
  async void(
    tx: EntityManager,
    itemId: string,
    duplicateOf: string,
    reason: string,
    draft: RequestedPaper,
    actor: Actor,
  ): Promise<Changed> {
    const item = await this.items.byId(tx, itemId);
    const kept = await this.items.byId(tx, duplicateOf);
    if (item.id === kept.id || item.caseId !== kept.caseId || kept.voided) throw noDuplicate();
    return this.onPaper(
      tx,
      { ...draft, kind: 'voiding_approval', caseId: item.caseId },
      [{ act: 'void', itemId, duplicateOf, reason }],
      actor,
    );
  }

  /** Merges two registrations of one case: the items move over, the duplicate stays readable and points to the kept one. */
  async mergeCases(
    tx: EntityManager,
    keptId: string,
    duplicateId: string,
    draft: RequestedPaper,
    actor: Actor,
  ): Promise<Changed & { case: PropertyCase }> {
    if (keptId === duplicateId) throw new RuleBroken('cases_are_two', '不能把案件并入其自身');
    for (const id of [keptId, duplicateId].sort()) await this.cases.open(tx, id);
    const instrument = await this.instruments.issue(
      tx,
      { ...draft, kind: 'merging_approval', caseId: keptId },
      actor,
    );
    await this.cases.merge(tx, keptId, duplicateId, actor, instrument);
    const moved = (await this.items.ofCase(tx, duplicateId)).filter((item) => !item.voided);
    const acts = moved.map(({ id }): Act => ({ act: 'reassign_case', itemId: id, caseId: keptId }));
    const items = await this.record(tx, acts, actor, instrument);
    return { instrument, items, case: await this.cases.byId(tx, keptId) };
  }

  /** Closes a case of which nothing is on hand any more, by an agency that answers for it; `case_has_open_items` names what is. */
  async closeCase(
    tx: EntityManager,
    caseId: string,
    draft: RequestedPaper,
    actor: Actor,
  ): Promise<PropertyCase> {
    const { agencyId } = await this.cases.open(tx, caseId);
    const items = await this.items.ofCase(tx, caseId);
    const refusal = closureRefusal(agencyId, items, actor);
    if (refusal) throw refusal;
    const instrument = await this.instruments.issue(tx, { ...draft, kind: 'closing_report', caseId }, actor);
    await this.cases.close(tx, caseId, actor, instrument);
    return this.cases.byId(tx, caseId);
  }

  /** Issues the paper and records the acts it authorises. */
  async onPaper(tx: EntityManager, draft: Draft, acts: readonly Act[], actor: Actor): Promise<Changed> {
    const instrument = await this.instruments.issue(tx, draft, actor);
    return { instrument, items: await this.record(tx, acts, actor, instrument) };
  }

  private projectedOn(items: Map<string, ItemState>, entries: readonly Entry[]): ItemState[] {
    const states = new Map<string, ItemState>();
    for (const entry of entries) {
      const { id } = entry.subject;
      states.set(id, project(states.get(id) ?? items.get(id) ?? blankItem(id), entry));
    }
    return [...states.values()];
  }
}
