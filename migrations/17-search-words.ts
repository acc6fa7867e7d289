/**
 * How text is made comparable and what of it an index remembers. A key is one bigint: a character that is not ASCII; two
 * characters side by side unless both are digits; three digits side by side; or, below zero, the hash of a whole line of at
 * most 100 characters. So one or two Chinese characters are found by an index, which trigrams cannot do, and long numbers
 * keep few keys. `src/search/words.ts` folds alike.
 */
export const SEARCH_WORDS = `
  CREATE FUNCTION search.folded(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN
    translate(lower(normalize(value, NFKC)), U&'[]\\3010\\3011\\3014\\3015 \\0009\\000A\\000D\\00B7\\2022\\2027\\30FB\\200B\\FEFF', '()()()');

  CREATE FUNCTION search.grams(words text) RETURNS bigint[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 1000 AS $$
  DECLARE
    sign text;
    first bigint := 10;
    second bigint := 10;
    third bigint;
    found bigint[] := '{}';
  BEGIN
    FOREACH sign IN ARRAY string_to_array(words, NULL) LOOP
      third := ascii(sign);
      IF third > 127 THEN found := found || third; END IF;
      IF second <> 10 AND third <> 10 THEN
        IF second NOT BETWEEN 48 AND 57 OR third NOT BETWEEN 48 AND 57 THEN
          found := found || ((second << 21) | third);
        ELSIF first BETWEEN 48 AND 57 THEN
          found := found || ((first << 42) | (second << 21) | third);
        END IF;
      END IF;
      first := second;
      second := third;
    END LOOP;
    RETURN found;
  END $$;

  CREATE FUNCTION search.line_key(line text) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN
    -1 - (hashtextextended(line, 0) & 4611686018427387903);

  -- What the index keeps of a text whose lines stand between line feeds.
  CREATE FUNCTION search.keys(lines text) RETURNS bigint[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 1000 RETURN
    search.grams(lines) || ARRAY(SELECT search.line_key(line) FROM string_to_table(lines, U&'\\000A') line
                                  WHERE length(line) BETWEEN 1 AND 100);

  -- What to ask the index for: of words of two characters and more, the single ones say nothing further, and eight keys are
  -- enough, the last ones, for numbers of one kind begin alike. Empty when the index cannot help.
  CREATE FUNCTION search.sought(words text) RETURNS bigint[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN
    ARRAY(SELECT DISTINCT key FROM (
      SELECT key FROM unnest(search.grams(words)) WITH ORDINALITY each(key, place)
       WHERE key >= 2097152 OR length(words) = 1 ORDER BY place DESC LIMIT 8) last);

  CREATE FUNCTION search.lines(VARIADIC parts text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    U&'\\000A' || coalesce((SELECT string_agg(search.folded(part), U&'\\000A') FROM unnest(parts) part WHERE part <> ''), '') || U&'\\000A';

  CREATE FUNCTION search.item_lines(state jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    search.lines(VARIADIC ARRAY[state->>'code', state->>'name', state->>'features', state#>>'{custody,seal}']
      || ARRAY(SELECT detail.value FROM jsonb_each_text(
                 CASE jsonb_typeof(state->'details') WHEN 'object' THEN state->'details' ELSE '{}' END) detail)
      || ARRAY(SELECT part->>'name' FROM jsonb_array_elements(
                 CASE jsonb_typeof(state->'contents') WHEN 'array' THEN state->'contents' ELSE '[]' END) part));
`;
