import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One case, known by each agency under its own number, seen by the agencies it has reached. */
export class Cases1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA cases;
      CREATE SEQUENCE cases.code_series;
      CREATE TABLE cases.property_case (
        id            uuid PRIMARY KEY,
        code          text NOT NULL UNIQUE,
        title         text NOT NULL,
        cause         text NOT NULL,
        region_code   text NOT NULL,
        tags          text[] NOT NULL DEFAULT '{}',
        filed_on      date NOT NULL,
        agency_id     uuid NOT NULL REFERENCES identity.agency,
        state         text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed', 'merged')),
        merged_into   uuid REFERENCES cases.property_case,
        list_count    int  NOT NULL DEFAULT 0,
        registered_at timestamptz NOT NULL,
        CHECK ((state = 'merged') = (merged_into IS NOT NULL))
      );
      CREATE TABLE cases.case_number (
        agency_id  uuid NOT NULL REFERENCES identity.agency,
        number     text NOT NULL,
        raw_number text NOT NULL,
        case_id    uuid NOT NULL REFERENCES cases.property_case,
        since      timestamptz NOT NULL,
        PRIMARY KEY (agency_id, number)
      );
      CREATE INDEX case_number_of_case ON cases.case_number (case_id);
      CREATE INDEX case_number_by_number ON cases.case_number (number);
      CREATE TABLE cases.access (
        case_id   uuid NOT NULL REFERENCES cases.property_case,
        agency_id uuid NOT NULL REFERENCES identity.agency,
        since     timestamptz NOT NULL,
        PRIMARY KEY (case_id, agency_id)
      );
      CREATE INDEX access_of_agency ON cases.access (agency_id, case_id);
      CREATE TABLE cases.party (
        id              uuid PRIMARY KEY,
        case_id         uuid NOT NULL REFERENCES cases.property_case,
        kind            text NOT NULL,
        name            text NOT NULL,
        identity_number text,
        telephone       text,
        recorded_at     timestamptz NOT NULL
      );
      CREATE INDEX party_of_case ON cases.party (case_id);

      ALTER TABLE cases.property_case ENABLE ROW LEVEL SECURITY;
      ALTER TABLE cases.case_number   ENABLE ROW LEVEL SECURITY;
      ALTER TABLE cases.party         ENABLE ROW LEVEL SECURITY;
      CREATE FUNCTION cases.reaches_all() RETURNS boolean LANGUAGE sql STABLE
        RETURN current_setting('custody.reach', true) = 'all';
      CREATE FUNCTION cases.reader() RETURNS uuid LANGUAGE sql STABLE
        RETURN nullif(current_setting('custody.agency', true), '')::uuid;
      CREATE POLICY readers ON cases.property_case FOR SELECT USING (cases.reaches_all() OR EXISTS
        (SELECT FROM cases.access a WHERE a.case_id = property_case.id AND a.agency_id = cases.reader()));
      CREATE POLICY changers ON cases.property_case FOR UPDATE USING (EXISTS
        (SELECT FROM cases.access a WHERE a.case_id = property_case.id AND a.agency_id = cases.reader()));
      CREATE POLICY registrars ON cases.property_case FOR INSERT WITH CHECK (agency_id = cases.reader());
      CREATE POLICY readers ON cases.case_number FOR SELECT USING (cases.reaches_all() OR EXISTS
        (SELECT FROM cases.access a WHERE a.case_id = case_number.case_id AND a.agency_id = cases.reader()));
      CREATE POLICY writers ON cases.case_number FOR INSERT WITH CHECK (agency_id = cases.reader());
      CREATE POLICY movers ON cases.case_number FOR UPDATE USING (EXISTS
        (SELECT FROM cases.access a WHERE a.case_id = case_number.case_id AND a.agency_id = cases.reader()));
      CREATE POLICY readers ON cases.party FOR SELECT USING (cases.reaches_all() OR EXISTS
        (SELECT FROM cases.access a WHERE a.case_id = party.case_id AND a.agency_id = cases.reader()));
      CREATE POLICY writers ON cases.party FOR INSERT WITH CHECK (EXISTS
        (SELECT FROM cases.access a WHERE a.case_id = party.case_id AND a.agency_id = cases.reader()));

      CREATE POLICY movers ON cases.party FOR UPDATE USING (EXISTS
        (SELECT FROM cases.access a WHERE a.case_id = party.case_id AND a.agency_id = cases.reader()));

      GRANT USAGE ON SCHEMA cases TO case_property_application;
      GRANT USAGE ON SEQUENCE cases.code_series TO case_property_application;
      GRANT SELECT, INSERT, UPDATE ON cases.property_case TO case_property_application;
      GRANT SELECT, INSERT ON cases.case_number, cases.access, cases.party TO case_property_application;
      GRANT UPDATE (case_id) ON cases.case_number, cases.party TO case_property_application;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
