/** Writes any number of entries in a few statements. */
export const appendMany = (name: string): string => `
  CREATE FUNCTION ledger.${name}(
    recorded_at timestamptz, ids uuid[], kinds text[], subjects uuid[], sequences integer[], previous text[], types text[],
    bodies bytea, body_starts integer[], body_lengths integer[],
    opening_ids uuid[], opening_fields text[], salts bytea, opening_values text[]) RETURNS bytea
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET plan_cache_mode = force_generic_plan AS $$
  DECLARE
    moment CONSTANT text := to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
    wanted CONSTANT integer := cardinality(ids);
    leaves bytea[];
    broken boolean;
    misdescribed boolean;
    done integer;
    hashes bytea;
  BEGIN
    WITH given AS MATERIALIZED (
      SELECT place, kind, subject, number, before,
             sha256('\\x00'::bytea || body) AS leaf,
             substring(body FOR 15) IS DISTINCT FROM '{"commitments":'::bytea
               OR substring(body FROM length(body) - octet_length(tail) + 1) IS DISTINCT FROM convert_to(tail, 'UTF8') AS misdescribed
        FROM (SELECT *, substring(bodies FROM body_start + 1 FOR body_length) AS body,
                ',"id":"' || id || '","previous":' || coalesce('"' || before || '"', 'null')
                || ',"recorded_at":"' || moment || '","sequence":' || number
                || ',"subject":{"id":"' || subject || '","kind":"' || kind || '"},"type":"' || type || '","v":1}' AS tail
                FROM unnest(ids, kinds, subjects, sequences, previous, types, body_starts, body_lengths)
                WITH ORDINALITY AS row (id, kind, subject, number, before, type, body_start, body_length, place)) described
    ), chained AS MATERIALIZED (
      SELECT given.*, lag(number) OVER chain AS last_number, lag(leaf) OVER chain AS last_leaf,
             lead(number) OVER chain IS NULL AS is_last, first_value(number) OVER chain AS first_number,
             first_value(before) OVER chain AS first_before
        FROM given WINDOW chain AS (PARTITION BY kind, subject ORDER BY place)
    ), advanced AS (
      UPDATE ledger.head SET sequence = chained.number, leaf_hash = chained.leaf
        FROM chained
        WHERE chained.is_last AND head.subject_kind = chained.kind AND head.subject_id = chained.subject
          AND head.sequence = chained.first_number - 1
          AND encode(head.leaf_hash, 'base64') IS NOT DISTINCT FROM chained.first_before
        RETURNING 1
    )
    SELECT array_agg(leaf ORDER BY place), bool_or(chained.misdescribed),
           (SELECT count(*) FROM advanced) <> count(*) FILTER (WHERE is_last) OR bool_or(last_number IS NOT NULL
             AND (number <> last_number + 1 OR before IS DISTINCT FROM encode(last_leaf, 'base64')))
      INTO leaves, misdescribed, broken FROM chained;
    IF broken IS DISTINCT FROM false THEN
      RAISE EXCEPTION 'a subject has another head than these entries follow' USING ERRCODE = 'LG001';
    END IF;
    IF misdescribed IS DISTINCT FROM false THEN
      RAISE EXCEPTION 'the bytes of an entry do not say what its columns say' USING ERRCODE = 'LG002';
    END IF;

    WITH inserted AS (
      INSERT INTO ledger.entry (entry_id, subject_kind, subject_id, sequence, leaf_hash, recorded_at, type, body)
        SELECT id, kind, subject, number, leaf, ${name}.recorded_at, type,
               substring(bodies FROM body_start + 1 FOR body_length)
          FROM unnest(ids, kinds, subjects, sequences, leaves, types, body_starts, body_lengths)
          WITH ORDINALITY AS row (id, kind, subject, number, leaf, type, body_start, body_length, place)
          ORDER BY place
        RETURNING ingest_id, entry_id, leaf_hash
    ), queued AS (
      INSERT INTO ledger.pending (ingest_id, entry_id, leaf_hash)
        SELECT ingest_id, entry_id, leaf_hash FROM inserted
        RETURNING ingest_id, leaf_hash
    )
    SELECT count(*), string_agg(leaf_hash, ''::bytea ORDER BY ingest_id) INTO done, hashes FROM queued;
    IF done IS DISTINCT FROM wanted THEN
      RAISE EXCEPTION '% of % entries were written', done, wanted USING ERRCODE = 'LG003';
    END IF;

    INSERT INTO vault.opening (entry_id, field, salt, value)
      SELECT id, field, substring(salts FROM (place::integer - 1) * 32 + 1 FOR 32), value
        FROM unnest(opening_ids, opening_fields, opening_values) WITH ORDINALITY AS row (id, field, value, place);
    GET DIAGNOSTICS done = ROW_COUNT;
    IF done IS DISTINCT FROM cardinality(opening_ids) THEN
      RAISE EXCEPTION '% of % openings were written', done, cardinality(opening_ids) USING ERRCODE = 'LG003';
    END IF;
    RETURN hashes;
  END $$;
  COMMENT ON FUNCTION ledger.${name} IS 'The only write of the application. Returns the leaf hashes of what was written, one after another.';
`;

/** The functions through which the application writes. */
export const APPEND = `
  CREATE FUNCTION ledger.lock_heads(kinds text[], subjects uuid[])
    RETURNS TABLE (place integer, last_sequence integer, last_leaf_hash bytea)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET plan_cache_mode = force_generic_plan AS $$
  BEGIN
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
  COMMENT ON FUNCTION ledger.lock_heads IS 'Locks the heads of the subjects until the end of the transaction; returns those that have entries.';

  ${appendMany('append')}
`;
