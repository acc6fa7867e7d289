import Big from 'big.js';
import { strFromU8, strToU8, type UnzipFileInfo, type Unzipped, unzipSync, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { Invalid } from '../platform/errors.js';
import {
  COLUMNS_MAX,
  columnsTooMany,
  notATable,
  ROWS_MAX,
  rowsTooMany,
  type Table,
  type TableRow,
  withinLimits,
} from './table.js';

const UNPACKED_BYTES_MAX = 96 * 1_048_576;
const PARTS_MAX = 2_000;
const READ =
  /^(\[Content_Types\]\.xml|_rels\/|xl\/(workbook|sharedStrings|styles)\.xml$|xl\/_rels\/|xl\/worksheets\/[^/]+\.xml$)/i;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
/** Spreadsheets keep no more of a number. */
const DIGITS_SAFE = 15;

/** A number as the file writes it, told apart from text that looks like one. */
class Figure {
  constructor(readonly text: string) {}
}
type CellValue = string | Figure | boolean | Date | null;

/** Reads the first sheet that holds anything; dates and numbers become text as a reader would write them. */
export async function xlsxTable(bytes: Uint8Array): Promise<Table> {
  const parts = unpacked(bytes);
  const oddities = new Map(
    Object.keys(parts)
      .filter((name) => SHEET.test(name))
      .map((name) => {
        const xml = withoutEmptyCells(strFromU8(parts[name] as Uint8Array));
        parts[name] = strToU8(xml);
        return [name.toLowerCase(), odditiesOf(xml)] as const;
      }),
  );
  const files = sheetFiles(parts);
  const sheets = await sheetsOf(parts);
  const filled = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
  const [sheet, ...others] = filled;
  if (!sheet) throw notATable('工作簿里没有内容', '请选择有清单的工作簿');
  const odd = oddities.get(files.get(sheet.sheet) ?? '');
  const rows = sheet.data.map((cells, index) => rowOf(cells, index + 1, odd));
  return {
    form: 'xlsx',
    encoding: null,
    sheet: sheet.sheet,
    otherSheets: others.map((other) => other.sheet),
    rows: withinLimits(rows),
  };
}

/** The parts that are read, unpacked into no more than they declare; a part that holds more than it declares is refused. */
function unpacked(bytes: Uint8Array): Unzipped {
  let size = 0;
  let count = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    count += 1;
    if (count > PARTS_MAX) throw unpacksTooLarge();
    if (!READ.test(name)) return false;
    size += originalSize;
    if (size > UNPACKED_BYTES_MAX) throw unpacksTooLarge();
    return true;
  };
  let parts: Unzipped;
  try {
    parts = unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof Invalid) throw error;
    throw damaged();
  }
  if (!Object.keys(parts).some((name) => name.toLowerCase() === 'xl/workbook.xml'))
    throw notATable('这个压缩包不是 .xlsx 工作簿', '请在 Excel 或 WPS 中另存为 .xlsx 后再导入');
  return parts;
}

/** In which file each sheet lies, by the name of the sheet. */
function sheetFiles(parts: Unzipped): Map<string, string> {
  const xmlOf = (file: string) => {
    const name = Object.keys(parts).find((each) => each.toLowerCase() === file);
    return name === undefined ? '' : strFromU8(parts[name] as Uint8Array);
  };
  const relations = xmlOf('xl/_rels/workbook.xml.rels').match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? [];
  const targets = new Map(
    relations.map((tag) => {
      const target = (attributeOf(tag, 'Target') ?? '').replace(/^\/?(xl\/)?/, 'xl/').toLowerCase();
      return [attributeOf(tag, 'Id'), target] as const;
    }),
  );
  const sheets = xmlOf('xl/workbook.xml').match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
  return new Map(
    sheets.map((tag) => [attributeOf(tag, 'name') ?? '', targets.get(attributeOf(tag, 'r:id')) ?? '']),
  );
}

