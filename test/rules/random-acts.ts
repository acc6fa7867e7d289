import fc from 'fast-check';
import type { Actor } from '../../src/identity/actor.js';
import type { InstrumentKind } from '../../src/instruments/instruments.js';
import type { Act, ActName } from '../../src/registry/lifecycle/acts.js';
import {
  type Disposition,
  dispositionAxis,
  type ItemState,
} from '../../src/registry/lifecycle/item-state.js';
import { ACT_NAMES, LIFECYCLE } from '../../src/registry/lifecycle/lifecycle.js';
import { OUTCOME_KEYS, OUTCOMES } from '../../src/registry/lifecycle/outcomes.js';
import type { Placement } from '../../src/registry/lifecycle/places.js';
import { PURPOSE_KEYS, type Purpose, purposeForm } from '../../src/registry/lifecycle/purposes.js';
import { photo, placement } from './property.js';

/** One thing that somebody tries; the numbers choose among what there is when it is tried. */
export interface Attempt {
  act: ActName;
  item: number;
  actor: number;
  choice: number;
  amount: number;
  detail: number;
  wrongPaper: boolean;
}

const OFTEN: ActName[] = [
  'offer',
  'offer',
  'receive',
  'receive',
  'receive',
  'order',
  'order',
  'order',
  'carry_out',
  'carry_out',
  'split',
  'seize',
  'entrust',
  'withdraw_offer',
  'count',
  'lend',
  'take_back',
  'take_back',
  'resolve',
  'resolve',
  'reseal',
  'unseal',
  'unseal',
  'unseal',
  'entrust',
  'entrust',
  'announce',
  'take_unclaimed',
  'refund',
  'entrust',
  'deposit',
  'deposit',
  'accrue',
  'refund',
];

export const attempts = (longest: number): fc.Arbitrary<Attempt[]> =>
  fc.array(
    fc.noBias(
      fc.record({
        act: fc.constantFrom(...ACT_NAMES, ...OFTEN),
        item: fc.nat(1000),
        actor: fc.nat(1000),
        choice: fc.nat(1000),
        amount: fc.nat(12),
        detail: fc.nat(1000),
        wrongPaper: fc.constantFrom(...Array<boolean>(19).fill(false), true),
      }),
    ),
    { minLength: longest / 2, maxLength: longest, size: 'max' },
  );

/** Whom an offer that is still open was made to, by whom: what the handover module knows. */
export interface OpenOffer {
  purpose: Purpose;
  mode: 'physical' | 'paper';
  from: Actor;
  toAgencyId: string;
}

export interface Situation {
  items: readonly ItemState[];
  actors: readonly Actor[];
  offers: ReadonlyMap<string, OpenOffer>;
  cases: readonly string[];
  newId: () => string;
}

export interface Tried {
  act: Act;
  actor: Actor;
  paper: InstrumentKind;
}

const ANSWERS: ReadonlySet<ActName> = new Set<ActName>([
  'receive',
  'receive_with_exception',
  'refuse',
  'withdraw_offer',
]);

const pick = <T>(list: readonly T[], choice: number): T => list[choice % list.length] as T;

/** Mostly whole, half or a third of it, sometimes nothing or more than there is. */
const share = (whole: string, amount: number): string => {
  const number = Number(whole);
  if (amount === 0) return '0';
  if (amount === 1) return String(number + 1);
  if (amount <= 6) return whole;
  return String(Math.max(1, Math.floor(number / (amount - 5))));
};

/** Those who stand to the item as the act's row asks. */
function ableTo(name: ActName, item: ItemState | undefined, { actors, offers }: Situation): Actor[] {
  const { by, standing } = LIFECYCLE[name];
  const offer = item?.offeredIn ? offers.get(item.offeredIn) : undefined;
  return actors.filter(
    (actor) =>
      by.some((role) => actor.roles.includes(role)) &&
      (standing !== 'custodian' || actor.agencyId === item?.custody.agencyId) &&
      (standing !== 'answerable' || actor.agencyId === item?.responsibility.agencyId) &&
      (standing !== 'lender' || actor.agencyId === item?.loan?.agencyId) &&
      (standing !== 'addressee' || actor.agencyId === offer?.toAgencyId),
  );
}

