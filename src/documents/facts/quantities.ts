import type { ItemState } from '../../registry/registry.js';
import type { ListLine, Quantity } from '../paper-content.js';

/** An amount of an item as papers show it: a sealed lot stays uncounted whatever the amount of lots. */
export const quantityOf = ({ quantity }: ItemState, amount = quantity.registered): Quantity =>
  quantity.counted ? { amount, unit: quantity.unit } : { uncounted: true, unit: quantity.unit || undefined };

/** The account of what is frozen, and until when, as its category tells it. */
export function freezeOf({ details: told, measures }: ItemState): ListLine['freeze'] {
  const details = typeof told === 'object' ? told : {};
  return {
    account: [details.户名, details.账号].filter(Boolean).join(' '),
    institution: details.开户行 ?? '',
    term: measures[0]?.until ? `至 ${measures[0].until}` : (details.冻结期限 ?? ''),
    scope: '',
  };
}
