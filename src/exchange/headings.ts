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
/** What a list of old stock says besides, of the case, of the taking and of the earlier books. */
export const STOCK_FIELDS = [
  'caseNumber',
  'caseTitle',
  'cause',
  'filedOn',
  'measure',
  'takenOn',
  'itemNumber',
  'slot',
] as const;
export type StockField = (typeof STOCK_FIELDS)[number];
export type Field = ColumnField | StockField;

// biome-ignore format: the table reads as a table
const STOCK_HEADINGS: Readonly<Record<StockField, readonly string[]>> = {
  caseNumber: ['案号', '案件编号', '案件号', '立案编号', '案卷号', '立案号'],
  caseTitle:  ['案件名称', '案名', '案件'],
  cause:      ['案由', '罪名', '案件类别', '涉嫌罪名'],
  filedOn:    ['立案日期', '立案时间', '受案日期', '受立案日期'],
  measure:    ['强制措施', '措施', '措施种类', '保全措施'],
  takenOn:    ['扣押日期', '扣押时间', '入库日期', '入库时间', '查扣日期', '提取日期', '登记日期'],
  itemNumber: ['原编号', '物品编号', '财物编号', '涉案物品编号', '涉案财物编号', '物品编码', '财物编码', '条码', '条形码', '物证编号'],
  slot:       ['库位', '库位号', '库位码', '库位编号', '货位', '货架号', '架位', '柜号'],
};
/** What a file of refused lines says beside them; given again, it is passed over. */
export const REFUSED_ROW = '原表行号';
export const REFUSED_REASON = '不能导入的原因';
const NUMBERING = [
  '序号',
  '编号',
  '行号',
  '项次',
  '照片',
  '照片数',
  '照片张数',
  '号',
  REFUSED_ROW,
  REFUSED_REASON,
];
const DETAILS = new Set(Object.values(CATEGORIES).flatMap(({ fields }) => fields));
/** Which headings are known, and what is read under each. */
export type Vocabulary = ReadonlyMap<string, Field>;
const vocabularyOf = (headings: Readonly<Record<string, readonly string[]>>): [string, Field][] =>
  Object.entries(headings).flatMap(([field, names]) =>
    names.map((name): [string, Field] => [name, field as Field]),
  );
export const SEIZURE_LIST: Vocabulary = new Map(vocabularyOf(HEADINGS));
/** Of a remark nobody knows where it belongs, so that it is kept as it stands. */
export const STOCK_LIST: Vocabulary = new Map<string, Field>([
  ...vocabularyOf({ ...HEADINGS, details: ['备注'] }),
  ...vocabularyOf(STOCK_HEADINGS),
]);

/** One column of the list: what it is headed, and what is read from it. */
export interface Column {
  /** Counted from 1. */
  column: number;
  heading: string;
  /** Null for a column that is not read: a numbering, or one that nobody understands. */
  field: Field | null;
  /** False when its heading is not known. */
  isUnderstood: boolean;
  /** Other columns are read into the same field, so that what stands in this one says of what it speaks. */
  isLabelled: boolean;
}

export interface Heading {
  vocabulary: Vocabulary;
  columns: Column[];
  /** Places in the rows: the first of the heading, and the first after it. */
  start: number;
  end: number;
}

const LOOKED_AT_FOR_A_HEADING = 40;
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s()（）:：/、,，*＊]/gu, '');
const fieldIn = (vocabulary: Vocabulary, heading: string): Field | null =>
  vocabulary.get(plain(heading)) ?? (DETAILS.has(heading.normalize('NFKC').trim()) ? 'details' : null);
const isKnownIn = (vocabulary: Vocabulary, heading: string): boolean =>
  fieldIn(vocabulary, heading) !== null || NUMBERING.includes(plain(heading));

/** The row, or the two rows, that head the list; null when none does. Titles may stand above. */
export function headingOf(rows: readonly TableRow[], vocabulary: Vocabulary): Heading | null {
  const start = rows.slice(0, LOOKED_AT_FOR_A_HEADING).findIndex(({ cells }) => isHeading(cells, vocabulary));
  const upper = rows[start]?.cells;
  if (!upper) return null;
  const lower = rows[start + 1]?.cells;
  const isDouble = lower !== undefined && isSecondHeading(upper, lower, vocabulary);
  const headings = isDouble
    ? joined(upper, lower, vocabulary)
    : upper.map((heading) => ({ heading, field: fieldIn(vocabulary, heading) }));
  const uses = (field: Field) => headings.filter((each) => each.field === field).length;
  const columns = headings.map(
    ({ heading, field }, index): Column => ({
      column: index + 1,
      heading,
      field,
      isUnderstood: field !== null || isKnownIn(vocabulary, heading),
      isLabelled: field !== null && field !== 'details' && uses(field) > 1,
    }),
  );
  return { vocabulary, columns, start, end: start + (isDouble ? 2 : 1) };
}

/** Names things and something of them, and says little else. */
export function isHeading(cells: readonly string[], vocabulary: Vocabulary): boolean {
  const said = cells.filter((cell) => cell !== '');
  const fields = new Set(said.map((cell) => fieldIn(vocabulary, cell)).filter((field) => field !== null));
  return (
    fields.has('name') &&
    said.length > 1 &&
    said.filter((cell) => isKnownIn(vocabulary, cell)).length * 2 > said.length
  );
}

/** Under merged cells: it names no thing, holds no figure, and stands under what is empty above or is known itself. */
function isSecondHeading(
  upper: readonly string[],
  lower: readonly string[],
  vocabulary: Vocabulary,
): boolean {
  const name = upper.findIndex((cell) => fieldIn(vocabulary, cell) === 'name');
  const said = lower.flatMap((cell, index) => (cell === '' ? [] : [{ cell, index }]));
  if ((lower[name] ?? '') !== '' || said.length === 0 || said.some(({ cell }) => /\p{Nd}/u.test(cell)))
    return false;
  return said.every(({ cell, index }) => isKnownIn(vocabulary, cell) || isUnderMerged(upper, index));
}

const isUnderMerged = (upper: readonly string[], index: number): boolean =>
  upper[index] === '' || upper[index + 1] === '';

/** What the lower row says, or the upper one, which reaches to the right as far as it is empty and the lower speaks. */
function joined(
  upper: readonly string[],
  lower: readonly string[],
  vocabulary: Vocabulary,
): { heading: string; field: Field | null }[] {
  let above = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const [over, under] = [upper[index] ?? '', lower[index] ?? ''];
    if (over !== '' || under === '') above = over;
    if (under === '') return { heading: over, field: fieldIn(vocabulary, over) };
    return { heading: under, field: fieldIn(vocabulary, under) ?? fieldIn(vocabulary, above) };
  });
}
