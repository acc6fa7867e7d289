import { add, decimal, subtract, sum } from '../../platform/quantity.js';
import {
  type ActNamed,
  type Correction,
  MEASURE_OF,
  type Receipt,
  type Registration,
  type Splitting,
  type StockImport,
} from './acts.js';
import { blank, disposing, type Effect, type Effects, inherited, on, weighed, whole } from './effect.js';
import type { ItemState, Quantity } from './item-state.js';
import { purposeForm } from './purposes.js';
import type { Context } from './rules.js';

/** What every act that brings a thing into the books writes down of it. */
const described = (act: Registration | StockImport, { instrument }: Context): Effect => ({
  caseId: act.caseId,
  code: act.code,
  list: { instrumentId: instrument?.id ?? '', line: act.listLine },
  origin: { kind: 'registered' },
  category: act.category,
  value: act.value,
  approximate: act.approximate,
  quantity: whole(act.quantity !== null, act.unit, act.quantity ?? '1'),
  dispositions: [],
  offeredIn: null,
  voided: false,
  name: act.name,
  features: act.features,
  details: act.details,
  contents: act.contents,
  quantityText: act.quantityText,
  place: act.place,
  ...(act.photos.length > 0 && { photos: act.photos }),
});

export function registered(act: Registration, context: Context): Effects {
  const { actor, instrument } = context;
  return on(act.itemId, {
    ...described(act, context),
    officers: act.officers,
    measures: [
      {
        kind: MEASURE_OF[act.act],
        state: act.rank ? 'queued' : 'in_force',
        instrumentId: instrument?.id ?? '',
        since: instrument?.issuedOn ?? '',
        until: act.measureUntil,
        ...(act.rank && { rank: act.rank }),
      },
    ],
    custody: act.custody,
    responsibility: { agencyId: actor.agencyId, stage: 'investigation' },
  });
}

export function stockImported(act: StockImport, context: Context): Effects {
  const { agencyId, unitId, personId } = context.actor;
  const { importId, row, placement } = act;
  return on(act.itemId, {
    ...described(act, context),
    imported: { importId, row },
    officers: [],
    measures: [
      {
        kind: act.measure,
        state: 'in_force',
        instrumentId: context.instrument?.id ?? '',
        since: act.since,
        until: null,
      },
    ],
    custody: { kind: 'keeper', agencyId, unitId, personId, seal: act.seal },
    responsibility: { agencyId, stage: act.stage },
    slot: placement?.placeId ?? null,
    place: placement?.path ?? act.place,
  });
}

export function offered(item: ItemState, act: ActNamed<'offer'>): Effects {
  const effect: Effect = { offeredIn: act.handoverId };
  if (act.recommendation) {
    const others = item.dispositions.filter((each) => each.state !== 'recommended');
    const recommended = { ...blank(act.handoverId), outcome: act.recommendation };
    Object.assign(effect, disposing(item, [...others, recommended]));
  }
  return on(act.itemId, effect);
}

export function received(item: ItemState, act: Receipt, { actor, now }: Context): Effects {
  const effect: Effect = { offeredIn: null };
  if (act.mode === 'physical') {
    effect.custody = {
      kind: 'keeper',
      agencyId: actor.agencyId,
      unitId: actor.unitId,
      personId: actor.personId,
      seal: act.seal ?? item.custody.seal,
    };
    if (!purposeForm(act.purpose).inPlace || act.placement || act.place) {
      effect.place = act.placement?.path ?? act.place;
      effect.slot = act.placement?.placeId ?? null;
    }
    Object.assign(effect, weighed(act));
    if (act.exception === 'seal_broken')
      effect.frozen = {
        code: 'seal_broken',
        reportedBy: actor.personId,
        since: (act.occurredAt ?? now).toISOString(),
      };
  }
  const { stage } = purposeForm(act.purpose);
  if (stage) effect.responsibility = { agencyId: actor.agencyId, stage };
  return on(act.itemId, effect);
}

export const offerEnded = (_: ItemState, act: ActNamed<'refuse' | 'withdraw_offer'>): Effects =>
  on(act.itemId, { offeredIn: null });

export const putAway = (_: ItemState, { itemId, placement, weight }: ActNamed<'put_away'>): Effects =>
  on(itemId, { slot: placement.placeId, place: placement.path, ...weighed({ weight }) });

export const counted = (_: ItemState, act: ActNamed<'count'>): Effects =>
  on(act.itemId, { quantity: whole(true, act.unit, act.quantity) });

export const photographed = (item: ItemState, act: ActNamed<'photograph'>): Effects =>
  on(act.itemId, { photos: [...item.photos, ...act.photos] });

export function split(item: ItemState, act: Splitting): Effects {
  const taken = sum(act.parts.map((part) => part.quantity));
  const { quantity } = item;
  const rest: Quantity = {
    ...quantity,
    onHand: subtract(quantity.onHand, taken),
    splitOff: add(quantity.splitOff, taken),
  };
  const parts = act.parts.map((part) => ({
    itemId: part.itemId,
    effect: {
      ...inherited(item),
      code: part.code,
      origin: { kind: 'split' as const, itemId: item.id },
      quantity: whole(true, quantity.unit, part.quantity),
      slot: item.slot,
      ...(item.deposit && { deposit: item.deposit }),
      value: null,
      name: part.name ?? item.name,
      ...(item.photos.length > 0 && { photos: item.photos }),
    },
  }));
  return [{ itemId: item.id, effect: { quantity: rest } }, ...parts];
}

export function corrected(item: ItemState, act: Correction): Effects {
  if (act.field === 'unit') return on(act.itemId, { quantity: { ...item.quantity, unit: act.value } });
  if (act.field !== 'quantity') return on(act.itemId, { [act.field]: act.value });
  const { registered: before, onHand } = item.quantity;
  const value = decimal(act.value);
  return on(act.itemId, {
    quantity: { ...item.quantity, registered: value, onHand: subtract(add(onHand, value), before) },
  });
}

export const voided = (_: ItemState, act: ActNamed<'void'>): Effects => on(act.itemId, { voided: true });

export const movedToCase = (_: ItemState, act: ActNamed<'reassign_case'>): Effects =>
  on(act.itemId, { caseId: act.caseId });
