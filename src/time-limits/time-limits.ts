import { type Period, TIME_LIMITS, type TimeLimit, type TimeLimitId } from './limits.js';
import { chinaDate, daysAfter, endOfChinaDay, isYearKnown, monthsAfter, rolled } from './working-calendar.js';

export { HOLIDAYS } from './holidays.js';
export {
  EXPIRIES,
  type Period,
  TIME_LIMIT_IDS,
  TIME_LIMITS,
  type TimeLimit,
  type TimeLimitId,
} from './limits.js';
export {
  chinaDate,
  daysAfter,
  daysOfYear,
  isWorkingDay,
  isYearKnown,
  monthsAfter,
  rolled,
} from './working-calendar.js';

const HOUR = 3_600_000;
const MONTHS = { month: 1, year: 12 } as const;

export const timeLimit = (id: TimeLimitId): TimeLimit => TIME_LIMITS[id];

/** The last day of a limit of days, months or years that began on a day. */
export function lastDay(id: TimeLimitId, from: string): string {
  const { period, rolls } = timeLimit(id);
  if (!period || period.unit === 'hour') throw new Error(`${id} has no last day`);
  const last = unrolledDay(period, from);
  return rolls ? rolled(last) : last;
}

const unrolledDay = ({ unit, count }: Period, from: string): string =>
  unit === 'month' || unit === 'year' ? monthsAfter(from, count * MONTHS[unit]) : daysAfter(from, count);

/** When a limit of this kind, counted from `started`, is over, and whether the holidays of that year are known. */
export function due(id: TimeLimitId, started: Date): { at: Date; holidaysKnown: boolean } {
  const { period, rolls } = timeLimit(id);
  if (!period) throw new Error(`${id} has no limit of its own`);
  if (period.unit === 'hour')
    return { at: new Date(started.getTime() + period.count * HOUR), holidaysKnown: true };
  const last = unrolledDay(period, chinaDate(started));
  return { at: endOfChinaDay(rolls ? rolled(last) : last), holidaysKnown: !rolls || isYearKnown(last) };
}

/** The same in SQL, of an expression that gives the moment at which it started. */
export function dueSql(id: TimeLimitId, started: string): string {
  const { period, rolls } = timeLimit(id);
  if (!period) throw new Error(`${id} has no limit of its own`);
  const length = `interval '${period.count} ${period.unit}s'`;
  if (period.unit === 'hour') return `(${started} + ${length})`;
  const last = `(calendar.china_day(${started}) + ${length})::date`;
  return `calendar.end_of_day(${rolls ? `calendar.rolled(${last})` : last})`;
}

const UNITS = { hour: '小时', day: '日', month: '个月', year: '年' } as const;

/** The length in Chinese; 另定 where other rules set it. */
export const periodText = ({ period }: TimeLimit): string =>
  period ? `${period.count} ${UNITS[period.unit]}` : '另有规定';
