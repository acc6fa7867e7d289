import { monthsAfter, type TimeLimitId, timeLimit } from '../../time-limits/time-limits.js';
import type { Measure } from './item-state.js';

const ACCOUNTS: readonly string[] = ['账户资金', '现金/货币'];
const SECURITIES: readonly string[] = ['有价证券'];

/** The limit of a measure upon property of this category; null where the law sets none. */
export function termOf(kind: Measure['kind'], category: string): TimeLimitId | null {
  if (kind === 'sealing') return 'T09';
  if (kind !== 'freezing') return null;
  if (ACCOUNTS.includes(category)) return 'T06';
  return SECURITIES.includes(category) ? 'T07' : 'T08';
}

const MONTHS = { month: 1, year: 12 } as const;

/**
 * The latest last day, `YYYY-MM-DD`, to which a measure that ends on `until` may be renewed: as long again as a first term may
 * be, and a sealing by a year (刑诉规定 243-245; 公通字〔2013〕30号 7). Null where the law sets none.
 */
export function latestRenewal(kind: Measure['kind'], category: string, until: string): string | null {
  if (kind === 'sealing') return monthsAfter(until, 12);
  const id = termOf(kind, category);
  const period = id && (timeLimit(id).most ?? timeLimit(id).period);
  if (!period || period.unit === 'hour' || period.unit === 'day') return null;
  return monthsAfter(until, period.count * MONTHS[period.unit]);
}