/** One that suits the act and on which somebody could do it, most of the time; any other now and then. */
function itemFor(name: ActName, situation: Situation, choice: number): ItemState {
  const { when } = LIFECYCLE[name];
  const suitable = situation.items.filter(
    (item) =>
      !item.voided &&
      (when.disposition?.includes(dispositionAxis(item)) ?? true) &&
      (item.offeredIn !== null) === ANSWERS.has(name) &&
      (when.frozen === null || (when.frozen ?? false) === (item.frozen !== null)) &&
      (item.loan !== null || name !== 'take_back') &&
      (item.custody.seal !== null || name !== 'unseal') &&
      (name !== 'deposit' || item.category === '现金/货币') &&
      (when.custody?.includes(item.custody.kind) ?? true) &&
      ableTo(name, item, situation).length > 0,
  );
  return pick(choice % 8 === 0 || suitable.length === 0 ? situation.items : suitable, choice);
}

/** Somebody who may, most of the time; anybody else now and then. */
function actorFor(name: ActName, item: ItemState | undefined, situation: Situation, choice: number): Actor {
  const able = ableTo(name, item, situation);
  return pick(choice % 10 === 0 || able.length === 0 ? situation.actors : able, choice);
}

/** Turns an attempt into an act on what there is now. */
export function tried(attempt: Attempt, situation: Situation): Tried {
  const registering = ACT_NAMES.indexOf(attempt.act) < 6 || situation.items.length === 0;
  const name = registering && ACT_NAMES.indexOf(attempt.act) >= 6 ? 'seize' : attempt.act;
  const item = registering ? undefined : itemFor(name, situation, attempt.item);
  const actor = actorFor(name, item, situation, attempt.actor);
  const making = MAKING[name];
  const act =
    item && making ? making(item, actor, situation, attempt) : registration(name, actor, situation, attempt);
  const paper = paperFor(act, item, actor, attempt.choice);
  return { act, actor, paper: attempt.wrongPaper ? 'closing_report' : paper };
}

function registration(
  name: ActName,
  actor: Actor,
  { actors, cases, newId }: Situation,
  { choice, amount }: Attempt,
): Act {
  const lot = choice % 4 === 0;
  const money = choice % 3 === 1;
  const described = {
    itemId: newId(),
    caseId: pick(cases, choice),
    code: newId(),
    listLine: 1,
    name: money ? '现金' : '白酒',
    category: money ? '现金/货币' : '烟酒',
    unit: money ? '元' : '瓶',
    quantity: lot ? null : String(amount),
    quantityText: null,
    approximate: false,
    features: null,
    details: {},
    contents: [],
    photos: choice % 5 === 0 ? [photo(choice)] : [],
    value: null,
    place: null,
  };
  if (name === 'import_stock')
    return {
      ...described,
      act: name,
      importId: newId(),
      row: choice,
      measure: 'seizure',
      since: '2019-05-01',
      stage: 'investigation',
      seal: null,
      placement: choice % 3 === 0 ? somePlace(actor, choice, amount) : null,
    };
  return {
    ...described,
    act: name as 'seize',
    officers: [actor.personId, pick(actors, choice).personId],
    custody: {
      kind: 'officer',
      agencyId: actor.agencyId,
      unitId: actor.unitId,
      personId: actor.personId,
      seal: null,
    },
    measureUntil: name === 'freeze' || name === 'seal' ? '2024-05-31' : null,
    ...(name === 'freeze' && choice % 3 === 0 && { rank: 2 }),
  };
}

type Making = (item: ItemState, actor: Actor, situation: Situation, attempt: Attempt) => Act;

