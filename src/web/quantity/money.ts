/** The unit of money in which most property is counted, as the register writes it. */
export const YUAN = '元';

/** The category of what lies in wallets. */
export const VIRTUAL_CURRENCY = '虚拟货币';

/** A decimal with its thousands set apart; nothing is rounded. */
export const grouped = (amount: string): string => amount.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');

/** A sum of money as people read it: `1,234.5 元`. */
export const moneyText = ({ amount, currency }: { amount: string; currency: string }): string =>
  `${grouped(amount)} ${currency}`;
