import type { JsonValue } from './canonical.js';
import { decode, type Entry } from './entry.js';

/** A stored entry as the queries below select it. */
export interface Row {
  body: Buffer;
  leaf_hash: Buffer;
  leaf_index: string | null;
  openings: Record<string, string> | null;
}

/** The columns of `Row`, from `ledger.entry` as `entry` and `ledger.leaf` as `leaf`. */
export const COLUMNS = `entry.body, entry.leaf_hash, leaf.leaf_index,
  (SELECT json_object_agg(opening.field, opening.value) FROM vault.opening WHERE opening.entry_id = entry.entry_id) AS openings`;

/** The entry that a row holds. */
export function entryOf(row: Row): Entry {
  const said = decode(row.body);
  const confidential: Record<string, JsonValue | undefined> = {};
  for (const field of Object.keys(said.commitments)) {
    const value = row.openings?.[field];
    confidential[field] = value === undefined ? undefined : JSON.parse(value);
  }
  const entry: Entry = { ...said, confidential, body: row.body, leafHash: row.leaf_hash };
  if (row.leaf_index !== null) entry.index = BigInt(row.leaf_index);
  return entry;
}
