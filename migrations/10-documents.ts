import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Issued papers: number, bytes and hash are kept for good, and the paper is reprinted from them. */
export class Documents1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA documents;
      CREATE TABLE documents.number_series (
        agency_id uuid NOT NULL REFERENCES identity.agency,
        kind      text NOT NULL,
        year      int  NOT NULL,
        last      int  NOT NULL CHECK (last > 0),
        PRIMARY KEY (agency_id, kind, year)
      );
      CREATE TABLE documents.paper (
        id             uuid PRIMARY KEY,
        kind           text NOT NULL,
        subject_kind   text NOT NULL CHECK (subject_kind IN ('item', 'case', 'instrument', 'handover')),
        subject_id     uuid NOT NULL,
        case_id        uuid NOT NULL REFERENCES cases.property_case,
        agency_id      uuid NOT NULL REFERENCES identity.agency,
        year           int  NOT NULL,
        serial         int  NOT NULL CHECK (serial > 0),
        number         text NOT NULL,
        issued_at      timestamptz NOT NULL,
        issued_by      uuid NOT NULL REFERENCES identity.person,
        copy           text,
        layout_version text NOT NULL,
        layout_hash    bytea NOT NULL CHECK (octet_length(layout_hash) = 32),
        tree_size      bigint NOT NULL CHECK (tree_size > 0),
        tree_root      bytea NOT NULL CHECK (octet_length(tree_root) = 32),
        pages          int NOT NULL CHECK (pages > 0),
        sha256         bytea NOT NULL,
        bytes          bytea NOT NULL,
        entry_id       uuid NOT NULL,
        UNIQUE (agency_id, kind, year, serial),
        CONSTRAINT bytes_have_this_hash CHECK (sha256 = sha256(bytes))
      );
      -- A PDF is compressed already, and a part of what is stored as it is can be read alone.
      ALTER TABLE documents.paper ALTER COLUMN bytes SET STORAGE EXTERNAL;
      CREATE INDEX paper_of_case ON documents.paper (case_id, id);
      CREATE INDEX paper_of_subject ON documents.paper (subject_id, id);

      CREATE FUNCTION documents.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
      BEGIN
        RAISE EXCEPTION 'an issued paper stays as it is: % on documents.paper is refused', TG_OP
          USING ERRCODE = 'insufficient_privilege';
      END $$;
      CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON documents.paper
        FOR EACH ROW EXECUTE FUNCTION documents.refuse_change();
      CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON documents.paper
        FOR EACH STATEMENT EXECUTE FUNCTION documents.refuse_change();
      ALTER TABLE documents.paper ENABLE ALWAYS TRIGGER refuse_change;
      ALTER TABLE documents.paper ENABLE ALWAYS TRIGGER refuse_truncate;

      ALTER TABLE documents.paper ENABLE ROW LEVEL SECURITY;
      CREATE POLICY readers ON documents.paper FOR SELECT USING (cases.reaches_all() OR EXISTS
        (SELECT FROM cases.access a WHERE a.case_id = paper.case_id AND a.agency_id = cases.reader()));
      CREATE POLICY issuers ON documents.paper FOR INSERT WITH CHECK (agency_id = cases.reader());

      GRANT USAGE ON SCHEMA documents TO case_property_application;
      GRANT SELECT, INSERT ON documents.paper TO case_property_application;
      GRANT SELECT, INSERT, UPDATE ON documents.number_series TO case_property_application;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
