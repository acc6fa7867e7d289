import type { ActNamed } from './acts.js';
import { type Effects, on, weighed } from './effect.js';
import type { Frozen, ItemState } from './item-state.js';
import type { Context } from './rules.js';

const happened = ({ occurredAt }: { occurredAt?: Date }, now: Date): string =>
  (occurredAt ?? now).toISOString();

export const lent = (item: ItemState, act: ActNamed<'lend'>, { actor, now }: Context): Effects =>
  on(act.itemId, {
    custody: {
      kind: 'officer',
      agencyId: actor.agencyId,
      unitId: actor.unitId,
      personId: actor.personId,
      seal: item.custody.seal,
    },
    slot: null,
    place: null,
    loan: {
      id: act.loanId,
      agencyId: item.custody.agencyId,
      keeperId: act.keeperId,
      borrowerId: actor.personId,
      purpose: act.purpose,
      since: happened(act, now),
      dueAt: act.dueAt,
    },
    ...weighed(act),
  });

/** What is not as it was is frozen as it comes back. */
export function takenBack(_: ItemState, act: ActNamed<'take_back'>, { actor, now }: Context): Effects {
  const { condition, placement } = act;
  const frozen: Frozen | null =
    condition === 'intact'
      ? null
      : { code: condition, reportedBy: actor.personId, since: happened(act, now) };
  return on(act.itemId, {
    custody: {
      kind: 'keeper',
      agencyId: actor.agencyId,
      unitId: actor.unitId,
      personId: actor.personId,
      seal: act.seal,
    },
    slot: placement?.placeId ?? null,
    place: placement?.path ?? null,
    loan: null,
    ...(frozen && { frozen }),
    ...weighed(act),
  });
}

export const reported = (_: ItemState, act: ActNamed<'report'>, { actor, now }: Context): Effects =>
  on(act.itemId, {
    frozen: { code: act.code, reportedBy: actor.personId, since: happened(act, now) },
  });

export const resolved = (_: ItemState, act: ActNamed<'resolve'>): Effects => on(act.itemId, { frozen: null });
