import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What numbers a seal has had, from the entries that tell them; the seal that is seen in a count; the approval of a loan. */
export class Seals1764000000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      WITH told AS (
        SELECT subject_id, sequence, type, content#>>'{effect,custody,seal}' AS seal, content->>'occurred_at' AS since
          FROM ledger.entry CROSS JOIN LATERAL (SELECT convert_from(body, 'UTF8')::jsonb->'content' AS content) said
         WHERE subject_kind = 'item' AND content->'effect' ? 'custody'
      ), changed AS (
        SELECT *, lag(seal) OVER (PARTITION BY subject_id ORDER BY sequence) IS DISTINCT FROM seal AS changes FROM told
      ), seals AS (
        SELECT subject_id, jsonb_agg(jsonb_build_object('seal', seal, 'act', type, 'sequence', sequence, 'since', since)
          ORDER BY sequence) AS all FROM changed WHERE changes GROUP BY subject_id
      )
      UPDATE registry.item i SET state = state || jsonb_build_object('seals', seals.all) FROM seals WHERE seals.subject_id = i.id;

      ALTER TABLE stocktaking.line ADD seen_seal text, DROP CONSTRAINT line_result_check, ADD CONSTRAINT line_result_check
        CHECK (result IN ('as_recorded', 'misplaced', 'surplus', 'seal_differs', 'not_seen', 'moved_meanwhile'));
      GRANT UPDATE (seen_seal) ON stocktaking.line TO case_property_application;

      ALTER TABLE storage.loan ADD FOREIGN KEY (approval_id) REFERENCES instruments.approval;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
