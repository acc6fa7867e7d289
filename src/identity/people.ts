import type { EntityManager } from 'typeorm';
import { NotFound, RuleBroken } from '../platform/errors.js';
import type { AgencyKind, Role } from './permissions.js';

/** A person as the ledger and papers name them, in the post held at that time. */
export interface Official {
  personId: string;
  name: string;
  /** 警号/工号: all that identifies the person in ledger entries. */
  number: string;
  agencyId: string;
  agencyName: string;
  agencyKind: AgencyKind;
  unitId: string;
  unitName: string;
  appointmentId: string;
  post: string;
  roles: readonly Role[];
}

/** The columns of an `Official`, for a query over appointment a, person p, agency g and unit u. */
export const OFFICIAL_COLUMNS = `p.id AS "personId", p.name, p.number, g.id AS "agencyId", g.name AS "agencyName",
  g.kind AS "agencyKind", u.id AS "unitId", u.name AS "unitName", a.id AS "appointmentId", a.post, a.roles`;

/** The joins to those columns, after appointment a. */
export const OFFICIAL_JOINS = `JOIN identity.person p ON p.id = a.person_id JOIN identity.agency g ON g.id = a.agency_id
  JOIN identity.unit u ON u.id = a.unit_id`;

/** True while the appointment is held on the Chinese calendar day of the instant in that parameter. */
export const inForceAt = (parameter: string): string =>
  `a.from_date <= (${parameter}::timestamptz AT TIME ZONE 'Asia/Shanghai')::date
   AND (a.until_date IS NULL OR a.until_date > (${parameter}::timestamptz AT TIME ZONE 'Asia/Shanghai')::date)`;

/** Each person in the post held at that instant (of several the one begun last), by person id; those without one are absent. */
export async function officialsAt(
  tx: EntityManager,
  personIds: readonly string[],
  at: Date,
): Promise<Map<string, Official>> {
  const rows = await tx.query<Official[]>(
    `SELECT DISTINCT ON (p.id) ${OFFICIAL_COLUMNS} FROM identity.appointment a ${OFFICIAL_JOINS}
      WHERE a.person_id = ANY($1::uuid[]) AND ${inForceAt('$2')} ORDER BY p.id, a.from_date DESC, a.id DESC`,
    [personIds, at],
  );
  return new Map(rows.map((row) => [row.personId, row]));
}

/** One person in the post held at that instant; NotFound `person_not_found`, RuleBroken `no_appointment_at_that_time`. */
export async function officialAt(tx: EntityManager, personId: string, at: Date): Promise<Official> {
  const official = (await officialsAt(tx, [personId], at)).get(personId);
  if (official) return official;
  const known = await tx.query<{ name: string }[]>('SELECT name FROM identity.person WHERE id = $1', [
    personId,
  ]);
  if (!known[0]) throw new NotFound('person_not_found', '没有这个人员');
  throw new RuleBroken('no_appointment_at_that_time', `${known[0].name}在该时间没有有效任职`, {
    remedy: '核对办理时间，或请系统管理员登记任职',
  });
}

/** An outsider as named on a list. */
export interface Outsider {
  name: string;
  identityNumber?: string;
}

/**
 * Which of these outsiders are in truth staff: by identity number anywhere; by equal name within the agency
 * unless both identity numbers are known and differ (公安机关办理刑事案件程序规定 194).
 */
export async function staffAmong(
  tx: EntityManager,
  agencyId: string,
  outsiders: readonly Outsider[],
): Promise<{ name: string; personId: string }[]> {
  return tx.query<{ name: string; personId: string }[]>(
    `SELECT DISTINCT o.name, p.id AS "personId"
       FROM unnest($1::text[], $2::text[]) AS o(name, identity_number)
       JOIN identity.person p ON p.identity_number = o.identity_number
         OR (p.name = o.name AND (p.identity_number IS NULL OR o.identity_number IS NULL)
             AND EXISTS (SELECT FROM identity.appointment a WHERE a.person_id = p.id AND a.agency_id = $3))`,
    [
      outsiders.map((one) => one.name),
      outsiders.map((one) => one.identityNumber?.toUpperCase() ?? null),
      agencyId,
    ],
  );
}
