import type { EntityManager } from 'typeorm';
import type { Subject } from './entry.js';

/** Where an entry stands: in the chain of its subject, and in the tree unless it still waits. */
export interface EntryPlace {
  id: string;
  subject: Subject;
  sequence: number;
  index: bigint | null;
}

/** The exact bytes of an entry, the fields that they commit to, and what opens those of which the vault has the opening. */
export interface EntryEvidence {
  id: string;
  body: Buffer;
  openings: Map<string, { salt: Buffer; value: string }>;
  /** The fields whose openings an entry says were erased by law. */
  erased: ReadonlySet<string>;
}

/** The places of all entries of these subjects and of those that erased anything in them, in the order of kind, id and sequence. */
export async function placesOf(tx: EntityManager, subjects: readonly Subject[]): Promise<EntryPlace[]> {
  const rows: {
    entry_id: string;
    kind: string;
    subject: string;
    sequence: number;
    leaf_index: string | null;
  }[] = await tx.query(
    `WITH own AS (
       SELECT entry.entry_id FROM unnest($1::text[], $2::uuid[]) AS wanted (kind, id)
         JOIN ledger.entry ON entry.subject_kind = wanted.kind AND entry.subject_id = wanted.id
     ), chosen AS (
       SELECT entry_id FROM own
       UNION SELECT erasure.erased_by FROM ledger.erasure JOIN own ON own.entry_id = erasure.entry_id
     )
     SELECT entry.entry_id, entry.subject_kind AS kind, entry.subject_id AS subject, entry.sequence, leaf.leaf_index
       FROM chosen JOIN ledger.entry ON entry.entry_id = chosen.entry_id
       LEFT JOIN ledger.leaf ON leaf.entry_id = entry.entry_id
      ORDER BY entry.subject_kind, entry.subject_id, entry.sequence`,
    [subjects.map(({ kind }) => kind), subjects.map(({ id }) => id)],
  );
  return rows.map(({ entry_id, kind, subject, sequence, leaf_index }) => ({
    id: entry_id,
    subject: { kind, id: subject },
    sequence,
    index: leaf_index === null ? null : BigInt(leaf_index),
  }));
}

/** The place of one entry; null when there is none of this id. */
export async function placeOf(tx: EntityManager, entryId: string): Promise<EntryPlace | null> {
  const rows: { kind: string; subject: string; sequence: number; leaf_index: string | null }[] =
    await tx.query(
      `SELECT subject_kind AS kind, subject_id AS subject, sequence, leaf_index
       FROM ledger.entry LEFT JOIN ledger.leaf USING (entry_id) WHERE entry_id = $1`,
      [entryId],
    );
  const [row] = rows;
  if (!row) return null;
  const { kind, subject, sequence, leaf_index } = row;
  const index = leaf_index === null ? null : BigInt(leaf_index);
  return { id: entryId, subject: { kind, id: subject }, sequence, index };
}

/** The bytes of these entries in the order of the ids, with what the vault has of each. */
export async function evidenceOf(tx: EntityManager, entryIds: readonly string[]): Promise<EntryEvidence[]> {
  const rows: {
    entry_id: string;
    body: Buffer;
    openings: Record<string, [string, string]> | null;
    erased: string[] | null;
  }[] = await tx.query(
    `SELECT entry.entry_id, entry.body,
              (SELECT json_object_agg(opening.field, json_build_array(encode(opening.salt, 'hex'), opening.value))
                 FROM vault.opening WHERE opening.entry_id = entry.entry_id) AS openings,
              (SELECT json_agg(erasure.field) FROM ledger.erasure WHERE erasure.entry_id = entry.entry_id) AS erased
         FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place)
         JOIN ledger.entry ON entry.entry_id = wanted.id ORDER BY wanted.place`,
    [entryIds],
  );
  return rows.map(({ entry_id, body, openings, erased }) => ({
    id: entry_id,
    body,
    erased: new Set(erased),
    openings: new Map(
      Object.entries(openings ?? {}).map(([field, [salt, value]]) => [
        field,
        { salt: Buffer.from(salt, 'hex'), value },
      ]),
    ),
  }));
}
