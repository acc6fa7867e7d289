import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Judgments line by line, obligations that are not stock, execution orders and their receipts. */
export class Court1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA court;
      CREATE TABLE court.judgment (
        id            uuid PRIMARY KEY,
        case_id       uuid NOT NULL REFERENCES cases.property_case,
        instrument_id uuid NOT NULL UNIQUE REFERENCES instruments.instrument,
        in_force_on   date,
        recorded_at   timestamptz NOT NULL
      );
      CREATE INDEX judgment_of_case ON court.judgment (case_id);
      CREATE TABLE court.judgment_line (
        judgment_id    uuid NOT NULL REFERENCES court.judgment,
        line_number    int  NOT NULL CHECK (line_number > 0),
        item_id        uuid REFERENCES registry.item,
        disposition_id uuid,
        description    text NOT NULL,
        outcome        text NOT NULL,
        quantity       numeric CHECK (quantity > 0),
        recipient_id   uuid REFERENCES cases.party,
        PRIMARY KEY (judgment_id, line_number)
      );
      CREATE INDEX judgment_line_of_item ON court.judgment_line (item_id);
      CREATE TABLE court.obligation (
        id          uuid PRIMARY KEY,
        judgment_id uuid NOT NULL REFERENCES court.judgment,
        kind        text NOT NULL CHECK (kind IN ('recovery', 'restitution', 'confiscation')),
        description text NOT NULL,
        quantity    numeric CHECK (quantity > 0),
        unit        text
      );
      CREATE INDEX obligation_of_judgment ON court.obligation (judgment_id);
      CREATE TABLE court.execution_order (
        id                    uuid PRIMARY KEY,
        judgment_id           uuid NOT NULL REFERENCES court.judgment,
        case_id               uuid NOT NULL REFERENCES cases.property_case,
        agency_id             uuid NOT NULL REFERENCES identity.agency,
        instrument_id         uuid NOT NULL UNIQUE REFERENCES instruments.instrument,
        issued_at             timestamptz NOT NULL,
        receipt_due_at        timestamptz NOT NULL,
        receipt_instrument_id uuid REFERENCES instruments.instrument,
        receipt_note          text,
        answered_at           timestamptz,
        CHECK ((receipt_instrument_id IS NULL) = (answered_at IS NULL))
      );
      CREATE INDEX execution_order_of_case ON court.execution_order (case_id);
      CREATE INDEX execution_order_of_agency ON court.execution_order (agency_id) WHERE answered_at IS NULL;
      CREATE TABLE court.execution_order_line (
        execution_order_id uuid NOT NULL REFERENCES court.execution_order,
        item_id            uuid NOT NULL REFERENCES registry.item,
        disposition_id     uuid NOT NULL,
        PRIMARY KEY (execution_order_id, disposition_id)
      );

      ALTER TABLE court.judgment ENABLE ROW LEVEL SECURITY;
      ALTER TABLE court.judgment_line ENABLE ROW LEVEL SECURITY;
      ALTER TABLE court.obligation ENABLE ROW LEVEL SECURITY;
      ALTER TABLE court.execution_order ENABLE ROW LEVEL SECURITY;
      ALTER TABLE court.execution_order_line ENABLE ROW LEVEL SECURITY;
      CREATE POLICY of_case ON court.judgment USING (cases.reaches_all() OR EXISTS
        (SELECT FROM cases.access a WHERE a.case_id = judgment.case_id AND a.agency_id = cases.reader()));
      CREATE POLICY of_judgment ON court.judgment_line USING (EXISTS (SELECT FROM court.judgment j WHERE j.id = judgment_id));
      CREATE POLICY of_judgment ON court.obligation USING (EXISTS (SELECT FROM court.judgment j WHERE j.id = judgment_id));
      CREATE POLICY of_case ON court.execution_order USING (cases.reaches_all() OR EXISTS
        (SELECT FROM cases.access a WHERE a.case_id = execution_order.case_id AND a.agency_id = cases.reader()));
      CREATE POLICY of_order ON court.execution_order_line USING (EXISTS (SELECT FROM court.execution_order o WHERE o.id = execution_order_id));

      GRANT USAGE ON SCHEMA court TO case_property_application;
      GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA court TO case_property_application;
      GRANT UPDATE (in_force_on) ON court.judgment TO case_property_application;
      GRANT UPDATE (disposition_id) ON court.judgment_line TO case_property_application;
      GRANT UPDATE (receipt_instrument_id, receipt_note, answered_at) ON court.execution_order TO case_property_application;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
