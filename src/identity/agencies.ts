import type { EntityManager } from 'typeorm';
import { NotFound } from '../platform/errors.js';
import type { AgencyKind } from './permissions.js';

/** An agency as everybody may see it. */
export interface Agency {
  id: string;
  kind: AgencyKind;
  name: string;
  /** 代字, as in document numbers. */
  shortName: string;
  /** GB/T 2260, six digits as they were given: abolished and special prefixes occur. */
  regionCode: string;
  /** 机构代码. */
  code: string | null;
  parentId: string | null;
  /** 推定: a stand-in that a document implies without naming it. */
  inferred: boolean;
  /** Dates as YYYY-MM-DD; `until` is the first day on which it is no more. */
  since: string | null;
  until: string | null;
}

/** The columns of an `Agency`, for a query over agency g. */
const COLUMNS = `g.id, g.kind, g.name, g.short_name AS "shortName", g.region_code AS "regionCode", g.code,
  g.parent_id AS "parentId", g.inferred, g.since::text, g.until::text`;

/** These agencies by id; unknown ones are absent. */
export async function agenciesById(tx: EntityManager, ids: readonly string[]): Promise<Map<string, Agency>> {
  const rows = await tx.query<Agency[]>(
    `SELECT ${COLUMNS} FROM identity.agency g WHERE g.id = ANY($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** One agency; NotFound `agency_not_found`. */
export async function agencyById(tx: EntityManager, id: string): Promise<Agency> {
  const agency = (await agenciesById(tx, [id])).get(id);
  if (!agency) throw new NotFound('agency_not_found', '没有这个单位');
  return agency;
}
