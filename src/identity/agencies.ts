import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Invalid, NotAllowed, NotFound, RuleBroken } from '../platform/errors.js';
import { type Actor, type Administration, remember } from './actor.js';
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
  parentName: string | null;
  /** 推定: a stand-in that a document implies without naming it. */
  inferred: boolean;
  /** Dates as YYYY-MM-DD; `until` is the first day on which it is no more. */
  since: string | null;
  until: string | null;
}

/** The columns of an `Agency`, for a query over agency g. */
const COLUMNS = `g.id, g.kind, g.name, g.short_name AS "shortName", g.region_code AS "regionCode", g.code,
  g.parent_id AS "parentId", (SELECT above.name FROM identity.agency above WHERE above.id = g.parent_id) AS "parentName", g.inferred, g.since::text, g.until::text`;

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

/** A new agency as an administrator enters it. */
export type NewAgency = Pick<Agency, 'kind' | 'name' | 'shortName' | 'regionCode'> &
  Partial<Pick<Agency, 'code' | 'parentId' | 'inferred' | 'since' | 'until'>>;

/** Adds an agency; RuleBroken `agency_name_taken`, NotAllowed `agency_beyond_reach`. */
export async function createAgency(administration: Administration, given: NewAgency): Promise<Agency> {
  const { tx, actor } = administration;
  await requireAdministered(tx, actor, given.parentId ?? null);
  if (given.parentId) await agencyById(tx, given.parentId);
  const id = v7();
  const added = await tx.query<unknown[]>(
    `INSERT INTO identity.agency (id, kind, name, short_name, region_code, code, parent_id, inferred, since, until)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (name) DO NOTHING RETURNING id`,
    [
      id,
      given.kind,
      given.name,
      given.shortName,
      given.regionCode,
      given.code ?? null,
      given.parentId ?? null,
      given.inferred ?? false,
      given.since ?? null,
      given.until ?? null,
    ],
  );
  if (added.length === 0) {
    throw new RuleBroken('agency_name_taken', `已有名称为“${given.name}”的单位`, {
      remedy: '请先查询已有单位',
    });
  }
  await remember(administration, 'agency.created', id, { ...given });
  return agencyById(tx, id);
}

/** A page of agencies in the order of their making, after that id; `text` is a part of the name or of the 代字. */
export async function agenciesAfter(
  tx: EntityManager,
  wanted: { after?: string; limit: number; kind?: AgencyKind; name?: string; text?: string },
): Promise<Agency[]> {
  return tx.query<Agency[]>(
    `SELECT ${COLUMNS} FROM identity.agency g
      WHERE ($1::uuid IS NULL OR g.id > $1) AND ($2::text IS NULL OR g.kind = $2) AND ($3::text IS NULL OR g.name = $3)
        AND ($5::text IS NULL OR strpos(g.name, $5) > 0 OR strpos(g.short_name, $5) > 0)
      ORDER BY g.id LIMIT $4`,
    [wanted.after ?? null, wanted.kind ?? null, wanted.name ?? null, wanted.limit, wanted.text ?? null],
  );
}

/** A part of an agency; the tree is in `parentId`. */
export interface Unit {
  id: string;
  agencyId: string;
  parentId: string | null;
  parentName: string | null;
  name: string;
}

/** Adds a unit to an agency; RuleBroken `unit_name_taken`, Invalid `parent_unit_of_another_agency`. */
export async function createUnit(
  administration: Administration,
  given: { agencyId: string; parentId?: string | null; name: string },
): Promise<Unit> {
  const { tx, actor } = administration;
  await requireAdministered(tx, actor, given.agencyId);
  await agencyById(tx, given.agencyId);
  const unit = { id: v7(), agencyId: given.agencyId, parentId: given.parentId ?? null, name: given.name };
  if (unit.parentId) await requireUnit(tx, unit.agencyId, unit.parentId, 'parentId');
  const above = unit.parentId ? await unitNames(tx, [unit.parentId]) : new Map<string, string>();
  const added = await tx.query<unknown[]>(
    `INSERT INTO identity.unit (id, agency_id, parent_id, name) VALUES ($1, $2, $3, $4)
     ON CONFLICT (agency_id, parent_id, name) DO NOTHING RETURNING id`,
    [unit.id, unit.agencyId, unit.parentId, unit.name],
  );
  if (added.length === 0) throw new RuleBroken('unit_name_taken', `该处已有名称为“${unit.name}”的部门`);
  await remember(administration, 'unit.created', unit.id, { ...unit });
  return { ...unit, parentName: above.get(unit.parentId ?? '') ?? null };
}

/** The names of these units by id; unknown ones are absent. */
export async function unitNames(tx: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM identity.unit WHERE id = ANY($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** A page of one agency's units. */
export async function unitsAfter(
  tx: EntityManager,
  wanted: { agency: string; after?: string; limit: number },
): Promise<Unit[]> {
  return tx.query<Unit[]>(
    `SELECT u.id, u.agency_id AS "agencyId", u.parent_id AS "parentId", above.name AS "parentName", u.name
       FROM identity.unit u LEFT JOIN identity.unit above ON above.id = u.parent_id
      WHERE u.agency_id = $1 AND ($2::uuid IS NULL OR u.id > $2) ORDER BY u.id LIMIT $3`,
    [wanted.agency, wanted.after ?? null, wanted.limit],
  );
}

/** Invalid `unit_of_another_agency` unless the unit is a part of that agency. */
export async function requireUnit(
  tx: EntityManager,
  agencyId: string,
  unitId: string,
  field: string,
): Promise<void> {
  const found = await tx.query<unknown[]>('SELECT FROM identity.unit WHERE agency_id = $1 AND id = $2', [
    agencyId,
    unitId,
  ]);
  if (found.length > 0) return;
  const message = '该部门不属于所填单位';
  throw new Invalid('unit_of_another_agency', message, {
    faults: [{ field, code: 'unit_of_another_agency', message }],
  });
}

/**
 * Administrators of the committee that runs the platform reach every agency; others reach their own and those below it.
 * NotAllowed `agency_beyond_reach`.
 */
export async function requireAdministered(
  tx: EntityManager,
  actor: Actor | null,
  agencyId: string | null,
): Promise<void> {
  if (!actor || actor.agencyKind === 'political_legal_committee') return;
  const within =
    agencyId === null
      ? []
      : await tx.query<unknown[]>(
          `WITH RECURSIVE above AS (
       SELECT id, parent_id FROM identity.agency WHERE id = $1
       UNION SELECT g.id, g.parent_id FROM identity.agency g JOIN above ON g.id = above.parent_id)
     SELECT FROM above WHERE id = $2`,
          [agencyId, actor.agencyId],
        );
  if (within.length === 0)
    throw new NotAllowed('agency_beyond_reach', '只能管理本单位及下级单位的人员和账号');
}
