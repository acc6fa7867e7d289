import type { ActNamed } from './acts.js';
import { type Effect, type Effects, on } from './effect.js';
import type { ItemState, Measure } from './item-state.js';
import { lastDayOf } from './measure-terms.js';
import type { Context } from './rules.js';

export const renewed = (
  item: ItemState,
  { itemId, until }: ActNamed<'renew'>,
  { instrument }: Context,
): Effects =>
  on(itemId, {
    measures: item.measures.map((each) => {
      const last = each.state === 'in_force' ? lastDayOf(each, item.category) : null;
      return last
        ? {
            ...each,
            until,
            renewedFrom: last.day,
            renewals: [...(each.renewals ?? []), instrument?.id ?? ''],
          }
        : each;
    }),
  });

/** What still binds or waits its turn is over. */
export const lifted = (measures: readonly Measure[]): Measure[] =>
  measures.map((each) =>
    each.state === 'in_force' || each.state === 'queued' ? { ...each, state: 'lifted' } : each,
  );

export const CONVERTIBLE: readonly Measure['kind'][] = ['seizure', 'sealing', 'preservation'];

/** 查封、扣押、登记保存 become one another: the earlier one ends with the new one. */
export function converted(
  item: ItemState,
  act: ActNamed<'convert'>,
  { actor, instrument }: Context,
): Effects {
  const effect: Effect = {
    measures: [
      ...item.measures.map(
        (each): Measure =>
          each.state === 'in_force' && CONVERTIBLE.includes(each.kind)
            ? { ...each, state: 'converted' }
            : each,
      ),
      {
        kind: act.kind,
        state: 'in_force',
        instrumentId: instrument?.id ?? '',
        since: instrument?.issuedOn ?? '',
        until: act.until,
      },
    ],
    officers: [...new Set([...item.officers, ...act.officers])],
  };
  const { kind, agencyId, seal } = item.custody;
  if (act.kind === 'seizure' && (kind === 'in_place' || kind === 'possessor'))
    effect.custody = { kind: 'officer', agencyId, unitId: actor.unitId, personId: actor.personId, seal };
  if (act.kind === 'sealing' && (kind === 'officer' || kind === 'possessor'))
    effect.custody = { kind: 'in_place', agencyId, unitId: actor.unitId, personId: null, seal };
  return on(act.itemId, effect);
}

/** 由后一机关以自己名义续行: the rank stays as it was (涉财产执行规定 5). */
export function takenOver(
  item: ItemState,
  { itemId, until }: ActNamed<'take_over'>,
  { actor, instrument }: Context,
): Effects {
  const next = item.measures.flatMap(({ kind, state, rank }): Measure[] =>
    state === 'in_force'
      ? [
          {
            kind,
            state,
            instrumentId: instrument?.id ?? '',
            since: instrument?.issuedOn ?? '',
            until,
            ...(rank && { rank }),
            agencyId: actor.agencyId,
            by: actor.agencyKind,
          },
        ]
      : [],
  );
  const before = item.measures.map(
    (each): Measure => (each.state === 'in_force' ? { ...each, state: 'taken_over' } : each),
  );
  return on(itemId, { measures: [...before, ...next] });
}

export const tookEffect = (item: ItemState, act: ActNamed<'take_effect'>): Effects =>
  on(act.itemId, {
    measures: item.measures.map((each) =>
      each.state === 'queued'
        ? { ...each, state: 'in_force', queuedSince: each.since, since: act.effectiveOn, until: act.until }
        : each,
    ),
  });
