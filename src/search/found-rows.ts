import type { EntityManager } from 'typeorm';
import type { PartyKind } from '../cases/cases.js';
import type { PaperKind } from '../documents/documents.js';
import type { InstrumentKind } from '../instruments/instruments.js';
import type { ItemState } from '../registry/registry.js';
import type { FoundCaseView, FoundInView } from './search.dto.js';

type Kind = 'case' | 'item' | 'party' | 'instrument' | 'paper';

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

const CASE = `json_build_object('id', c.id, 'code', c.code, 'title', c.title) AS "case"`;

/**
 * Reads what was found under row-level security, best first, in one statement. The database's functions find ids alone; see
 * the migration of the schema `search`.
 */
async function read<T>(
  tx: EntityManager,
  kind: Kind,
  wanted: Wanted,
  limit: number,
  { select, from, parties = '' }: { select: string; from: string; parties?: string },
): Promise<T[]> {
  if ('id' in wanted)
    return tx.query(`SELECT ${select} FROM (SELECT $1::uuid AS id) f ${from} LIMIT $2`, [wanted.id, limit]);
  return tx.query(
    `SELECT ${select} FROM (SELECT * FROM search.found_${kind}($1, $2) WITH ORDINALITY f(id, exact, place) ${parties}) f
     ${from} ORDER BY f.place LIMIT $2`,
    [wanted.text, limit],
  );
}

export const casesFound = (tx: EntityManager, wanted: Wanted, limit: number): Promise<CaseFound[]> =>
  read(tx, 'case', wanted, limit, {
    select: `c.id, c.code, c.title, c.state, g.name AS "agencyName", ARRAY(
      SELECT n.number FROM cases.case_number n WHERE n.case_id = c.id ORDER BY n.since, n.number) AS numbers`,
    from: 'JOIN cases.property_case c ON c.id = f.id JOIN identity.agency g ON g.id = c.agency_id',
  });

export const itemsFound = (tx: EntityManager, wanted: Wanted, limit: number): Promise<ItemFound[]> =>
  read(tx, 'item', wanted, limit, {
    select: `i.state, g.name AS "custodyAgencyName", ${CASE}`,
    from: `JOIN registry.item i ON i.id = f.id JOIN cases.property_case c ON c.id = i.case_id
           JOIN identity.agency g ON g.id = i.custody_agency_id`,
  });

/** Those who are called so, before them those whose identity number it is. */
export const partiesFound = (tx: EntityManager, wanted: Wanted, limit: number): Promise<PartyFound[]> =>
  read(tx, 'party', wanted, limit, {
    select: `p.id, p.kind, p.name, ${CASE}, ${'id' in wanted ? 'false' : 'f.place < 0'} AS identified`,
    from: 'JOIN cases.party p ON p.id = f.id JOIN cases.property_case c ON c.id = p.case_id',
    parties: 'UNION ALL SELECT n.id, true, -1 FROM search.identified_parties($1, $2) n',
  });

export const instrumentsFound = (
  tx: EntityManager,
  wanted: Wanted,
  limit: number,
): Promise<PaperFound<InstrumentKind>[]> =>
  read(tx, 'instrument', wanted, limit, {
    select: `p.id, p.kind, p.number, g.name AS "agencyName", ${CASE}`,
    from: `JOIN instruments.instrument p ON p.id = f.id JOIN cases.property_case c ON c.id = p.case_id
           JOIN identity.agency g ON g.id = p.agency_id`,
  });

export const papersFound = (
  tx: EntityManager,
  wanted: Wanted,
  limit: number,
): Promise<PaperFound<PaperKind>[]> =>
  read(tx, 'paper', wanted, limit, {
    select: `p.id, p.kind, p.number, g.name AS "agencyName", ${CASE}`,
    from: `JOIN documents.paper p ON p.id = f.id JOIN cases.property_case c ON c.id = p.case_id
           JOIN identity.agency g ON g.id = p.agency_id`,
  });
