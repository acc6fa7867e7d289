import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import {
  chinaDate,
  daysAfter,
  due,
  dueSql,
  HOLIDAYS,
  isWorkingDay,
  rolled,
  TIME_LIMIT_IDS,
  TIME_LIMITS,
} from '../../src/time-limits/time-limits.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());

const asked = <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  withConnection(database.superuserUrl, async (client) => (await client.query(text, values)).rows as T[]);

describe('the working calendar', () => {
  test('the day on which it began is not counted, and a last day on a weekend moves to the working day after (刑诉法 105)', () => {
    const friday = new Date('2024-03-01T01:00:00.000Z');
    expect(due('T01', friday)).toEqual({
      at: new Date('2024-03-04T16:00:00.000Z'),
      holidaysKnown: true,
    });
    const wednesday = new Date('2024-03-06T01:00:00.000Z');
    expect(due('T01', wednesday).at).toEqual(new Date('2024-03-11T16:00:00.000Z'));
  });

  test('a last day within the Spring Festival moves behind it, to a Sunday that is worked instead', () => {
    const before = new Date('2024-02-08T02:00:00.000Z');
    expect(chinaDate(new Date(due('T01', before).at.getTime() - 1))).toBe('2024-02-18');
  });

  test('an entry after midnight in China counts for the day in China, not for that in Greenwich', () => {
    expect(due('T01', new Date('2024-03-03T17:00:00.000Z')).at).toEqual(new Date('2024-03-07T16:00:00.000Z'));
  });

  test('hours run through holidays', () => {
    expect(due('T02', new Date('2024-02-10T01:30:00.000Z')).at).toEqual(new Date('2024-02-11T01:30:00.000Z'));
  });

  test('a month ends with the same day of the next, or with its last where that is shorter', () => {
    expect(due('T21', new Date('2025-01-31T04:00:00.000Z')).at).toEqual(new Date('2025-02-28T16:00:00.000Z'));
  });

  test('what is counted while somebody may be in custody is not lengthened by a holiday (刑诉法 105)', () => {
    expect(due('T18', new Date('2024-09-01T01:00:00.000Z')).at).toEqual(new Date('2024-10-01T16:00:00.000Z'));
  });

  test('every year that is known has its notice, holidays that end after they begin, and rest days that are worked', () => {
    for (const [year, { notice, holidays, worked }] of Object.entries(HOLIDAYS)) {
      expect(notice).toContain(`关于${year}年部分节假日安排的通知`);
      expect(
        holidays.every(({ from, to }) => from <= to && from.startsWith(year) && to.startsWith(year)),
      ).toBe(true);
      expect(worked.every((day) => [0, 6].includes(new Date(day).getUTCDay()))).toBe(true);
      expect(worked.filter((day) => !isWorkingDay(day))).toEqual([]);
    }
  });

  test('of a year that is not known only weekends are holidays, and the answer says so', () => {
    const newYear = due('T01', new Date('2026-12-29T02:00:00.000Z'));
    expect(newYear).toEqual({ at: new Date('2027-01-01T16:00:00.000Z'), holidaysKnown: false });
  });

  test('the database agrees with the program on every day of eight years', async () => {
    const days: string[] = [];
    for (let day = '2022-01-01'; day < '2030-01-01'; day = daysAfter(day, 1)) days.push(day);
    const rows = await asked<{ day: string; working: boolean; rolled: string }>(
      `SELECT to_char(d, 'YYYY-MM-DD') AS day, calendar.is_working(d) AS working, to_char(calendar.rolled(d), 'YYYY-MM-DD') AS rolled
       FROM unnest($1::date[]) d ORDER BY d`,
      [days],
    );
    expect(rows).toEqual(days.map((day) => ({ day, working: isWorkingDay(day), rolled: rolled(day) })));
  });

  test('the database knows the same years by the same notices', async () => {
    const rows = await asked<{ year: number; notice: string }>(
      'SELECT * FROM calendar.known_year ORDER BY year',
    );
    expect(rows).toEqual(
      Object.entries(HOLIDAYS).map(([year, { notice }]) => ({ year: Number(year), notice })),
    );
  });

  test('the database counts every limit from any hour as the program does', async () => {
    const limited = TIME_LIMIT_IDS.filter((id) => TIME_LIMITS[id].period !== null);
    expect(limited.length).toBeGreaterThan(30);
    const moments = Array.from(
      { length: 120 },
      (_, index) => new Date(Date.UTC(2024, 0, 27 + index * 7, index % 24, 13)),
    );
    const columns = limited.map((id) => `${dueSql(id, 'm')} AS "${id}"`);
    const rows = await asked<Record<string, Date>>(
      `SELECT ${columns.join(', ')} FROM unnest($1::timestamptz[]) WITH ORDINALITY u(m, n) ORDER BY n`,
      [moments],
    );
    expect(rows).toEqual(
      moments.map((moment) => Object.fromEntries(limited.map((id) => [id, due(id, moment).at]))),
    );
  });
});
