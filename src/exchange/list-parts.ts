import { Invalid } from '../platform/errors.js';
import { CATEGORIES } from '../registry/registry.js';
import { type Column, type Heading, headingOf, type Vocabulary } from './headings.js';
import type { SkippedRowView } from './import.dto.js';
import { skippedAs } from './list-lines.js';
import { LINES_MAX, rowsTooMany, type TableRow } from './table.js';

/** A list as it stands in a table: its heading with all the columns that say anything, its lines, and what is no line. */
export interface ListParts {
  heading: Heading;
  lineRows: TableRow[];
  skipped: SkippedRowView[];
}

/** Takes a table apart. Invalid `headings_are_known`, `lines_are_there`, `rows_too_many`. */
export function listIn(rows: readonly TableRow[], vocabulary: Vocabulary): ListParts {
  const heading = headingOf(rows, vocabulary);
  if (!heading) throw headingsUnknown();
  const { lineRows, skipped } = apart(rows, heading);
  if (lineRows.length === 0)
    throw new Invalid('lines_are_there', '表头下没有一行财物', { remedy: '请核对所选的工作表' });
  if (lineRows.length > LINES_MAX) throw rowsTooMany(lineRows.length);
  return { heading: { ...heading, columns: seenColumns(heading, lineRows) }, lineRows, skipped };
}

const headingsUnknown = (): Invalid =>
  new Invalid('headings_are_known', '没有找到清单的表头，须有一行写明“名称”及其他列', {
    remedy: `请给各列加上标题，如：名称、类别、数量、单位、特征、价值、封条号、地点；类别须为：${Object.keys(CATEGORIES).join('、')}`,
  });

function apart(rows: readonly TableRow[], heading: Heading) {
  const { start, end } = heading;
  const lineRows: TableRow[] = [];
  const skipped: SkippedRowView[] = [];
  for (const [index, row] of rows.entries()) {
    const isAbove = index < end;
    const kind = index < start ? 'title' : isAbove ? 'heading' : skippedAs(row.cells, heading);
    if (kind === null || (!isAbove && row.faults.length > 0)) lineRows.push(row);
    else skipped.push({ row: row.row, kind, text: row.cells.filter((cell) => cell !== '').join(' ') });
  }
  return { lineRows, skipped };
}

/** The columns that say anything, those without a heading and beyond the headings too. */
function seenColumns({ columns }: Heading, rows: readonly TableRow[]): Column[] {
  const width = Math.max(columns.length, ...rows.map(({ cells }) => cells.length));
  const all = Array.from(
    { length: width },
    (_, index): Column =>
      columns[index] ?? {
        column: index + 1,
        heading: '',
        field: null,
        isUnderstood: false,
        isLabelled: false,
      },
  );
  const last = all.findLastIndex(
    ({ heading }, index) => heading !== '' || rows.some(({ cells }) => (cells[index] ?? '') !== ''),
  );
  return all.slice(0, last + 1);
}
