import { CATEGORIES } from '../registry/registry.js';
import { COLUMN_FIELDS, type ColumnField, type Field, type Heading, isHeading } from './headings.js';
import type { TableRow } from './table.js';

/** A line as it is read: all text, and a field that says nothing is empty. */
export interface ReadFields extends Record<Exclude<ColumnField, 'approximate' | 'details'>, string> {
  approximate: boolean;
  details: Record<string, string>;
}

/** Why a row is no line of the list. */
export const SKIPPED = {
  title: '标题',
  heading: '表头',
  blank_below: '以下空白',
  total: '合计',
  signature: '签名、说明',
  empty: '只有序号',
} as const;
export type Skipped = keyof typeof SKIPPED;
export const SKIPPED_KINDS = Object.keys(SKIPPED) as Skipped[];

const BLANK_BELOW =
  /^[（(【[\s\-—─*/]*(以下空白|以下无正文|以下为空白?|此栏以下空白|此处空白|空白)[）)】\]\s\-—─*/。]*$/u;
const TOTAL = /^(合\s*计|总\s*计|小\s*计|共\s*计|总\s*数|本页合计|累\s*计)[:：]?/u;
const SIGNATURE =
  /^(持有人|见证人|保管人|保管员|办案人|办案民警|侦查人员|侦查员|扣押人|经办人|接收人|移交人|制表人?|填表人?|审核人?|批准人|填表日期|日期|单位负责人|填发人|本清单|注|说明)[^:：]{0,12}[:：]/u;

/** What a row is when it is no line; null for a line. */
export function skippedAs(cells: readonly string[], { columns, vocabulary }: Heading): Skipped | null {
  const said = cells.filter((cell) => cell !== '');
  const [first = ''] = said;
  if (said.some((cell) => BLANK_BELOW.test(cell.normalize('NFKC'))) && said.length <= 2) return 'blank_below';
  const name = cells[columns.findIndex(({ field }) => field === 'name')] ?? '';
  if (TOTAL.test(first) && (name === '' || TOTAL.test(name))) return 'total';
  if (SIGNATURE.test(first)) return 'signature';
  if (isHeading(cells, vocabulary)) return 'heading';
  const written = columns.some(
    ({ field, isUnderstood }, index) => (field !== null || !isUnderstood) && (cells[index] ?? '') !== '',
  );
  const beyond = cells.some((cell, index) => cell !== '' && (columns[index]?.heading ?? '') === '');
  return written || beyond ? null : 'empty';
}

/** Takes a row apart into the fields of a line; what several columns say of one field is joined. */
export function fieldsOf({ cells }: TableRow, { columns }: Heading): ReadFields {
  const fields: ReadFields = {
    name: '',
    category: '',
    quantity: '',
    unit: '',
    features: '',
    value: '',
    seal: '',
    place: '',
    approximate: false,
    details: {},
  };
  columns.forEach(({ field, heading, isLabelled }, index) => {
    const text = cells[index] ?? '';
    if (!isOfTheThing(field) || text === '') return;
    if (field === 'details') fields.details[heading.normalize('NFKC').trim()] = text;
    else if (field === 'approximate') fields.approximate = /^(约|约数|是|√|✓|true|1|y)$/iu.test(text);
    else Object.assign(fields, written(fields, field, isLabelled ? `${heading}：${text}` : text));
  });
  return fields;
}

const isOfTheThing = (field: Field | null): field is ColumnField =>
  (COLUMN_FIELDS as readonly (Field | null)[]).includes(field);

function written(
  fields: ReadFields,
  field: Exclude<ColumnField, 'approximate' | 'details'>,
  text: string,
): Partial<ReadFields> {
  if (field === 'quantity' && fields.quantity === '') return quantityOf(text);
  const before = fields[field];
  const value = field === 'value' ? amountOf(text) : field === 'category' ? categoryOf(text) : text;
  return { [field]: before === '' ? value : `${before}；${value}` };
}

const FIGURE =
  /^(约|共|计)?\s*([+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+-]?\d+(?:\.\d+)?)\s*(余|多)?\s*(\D{0,20})$/u;

/** Takes `3部`, `1,200`, `约50余克` and full-width figures apart; what is no figure stays as it is, digit for digit. */
function quantityOf(text: string): Partial<ReadFields> {
  const [, before, figure = '', after, unit = ''] = FIGURE.exec(text.normalize('NFKC').trim()) ?? [];
  if (figure === '') return { quantity: text };
  return {
    quantity: figure.replaceAll(',', ''),
    ...(unit.trim() !== '' && { unit: unit.trim() }),
    ...((before === '约' || after !== undefined) && { approximate: true }),
  };
}

/** `￥1,200.50元` is `1200.50`. */
function amountOf(text: string): string {
  const found = /^[¥￥]?\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*元?$/u.exec(
    text.normalize('NFKC').trim(),
  );
  return found?.[1]?.replaceAll(',', '') ?? text;
}

/** A word that can mean only one category is that category. */
function categoryOf(text: string): string {
  const names = Object.keys(CATEGORIES);
  const word = text.trim();
  if (word.length < 2 || names.includes(word)) return word;
  const fitting = names.filter((name) => name.includes(word));
  return fitting.length === 1 ? (fitting[0] as string) : word;
}