const offering: Making = ({ id, quantity }, actor, { actors, newId }, { choice, amount, detail }) => {
  const fitting = PURPOSE_KEYS.filter((each) => purposeForm(each).from.includes(actor.agencyKind));
  const purpose = pick(choice % 6 === 0 || fitting.length === 0 ? PURPOSE_KEYS : fitting, choice);
  const able = actors.filter((each) => purposeForm(purpose).to.includes(each.agencyKind));
  const receiver = pick(able, detail);
  return {
    act: 'offer',
    itemId: id,
    handoverId: newId(),
    purpose,
    mode: detail % 3 === 0 ? 'paper' : 'physical',
    quantity: amount === 12 ? share(quantity.onHand, amount) : quantity.onHand,
    toAgencyId: receiver.agencyId,
    toAgencyKind: receiver.agencyKind,
    toPersonId: null,
    recommendation: detail % 2 === 0 ? pick(OUTCOME_KEYS, detail) : null,
  };
};

function answered(item: ItemState, actor: Actor, { offers, newId }: Situation) {
  const handoverId = item.offeredIn ?? newId();
  const offer = offers.get(handoverId);
  return {
    itemId: item.id,
    handoverId,
    purpose: offer?.purpose ?? 'store_in',
    mode: offer?.mode ?? 'physical',
    senderId: offer?.from.personId ?? actor.personId,
    toAgencyId: offer?.toAgencyId ?? actor.agencyId,
    toPersonId: null,
  } as const;
}

const splitting: Making = ({ id, quantity }, _, { newId }, { amount, detail }) => ({
  act: 'split',
  itemId: id,
  parts: Array.from({ length: 1 + (detail % 2) }, () => ({
    itemId: newId(),
    code: newId(),
    quantity: share(quantity.onHand, amount),
    name: null,
  })),
});

const correcting: Making = ({ id, quantity, lastEntryId }, _, __, { choice, amount, detail }) => {
  const field = pick(['name', 'features', 'category', 'unit', 'quantity', 'quantity'] as const, choice);
  const value = field === 'quantity' ? share(quantity.registered, amount) : `文${detail}`;
  return { act: 'correct', itemId: id, field, value, corrects: lastEntryId, reason: '笔误' };
};

const ordering: Making = ({ id, quantity, custody }, _, { newId }, { choice, amount, detail }) => ({
  act: 'order',
  itemId: id,
  stage: choice % 2 === 0 ? 'execution' : null,
  disposition: {
    id: newId(),
    outcome: pick(OUTCOME_KEYS, detail),
    quantity: amount % 3 === 0 ? null : share(quantity.onHand, amount),
    line: 1,
    recipientId: null,
    executorAgencyId: choice % 4 === 0 ? null : custody.agencyId,
  },
});

/** One of the item's dispositions, or one that it does not have. */
const chosen = (item: ItemState, { newId }: Situation, { choice }: Attempt) =>
  pick<Pick<Disposition, 'id' | 'outcome'>>(
    item.dispositions.length > 0 ? item.dispositions : [{ id: newId(), outcome: 'sale' }],
    choice,
  );

const carryingOut: Making = (item, _, situation, attempt) => {
  const { newId } = situation;
  const { id, outcome } = chosen(item, situation, attempt);
  const price = { itemId: newId(), code: newId(), quantity: attempt.amount > 6 ? '100' : null, unit: '元' };
  return {
    act: 'carry_out',
    itemId: item.id,
    dispositionId: id,
    quantity: share(item.quantity.onHand, attempt.amount),
    recipientId: OUTCOMES[outcome].recipient ? newId() : null,
    executors: ['somebody', 'somebody else'],
    witnesses: ['a supervisor'],
    proceeds: OUTCOMES[outcome].realises ? price : null,
  };
};

/** One of a few places of the actor's agency; now and then one that is full, closed or for other things. */
const somePlace = ({ agencyId }: Actor, choice: number, detail: number): Placement =>
  placement({
    agencyId,
    placeId: `00000000-0000-7000-8000-0000000001${10 + (choice % 3)}`,
    room: detail % 5 === 0 ? 0 : 1,
    open: detail % 7 !== 0,
    kind: detail % 11 === 0 ? 'armoury' : 'centre',
  });

