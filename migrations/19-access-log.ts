import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who read what, when and from where. Rows are added and never changed; who watches over all agencies reads them. */
export class AccessLog1764000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA access_log;
      CREATE TABLE access_log.reading (
        id             uuid PRIMARY KEY,
        at             timestamptz NOT NULL,
        reading        text NOT NULL,
        subject_id     uuid,
        subject_hash   bytea,
        person_id      uuid NOT NULL,
        appointment_id uuid NOT NULL,
        agency_id      uuid NOT NULL,
        address        text NOT NULL,
        refusal        text,
        lines          int
      );
      COMMENT ON TABLE access_log.reading IS 'subject_hash: of a photo. refusal: the code of the rule, null when it was answered. lines: how many a list told.';
      CREATE INDEX reading_by_time ON access_log.reading (at, id);
      CREATE INDEX reading_of_subject ON access_log.reading (subject_id, at, id) WHERE subject_id IS NOT NULL;
      CREATE INDEX reading_by_person ON access_log.reading (person_id, at, id);

      CREATE FUNCTION access_log.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
      BEGIN
        RAISE EXCEPTION 'the access log is append-only: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
      END $$;
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access_log.reading
        FOR EACH STATEMENT EXECUTE FUNCTION access_log.refuse_change();
      ALTER TABLE access_log.reading ENABLE ALWAYS TRIGGER append_only;

      ALTER TABLE access_log.reading ENABLE ROW LEVEL SECURITY;
      CREATE POLICY watchers ON access_log.reading FOR SELECT USING (cases.reaches_all());
      CREATE POLICY recorder ON access_log.reading FOR INSERT WITH CHECK (true);

      GRANT USAGE ON SCHEMA access_log TO case_property_application;
      GRANT SELECT, INSERT ON access_log.reading TO case_property_application;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
