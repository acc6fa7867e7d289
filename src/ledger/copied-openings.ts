import type { CopiedRow } from '../platform/postgres/copied-rows.js';

/** What the vault has of an entry that is called `entry`, as one column for `copiedOpenings`. */
export const COPIED_OPENINGS =
  'ARRAY(SELECT ROW(field, salt, value) FROM vault.opening WHERE opening.entry_id = entry.entry_id ORDER BY field)';

type Span = [start: number, end: number];

/** Where the parts of an opening lie in the bytes of a row. */
interface CopiedOpening {
  field: Span;
  salt: Span;
  value: Span;
}

/** Dimensions, flags and type of an array, size and bounds of its one dimension; an empty one has none and ends before. */
const ARRAY_HEAD_BYTES = 20;
/** Length of a record and the count of its columns; type and length of a column. */
const HEAD_BYTES = 8;

/** The openings in a column, by field, as the binary form of an array of records holds them. */
export function copiedOpenings(row: CopiedRow, column: number): CopiedOpening[] {
  const openings: CopiedOpening[] = [];
  const end = row.end(column);
  let at = row.start(column) + ARRAY_HEAD_BYTES;
  const next = (): Span => {
    const start = at + HEAD_BYTES;
    at = start + Math.max(row.bytes.readInt32BE(start - 4), 0);
    return [start, at];
  };
  while (at < end) {
    at += HEAD_BYTES;
    openings.push({ field: next(), salt: next(), value: next() });
  }
  return openings;
}
