import { HOLIDAYS } from './holidays.js';

const DAY = 86_400_000;
/** China keeps UTC+8 the whole year. */
const EIGHT_HOURS = 8 * 3_600_000;

/** The calendar day in China, as `YYYY-MM-DD`. */
export const chinaDate = (moment: Date): string =>
  new Date(moment.getTime() + EIGHT_HOURS).toISOString().slice(0, 10);

/** The moment at which a day ends in China. */
export const endOfChinaDay = (day: string): Date => new Date(Date.parse(day) + DAY - EIGHT_HOURS);

/** The day so many days later. */
export const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);

/** The same day so many months later, or the last of its month where that month is shorter. */
export function monthsAfter(day: string, count: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
}

/** True when the State Council's arrangement of the day's year is known; weekends alone count otherwise. */
export const isYearKnown = (day: string): boolean => Object.hasOwn(HOLIDAYS, Number(day.slice(0, 4)));

export function isWorkingDay(day: string): boolean {
  const year = HOLIDAYS[Number(day.slice(0, 4))];
  if (year?.worked.includes(day)) return true;
  if (year?.holidays.some(({ from, to }) => from <= day && day <= to)) return false;
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The day itself, or the first working day after it where it is a holiday (刑诉法 105). */
export function rolled(day: string): string {
  let found = day;
  while (!isWorkingDay(found)) found = daysAfter(found, 1);
  return found;
}

/** Every day of a known year, with the day on which a period that ends on it really ends; the database keeps the same. */
export function daysOfYear(year: number): { day: string; working: boolean; rolledTo: string }[] {
  const days: { day: string; working: boolean; rolledTo: string }[] = [];
  for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = daysAfter(day, 1))
    days.push({ day, working: isWorkingDay(day), rolledTo: rolled(day) });
  return days;
}
