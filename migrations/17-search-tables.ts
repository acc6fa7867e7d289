/** The text of each thing that can be searched, kept by triggers; nobody writes it but they. */
const table = (kind: string): string => `
  CREATE TABLE search.${kind}_text (
    id      uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES cases.property_case,
    lines   text NOT NULL
  );
  ALTER TABLE search.${kind}_text ENABLE ROW LEVEL SECURITY;
  CREATE POLICY readers ON search.${kind}_text FOR SELECT USING (cases.reaches_all() OR EXISTS
    (SELECT FROM cases.access a WHERE a.case_id = ${kind}_text.case_id AND a.agency_id = cases.reader()));
  GRANT SELECT ON search.${kind}_text TO case_property_application;
`;

/** Small lists of waiting keys, because every search reads them through. */
const index = (kind: string): string => `
  CREATE INDEX ${kind}_text_of_case ON search.${kind}_text (case_id);
  CREATE INDEX ${kind}_text_keys ON search.${kind}_text USING gin (search.keys(lines)) WITH (gin_pending_list_limit = 1024);
`;

const keeper = (name: string, body: string): string => `
  CREATE FUNCTION search.${name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  BEGIN
    ${body}
    RETURN NULL;
  END $$;
`;

const on = (event: string, place: string, name: string): string => {
  const rows = event.startsWith('UPDATE') ? 'OLD TABLE AS before NEW TABLE AS now' : 'NEW TABLE AS now';
  return `CREATE TRIGGER search_${name} AFTER ${event} ON ${place} REFERENCING ${rows}
            FOR EACH STATEMENT EXECUTE FUNCTION search.${name}();`;
};

const ITEMS = `
  ${keeper('add_items', 'INSERT INTO search.item_text SELECT n.id, n.case_id, search.item_lines(n.state) FROM now n;')}
  ${keeper(
    'change_items',
    `UPDATE search.item_text t SET case_id = n.case_id, lines = search.item_lines(n.state)
       FROM now n JOIN before b ON b.id = n.id
      WHERE t.id = n.id AND (b.case_id, b.code, b.name, b.state->'features', b.state->'details', b.state->'contents', b.state#>'{custody,seal}')
        IS DISTINCT FROM (n.case_id, n.code, n.name, n.state->'features', n.state->'details', n.state->'contents', n.state#>'{custody,seal}');`,
  )}
  INSERT INTO search.item_text SELECT i.id, i.case_id, search.item_lines(i.state) FROM registry.item i ORDER BY i.id;
  ${on('INSERT', 'registry.item', 'add_items')}
  ${on('UPDATE', 'registry.item', 'change_items')}
`;

const CASES = `
  CREATE FUNCTION search.write_cases(ids uuid[]) RETURNS void LANGUAGE sql SET search_path = pg_catalog AS $$
    INSERT INTO search.case_text
    SELECT c.id, c.id, search.lines(VARIADIC ARRAY[c.code, c.title] || ARRAY(
             SELECT n.number FROM cases.case_number n WHERE n.case_id = c.id ORDER BY n.since, n.number))
      FROM cases.property_case c WHERE c.id = ANY (ids)
    ON CONFLICT (id) DO UPDATE SET lines = excluded.lines $$;
  REVOKE EXECUTE ON FUNCTION search.write_cases FROM PUBLIC;
  ${keeper('add_cases', 'PERFORM search.write_cases(ARRAY(SELECT n.id FROM now n));')}
  ${keeper('add_numbers', 'PERFORM search.write_cases(ARRAY(SELECT DISTINCT n.case_id FROM now n));')}
  ${keeper('change_cases', 'PERFORM search.write_cases(ARRAY(SELECT n.id FROM now n JOIN before b ON b.id = n.id WHERE n.title <> b.title));')}
  ${keeper('change_numbers', 'PERFORM search.write_cases(ARRAY(SELECT n.case_id FROM now n UNION SELECT b.case_id FROM before b));')}
  SELECT search.write_cases(ARRAY(SELECT c.id FROM cases.property_case c));
  ${on('INSERT', 'cases.property_case', 'add_cases')}
  ${on('UPDATE', 'cases.property_case', 'change_cases')}
  ${on('INSERT', 'cases.case_number', 'add_numbers')}
  ${on('UPDATE', 'cases.case_number', 'change_numbers')}
`;

const PARTIES = `
  CREATE INDEX party_by_identity_number ON cases.party (upper(identity_number)) WHERE identity_number IS NOT NULL;
  ${keeper('add_parties', 'INSERT INTO search.party_text SELECT n.id, n.case_id, search.lines(n.name) FROM now n;')}
  ${keeper('change_parties', 'UPDATE search.party_text t SET case_id = n.case_id, lines = search.lines(n.name) FROM now n WHERE t.id = n.id;')}
  INSERT INTO search.party_text SELECT p.id, p.case_id, search.lines(p.name) FROM cases.party p ORDER BY p.id;
  ${on('INSERT', 'cases.party', 'add_parties')}
  ${on('UPDATE', 'cases.party', 'change_parties')}
`;

/** Legal papers by their numbers, and those printed here by theirs. */
const PAPERS = `
  ${keeper(
    'add_instruments',
    'INSERT INTO search.instrument_text SELECT n.id, n.case_id, search.lines(n.number) FROM now n WHERE n.case_id IS NOT NULL;',
  )}
  ${keeper('add_papers', 'INSERT INTO search.paper_text SELECT n.id, n.case_id, search.lines(n.number) FROM now n;')}
  INSERT INTO search.instrument_text SELECT i.id, i.case_id, search.lines(i.number) FROM instruments.instrument i
    WHERE i.case_id IS NOT NULL ORDER BY i.id;
  INSERT INTO search.paper_text SELECT p.id, p.case_id, search.lines(p.number) FROM documents.paper p ORDER BY p.id;
  ${on('INSERT', 'instruments.instrument', 'add_instruments')}
  ${on('INSERT', 'documents.paper', 'add_papers')}
`;

export const SEARCHED = ['case', 'item', 'party', 'instrument', 'paper'] as const;

export const SEARCH_TABLES = [
  ...SEARCHED.map(table),
  ITEMS,
  CASES,
  PARTIES,
  PAPERS,
  ...SEARCHED.map(index),
].join('\n');
