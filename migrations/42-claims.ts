import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Items upon which a claim lies open are found by the agency that has to answer it. */
export class Claims1764000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX item_with_open_claim ON registry.item (answerable_agency_id, id)
        WHERE state->'claims' @> '[{"state":"open"}]';
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
