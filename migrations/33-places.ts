import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The stores of the agencies, and in which of their places every item lies. */
export class Places1764000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA storage;
      CREATE TABLE storage.place (
        id         uuid PRIMARY KEY,
        agency_id  uuid NOT NULL REFERENCES identity.agency,
        parent_id  uuid REFERENCES storage.place,
        above      uuid[] NOT NULL,
        level      text NOT NULL CHECK (level IN ('store', 'room', 'rack', 'slot')),
        kind       text NOT NULL,
        code       text COLLATE "C" NOT NULL,
        name       text NOT NULL,
        path       text NOT NULL,
        capacity   integer CHECK (capacity > 0),
        categories text[],
        one_case   boolean NOT NULL,
        used_from  date NOT NULL,
        used_until date CHECK (used_until >= used_from),
        UNIQUE (agency_id, code),
        CHECK ((parent_id IS NULL) = (level = 'store'))
      );
      COMMENT ON COLUMN storage.place.above IS 'The places that contain it, the store first, and itself last.';
      CREATE INDEX place_within ON storage.place USING gin (above);
      CREATE INDEX place_below ON storage.place (parent_id);

      ALTER TABLE storage.place ENABLE ROW LEVEL SECURITY;
      CREATE POLICY readers ON storage.place FOR SELECT USING ((SELECT cases.reaches_all()) OR agency_id = (SELECT cases.reader()));
      CREATE POLICY makers ON storage.place FOR INSERT WITH CHECK (agency_id = cases.reader());
      CREATE POLICY changers ON storage.place FOR UPDATE USING (agency_id = cases.reader());
      GRANT USAGE ON SCHEMA storage TO case_property_application;
      GRANT SELECT, INSERT ON storage.place TO case_property_application;
      GRANT UPDATE (used_until) ON storage.place TO case_property_application;

      -- What was registered before there were places lies in none: its row says so, as its entries do.
      UPDATE registry.item SET state = state || '{"slot": null}' WHERE NOT state ? 'slot';
      ALTER TABLE registry.item ADD slot_id uuid GENERATED ALWAYS AS ((state->>'slot')::uuid) STORED;
      CREATE INDEX item_in_slot ON registry.item (slot_id, id) WHERE slot_id IS NOT NULL;
      CREATE INDEX item_to_put_away ON registry.item (custody_agency_id, id)
        WHERE slot_id IS NULL AND custody_kind = 'keeper' AND disposition <> 'final' AND NOT voided;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
