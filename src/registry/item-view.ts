import type { Entry } from '../ledger/ledger.js';

/** An entry as it is read over HTTP: hashes in hex, the place in the tree as text. */
export function entryView({ body: _, leafHash, index, ...entry }: Entry) {
  return { ...entry, leafHash: leafHash.toString('hex'), index: index?.toString() ?? null };
}
