import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Approvals given under the approver's own login: asked for, given or refused, and used once by the paper that is issued on it.
 * Approved is not executed. They are seen with their case, and asked for and decided in one agency.
 */
export class Approvals1764000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE instruments.approval (
        id            uuid PRIMARY KEY,
        kind          text NOT NULL,
        case_id       uuid NOT NULL REFERENCES cases.property_case,
        agency_id     uuid NOT NULL REFERENCES identity.agency,
        level         text NOT NULL,
        reason        text NOT NULL,
        requested_by  uuid NOT NULL REFERENCES identity.person,
        requested_at  timestamptz NOT NULL,
        state         text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'given', 'refused', 'withdrawn', 'used')),
        decided_by    uuid REFERENCES identity.person,
        decided_post  text,
        decided_at    timestamptz,
        opinion       text,
        instrument_id uuid UNIQUE REFERENCES instruments.instrument,
        CHECK (CASE state WHEN 'waiting' THEN decided_by IS NULL WHEN 'withdrawn' THEN true ELSE decided_by IS NOT NULL END),
        CHECK ((decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (decided_post IS NULL)),
        CHECK ((state = 'used') = (instrument_id IS NOT NULL)),
        CHECK (decided_by <> requested_by)
      );
      CREATE INDEX approval_waiting ON instruments.approval (agency_id, level, id) WHERE state = 'waiting';
      CREATE INDEX approval_of_applicant ON instruments.approval (requested_by, state, id);
      CREATE INDEX approval_of_agency ON instruments.approval (agency_id, id);
      CREATE INDEX approval_of_case ON instruments.approval (case_id, id);
      CREATE TABLE instruments.approval_item (
        approval_id uuid NOT NULL REFERENCES instruments.approval,
        line_number int  NOT NULL CHECK (line_number > 0),
        item_id     uuid NOT NULL REFERENCES registry.item,
        PRIMARY KEY (approval_id, line_number),
        UNIQUE (approval_id, item_id)
      );
      CREATE INDEX approval_of_item ON instruments.approval_item (item_id);

      ALTER TABLE instruments.approval ENABLE ROW LEVEL SECURITY;
      CREATE POLICY readers ON instruments.approval FOR SELECT USING ((SELECT cases.reaches_all()) OR (SELECT true
        FROM cases.access a WHERE a.case_id = approval.case_id AND a.agency_id = (SELECT cases.reader())));
      CREATE POLICY applicants ON instruments.approval FOR INSERT WITH CHECK (agency_id = (SELECT cases.reader()));
      CREATE POLICY deciders ON instruments.approval FOR UPDATE USING (agency_id = (SELECT cases.reader()));
      ALTER TABLE instruments.approval_item ENABLE ROW LEVEL SECURITY;
      CREATE POLICY of_approval ON instruments.approval_item
        USING (EXISTS (SELECT FROM instruments.approval a WHERE a.id = approval_id));

      GRANT SELECT, INSERT ON instruments.approval, instruments.approval_item TO case_property_application;
      GRANT UPDATE (state, decided_by, decided_post, decided_at, opinion, instrument_id) ON instruments.approval
        TO case_property_application;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
