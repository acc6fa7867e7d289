import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A holding also tells in which place of the store the thing lay; before there were places, in none. */
export class HoldingSlots1764000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE registry.holding ADD slot_id uuid');
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
