import type { ItemState } from './item-state.js';

/** What goes to a bank, and what goes to a wallet. */
const MONEY = ['现金/货币'];
const VIRTUAL = ['虚拟货币'];

/** Where property of this category is paid in: a bank account, a wallet, or nowhere. */
export const depositedIn = (category: string): 'bank' | 'wallet' | null => {
  if (MONEY.includes(category)) return 'bank';
  return VIRTUAL.includes(category) ? 'wallet' : null;
};

/** 特定现金: notes that are evidence themselves, by their numbers, marks or stains (公通字〔2015〕21号 9). */
export const isSpecificCash = ({ details, features }: ItemState): boolean =>
  Boolean(details.特定现金 || details.冠字号) || /特定现金|冠字号/u.test(features ?? '');

/** Money that comes by transfer: a price, what lies in another account or in a wallet. */
export const mayComeAsNoNotes = ({ origin, category, deposit }: ItemState): boolean =>
  deposit !== undefined || origin.kind === 'proceeds' || depositedIn(category) === 'wallet';
