import { Injectable } from '@nestjs/common';
import { type Fault, Invalid } from '../platform/errors.js';
import { readLines } from '../police/police.js';
import { CATEGORIES } from '../registry/registry.js';
import { type Column, type Heading, headingOf } from './headings.js';
import type { ImportFaultView, ImportLineView, ImportPreviewView, SkippedRowView } from './import.dto.js';
import { fieldsOf, type ReadFields, skippedAs } from './list-lines.js';
import { readSpreadsheet } from './spreadsheet.js';
import { LINES_MAX, rowsTooMany, type TableRow } from './table.js';

/** Spreadsheets in. */
@Injectable()
export class Exchange {
  /**
   * Reads a list of property from a spreadsheet and says of each line what a seizure would refuse; saves nothing. Invalid
   * `headings_are_known`, `lines_are_there`, and what cannot be read at all.
   */
  async preview(bytes: Uint8Array, sha256: string): Promise<ImportPreviewView> {
    const { rows, ...table } = await readSpreadsheet(bytes);
    const heading = headingOf(rows);
    if (!heading) throw headingsUnknown();
    const { lineRows, skipped } = apart(rows, heading);
    if (lineRows.length === 0)
      throw new Invalid('lines_are_there', '表头下没有一行财物', { remedy: '请核对所选的工作表' });
    if (lineRows.length > LINES_MAX) throw rowsTooMany(lineRows.length);
    const columns = seenColumns(heading, lineRows);
    const lines = linesOf(lineRows, { ...heading, columns });
    return {
      ...table,
      sha256,
      columns: columns.map(({ column, heading: text, field, isUnderstood }) => ({
        column,
        heading: text,
        field,
        isUnderstood,
      })),
      lines,
      skipped,
      faulty: lines.filter(({ faults }) => faults.length > 0).length,
    };
  }
}

const headingsUnknown = (): Invalid =>
  new Invalid('headings_are_known', '没有找到清单的表头，须有一行写明“名称”及其他列', {
    remedy: `请给各列加上标题，如：名称、类别、数量、单位、特征、价值、封条号、地点；类别须为：${Object.keys(CATEGORIES).join('、')}`,
  });

function apart(rows: readonly TableRow[], { columns, start, end }: Heading) {
  const lineRows: TableRow[] = [];
  const skipped: SkippedRowView[] = [];
  for (const [index, row] of rows.entries()) {
    const isAbove = index < end;
    const kind = index < start ? 'title' : isAbove ? 'heading' : skippedAs(row.cells, columns);
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

function linesOf(rows: readonly TableRow[], heading: Heading): ImportLineView[] {
  const read = rows.map((row) => fieldsOf(row, heading));
  const { faults } = readLines(read.map(asSeizureLine), new Map());
  const byLine = groupedByLine(faults);
  return rows.map((row, index) => ({
    row: row.row,
    ...(read[index] as ReadFields),
    faults: [
      ...row.faults.map((message): ImportFaultView => ({ code: 'row_is_readable', message })),
      ...(byLine.get(index + 1) ?? []).map(({ field, code, message }) => ({ field, code, message })),
    ],
    warnings: row.warnings,
    unread: unreadOf(row, heading.columns),
  }));
}

/** Nothing stands in a field that the file leaves empty. */
const asSeizureLine = ({ approximate, details, ...texts }: ReadFields) => ({
  ...texts,
  unit: texts.unit || undefined,
  value: texts.value || undefined,
  approximate: approximate || undefined,
  details,
});

const unreadOf = ({ cells }: TableRow, columns: readonly Column[]): string[] =>
  columns.flatMap(({ column, heading, isUnderstood }, index) => {
    const text = cells[index] ?? '';
    return isUnderstood || text === '' ? [] : [`${heading || `第 ${column} 列`}：${text}`];
  });

function groupedByLine(faults: readonly Fault[]): Map<number, Fault[]> {
  const grouped = new Map<number, Fault[]>();
  for (const fault of faults) {
    const own = grouped.get(fault.line ?? 0);
    if (own) own.push(fault);
    else grouped.set(fault.line ?? 0, [fault]);
  }
  return grouped;
}
