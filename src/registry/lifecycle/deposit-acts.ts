import type { Decimal } from '../../platform/quantity.js';
import type { EveryAct } from './every-act.js';

/** An account, or a wallet, of an agency: `unit` is its currency. */
export interface DepositAccount {
  id: string;
  agencyId: string;
  kind: 'bank' | 'wallet';
  unit: string;
  /** What it is called where the money lies. */
  place: string;
  open: boolean;
}

/** How notes and coins were counted before they went to the bank. */
export interface CashCount {
  denominations: { face: Decimal; count: number }[];
  counters: string[];
  /** They were looked at for counterfeits, and what was found was set apart. */
  examined: boolean;
}

/** 存入唯一合规账户: from then on the item is a claim on the account, no thing in a store. */
export interface Depositing extends EveryAct {
  act: 'deposit';
  account: DepositAccount;
  /** Null: it came as no notes. */
  counting: CashCount | null;
}

/** 孳息入账: what money in a bank has borne, as a linked item. */
export interface Accruing extends EveryAct {
  act: 'accrue';
  fruits: { itemId: string; code: string; quantity: Decimal };
}