const unpacksTooLarge = (): Invalid =>
  new Invalid('table_unpacks_too_large', `工作簿解压后超过 ${UNPACKED_BYTES_MAX / 1_048_576} MiB`, {
    remedy: '请只保留清单所在的工作表，另存后再导入',
  });
const damaged = (): Invalid =>
  new Invalid('table_damaged', '工作簿已损坏，无法读取', { remedy: '请在 Excel 中打开并另存后再导入' });

/** Packed again from the parts that were measured, so that the library unpacks nothing else. */
async function sheetsOf(parts: Unzipped): Promise<{ sheet: string; data: CellValue[][] }[]> {
  const packed = zipSync(parts, { level: 0 });
  try {
    const whole = packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength);
    return (await readWorkbook(whole as ArrayBuffer, {
      parseNumber: (text) => new Figure(text),
      trim: false,
    })) as never;
  } catch {
    throw damaged();
  }
}

/** Whole columns that were formatted stand in the file as thousands of empty cells. */
const withoutEmptyCells = (xml: string): string =>
  xml
    .replace(/<(?:\w+:)?c\s[^<>]*\/>/g, '')
    .replace(/<(?:\w+:)?row\s[^<>]*\/>|<((?:\w+:)?row)\s[^<>]*>\s*<\/\1>/g, '')
    .replace(/<(?:\w+:)?dimension\s[^<>]*\/>/g, '');

interface Oddities {
  hidden: Set<number>;
  /** Cells with a formula that has no value, by row. */
  broken: Map<number, string[]>;
}

/** What the library does not tell of a sheet; and how far its cells reach, which it would make room for. */
function odditiesOf(xml: string): Oddities {
  const odd: Oddities = { hidden: new Set(), broken: new Map() };
  for (const [tag, kind] of xml.matchAll(/<(?:\w+:)?(c|row)\s[^>]*>/g)) {
    const reference = attributeOf(tag, 'r');
    if (reference === null) continue;
    const row = rowWithinLimits(reference);
    if (kind === 'row' && /^(1|true)$/.test(attributeOf(tag, 'hidden') ?? '')) odd.hidden.add(row);
    if (kind === 'c' && attributeOf(tag, 't') === 'e')
      odd.broken.set(row, [...(odd.broken.get(row) ?? []), reference]);
  }
  return odd;
}

function rowWithinLimits(reference: string): number {
  const [, letters = '', digits] = /^([A-Z]{0,3})(\d{1,7})$/.exec(reference) ?? [];
  if (digits === undefined) throw damaged();
  const [row, column] = [Number(digits), columnOf(letters)];
  if (row > ROWS_MAX) throw rowsTooMany(row);
  if (column > COLUMNS_MAX) throw columnsTooMany(column);
  return row;
}

const attributeOf = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? null;

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function rowOf(values: readonly CellValue[], row: number, odd: Oddities | undefined): TableRow {
  const warnings = odd?.hidden.has(row) ? ['本行在表格中是隐藏的'] : [];
  const faults = (odd?.broken.get(row) ?? []).map((cell) => `单元格 ${cell} 的公式出错，没有值`);
  const cells = values.map((value) => {
    if (value instanceof Figure && isTooLong(value))
      warnings.push(
        `“${figureText(value)}”超过 ${DIGITS_SAFE} 位，表格可能已改动末几位；长号码请设为文本格式`,
      );
    return textOf(value);
  });
  return { row, cells, faults, warnings };
}

const isTooLong = ({ text }: Figure): boolean => Math.abs(Number(text)) >= 10 ** DIGITS_SAFE;

/** The shortest decimal that is the same number to a spreadsheet: what it writes as 1.1000000000000001 is 1.1. */
function figureText({ text }: Figure): string {
  const number = Number(text);
  return Number.isFinite(number) ? new Big(number).toFixed() : text;
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return dayOrMoment(value);
  if (value instanceof Figure) return figureText(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return value.normalize('NFC').trim();
}

/** A spreadsheet's dates have no zone: what the clock showed. */
function dayOrMoment(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const text = value.toISOString();
  return text.slice(11, 19) === '00:00:00' ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
}
