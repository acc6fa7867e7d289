import type { ItemState } from '../../registry/registry.js';
import type { Quantity } from '../paper-content.js';

/** An amount of an item as papers show it: a sealed lot stays uncounted whatever the amount of lots. */
export const quantityOf = ({ quantity }: ItemState, amount = quantity.registered): Quantity =>
  quantity.counted ? { amount, unit: quantity.unit } : { uncounted: true, unit: quantity.unit || undefined };
