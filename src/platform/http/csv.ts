import { Readable } from 'node:stream';

export type Cell = string | number | null;

const BYTE_ORDER_MARK = '\uFEFF';
const FORMULA = /^[=+\-@\t\r]/;
const SPECIAL = /[",\r\n]/;

/**
 * A table as CSV (RFC 4180) in UTF-8, a row at a time, with the byte order mark that spreadsheets want. Text that a
 * spreadsheet would take for a formula begins with an apostrophe; numbers are given as numbers.
 */
export function csvOf(rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>): Readable {
  async function* lines() {
    yield BYTE_ORDER_MARK;
    for await (const row of rows) yield `${row.map(cellOf).join(',')}\r\n`;
  }
  return Readable.from(lines(), { objectMode: false });
}

function cellOf(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = cell === null ? '' : FORMULA.test(cell) ? `'${cell}` : cell;
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
