import type { EntityManager } from 'typeorm';

type Ids = Iterable<string | null>;

/** The name behind an id; null where there is no id. */
interface NameOf {
  (id: string): string;
  (id: string | null): string | null;
}

/** The names that one answer tells. */
export interface Names {
  agency: NameOf;
  unit: NameOf;
  person: NameOf;
}

/** Reads names in one statement, however many there are; null ids are passed over. */
export async function namesOf(
  tx: EntityManager,
  wanted: { agencies?: Ids; units?: Ids; people?: Ids },
): Promise<Names> {
  const lists = [wanted.agencies, wanted.units, wanted.people].map((ids) =>
    [...new Set(ids)].filter((id) => id !== null),
  );
  const rows = await tx.query<{ id: string; name: string }[]>(
    `SELECT id, name FROM identity.agency WHERE id = ANY($1::uuid[])
     UNION ALL SELECT id, name FROM identity.unit WHERE id = ANY($2::uuid[])
     UNION ALL SELECT id, name FROM identity.person WHERE id = ANY($3::uuid[])`,
    lists,
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const nameOf = ((id: string | null) => (id === null ? null : (names.get(id) ?? ''))) as NameOf;
  return { agency: nameOf, unit: nameOf, person: nameOf };
}
