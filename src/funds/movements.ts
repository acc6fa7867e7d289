import Big from 'big.js';
import type { Entry } from '../ledger/ledger.js';
import { blankItem, type ItemState, type Outcome, project } from '../registry/registry.js';

/** What moves in the money ledger of a case, as it is told. */
export const MOVEMENT_NAMES = {
  taken: '收取',
  interest: '孳息',
  proceeds: '变价款',
  refund: '退库',
  corrected: '更正',
  deposited: '存入账户',
  returned: '发还',
  treasury: '上缴国库',
  fine_offset: '折抵罚金',
  expenses: '支付费用',
  realised: '变价转出',
  handled: '交扣押机关处理',
  destroyed: '销毁',
  voided: '作废',
} as const;
export type MovementKind = keyof typeof MOVEMENT_NAMES;
export const MOVEMENT_KINDS = Object.keys(MOVEMENT_NAMES) as MovementKind[];

/** One movement of one currency; `amount` below zero went out. Of what lies in an account, `inAccount` tells the change. */
export interface Movement {
  entryId: string;
  itemId: string;
  unit: string;
  kind: MovementKind;
  amount: string;
  inAccount: string;
  /** What came out of the treasury and went to its owner at once; '0' for what did neither. */
  through: string;
  recordedAt: Date;
  occurredAt: string;
  instrumentId: string | null;
  recipientId: string | null;
  /** The item that was sold, or that bore interest. */
  sourceId: string | null;
}

const MONEY: readonly string[] = ['现金/货币', '账户资金', '虚拟货币'];

/** Whether the item is money, or what is counted like it. */
export const isMoney = ({ category, voided, origin }: ItemState): boolean =>
  MONEY.includes(category) && !(voided && origin.kind === 'split');

const WENT: Record<Outcome, MovementKind | null> = {
  return_to_victim: 'returned',
  return_to_owner: 'returned',
  confiscation: 'treasury',
  unclaimed_to_treasury: 'treasury',
  fine_offset: 'fine_offset',
  expenses: 'expenses',
  sale: 'realised',
  destruction: 'destroyed',
  seizing_agency_handles: 'handled',
  recovery: null,
};
const CAME: Record<ItemState['origin']['kind'], MovementKind | null> = {
  registered: 'taken',
  split: null,
  proceeds: 'proceeds',
  fruits: 'interest',
};

/** Every movement of these items of money from nothing but their entries, in the order in which they were recorded. */
export function movementsOf(histories: Iterable<readonly Entry[]>): Movement[] {
  return [...histories]
    .flatMap(ofItem)
    .sort(
      (one, other) =>
        Number(one.recordedAt) - Number(other.recordedAt) || (one.entryId < other.entryId ? -1 : 1),
    );
}

function ofItem(entries: readonly Entry[]): Movement[] {
  const found: Movement[] = [];
  let state = blankItem(entries[0]?.subject.id ?? '');
  for (const entry of entries) {
    const before = state;
    state = project(before, entry);
    const kind = kindOf(entry, before, state);
    if (kind) found.push(movement(entry, kind, before, state));
  }
  // The currency is the item's last, for a wrong one is corrected before anything has moved.
  return found.map((each) => ({ ...each, unit: state.quantity.unit }));
}

function kindOf(entry: Entry, before: ItemState, after: ItemState): MovementKind | null {
  const changed = !amountOf(after).eq(amountOf(before));
  if (before.sequence === 0) return changed ? CAME[after.origin.kind] : null;
  switch (entry.type) {
    case 'deposit':
      return 'deposited';
    case 'carry_out':
      return WENT[outcomeOf(entry, after)];
    case 'void':
      return changed ? 'voided' : null;
    case 'refund':
      return 'refund';
    case 'correct':
      return changed ? 'corrected' : null;
    default:
      return changed && entry.type !== 'split' ? CAME[after.origin.kind] : null;
  }
}

function movement(entry: Entry, kind: MovementKind, before: ItemState, after: ItemState): Movement {
  const { instrument, occurred_at } = entry.content as {
    instrument: { id: string } | null;
    occurred_at: string;
  };
  const { recipient = dispositionOf(entry, after)?.recipientId, quantity = '0' } = entry.content as {
    recipient?: string;
    quantity?: string;
  };
  return {
    entryId: entry.id,
    itemId: after.id,
    unit: after.quantity.unit,
    kind,
    amount: amountOf(after).minus(amountOf(before)).toFixed(),
    inAccount: accountOf(after).minus(accountOf(before)).toFixed(),
    through: kind === 'refund' ? quantity : '0',
    recordedAt: entry.recordedAt,
    occurredAt: occurred_at,
    instrumentId: instrument?.id ?? null,
    recipientId: recipient ?? null,
    sourceId: before.sequence === 0 && after.origin.kind !== 'registered' ? after.origin.itemId : null,
  };
}

const dispositionOf = ({ content }: Entry, { dispositions }: ItemState) =>
  dispositions.find(({ id }) => id === content.disposition);
const outcomeOf = (entry: Entry, after: ItemState): Outcome =>
  dispositionOf(entry, after)?.outcome ?? 'recovery';

/** What counts in a balance: what is on hand, once it is counted. */
export const amountOf = ({ quantity, voided }: ItemState): Big =>
  new Big(voided || !quantity.counted ? 0 : quantity.onHand);

const accountOf = (state: ItemState): Big => (state.deposit ? amountOf(state) : new Big(0));
