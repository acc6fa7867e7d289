import type { Result } from './comparison.js';

const HEAD = ['id', '项目', '本系统', '对照', '比', '上限', '守诺'];

/** The results as a table in text, one line each. */
export function tableOf(results: readonly Result[]): string {
  const rows = [HEAD, ...results.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] as string))));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] as number) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

const cellsOf = ({ id, what, ours, plain, ratio, limit, holds }: Result): string[] => [
  id,
  what,
  ours,
  plain,
  ratio.toFixed(2),
  limit === null ? '—' : `≤ ${limit}`,
  limit === null ? '—' : holds ? '是' : '否',
];

/** `{results: [{id, ratio, limit, holds}]}`. */
export const jsonOf = (results: readonly Result[]): string =>
  `${JSON.stringify({ results: results.map(({ id, ratio, limit, holds }) => ({ id, ratio, limit, holds })) }, null, 2)}\n`;

/** Terminals draw Chinese characters and full-width signs two columns wide. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (width, character) => width + (/[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u.test(character) ? 2 : 1),
    0,
  );
