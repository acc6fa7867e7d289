import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors.js';
import { type Administration, type Official, remember } from './actor.js';
import { requireAdministered } from './agencies.js';

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

/** Names and numbers, in post or not, by id. */
export async function peopleById(
  tx: EntityManager,
  ids: readonly string[],
): Promise<Map<string, { name: string; number: string }>> {
  const rows = await tx.query<{ id: string; name: string; number: string }[]>(
    'SELECT id, name, number FROM identity.person WHERE id = ANY($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, name, number }) => [id, { name, number }]));
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

/** Adds a person; RuleBroken `identity_number_taken`. The identity number is never told again. */
export async function createPerson(
  administration: Administration,
  given: { number: string; name: string; identityNumber?: string },
): Promise<{ id: string; number: string; name: string }> {
  const { tx } = administration;
  const person = { id: v7(), number: given.number, name: given.name };
  const added = await tx.query<unknown[]>(
    `INSERT INTO identity.person (id, number, name, identity_number) VALUES ($1, $2, $3, $4)
     ON CONFLICT (identity_number) DO NOTHING RETURNING id`,
    [person.id, person.number, person.name, given.identityNumber?.toUpperCase() ?? null],
  );
  if (added.length === 0) throw new RuleBroken('identity_number_taken', '该身份证件号码已登记在另一人员名下');
  await remember(administration, 'person.created', person.id, { number: person.number, name: person.name });
  return person;
}

/** An administrator looks after a person whose present and coming posts are all within reach; NotAllowed `agency_beyond_reach`. */
export async function requirePersonAdministered(
  { tx, actor, now }: Administration,
  personId: string,
): Promise<void> {
  const posts = await tx.query<{ agencyId: string }[]>(
    `SELECT DISTINCT agency_id AS "agencyId" FROM identity.appointment
      WHERE person_id = $1 AND (until_date IS NULL OR until_date > ($2::timestamptz AT TIME ZONE 'Asia/Shanghai')::date)`,
    [personId, now],
  );
  if (actor?.personId === personId)
    throw new NotAllowed('own_account', '不得管理自己的账号，请由另一名系统管理员办理');
  for (const { agencyId } of posts) await requireAdministered(tx, actor, agencyId);
}
