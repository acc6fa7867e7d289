import { Invalid } from '../platform/errors.js';

/** A sheet or a file of values as text, row by row, before anybody asks what the columns mean. */
export interface Table {
  form: 'xlsx' | 'csv';
  /** Of a csv: what most of its lines are written in. */
  encoding: Encoding | null;
  /** Of a workbook: the sheet that was read, and those with content that were not. */
  sheet: string | null;
  otherSheets: string[];
  rows: TableRow[];
}

export interface TableRow {
  /** As the spreadsheet counts, from 1; of a csv the line of the file on which the row begins. */
  row: number;
  cells: string[];
  /** What was wrong with reading it, in Chinese. */
  faults: string[];
  warnings: string[];
}

export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const TABLE_BYTES_MAX = 8 * 1_048_576;
export const LINES_MAX = 10_000;
/** Titles, headings, totals and signatures besides the lines. */
export const ROWS_MAX = LINES_MAX + 200;
export const COLUMNS_MAX = 100;
export const CELL_LENGTH_MAX = 10_000;

/** A table without empty rows at its end, or the first limit that it breaks. Invalid `rows_too_many`, `columns_too_many`, `cell_too_long`. */
export function withinLimits(rows: readonly TableRow[]): TableRow[] {
  const filled = rows.filter(({ cells, faults }) => faults.length > 0 || cells.some((cell) => cell !== ''));
  if (filled.length > ROWS_MAX) throw rowsTooMany(filled.length);
  for (const { row, cells } of filled) {
    const columns = cells.findLastIndex((cell) => cell !== '') + 1;
    if (columns > COLUMNS_MAX) throw columnsTooMany(columns);
    const long = cells.findIndex((cell) => cell.length > CELL_LENGTH_MAX);
    if (long >= 0)
      throw new Invalid('cell_too_long', `第 ${row} 行第 ${long + 1} 列超过 ${CELL_LENGTH_MAX} 个字`, {
        remedy: '请核对是否缺少引号或换行，或缩短该单元格',
      });
  }
  return filled;
}

export const rowsTooMany = (rows: number): Invalid =>
  new Invalid('rows_too_many', `表格有 ${rows} 行，一次最多导入 ${LINES_MAX} 行`, {
    remedy: '请分成几个文件导入',
  });

export const columnsTooMany = (columns: number): Invalid =>
  new Invalid('columns_too_many', `表格有 ${columns} 列，最多 ${COLUMNS_MAX} 列`, {
    remedy: '请删去与清单无关的列',
  });

export const notATable = (message: string, remedy: string): Invalid =>
  new Invalid('table_form_is_known', message, { remedy });
