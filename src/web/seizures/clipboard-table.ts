/** A table as spreadsheets put it on the clipboard: cells by tabs, rows by line breaks, quoted where a cell holds either. */
export function tableOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { cell, end } = cellAt(text, at);
    row.push(cell);
    const sign = text[end];
    if (sign === '\t') {
      at = end + 1;
      if (at === text.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** One cell from `start` on, and where it ends. A quote that is never closed is a quote. */
function cellAt(text: string, start: number): { cell: string; end: number } {
  if (text[start] === '"') {
    const quoted = /"((?:[^"]|"")*)"(?=\t|\r?\n|\r|$)/y;
    quoted.lastIndex = start;
    const [whole, inside] = quoted.exec(text) ?? [];
    if (whole !== undefined && inside !== undefined)
      return { cell: inside.replaceAll('""', '"'), end: start + whole.length };
  }
  const plain = /[^\t\r\n]*/y;
  plain.lastIndex = start;
  const cell = plain.exec(text)?.[0] ?? '';
  return { cell, end: start + cell.length };
}

/** The same table back, so that spreadsheets read it cell for cell. */
export const textOf = (table: readonly (readonly string[])[]): string =>
  table
    .map((row) =>
      row.map((cell) => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\n');
