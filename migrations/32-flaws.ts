import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What oversight writes of its own: alerts of limits that ran out, and flaws that checks found; and the checks of numbers in SQL. */
export class Flaws1764000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of ['CREATE SCHEMA oversight;', NUMBERS, FLAWS, ALERTS, RIGHTS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const places = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const digit = (place: number): string => `(ascii(substr(written, ${place}, 1)) - 48)`;
const VIN = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';
const VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const doubled = (place: number): string => `${digit(place)} * 2 - (${digit(place)} > 4)::int * 9`;
const imeiSum = places(15)
  .map((place) => (place % 2 === 1 ? digit(place) : doubled(place)))
  .join(' + ');
const vinSum = places(17)
  .map((place) => `(strpos('${VIN}', substr(written, ${place}, 1)) - 1) % 10 * ${VIN_WEIGHTS[place - 1]}`)
  .join(' + ');
const identitySum = places(17)
  .map((place) => `${digit(place)} * ${IDENTITY_WEIGHTS[place - 1]}`)
  .join(' + ');

/** As `src/number-checks` has them, so that a million fields are checked where they are; without loops, for speed. */
const NUMBERS = `
  CREATE FUNCTION oversight.imei_holds(written text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN written ~ '^[0-9]{15}$' THEN (${imeiSum}) % 10 = 0 ELSE false END;
  CREATE FUNCTION oversight.vin_holds(given text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT CASE WHEN written ~ '^[0-9A-HJ-NPR-Z]{17}$'
      THEN substr(written, 9, 1) = substr('0123456789X', (${vinSum}) % 11 + 1, 1) ELSE false END FROM (SELECT upper(given) AS written) each);
  CREATE FUNCTION oversight.born_on(written text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN written ~ '^[0-9]{6}[12][0-9]{3}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])'
      AND substr(written, 13, 2)::int <= extract(day FROM make_date(substr(written, 7, 4)::int, substr(written, 11, 2)::int, 1) + interval '1 month' - interval '1 day')
      THEN make_date(substr(written, 7, 4)::int, substr(written, 11, 2)::int, substr(written, 13, 2)::int) END;
  CREATE FUNCTION oversight.identity_number_holds(written text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN written ~ '^[0-9]{17}[0-9Xx]$' AND oversight.born_on(written) IS NOT NULL
      THEN upper(substr(written, 18, 1)) = substr('10X98765432', (${identitySum}) % 11 + 1, 1) ELSE false END;
`;

const FLAWS = `
  CREATE FUNCTION oversight.identifier(at timestamptz) RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE
    RETURN (SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(random, 14))::uuid
      FROM (SELECT replace(gen_random_uuid()::text, '-', '') AS random) each);
  COMMENT ON FUNCTION oversight.identifier IS 'A UUIDv7 of this moment.';

  CREATE TABLE oversight.flaw (
    id           uuid PRIMARY KEY,
    rule         text NOT NULL,
    level        text NOT NULL CHECK (level IN ('L0', 'L1', 'L2', 'L3', 'LX')),
    subject_kind text NOT NULL,
    subject_id   uuid NOT NULL,
    event        text NOT NULL,
    case_id      uuid NOT NULL REFERENCES cases.property_case,
    agency_id    uuid NOT NULL REFERENCES identity.agency,
    document     text NOT NULL,
    ledger       text NOT NULL,
    found_at     timestamptz NOT NULL,
    due_at       timestamptz NOT NULL,
    closed_by    uuid REFERENCES instruments.instrument,
    closed_at    timestamptz,
    UNIQUE (rule, subject_id, event),
    CHECK ((closed_by IS NULL) = (closed_at IS NULL))
  );
  COMMENT ON TABLE oversight.flaw IS 'What a check found, one an event; nothing in it is personal, for it is not erased with the person.';
  COMMENT ON COLUMN oversight.flaw.event IS 'What happened, where the same thing can be at fault more than once.';
  CREATE INDEX flaw_of_case ON oversight.flaw (case_id, id);
  CREATE INDEX flaw_of_agency ON oversight.flaw (agency_id, id) WHERE closed_at IS NULL;
  CREATE INDEX flaw_by_rule ON oversight.flaw (rule, id);
`;

const ALERTS = `
  CREATE TABLE oversight.alert (
    id           uuid PRIMARY KEY,
    clock        text NOT NULL,
    subject_kind text NOT NULL,
    subject_id   uuid NOT NULL,
    started_at   timestamptz NOT NULL,
    due_at       timestamptz NOT NULL,
    case_id      uuid NOT NULL REFERENCES cases.property_case,
    agency_id    uuid NOT NULL REFERENCES identity.agency,
    person_id    uuid REFERENCES identity.person,
    raised_at    timestamptz NOT NULL,
    cleared_at   timestamptz,
    cleared_by   uuid REFERENCES identity.person,
    reason       text,
    UNIQUE (clock, subject_id, started_at),
    CHECK ((cleared_at IS NULL) = (cleared_by IS NULL) AND (cleared_at IS NULL) = (reason IS NULL))
  );
  COMMENT ON TABLE oversight.alert IS 'That a limit ran out: one for each time that it began, however often it is looked for.';
  CREATE INDEX alert_of_agency ON oversight.alert (agency_id, id) WHERE cleared_at IS NULL;
  CREATE INDEX alert_of_case ON oversight.alert (case_id, id);
`;

const RIGHTS = ['flaw', 'alert']
  .map(
    (table) => `
  ALTER TABLE oversight.${table} ENABLE ROW LEVEL SECURITY;
  CREATE POLICY readers ON oversight.${table} FOR SELECT USING ((SELECT cases.reaches_all()) OR (SELECT true
    FROM cases.access a WHERE a.case_id = ${table}.case_id AND a.agency_id = (SELECT cases.reader())));
  CREATE POLICY finders ON oversight.${table} FOR INSERT WITH CHECK (true);
  CREATE POLICY closers ON oversight.${table} FOR UPDATE USING ((SELECT true
    FROM cases.access a WHERE a.case_id = ${table}.case_id AND a.agency_id = (SELECT cases.reader()))) WITH CHECK (true);
  GRANT SELECT, INSERT ON oversight.${table} TO case_property_application;`,
  )
  .concat(
    'GRANT USAGE ON SCHEMA oversight TO case_property_application;',
    'GRANT UPDATE (closed_by, closed_at) ON oversight.flaw TO case_property_application;',
    'GRANT UPDATE (cleared_at, cleared_by, reason) ON oversight.alert TO case_property_application;',
  )
  .join('\n');
