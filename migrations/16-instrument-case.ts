import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A paper says in which case it was issued; for those issued before, the entries that name them say it. */
export class InstrumentCase1764000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE instruments.instrument ADD case_id uuid REFERENCES cases.property_case;
      UPDATE instruments.instrument i SET case_id = told.case_id
        FROM (SELECT DISTINCT ON (paper) paper, case_id FROM (
                SELECT (b.body#>>'{instrument,id}')::uuid AS paper, e.ingest_id,
                       CASE e.subject_kind WHEN 'case' THEN e.subject_id ELSE t.case_id END AS case_id
                  FROM ledger.entry e
                  CROSS JOIN LATERAL (SELECT convert_from(e.body, 'UTF8')::jsonb->'content' AS body) b
                  LEFT JOIN registry.item t ON e.subject_kind = 'item' AND t.id = e.subject_id
                 WHERE e.subject_kind IN ('case', 'item')) named
               WHERE paper IS NOT NULL AND case_id IS NOT NULL ORDER BY paper, ingest_id) told
       WHERE told.paper = i.id;
      CREATE INDEX instrument_of_case ON instruments.instrument (case_id, id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
