import type { Actor } from '../identity/identity.js';
import { chinaDate } from '../instruments/instruments.js';
import type { Entry } from '../ledger/ledger.js';
import type { ActName } from './lifecycle/acts.js';
import { photosMissing } from './lifecycle/categories.js';
import { possibleActs } from './lifecycle/decide.js';
import {
  type DispositionAxis,
  dispositionAxis,
  type ItemState,
  type Measure,
  type MeasureState,
  measuredIn,
  measureState,
} from './lifecycle/item-state.js';

export type MeasureView = Omit<Measure, 'state'> & { state: MeasureState };

export interface ItemView extends Omit<ItemState, 'measures' | 'chain'> {
  measures: MeasureView[];
  disposition: DispositionAxis;
  measuredIn: string;
  /** True while the law wants a photo of such a thing and it has none. */
  photosMissing: boolean;
  possibleActs: ActName[];
}

/** An item as its reader sees it, with what this reader could do to it now. */
export function itemView(item: ItemState, actor: Actor, now: Date): ItemView {
  const { chain: _, measures, ...rest } = item;
  const today = chinaDate(now);
  return {
    ...rest,
    measures: measures.map((each) => ({ ...each, state: measureState(each, today) })),
    disposition: dispositionAxis(item),
    measuredIn: measuredIn(item.quantity),
    photosMissing: photosMissing(item),
    possibleActs: possibleActs(item, actor),
  };
}

/** An entry as it is read over HTTP: hashes in hex, the place in the tree as text. */
export function entryView({ body: _, leafHash, index, ...entry }: Entry) {
  return { ...entry, leafHash: leafHash.toString('hex'), index: index?.toString() ?? null };
}
