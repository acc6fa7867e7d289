import type { MigrationInterface, QueryRunner } from 'typeorm';

/** To whom an obligation is owed, and execution orders of an agency newest first. */
export class Obligations1764000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE court.obligation ADD recipient_id uuid REFERENCES cases.party;
      CREATE INDEX execution_order_by_agency ON court.execution_order (agency_id, id DESC);
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
