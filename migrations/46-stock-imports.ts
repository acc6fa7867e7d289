import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Spreadsheets of old stock: what became of every line, so that none is lost and none comes in twice. */
export class StockImports1764000000046 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA exchange;
      CREATE TABLE exchange.stock_import (
        id            uuid PRIMARY KEY,
        agency_id     uuid NOT NULL REFERENCES identity.agency,
        imported_by   uuid NOT NULL REFERENCES identity.person,
        imported_at   timestamptz NOT NULL,
        file_hash     bytea NOT NULL CHECK (length(file_hash) = 32),
        headings      jsonb NOT NULL,
        line_count    integer NOT NULL,
        imported      integer NOT NULL,
        already       integer NOT NULL,
        refused       integer NOT NULL,
        skipped       integer NOT NULL,
        new_cases     integer NOT NULL,
        instrument_id uuid REFERENCES instruments.instrument,
        CHECK (line_count = imported + already + refused),
        CHECK ((imported = 0) = (instrument_id IS NULL))
      );
      CREATE INDEX stock_import_of_agency ON exchange.stock_import (agency_id, id);
      CREATE TABLE exchange.stock_line (
        agency_id uuid NOT NULL REFERENCES identity.agency,
        key       bytea NOT NULL CHECK (length(key) = 32),
        said      bytea NOT NULL CHECK (length(said) = 32),
        item_id   uuid NOT NULL,
        import_id uuid NOT NULL REFERENCES exchange.stock_import,
        row       integer NOT NULL,
        PRIMARY KEY (agency_id, key)
      );
      COMMENT ON COLUMN exchange.stock_line.key IS 'By which the same line is known when it is given again: its number in the earlier books, or all that it says.';
      COMMENT ON COLUMN exchange.stock_line.said IS 'Of all that it says.';
      CREATE TABLE exchange.refused_row (
        import_id uuid NOT NULL REFERENCES exchange.stock_import,
        row       integer NOT NULL,
        cells     jsonb NOT NULL,
        reasons   jsonb NOT NULL,
        PRIMARY KEY (import_id, row)
      );

      ALTER TABLE exchange.stock_import ENABLE ROW LEVEL SECURITY;
      CREATE POLICY readers ON exchange.stock_import FOR SELECT USING ((SELECT cases.reaches_all()) OR agency_id = (SELECT cases.reader()));
      CREATE POLICY makers ON exchange.stock_import FOR INSERT WITH CHECK (agency_id = cases.reader());
      ALTER TABLE exchange.stock_line ENABLE ROW LEVEL SECURITY;
      CREATE POLICY of_agency ON exchange.stock_line USING (agency_id = (SELECT cases.reader()));
      ALTER TABLE exchange.refused_row ENABLE ROW LEVEL SECURITY;
      CREATE POLICY of_import ON exchange.refused_row USING (EXISTS (SELECT FROM exchange.stock_import s WHERE s.id = import_id));
      GRANT USAGE ON SCHEMA exchange TO case_property_application;
      GRANT SELECT, INSERT ON exchange.stock_import, exchange.stock_line, exchange.refused_row TO case_property_application;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
