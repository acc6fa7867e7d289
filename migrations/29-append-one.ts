import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendMany } from './01-ledger-append.js';

const LOCK_HEADS = `
  CREATE OR REPLACE FUNCTION ledger.lock_heads(kinds text[], subjects uuid[])
    RETURNS TABLE (place integer, last_sequence integer, last_leaf_hash bytea)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET plan_cache_mode = force_generic_plan AS $$
  BEGIN
    IF cardinality(kinds) = 1 THEN
      SELECT 1, head.sequence, head.leaf_hash INTO place, last_sequence, last_leaf_hash
        FROM ledger.head WHERE head.subject_kind = kinds[1] AND head.subject_id = subjects[1] FOR UPDATE;
      IF last_sequence > 0 THEN
        RETURN NEXT;
        RETURN;
      END IF;
    END IF;
    -- WHERE false: an existing head is locked and left as it is; one ordered statement, so that two callers cannot deadlock.
    INSERT INTO ledger.head AS head (subject_kind, subject_id, sequence)
      SELECT given.kind, given.subject, 0
        FROM unnest(kinds, subjects) AS given (kind, subject)
        ORDER BY given.kind COLLATE "C", given.subject
      ON CONFLICT (subject_kind, subject_id) DO UPDATE SET sequence = head.sequence WHERE false;
    RETURN QUERY
      SELECT given.place::integer, head.sequence, head.leaf_hash
        FROM unnest(kinds, subjects) WITH ORDINALITY AS given (kind, subject, place)
        JOIN ledger.head ON head.subject_kind = given.kind AND head.subject_id = given.subject
        WHERE head.sequence > 0;
  END $$;
`;

const APPEND = `
  DROP FUNCTION ledger.append;
  ${appendMany('append_many')}
  COMMENT ON FUNCTION ledger.append_many IS 'What ledger.append does with several entries.';

  CREATE FUNCTION ledger.append(
    recorded_at timestamptz, ids uuid[], kinds text[], subjects uuid[], sequences integer[], previous text[], types text[],
    bodies bytea, body_starts integer[], body_lengths integer[],
    opening_ids uuid[], opening_fields text[], salts bytea, opening_values text[]) RETURNS bytea
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET plan_cache_mode = force_generic_plan AS $$
  DECLARE
    body CONSTANT bytea := substring(bodies FROM body_starts[1] + 1 FOR body_lengths[1]);
    leaf CONSTANT bytea := sha256('\\x00'::bytea || body);
    tail CONSTANT bytea := convert_to(
      ',"id":"' || ids[1] || '","previous":' || coalesce('"' || previous[1] || '"', 'null') || ',"recorded_at":"'
      || to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '","sequence":' || sequences[1]
      || ',"subject":{"id":"' || subjects[1] || '","kind":"' || kinds[1] || '"},"type":"' || types[1] || '","v":1}', 'UTF8');
    ingested bigint;
    written bytea;
    done integer;
  BEGIN
    IF cardinality(ids) IS DISTINCT FROM 1 THEN
      RETURN ledger.append_many(recorded_at, ids, kinds, subjects, sequences, previous, types, bodies, body_starts, body_lengths,
        opening_ids, opening_fields, salts, opening_values);
    END IF;
    UPDATE ledger.head SET sequence = sequences[1], leaf_hash = leaf
      WHERE head.subject_kind = kinds[1] AND head.subject_id = subjects[1] AND head.sequence = sequences[1] - 1
        AND encode(head.leaf_hash, 'base64') IS NOT DISTINCT FROM previous[1];
    IF NOT FOUND THEN
      RAISE EXCEPTION 'a subject has another head than these entries follow' USING ERRCODE = 'LG001';
    END IF;
    IF substring(body FOR 15) IS DISTINCT FROM '{"commitments":'::bytea
       OR substring(body FROM length(body) - length(tail) + 1) IS DISTINCT FROM tail THEN
      RAISE EXCEPTION 'the bytes of an entry do not say what its columns say' USING ERRCODE = 'LG002';
    END IF;
    INSERT INTO ledger.entry AS entry (entry_id, subject_kind, subject_id, sequence, leaf_hash, recorded_at, type, body)
      VALUES (ids[1], kinds[1], subjects[1], sequences[1], leaf, append.recorded_at, types[1], body)
      RETURNING entry.ingest_id, entry.leaf_hash INTO ingested, written;
    IF ingested IS NOT NULL THEN
      INSERT INTO ledger.pending AS pending (ingest_id, entry_id, leaf_hash) VALUES (ingested, ids[1], written)
        RETURNING pending.leaf_hash INTO written;
    END IF;
    IF written IS NULL THEN
      RAISE EXCEPTION '0 of 1 entries were written' USING ERRCODE = 'LG003';
    END IF;
    IF cardinality(opening_ids) > 0 THEN
      INSERT INTO vault.opening (entry_id, field, salt, value)
        SELECT id, field, substring(salts FROM (place::integer - 1) * 32 + 1 FOR 32), value
          FROM unnest(opening_ids, opening_fields, opening_values) WITH ORDINALITY AS row (id, field, value, place);
      GET DIAGNOSTICS done = ROW_COUNT;
      IF done IS DISTINCT FROM cardinality(opening_ids) THEN
        RAISE EXCEPTION '% of % openings were written', done, cardinality(opening_ids) USING ERRCODE = 'LG003';
      END IF;
    END IF;
    RETURN written;
  END $$;
  COMMENT ON FUNCTION ledger.append IS 'The only write of the application. Returns the leaf hashes of what was written, one after another.';

  REVOKE ALL ON FUNCTION ledger.append_many, ledger.append FROM PUBLIC, case_property_application;
  GRANT EXECUTE ON FUNCTION ledger.append TO case_property_application;
`;

/** One entry at a time, as most acts write, by plain statements: setting up those for thousands took longer than the writing. */
export class AppendOne1764000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SET LOCAL ROLE ledger_owner');
    await runner.query(LOCK_HEADS);
    await runner.query(APPEND);
    await runner.query('RESET ROLE');
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
