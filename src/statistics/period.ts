import { chinaDate } from '../instruments/instruments.js';
import { Invalid } from '../platform/errors.js';

/** Days by China's calendar, `YYYY-MM-DD`, both within. */
export interface Period {
  from: string;
  to: string;
}

const YEARS_MAX = 10;

/** The period that was asked for; the twelve months up to today where nothing was. Invalid `period_backwards`, `period_too_long`. */
export function periodOf(asked: Partial<Period>, now: Date): Period {
  const to = asked.to ?? chinaDate(now);
  const from = asked.from ?? monthsBefore(to, 11).slice(0, 8).concat('01');
  if (from > to) refuse('period_backwards', '开始日期晚于结束日期');
  if (yearsLater(from, YEARS_MAX) <= to) refuse('period_too_long', `统计期间不得超过 ${YEARS_MAX} 年`);
  return { from, to };
}

function refuse(code: string, message: string): never {
  throw new Invalid(code, message, { faults: [{ field: 'from', code, message }] });
}

const pad = (number: number): string => String(number).padStart(2, '0');
const yearsLater = (day: string, years: number): string =>
  `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

/** The same day so many months before, or the last of a shorter month. */
export function monthsBefore(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const count = year * 12 + month - 1 - months;
  const last = new Date(Date.UTC(Math.floor(count / 12), (count % 12) + 1, 0)).getUTCDate();
  return `${Math.floor(count / 12)}-${pad((count % 12) + 1)}-${pad(Math.min(date, last))}`;
}

/** The moment at which a day begins in China, which is UTC+8 all year. */
export const startOf = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

/** The moment at which the day after it begins. */
export const endOf = (day: string): Date => new Date(startOf(day).getTime() + 86_400_000);

/** Every month of the period, `YYYY-MM`. */
export function monthsOf({ from, to }: Period): string[] {
  const months: string[] = [];
  for (let day = `${to.slice(0, 7)}-01`; day.slice(0, 7) >= from.slice(0, 7); day = monthsBefore(day, 1))
    months.unshift(day.slice(0, 7));
  return months;
}
