import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Party as CaseParty, Cases, Parties, type PropertyCase } from '../../cases/cases.js';
import { type Agency, Identity } from '../../identity/identity.js';
import { type Instrument, Instruments } from '../../instruments/instruments.js';
import { Items } from '../../registry/registry.js';
import type { Party } from '../paper-content.js';
import type { ActorMark, Step } from './entry-content.js';

/** The names behind the ids that entries hold. */
export class Names {
  readonly people = new Map<string, { name: string; number: string }>();
  readonly agencies = new Map<string, Agency>();
  readonly units = new Map<string, string>();
  readonly instruments = new Map<string, Instrument>();
  readonly codes = new Map<string, string>();
  parties = new Map<string, CaseParty>();

  /** Without a case for what is of the store, about things of any cases. */
  constructor(private readonly ofCase: PropertyCase | null) {}

  get isOfCase(): boolean {
    return this.ofCase !== null;
  }

  get propertyCase(): PropertyCase {
    if (!this.ofCase) throw new Error('these names are of no case');
    return this.ofCase;
  }

  /** Somebody as an entry names them: the post, unit and agency are those of that time. */
  actor({ person, number, post, agency, unit }: ActorMark): Party {
    const name = this.people.get(person)?.name ?? `警号（工号）${number}`;
    return { name, post, agency: this.agency(agency), unit: this.units.get(unit) ?? '' };
  }

  agency = (id: string): string => this.agencies.get(id)?.name ?? '';

  person = (id: string): string => this.people.get(id)?.name ?? '';

  /** A party of the case by name; `fallback` when there is none. */
  party = (id: string | null | undefined, fallback = ''): string =>
    (id && this.parties.get(id)?.name) || fallback;
}

interface Wanted {
  people: Set<string>;
  agencies: Set<string>;
  units: Set<string>;
  instruments: Set<string>;
  items: Set<string>;
}

const FIELDS: Record<string, keyof Wanted> = {
  person: 'people',
  personId: 'people',
  to_person: 'people',
  from_person: 'people',
  keeperId: 'people',
  borrowerId: 'people',
  reportedBy: 'people',
  executors: 'people',
  witnesses: 'people',
  second: 'people',
  officers: 'people',
  agency: 'agencies',
  agencyId: 'agencies',
  to_agency: 'agencies',
  executorAgencyId: 'agencies',
  unit: 'units',
  unitId: 'units',
  instrumentId: 'instruments',
  itemId: 'items',
  duplicate_of: 'items',
};
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Learns the names that papers print; each name is read once for a paper. */
@Injectable()
export class Directory {
  constructor(
    private readonly identity: Identity,
    private readonly instruments: Instruments,
    private readonly items: Items,
    private readonly cases: Cases,
    private readonly parties: Parties,
  ) {}

  /** What is known from the case alone. NotFound `case_not_found`. */
  async ofCase(tx: EntityManager, caseId: string): Promise<Names> {
    const propertyCase = await this.cases.byId(tx, caseId);
    const names = new Names(propertyCase);
    names.parties = new Map((await this.parties.ofCase(tx, caseId)).map((party) => [party.id, party]));
    const numbering = propertyCase.numbers.map(({ agencyId }) => ({ agencyId }));
    await this.learn(tx, names, [{ agencyId: propertyCase.agencyId }, numbering]);
    return names;
  }

  /** Of no case: what is of the store. */
  ofStore(): Names {
    return new Names(null);
  }

  /** Adds what these steps name. */
  async learnSteps(tx: EntityManager, names: Names, chains: Iterable<Step[]>): Promise<void> {
    const contents: unknown[] = [];
    for (const steps of chains)
      for (const { content } of steps) contents.push(content, { instrumentId: content.instrument?.id });
    await this.learn(tx, names, contents);
  }

  /** Adds what this plain value names by the fields that entries use. */
  async learn(tx: EntityManager, names: Names, value: unknown): Promise<void> {
    const wanted: Wanted = {
      people: new Set(),
      agencies: new Set(),
      units: new Set(),
      instruments: new Set(),
      items: new Set(),
    };
    collect(value, wanted);
    const instruments = unknown(wanted.instruments, names.instruments);
    if (instruments.length > 0) {
      for (const [id, instrument] of await this.instruments.byIds(tx, instruments)) {
        names.instruments.set(id, instrument);
        wanted.agencies.add(instrument.agencyId);
        for (const { personId } of instrument.approvals) wanted.people.add(personId);
      }
    }
    await fill(unknown(wanted.people, names.people), (ids) => this.identity.people(tx, ids), names.people);
    await fill(
      unknown(wanted.agencies, names.agencies),
      (ids) => this.identity.agencies(tx, ids),
      names.agencies,
    );
    await fill(unknown(wanted.units, names.units), (ids) => this.identity.units(tx, ids), names.units);
    const items = unknown(wanted.items, names.codes);
    if (items.length === 0) return;
    for (const { id, code } of await this.items.byIds(tx, items)) names.codes.set(id, code);
  }
}

function collect(value: unknown, wanted: Wanted, field = ''): void {
  if (typeof value === 'string') {
    const kind = FIELDS[field];
    if (kind && UUID.test(value)) wanted[kind].add(value);
  } else if (Array.isArray(value)) for (const each of value) collect(each, wanted, field);
  else if (value && typeof value === 'object')
    for (const [key, each] of Object.entries(value)) collect(each, wanted, key);
}

const unknown = (wanted: Set<string>, known: Map<string, unknown>): string[] =>
  [...wanted].filter((id) => !known.has(id));

async function fill<T>(
  ids: string[],
  read: (ids: string[]) => Promise<Map<string, T>>,
  into: Map<string, T>,
): Promise<void> {
  if (ids.length === 0) return;
  for (const [id, value] of await read(ids)) into.set(id, value);
}
