import type { MigrationInterface, QueryRunner } from 'typeorm';
import { daysOfYear, HOLIDAYS } from '../src/time-limits/time-limits.js';

/** A year that becomes known later comes with a migration of its own. */
const YEARS = [2024, 2025, 2026];

/** The working calendar where the questions are asked: the same days as in the program, and the same counting. */
export class WorkingCalendar1764000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA calendar;
      CREATE TABLE calendar.known_year (year int PRIMARY KEY, notice text NOT NULL);
      COMMENT ON TABLE calendar.known_year IS 'The years of which the State Council''s arrangement is known; in others only weekends are holidays.';
      CREATE TABLE calendar.day (
        day       date PRIMARY KEY,
        working   boolean NOT NULL,
        rolled_to date NOT NULL CHECK (rolled_to >= day)
      );
      COMMENT ON COLUMN calendar.day.rolled_to IS 'The day on which a period really ends that ends on this day (刑诉法 105).';

      CREATE FUNCTION calendar.china_day(moment timestamptz) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN (moment AT TIME ZONE interval '8 hours')::date;
      CREATE FUNCTION calendar.end_of_day(day date) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN (day + 1)::timestamp AT TIME ZONE interval '8 hours';
      CREATE FUNCTION calendar.after_weekend(day date) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN day + CASE extract(isodow FROM day) WHEN 6 THEN 2 WHEN 7 THEN 1 ELSE 0 END;
      CREATE FUNCTION calendar.rolled(last date) RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
        RETURN coalesce((SELECT known.rolled_to FROM calendar.day known WHERE known.day = last),
                        (SELECT known.rolled_to FROM calendar.day known WHERE known.day = calendar.after_weekend(last)),
                        calendar.after_weekend(last));
      CREATE FUNCTION calendar.is_working(asked date) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        RETURN coalesce((SELECT known.working FROM calendar.day known WHERE known.day = asked), extract(isodow FROM asked) < 6);

      GRANT USAGE ON SCHEMA calendar TO case_property_application;
      GRANT SELECT ON calendar.day, calendar.known_year TO case_property_application;
    `);
    await runner.query(
      `INSERT INTO calendar.known_year SELECT (y->>'year')::int, y->>'notice' FROM jsonb_array_elements($1::jsonb) y`,
      [JSON.stringify(YEARS.map((year) => ({ year, notice: HOLIDAYS[year]?.notice })))],
    );
    await runner.query(
      `INSERT INTO calendar.day SELECT (d->>'day')::date, (d->>'working')::boolean, (d->>'rolledTo')::date FROM jsonb_array_elements($1::jsonb) d`,
      [JSON.stringify(YEARS.flatMap(daysOfYear))],
    );
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
