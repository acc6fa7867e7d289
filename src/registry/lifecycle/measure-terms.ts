import { monthsAfter, type Period, type TimeLimitId, timeLimit } from '../../time-limits/time-limits.js';
import type { Measure, MeasureState } from './item-state.js';

const ACCOUNTS: readonly string[] = ['账户资金', '现金/货币'];
const SECURITIES: readonly string[] = ['有价证券'];
const LIMITED_BY_COURTS: readonly Measure['kind'][] = ['seizure', 'sealing', 'freezing'];
const MONTHS = { month: 1, year: 12 } as const;

/** How long a court's measure lasts, in months (刑诉解释 532; 民诉解释 485). */
export const COURT_TERMS = { deposits: 12, movables: 24, realEstateAndRights: 36 } as const;

type Termed = Pick<Measure, 'kind' | 'by'>;

/** The limit of a measure upon property of this category; null where the law sets none. */
export function termOf({ kind, by }: Termed, category: string): TimeLimitId | null {
  if (by === 'court') return LIMITED_BY_COURTS.includes(kind) ? 'T10' : null;
  if (kind === 'sealing') return 'T09';
  if (kind !== 'freezing') return null;
  if (ACCOUNTS.includes(category)) return 'T06';
  return SECURITIES.includes(category) ? 'T07' : 'T08';
}

/** How many months a term lasts where nobody wrote its last day, and how many it may last at the most. */
function monthsOf(measure: Termed, category: string): { usual: number; most: number } | null {
  const id = termOf(measure, category);
  if (id === null) return null;
  if (id === 'T10') {
    const months = courtTerm(measure.kind, category);
    return { usual: months, most: months };
  }
  const { period, most = period } = timeLimit(id);
  return { usual: inMonths(period), most: inMonths(most) };
}

function courtTerm(kind: Measure['kind'], category: string): number {
  if (ACCOUNTS.includes(category)) return COURT_TERMS.deposits;
  return kind === 'freezing' || category === '不动产'
    ? COURT_TERMS.realEstateAndRights
    : COURT_TERMS.movables;
}

function inMonths(period: Period | null): number {
  if (period?.unit !== 'month' && period?.unit !== 'year')
    throw new Error('a term of a measure is in months');
  return period.count * MONTHS[period.unit];
}

/** The last day of a measure, `YYYY-MM-DD`, and whether a paper or the law alone sets it. */
export interface LastDay {
  day: string;
  basis: 'paper' | 'law';
  law: string;
}

/**
 * The last day that a paper names, and never a later one than the law allows; where no paper names one, the end of the term by
 * law. Null: it has none. The database knows the same as `registry.measure_last_day`.
 */
export function lastDayOf(measure: Measure, category: string): LastDay | null {
  const { since, until, renewedFrom = since } = measure;
  const months = monthsOf(measure, category);
  const law = timeLimit(termOf(measure, category) ?? 'T06').law;
  if (months === null || since === '') return until === null ? null : { day: until, basis: 'paper', law };
  if (until === null) return { day: monthsAfter(since, months.usual), basis: 'law', law };
  const latest = monthsAfter(renewedFrom, months.most);
  return until <= latest ? { day: until, basis: 'paper', law } : { day: latest, basis: 'law', law };
}

/** What time alone has done to a measure: one past its last day has lapsed (刑诉规定 240). `today` is `YYYY-MM-DD`. */
export function measureState(measure: Measure, category: string, today: string): MeasureState {
  if (measure.state !== 'in_force') return measure.state;
  const last = lastDayOf(measure, category);
  return last && last.day < today ? 'lapsed' : 'in_force';
}

/**
 * The latest last day, `YYYY-MM-DD`, to which a measure that ends on `until` may be renewed: as long again as a first term may
 * be, and a sealing by a year (刑诉规定 243-245; 公通字〔2013〕30号 7). Null where the law sets none.
 */
export function latestRenewal(measure: Termed, category: string, until: string): string | null {
  const months = monthsOf(measure, category);
  if (!months) return null;
  return monthsAfter(until, termOf(measure, category) === 'T09' ? 12 : months.most);
}

/** The latest last day of a measure of this kind that an agency of this kind takes on `since`; null where the law sets none. */
export function latestFirstTerm(measure: Termed, category: string, since: string): string | null {
  const months = monthsOf(measure, category);
  return months && monthsAfter(since, months.most);
}
