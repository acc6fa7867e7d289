import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers of loans, and papers of the store, which are of no case and seen by their own agency. */
export class Papers1764000000045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE documents.paper ALTER case_id DROP NOT NULL;
      COMMENT ON COLUMN documents.paper.case_id IS 'Null: of the store, about things of any cases.';
      ALTER TABLE documents.paper DROP CONSTRAINT paper_subject_kind_check;
      ALTER TABLE documents.paper ADD CONSTRAINT paper_subject_kind_check CHECK (subject_kind IN
        ('item', 'case', 'instrument', 'handover', 'loan', 'approval', 'judgment', 'count', 'agency'));
      ALTER POLICY readers ON documents.paper USING ((SELECT cases.reaches_all())
        OR CASE WHEN case_id IS NULL THEN agency_id = (SELECT cases.reader()) ELSE (SELECT true
        FROM cases.access a WHERE a.case_id = paper.case_id AND a.agency_id = (SELECT cases.reader())) END);
      CREATE OR REPLACE FUNCTION search.add_papers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        INSERT INTO search.paper_text SELECT n.id, n.case_id, search.lines(n.number) FROM now n WHERE n.case_id IS NOT NULL;
        RETURN NULL;
      END $$;
      CREATE INDEX instrument_of_loan ON instruments.instrument ((content->>'loan'), id) WHERE content ? 'loan';
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
