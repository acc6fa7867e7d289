import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Legal papers as facts: what authorises an act, by whom, under which number, in force or superseded. */
export class Instruments1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA instruments;
      CREATE TABLE instruments.instrument (
        id            uuid PRIMARY KEY,
        kind          text NOT NULL,
        agency_id     uuid NOT NULL REFERENCES identity.agency,
        number        text NOT NULL,
        raw_number    text NOT NULL,
        issued_on     date NOT NULL,
        issued_by     uuid NOT NULL REFERENCES identity.person,
        approvals     jsonb NOT NULL DEFAULT '[]',
        content       jsonb NOT NULL DEFAULT '{}',
        superseded_by uuid REFERENCES instruments.instrument,
        recorded_at   timestamptz NOT NULL,
        UNIQUE (agency_id, kind, number)
      );
      CREATE TABLE instruments.number_series (
        agency_id uuid NOT NULL REFERENCES identity.agency,
        kind      text NOT NULL,
        year      int  NOT NULL,
        last      int  NOT NULL CHECK (last > 0),
        PRIMARY KEY (agency_id, kind, year)
      );
      GRANT USAGE ON SCHEMA instruments TO case_property_application;
      GRANT SELECT, INSERT ON instruments.instrument TO case_property_application;
      GRANT UPDATE (superseded_by) ON instruments.instrument TO case_property_application;
      GRANT SELECT, INSERT, UPDATE ON instruments.number_series TO case_property_application;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
