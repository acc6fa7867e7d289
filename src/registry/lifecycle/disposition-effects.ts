import { add, compare, subtract } from '../../platform/quantity.js';
import type { ActNamed, CarryingOut, Order, Release } from './acts.js';
import { blank, disposing, type Effect, type Effects, inherited, on, whole } from './effect.js';
import type { Disposition, ItemState } from './item-state.js';
import { lifted } from './measure-effects.js';
import { dispositionOf, leftOf, withoutEarlierRecoveries } from './orders.js';
import { OUTCOMES } from './outcomes.js';
import type { Context } from './rules.js';

export function ordered(item: ItemState, act: Order, { actor, instrument }: Context): Effects {
  const kept = withoutEarlierRecoveries(item, instrument).dispositions.filter(
    (each) => each.state !== 'recommended',
  );
  const disposition: Disposition = {
    ...act.disposition,
    state: 'ordered',
    done: '0',
    instrumentId: instrument?.id ?? null,
  };
  const effect: Effect = disposing(item, [...kept, disposition]);
  if (act.stage) effect.responsibility = { agencyId: actor.agencyId, stage: act.stage };
  return on(act.itemId, effect);
}

export function released(item: ItemState, act: Release, { instrument }: Context): Effects {
  const kept = item.dispositions.filter((each) => each.state === 'carried_out');
  return on(act.itemId, {
    measures: lifted(item.measures),
    ...disposing(item, [
      ...kept,
      {
        ...blank(act.dispositionId),
        state: 'ordered',
        instrumentId: instrument?.id ?? null,
        recipientId: act.recipientId,
        executorAgencyId: item.custody.agencyId,
      },
    ]),
  });
}

export const entrusted = (item: ItemState, act: ActNamed<'entrust'>): Effects =>
  on(
    act.itemId,
    disposing(
      item,
      item.dispositions.map((each) =>
        each.id === act.dispositionId ? { ...each, executorAgencyId: act.executorAgencyId } : each,
      ),
    ),
  );

export function carriedOut(item: ItemState, act: CarryingOut, { actor }: Context): Effects {
  const { quantity } = item;
  const left = subtract(quantity.onHand, act.quantity);
  const effect: Effect = {
    quantity: { ...quantity, onHand: left, disposed: add(quantity.disposed, act.quantity) },
    ...disposing(
      item,
      item.dispositions.map((each) => (each.id === act.dispositionId ? progressed(item, each, act) : each)),
    ),
  };
  if (left === '0') {
    effect.responsibility = { ...item.responsibility, stage: 'concluded' };
    effect.measures = lifted(item.measures);
  }
  return act.proceeds
    ? [
        { itemId: item.id, effect },
        { itemId: act.proceeds.itemId, effect: proceedsOf(item, act, actor) },
      ]
    : on(item.id, effect);
}

function progressed(item: ItemState, disposition: Disposition, act: CarryingOut): Disposition {
  return {
    ...disposition,
    done: add(disposition.done, act.quantity),
    state: compare(act.quantity, leftOf(item, disposition)) === 0 ? 'carried_out' : 'ordered',
    recipientId: act.recipientId ?? disposition.recipientId,
  };
}

/** The money is held by whoever took it in: the thing may have stood in place or lain in a bank. */
function proceedsOf(
  item: ItemState,
  act: CarryingOut,
  { agencyId, unitId, personId, roles }: Context['actor'],
): Effect {
  const { code, quantity, unit } = act.proceeds as NonNullable<CarryingOut['proceeds']>;
  const way = OUTCOMES[dispositionOf(item, act.dispositionId)?.outcome ?? 'sale'].name;
  return {
    ...inherited(item),
    code,
    origin: { kind: 'proceeds', itemId: item.id },
    category: '现金/货币',
    quantity: whole(quantity !== null, unit, quantity ?? '1'),
    value: null,
    name: `${way}价款`,
    features: null,
    details: {},
    contents: [],
    custody: {
      kind: roles.includes('case_officer') ? 'officer' : 'keeper',
      agencyId,
      unitId,
      personId,
      seal: null,
    },
    place: null,
  };
}
