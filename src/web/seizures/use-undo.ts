import { useCallback, useRef } from 'react';

const STEPS_MAX = 100;

export interface Undo<Value> {
  apply: (next: Value) => void;
  undo: () => void;
  redo: () => void;
}

/** Changes that can be taken back, step by step; values are never changed in place, so a step costs a pointer. */
export function useUndo<Value>(value: Value, change: (next: Value) => void): Undo<Value> {
  const past = useRef<Value[]>([]);
  const future = useRef<Value[]>([]);
  const present = useRef(value);
  present.current = value;
  const turn = useCallback(
    (from: Value[], to: Value[]) => {
      const next = from.pop();
      if (next === undefined) return;
      to.push(present.current);
      present.current = next;
      change(next);
    },
    [change],
  );
  return {
    apply: useCallback(
      (next: Value) => {
        if (next === present.current) return;
        past.current = [...past.current, present.current].slice(-STEPS_MAX);
        future.current = [];
        present.current = next;
        change(next);
      },
      [change],
    ),
    undo: useCallback(() => turn(past.current, future.current), [turn]),
    redo: useCallback(() => turn(future.current, past.current), [turn]),
  };
}
