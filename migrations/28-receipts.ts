import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each write added to the log, so that its maker can ask whether it is signed yet. */
export class Receipts1764000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE platform.write ADD COLUMN id uuid, ADD COLUMN added uuid[];
      CREATE UNIQUE INDEX write_id ON platform.write (id) WHERE id IS NOT NULL;
      COMMENT ON COLUMN platform.write.added IS 'The ids of the entries that the write appended; id names them to its maker.';
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
