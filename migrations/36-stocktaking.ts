import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts of a store: what should lie there, what was seen where, and what came of it. */
export class Stocktaking1764000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA stocktaking;
      CREATE TABLE stocktaking.stocktake (
        id            uuid PRIMARY KEY,
        agency_id     uuid NOT NULL REFERENCES identity.agency,
        place_id      uuid NOT NULL REFERENCES storage.place,
        sample        integer CHECK (sample > 0),
        seed          text NOT NULL,
        opened_by     uuid NOT NULL REFERENCES identity.person,
        second_id     uuid NOT NULL REFERENCES identity.person,
        opened_at     timestamptz NOT NULL,
        ended_at      timestamptz,
        instrument_id uuid REFERENCES instruments.instrument,
        CHECK ((ended_at IS NULL) = (instrument_id IS NULL)),
        CHECK (opened_by <> second_id)
      );
      CREATE INDEX stocktake_of_agency ON stocktaking.stocktake (agency_id, id);
      CREATE TABLE stocktaking.line (
        stocktake_id uuid NOT NULL REFERENCES stocktaking.stocktake,
        item_id      uuid NOT NULL,
        expected_in  uuid,
        seen_in      uuid,
        seen_by      uuid REFERENCES identity.person,
        seen_at      timestamptz,
        result       text CHECK (result IN ('as_recorded', 'misplaced', 'surplus', 'not_seen', 'moved_meanwhile')),
        PRIMARY KEY (stocktake_id, item_id),
        CHECK (expected_in IS NOT NULL OR seen_in IS NOT NULL),
        CHECK ((seen_in IS NULL) = (seen_at IS NULL))
      );
      COMMENT ON COLUMN stocktaking.line.expected_in IS 'Where the ledger had it when the count began; null: it was not to be there.';

      ALTER TABLE stocktaking.stocktake ENABLE ROW LEVEL SECURITY;
      CREATE POLICY readers ON stocktaking.stocktake FOR SELECT USING ((SELECT cases.reaches_all()) OR agency_id = (SELECT cases.reader()));
      CREATE POLICY makers ON stocktaking.stocktake FOR INSERT WITH CHECK (agency_id = cases.reader());
      CREATE POLICY changers ON stocktaking.stocktake FOR UPDATE USING (agency_id = cases.reader());
      ALTER TABLE stocktaking.line ENABLE ROW LEVEL SECURITY;
      CREATE POLICY of_stocktake ON stocktaking.line USING (EXISTS (SELECT FROM stocktaking.stocktake s WHERE s.id = stocktake_id));
      GRANT USAGE ON SCHEMA stocktaking TO case_property_application;
      GRANT SELECT, INSERT ON stocktaking.stocktake, stocktaking.line TO case_property_application;
      GRANT UPDATE (ended_at, instrument_id) ON stocktaking.stocktake TO case_property_application;
      GRANT UPDATE (seen_in, seen_by, seen_at, result) ON stocktaking.line TO case_property_application;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
