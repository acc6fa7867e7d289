import { type RefObject, useRef } from 'react';
import type { CellKeyboardEvent, CellKeyDownArgs, DataGridHandle } from 'react-data-grid';
import type { SeizureLine } from './seizure-line';
import type { Selection } from './selection';

/** What keys do with the list. */
export interface GridActs {
  clear: () => void;
  fillDown: () => void;
  insert: () => void;
  remove: () => void;
  undo: () => void;
  redo: () => void;
  chooseAll: () => void;
  /** Opens or switches what is not typed into its cell; true when this column is such a one. */
  open: (rowIndex: number, column: string) => boolean;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
type PlainAct = Exclude<keyof GridActs, 'open'>;
const WITH_CONTROL: Readonly<Record<string, PlainAct>> = {
  d: 'fillDown',
  z: 'undo',
  y: 'redo',
  a: 'chooseAll',
  delete: 'remove',
};
const PLAIN: Readonly<Record<string, PlainAct>> = { Delete: 'clear', Insert: 'insert' };

/** The keys of a spreadsheet, above those that the grid knows itself. Esc, then Tab leaves the grid, so that nobody is caught in it. */
export function useGridKeys(grid: RefObject<DataGridHandle | null>, acts: GridActs, selection: Selection) {
  const leaving = useRef(false);

  const whileEditing = (
    args: Extract<CellKeyDownArgs<SeizureLine>, { mode: 'EDIT' }>,
    event: CellKeyboardEvent,
  ) => {
    // Enter and Esc belong to the input method while it composes Chinese.
    if (event.nativeEvent.isComposing) return event.preventGridDefault();
    if (event.key !== 'Enter') return undefined;
    event.preventGridDefault();
    event.preventDefault();
    const rowIdx = args.rowIdx + (event.shiftKey ? -1 : 1);
    if (rowIdx < 0) return args.onClose(true);
    return grid.current?.setActivePosition({ idx: args.column.idx, rowIdx }, { shouldFocus: true });
  };

  /** Does what the key means to the list; false when it means nothing here. */
  const done = (rowIdx: number, column: string | undefined, event: CellKeyboardEvent): boolean => {
    const control = event.ctrlKey || event.metaKey;
    const arrow = event.shiftKey && !control ? ARROWS[event.key] : undefined;
    const act = control ? WITH_CONTROL[event.key.toLowerCase()] : PLAIN[event.key];
    if (arrow) selection.extendBy(...arrow);
    else if (act) acts[act]();
    else if (column && opens(event)) return acts.open(rowIdx, column);
    return Boolean(arrow || act);
  };

  const whileMoving = (
    args: Extract<CellKeyDownArgs<SeizureLine>, { mode: 'ACTIVE' }>,
    event: CellKeyboardEvent,
  ) => {
    if (event.key === 'Tab' && leaving.current) return event.preventGridDefault();
    leaving.current = event.key === 'Escape' && !selection.collapse();
    if (!done(args.rowIdx, args.column?.key, event)) return undefined;
    event.preventGridDefault();
    return event.preventDefault();
  };

  return (args: CellKeyDownArgs<SeizureLine>, event: CellKeyboardEvent) =>
    args.mode === 'EDIT' ? whileEditing(args, event) : whileMoving(args, event);
}

const opens = ({ key, ctrlKey, metaKey }: CellKeyboardEvent): boolean =>
  key === 'Enter' || key === 'F2' || (key.length === 1 && !ctrlKey && !metaKey);
