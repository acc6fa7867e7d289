import { useMemo } from 'react';
import type { Column } from 'react-data-grid';
import { useWords } from '../language/language';
import { CategoryEditor } from './category-editor';
import { LineNumber } from './cell-states';
import { detailsText, type LineField, type SeizureLine } from './seizure-line';
import { TextEditor } from './text-editor';
import { gridWords } from './words';

/** The columns of the list in their order, with their widths in pixels. */
// biome-ignore format: the table reads as a table
const WIDTHS: readonly (readonly [LineField, number])[] = [
  ['name',        150],
  ['category',    120],
  ['quantity',     72],
  ['unit',         52],
  ['features',    168],
  ['value',        84],
  ['seal',         90],
  ['place',       110],
  ['approximate',  48],
  ['details',     152],
  ['photos',       52],
];
export const FIELDS: readonly LineField[] = WIDTHS.map(([field]) => field);
const RIGHT: readonly LineField[] = ['quantity', 'value', 'photos'];

const shown = (line: SeizureLine, field: LineField): string => {
  if (field === 'approximate') return line.approximate ? '✓' : '';
  if (field === 'details') return detailsText(line.details);
  if (field === 'photos') return line.photos.length > 0 ? String(line.photos.length) : '';
  return line[field];
};

/** Number, and the fields in their order. */
export function useLineColumns(readOnly: boolean): readonly Column<SeizureLine>[] {
  const words = useWords(gridWords);
  return useMemo(
    () => [
      {
        key: 'number',
        name: words.line,
        width: 46,
        frozen: true,
        cellClass: 'line-number',
        headerCellClass: 'line-number',
        renderCell: ({ row }) => <LineNumber line={row} />,
      },
      ...WIDTHS.map(
        ([field, width]): Column<SeizureLine> => ({
          key: field,
          name: words[field],
          width,
          resizable: true,
          editable: !readOnly,
          frozen: field === 'name',
          cellClass: RIGHT.includes(field) ? 'line-right' : undefined,
          headerCellClass: RIGHT.includes(field) ? 'line-right' : undefined,
          renderCell: ({ row }) => shown(row, field),
          ...(!readOnly && {
            renderEditCell: (props) =>
              field === 'category' ? <CategoryEditor {...props} /> : <TextEditor {...props} />,
          }),
        }),
      ),
    ],
    [words, readOnly],
  );
}
