import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Posts handed on: their handovers are found by their paper, and listed by their agency. */
export class PostHandovers1764000000044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX handover_of_post ON handover.handover (instrument_id) WHERE purpose = 'post_change';
      CREATE INDEX post_of_agency ON handover.handover (from_agency_id, instrument_id) WHERE purpose = 'post_change';
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
