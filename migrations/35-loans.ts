import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Loans, which items are outside on one and until when, and what is frozen because something is wrong with it. */
export class Loans1764000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE storage.loan (
        id               uuid PRIMARY KEY,
        case_id          uuid NOT NULL REFERENCES cases.property_case,
        purpose          text NOT NULL,
        due_at           timestamptz NOT NULL,
        agency_id        uuid NOT NULL REFERENCES identity.agency,
        borrower_id      uuid NOT NULL REFERENCES identity.person,
        requested_at     timestamptz NOT NULL,
        keeper_agency_id uuid NOT NULL REFERENCES identity.agency,
        approval_id      uuid NOT NULL,
        handed_by        uuid REFERENCES identity.person,
        handed_at        timestamptz,
        instrument_id    uuid REFERENCES instruments.instrument,
        received_at      timestamptz,
        ended_at         timestamptz,
        CHECK ((handed_by IS NULL) = (handed_at IS NULL)),
        CHECK ((instrument_id IS NULL) = (received_at IS NULL))
      );
      CREATE INDEX loan_of_keepers ON storage.loan (keeper_agency_id, id) WHERE ended_at IS NULL;
      CREATE INDEX loan_of_borrower ON storage.loan (borrower_id, id) WHERE ended_at IS NULL;
      CREATE INDEX loan_of_case ON storage.loan (case_id);
      CREATE INDEX loan_of_approval ON storage.loan (approval_id);
      CREATE TABLE storage.loan_line (
        loan_id       uuid NOT NULL REFERENCES storage.loan,
        line_number   integer NOT NULL CHECK (line_number > 0),
        item_id       uuid NOT NULL REFERENCES registry.item,
        quantity      numeric NOT NULL CHECK (quantity > 0),
        condition     text,
        taken_back_by uuid REFERENCES identity.person,
        taken_back_at timestamptz,
        PRIMARY KEY (loan_id, line_number),
        UNIQUE (loan_id, item_id)
      );

      ALTER TABLE storage.loan ENABLE ROW LEVEL SECURITY;
      CREATE POLICY readers ON storage.loan FOR SELECT USING ((SELECT cases.reaches_all()) OR (SELECT true
        FROM cases.access a WHERE a.case_id = loan.case_id AND a.agency_id = (SELECT cases.reader())));
      CREATE POLICY borrowers ON storage.loan FOR INSERT WITH CHECK (agency_id = cases.reader());
      CREATE POLICY parties ON storage.loan FOR UPDATE USING (cases.reader() IN (agency_id, keeper_agency_id));
      ALTER TABLE storage.loan_line ENABLE ROW LEVEL SECURITY;
      CREATE POLICY of_loan ON storage.loan_line USING (EXISTS (SELECT FROM storage.loan l WHERE l.id = loan_id));
      GRANT SELECT, INSERT ON storage.loan, storage.loan_line TO case_property_application;
      GRANT UPDATE (handed_by, handed_at, instrument_id, received_at, ended_at) ON storage.loan TO case_property_application;
      GRANT UPDATE (condition, taken_back_by, taken_back_at) ON storage.loan_line TO case_property_application;

      UPDATE registry.item SET state = state || '{"loan": null, "frozen": null}' WHERE NOT state ? 'loan';
      ALTER TABLE registry.item
        ADD loan_id     uuid GENERATED ALWAYS AS ((state#>>'{loan,id}')::uuid) STORED,
        ADD lender_id   uuid GENERATED ALWAYS AS ((state#>>'{loan,agencyId}')::uuid) STORED,
        ADD loan_due_at timestamptz GENERATED ALWAYS AS (registry.instant(state#>>'{loan,dueAt}')) STORED,
        ADD frozen      text GENERATED ALWAYS AS (state#>>'{frozen,code}') STORED;
      CREATE INDEX item_on_loan ON registry.item (loan_id, id) WHERE loan_id IS NOT NULL;
      CREATE INDEX item_outside ON registry.item (lender_id, loan_due_at, id) WHERE lender_id IS NOT NULL;
      CREATE INDEX item_borrowed ON registry.item (custody_person_id, loan_due_at, id) WHERE lender_id IS NOT NULL;
      CREATE INDEX item_frozen ON registry.item (custody_agency_id, id) WHERE frozen IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
