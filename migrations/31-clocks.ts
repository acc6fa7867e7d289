import type { MigrationInterface, QueryRunner } from 'typeorm';

const OPEN = `disposition <> 'final' AND NOT voided`;

/** Running time limits are asked of few of a million things: those in officers' hands, and those under a measure with a term. */
export class Clocks1764000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX item_with_officers ON registry.item (custody_agency_id, id) WHERE custody_kind = 'officer' AND ${OPEN};
      CREATE INDEX item_under_term ON registry.item (answerable_agency_id, id)
        WHERE measure IN ('freezing', 'sealing') AND ${OPEN};
      CREATE INDEX item_sent_back ON registry.item (case_id, id) WHERE stage = 'supplementary_investigation' AND ${OPEN};
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
