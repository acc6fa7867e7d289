import type { Shape } from '../api/client';
import { columnOf, type LineFault } from './line-checks';
import { emptyLine, isEmpty, type SeizureLine } from './seizure-line';

/** Lines of a spreadsheet as lines of the list, the bad ones among them, each with what the server says against it. */
export const importedLines = (
  read: readonly Shape<'ImportLineView'>[],
): { line: SeizureLine; faults: LineFault[] }[] =>
  read.map(({ row: _, faults, warnings: _warnings, unread: _unread, ...fields }) => ({
    line: { ...emptyLine(), ...fields },
    faults: faults.map((fault) => ({ field: columnOf(fault), message: fault.message, missing: false })),
  }));

/** The lines up to the last one in which something stands. */
export const withoutRoom = (lines: readonly SeizureLine[]): readonly SeizureLine[] =>
  lines.slice(0, lines.findLastIndex((line) => !isEmpty(line)) + 1);
