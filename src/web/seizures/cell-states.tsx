import { createContext, useContext } from 'react';
import { Cell, type CellRendererProps } from 'react-data-grid';
import { type CellRange, holds } from './cell-range';
import type { LineFault } from './line-checks';
import type { SeizureLine } from './seizure-line';

interface CellStates {
  range: CellRange | null;
  /** What is not filled in yet is not told of the line that is being written. */
  activeRow: number;
  faultsOf: (line: SeizureLine) => readonly LineFault[];
  /** The line's number on the list; absent for an empty one. */
  numberOf: (line: SeizureLine) => number | undefined;
}

/** What cells show besides their text; kept apart from the columns, so that it can change without drawing the grid anew. */
export const CellStates = createContext<CellStates>({
  range: null,
  activeRow: -1,
  faultsOf: () => [],
  numberOf: () => undefined,
});

/** The fault that is shown at a cell. */
export const shownFault = (
  { faultsOf, activeRow }: Pick<CellStates, 'faultsOf' | 'activeRow'>,
  line: SeizureLine,
  row: number,
  field: string,
): LineFault | undefined =>
  faultsOf(line).find((fault) => fault.field === field && !(fault.missing && row === activeRow));

/** A cell of the list: chosen or not, at fault or not, which is told by a sign and in words too. */
export function LineCell(props: CellRendererProps<SeizureLine, unknown>) {
  const states = useContext(CellStates);
  const { row, rowIdx, column } = props;
  const fault = shownFault(states, row, rowIdx, column.key);
  const chosen = states.range && holds(states.range, rowIdx, column.idx - 1);
  return (
    <Cell
      {...props}
      className={[props.className, chosen && 'line-chosen', fault && 'line-fault'].filter(Boolean).join(' ')}
      aria-invalid={fault ? true : undefined}
      aria-description={fault?.message}
      title={fault?.message}
    />
  );
}

export function LineNumber({ line }: { line: SeizureLine }) {
  return useContext(CellStates).numberOf(line) ?? '';
}
