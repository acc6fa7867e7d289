import type { ActNamed } from './acts.js';
import { type Effects, on } from './effect.js';
import type { ItemState } from './item-state.js';
import type { Context } from './rules.js';

export const renewed = (
  item: ItemState,
  { itemId, until }: ActNamed<'renew'>,
  { instrument }: Context,
): Effects =>
  on(itemId, {
    measures: item.measures.map((each) =>
      each.state === 'in_force' && each.until !== null
        ? {
            ...each,
            until,
            renewedFrom: each.until,
            renewals: [...(each.renewals ?? []), instrument?.id ?? ''],
          }
        : each,
    ),
  });
