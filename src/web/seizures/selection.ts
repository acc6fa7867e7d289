import { useCallback, useMemo, useState } from 'react';
import { type CellRange, rangeBetween } from './cell-range';

export interface Spot {
  row: number;
  /** Among the fields; -1 is the line's number, which stands for the whole line. */
  column: number;
}

export interface Selection {
  active: Spot | null;
  range: CellRange | null;
  /** Where the active cell is now; what was chosen besides it is let go. */
  move: (spot: Spot) => void;
  /** Chooses from the active cell to this one. */
  extendTo: (spot: Spot) => void;
  extendBy: (rows: number, columns: number) => void;
  /** Lets go what was chosen besides the active cell; true when there was something. */
  collapse: () => boolean;
}

const within = (value: number, last: number): number => Math.min(Math.max(value, 0), last);

/** Which cells are chosen: from the active one to the far end. */
export function useSelection(rowCount: number, columnCount: number): Selection {
  const [active, setActive] = useState<Spot | null>(null);
  const [end, setEnd] = useState<Spot | null>(null);
  const range = useMemo(() => {
    if (!active) return null;
    const chosen = rangeBetween(active, end ?? active);
    const whole = active.column < 0 ? { left: 0, right: columnCount - 1 } : {};
    return { ...chosen, ...whole, bottom: Math.min(chosen.bottom, rowCount - 1) };
  }, [active, end, columnCount, rowCount]);
  const move = useCallback((spot: Spot) => {
    setActive(spot);
    setEnd(null);
  }, []);
  const extendBy = useCallback(
    (rows: number, columns: number) =>
      setEnd((before) => {
        const from = before ?? active;
        if (!from) return before;
        return {
          row: within(from.row + rows, rowCount - 1),
          column: within(from.column + columns, columnCount - 1),
        };
      }),
    [active, rowCount, columnCount],
  );
  const collapse = useCallback(() => {
    setEnd(null);
    return end !== null;
  }, [end]);
  return { active, range, move, extendTo: setEnd, extendBy, collapse };
}
