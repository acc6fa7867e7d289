import type { EntityManager } from 'typeorm';
import { NotFound } from '../platform/errors.js';
import type { AccountView, AppointmentView, PersonView, PostView } from './directory.dto.js';
import { inForceAt } from './people.js';
import { type Role, roleName } from './permissions.js';

interface Asked {
  after?: string;
  limit: number;
}

const POST = `jsonb_build_object('appointmentId', a.id, 'agencyId', g.id, 'agencyName', g.name, 'agencyKind', g.kind,
  'unitId', u.id, 'unitName', u.name, 'post', a.post, 'roles', a.roles, 'from', a.from_date, 'until', a.until_date)`;
const PLACES = 'JOIN identity.agency g ON g.id = a.agency_id JOIN identity.unit u ON u.id = a.unit_id';

const withRoleNames = <T extends { roles: Role[] }>(held: T): T & { roleNames: string[] } => ({
  ...held,
  roleNames: held.roles.map(roleName),
});

/** What part of the directory to show: `agency` and `role` name one post held now, `text` a part of name or number. */
export interface PeopleAsked extends Asked {
  id?: string;
  agency?: string;
  role?: Role;
  number?: string;
  text?: string;
  now: Date;
  /** With the accounts, for an administrator. */
  accounts: boolean;
}

/** A page of people with the posts that they hold now. */
export async function peopleAfter(tx: EntityManager, wanted: PeopleAsked): Promise<PersonView[]> {
  const rows = await tx.query<PersonView[]>(
    `SELECT p.id, p.number, p.name,
            coalesce((SELECT jsonb_agg(${POST} ORDER BY a.id) FROM identity.appointment a ${PLACES}
                       WHERE a.person_id = p.id AND ${inForceAt('$5')}), '[]') AS appointments,
            CASE WHEN $9 THEN coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'loginName', c.login_name,
                'mustChangePassword', c.must_change_password, 'locked', coalesce(c.locked_until > $5, false),
                'disabled', c.disabled_at IS NOT NULL) ORDER BY c.id)
              FROM identity.account c WHERE c.person_id = p.id), '[]') END AS accounts
       FROM identity.person p
      WHERE ($1::uuid IS NULL AND $6::text IS NULL OR EXISTS (SELECT FROM identity.appointment a
               WHERE a.person_id = p.id AND ${inForceAt('$5')} AND ($1 IS NULL OR a.agency_id = $1)
                 AND ($6 IS NULL OR $6 = ANY(a.roles))))
        AND ($2::text IS NULL OR p.number = $2) AND ($3::uuid IS NULL OR p.id > $3)
        AND ($7::text IS NULL OR strpos(p.name, $7) > 0 OR strpos(lower(p.number), lower($7)) > 0)
        AND ($8::uuid IS NULL OR p.id = $8)
      ORDER BY p.id LIMIT $4`,
    [
      wanted.agency ?? null,
      wanted.number ?? null,
      wanted.after ?? null,
      wanted.limit,
      wanted.now,
      wanted.role ?? null,
      wanted.text ?? null,
      wanted.id ?? null,
      wanted.accounts,
    ],
  );
  return rows.map((row) => ({ ...row, appointments: row.appointments.map(withRoleNames) }));
}

/** Every post that a person holds at that moment, the one begun last first. */
export async function postsOf(tx: EntityManager, personId: string, now: Date): Promise<PostView[]> {
  const rows = await tx.query<{ post: PostView }[]>(
    `SELECT ${POST} AS post FROM identity.appointment a ${PLACES}
      WHERE a.person_id = $1 AND ${inForceAt('$2')} ORDER BY a.from_date DESC, a.id DESC`,
    [personId, now],
  );
  return rows.map(({ post }) => withRoleNames(post));
}

/** A page of appointments of a person or an agency, past and coming ones too. */
export async function appointmentsAfter(
  tx: EntityManager,
  wanted: Asked & { id?: string; personId?: string; agencyId?: string },
): Promise<AppointmentView[]> {
  const rows = await tx.query<AppointmentView[]>(
    `SELECT a.id, p.id AS "personId", p.name AS "personName", p.number AS "personNumber", g.id AS "agencyId",
            g.name AS "agencyName", u.id AS "unitId", u.name AS "unitName", a.post, a.roles,
            a.from_date::text AS "from", a.until_date::text AS "until"
       FROM identity.appointment a JOIN identity.person p ON p.id = a.person_id ${PLACES}
      WHERE ($1::uuid IS NULL OR a.person_id = $1) AND ($2::uuid IS NULL OR a.agency_id = $2)
        AND ($3::uuid IS NULL OR a.id > $3) AND ($4::uuid IS NULL OR a.id = $4) ORDER BY a.id LIMIT $5`,
    [wanted.personId ?? null, wanted.agencyId ?? null, wanted.after ?? null, wanted.id ?? null, wanted.limit],
  );
  return rows.map(withRoleNames);
}

/** A page of accounts, all or a person's, or the one with that login name. */
export async function accountsAfter(
  tx: EntityManager,
  wanted: Asked & { id?: string; person?: string; loginName?: string; now: Date },
): Promise<AccountView[]> {
  return tx.query<AccountView[]>(
    `SELECT c.id, p.id AS "personId", p.name AS "personName", p.number AS "personNumber", c.login_name AS "loginName",
            c.must_change_password AS "mustChangePassword", coalesce(c.locked_until > $5, false) AS locked,
            c.disabled_at IS NOT NULL AS disabled
       FROM identity.account c JOIN identity.person p ON p.id = c.person_id
      WHERE ($1::uuid IS NULL OR c.person_id = $1) AND ($2::text IS NULL OR c.login_name = $2)
        AND ($3::uuid IS NULL OR c.id > $3) AND ($6::uuid IS NULL OR c.id = $6) ORDER BY c.id LIMIT $4`,
    [
      wanted.person ?? null,
      wanted.loginName ?? null,
      wanted.after ?? null,
      wanted.limit,
      wanted.now,
      wanted.id ?? null,
    ],
  );
}

/** The one that has just been written, as the directory shows it. */
export async function shown<T>(found: Promise<T[]>): Promise<T> {
  const [one] = await found;
  if (one === undefined) throw new NotFound('not_in_directory', '没有这项登记');
  return one;
}
