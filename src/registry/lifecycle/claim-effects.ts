import type { ActNamed } from './acts.js';
import { type Effects, on } from './effect.js';
import type { ItemState } from './item-state.js';
import type { Context } from './rules.js';

export const claimed = (
  item: ItemState,
  { itemId, claim }: ActNamed<'claim'>,
  { instrument }: Context,
): Effects =>
  on(itemId, {
    claims: [
      ...(item.claims ?? []),
      {
        ...claim,
        state: 'open',
        since: instrument?.issuedOn ?? '',
        instrumentId: instrument?.id ?? '',
        answeredIn: null,
      },
    ],
  });

export const answered = (
  item: ItemState,
  { itemId, claimId, answer }: ActNamed<'answer_claim'>,
  { instrument }: Context,
): Effects =>
  on(itemId, {
    claims: (item.claims ?? []).map((each) =>
      each.id === claimId ? { ...each, state: answer, answeredIn: instrument?.id ?? null } : each,
    ),
  });
