import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Offers between two parties and their answers, line by line. */
export class Handover1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA handover;
      CREATE TABLE handover.handover (
        id             uuid PRIMARY KEY,
        case_id        uuid NOT NULL REFERENCES cases.property_case,
        purpose        text NOT NULL,
        mode           text NOT NULL CHECK (mode IN ('physical', 'paper')),
        from_agency_id uuid NOT NULL REFERENCES identity.agency,
        from_person_id uuid NOT NULL REFERENCES identity.person,
        to_agency_id   uuid NOT NULL REFERENCES identity.agency,
        to_person_id   uuid REFERENCES identity.person,
        instrument_id  uuid NOT NULL REFERENCES instruments.instrument,
        state          text NOT NULL DEFAULT 'offered' CHECK (state IN ('offered', 'answered', 'withdrawn')),
        offered_at     timestamptz NOT NULL,
        answer_due_at  timestamptz NOT NULL,
        ended_at       timestamptz,
        CHECK ((state = 'offered') = (ended_at IS NULL))
      );
      CREATE INDEX handover_waiting ON handover.handover (to_agency_id, id) WHERE state = 'offered';
      CREATE INDEX handover_of_sender ON handover.handover (from_agency_id, id);
      CREATE INDEX handover_of_case ON handover.handover (case_id);
      CREATE TABLE handover.line (
        handover_id    uuid NOT NULL REFERENCES handover.handover,
        line_number    int  NOT NULL CHECK (line_number > 0),
        item_id        uuid NOT NULL REFERENCES registry.item,
        quantity       numeric NOT NULL CHECK (quantity > 0),
        recommendation text,
        outcome        text CHECK (outcome IN ('accepted', 'accepted_with_exception', 'refused', 'withdrawn')),
        reason         text,
        answered_by    uuid REFERENCES identity.person,
        answered_at    timestamptz,
        PRIMARY KEY (handover_id, line_number),
        UNIQUE (handover_id, item_id),
        CHECK ((outcome IS NULL) = (answered_at IS NULL)),
        CHECK (outcome NOT IN ('accepted_with_exception', 'refused') OR reason IS NOT NULL)
      );
      CREATE INDEX line_of_item ON handover.line (item_id);

      ALTER TABLE handover.handover ENABLE ROW LEVEL SECURITY;
      CREATE POLICY readers ON handover.handover FOR SELECT USING (cases.reaches_all() OR EXISTS
        (SELECT FROM cases.access a WHERE a.case_id = handover.case_id AND a.agency_id = cases.reader()));
      CREATE POLICY parties ON handover.handover FOR UPDATE USING (cases.reader() IN (from_agency_id, to_agency_id));
      CREATE POLICY senders ON handover.handover FOR INSERT WITH CHECK (from_agency_id = cases.reader());

      ALTER TABLE handover.line ENABLE ROW LEVEL SECURITY;
      CREATE POLICY of_handover ON handover.line USING (EXISTS (SELECT FROM handover.handover h WHERE h.id = handover_id));

      GRANT USAGE ON SCHEMA handover TO case_property_application;
      GRANT SELECT, INSERT ON handover.handover, handover.line TO case_property_application;
      GRANT UPDATE (state, ended_at) ON handover.handover TO case_property_application;
      GRANT UPDATE (outcome, reason, answered_by, answered_at) ON handover.line TO case_property_application;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
