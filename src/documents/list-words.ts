import { UNWITNESSED } from '../registry/registry.js';
import type { ListLine } from './paper-content.js';
import type { ColumnKey, PaperLayout, ToldKey } from './paper-layout.js';
import { entryMark, quantityText, STROKE } from './wording.js';

const fruits = (included?: boolean): string =>
  included === undefined ? '' : included ? '及于孳息' : '不及于孳息';

const shown: Record<Exclude<ColumnKey, ToldKey>, (line: ListLine) => string | undefined> = {
  line: ({ line }) => String(line),
  name: ({ name }) => name,
  quantity: ({ quantity }) => quantityText(quantity),
  features: ({ features }) => features,
  remark: ({ remark }) => remark,
  place: ({ place }) => place,
  registrar: ({ registrar }) => registrar,
  physical: ({ physical }) => (physical === undefined ? undefined : physical ? '是' : '否'),
  suggestion: ({ suggestion }) => suggestion,
  account: ({ freeze }) => freeze?.account,
  institution: ({ freeze }) => freeze?.institution,
  term: ({ freeze }) =>
    freeze && [freeze.term, freeze.scope, fruits(freeze.fruits)].filter(Boolean).join('\n'),
};

/** What stands in each column of a line, in the order of the layout; on paper and on the screen alike. */
export const cellWordsOf = ({ columns }: PaperLayout, line: ListLine): string[] =>
  columns.map(({ key }) => (isShown(key) ? shown[key](line) : line.told?.[key]) || STROKE);

const isShown = (key: ColumnKey): key is keyof typeof shown => key in shown;

/** The small line under a row that ties it to the ledger. */
export const markOf = ({ itemCode, line, hash, unwitnessed }: ListLine): string =>
  [`物品编码 ${itemCode}`, `第 ${line} 项`, hash && `条目 ${entryMark(hash)}`, unwitnessed && UNWITNESSED]
    .filter(Boolean)
    .join('　');

/** The opening words of a layout with their blanks filled; what is not known is struck out. */
export const filled = (words: string, blanks: Record<string, string> = {}): string =>
  words.replace(/\{([^}]+)\}/g, (_, name: string) => blanks[name] || STROKE);

/** What closes the lines, so that none can be added later. */
export const endingOf = (count: number): string => `（共 ${count} 项，以下空白）`;
