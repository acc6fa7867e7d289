import { v7 } from 'uuid';
import type { JsonValue } from './canonical.js';
import { commitmentOf, freshSalts, type Opening, openingOf } from './commitment.js';
import { type Entry, encode, type Fact, type Subject } from './entry.js';
import { leafHash } from './merkle.js';

/** The last entry of a subject: what the next one must follow. */
export interface Head {
  sequence: number;
  /** Base64 of the leaf hash; null before the first entry. */
  previous: string | null;
}

/** An entry that is about to be written, with what opens its commitments. */
export interface Composed {
  entry: Entry;
  openings: Opening[];
}

/** The key of a subject in a map. */
export const keyOf = (subject: Subject): string => `${subject.kind}/${subject.id}`;

/** Each subject once. */
export const distinct = (subjects: Subject[]): Subject[] => [
  ...new Map(subjects.map((subject) => [keyOf(subject), subject])).values(),
];

/** The entries of the facts, in their order; moves `heads` (by `keyOf`) forward as it goes. */
export function compose(facts: Fact[], heads: Map<string, Head>, recordedAt: Date): Composed[] {
  const salts = freshSalts(
    facts.reduce((count, fact) => count + Object.keys(fact.confidential ?? {}).length, 0),
  );
  let used = 0;
  return facts.map((fact) => {
    const openings = Object.entries(fact.confidential ?? {}).map(([field, value]) =>
      openingOf(field, value, salts[used++] as Buffer),
    );
    const key = keyOf(fact.subject);
    const entry = entryOf(fact, openings, heads.get(key) ?? { sequence: 0, previous: null }, recordedAt);
    heads.set(key, { sequence: entry.sequence, previous: entry.leafHash.toString('base64') });
    return { entry, openings };
  });
}

function entryOf(fact: Fact, openings: Opening[], head: Head, recordedAt: Date): Entry {
  const commitments: Record<string, string> = {};
  const confidential: Record<string, JsonValue> = {};
  for (const opening of openings) {
    commitments[opening.field] = commitmentOf(opening);
    confidential[opening.field] = JSON.parse(opening.value);
  }
  const { subject, type, content } = fact;
  const said = {
    id: fact.id ?? v7(),
    subject,
    sequence: head.sequence + 1,
    previous: head.previous,
    type,
    recordedAt,
    content,
    commitments,
  };
  const body = encode(said);
  return { ...said, confidential, body, leafHash: leafHash(body) };
}
