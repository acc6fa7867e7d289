import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Photos by their content, who uploaded each, and on which items they are. */
export class Photos1764000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA photos;
      CREATE TABLE photos.photo (
        sha256     text COLLATE "C" PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        size       integer NOT NULL CHECK (size > 0),
        media_type text    NOT NULL
      );
      CREATE TABLE photos.upload (
        sha256      text COLLATE "C" NOT NULL REFERENCES photos.photo,
        person_id   uuid NOT NULL REFERENCES identity.person,
        agency_id   uuid NOT NULL REFERENCES identity.agency,
        uploaded_at timestamptz NOT NULL,
        PRIMARY KEY (sha256, person_id)
      );

      ALTER TABLE registry.item ADD photos jsonb GENERATED ALWAYS AS (nullif(state->'photos', '[]'::jsonb)) STORED;
      CREATE INDEX item_with_photo ON registry.item USING gin (photos jsonb_path_ops) WHERE photos IS NOT NULL;
      -- An item that was registered before there were photos has none: its row says so, as its entries do.
      UPDATE registry.item SET state = state || '{"photos": []}' WHERE NOT state ? 'photos';

      CREATE FUNCTION photos.reader() RETURNS uuid LANGUAGE sql STABLE
        RETURN nullif(current_setting('custody.person', true), '')::uuid;
      -- As the owner of the items: under row-level security no index would be used to find them. The policy asks who may see the cases.
      CREATE FUNCTION photos.cases_showing(hash text) RETURNS TABLE (case_id uuid)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT DISTINCT item.case_id FROM registry.item WHERE item.photos @> jsonb_build_array(jsonb_build_object('sha256', hash))
      $$;
      REVOKE ALL ON FUNCTION photos.cases_showing FROM PUBLIC;

      ALTER TABLE photos.photo ENABLE ROW LEVEL SECURITY;
      CREATE POLICY readers ON photos.photo FOR SELECT USING (
        EXISTS (SELECT FROM photos.upload u WHERE u.sha256 = photo.sha256 AND u.person_id = photos.reader())
        OR EXISTS (SELECT FROM photos.cases_showing(photo.sha256) shown WHERE cases.reaches_all() OR EXISTS
          (SELECT FROM cases.access a WHERE a.case_id = shown.case_id AND a.agency_id = cases.reader())));
      CREATE POLICY uploaders ON photos.photo FOR INSERT WITH CHECK (true);

      GRANT USAGE ON SCHEMA photos TO case_property_application;
      GRANT SELECT, INSERT ON photos.photo, photos.upload TO case_property_application;
      GRANT EXECUTE ON FUNCTION photos.cases_showing TO case_property_application;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
