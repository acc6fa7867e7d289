import type { EntityManager } from 'typeorm';
import type { PartyKind } from '../cases/cases.js';
import type { PaperKind } from '../documents/documents.js';
import type { InstrumentKind } from '../instruments/instruments.js';
import { runPrepared } from '../platform/prepared.js';
import type { ItemState } from '../registry/registry.js';
import type { FoundCaseView, FoundInView } from './search.dto.js';

/** What is looked for: an id that was scanned, or words. */
export type Wanted = { id: string } | { text: string };

export interface CaseFound extends Omit<FoundCaseView, 'matched'> {
  numbers: string[];
}

export interface ItemFound {
  state: ItemState;
  custodyAgencyName: string;
  case: FoundInView;
}

export interface PartyFound {
  id: string;
  kind: PartyKind;
  name: string;
  case: FoundInView;
  identified: boolean;
}

export interface PaperFound<K extends InstrumentKind | PaperKind> {
  id: string;
  kind: K;
  number: string;
  agencyName: string;
  case: FoundInView;
}

/** What was found of each kind, best first; nothing of a kind that was not asked for. */
export interface Found {
  case: CaseFound[];
  item: ItemFound[];
  party: PartyFound[];
  instrument: PaperFound<InstrumentKind>[];
  paper: PaperFound<PaperKind>[];
}

const CASE = `json_build_object('id', c.id, 'code', c.code, 'title', c.title) AS "case"`;
const PAPER = `p.id, p.kind, p.number, g.name AS "agencyName", ${CASE}`;
const OF_CASE_AND_AGENCY =
  'JOIN cases.property_case c ON c.id = p.case_id JOIN identity.agency g ON g.id = p.agency_id';

/** Of each kind what is told, and from where; `f` is what was found. */
const KINDS: Record<keyof Found, { select: string; from: string }> = {
  case: {
    select: `c.id, c.code, c.title, c.state, g.name AS "agencyName", ARRAY(
      SELECT n.number FROM cases.case_number n WHERE n.case_id = c.id ORDER BY n.since, n.number) AS numbers`,
    from: 'JOIN cases.property_case c ON c.id = f.id JOIN identity.agency g ON g.id = c.agency_id',
  },
  item: {
    select: `i.state, g.name AS "custodyAgencyName", ${CASE}`,
    from: `JOIN registry.item i ON i.id = f.id JOIN cases.property_case c ON c.id = i.case_id
           JOIN identity.agency g ON g.id = i.custody_agency_id`,
  },
  party: {
    select: `p.id, p.kind, p.name, ${CASE}, f.exact IS NULL AS identified`,
    from: 'JOIN cases.party p ON p.id = f.id JOIN cases.property_case c ON c.id = p.case_id',
  },
  instrument: { select: PAPER, from: `JOIN instruments.instrument p ON p.id = f.id ${OF_CASE_AND_AGENCY}` },
  paper: { select: PAPER, from: `JOIN documents.paper p ON p.id = f.id ${OF_CASE_AND_AGENCY}` },
};

/** Each kind as a column that holds a JSON array. */
const COLUMNS = Object.entries(KINDS).map(
  ([kind, { select, from }]) =>
    `(SELECT coalesce(json_agg(r), '[]') FROM (SELECT ${select} FROM found f ${from} WHERE f.kind = '${kind}' ORDER BY f.place) r) AS "${kind}"`,
);

const BY_TEXT = {
  name: 'search by text',
  text: `WITH found AS MATERIALIZED (SELECT * FROM search.found($1, $2, $3)) SELECT ${COLUMNS.join(', ')}`,
};

const BY_ID = {
  name: 'search by id',
  text: `WITH found AS MATERIALIZED (
           SELECT kind, $1::uuid AS id, true AS exact, 1 AS place FROM unnest($2::text[]) kind)
         SELECT ${COLUMNS.join(', ')}`,
};

/**
 * Reads what was found under row-level security, at most `limit` of each kind, in one statement. The database's function finds
 * ids alone; see the migration of the schema `search`.
 */
export async function findRows(
  tx: EntityManager,
  wanted: Wanted,
  kinds: readonly (keyof Found)[],
  limit: number,
): Promise<Found> {
  const rows =
    'id' in wanted
      ? await runPrepared<Found>(tx, BY_ID, [wanted.id, kinds])
      : await runPrepared<Found>(tx, BY_TEXT, [wanted.text, limit, kinds]);
  return rows[0] as Found;
}
