import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.js';

const TABLES = `
  CREATE TABLE ledger.sm3_node (
    level      smallint NOT NULL CHECK (level IN (8, 16, 24)),
    node_index bigint NOT NULL CHECK (node_index >= 0),
    hash       bytea NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (level, node_index)
  );
  COMMENT ON TABLE ledger.sm3_node IS 'Roots of the full subtrees of the second log, in SM3, at the levels of ledger.tree_node; its leaves are hashed from ledger.entry.';

  CREATE TABLE ledger.sm3_checkpoint (
    origin    text COLLATE "C" NOT NULL,
    size      bigint NOT NULL CHECK (size > 0),
    root      bytea NOT NULL CHECK (octet_length(root) = 32),
    note      text NOT NULL,
    key       text NOT NULL,
    signed_at timestamptz NOT NULL,
    PRIMARY KEY (origin, size)
  );
  CREATE INDEX sm3_checkpoint_by_size ON ledger.sm3_checkpoint (size DESC, signed_at DESC);
  COMMENT ON TABLE ledger.sm3_checkpoint IS 'Signed heads of the second log: one for each name and size, ever. key is what the signer says that it signs with.';
`;

const RECORDING = `
  CREATE FUNCTION ledger.record_sm3_nodes(levels integer[], node_indices bigint[], hashes bytea[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  BEGIN
    INSERT INTO ledger.sm3_node (level, node_index, hash) SELECT * FROM unnest(levels, node_indices, hashes)
      ON CONFLICT DO NOTHING;
    IF (SELECT count(*) FROM unnest(levels, node_indices, hashes) AS given (level, place, hash)
          JOIN ledger.sm3_node node ON node.level = given.level AND node.node_index = given.place AND node.hash = given.hash)
       IS DISTINCT FROM cardinality(hashes)::bigint THEN
      RAISE EXCEPTION 'another subtree is there' USING ERRCODE = 'LG007';
    END IF;
  END $$;
  COMMENT ON FUNCTION ledger.record_sm3_nodes IS 'Keeps full subtrees of the second log; the same again changes nothing.';

  CREATE FUNCTION ledger.record_sm3_checkpoint(log text, tree_size bigint, tree_root bytea, signed text, signer text, at timestamptz)
    RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM ledger.tree_head WHERE size = tree_size) THEN
      RAISE EXCEPTION 'the tree has not had the size %', tree_size USING ERRCODE = 'LG005';
    END IF;
    IF NOT starts_with(signed, log || E'\\n' || tree_size || E'\\n' || encode(tree_root, 'base64') || E'\\n') THEN
      RAISE EXCEPTION 'the note does not say this name, size and root' USING ERRCODE = 'LG006';
    END IF;
    IF EXISTS (SELECT FROM ledger.sm3_checkpoint WHERE origin = log AND size > tree_size) THEN
      RAISE EXCEPTION 'a later checkpoint than that of size % is there', tree_size USING ERRCODE = 'LG006';
    END IF;
    INSERT INTO ledger.sm3_checkpoint (origin, size, root, note, key, signed_at)
      VALUES (log, tree_size, tree_root, signed, signer, at) ON CONFLICT DO NOTHING;
    IF signed IS DISTINCT FROM (SELECT note FROM ledger.sm3_checkpoint WHERE origin = log AND size = tree_size) THEN
      RAISE EXCEPTION 'another checkpoint of size % is there', tree_size USING ERRCODE = 'LG006';
    END IF;
  END $$;
  COMMENT ON FUNCTION ledger.record_sm3_checkpoint IS 'Keeps a signed head of the second log; the same again changes nothing.';
`;

const RIGHTS = `
  REVOKE ALL ON FUNCTION ledger.record_sm3_nodes, ledger.record_sm3_checkpoint FROM PUBLIC;
  GRANT SELECT ON ledger.sm3_node, ledger.sm3_checkpoint TO case_property_signer, case_property_application;
  GRANT EXECUTE ON FUNCTION ledger.record_sm3_nodes, ledger.record_sm3_checkpoint TO case_property_signer;
`;

/** The second log, in SM3, over the same entries: built and signed by the signer's own login alone. */
export class SecondLog1764000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SET LOCAL ROLE ledger_owner');
    for (const part of [TABLES, appendOnly('sm3_node', 'sm3_checkpoint'), RECORDING, RIGHTS])
      await runner.query(part);
    await runner.query('RESET ROLE');
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
