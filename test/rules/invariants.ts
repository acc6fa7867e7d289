import Big from 'big.js';
import { amountOf, isMoney, movementsOf } from '../../src/funds/movements.js';
import type { Entry } from '../../src/ledger/ledger.js';
import { add, compare, isDecimal, isZero, subtract, sum } from '../../src/platform/quantity.js';
import type { ItemState } from '../../src/registry/lifecycle/item-state.js';

/** Which invariants these items break, each in a sentence. */
export function faultsOfItems(items: readonly ItemState[]): string[] {
  return items.flatMap((item) => [
    ...faultsOfQuantity(item),
    ...faultsOfOrders(item),
    ...faultsOfParts(item, items),
    ...faultsOfCustody(item),
    ...faultsOfPhotos(item),
    ...faultsOfMoney(item),
  ]);
}

function faultsOfQuantity({ id, quantity, beginning, ending }: ItemState): string[] {
  const { registered, onHand, splitOff, disposed, counted } = quantity;
  const faults: string[] = [];
  if (![registered, onHand, splitOff, disposed].every(isDecimal))
    faults.push(`${id}: a quantity is not an exact decimal`);
  if (compare(registered, add(add(onHand, splitOff), disposed)) !== 0)
    faults.push(`${id}: quantity is not conserved`);
  if (isZero(onHand) !== (ending !== null)) faults.push(`${id}: its ending is not when nothing is on hand`);
  if (ending?.outcome === null && isZero(splitOff))
    faults.push(`${id}: it ended by no outcome and no division`);
  if (!beginning.recordedAt || !beginning.agencyId) faults.push(`${id}: it has no beginning`);
  if (isZero(registered)) faults.push(`${id}: nothing was registered`);
  if (!counted && (registered !== '1' || splitOff !== '0' || (disposed !== '0' && disposed !== '1')))
    faults.push(`${id}: a sealed lot was divided`);
  return faults;
}

function faultsOfOrders({ id, quantity, dispositions }: ItemState): string[] {
  const faults: string[] = [];
  const ordered = dispositions.filter((each) => each.state === 'ordered');
  const stated = ordered.filter((each) => each.quantity !== null);
  const left = sum(stated.map((each) => subtract(each.quantity as string, each.done)));
  if (compare(left, quantity.onHand) > 0) faults.push(`${id}: more is ordered than is on hand`);
  if (ordered.length - stated.length > 1) faults.push(`${id}: the rest is ordered twice`);
  if (compare(sum(dispositions.map((each) => each.done)), quantity.disposed) !== 0)
    faults.push(`${id}: what was carried out is not what was disposed of`);
  if (isZero(quantity.onHand) && ordered.length > 0) faults.push(`${id}: an order waits for what is gone`);
  for (const each of dispositions)
    if (each.quantity !== null && compare(each.done, each.quantity) > 0)
      faults.push(`${id}: more was done than ordered`);
  return faults;
}

function faultsOfParts({ id, quantity }: ItemState, items: readonly ItemState[]): string[] {
  const parts = items.filter((each) => each.origin.kind === 'split' && each.origin.itemId === id);
  const faults: string[] = [];
  if (compare(sum(parts.map((part) => part.quantity.registered)), quantity.splitOff) !== 0)
    faults.push(`${id}: the parts are not what was split off`);
  if (parts.some((part) => part.quantity.unit !== quantity.unit))
    faults.push(`${id}: a part is measured in another unit`);
  if (parts.some((part) => part.voided)) faults.push(`${id}: a part is voided`);
  return faults;
}

function faultsOfCustody({ id, custody, responsibility, quantity, loan, slot }: ItemState): string[] {
  const faults: string[] = [];
  if (!custody.agencyId) faults.push(`${id}: nobody holds it`);
  if ((custody.kind === 'officer' || custody.kind === 'keeper') && !custody.personId)
    faults.push(`${id}: no person holds it`);
  if (!responsibility.agencyId) faults.push(`${id}: nobody answers for it`);
  if (responsibility.stage === 'concluded' && !isZero(quantity.onHand))
    faults.push(`${id}: concluded with something on hand`);
  if (loan && (custody.kind !== 'officer' || custody.personId !== loan.borrowerId || slot))
    faults.push(`${id}: it is on loan, and not with its borrower`);
  return faults;
}

function faultsOfPhotos({ id, photos }: ItemState): string[] {
  return new Set(photos.map(({ sha256 }) => sha256)).size === photos.length
    ? []
    : [`${id}: a photo stands twice`];
}

