import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.js';

/** What each verification of everything found, so that the state of the log can tell when it was last looked at. */
export class Verifications1764000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SET LOCAL ROLE ledger_owner');
    await runner.query(`
      CREATE TABLE ledger.verification (
        ordinal     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at          timestamptz NOT NULL,
        size        bigint NOT NULL,
        root        bytea NOT NULL CHECK (octet_length(root) = 32),
        entries     integer NOT NULL,
        fault_count integer NOT NULL
      );
      COMMENT ON TABLE ledger.verification IS 'What each verification of the whole database found; it proves nothing by itself.';
  ${appendOnly('verification')}

      CREATE FUNCTION ledger.record_verification(at_moment timestamptz, tree_size bigint, tree_root bytea, counted integer, faults integer)
        RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
        INSERT INTO ledger.verification (at, size, root, entries, fault_count)
          VALUES (at_moment, tree_size, tree_root, counted, faults)
      $$;
      COMMENT ON FUNCTION ledger.record_verification IS 'Keeps what a verification of everything found.';

      REVOKE ALL ON FUNCTION ledger.record_verification FROM PUBLIC;
      GRANT SELECT ON ledger.verification TO case_property_application;
      GRANT EXECUTE ON FUNCTION ledger.record_verification TO case_property_application;
    `);
    await runner.query('RESET ROLE');
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
