import { isNegative } from '../quantity/decimal';
import {
  composed,
  type Item,
  type JudgmentGiven,
  type LineGiven,
  linesOf,
  type Outcome,
  restOf,
} from './given';

/** One line of the sheet: a line of the judgment beside the item that it is about. */
export interface Row {
  key: string;
  item: Item;
  line: LineGiven;
  /** Which of the item's lines it is, from 0, and of how many. */
  part: number;
  parts: number;
  /** What the stated quantities leave of the item; null where none is stated or one is no number. */
  left: string | null;
  /** What it will say if nothing else is written. */
  saying: string;
  /** What is wrong with it. */
  fault?: string;
}

/** The items that a judgment can name: neither voided nor wholly divided into others. */
export const judged = (items: readonly Item[]): Item[] =>
  items.filter(({ voided, quantity }) => !voided && quantity.registered !== quantity.splitOff);

export function rowsOf(
  items: readonly Item[],
  given: JudgmentGiven['lines'],
  nameOf: (outcome: Outcome | undefined) => string,
  faults: ReadonlyMap<string, string>,
): Row[] {
  return items.flatMap((item) => {
    const lines = linesOf(given, item.id);
    const rest = restOf(item, lines);
    const stated = lines.some(({ quantity }) => quantity);
    return lines.map(
      (line, part): Row => ({
        key: line.key,
        item,
        line,
        part,
        parts: lines.length,
        left: stated ? rest : null,
        saying: line.outcome ? composed(item, line, nameOf(line.outcome), rest) : '',
        fault: faults.get(line.key),
      }),
    );
  });
}

export const isTooMuch = ({ left }: Row): boolean => left !== null && isNegative(left);

/** How a line is called aloud: its item's code, and which part of it. */
export const nameOf = ({ item, part, parts }: Row): string =>
  parts > 1 ? `${item.code} ${part + 1}/${parts}` : item.code;
