import type { EntityManager } from 'typeorm';
import type { Identity, Names } from '../identity/identity.js';
import type { Entry } from '../ledger/ledger.js';
import { Invalid } from '../platform/errors.js';
import type { HeldView, RecordedLaterView } from './custody.dto.js';
import type { ActName } from './lifecycle/acts.js';
import { happenedBy } from './lifecycle/chronology.js';
import { dispositionAxis, type ItemState, measuredIn } from './lifecycle/item-state.js';
import { LIFECYCLE } from './lifecycle/lifecycle.js';

/** How those who held or answered for these items are called, each kind in one statement. */
export const namesOfHolders = (
  tx: EntityManager,
  identity: Identity,
  states: readonly ItemState[],
): Promise<Names> =>
  identity.names(tx, {
    agencies: states.flatMap(({ custody, responsibility }) => [custody.agencyId, responsibility.agencyId]),
    units: states.map(({ custody }) => custody.unitId),
    people: states.map(({ custody }) => custody.personId),
  });

export const heldView = (item: ItemState, names: Names): HeldView => ({
  onHand: item.quantity.onHand,
  measuredIn: measuredIn(item.quantity),
  custody: {
    ...item.custody,
    agencyName: names.agency(item.custody.agencyId),
    unitName: names.unit(item.custody.unitId),
    personName: names.person(item.custody.personId),
  },
  place: item.place,
  responsibility: { ...item.responsibility, agencyName: names.agency(item.responsibility.agencyId) },
  disposition: dispositionAxis(item),
  voided: item.voided,
});

/** What had happened by then and was recorded only afterwards. */
export const recordedLater = (entries: readonly Entry[], at: Date): RecordedLaterView[] =>
  happenedBy(entries, at)
    .filter(({ recordedAt }) => recordedAt > at)
    .map(({ id, type, content, recordedAt }) => ({
      entryId: id,
      type,
      name: LIFECYCLE[type as ActName].name,
      occurredAt: new Date(content.occurred_at as string),
      recordedAt,
    }));

/** A day means its last instant in China (UTC+8). Invalid `not_a_moment` for a day or an instant that does not exist. */
export function momentOf(text: string, field: string): Date {
  const at = new Date(text.length === 10 ? `${text}T23:59:59.999+08:00` : text);
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  if (
    Number.isNaN(at.getTime()) ||
    Number.isNaN(day.getTime()) ||
    day.toISOString().slice(0, 10) !== text.slice(0, 10)
  )
    throw new Invalid('not_a_moment', `没有 ${text} 这一时间`, {
      faults: [{ field, code: 'not_a_moment', message: '不是存在的日期或时间' }],
    });
  return at;
}
