import { useCallback, useMemo, useState } from 'react';
import { isProblem, type Problem } from '../api/problem';
import { useDictionary } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import type { FoundFault } from './fault-list';
import { columnOf, type LineFault, lineChecks } from './line-checks';
import { filled, type SeizureLine } from './seizure-line';
import { checkWords } from './words';

export interface ListFaults {
  faultsOf: (line: SeizureLine) => readonly LineFault[];
  numbers: ReadonlyMap<SeizureLine, number>;
  found: readonly FoundFault[];
  /** Keeps what the server said about a line that was read from a file, until it is changed. */
  marked: (line: SeizureLine, faults: readonly LineFault[]) => void;
  /** Keeps what the server said about the lines that were sent; it is forgotten line by line as they are changed. */
  refused: (error: unknown, sent: readonly SeizureLine[]) => void;
}

type Refused = WeakMap<SeizureLine, readonly LineFault[]>;

/** What is wrong with the list: hints while it is typed, and the server's word on what was sent. */
export function useListFaults(lines: readonly SeizureLine[]): ListFaults {
  const words = useWords(checkWords);
  const { categories } = useDictionary();
  const [said, setSaid] = useState<Refused>(() => new WeakMap());
  const check = useMemo(
    () => lineChecks(new Set(categories.map(({ name }) => name)), words),
    [categories, words],
  );
  const faultsOf = useCallback((line: SeizureLine) => said.get(line) ?? check(line), [said, check]);
  const numbers = useMemo(
    () => new Map(filled(lines).map((line, index) => [line, index + 1] as const)),
    [lines],
  );
  const found = useMemo(
    () => [...numbers].flatMap(([line, number]) => faultsOf(line).map((fault) => ({ line, number, fault }))),
    [numbers, faultsOf],
  );
  const marked = useCallback(
    (line: SeizureLine, faults: readonly LineFault[]) => void said.set(line, faults),
    [said],
  );
  const refused = useCallback((error: unknown, sent: readonly SeizureLine[]) => {
    if (isProblem(error)) setSaid(byLine(error, sent));
  }, []);
  return { faultsOf, numbers, found, marked, refused };
}

/** The server counts the lines that were sent from 1. */
function byLine({ faults }: Problem, sent: readonly SeizureLine[]): Refused {
  const found: Refused = new WeakMap();
  for (const fault of faults) {
    const line = fault.line === undefined ? undefined : sent[fault.line - 1];
    if (line)
      found.set(line, [
        ...(found.get(line) ?? []),
        { field: columnOf(fault), message: fault.message, missing: false },
      ]);
  }
  return found;
}
