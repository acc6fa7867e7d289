import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lists of items are asked by stands in columns of its own, with an index in list order for each. */
export class Lists1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE registry.item
        ADD measure text GENERATED ALWAYS AS (state#>>'{measures,-1,kind}') STORED,
        ADD disposition text NOT NULL GENERATED ALWAYS AS (CASE
          WHEN state#>>'{quantity,onHand}' = '0' THEN 'final'
          WHEN state->'dispositions' @> '[{"state": "ordered"}]' THEN 'ordered'
          WHEN state->'dispositions' @> '[{"state": "recommended"}]' THEN 'recommended'
          ELSE 'undecided' END) STORED;
      CREATE INDEX item_in_hands_of ON registry.item (custody_person_id, id);
      CREATE INDEX item_at_stage ON registry.item (stage, id);
      CREATE INDEX item_of_category ON registry.item (category, id);
      CREATE INDEX item_under_measure ON registry.item (measure, id);
      CREATE INDEX item_by_disposition ON registry.item (disposition, id);
      CREATE INDEX item_offered ON registry.item (id) WHERE offered_in IS NOT NULL;
      CREATE INDEX case_registered_by ON cases.property_case (agency_id, id);
      CREATE INDEX case_in_state ON cases.property_case (state, id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
