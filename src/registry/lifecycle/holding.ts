import type { Entry } from '../../ledger/ledger.js';
import { chronology, happenedAt } from './chronology.js';
import type { Effect } from './effect.js';
import {
  type CustodyKind,
  type DispositionAxis,
  dispositionAxis,
  type ItemState,
  measuredIn,
  type Stage,
} from './item-state.js';

/** Who held an item and which agency answered for it, how much of it there was, and how far it had come. */
export interface Holding {
  custodyKind: CustodyKind;
  custodyAgencyId: string;
  custodyPersonId: string | null;
  slotId: string | null;
  answerableAgencyId: string;
  stage: Stage;
  onHand: string;
  measuredIn: string;
  disposition: DispositionAxis;
  voided: boolean;
}

/** A holding from an instant until the next one begins. */
export interface HoldingPeriod extends Holding {
  since: Date;
  /** Null: still. */
  until: Date | null;
}

/** The parts of an effect on which a holding depends. */
const PARTS: readonly (keyof Effect)[] = [
  'custody',
  'slot',
  'responsibility',
  'quantity',
  'dispositions',
  'droppedDispositions',
  'voided',
];

/** True when the entry says something of what a holding tells. */
export const touchesHolding = ({ content }: Entry): boolean => {
  const effect = content.effect as Record<string, unknown>;
  return PARTS.some((part) => part in effect);
};

export const holdingOf = (item: ItemState): Holding => ({
  custodyKind: item.custody.kind,
  custodyAgencyId: item.custody.agencyId,
  custodyPersonId: item.custody.personId,
  slotId: item.slot,
  answerableAgencyId: item.responsibility.agencyId,
  stage: item.responsibility.stage,
  onHand: item.quantity.onHand,
  measuredIn: measuredIn(item.quantity),
  disposition: dispositionAxis(item),
  voided: item.voided,
});

const KEYS: readonly (keyof Holding)[] = [
  'custodyKind',
  'custodyAgencyId',
  'custodyPersonId',
  'slotId',
  'answerableAgencyId',
  'stage',
  'onHand',
  'measuredIn',
  'disposition',
  'voided',
];

export const sameHolding = (one: Holding, other: Holding): boolean =>
  KEYS.every((key) => one[key] === other[key]);

/** Gathers the periods of one item from its entries, given in their own order with the state after each. */
export class HoldingHistory {
  private readonly entries: Entry[] = [];
  private readonly periods: HoldingPeriod[] = [];
  private latest = Number.NEGATIVE_INFINITY;
  private inOrder = true;

  add(entry: Entry, state: ItemState): void {
    this.entries.push(entry);
    const at = happenedAt(entry, this.entries[0] as Entry);
    this.inOrder &&= at >= this.latest;
    this.latest = at;
    if (this.inOrder) put(this.periods, new Date(at), holdingOf(state));
  }

  /** Earliest first, none like the one before it. */
  all(): HoldingPeriod[] {
    return this.inOrder ? this.periods : holdingPeriods(this.entries);
  }
}

/** The periods of an item from nothing but its entries. */
export function holdingPeriods(entries: readonly Entry[]): HoldingPeriod[] {
  const periods: HoldingPeriod[] = [];
  for (const { since, state } of chronology(entries)) put(periods, since, holdingOf(state));
  return periods;
}

/** Begins a period, unless it is like the one before; of two that begin at one instant the later stands. */
function put(periods: HoldingPeriod[], since: Date, holding: Holding): void {
  if (periods.at(-1)?.since.getTime() === since.getTime()) periods.pop();
  const before = periods.at(-1);
  const goesOn = before !== undefined && sameHolding(before, holding);
  if (before) before.until = goesOn ? null : since;
  if (!goesOn) periods.push({ ...holding, since, until: null });
}
