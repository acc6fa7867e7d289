import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The few decisions that withdrew a case are found among millions of papers. */
export class CaseWithdrawals1764000000053 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX instrument_withdrawing ON instruments.instrument (case_id) WHERE kind = 'case_withdrawal_decision';
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
