import type { Accruing, Depositing } from './deposit-acts.js';
import { type Effect, type Effects, inherited, on, whole } from './effect.js';
import type { ItemState } from './item-state.js';
import type { Context } from './rules.js';

export const deposited = (
  item: ItemState,
  { itemId, account }: Depositing,
  { instrument }: Context,
): Effects =>
  on(itemId, {
    custody: { ...item.custody, kind: 'bank', unitId: null, personId: null, seal: null },
    slot: null,
    place: account.place,
    deposit: { accountId: account.id, instrumentId: instrument?.id ?? '', since: instrument?.issuedOn ?? '' },
  });

/** What the money bore lies where the money lies, under the same measures. */
export const accrued = (item: ItemState, { itemId, fruits }: Accruing): Effects => [
  { itemId, effect: {} },
  {
    itemId: fruits.itemId,
    effect: {
      ...linked(item, fruits),
      name: `${item.name}孳息`,
      place: item.place,
      ...(item.deposit && { deposit: item.deposit }),
    },
  },
];

const linked = (item: ItemState, { code, quantity }: Accruing['fruits']): Effect => ({
  ...inherited(item),
  code,
  origin: { kind: 'fruits', itemId: item.id },
  quantity: whole(true, item.quantity.unit, quantity),
  value: null,
  features: null,
  details: {},
});
