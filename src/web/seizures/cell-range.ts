import { cellOf } from './pasted-lines';
import { changed, detailsText, emptyLine, type LineField, type SeizureLine } from './seizure-line';

/** A rectangle of cells: rows by their place, columns by their place among `fields`; both ends belong to it. */
export interface CellRange {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export const rangeBetween = (
  one: { row: number; column: number },
  other: { row: number; column: number },
): CellRange => ({
  top: Math.min(one.row, other.row),
  bottom: Math.max(one.row, other.row),
  left: Math.min(one.column, other.column),
  right: Math.max(one.column, other.column),
});

export const holds = ({ top, bottom, left, right }: CellRange, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** What a cell says on the clipboard. */
export function cellText(line: SeizureLine, field: LineField): string {
  if (field === 'details') return detailsText(line.details);
  if (field === 'approximate') return line.approximate ? '约' : '';
  if (field === 'photos') return line.photos.length > 0 ? String(line.photos.length) : '';
  return line[field];
}

type Lines = readonly SeizureLine[];

const overRange = (
  lines: Lines,
  { top, bottom }: CellRange,
  change: (line: SeizureLine) => SeizureLine,
): Lines => lines.map((line, index) => (index >= top && index <= bottom ? change(line) : line));

export const copied = (lines: Lines, range: CellRange, fields: readonly LineField[]): string[][] =>
  lines
    .slice(range.top, range.bottom + 1)
    .map((line) => fields.slice(range.left, range.right + 1).map((field) => cellText(line, field)));

export function cleared(lines: Lines, range: CellRange, fields: readonly LineField[]): Lines {
  const empty = emptyLine();
  return overRange(lines, range, (line) =>
    fields
      .slice(range.left, range.right + 1)
      .reduce((before, field) => changed(before, field, empty[field]), line),
  );
}

/** The first row of the range in all of its rows; of one row, what stands above it. Photos stay with their thing. */
export function filledDown(lines: Lines, range: CellRange, fields: readonly LineField[]): Lines {
  const source = lines[range.top === range.bottom ? range.top - 1 : range.top];
  if (!source) return lines;
  return overRange(lines, range, (line) =>
    fields
      .slice(range.left, range.right + 1)
      .filter((field) => field !== 'photos')
      .reduce((before, field) => changed(before, field, source[field]), line),
  );
}

/** One text in every cell of the range. */
export const filledWith = (
  lines: Lines,
  range: CellRange,
  fields: readonly LineField[],
  text: string,
  categories: readonly string[],
): Lines =>
  overRange(lines, range, (line) =>
    Object.assign(
      { ...line },
      ...fields.slice(range.left, range.right + 1).map((field) => cellOf(field, text, categories)),
    ),
  );

export const withInserted = (lines: Lines, at: number, count: number): Lines => [
  ...lines.slice(0, at),
  ...Array.from({ length: count }, emptyLine),
  ...lines.slice(at),
];

export const withoutRows = (lines: Lines, { top, bottom }: CellRange): Lines =>
  lines.filter((_, index) => index < top || index > bottom);
