import { SEARCHED } from './17-search-tables.js';

/** How many of the newest are looked through first: of what is frequent they hold enough, and they show how frequent it is. */
const NEWEST = 500;
/** What is met so often among the newest is looked for by walking on; the index would give too many hits to sort. */
const FREQUENT = 10;
/** More hits than this are not gathered from the index either: what is seldom among the newest may be frequent further on. */
const GATHERED = 20_000;

const PINNED = 'SET search_path = pg_catalog SET max_parallel_workers_per_gather = 0';

/** Asked of each hit alone: as EXISTS, the planner would rather read every case that the agency has ever seen. */
const visible = (row: string): string =>
  `(everything OR (SELECT true FROM cases.access a WHERE a.case_id = ${row}.case_id AND a.agency_id = reader))`;

/** Gathers the newest visible hits from the index, or walks where there are too many of them. */
const gathered = (
  kind: string,
  { keys, words, but, into }: { keys: string; words: string; but: string; into: string },
): string => `
      WITH hit AS MATERIALIZED (
        SELECT t.id, t.case_id FROM search.${kind}_text t
         WHERE search.keys(t.lines) @> ${keys} AND strpos(t.lines, ${words}) > 0 LIMIT ${GATHERED + 1})
      SELECT (SELECT count(*) FROM hit),
             ARRAY(SELECT h.id FROM hit h WHERE ${visible('h')} ORDER BY h.id DESC LIMIT most + cardinality(whole))
        INTO hits, ${into};
      IF hits > ${GATHERED} THEN ${into} := search.walked_${kind}(${words}, ${but}, most); END IF;`;

/**
 * Ids of what the reader may see, whole lines first, then parts of lines, each newest first, at most \`most\`. Row-level
 * security lets no index be asked for parts of text, for a function that is not proof against leaks must not see hidden rows;
 * so these functions read as their owner, and the reader's own condition stands inside them. What they answer is ids alone, and
 * whoever shows more than an id reads it under row-level security.
 */
const finding = (kind: string): string => `
  CREATE FUNCTION search.found_${kind}(wanted text, most int) RETURNS TABLE (id uuid, exact boolean)
  LANGUAGE plpgsql STABLE ROWS 10 SECURITY DEFINER ${PINNED} SET plan_cache_mode = force_generic_plan AS $$
  DECLARE
    words text := search.folded(wanted);
    line text := chr(10) || words || chr(10);
    keys bigint[] := search.sought(words);
    reader uuid := cases.reader();
    everything boolean := coalesce(cases.reaches_all(), false);
    whole uuid[];
    part uuid[];
    wholes bigint;
    parts bigint;
    hits bigint;
  BEGIN
    IF words = '' THEN RETURN; END IF;
    SELECT coalesce(array_agg(n.id ORDER BY n.id DESC) FILTER (WHERE n.whole AND n.visible), '{}'),
           coalesce(array_agg(n.id ORDER BY n.id DESC) FILTER (WHERE NOT n.whole AND n.visible), '{}'),
           count(*) FILTER (WHERE n.whole), count(*)
      INTO whole, part, wholes, parts
      FROM (SELECT m.id, strpos(m.lines, line) > 0 AS whole, ${visible('m')} AS visible
              FROM (SELECT t.id, t.case_id, t.lines FROM search.${kind}_text t ORDER BY t.id DESC LIMIT ${NEWEST}) m
             WHERE strpos(m.lines, words) > 0) n;
    IF cardinality(whole) < most THEN
      IF wholes >= ${FREQUENT} THEN whole := search.walked_${kind}(line, NULL, most);
      ELSE ${gathered(kind, { keys: 'ARRAY[search.line_key(words)]', words: 'line', but: 'NULL', into: 'whole' })}
      END IF;
    END IF;
    IF cardinality(whole) + cardinality(part) < most THEN
      IF parts >= ${FREQUENT} OR cardinality(keys) = 0 THEN part := search.walked_${kind}(words, line, most);
      ELSE ${gathered(kind, { keys: 'keys', words: 'words', but: 'line', into: 'part' })}
      END IF;
    END IF;
    RETURN QUERY SELECT u.id, true FROM unnest(whole[:most]) u(id);
    RETURN QUERY SELECT u.id, false FROM unnest(part) WITH ORDINALITY u(id, place)
      WHERE u.id <> ALL (whole) ORDER BY u.place LIMIT greatest(most - cardinality(whole), 0);
  END $$;

  -- Walks from the newest on; which cases the agency sees may lead instead, where it sees few.
  CREATE FUNCTION search.walked_${kind}(words text, but text, most int) RETURNS uuid[]
  LANGUAGE plpgsql STABLE ${PINNED} SET plan_cache_mode = force_custom_plan AS $$
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
  LANGUAGE plpgsql STABLE SECURITY DEFINER ${PINNED} SET plan_cache_mode = force_generic_plan AS $$
  DECLARE
    words text := search.folded(wanted);
    keys bigint[] := search.sought(words);
    reader uuid := cases.reader();
    everything boolean := coalesce(cases.reaches_all(), false);
    hits bigint;
    found uuid[];
  BEGIN
    IF words = '' THEN RETURN '{}'; END IF;
    IF cardinality(keys) = 0 THEN RETURN NULL; END IF;
    WITH hit AS MATERIALIZED (
      SELECT t.id, t.case_id FROM search.${kind}_text t
       WHERE search.keys(t.lines) @> keys AND strpos(t.lines, words) > 0 LIMIT most + 1)
    SELECT count(*), coalesce(array_agg(h.id) FILTER (WHERE ${visible('h')}), '{}') INTO hits, found FROM hit h;
    RETURN CASE WHEN hits <= most THEN found END;
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
