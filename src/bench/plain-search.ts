import type pg from 'pg';
import { fastestOf } from './plain.js';

type Kind = 'case' | 'item' | 'party' | 'instrument' | 'paper';

const MOST = 11;
const SEEN = '(SELECT true FROM cases.access a WHERE a.case_id = t.case_id AND a.agency_id = $2)';
const BEST = `ORDER BY exact DESC, id DESC LIMIT ${MOST}`;

const parts = (kind: Kind): string => `
  (SELECT t.id, false AS exact FROM search.${kind}_text t
    WHERE strpos(t.lines, ${WORDS}) > 0 AND strpos(t.lines, ${LINE}) = 0 AND ${SEEN} ORDER BY t.id DESC LIMIT ${MOST})`;

/** What is asked for, made of the text $1 once: words, the words as a whole line, and the keys that the index knows of them. */
const SOUGHT = `
  WITH words AS MATERIALIZED (SELECT search.folded($1) AS words),
       sought AS MATERIALIZED (
         SELECT words, chr(10) || words || chr(10) AS line, search.sought(words) AS keys, search.line_key(words) AS line_key FROM words)`;
const WORDS = '(SELECT words FROM sought)';
const LINE = '(SELECT line FROM sought)';

/** The forms in which one may ask for a kind, for an agency $2. Which is the best depends on how frequent the words are. */
const FORMS: Readonly<Record<string, (kind: Kind) => string>> = {
  gather: (kind) => `
    SELECT t.id, strpos(t.lines, ${LINE}) > 0 AS exact FROM search.${kind}_text t
     WHERE search.keys(t.lines) @> (SELECT keys FROM sought) AND strpos(t.lines, ${WORDS}) > 0 AND ${SEEN} ${BEST}`,
  walk: (kind) => `
    (SELECT t.id, true AS exact FROM search.${kind}_text t WHERE strpos(t.lines, ${LINE}) > 0 AND ${SEEN} ORDER BY t.id DESC LIMIT ${MOST})
    UNION ALL ${parts(kind)} LIMIT ${MOST}`,
  mixed: (kind) => `
    (SELECT t.id, true AS exact FROM search.${kind}_text t
      WHERE search.keys(t.lines) @> ARRAY[(SELECT line_key FROM sought)] AND strpos(t.lines, ${LINE}) > 0 AND ${SEEN} ORDER BY t.id DESC LIMIT ${MOST})
    UNION ALL ${parts(kind)} LIMIT ${MOST}`,
};

const CASE = `json_build_object('id', c.id, 'code', c.code, 'title', c.title) AS "case"`;
const PAPER = `p.id, p.kind, p.number, g.name, ${CASE}`;
const OF_PAPER =
  'JOIN cases.property_case c ON c.id = p.case_id JOIN identity.agency g ON g.id = p.agency_id';
const TOLD: Readonly<Record<Kind, [select: string, from: string]>> = {
  case: [
    'c.id, c.code, c.title, c.state, g.name, ARRAY(SELECT n.number FROM cases.case_number n WHERE n.case_id = c.id ORDER BY n.since)',
    'JOIN cases.property_case c ON c.id = f.id JOIN identity.agency g ON g.id = c.agency_id',
  ],
  item: [
    `i.id, i.state, g.name, ${CASE}`,
    `JOIN registry.item i ON i.id = f.id JOIN cases.property_case c ON c.id = i.case_id
     JOIN identity.agency g ON g.id = i.custody_agency_id`,
  ],
  party: [
    `p.id, p.kind, p.name, ${CASE}`,
    'JOIN cases.party p ON p.id = f.id JOIN cases.property_case c ON c.id = p.case_id',
  ],
  instrument: [PAPER, `JOIN instruments.instrument p ON p.id = f.id ${OF_PAPER}`],
  paper: [PAPER, `JOIN documents.paper p ON p.id = f.id ${OF_PAPER}`],
};
const KINDS = Object.keys(TOLD) as Kind[];

const column = (kind: Kind, form: string): string => `
  (SELECT coalesce(json_agg(r), '[]') FROM (SELECT ${TOLD[kind][0]} FROM (${FORMS[form]?.(kind)}) f ${TOLD[kind][1]}
    ORDER BY f.exact DESC, f.id DESC) r) AS "${kind}"`;
const IDENTIFIED = `
  ARRAY(SELECT p.id FROM cases.party p JOIN cases.access a ON a.case_id = p.case_id AND a.agency_id = $2
         WHERE $1 ~ '[0-9]' AND upper(p.identity_number) = upper($1)) AS identified`;

export type PlainlyFound = Record<Kind, { id: string }[]>;

/** Searches with one prepared statement, made of the fastest form of each kind for words like these. */
export async function plainSearch(
  clients: readonly pg.Client[],
  name: string,
  example: string,
  agencyId: string,
): Promise<(text: string) => Promise<PlainlyFound>> {
  const columns: string[] = [];
  for (const kind of KINDS) {
    const forms = Object.keys(FORMS).map((form) => ({
      name: `${name} ${kind} ${form}`,
      text: `${SOUGHT} SELECT ${column(kind, form)}`,
    }));
    const { statement } = await fastestOf(clients, forms, [example, agencyId]);
    columns.push(column(kind, statement.name.split(' ')[2] as string));
  }
  const whole = { name: `plain ${name}`, text: `${SOUGHT} SELECT ${columns.join(', ')}, ${IDENTIFIED}` };
  const { client } = await fastestOf(clients, [whole], [example, agencyId]);
  return async (text) => (await client.query({ ...whole, values: [text, agencyId] })).rows[0];
}
