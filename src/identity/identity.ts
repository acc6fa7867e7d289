import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Transactions } from '../platform/transactions.js';
import { createAccount } from './accounts.js';
import { type Actor, inTurn, type Official, remember } from './actor.js';
import { type Agency, agenciesById, agencyById, createAgency, createUnit, unitNames } from './agencies.js';
import { appoint } from './appointments.js';
import { type Names, namesOf } from './names.js';
import { createPerson, type Outsider, officialAt, officialsAt, peopleById, staffAmong } from './people.js';
import type { Role } from './permissions.js';

export { type Actor, CurrentActor, namedInEntry, type Official, Public, Requires } from './actor.js';
export type { Agency } from './agencies.js';
export { PersonReference } from './directory.dto.js';
export type { Names } from './names.js';
export type { Outsider } from './people.js';
export {
  AGENCY_KIND_NAMES,
  type AgencyKind,
  agencyKindsOf,
  may,
  type Permission,
  ROLES,
  type Role,
  roleName,
} from './permissions.js';
export { Sessions } from './sessions.js';

/** Knows who: agencies, units, people and the posts that they held at a given time. */
@Injectable()
export class Identity {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes the administrator of an empty installation, in a stand-in agency of the committee that runs the platform.
   * False when there is an account already.
   */
  async ensureFirstAdministrator(loginName: string, password: string): Promise<boolean> {
    return this.transactions.run({}, async (tx) => {
      await inTurn(tx, 'first administrator');
      const accounts = await tx.query<unknown[]>('SELECT FROM identity.account LIMIT 1');
      if (accounts.length > 0) return false;
      const now = this.clock.now();
      const installation = { tx, actor: null, now };
      const agency = await createAgency(installation, {
        kind: 'political_legal_committee',
        name: '涉案财物平台管理机构',
        shortName: '平台',
        regionCode: '000000',
        inferred: true,
      });
      const unit = await createUnit(installation, { agencyId: agency.id, name: '系统管理' });
      const person = await createPerson(installation, { number: 'administrator', name: '系统管理员' });
      const from = now.toISOString().slice(0, 10);
      const roles: Role[] = ['administrator'];
      await appoint(installation, {
        personId: person.id,
        agencyId: agency.id,
        unitId: unit.id,
        post: '系统管理员',
        roles,
        from,
      });
      await createAccount(installation, {
        personId: person.id,
        loginName,
        password,
        mustChangePassword: false,
      });
      return true;
    });
  }

  /** True once the account has had a session. */
  async hasEverSignedIn(loginName: string): Promise<boolean> {
    return this.transactions.run({}, async (tx) => {
      const sessions = await tx.query<unknown[]>(
        'SELECT FROM identity.session s JOIN identity.account a ON a.id = s.account_id WHERE a.login_name = $1 LIMIT 1',
        [loginName],
      );
      return sessions.length > 0;
    });
  }

  /** The person in the post held at that instant; NotFound `person_not_found`, RuleBroken `no_appointment_at_that_time`. */
  official(tx: EntityManager, personId: string, at: Date): Promise<Official> {
    return officialAt(tx, personId, at);
  }

  /** The same for many, by person id; those without an appointment then are absent. */
  officials(tx: EntityManager, personIds: readonly string[], at: Date): Promise<Map<string, Official>> {
    return officialsAt(tx, personIds, at);
  }

  /** One agency; NotFound `agency_not_found`. */
  agency(tx: EntityManager, agencyId: string): Promise<Agency> {
    return agencyById(tx, agencyId);
  }

  /** These agencies by id; unknown ones are absent. */
  agencies(tx: EntityManager, ids: readonly string[]): Promise<Map<string, Agency>> {
    return agenciesById(tx, ids);
  }

  /** The names and numbers of these people, in post or not, by id; unknown ones are absent. */
  people(tx: EntityManager, ids: readonly string[]): Promise<Map<string, { name: string; number: string }>> {
    return peopleById(tx, ids);
  }

  /** The names of these units by id; unknown ones are absent. */
  units(tx: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
    return unitNames(tx, ids);
  }

  /** Appends to the list of administrative acts; never a password or an identity number. */
  rememberAdministration(
    tx: EntityManager,
    actor: Actor,
    what: string,
    subjectId: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    return remember({ tx, actor, now: this.clock.now() }, what, subjectId, details);
  }

  /** The names of these agencies, units and people, for an answer; null ids are passed over. */
  names(
    tx: EntityManager,
    wanted: {
      agencies?: Iterable<string | null>;
      units?: Iterable<string | null>;
      people?: Iterable<string | null>;
    },
  ): Promise<Names> {
    return namesOf(tx, wanted);
  }

  /** Outsiders who are in truth staff: a witness may not be (公安机关办理刑事案件程序规定 194). */
  staffAmong(
    tx: EntityManager,
    agencyId: string,
    people: readonly Outsider[],
  ): Promise<{ name: string; personId: string }[]> {
    return staffAmong(tx, agencyId, people);
  }
}
