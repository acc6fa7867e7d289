import { SEARCHED } from './17-search-tables.js';

type Kind = (typeof SEARCHED)[number];

/** So many of the newest are looked through first, for they show whether the words are frequent. */
const GLIMPSE = 64;
/** So many hits are gathered from the index before it is known how many there are. */
const HANDFUL = 600;
/** What is met no oftener among them may still be seldom: so many hits tell, at little cost where it is not. */
const SELDOM = 2;
const PINCH = 100;
/** So many of the newest are walked through where the words are frequent, and so many where that has met some of them. */
const SHORT_WALK = 1_000;
const LONG_WALK = 20_000;
/** Whoever sees no more cases than this is led through them instead. */
const FEW_CASES = 100;

/** What is searched by names too. */
const NAMED: readonly Kind[] = ['case', 'item', 'party'];

const PINNED = 'SET search_path = pg_catalog SET max_parallel_workers_per_gather = 0';
const PLANNED_ONCE = `${PINNED} SET plan_cache_mode = force_generic_plan`;

/** Asked of each hit alone: as EXISTS, the planner would rather read every case that the agency has ever seen. */
const visible = (row: string): string =>
  `(everything OR (SELECT true FROM cases.access a WHERE a.case_id = ${row}.case_id AND a.agency_id = reader))`;

const READER = `
    reader uuid := cases.reader();
    everything boolean := coalesce(cases.reaches_all(), false);`;

/** Ids of the newest that hold \`words\` and not \`but\`, among the newest so many; it stops at the last that is wanted. */
const walked = (kind: Kind, rows: number | null): string => `ARRAY(
        SELECT m.id FROM (SELECT t.id, t.case_id, t.lines FROM search.${kind}_text t ORDER BY t.id DESC ${rows ? `LIMIT ${rows}` : ''}) m
         WHERE strpos(m.lines, words) > 0 AND (but IS NULL OR strpos(m.lines, but) = 0) AND ${visible('m')} LIMIT most)`;

/** Finds what is frequent, or was: by walking from the newest on while that meets enough, else in the index and sorted. */
const hunting = (kind: Kind): string => `
  CREATE FUNCTION search.hunted_${kind}(words text, but text, keys bigint[], most int) RETURNS uuid[]
  LANGUAGE plpgsql STABLE ${PLANNED_ONCE} AS $$
  DECLARE ${READER}
    found uuid[];
    led boolean;
  BEGIN
    led := NOT everything AND (SELECT count(*) FROM (SELECT FROM cases.access a WHERE a.agency_id = reader LIMIT ${FEW_CASES + 1}) few) <= ${FEW_CASES};
    IF led THEN
      RETURN ARRAY(SELECT t.id FROM cases.access a CROSS JOIN LATERAL (
          SELECT t.id, t.lines FROM search.${kind}_text t WHERE t.case_id = a.case_id OFFSET 0) t
        WHERE a.agency_id = reader AND strpos(t.lines, words) > 0 AND (but IS NULL OR strpos(t.lines, but) = 0) ORDER BY t.id DESC LIMIT most);
    END IF;
    IF cardinality(keys) = 0 THEN RETURN ${walked(kind, null)}; END IF;
    found := ${walked(kind, SHORT_WALK)};
    IF cardinality(found) BETWEEN 2 AND most - 1 THEN found := ${walked(kind, LONG_WALK)}; END IF;
    IF cardinality(found) = most THEN RETURN found; END IF;
    RETURN ARRAY(SELECT t.id FROM search.${kind}_text t
      WHERE search.keys(t.lines) @> keys AND strpos(t.lines, words) > 0 AND (but IS NULL OR strpos(t.lines, but) = 0) AND ${visible('t')}
      ORDER BY t.id DESC LIMIT most);
  END $$;
  REVOKE EXECUTE ON FUNCTION search.hunted_${kind} FROM PUBLIC;
`;

/** Hits from the index, whole lines first, then parts, the newest first: all there are unless there are more than \`most\`. */
const gathered = (kind: Kind, keys: string, words: string, most: number): string => `
        SELECT coalesce(array_agg(h.id ORDER BY h.whole DESC, h.id DESC), '{}'), coalesce(array_agg(h.case_id ORDER BY h.whole DESC, h.id DESC), '{}'),
               coalesce(array_agg(h.whole ORDER BY h.whole DESC, h.id DESC), '{}') INTO ids, case_ids, wholes
          FROM (SELECT t.id, t.case_id, strpos(t.lines, line) > 0 AS whole FROM search.${kind}_text t
                 WHERE search.keys(t.lines) @> ${keys} AND strpos(t.lines, ${words}) > 0 LIMIT ${most + 1}) h;
        complete := cardinality(ids) <= ${most};`;