function faultsOfMoney({ id, deposit, custody, slot, loan }: ItemState): string[] {
  const faults: string[] = [];
  if (deposit && (custody.kind !== 'bank' || slot || loan))
    faults.push(`${id}: it lies in an account, and elsewhere`);
  return faults;
}

/** The money ledger told from the entries, against what the items say is there, in each currency. */
export function faultsOfLedger(
  histories: ReadonlyMap<string, Entry[]>,
  items: ReadonlyMap<string, ItemState>,
): string[] {
  const money = [...items.values()].filter(isMoney);
  const movements = movementsOf(money.map(({ id }) => histories.get(id) as Entry[]));
  const units = [...new Set(money.map(({ quantity }) => quantity.unit))];
  return units.flatMap((unit) => {
    const told = movements.filter((each) => each.unit === unit);
    const here = money.filter(({ quantity }) => quantity.unit === unit);
    const balance = here.reduce((total, item) => total.plus(amountOf(item)), new Big(0));
    const inAccount = here
      .filter(({ deposit }) => deposit)
      .reduce((total, item) => total.plus(amountOf(item)), new Big(0));
    const faults: string[] = [];
    if (!told.reduce((total, { amount }) => total.plus(amount), new Big(0)).eq(balance))
      faults.push(`${unit}: what moved is not what is there`);
    if (!told.reduce((total, each) => total.plus(each.inAccount), new Big(0)).eq(inAccount))
      faults.push(`${unit}: what was paid in is not what lies in the account`);
    return faults;
  });
}

const RECEIPTS = ['receive', 'receive_with_exception', 'lend', 'take_back', 'deposit'];
/** A conversion takes away what was sealed, or leaves in its place what was taken. */
const MOVING = [...RECEIPTS, 'convert'];

/** What one step broke: custody and the answerable agency move by receipt alone, voided and concluded items not at all. */
export function faultsOfStep(
  before: ReadonlyMap<string, ItemState>,
  after: ReadonlyMap<string, ItemState>,
  step: readonly Entry[],
): string[] {
  return step.flatMap(({ subject: { id }, type }) => {
    const old = before.get(id);
    const now = after.get(id) as ItemState;
    if (!old) return [];
    const faults: string[] = [];
    const moved = heldBy(old) !== heldBy(now);
    if (moved && !MOVING.includes(type)) faults.push(`${id}: ${type} moved it`);
    if (old.responsibility.agencyId !== now.responsibility.agencyId && !RECEIPTS.includes(type))
      faults.push(`${id}: ${type} made another agency answerable`);
    faults.push(
      ...lostPhotos(old, now),
      ...strayed(old, now, type),
      ...thawed(old, now, type),
      ...resealed(old, now, type),
    );
    if (old.voided) faults.push(`${id}: ${type} happened to a voided item`);
    if (isZero(old.quantity.onHand) && !isZero(now.quantity.onHand))
      faults.push(`${id}: ${type} brought it back`);
    if (now.sequence !== old.sequence + 1) faults.push(`${id}: an entry is missing`);
    return faults;
  });
}

const heldBy = ({ custody: { seal: _, ...held } }: ItemState): string => JSON.stringify(held);

const OPENS = ['unseal', 'reseal'];
const resealed = (old: ItemState, now: ItemState, type: string): string[] =>
  old.custody.seal === now.custody.seal || RECEIPTS.includes(type) || OPENS.includes(type)
    ? []
    : [`${old.id}: ${type} changed its seal`];

const strayed = (old: ItemState, now: ItemState, type: string): string[] =>
  old.slot === now.slot || RECEIPTS.includes(type) || type === 'put_away'
    ? []
    : [`${old.id}: ${type} put it elsewhere`];

/** What is taken back or answered, and what others' rights and the law's terms do not wait with. */
const HAPPENS_TO_FROZEN: readonly string[] = [
  'take_back',
  'photograph',
  'refuse',
  'withdraw_offer',
  'renew',
  'take_over',
  'take_effect',
  'claim',
  'answer_claim',
];

const thawed = (old: ItemState, now: ItemState, type: string): string[] =>
  old.frozen && now.frozen && !HAPPENS_TO_FROZEN.includes(type)
    ? [`${old.id}: ${type} happened to a frozen item`]
    : [];

const lostPhotos = (old: ItemState, now: ItemState): string[] =>
  old.photos.some((photo) => !now.photos.includes(photo)) ? [`${old.id}: a photo was taken away`] : [];
