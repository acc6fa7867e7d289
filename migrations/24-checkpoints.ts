import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.js';

const TABLES = `
  CREATE TABLE ledger.checkpoint (
    origin    text COLLATE "C" NOT NULL,
    size      bigint NOT NULL CHECK (size > 0),
    root      bytea NOT NULL CHECK (octet_length(root) = 32),
    note      text NOT NULL,
    signed_at timestamptz NOT NULL,
    PRIMARY KEY (origin, size)
  );
  CREATE INDEX checkpoint_by_size ON ledger.checkpoint (size DESC, signed_at DESC);
  COMMENT ON TABLE ledger.checkpoint IS 'Signed heads of the tree: one for each log name and size, ever. note has the signature of the log alone.';

  CREATE TABLE ledger.cosignature (
    origin      text COLLATE "C" NOT NULL,
    size        bigint NOT NULL,
    witness     text COLLATE "C" NOT NULL,
    line        text NOT NULL,
    cosigned_at timestamptz NOT NULL,
    PRIMARY KEY (origin, size, witness)
  );
  COMMENT ON TABLE ledger.cosignature IS 'What witnesses put below a checkpoint, each as its line of the note.';

  CREATE TABLE ledger.policy (
    ordinal     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    text        text NOT NULL,
    recorded_at timestamptz NOT NULL
  );
  COMMENT ON TABLE ledger.policy IS 'Whose signatures the signer says to demand, each time it said another; it proves nothing by itself.';

  CREATE TABLE ledger.notice (
    ordinal bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    about   text COLLATE "C" NOT NULL,
    state   text NOT NULL,
    message text NOT NULL,
    since   timestamptz NOT NULL
  );
  CREATE INDEX notice_about ON ledger.notice (about, ordinal DESC);
  COMMENT ON TABLE ledger.notice IS 'How the signer and each witness are, each time it changed.';
`;

const GUARDS = `
  ${appendOnly('checkpoint', 'cosignature', 'policy', 'notice')}
`;

const RECORDING = `
  CREATE FUNCTION ledger.record_checkpoint(log text, tree_size bigint, tree_root bytea, signed text, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  BEGIN
    IF tree_root IS DISTINCT FROM (SELECT root FROM ledger.tree_head WHERE size = tree_size) THEN
      RAISE EXCEPTION 'the tree of size % has another root', tree_size USING ERRCODE = 'LG005';
    END IF;
    IF NOT starts_with(signed, log || E'\\n' || tree_size || E'\\n' || encode(tree_root, 'base64') || E'\\n') THEN
      RAISE EXCEPTION 'the note does not say this name, size and root' USING ERRCODE = 'LG006';
    END IF;
    IF EXISTS (SELECT FROM ledger.checkpoint WHERE origin = log AND size > tree_size) THEN
      RAISE EXCEPTION 'a later checkpoint than that of size % is there', tree_size USING ERRCODE = 'LG006';
    END IF;
    INSERT INTO ledger.checkpoint (origin, size, root, note, signed_at) VALUES (log, tree_size, tree_root, signed, at)
      ON CONFLICT DO NOTHING;
    IF signed IS DISTINCT FROM (SELECT note FROM ledger.checkpoint WHERE origin = log AND size = tree_size) THEN
      RAISE EXCEPTION 'another checkpoint of size % is there', tree_size USING ERRCODE = 'LG006';
    END IF;
  END $$;
  COMMENT ON FUNCTION ledger.record_checkpoint IS 'Keeps a signed head of a tree that this database has had; the same again changes nothing.';

  CREATE FUNCTION ledger.record_cosignature(log text, tree_size bigint, by_witness text, signature text, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM ledger.checkpoint WHERE origin = log AND size = tree_size) THEN
      RAISE EXCEPTION 'no checkpoint of size % is there', tree_size USING ERRCODE = 'LG006';
    END IF;
    INSERT INTO ledger.cosignature (origin, size, witness, line, cosigned_at) VALUES (log, tree_size, by_witness, signature, at)
      ON CONFLICT DO NOTHING;
  END $$;
  COMMENT ON FUNCTION ledger.record_cosignature IS 'Keeps the first cosignature of a witness below a checkpoint.';

  CREATE FUNCTION ledger.record_policy(said text, at timestamptz) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    INSERT INTO ledger.policy (text, recorded_at) SELECT said, at
      WHERE said IS DISTINCT FROM (SELECT text FROM ledger.policy ORDER BY ordinal DESC LIMIT 1)
  $$;
  COMMENT ON FUNCTION ledger.record_policy IS 'Keeps the policy when it is another than the last.';

  CREATE FUNCTION ledger.record_notice(whom text, is_now text, said text, at timestamptz) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    INSERT INTO ledger.notice (about, state, message, since) SELECT whom, is_now, said, at
      WHERE (is_now, said) IS DISTINCT FROM
        (SELECT (state, message) FROM ledger.notice WHERE about = whom ORDER BY ordinal DESC LIMIT 1)
  $$;
  COMMENT ON FUNCTION ledger.record_notice IS 'Keeps how somebody is when it is otherwise than the last.';
`;

const RIGHTS = `
  REVOKE ALL ON FUNCTION ledger.record_checkpoint, ledger.record_cosignature, ledger.record_policy, ledger.record_notice FROM PUBLIC;
  GRANT USAGE ON SCHEMA ledger TO case_property_signer;
  GRANT SELECT ON ledger.entry, ledger.leaf, ledger.tree_node, ledger.tree_head TO case_property_signer;
  GRANT SELECT ON ledger.checkpoint, ledger.cosignature, ledger.policy, ledger.notice
    TO case_property_signer, case_property_application;
  GRANT EXECUTE ON FUNCTION ledger.record_checkpoint, ledger.record_cosignature, ledger.record_policy, ledger.record_notice
    TO case_property_signer;
`;

/** Signed checkpoints and what witnesses put below them, written by the signer's own login alone. */
export class Checkpoints1764000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SET LOCAL ROLE ledger_owner');
    for (const part of [TABLES, GUARDS, RECORDING, RIGHTS]) await runner.query(part);
    await runner.query('RESET ROLE');
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