/** Of what was gathered, what the reader may see; no more is asked about than is wanted. */
const SEEN = `FROM unnest(ids, case_ids, wholes) WITH ORDINALITY u(id, case_id, whole, place) WHERE ${visible('u')} LIMIT most`;

const metAmongNewest = (kind: Kind, words: string): string =>
  `(SELECT count(*) FROM (SELECT t.lines FROM search.${kind}_text t ORDER BY t.id DESC LIMIT ${GLIMPSE}) m WHERE strpos(m.lines, ${words}) > 0)`;

const finding = (kind: Kind): string => `
    IF '${kind}' = ANY (kinds) THEN
      complete := false;
      IF cardinality(keys) > 0 AND met_${kind} = 0 THEN
        ${gathered(kind, 'keys', 'words', HANDFUL)}
      ELSIF cardinality(keys) > 0 AND met_${kind} <= ${SELDOM} THEN
        ${gathered(kind, 'keys', 'words', PINCH)}
      END IF;
      IF NOT complete THEN
        IF ${metAmongNewest(kind, 'line')} = 0 THEN
          ${gathered(kind, 'ARRAY[search.line_key(words)]', 'line', HANDFUL)}
        END IF;
        whole := CASE WHEN complete THEN ARRAY(SELECT u.id ${SEEN})
          ELSE search.hunted_${kind}(line, NULL, ARRAY[search.line_key(words)], most) END;
        part := CASE WHEN cardinality(whole) < most THEN search.hunted_${kind}(words, line, keys, most - cardinality(whole)) END;
        RETURN QUERY SELECT '${kind}', u.id, u.place <= cardinality(whole), u.place FROM unnest(whole || part) WITH ORDINALITY u(id, place);
      ELSIF cardinality(ids) > 0 THEN
        RETURN QUERY SELECT '${kind}', u.id, u.whole, u.place ${SEEN};
      END IF;
    END IF;`;

/**
 * Ids of what the reader may see, whole lines first, then parts of lines, each newest first, at most \`most\` of each kind. Row-level
 * security lets no index be asked for parts of text, for a function that is not proof against leaks must not see hidden rows;
 * so these functions read as their owner, and the reader's own condition stands inside them. What they answer is ids alone, and
 * whoever shows more than an id reads it under row-level security.
 */
const FINDING = `
  CREATE FUNCTION search.found(wanted text, most int, kinds text[]) RETURNS TABLE (kind text, id uuid, exact boolean, place bigint)
  LANGUAGE plpgsql STABLE ROWS 20 SECURITY DEFINER ${PLANNED_ONCE} AS $$
  DECLARE ${READER}
    words text := search.folded(wanted);
    line text := chr(10) || words || chr(10);
    keys bigint[] := search.sought(words);
    ${SEARCHED.map((kind) => `met_${kind} bigint := 0;`).join(' ')}
    ids uuid[];
    case_ids uuid[];
    wholes boolean[];
    complete boolean;
    whole uuid[];
    part uuid[];
  BEGIN
    IF words = '' THEN RETURN; END IF;
    -- Words that hold a digit, and numbers of papers, are seldom met.
    IF words !~ '[0-9]' THEN
      SELECT ${NAMED.map((kind) => metAmongNewest(kind, 'words')).join(', ')} INTO ${NAMED.map((kind) => `met_${kind}`).join(', ')};
    END IF;
    ${SEARCHED.map(finding).join('\n')}
    IF 'party' = ANY (kinds) AND words ~ '[0-9]' THEN
      -- By an identity number, as a whole only; it is not told back. Each holds a digit.
      RETURN QUERY SELECT 'party', p.id, NULL::boolean, 0::bigint FROM cases.party p
        WHERE upper(p.identity_number) = upper(normalize(wanted, NFKC)) AND ${visible('p')} ORDER BY p.id DESC LIMIT most;
    END IF;
  END $$;
  REVOKE EXECUTE ON FUNCTION search.found FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION search.found TO case_property_application;
`;

/** All that the reader may see of what the words are a part of; NULL when there are more than \`most\` of it, or no index helps. */
const every = (kind: Kind): string => `
  CREATE FUNCTION search.every_${kind}(wanted text, most int) RETURNS uuid[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER ${PLANNED_ONCE} AS $$
  DECLARE ${READER}
    words text := search.folded(wanted);
    keys bigint[] := search.sought(words);
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
  REVOKE EXECUTE ON FUNCTION search.every_${kind} FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION search.every_${kind} TO case_property_application;
`;

export const SEARCH_FINDING = [...SEARCHED.map(hunting), FINDING, ...SEARCHED.map(every)].join('\n');
