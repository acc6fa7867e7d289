import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.js';

const TIMESTAMPS = `
  CREATE TABLE ledger.timestamp_token (
    origin      text COLLATE "C" NOT NULL,
    size        bigint NOT NULL,
    stamped_at  timestamptz NOT NULL,
    authority   text NOT NULL,
    response    bytea NOT NULL CHECK (octet_length(response) BETWEEN 1 AND 65536),
    entry_id    uuid NOT NULL,
    PRIMARY KEY (origin, size)
  );
  COMMENT ON TABLE ledger.timestamp_token IS 'What a time-stamping authority (RFC 3161) answered about a checkpoint, and the entry that remembers its hash.';

  ${appendOnly('timestamp_token')}

  CREATE FUNCTION ledger.record_timestamp(log text, tree_size bigint, at timestamptz, by_authority text, said bytea, entry uuid)
    RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM ledger.checkpoint WHERE origin = log AND size = tree_size) THEN
      RAISE EXCEPTION 'no checkpoint of size % is there', tree_size USING ERRCODE = 'LG006';
    END IF;
    INSERT INTO ledger.timestamp_token (origin, size, stamped_at, authority, response, entry_id)
      VALUES (log, tree_size, at, by_authority, said, entry);
  END $$;
  COMMENT ON FUNCTION ledger.record_timestamp IS 'Keeps the first timestamp of a checkpoint.';
  REVOKE ALL ON FUNCTION ledger.record_timestamp FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION ledger.record_timestamp TO case_property_application;
  GRANT SELECT ON ledger.timestamp_token TO case_property_application;
`;

/** Timestamps of checkpoints. */
export class Timestamps1764000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SET LOCAL ROLE ledger_owner');
    await runner.query(TIMESTAMPS);
    await runner.query('RESET ROLE');
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
