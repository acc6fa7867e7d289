import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.js';

const ERASURES = `
  CREATE TABLE ledger.erasure (
    entry_id  uuid NOT NULL,
    field     text COLLATE "C" NOT NULL,
    erased_by uuid NOT NULL,
    PRIMARY KEY (entry_id, field)
  );
  CREATE INDEX erasure_by_entry ON ledger.erasure (erased_by);
  COMMENT ON TABLE ledger.erasure IS 'Which openings are gone by law, and the entry that says so: its bytes list them, this is a copy.';

  ${appendOnly('erasure')}

  CREATE FUNCTION ledger.openings_listed(body bytea) RETURNS TABLE (entry_id uuid, field text)
    LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
    SELECT (listed->>'entry')::uuid, named.field
      FROM jsonb_array_elements(convert_from(body, 'UTF8')::jsonb -> 'content' -> 'erased') listed,
           jsonb_array_elements_text(listed -> 'fields') AS named (field)
  $$;
  COMMENT ON FUNCTION ledger.openings_listed IS 'What the bytes of an entry of the type confidential_erased say was erased.';

  CREATE FUNCTION ledger.erase(erasure uuid) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  DECLARE
    said bytea;
    erased integer;
  BEGIN
    SELECT entry.body INTO said FROM ledger.entry WHERE entry.entry_id = erasure AND entry.type = 'confidential_erased';
    IF said IS NULL THEN
      RAISE EXCEPTION 'no entry says that anything is erased' USING ERRCODE = 'LG007';
    END IF;
    WITH gone AS (
      DELETE FROM vault.opening USING ledger.openings_listed(said) AS listed
        WHERE opening.entry_id = listed.entry_id AND opening.field = listed.field
        RETURNING opening.entry_id, opening.field
    )
    INSERT INTO ledger.erasure (entry_id, field, erased_by) SELECT gone.entry_id, gone.field, erasure FROM gone;
    GET DIAGNOSTICS erased = ROW_COUNT;
    IF erased <> (SELECT count(*) FROM ledger.openings_listed(said)) THEN
      RAISE EXCEPTION 'the entry lists openings that are not there' USING ERRCODE = 'LG007';
    END IF;
    RETURN erased;
  END $$;
  COMMENT ON FUNCTION ledger.erase IS 'Destroys the openings that an entry lists as erased, salts and words; nothing else destroys any.';

  REVOKE ALL ON FUNCTION ledger.openings_listed, ledger.erase FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION ledger.openings_listed, ledger.erase TO case_property_application;
  GRANT SELECT ON ledger.erasure TO case_property_application;
`;

const PARTIES = `
  CREATE FUNCTION cases.refuse_unsaid_erasure() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
  BEGIN
    IF NEW.name = '〔已依法删除〕' AND NEW.identity_number IS NULL AND NEW.telephone IS NULL AND EXISTS (SELECT FROM ledger.entry
         WHERE entry.subject_kind = 'case' AND entry.subject_id = OLD.case_id AND entry.type = 'party_erased'
           AND convert_from(entry.body, 'UTF8')::jsonb -> 'content' ->> 'party' = OLD.id::text) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'no entry of the case says that this person is erased' USING ERRCODE = 'insufficient_privilege';
  END $$;
  CREATE TRIGGER refuse_unsaid_erasure BEFORE UPDATE OF name, identity_number, telephone ON cases.party
    FOR EACH ROW EXECUTE FUNCTION cases.refuse_unsaid_erasure();
  GRANT UPDATE (name, identity_number, telephone) ON cases.party TO case_property_application;
`;

/** The erasure of personal data: of the words behind commitments, and of the people of a case. */
export class Erasures1764000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SET LOCAL ROLE ledger_owner');
    await runner.query(ERASURES);
    await runner.query('RESET ROLE');
    await runner.query(PARTIES);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