const opening = ({ actors }: Situation, { choice, detail }: Attempt) => {
  const { personId, roles } = pick(actors, choice);
  const photosAfter = detail % 9 === 0 ? [] : [photo(detail % 7)];
  return { second: { personId, roles }, photosBefore: [photo(choice % 7)], photosAfter };
};

const MAKING: Partial<Record<ActName, Making>> = {
  offer: offering,
  receive: (item, actor, situation, { choice, detail }) => ({
    act: 'receive',
    ...answered(item, actor, situation),
    place: '架',
    placement: detail % 3 === 0 ? somePlace(actor, choice, detail) : null,
    seal: null,
    exception: null,
  }),
  receive_with_exception: (item, actor, situation) => ({
    act: 'receive_with_exception',
    ...answered(item, actor, situation),
    place: null,
    placement: null,
    seal: '封 2',
    exception: 'damaged',
  }),
  refuse: (item, actor, situation) => ({
    act: 'refuse',
    ...answered(item, actor, situation),
    reason: 'not_presented',
  }),
  withdraw_offer: (item, actor, { offers, newId }) => {
    const handoverId = item.offeredIn ?? newId();
    const fromAgencyId = offers.get(handoverId)?.from.agencyId ?? actor.agencyId;
    return { act: 'withdraw_offer', itemId: item.id, handoverId, fromAgencyId };
  },
  put_away: ({ id }, actor, _, { choice, detail }) => ({
    act: 'put_away',
    itemId: id,
    placement: somePlace(actor, choice, detail),
    seal: detail % 6 === 0 ? '封 9' : null,
  }),
  lend: ({ id, custody }, _, { actors, newId }, { choice, detail }) => ({
    act: 'lend',
    itemId: id,
    loanId: newId(),
    purpose: detail % 9 === 0 ? 'publicity' : 'appraisal',
    dueAt: detail % 8 === 0 ? '2020-01-01T00:00:00.000Z' : '2099-01-01T00:00:00.000Z',
    keeperId: pick(actors, choice).personId,
    keeperAgencyId: custody.agencyId,
    seal: detail % 7 === 0 ? '封 9' : custody.seal,
  }),
  unseal: ({ id }, _, situation, attempt) => ({ act: 'unseal', itemId: id, ...opening(situation, attempt) }),
  reseal: ({ id }, _, situation, attempt) => ({
    act: 'reseal',
    itemId: id,
    ...opening(situation, attempt),
    seal: `封 ${attempt.detail % 4}`,
  }),
  take_back: ({ id, loan, custody }, actor, { newId }, { choice, detail }) => ({
    act: 'take_back',
    itemId: id,
    loanId: loan?.id ?? newId(),
    condition: detail % 4 === 0 ? 'damaged' : 'intact',
    seal: detail % 6 === 0 ? '封 9' : custody.seal,
    placement: detail % 3 === 0 ? somePlace(actor, choice, detail) : null,
  }),
  report: ({ id }, _, __, { detail }) => ({
    act: 'report',
    itemId: id,
    code: detail % 2 === 0 ? 'lost' : 'seal_broken',
    reason: '异常',
  }),
  resolve: ({ id }) => ({ act: 'resolve', itemId: id, reason: '已查明' }),
  count: ({ id, quantity: { unit } }, _, __, { amount }) => ({
    act: 'count',
    itemId: id,
    quantity: String(amount),
    unit,
  }),
  photograph: ({ id }, _, __, { choice, detail }) => ({
    act: 'photograph',
    itemId: id,
    photos: [photo(choice % 7), photo(detail % 7)],
  }),
  split: splitting,
  correct: correcting,
  void: ({ id }, _, { items }, { choice }) => ({
    act: 'void',
    itemId: id,
    duplicateOf: pick(items, choice).id,
    reason: '重复',
  }),
  reassign_case: ({ id }, _, { cases }, { choice }) => ({
    act: 'reassign_case',
    itemId: id,
    caseId: pick(cases, choice),
  }),
  order: ordering,
  release: ({ id }, _, { newId }) => ({
    act: 'release',
    itemId: id,
    dispositionId: newId(),
    recipientId: null,
  }),
  renew: ({ id }, _, __, { detail }) => ({
    act: 'renew',
    itemId: id,
    until: `2024-0${(detail % 8) + 1}-28`,
  }),
  convert: ({ id, officers }, actor, _, { detail }) => ({
    act: 'convert',
    itemId: id,
    kind: detail % 2 === 0 ? 'sealing' : 'seizure',
    officers: [actor.personId, ...officers],
    until: null,
  }),
  take_over: ({ id }) => ({ act: 'take_over', itemId: id, until: null }),
  take_effect: ({ id, measures }, _, __, { detail }) => ({
    act: 'take_effect',
    itemId: id,
    effectiveOn: detail % 3 === 0 ? '2024-02-28' : (measures[0]?.since ?? ''),
    until: null,
    standing: detail % 5 === 0 ? 1 : 0,
  }),
  claim: ({ id }, _, { newId }, { detail }) => ({
    act: 'claim',
    itemId: id,
    claim: { id: newId(), kind: 'ownership', partyId: `party ${detail % 2}` },
  }),
  answer_claim: ({ id, claims = [] }, _, { newId }, { choice }) => ({
    act: 'answer_claim',
    itemId: id,
    claimId: claims.length > 0 ? pick(claims, choice).id : newId(),
    answer: 'rejected',
  }),
  announce: ({ id }) => ({ act: 'announce', itemId: id }),
  take_unclaimed: ({ id }, _, { newId }, { detail }) => ({
    act: 'take_unclaimed',
    itemId: id,
    dispositionId: newId(),
    outcome: detail % 3 === 0 ? 'sale' : 'unclaimed_to_treasury',
  }),
  refund: ({ id, quantity }, _, __, { amount, detail }) => ({
    act: 'refund',
    itemId: id,
    partyId: `party ${detail % 2}`,
    quantity: share(quantity.disposed, amount),
  }),
  entrust: (item, _, situation, attempt) => ({
    act: 'entrust',
    itemId: item.id,
    dispositionId: chosen(item, situation, attempt).id,
    executorAgencyId: item.custody.agencyId,
  }),
  carry_out: carryingOut,
  deposit: ({ id, quantity }, { agencyId }, _, { choice, detail }) => ({
    act: 'deposit',
    itemId: id,
    account: {
      id: `00000000-0000-7000-8000-0000000002${10 + (choice % 2)}`,
      agencyId,
      kind: 'bank',
      unit: detail % 9 === 0 ? '美元' : quantity.unit,
      place: '某银行',
      open: detail % 7 !== 0,
    },
    counting:
      detail % 4 === 0
        ? null
        : {
            denominations: [{ face: '1', count: Number(quantity.onHand) + (detail % 11 === 0 ? 1 : 0) }],
            counters: ['one', choice % 8 === 0 ? 'one' : 'another'],
            examined: detail % 13 !== 0,
          },
  }),
  accrue: ({ id }, _, { newId }, { amount }) => ({
    act: 'accrue',
    itemId: id,
    fruits: { itemId: newId(), code: newId(), quantity: String(amount) },
  }),
};

/** The paper that fits the act; another paper of its row where it does not matter. */
function paperFor(act: Act, item: ItemState | undefined, actor: Actor, choice: number): InstrumentKind {
  const usual = pick(LIFECYCLE[act.act].instruments, choice);
  if (act.act === 'offer') return purposeForm(act.purpose).instrument;
  if (act.act === 'order') return actor.agencyKind === 'court' ? 'judgment' : usual;
  const carriedOut =
    act.act === 'carry_out' && item?.dispositions.find((each) => each.id === act.dispositionId);
  return (carriedOut && OUTCOMES[carriedOut.outcome].proof) || usual;
}
