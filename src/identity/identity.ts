import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Agency, agenciesById, agencyById } from './agencies.js';
import { type Official, type Outsider, officialAt, officialsAt, staffAmong } from './people.js';

export { type Actor, CurrentActor, Public, Requires } from './actor.js';
export type { Agency } from './agencies.js';
export type { Official, Outsider } from './people.js';
export {
  AGENCY_KINDS,
  type AgencyKind,
  may,
  type Permission,
  ROLES,
  type Role,
  roleName,
} from './permissions.js';

/** Knows who: agencies, units, people and the posts that they held at a given time. */
@Injectable()
export class Identity {
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

  /** Outsiders who are in truth staff: a witness may not be (公安机关办理刑事案件程序规定 194). */
  staffAmong(
    tx: EntityManager,
    agencyId: string,
    people: readonly Outsider[],
  ): Promise<{ name: string; personId: string }[]> {
    return staffAmong(tx, agencyId, people);
  }
}
