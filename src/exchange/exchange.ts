import { Injectable } from '@nestjs/common';
import { readLines } from '../police/police.js';
import { type Column, type ColumnField, type Heading, SEIZURE_LIST } from './headings.js';
import type { ImportFaultView, ImportLineView, ImportPreviewView } from './import.dto.js';
import { fieldsOf, type ReadFields } from './list-lines.js';
import { listIn } from './list-parts.js';
import { asSeizureLine, groupedByLine } from './seizure-line-fields.js';
import { readSpreadsheet } from './spreadsheet.js';
import type { TableRow } from './table.js';

/** Spreadsheets in. */
@Injectable()
export class Exchange {
  /**
   * Reads a list of property from a spreadsheet and says of each line what a seizure would refuse; saves nothing. Invalid
   * `headings_are_known`, `lines_are_there`, and what cannot be read at all.
   */
  async preview(bytes: Uint8Array, sha256: string): Promise<ImportPreviewView> {
    const { rows, ...table } = await readSpreadsheet(bytes);
    const { lineRows, skipped, heading } = listIn(rows, SEIZURE_LIST);
    const { columns } = heading;
    const lines = linesOf(lineRows, heading);
    return {
      ...table,
      sha256,
      columns: columns.map(({ column, heading: text, field, isUnderstood }) => ({
        column,
        heading: text,
        field: field as ColumnField | null,
        isUnderstood,
      })),
      lines,
      skipped,
      faulty: lines.filter(({ faults }) => faults.length > 0).length,
    };
  }
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

const unreadOf = ({ cells }: TableRow, columns: readonly Column[]): string[] =>
  columns.flatMap(({ column, heading, isUnderstood }, index) => {
    const text = cells[index] ?? '';
    return isUnderstood || text === '' ? [] : [`${heading || `第 ${column} 列`}：${text}`];
  });
