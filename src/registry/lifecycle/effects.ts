import { add, compare, decimal, subtract, sum } from '../../platform/quantity.js';
import {
  type ActNamed,
  type CarryingOut,
  type Correction,
  MEASURE_OF,
  type Order,
  type Receipt,
  type Registration,
  type Release,
  type Splitting,
} from './acts.js';
import { type Disposition, type ItemState, type Quantity } from './item-state.js';
import { dispositionOf, leftOf, withoutEarlierRecoveries } from './orders.js';
import { OUTCOMES } from './outcomes.js';
import { purposeForm } from './purposes.js';
import type { Context } from './rules.js';

export const CLEAR = [
  'caseId',
  'code',
  'list',
  'origin',
  'category',
  'value',
  'approximate',
  'officers',
  'quantity',
  'measures',
  'custody',
  'responsibility',
  'dispositions',
  'droppedDispositions',
  'offeredIn',
  'voided',
] as const;
export const CONFIDENTIAL = ['name', 'features', 'details', 'contents', 'quantityText', 'place'] as const;

/** What an act changes of one item: each part that is present replaces that part of its state. */
export type Effect = Partial<
  Pick<ItemState, Exclude<(typeof CLEAR)[number], 'droppedDispositions'> | (typeof CONFIDENTIAL)[number]>
> & {
  /** The ids of dispositions that are no more; `dispositions` holds the new and the changed ones only, however long the list. */
  droppedDispositions?: string[];
};

/** The effects of one act, the item's own first; the others are items that it creates. */
export type Effects = { itemId: string; effect: Effect }[];

const on = (itemId: string, effect: Effect): Effects => [{ itemId, effect }];

const whole = (counted: boolean, unit: string, amount: string): Quantity => ({
  counted,
  unit,
  registered: amount,
  onHand: amount,
  splitOff: '0',
  disposed: '0',
});

export function registered(act: Registration, { actor, instrument }: Context): Effects {
  const agencyId = actor.agencyId;
  return on(act.itemId, {
    caseId: act.caseId,
    code: act.code,
    list: { instrumentId: instrument?.id ?? '', line: act.listLine },
    origin: { kind: 'registered' },
    category: act.category,
    value: act.value,
    approximate: act.approximate,
    officers: act.officers,
    quantity: whole(act.quantity !== null, act.unit, act.quantity ?? '1'),
    measures: [
      {
        kind: MEASURE_OF[act.act],
        state: 'in_force',
        instrumentId: instrument?.id ?? '',
        since: instrument?.issuedOn ?? '',
        until: act.measureUntil,
      },
    ],
    custody: act.custody,
    responsibility: { agencyId, stage: 'investigation' },
    dispositions: [],
    offeredIn: null,
    voided: false,
    name: act.name,
    features: act.features,
    details: act.details,
    contents: act.contents,
    quantityText: act.quantityText,
    place: act.place,
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

export function received(item: ItemState, act: Receipt, { actor }: Context): Effects {
  const effect: Effect = { offeredIn: null };
  if (act.mode === 'physical') {
    effect.custody = {
      kind: 'keeper',
      agencyId: actor.agencyId,
      unitId: actor.unitId,
      personId: actor.personId,
      seal: act.seal ?? item.custody.seal,
    };
    effect.place = act.place;
  }
  const { stage } = purposeForm(act.purpose);
  if (stage) effect.responsibility = { agencyId: actor.agencyId, stage };
  return on(act.itemId, effect);
}

export const offerEnded = (_: ItemState, act: ActNamed<'refuse' | 'withdraw_offer'>): Effects =>
  on(act.itemId, { offeredIn: null });

export const counted = (_: ItemState, act: ActNamed<'count'>): Effects =>
  on(act.itemId, { quantity: whole(true, act.unit, act.quantity) });

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
      value: null,
      name: part.name ?? item.name,
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
    measures: item.measures.map((each) => ({ ...each, state: 'lifted' })),
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
    effect.measures = item.measures.map((each) => ({ ...each, state: 'lifted' }));
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

/** What turns the item's dispositions into `next`: an entry tells the difference, for a fund may have thousands. */
function disposing(item: ItemState, next: readonly Disposition[]): Effect {
  const kept = new Set(next.map(({ id }) => id));
  const dropped = item.dispositions.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  const before = new Set(item.dispositions);
  const dispositions = next.filter((each) => !before.has(each));
  return dropped.length > 0 ? { dispositions, droppedDispositions: dropped } : { dispositions };
}

const inherited = (item: ItemState): Effect => ({
  caseId: item.caseId,
  list: item.list,
  category: item.category,
  approximate: item.approximate,
  officers: item.officers,
  measures: item.measures,
  custody: item.custody,
  responsibility: item.responsibility,
  dispositions: [],
  offeredIn: null,
  voided: false,
  features: item.features,
  details: item.details,
  contents: [],
  quantityText: null,
  place: item.place,
});

const blank = (id: string): Disposition => ({
  id,
  outcome: 'return_to_owner',
  state: 'recommended',
  quantity: null,
  done: '0',
  instrumentId: null,
  line: null,
  recipientId: null,
  executorAgencyId: null,
});
