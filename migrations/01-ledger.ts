import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPEND } from './01-ledger-append.js';
import { SEQUENCE } from './01-ledger-sequence.js';
import { appendOnly } from './append-only.js';

const TABLES = `
  CREATE TABLE ledger.entry (
    entry_id     uuid PRIMARY KEY,
    ingest_id    bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    subject_kind text COLLATE "C" NOT NULL CHECK (subject_kind ~ '^[A-Za-z][A-Za-z0-9_.-]{0,63}$'),
    subject_id   uuid NOT NULL,
    sequence     integer NOT NULL CHECK (sequence > 0),
    leaf_hash    bytea NOT NULL CHECK (octet_length(leaf_hash) = 32),
    recorded_at  timestamptz NOT NULL,
    type         text COLLATE "C" NOT NULL CHECK (type ~ '^[A-Za-z][A-Za-z0-9_.-]{0,63}$'),
    body         bytea NOT NULL CHECK (octet_length(body) BETWEEN 2 AND 65535),
    UNIQUE (subject_kind, subject_id, sequence)
  );
  COMMENT ON TABLE ledger.entry IS 'What is remembered. body holds the hashed bytes and is the truth; the other columns are copies of it.';

  CREATE TABLE ledger.head (
    subject_kind text COLLATE "C" NOT NULL,
    subject_id   uuid NOT NULL,
    sequence     integer NOT NULL,
    leaf_hash    bytea,
    PRIMARY KEY (subject_kind, subject_id)
  ) WITH (fillfactor = 50);
  COMMENT ON TABLE ledger.head IS 'The last entry of each subject: what the next one must follow. Can be rebuilt from the entries.';

  CREATE TABLE ledger.pending (
    ingest_id bigint PRIMARY KEY,
    entry_id  uuid NOT NULL,
    leaf_hash bytea NOT NULL
  );
  COMMENT ON TABLE ledger.pending IS 'Entries that wait for their place in the tree, in the order of ingest_id.';

  CREATE TABLE ledger.leaf (
    leaf_index bigint PRIMARY KEY CHECK (leaf_index >= 0),
    entry_id   uuid NOT NULL UNIQUE,
    leaf_hash  bytea NOT NULL CHECK (octet_length(leaf_hash) = 32)
  );
  COMMENT ON TABLE ledger.leaf IS 'The place of each entry in the RFC 6962 tree, without gaps.';

  CREATE TABLE ledger.log_state (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    size     bigint NOT NULL
  );
  INSERT INTO ledger.log_state (size) VALUES (0);

  CREATE TABLE ledger.tree_node (
    level      smallint NOT NULL CHECK (level IN (8, 16, 24)),
    node_index bigint NOT NULL CHECK (node_index >= 0),
    hash       bytea NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (level, node_index)
  );
  COMMENT ON TABLE ledger.tree_node IS 'Roots of the full subtrees of 256, 65536 and 16777216 leaves: the levels of C2SP tlog-tiles.';

  CREATE TABLE ledger.tree_head (
    size        bigint PRIMARY KEY CHECK (size > 0),
    root        bytea NOT NULL CHECK (octet_length(root) = 32),
    recorded_at timestamptz NOT NULL
  );
  COMMENT ON TABLE ledger.tree_head IS 'One root for each size, ever.';

  CREATE TABLE vault.opening (
    entry_id uuid NOT NULL,
    field    text COLLATE "C" NOT NULL,
    salt     bytea NOT NULL CHECK (octet_length(salt) = 32),
    value    text NOT NULL,
    PRIMARY KEY (entry_id, field)
  );
  COMMENT ON TABLE vault.opening IS 'Personal data and free text behind the commitments of an entry: value is its canonical JSON. Erasable.';
`;

const GUARDS = `
  CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
  BEGIN
    RAISE EXCEPTION 'append-only: % on %.% is refused', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
      USING ERRCODE = 'insufficient_privilege';
  END $$;

  ${appendOnly('entry', 'leaf', 'tree_node', 'tree_head')}
`;

const RIGHTS = `
  REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ledger FROM PUBLIC;
  GRANT USAGE ON SCHEMA ledger TO case_property_application, case_property_sequencer;
  GRANT USAGE ON SCHEMA vault TO case_property_application;
  GRANT SELECT ON ALL TABLES IN SCHEMA ledger, vault TO case_property_application;
  GRANT EXECUTE ON FUNCTION ledger.lock_heads, ledger.append TO case_property_application;
  GRANT EXECUTE ON FUNCTION ledger.sequence, ledger.frontier, ledger.record_tree TO case_property_sequencer;
`;

/** The append-only custody log (RFC 6962 tree over entries) and the vault of what its commitments hide. */
export class Ledger1764000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE SCHEMA ledger AUTHORIZATION ledger_owner');
    await queryRunner.query('CREATE SCHEMA vault AUTHORIZATION ledger_owner');
    await queryRunner.query('SET LOCAL ROLE ledger_owner');
    for (const part of [TABLES, GUARDS, APPEND, SEQUENCE, RIGHTS]) await queryRunner.query(part);
    await queryRunner.query('RESET ROLE');
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
