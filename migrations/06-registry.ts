import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Items: each row is a cache of the item's ledger entries, so its columns are generated from the one state. */
export class Registry1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA registry;
      CREATE TABLE registry.item (
        id                   uuid PRIMARY KEY,
        state                jsonb NOT NULL,
        case_id              uuid    NOT NULL GENERATED ALWAYS AS ((state->>'caseId')::uuid) STORED REFERENCES cases.property_case,
        code                 text    NOT NULL GENERATED ALWAYS AS (state->>'code') STORED UNIQUE,
        name                 text    NOT NULL GENERATED ALWAYS AS (state->>'name') STORED,
        category             text    NOT NULL GENERATED ALWAYS AS (state->>'category') STORED,
        custody_agency_id    uuid    NOT NULL GENERATED ALWAYS AS ((state#>>'{custody,agencyId}')::uuid) STORED,
        custody_kind         text    NOT NULL GENERATED ALWAYS AS (state#>>'{custody,kind}') STORED,
        custody_person_id    uuid    GENERATED ALWAYS AS ((state#>>'{custody,personId}')::uuid) STORED,
        answerable_agency_id uuid    NOT NULL GENERATED ALWAYS AS ((state#>>'{responsibility,agencyId}')::uuid) STORED,
        stage                text    NOT NULL GENERATED ALWAYS AS (state#>>'{responsibility,stage}') STORED,
        offered_in           uuid    GENERATED ALWAYS AS ((state->>'offeredIn')::uuid) STORED,
        voided               boolean NOT NULL GENERATED ALWAYS AS ((state->>'voided')::boolean) STORED,
        registered           numeric NOT NULL GENERATED ALWAYS AS ((state#>>'{quantity,registered}')::numeric) STORED,
        on_hand              numeric NOT NULL GENERATED ALWAYS AS ((state#>>'{quantity,onHand}')::numeric) STORED,
        split_off            numeric NOT NULL GENERATED ALWAYS AS ((state#>>'{quantity,splitOff}')::numeric) STORED,
        disposed             numeric NOT NULL GENERATED ALWAYS AS ((state#>>'{quantity,disposed}')::numeric) STORED,
        CONSTRAINT quantity_is_conserved CHECK (registered = on_hand + split_off + disposed),
        CONSTRAINT nothing_is_owed CHECK (registered > 0 AND on_hand >= 0 AND split_off >= 0 AND disposed >= 0),
        CONSTRAINT someone_holds_it CHECK (custody_kind IN ('possessor', 'in_place', 'bank') OR custody_person_id IS NOT NULL)
      );
      CREATE INDEX item_of_case ON registry.item (case_id, id);
      CREATE INDEX item_in_custody ON registry.item (custody_agency_id, id);
      CREATE INDEX item_answered_for ON registry.item (answerable_agency_id, id);

      ALTER TABLE registry.item ENABLE ROW LEVEL SECURITY;
      CREATE POLICY readers ON registry.item FOR SELECT USING (cases.reaches_all() OR EXISTS
        (SELECT FROM cases.access a WHERE a.case_id = item.case_id AND a.agency_id = cases.reader()));
      CREATE POLICY changers ON registry.item FOR UPDATE USING (EXISTS
        (SELECT FROM cases.access a WHERE a.case_id = item.case_id AND a.agency_id = cases.reader())) WITH CHECK (true);
      CREATE POLICY registrars ON registry.item FOR INSERT WITH CHECK (true);

      GRANT USAGE ON SCHEMA registry TO case_property_application;
      GRANT SELECT, INSERT, UPDATE ON registry.item TO case_property_application;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
