import { useState } from 'react';
import type { Shape } from '../api/client';
import { useWords } from '../language/language';
import { type CellRange, cleared, filledDown, filledWith, withInserted, withoutRows } from './cell-range';
import type { GridActs } from './grid-keys';
import { importedLines, withoutRoom } from './imported-lines';
import { FIELDS } from './line-columns';
import type { ListFaults } from './list-faults';
import { pasted } from './pasted-lines';
import { pastedQuantity } from './pasted-quantity';
import { changed, LINES_MAX, type LineField, type SeizureLine, withRoom } from './seizure-line';
import type { Selection } from './selection';
import { useUndo } from './use-undo';
import { gridWords } from './words';

interface GridContext {
  lines: readonly SeizureLine[];
  onChange: (lines: readonly SeizureLine[]) => void;
  selection: Selection;
  readOnly: boolean;
  categories: readonly Shape<'CategoryView'>[];
  onOpen: (cell: { id: string; field: LineField }) => void;
  onMarked: ListFaults['marked'];
}

interface MoreGridActs extends GridActs {
  /** What was last done to many lines at once, in words. */
  note: string;
  /** A cell was typed; behind a figure may stand its unit, and where there is none it is the category's usual one. */
  typed: (lines: readonly SeizureLine[], index: number, column: string) => void;
  paste: (table: string[][]) => void;
  /** Adds what was read from a spreadsheet behind what stands there; false when there is no room. */
  take: (read: readonly Shape<'ImportLineView'>[]) => boolean;
  /** A line came back changed from its dialog. */
  replace: (line: SeizureLine) => void;
}

/** Everything that changes the list, each as one step that can be taken back. */
export function useGridActs({
  lines,
  onChange,
  selection,
  readOnly,
  categories,
  onOpen,
  onMarked,
}: GridContext): MoreGridActs {
  const words = useWords(gridWords);
  const [note, setNote] = useState('');
  const { apply, undo, redo } = useUndo(lines, onChange);
  const names = categories.map(({ name }) => name);
  const change = (next: readonly SeizureLine[]) => {
    if (!readOnly) apply(withRoom(next.slice(0, LINES_MAX)));
  };
  const withRange = (work: (range: CellRange) => readonly SeizureLine[]) => () => {
    if (selection.range) change(work(selection.range));
  };
  return {
    note,
    undo,
    redo,
    clear: withRange((range) => cleared(lines, range, FIELDS)),
    fillDown: withRange((range) => filledDown(lines, range, FIELDS)),
    insert: withRange(({ top, bottom }) => withInserted(lines, top, bottom - top + 1)),
    remove: withRange((range) => withoutRows(lines, range)),
    chooseAll: () => {
      selection.move({ row: 0, column: 0 });
      selection.extendTo({ row: lines.length - 1, column: FIELDS.length - 1 });
    },
    open: (rowIndex, column) => {
      const line = lines[rowIndex];
      if (!line || readOnly) return false;
      if (column === 'approximate')
        change(lines.with(rowIndex, changed(line, 'approximate', !line.approximate)));
      else if (column === 'details' || column === 'photos') onOpen({ id: line.id, field: column });
      else return false;
      return true;
    },
    typed: (next, index, column) => {
      const line = next[index];
      if (!line || (column !== 'category' && column !== 'quantity')) return change(next);
      const whole = column === 'quantity' ? { ...line, ...pastedQuantity(line.quantity) } : line;
      const usual = categories.find(({ name }) => name === line.category)?.units[0];
      return change(next.with(index, whole.unit || !usual ? whole : changed(whole, 'unit', usual)));
    },
    paste: (table) => {
      const { active, range } = selection;
      if (!active || !range) return;
      const single = table.length === 1 && table[0]?.length === 1 ? table[0][0] : undefined;
      if (single !== undefined && (range.top < range.bottom || range.left < range.right))
        return change(filledWith(lines, range, FIELDS, single, names));
      const { lines: next, count } = pasted({
        lines,
        table,
        rowIndex: range.top,
        columnIndex: range.left,
        fields: FIELDS,
        categories,
      });
      setNote(words.pastedRows(count));
      return change(next);
    },
    take: (read) => {
      const before = withoutRoom(lines);
      if (before.length + read.length > LINES_MAX) return false;
      const imported = importedLines(read);
      for (const { line, faults } of imported) if (faults.length > 0) onMarked(line, faults);
      setNote(words.importedRows(read.length));
      change([...before, ...imported.map(({ line }) => line)]);
      return true;
    },
    replace: (line) => change(lines.map((each) => (each.id === line.id ? line : each))),
  };
}
