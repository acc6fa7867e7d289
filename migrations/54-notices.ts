import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Things whose owner is called for are few, and found by the agency that answers for them. */
export class Notices1764000000054 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX item_announced ON registry.item (answerable_agency_id, id)
        WHERE state ? 'notice' AND disposition <> 'final' AND NOT voided;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
