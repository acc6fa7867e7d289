import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who works where, in which post, from when to when; how they sign in; and what administrators changed. */
export class Identity1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA identity;
      ${DIRECTORY}
      ${SIGNING_IN}
      ${CHANGES}
      GRANT USAGE ON SCHEMA identity TO case_property_application;
      GRANT SELECT, INSERT ON identity.agency, identity.unit, identity.person TO case_property_application;
      GRANT SELECT, INSERT ON identity.appointment, identity.account, identity.session TO case_property_application;
      GRANT UPDATE (until_date) ON identity.appointment TO case_property_application;
      GRANT UPDATE (password_hash, failed_attempts, locked_until, disabled_at, must_change_password)
        ON identity.account TO case_property_application;
      GRANT UPDATE (last_seen_at, ended_at) ON identity.session TO case_property_application;
      GRANT INSERT ON identity.change TO case_property_application;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const DIRECTORY = `
  CREATE TABLE identity.agency (
    id          uuid PRIMARY KEY,
    kind        text NOT NULL CHECK (kind IN
                  ('police', 'procuratorate', 'court', 'custody_centre', 'finance', 'political_legal_committee')),
    name        text NOT NULL UNIQUE,
    short_name  text NOT NULL,
    region_code text NOT NULL CHECK (region_code ~ '^[0-9]{6}$'),
    code        text,
    parent_id   uuid REFERENCES identity.agency,
    inferred    boolean NOT NULL DEFAULT false,
    since       date,
    until       date CHECK (until > since)
  );
  CREATE INDEX ON identity.agency (parent_id);
  CREATE TABLE identity.unit (
    id        uuid PRIMARY KEY,
    agency_id uuid NOT NULL REFERENCES identity.agency,
    parent_id uuid,
    name      text NOT NULL,
    UNIQUE (agency_id, id),
    UNIQUE NULLS NOT DISTINCT (agency_id, parent_id, name),
    FOREIGN KEY (agency_id, parent_id) REFERENCES identity.unit (agency_id, id)
  );
  CREATE TABLE identity.person (
    id              uuid PRIMARY KEY,
    number          text NOT NULL,
    name            text NOT NULL,
    identity_number text
  );
  CREATE INDEX ON identity.person (number);
  CREATE INDEX ON identity.person (name);
  CREATE UNIQUE INDEX person_identity_number ON identity.person (identity_number);
  CREATE TABLE identity.appointment (
    id         uuid PRIMARY KEY,
    person_id  uuid NOT NULL REFERENCES identity.person,
    agency_id  uuid NOT NULL REFERENCES identity.agency,
    unit_id    uuid NOT NULL,
    post       text NOT NULL,
    roles      text[] NOT NULL CHECK (cardinality(roles) > 0),
    from_date  date NOT NULL,
    until_date date CHECK (until_date >= from_date),
    FOREIGN KEY (agency_id, unit_id) REFERENCES identity.unit (agency_id, id)
  );
  CREATE INDEX ON identity.appointment (person_id);
  CREATE INDEX ON identity.appointment (agency_id);
`;

const SIGNING_IN = `
  CREATE TABLE identity.account (
    id                   uuid PRIMARY KEY,
    person_id            uuid NOT NULL REFERENCES identity.person,
    login_name           text NOT NULL UNIQUE,
    password_hash        text NOT NULL,
    failed_attempts      int NOT NULL DEFAULT 0,
    locked_until         timestamptz,
    disabled_at          timestamptz,
    must_change_password boolean NOT NULL
  );
  CREATE INDEX ON identity.account (person_id);
  CREATE TABLE identity.session (
    id             uuid PRIMARY KEY,
    account_id     uuid NOT NULL REFERENCES identity.account,
    appointment_id uuid NOT NULL REFERENCES identity.appointment,
    token_hash     bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    kind           text NOT NULL CHECK (kind IN ('browser', 'machine')),
    created_at     timestamptz NOT NULL,
    last_seen_at   timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    ended_at       timestamptz,
    user_agent     text NOT NULL,
    address        text NOT NULL
  );
  CREATE INDEX ON identity.session (account_id) WHERE ended_at IS NULL;
`;

const CHANGES = `
  CREATE TABLE identity.change (
    id         uuid PRIMARY KEY,
    at         timestamptz NOT NULL,
    account_id uuid,
    what       text NOT NULL,
    subject_id uuid NOT NULL,
    details    jsonb NOT NULL
  );
  CREATE FUNCTION identity.refuse_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'identity.change is append-only' USING ERRCODE = '42501'; END $$;
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON identity.change
    FOR EACH STATEMENT EXECUTE FUNCTION identity.refuse_rewrite();
  ALTER TABLE identity.change ENABLE ALWAYS TRIGGER append_only;
`;
