import Big from 'big.js';
import { Invalid } from './errors.js';

/** An exact decimal as text, never a float: at most 20 digits before and 18 after the point. */
export type Decimal = string;

const FORM = /^(0|[1-9]\d{0,19})(\.\d{1,18})?$/;

/** True for a decimal in the one form that is stored and hashed (no sign, no exponent, no leading zero). */
export function isDecimal(text: unknown): text is Decimal {
  return typeof text === 'string' && FORM.test(text);
}

/** The shortest form of a decimal: `1.50` and `1.5` are one number and one text. */
export function decimal(value: string | number | Big): Decimal {
  const text = new Big(value).toFixed();
  if (!isDecimal(text)) throw new Invalid('decimal_form', `数量“${value}”不是可接受的十进制数`);
  return text;
}

export const add = (left: Decimal, right: Decimal): Decimal => decimal(new Big(left).plus(right));

/** Left minus right; throws when the result would be below zero, for nothing here can be owed. */
export const subtract = (left: Decimal, right: Decimal): Decimal => decimal(new Big(left).minus(right));

/** -1, 0 or 1 as left is less than, equal to or greater than right. */
export const compare = (left: Decimal, right: Decimal): number => new Big(left).cmp(right);

export const isZero = (value: Decimal): boolean => new Big(value).eq(0);

export const sum = (values: Decimal[]): Decimal =>
  decimal(values.reduce((total, value) => total.plus(value), new Big(0)));
