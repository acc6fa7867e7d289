import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was carried out of each disposition: how much, by whom, proved by which paper. */
export class Disposal1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA disposal;
      CREATE TABLE disposal.execution (
        id             uuid PRIMARY KEY,
        case_id        uuid NOT NULL REFERENCES cases.property_case,
        item_id        uuid NOT NULL REFERENCES registry.item,
        disposition_id uuid NOT NULL,
        outcome        text NOT NULL,
        quantity       numeric NOT NULL CHECK (quantity > 0),
        measured_in    text NOT NULL,
        recipient_id   uuid REFERENCES cases.party,
        instrument_id  uuid NOT NULL REFERENCES instruments.instrument,
        authority_id   uuid NOT NULL REFERENCES instruments.instrument,
        proceeds_id    uuid REFERENCES registry.item,
        agency_id      uuid NOT NULL REFERENCES identity.agency,
        carried_out_by uuid NOT NULL REFERENCES identity.person,
        carried_out_at timestamptz NOT NULL
      );
      CREATE INDEX execution_of_item ON disposal.execution (item_id);
      CREATE INDEX execution_of_case ON disposal.execution (case_id, id);
      ALTER TABLE disposal.execution ENABLE ROW LEVEL SECURITY;
      CREATE POLICY readers ON disposal.execution FOR SELECT USING (cases.reaches_all() OR EXISTS
        (SELECT FROM cases.access a WHERE a.case_id = execution.case_id AND a.agency_id = cases.reader()));
      CREATE POLICY executors ON disposal.execution FOR INSERT WITH CHECK (agency_id = cases.reader());
      GRANT USAGE ON SCHEMA disposal TO case_property_application;
      GRANT SELECT, INSERT ON disposal.execution TO case_property_application;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
