import { parse } from 'csv-parse/sync';
import { type Table, type TableRow, withinLimits } from './table.js';
import { type DecodedLine, decodedLines } from './text-encoding.js';

const DELIMITERS = [',', '\t', ';', '，'];
const LOOKED_AT_FOR_A_DELIMITER = 20;

interface CsvRecord {
  cells: string[];
  /** The physical line on which it ends, from 1. */
  end: number;
}

/** Reads comma- or tab-separated text. Lines that are neither UTF-8 nor GB18030 are named, and kept as far as they can be read. */
export function csvTable(bytes: Uint8Array): Table {
  const { encoding, lines } = decodedLines(bytes);
  const records = recordsOf(lines);
  let start = 1;
  const rows = records.map(({ cells, end }): TableRow => {
    const own = lines.slice(start - 1, end);
    const row =
      start +
      Math.max(
        0,
        own.findIndex(({ text }) => text.trim() !== ''),
      );
    start = end + 1;
    const foreign = own.find((line) => line.isReadable && line.encoding !== encoding);
    return {
      row,
      cells: cells.map((cell) => cell.normalize('NFC').trim()),
      faults: own.every(({ isReadable }) => isReadable)
        ? []
        : ['本行有既非 UTF-8 也非 GBK 的字节，以“\uFFFD”代替，请对照原表改正'],
      warnings: foreign ? [`本行按 ${foreign.encoding.toUpperCase()} 读取，与文件其他行不同，请核对`] : [],
    };
  });
  return { form: 'csv', encoding, sheet: null, otherSheets: [], rows: withinLimits(rows) };
}

/** A quote that is never closed would swallow the rest of the file: then quotes are signs like others. */
function recordsOf(lines: readonly DecodedLine[]): CsvRecord[] {
  const text = lines.map((line) => line.text.replace(/(\r\n|\r)$/, '\n')).join('');
  const delimiter = delimiterOf(lines);
  try {
    return parsed(text, delimiter, '"');
  } catch {
    return parsed(text, delimiter, null);
  }
}

function parsed(text: string, delimiter: string, quote: '"' | null): CsvRecord[] {
  const records = parse(text, {
    delimiter,
    quote,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    record_delimiter: '\n',
  }) as unknown as { record: string[]; info: { lines: number } }[];
  return records.map(({ record, info }) => ({ cells: record, end: info.lines }));
}

/** The one that stands most often in the first lines. */
function delimiterOf(lines: readonly DecodedLine[]): string {
  const head = lines.slice(0, LOOKED_AT_FOR_A_DELIMITER).map(({ text }) => text.replace(/"[^"]*"/g, ''));
  const countOf = (sign: string) => head.reduce((sum, line) => sum + line.split(sign).length - 1, 0);
  return DELIMITERS.reduce((best, sign) => (countOf(sign) > countOf(best) ? sign : best));
}
