import Big from 'big.js';

/** A decimal in the one form that the server takes: no sign, no exponent, no leading zero. */
const FORM = /^(0|[1-9]\d{0,19})(\.\d{1,18})?$/;

export const isDecimal = (text: string): boolean => FORM.test(text);

/** What is left of `whole` after these parts, exact, as text; negative when they are too much; null while one of them is no number. */
export function leftOf(whole: string, parts: readonly string[]): string | null {
  if (![whole, ...parts].every(isDecimal)) return null;
  return parts.reduce((left, part) => left.minus(part), new Big(whole)).toFixed();
}

export const isNegative = (text: string): boolean => text.startsWith('-');

/** True when the first of two decimals is greater. */
export const isMore = (text: string, than: string): boolean => new Big(text).gt(than);
