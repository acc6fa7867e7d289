import type { Shape } from '../api/client';
import { pastedCategory } from './category-match';
import { pastedQuantity, pastedValue } from './pasted-quantity';
import { detailsOf, emptyLine, LINES_MAX, type LineField, type SeizureLine } from './seizure-line';

type Category = Pick<Shape<'CategoryView'>, 'name' | 'fields'>;

/** Where a pasted cell goes: a column of the list, a field of the category, or nowhere. */
type Target = LineField | { detail: string } | null;

/** How lists in use head their columns. */
const HEADERS: readonly [LineField, readonly string[]][] = [
  ['name', ['名称', '物品名称', '财物名称', '物品', '品名', '涉案财物名称', '财物']],
  ['category', ['类别', '财物类别', '物品类别', '种类', '类型', '分类']],
  ['quantity', ['数量', '件数', '数额', '数量重量']],
  ['unit', ['单位', '计量单位', '数量单位']],
  ['features', ['特征', '特征描述', '物品特征', '规格型号', '型号规格', '描述', '特征规格型号']],
  ['value', ['价值', '价格', '估价', '价值元', '金额', '估值']],
  ['seal', ['封条号', '封条', '封条编号', '封存编号']],
  ['place', ['地点', '备注', '存放地点', '备注地点', '位置', '存放位置', '扣押地点']],
  ['approximate', ['约数', '是否约数', '约']],
  ['details', ['类别字段', '其他字段']],
];
const IGNORED = ['序号', '编号', '行号', '照片', '照片数', '照片张数'];

const plainHeader = (text: string): string => text.normalize('NFKC').replace(/[\s()（）:：/、,，*]/gu, '');

/** Reads the first row as a header when most of what it says are names of columns. */
function headerOf(row: readonly string[], categories: readonly Category[]): Target[] | null {
  const details = new Set(categories.flatMap(({ fields }) => fields));
  let recognised = 0;
  const targets = row.map((cell): Target => {
    const name = plainHeader(cell);
    const field = HEADERS.find(([, names]) => names.includes(name))?.[0];
    const target = field ?? (details.has(cell.trim()) ? { detail: cell.trim() } : null);
    if (target || IGNORED.includes(name)) recognised += 1;
    return target;
  });
  const said = row.filter((cell) => cell.trim()).length;
  const isHeader = targets.some(
    (target) => target === 'name' || target === 'category' || target === 'quantity',
  );
  return isHeader && said > 1 && recognised * 2 > said ? targets : null;
}

interface Paste {
  lines: readonly SeizureLine[];
  table: readonly (readonly string[])[];
  /** The row and the column (a place in `fields`) where it begins. */
  rowIndex: number;
  columnIndex: number;
  fields: readonly LineField[];
  categories: readonly Category[];
}

/** The lines after a table was pasted into them, from a row and column on, or by its header; rows are added as needed. */
export function pasted({ lines, table, rowIndex, columnIndex, fields, categories }: Paste): {
  lines: readonly SeizureLine[];
  count: number;
} {
  const header = headerOf(table[0] ?? [], categories);
  const targets: readonly Target[] = header ?? fields.slice(columnIndex);
  const rows = withoutEmptyEnd(header ? table.slice(1) : table);
  const room = LINES_MAX - rowIndex;
  const names = categories.map(({ name }) => name);
  const result = [...lines];
  rows.slice(0, room).forEach((row, offset) => {
    const at = rowIndex + offset;
    result[at] = written(result[at] ?? emptyLine(), row, targets, names);
  });
  return { lines: result, count: Math.min(rows.length, room) };
}

function withoutEmptyEnd(table: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const last = table.findLastIndex((row) => row.some((cell) => cell.trim()));
  return table.slice(0, last + 1);
}

function written(
  line: SeizureLine,
  cells: readonly string[],
  targets: readonly Target[],
  categories: readonly string[],
): SeizureLine {
  const result = { ...line };
  for (const [index, target] of targets.slice(0, cells.length).entries()) {
    const cell = cells[index] ?? '';
    if (typeof target === 'string') Object.assign(result, cellOf(target, cell, categories));
    else if (target && cell.trim()) result.details = { ...result.details, [target.detail]: cell.trim() };
  }
  return result;
}

/** What the text of one cell makes of a line's field. */
export function cellOf(field: LineField, text: string, categories: readonly string[]): Partial<SeizureLine> {
  switch (field) {
    case 'photos':
      return {};
    case 'approximate':
      return { approximate: /^(约|约数|是|√|✓|true|1|y)$/iu.test(text.trim()) };
    case 'details':
      return { details: detailsOf(text) };
    case 'category':
      return { category: pastedCategory(text, categories) };
    case 'value':
      return { value: pastedValue(text) };
    case 'quantity':
      return pastedQuantity(text);
    case 'unit':
      // An empty cell leaves the unit that stood behind the figure: `3部`.
      return text.trim() ? { unit: text.trim() } : {};
    default:
      return { [field]: text.trim() };
  }
}
