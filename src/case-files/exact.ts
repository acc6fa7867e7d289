import Big from 'big.js';

const SHORT_EXPONENT = /^[+-]?\d+(\.\d+)?(e[+-]?\d{1,2})?$/iu;

/** A number's own text without an exponent: `1.2e3` is `1200`. What is no short number stays as it is, for the server to refuse. */
export const plain = (text: string): string => (SHORT_EXPONENT.test(text) ? new Big(text).toFixed() : text);

export const isNumber = (text: string | null): text is string =>
  text !== null && /^\d+(\.\d+)?$/u.test(text) && !new Big(text).eq(0);

export const plus = (left: string, right: string): string => new Big(left).plus(right).toFixed();
export const minus = (left: string, right: string): string => new Big(left).minus(right).toFixed();
export const times = (left: string, right: string): string => new Big(left).times(right).toFixed();
export const total = (values: string[]): string => values.reduce(plus, '0');
export const isLess = (left: string, right: string): boolean => new Big(left).lt(right);
export const least = (left: string, right: string): string => (isLess(left, right) ? left : right);
export const isSame = (left: string, right: string): boolean => new Big(left).eq(right);
