import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people had on them and is kept for them: no property of the case, with a register of its own. */
export class PersonalEffects1764000000049 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA personal_effects;
      CREATE SEQUENCE personal_effects.code_series;
      CREATE TABLE personal_effects.deposit (
        id          uuid PRIMARY KEY,
        code        text NOT NULL UNIQUE,
        agency_id   uuid NOT NULL REFERENCES identity.agency,
        case_id     uuid NOT NULL REFERENCES cases.property_case,
        party_id    uuid NOT NULL REFERENCES cases.party,
        locker      text,
        seal        text,
        received_at timestamptz NOT NULL,
        received_by uuid NOT NULL REFERENCES identity.person,
        second_id   uuid NOT NULL REFERENCES identity.person,
        ended_at    timestamptz,
        CHECK (received_by <> second_id)
      );
      CREATE INDEX deposit_of_agency ON personal_effects.deposit (agency_id, id);
      CREATE INDEX deposit_of_case ON personal_effects.deposit (case_id, id);
      CREATE INDEX deposit_open ON personal_effects.deposit (received_at) WHERE ended_at IS NULL;
      CREATE TABLE personal_effects.thing (
        deposit_id    uuid NOT NULL REFERENCES personal_effects.deposit,
        line_number   integer NOT NULL CHECK (line_number > 0),
        kind          text NOT NULL CHECK (kind IN ('card', 'phone', 'cash', 'document', 'jewellery', 'medicine', 'other')),
        state         text NOT NULL CHECK (state IN ('kept', 'out', 'returned', 'moved')),
        due_at        timestamptz,
        instrument_id uuid REFERENCES instruments.instrument,
        PRIMARY KEY (deposit_id, line_number),
        CHECK ((state = 'out') = (due_at IS NOT NULL)),
        CHECK ((state = 'moved') = (instrument_id IS NOT NULL))
      );
      COMMENT ON TABLE personal_effects.thing IS 'What it is stands in the entry alone, as a commitment; here is where it is.';

      ALTER TABLE personal_effects.deposit ENABLE ROW LEVEL SECURITY;
      CREATE POLICY readers ON personal_effects.deposit FOR SELECT USING ((SELECT cases.reaches_all()) OR agency_id = (SELECT cases.reader()));
      CREATE POLICY makers ON personal_effects.deposit FOR INSERT WITH CHECK (agency_id = cases.reader());
      CREATE POLICY changers ON personal_effects.deposit FOR UPDATE USING (agency_id = cases.reader());
      ALTER TABLE personal_effects.thing ENABLE ROW LEVEL SECURITY;
      CREATE POLICY of_deposit ON personal_effects.thing USING (EXISTS (SELECT FROM personal_effects.deposit d WHERE d.id = deposit_id));
      GRANT USAGE ON SCHEMA personal_effects TO case_property_application;
      GRANT USAGE ON SEQUENCE personal_effects.code_series TO case_property_application;
      GRANT SELECT, INSERT ON personal_effects.deposit, personal_effects.thing TO case_property_application;
      GRANT UPDATE (ended_at) ON personal_effects.deposit TO case_property_application;
      GRANT UPDATE (state, due_at, instrument_id) ON personal_effects.thing TO case_property_application;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
