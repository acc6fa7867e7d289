import type { Fault } from '../platform/errors.js';
import type { ReadFields } from './list-lines.js';

/** Nothing stands in a field that the file leaves empty. */
export const asSeizureLine = ({ approximate, details, ...texts }: ReadFields) => ({
  ...texts,
  unit: texts.unit || undefined,
  value: texts.value || undefined,
  approximate: approximate || undefined,
  details,
});

/** Faults by the lines that they name, counted from 1. */
export function groupedByLine(faults: readonly Fault[]): Map<number, Fault[]> {
  const grouped = new Map<number, Fault[]>();
  for (const fault of faults) {
    const own = grouped.get(fault.line ?? 0);
    if (own) own.push(fault);
    else grouped.set(fault.line ?? 0, [fault]);
  }
  return grouped;
}
