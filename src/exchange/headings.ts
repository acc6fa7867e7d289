import { CATEGORIES } from '../registry/registry.js';
import type { TableRow } from './table.js';

/** What a column of a list says of a thing; `details` is one of the category's own fields, by the column's heading. */
export const COLUMN_FIELDS = [
  'name',
  'category',
  'quantity',
  'unit',
  'features',
  'value',
  'seal',
  'place',
  'approximate',
  'details',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** How lists in use head their columns. */
// biome-ignore format: the table reads as a table
const HEADINGS: Readonly<Record<Exclude<ColumnField, 'details'>, readonly string[]>> = {
  name:        ['名称', '物品名称', '财物名称', '物品', '品名', '涉案财物名称', '涉案物品名称', '财物', '物品品名', '物证名称', '扣押物品名称', '文件名称', '物品文件名称', '财物文件名称', '名称及品牌'],
  category:    ['类别', '财物类别', '物品类别', '种类', '类型', '分类', '财物种类', '物品种类', '财物分类'],
  quantity:    ['数量', '件数', '数额', '数量重量', '重量', '数量金额', '数目'],
  unit:        ['单位', '计量单位', '数量单位'],
  features:    ['特征', '特征描述', '物品特征', '规格型号', '型号规格', '描述', '特征规格型号', '品牌型号', '特征及规格', '性状特征', '外观特征', '特点'],
  value:       ['价值', '价格', '估价', '价值元', '金额', '估值', '金额元', '估价元', '单价元', '鉴定价值'],
  seal:        ['封条号', '封条', '封条编号', '封存编号', '封签号'],
  place:       ['地点', '备注', '存放地点', '备注地点', '地点备注', '位置', '存放位置', '扣押地点', '查获地点', '提取部位', '存放处'],
  approximate: ['约数', '是否约数', '约'],
};
const NUMBERING = ['序号', '编号', '行号', '项次', '照片', '照片数', '照片张数', '号'];
const DETAILS = new Set(Object.values(CATEGORIES).flatMap(({ fields }) => fields));
const FIELDS = new Map(
  Object.entries(HEADINGS).flatMap(([field, names]) => names.map((name) => [name, field as ColumnField])),
);

/** One column of the list: what it is headed, and what is read from it. */
export interface Column {
  /** Counted from 1. */
  column: number;
  heading: string;
  /** Null for a column that is not read: a numbering, or one that nobody understands. */
  field: ColumnField | null;
  /** False when its heading is not known. */
  isUnderstood: boolean;
  /** Other columns are read into the same field, so that what stands in this one says of what it speaks. */
  isLabelled: boolean;
}

export interface Heading {
  columns: Column[];
  /** Places in the rows: the first of the heading, and the first after it. */
  start: number;
  end: number;
}

const LOOKED_AT_FOR_A_HEADING = 40;
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s()（）:：/、,，*＊]/gu, '');
const fieldOf = (heading: string): ColumnField | null =>
  FIELDS.get(plain(heading)) ?? (DETAILS.has(heading.normalize('NFKC').trim()) ? 'details' : null);
const isKnown = (heading: string): boolean => fieldOf(heading) !== null || NUMBERING.includes(plain(heading));

/** The row, or the two rows, that head the list; null when none does. Titles may stand above. */
export function headingOf(rows: readonly TableRow[]): Heading | null {
  const start = rows.slice(0, LOOKED_AT_FOR_A_HEADING).findIndex(({ cells }) => isHeading(cells));
  const upper = rows[start]?.cells;
  if (!upper) return null;
  const lower = rows[start + 1]?.cells;
  const isDouble = lower !== undefined && isSecondHeading(upper, lower);
  const headings = isDouble
    ? joined(upper, lower)
    : upper.map((heading) => ({ heading, field: fieldOf(heading) }));
  const uses = (field: ColumnField) => headings.filter((each) => each.field === field).length;
  const columns = headings.map(
    ({ heading, field }, index): Column => ({
      column: index + 1,
      heading,
      field,
      isUnderstood: field !== null || isKnown(heading),
      isLabelled: field !== null && field !== 'details' && uses(field) > 1,
    }),
  );
  return { columns, start, end: start + (isDouble ? 2 : 1) };
}

/** Names things and something of them, and says little else. */
export function isHeading(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell !== '');
  const fields = new Set(said.map(fieldOf).filter((field) => field !== null));
  return fields.has('name') && said.length > 1 && said.filter(isKnown).length * 2 > said.length;
}

/** Under merged cells: it names no thing, holds no figure, and stands under what is empty above or is known itself. */
function isSecondHeading(upper: readonly string[], lower: readonly string[]): boolean {
  const name = upper.findIndex((cell) => fieldOf(cell) === 'name');
  const said = lower.flatMap((cell, index) => (cell === '' ? [] : [{ cell, index }]));
  if ((lower[name] ?? '') !== '' || said.length === 0 || said.some(({ cell }) => /\p{Nd}/u.test(cell)))
    return false;
  return said.every(({ cell, index }) => isKnown(cell) || isUnderMerged(upper, index));
}

const isUnderMerged = (upper: readonly string[], index: number): boolean =>
  upper[index] === '' || upper[index + 1] === '';

/** What the lower row says, or the upper one, which reaches to the right as far as it is empty and the lower speaks. */
function joined(
  upper: readonly string[],
  lower: readonly string[],
): { heading: string; field: ColumnField | null }[] {
  let above = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const [over, under] = [upper[index] ?? '', lower[index] ?? ''];
    if (over !== '' || under === '') above = over;
    if (under === '') return { heading: over, field: fieldOf(over) };
    return { heading: under, field: fieldOf(under) ?? fieldOf(above) };
  });
}
