import type { Instrument } from '../../instruments/instruments.js';
import { subtract, sum } from '../../platform/quantity.js';
import type { Disposition, ItemState } from './item-state.js';
import { OUTCOMES } from './outcomes.js';

export const dispositionOf = (item: ItemState, id: string): Disposition | undefined =>
  item.dispositions.find((each) => each.id === id);

/** The item once a paper has spoken: 追缴 that another paper ordered has waited for it, and ends (刑法 64). */
export const withoutEarlierRecoveries = (item: ItemState, paper: Instrument | null): ItemState => ({
  ...item,
  dispositions: item.dispositions.filter(
    (each) =>
      each.state !== 'ordered' || OUTCOMES[each.outcome].proof !== null || each.instrumentId === paper?.id,
  ),
});

/** What orders of a stated quantity still have to take from the item, all but `exceptId`. */
const outstanding = (item: ItemState, exceptId?: string): string =>
  sum(
    item.dispositions
      .filter((each) => each.state === 'ordered' && each.quantity !== null && each.id !== exceptId)
      .map((each) => subtract(each.quantity as string, each.done)),
  );

/** What this order still has to take from the item: its own quantity, or whatever the others leave. */
export const leftOf = (item: ItemState, disposition: Disposition): string =>
  disposition.quantity === null
    ? subtract(item.quantity.onHand, outstanding(item, disposition.id))
    : subtract(disposition.quantity, disposition.done);

/** What a further paper can still dispose of: 追缴 that waits for it binds nothing (刑法 64). */
export const freeForAnotherPaper = (item: ItemState): string => free(withoutEarlierRecoveries(item, null));

/** What is on hand and under no order yet, in the unit it is measured in. */
export function free(item: ItemState): string {
  const allOrdered = item.dispositions.some((each) => each.state === 'ordered' && each.quantity === null);
  return allOrdered ? '0' : subtract(item.quantity.onHand, outstanding(item));
}
