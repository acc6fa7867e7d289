import type { EntityManager } from 'typeorm';
import { agenciesById, unitNames } from './agencies.js';
import { peopleById } from './people.js';

type Ids = Iterable<string | null>;

/** The names that one answer tells, each kind read in one statement. */
export class Names {
  private constructor(
    private readonly agencies: ReadonlyMap<string, string>,
    private readonly units: ReadonlyMap<string, string>,
    private readonly people: ReadonlyMap<string, string>,
  ) {}

  static async read(
    tx: EntityManager,
    wanted: { agencies?: Ids; units?: Ids; people?: Ids },
  ): Promise<Names> {
    const [agencies, units, people] = [
      await named(wanted.agencies, async (ids) => mapped(await agenciesById(tx, ids))),
      await named(wanted.units, (ids) => unitNames(tx, ids)),
      await named(wanted.people, async (ids) => mapped(await peopleById(tx, ids))),
    ];
    return new Names(agencies, units, people);
  }

  agency(id: string): string;
  agency(id: string | null): string | null;
  agency(id: string | null): string | null {
    return nameIn(this.agencies, id);
  }

  unit(id: string): string;
  unit(id: string | null): string | null;
  unit(id: string | null): string | null {
    return nameIn(this.units, id);
  }

  person(id: string): string;
  person(id: string | null): string | null;
  person(id: string | null): string | null {
    return nameIn(this.people, id);
  }
}

const nameIn = (names: ReadonlyMap<string, string>, id: string | null): string | null =>
  id === null ? null : (names.get(id) ?? '');

const mapped = (found: ReadonlyMap<string, { name: string }>): Map<string, string> =>
  new Map([...found].map(([id, { name }]) => [id, name]));

async function named(
  ids: Ids | undefined,
  read: (ids: string[]) => Promise<Map<string, string>>,
): Promise<Map<string, string>> {
  const wanted = new Set([...(ids ?? [])].filter((id) => id !== null));
  return wanted.size > 0 ? read([...wanted]) : new Map();
}
