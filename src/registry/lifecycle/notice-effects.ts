import { subtract, sum } from '../../platform/quantity.js';
import { lastDay } from '../../time-limits/time-limits.js';
import type { ActNamed } from './acts.js';
import { blank, disposing, type Effects, on } from './effect.js';
import type { Disposition, ItemState } from './item-state.js';
import { waitingReturns } from './notice-rules.js';
import { noticeLimit } from './notices.js';
import type { Context } from './rules.js';

export function announced(
  _: ItemState,
  { itemId }: ActNamed<'announce'>,
  { actor, instrument }: Context,
): Effects {
  const isPublic = instrument?.kind === 'claim_announcement';
  const since = instrument?.issuedOn ?? '';
  const limit = noticeLimit(actor.agencyKind, isPublic);
  return on(itemId, {
    notice: {
      instrumentId: instrument?.id ?? '',
      public: isPublic,
      since,
      limit,
      until: limit && lastDay(limit, since),
    },
  });
}

/** What the returns still had to give back; null: whatever other orders leave. */
const leftOfReturns = (returns: readonly Disposition[]): string | null =>
  returns.length === 0 || returns.some(({ quantity }) => quantity === null)
    ? null
    : sum(returns.map(({ quantity, done }) => subtract(quantity as string, done)));

/** The returns for which nobody came end as far as they were carried out, and what is left goes to the treasury or is sold. */
export function takenAsUnclaimed(
  item: ItemState,
  { itemId, dispositionId, outcome }: ActNamed<'take_unclaimed'>,
  { instrument }: Context,
): Effects {
  const waiting = new Set(waitingReturns(item));
  const kept = item.dispositions.flatMap((each): Disposition[] => {
    if (!waiting.has(each)) return each.state === 'recommended' ? [] : [each];
    return each.done === '0' ? [] : [{ ...each, quantity: each.done, state: 'carried_out' }];
  });
  return on(
    itemId,
    disposing(item, [
      ...kept,
      {
        ...blank(dispositionId),
        outcome,
        state: 'ordered',
        quantity: leftOfReturns([...waiting]),
        instrumentId: instrument?.id ?? null,
        executorAgencyId: item.custody.agencyId,
      },
    ]),
  );
}

export const refunded = (
  item: ItemState,
  { itemId, partyId, quantity }: ActNamed<'refund'>,
  { instrument }: Context,
): Effects =>
  on(itemId, {
    refunds: [
      ...(item.refunds ?? []),
      { partyId, quantity, instrumentId: instrument?.id ?? '', since: instrument?.issuedOn ?? '' },
    ],
  });
