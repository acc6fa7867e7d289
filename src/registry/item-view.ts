import type { Actor } from '../identity/identity.js';
import { chinaDate } from '../instruments/instruments.js';
import type { Entry } from '../ledger/ledger.js';
import type { ActName } from './lifecycle/acts.js';
import { possibleActs } from './lifecycle/decide.js';
import {
  type DispositionAxis,
  dispositionAxis,
  type ItemState,
  type Measure,
  measuredIn,
} from './lifecycle/item-state.js';

/** A measure with what time alone has done to it: one past its last day has lapsed (刑诉规定 240). */
export type MeasureView = Omit<Measure, 'state'> & { state: Measure['state'] | 'lapsed' };

export interface ItemView extends Omit<ItemState, 'measures' | 'chain'> {
  measures: MeasureView[];
  disposition: DispositionAxis;
  measuredIn: string;
  possibleActs: ActName[];
}

/** An item as its reader sees it, with what this reader could do to it now. */
export function itemView(item: ItemState, actor: Actor, now: Date): ItemView {
  const { chain: _, measures, ...rest } = item;
  const today = chinaDate(now);
  return {
    ...rest,
    measures: measures.map((each) => ({
      ...each,
      state: each.state === 'in_force' && each.until !== null && each.until < today ? 'lapsed' : each.state,
    })),
    disposition: dispositionAxis(item),
    measuredIn: measuredIn(item.quantity),
    possibleActs: possibleActs(item, actor),
  };
}

/** An entry as it is read over HTTP: hashes in hex, the place in the tree as text. */
export function entryView({ body: _, leafHash, index, ...entry }: Entry) {
  return { ...entry, leafHash: leafHash.toString('hex'), index: index?.toString() ?? null };
}
