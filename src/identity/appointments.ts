import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Invalid, NotFound, RuleBroken } from '../platform/errors.js';
import { type Actor, type Administration, inTurn, remember } from './actor.js';
import { agencyById, requireAdministered, requireUnit } from './agencies.js';
import { type AgencyKind, existsIn, type Role, roleName } from './permissions.js';

/** A post held by a person in a unit; dates as YYYY-MM-DD, `until` is the first day on which it is no longer held. */
export interface Appointment {
  id: string;
  personId: string;
  agencyId: string;
  unitId: string;
  post: string;
  roles: Role[];
  from: string;
  until: string | null;
}

const COLUMNS = `a.id, a.person_id AS "personId", a.agency_id AS "agencyId", a.unit_id AS "unitId", a.post, a.roles,
  a.from_date::text AS "from", a.until_date::text AS "until"`;

/** Appoints a person; RuleBroken with the code of the rule in the way. */
export async function appoint(
  administration: Administration,
  given: Omit<Appointment, 'id' | 'until'> & { until?: string | null },
): Promise<Appointment> {
  const { tx, actor } = administration;
  const appointment: Appointment = {
    ...given,
    id: v7(),
    roles: [...new Set(given.roles)],
    until: given.until ?? null,
  };
  await requireAdministered(tx, actor, appointment.agencyId);
  await inTurn(tx, appointment.personId);
  const agency = await agencyById(tx, appointment.agencyId);
  await requireUnit(tx, appointment.agencyId, appointment.unitId, 'unitId');
  datesInOrder(appointment);
  notOneself(actor, appointment.personId);
  rolesExistThere(appointment.roles, agency.kind);
  rolesMayMeet(appointment, await overlapping(tx, appointment));
  await numberIsFree(tx, appointment);
  await tx.query(
    `INSERT INTO identity.appointment (id, person_id, agency_id, unit_id, post, roles, from_date, until_date)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      appointment.id,
      appointment.personId,
      appointment.agencyId,
      appointment.unitId,
      appointment.post,
      appointment.roles,
      appointment.from,
      appointment.until,
    ],
  );
  await remember(administration, 'appointment.made', appointment.id, { ...appointment });
  return appointment;
}

/** Ends an appointment on that day; RuleBroken `appointment_already_ended`, Invalid `until_before_from`. */
export async function endAppointment(
  administration: Administration,
  id: string,
  until: string,
): Promise<Appointment> {
  const { tx, actor } = administration;
  const rows = await tx.query<Appointment[]>(
    `SELECT ${COLUMNS} FROM identity.appointment a WHERE a.id = $1 FOR UPDATE`,
    [id],
  );
  const held = rows[0];
  if (!held) throw new NotFound('appointment_not_found', '没有这项任职');
  await requireAdministered(tx, actor, held.agencyId);
  if (held.until !== null && held.until <= until) {
    throw new RuleBroken('appointment_already_ended', `该任职已于${held.until}终止`);
  }
  const ended = { ...held, until };
  datesInOrder(ended);
  await tx.query('UPDATE identity.appointment SET until_date = $2 WHERE id = $1', [id, until]);
  await remember(administration, 'appointment.ended', id, { until, before: held.until });
  return ended;
}

function datesInOrder({ from, until }: Pick<Appointment, 'from' | 'until'>): void {
  if (until === null || until >= from) return;
  const message = '终止日期不得早于任职日期';
  throw new Invalid('until_before_from', message, {
    faults: [{ field: 'until', code: 'until_before_from', message }],
  });
}

function notOneself(actor: Actor | null, personId: string): void {
  if (actor?.personId === personId) {
    throw new RuleBroken('administrator_appoints_another', '系统管理员不得为自己登记任职', {
      remedy: '请由另一名系统管理员办理',
    });
  }
}

function rolesExistThere(roles: readonly Role[], kind: AgencyKind): void {
  const stranger = roles.find((role) => !existsIn(role, kind));
  if (stranger) {
    throw new RuleBroken('role_not_of_this_agency', `该类单位不设“${roleName(stranger)}”角色`, {
      faults: [{ field: 'roles', code: 'role_not_of_this_agency', message: `请去掉“${roleName(stranger)}”` }],
    });
  }
}

type Held = Pick<Appointment, 'agencyId' | 'roles'>;

/** The person's other appointments that share a day with this one. */
function overlapping(tx: EntityManager, { personId, from, until }: Appointment): Promise<Held[]> {
  return tx.query<Held[]>(
    `SELECT ${COLUMNS} FROM identity.appointment a
      WHERE a.person_id = $1 AND daterange(a.from_date, a.until_date) && daterange($2::date, $3::date)`,
    [personId, from, until],
  );
}

function rolesMayMeet(appointment: Held, others: readonly Held[]): void {
  const everywhere = [...appointment.roles, ...others.flatMap((other) => other.roles)];
  if (everywhere.includes('administrator') && everywhere.some((role) => role !== 'administrator')) {
    throw new RuleBroken('administrator_touches_no_property', '系统管理员不得兼任任何业务角色');
  }
  const here = others
    .filter((other) => other.agencyId === appointment.agencyId)
    .flatMap((other) => other.roles);
  const roles = [...appointment.roles, ...here];
  if (roles.includes('keeper') && roles.includes('case_officer')) {
    throw new RuleBroken(
      'keeper_handles_no_cases',
      '同一单位内，办案民警不得兼任涉案财物保管员（办案与保管相分离）',
      {
        law: '公安机关办理刑事案件程序规定第二百三十五条',
        remedy: '先终止原任职，再登记新任职',
      },
    );
  }
}

/** A number names one person in an agency: it is all that identifies them in the ledger. */
async function numberIsFree(tx: EntityManager, { personId, agencyId }: Appointment): Promise<void> {
  await inTurn(tx, agencyId);
  const [person] = await tx.query<{ number: string; taken: boolean }[]>(
    `SELECT p.number, EXISTS (
       SELECT FROM identity.person other JOIN identity.appointment a ON a.person_id = other.id
        WHERE other.number = p.number AND other.id <> p.id AND a.agency_id = $2) AS taken
       FROM identity.person p WHERE p.id = $1`,
    [personId, agencyId],
  );
  if (!person) throw new NotFound('person_not_found', '没有这个人员');
  if (person.taken)
    throw new RuleBroken('number_taken_in_agency', `该单位已有他人使用警号（工号）${person.number}`);
}
