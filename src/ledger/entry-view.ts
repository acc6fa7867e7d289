import type { EntryView } from './entry.dto.js';
import type { Entry } from './entry.js';

/** An entry as it is read over HTTP: hashes in hex, the place in the tree as text. */
export const entryView = ({ body: _, leafHash, index, ...entry }: Entry): EntryView => ({
  ...entry,
  leafHash: leafHash.toString('hex'),
  index: index?.toString() ?? null,
});
