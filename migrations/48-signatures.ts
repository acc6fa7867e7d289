import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which signatures stand under what; what was signed, by whom and how, is an entry of the ledger alone. */
export class Signatures1764000000048 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA signatures;
      CREATE TABLE signatures.signature (
        id           uuid PRIMARY KEY,
        case_id      uuid NOT NULL REFERENCES cases.property_case,
        subject_kind text NOT NULL CHECK (subject_kind IN ('handover', 'loan', 'instrument')),
        subject_id   uuid NOT NULL,
        role         text NOT NULL,
        entry_id     uuid NOT NULL UNIQUE
      );
      CREATE INDEX signature_of_subject ON signatures.signature (subject_id, id);
      CREATE INDEX signature_of_case ON signatures.signature (case_id, id);

      ALTER TABLE signatures.signature ENABLE ROW LEVEL SECURITY;
      CREATE POLICY readers ON signatures.signature FOR SELECT USING ((SELECT cases.reaches_all()) OR (SELECT true
        FROM cases.access a WHERE a.case_id = signature.case_id AND a.agency_id = (SELECT cases.reader())));
      CREATE POLICY makers ON signatures.signature FOR INSERT WITH CHECK (EXISTS (SELECT
        FROM cases.access a WHERE a.case_id = signature.case_id AND a.agency_id = cases.reader()));
      GRANT USAGE ON SCHEMA signatures TO case_property_application;
      GRANT SELECT, INSERT ON signatures.signature TO case_property_application;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
