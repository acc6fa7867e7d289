import { createHash } from 'node:crypto';
import { normalizedNumber } from '../../instruments/instruments.js';
import type { Fault } from '../../platform/errors.js';
import { type ReadLine, readLines } from '../../police/police.js';
import { MEASURE_NAMES, STOCK_MEASURES, type StockMeasure } from '../../registry/registry.js';
import { type Heading, STOCK_FIELDS, type StockField } from '../headings.js';
import { fieldsOf, type ReadFields } from '../list-lines.js';
import { asSeizureLine, groupedByLine } from '../seizure-line-fields.js';
import type { TableRow } from '../table.js';

export type StockFault = Pick<Fault, 'field' | 'code' | 'message'>;

/** A line of old stock as it was read, before anybody asks what the register knows of it. */
export interface StockLine {
  /** As the spreadsheet counts. */
  row: number;
  cells: readonly string[];
  thing: ReadLine;
  said: Record<StockField, string>;
  /** Normalised; empty when it is missing. */
  caseNumber: string;
  filedOn: string | null;
  takenOn: string | null;
  measure: StockMeasure;
  /** By which the same line is known when it is given again. */
  key: Buffer;
  /** Of all that it says. */
  hash: Buffer;
  faults: StockFault[];
  warnings: string[];
}

const NUMBER_MAX = 100;
const TITLE_MAX = 200;

/** Reads the lines of a list of old stock; what stands in a column that nobody understands is kept with the thing. */
export function stockLines(rows: readonly TableRow[], heading: Heading): StockLine[] {
  const fields = rows.map((row) => withEverything(fieldsOf(row, heading), row, heading));
  const { read, faults } = readLines(fields.map(asSeizureLine), new Map());
  const faultsOf = groupedByLine(faults);
  const occurrences = new Map<string, number>();
  const numbers = new Map<string, number>();
  return rows.map((row, index) => {
    const own = [
      ...row.faults.map((message): StockFault => ({ code: 'row_is_readable', message })),
      ...(faultsOf.get(index + 1) ?? []),
    ];
    const line = lineOf(row, read[index] as ReadLine, saidIn(row, heading), own);
    const { itemNumber } = line.said;
    const before = numbers.get(itemNumber);
    if (itemNumber !== '' && before !== undefined)
      line.faults.push(fault('itemNumber', 'item_number_is_used_once', `原编号与第 ${before} 行重复`));
    else if (itemNumber !== '') numbers.set(itemNumber, row.row);
    return { ...line, ...keysOf(line, occurrences) };
  });
}

type Unkeyed = Omit<StockLine, 'key' | 'hash'>;

const fault = (field: string, code: string, message: string): StockFault => ({ field, code, message });

function withEverything(fields: ReadFields, { cells }: TableRow, { columns }: Heading): ReadFields {
  const unread = columns.flatMap(({ isUnderstood, heading, column }, index): [string, string][] => {
    const text = cells[index] ?? '';
    return isUnderstood || text === '' ? [] : [[heading || `第 ${column} 列`, text]];
  });
  return { ...fields, details: { ...fields.details, ...Object.fromEntries(unread) } };
}

function saidIn({ cells }: TableRow, { columns }: Heading): Record<StockField, string> {
  const said = Object.fromEntries(STOCK_FIELDS.map((field) => [field, ''])) as Record<StockField, string>;
  columns.forEach(({ field }, index) => {
    const text = (cells[index] ?? '').normalize('NFKC').trim();
    if (text !== '' && (STOCK_FIELDS as readonly (string | null)[]).includes(field))
      said[field as StockField] ||= text;
  });
  return said;
}

function lineOf(
  { row, cells, warnings }: TableRow,
  thing: ReadLine,
  said: Record<StockField, string>,
  faults: StockFault[],
): Unkeyed {
  const day = (field: 'filedOn' | 'takenOn', name: string): string | null => {
    if (said[field] === '') return null;
    const found = dayOf(said[field]);
    if (found === null)
      faults.push(fault(field, 'day_form', `${name}“${said[field].slice(0, 40)}”不是日期，如 2019-05-01`));
    return found;
  };
  for (const [field, most] of [
    ['caseNumber', NUMBER_MAX],
    ['itemNumber', NUMBER_MAX],
    ['caseTitle', TITLE_MAX],
    ['cause', TITLE_MAX],
  ] as const)
    if (said[field].length > most) faults.push(fault(field, 'text_too_long', `不能超过 ${most} 个字`));
  if (said.caseNumber === '')
    faults.push(fault('caseNumber', 'case_number_is_given', '须写明案号，财物才有案件可归'));
  const filedOn = day('filedOn', '立案日期');
  const takenOn = day('takenOn', '扣押日期');
  if (filedOn && takenOn && takenOn < filedOn)
    faults.push(fault('takenOn', 'measure_after_filing', `扣押日期 ${takenOn} 早于立案日期 ${filedOn}`));
  return {
    row,
    cells,
    thing,
    said,
    caseNumber: said.caseNumber === '' ? '' : normalizedNumber(said.caseNumber.slice(0, NUMBER_MAX)),
    filedOn,
    takenOn,
    measure: measureOf(said.measure, faults),
    faults,
    warnings: [...warnings],
  };
}

function measureOf(text: string, faults: StockFault[]): StockMeasure {
  if (text === '') return 'seizure';
  const found = STOCK_MEASURES.find((each) => text.includes(MEASURE_NAMES[each]));
  if (!found) {
    const known = STOCK_MEASURES.map((each) => MEASURE_NAMES[each]).join('、');
    faults.push(
      fault('measure', 'measure_is_of_a_thing', `“${text.slice(0, 40)}”不是库存财物的措施，须为：${known}`),
    );
  }
  return found ?? 'seizure';
}

/** `2019/5/1`, `2019年5月1日`, `20190501` and the like as `YYYY-MM-DD`; null for what is no day. */
export function dayOf(text: string): string | null {
  const [, year, month, day] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\s.*)?$/u.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    [];
  if (!year || !month || !day) return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(written) ? written : null;
}

/** The number in the earlier books, or all that it says; the second of two lines that say the same is another thing. */
function keysOf(
  { thing, said, caseNumber, takenOn }: Unkeyed,
  occurrences: Map<string, number>,
): Pick<StockLine, 'key' | 'hash'> {
  const text = JSON.stringify([caseNumber, said.slot, takenOn, thing]);
  const hash = hashOf(text);
  if (said.itemNumber !== '') return { key: hashOf(JSON.stringify(['number', said.itemNumber])), hash };
  const occurrence = occurrences.get(text) ?? 0;
  occurrences.set(text, occurrence + 1);
  return { key: hashOf(`${occurrence} ${text}`), hash };
}

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();
