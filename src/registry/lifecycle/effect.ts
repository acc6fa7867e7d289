import type { Disposition, ItemState, Quantity } from './item-state.js';
import type { Weight } from './weights.js';

export const CLEAR = [
  'caseId',
  'code',
  'list',
  'origin',
  'imported',
  'category',
  'value',
  'approximate',
  'officers',
  'quantity',
  'measures',
  'custody',
  'responsibility',
  'dispositions',
  'droppedDispositions',
  'offeredIn',
  'slot',
  'loan',
  'frozen',
  'claims',
  'notice',
  'refunds',
  'weight',
  'deposit',
  'voided',
] as const;
export const CONFIDENTIAL = [
  'name',
  'features',
  'details',
  'contents',
  'quantityText',
  'place',
  'photos',
] as const;

/** What an act changes of one item: each part that is present replaces that part of its state. */
export type Effect = Partial<
  Pick<
    ItemState,
    Exclude<(typeof CLEAR)[number], 'droppedDispositions' | 'weight'> | (typeof CONFIDENTIAL)[number]
  >
> & {
  /** The ids of dispositions that are no more; `dispositions` holds the new and the changed ones only, however long the list. */
  droppedDispositions?: string[];
  /** What a scale showed; the item remembers every one. */
  weight?: Weight;
};

/** The effects of one act, the item's own first; the others are items that it creates. */
export type Effects = { itemId: string; effect: Effect }[];

export const on = (itemId: string, effect: Effect): Effects => [{ itemId, effect }];

export const whole = (counted: boolean, unit: string, amount: string): Quantity => ({
  counted,
  unit,
  registered: amount,
  onHand: amount,
  splitOff: '0',
  disposed: '0',
});

/** What a scale showed, where the thing was weighed. */
export const weighed = ({ weight }: { weight?: Weight | null }): Effect => (weight ? { weight } : {});

/** What turns the item's dispositions into `next`: an entry tells the difference, for a fund may have thousands. */
export function disposing(item: ItemState, next: readonly Disposition[]): Effect {
  const kept = new Set(next.map(({ id }) => id));
  const dropped = item.dispositions.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  const before = new Set(item.dispositions);
  const dispositions = next.filter((each) => !before.has(each));
  return dropped.length > 0 ? { dispositions, droppedDispositions: dropped } : { dispositions };
}

/** What a part or a price takes over from the item it comes from. */
export const inherited = (item: ItemState): Effect => ({
  caseId: item.caseId,
  list: item.list,
  ...(item.imported && { imported: item.imported }),
  category: item.category,
  approximate: item.approximate,
  officers: item.officers,
  measures: item.measures,
  custody: item.custody,
  responsibility: item.responsibility,
  dispositions: [],
  offeredIn: null,
  ...(item.claims && { claims: item.claims }),
  ...(item.notice && { notice: item.notice }),
  voided: false,
  features: item.features,
  details: item.details,
  contents: [],
  quantityText: null,
  place: item.place,
});

/** A disposition that nobody has decided yet. */
export const blank = (id: string): Disposition => ({
  id,
  outcome: 'return_to_owner',
  state: 'recommended',
  quantity: null,
  done: '0',
  instrumentId: null,
  line: null,
  recipientId: null,
  executorAgencyId: null,
});
