import { SEARCHED } from './17-search-tables.js';

/** How many of the newest are looked through before the index is asked: of what is frequent, they hold enough. */
const NEWEST = 500;
/** More hits than this are not gathered from the index: so frequent are they that walking from the newest on meets enough. */
const GATHERED = 20_000;

const hits = (kind: string, keys: string, words: string): string => `
    WITH hit AS MATERIALIZED (
      SELECT t.id, t.case_id FROM search.${kind}_text t
       WHERE search.keys(t.lines) @> ${keys} AND strpos(t.lines, ${words}) > 0 LIMIT ${GATHERED + 1})
    SELECT (SELECT count(*) FROM hit), ARRAY(
      SELECT h.id FROM hit h
       WHERE everything OR EXISTS (SELECT FROM cases.access a WHERE a.case_id = h.case_id AND a.agency_id = reader)
       ORDER BY h.id DESC LIMIT most + cardinality(whole))`;

/**
 * Ids of what the reader may see, whole lines first, then parts of lines, each newest first, at most \`most\`. Row-level
 * security lets no index be asked for parts of text, for a function that is not proof against leaks must not see hidden rows;
 * so these functions read as their owner, and the reader's own condition stands inside them. What they answer is ids alone, and
 * whoever shows more than an id reads it under row-level security.
 */
const finding = (kind: string): string => `
  CREATE FUNCTION search.found_${kind}(wanted text, most int) RETURNS TABLE (id uuid, exact boolean)
  LANGUAGE plpgsql STABLE ROWS 10 SECURITY DEFINER SET search_path = pg_catalog SET plan_cache_mode = force_generic_plan AS $$
  DECLARE
    words text := search.folded(wanted);
    line text := chr(10) || words || chr(10);
    keys bigint[] := search.sought(words);
    reader uuid := cases.reader();
    everything boolean := coalesce(cases.reaches_all(), false);
    whole uuid[] := '{}';
    part uuid[];
    number_of_hits bigint;
  BEGIN
    IF words = '' THEN RETURN; END IF;
    SELECT coalesce(array_agg(n.id ORDER BY n.id DESC) FILTER (WHERE strpos(n.lines, line) > 0), '{}'),
           coalesce(array_agg(n.id ORDER BY n.id DESC) FILTER (WHERE strpos(n.lines, line) = 0), '{}')
      INTO whole, part
      FROM (SELECT t.id, t.case_id, t.lines FROM search.${kind}_text t ORDER BY t.id DESC LIMIT ${NEWEST}) n
     WHERE strpos(n.lines, words) > 0
       AND (everything OR EXISTS (SELECT FROM cases.access a WHERE a.case_id = n.case_id AND a.agency_id = reader));
    IF cardinality(whole) < most THEN
      ${hits(kind, 'ARRAY[search.line_key(words)]', 'line')} INTO number_of_hits, whole;
      IF number_of_hits > ${GATHERED} THEN whole := search.walked_${kind}(line, NULL, most); END IF;
    END IF;
    IF cardinality(whole) + cardinality(part) < most THEN
      number_of_hits := ${GATHERED + 1};
      IF cardinality(keys) > 0 THEN
        ${hits(kind, 'keys', 'words')} INTO number_of_hits, part;
      END IF;
      IF number_of_hits > ${GATHERED} THEN part := search.walked_${kind}(words, line, most); END IF;
    END IF;
    RETURN QUERY SELECT u.id, true FROM unnest(whole[:most]) u(id);
    RETURN QUERY SELECT u.id, false FROM unnest(part) WITH ORDINALITY u(id, place)
      WHERE u.id <> ALL (whole) ORDER BY u.place LIMIT greatest(most - cardinality(whole), 0);
  END $$;

  -- Walks from the newest on; which cases the agency sees may lead instead, where it sees few.
  CREATE FUNCTION search.walked_${kind}(words text, but text, most int) RETURNS uuid[]
  LANGUAGE plpgsql STABLE SET search_path = pg_catalog SET plan_cache_mode = force_custom_plan AS $$
  DECLARE
    reader uuid := cases.reader();
  BEGIN
    IF cases.reaches_all() THEN
      RETURN ARRAY(SELECT t.id FROM search.${kind}_text t
        WHERE strpos(t.lines, words) > 0 AND (but IS NULL OR strpos(t.lines, but) = 0) ORDER BY t.id DESC LIMIT most);
    END IF;
    RETURN ARRAY(SELECT t.id FROM search.${kind}_text t
      WHERE strpos(t.lines, words) > 0 AND (but IS NULL OR strpos(t.lines, but) = 0)
        AND t.case_id IN (SELECT a.case_id FROM cases.access a WHERE a.agency_id = reader) ORDER BY t.id DESC LIMIT most);
  END $$;

  -- All that the reader may see of what the words are a part of; NULL when there are more than \`most\` of it, or no index helps.
  CREATE FUNCTION search.every_${kind}(wanted text, most int) RETURNS uuid[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog SET plan_cache_mode = force_generic_plan AS $$
  DECLARE
    words text := search.folded(wanted);
    keys bigint[] := search.sought(words);
    reader uuid := cases.reader();
    everything boolean := coalesce(cases.reaches_all(), false);
    number_of_hits bigint;
    found uuid[];
  BEGIN
    IF words = '' THEN RETURN '{}'; END IF;
    IF cardinality(keys) = 0 THEN RETURN NULL; END IF;
    WITH hit AS MATERIALIZED (
      SELECT t.id, t.case_id FROM search.${kind}_text t
       WHERE search.keys(t.lines) @> keys AND strpos(t.lines, words) > 0 LIMIT most + 1)
    SELECT count(*), coalesce(array_agg(h.id) FILTER (WHERE everything
             OR EXISTS (SELECT FROM cases.access a WHERE a.case_id = h.case_id AND a.agency_id = reader)), '{}')
      INTO number_of_hits, found FROM hit h;
    RETURN CASE WHEN number_of_hits <= most THEN found END;
  END $$;

  REVOKE EXECUTE ON FUNCTION search.found_${kind}, search.walked_${kind}, search.every_${kind} FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION search.found_${kind}, search.every_${kind} TO case_property_application;
`;

/** Parties by an identity number, as a whole only; it is not told back. */
const IDENTITY_NUMBERS = `
  CREATE FUNCTION search.identified_parties(wanted text, most int) RETURNS TABLE (id uuid)
  LANGUAGE sql STABLE ROWS 1 SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT p.id FROM cases.party p
     WHERE upper(p.identity_number) = upper(normalize(wanted, NFKC))
       AND (cases.reaches_all() OR EXISTS
         (SELECT FROM cases.access a WHERE a.case_id = p.case_id AND a.agency_id = cases.reader()))
     ORDER BY p.id DESC LIMIT most $$;
  REVOKE EXECUTE ON FUNCTION search.identified_parties FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION search.identified_parties TO case_property_application;
`;

export const SEARCH_FINDING = [...SEARCHED.map(finding), IDENTITY_NUMBERS].join('\n');
