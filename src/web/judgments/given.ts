import type { Shape } from '../api/client';
import { newIdentifier } from '../api/write';
import { leftOf } from '../quantity/decimal';

export type Item = Shape<'ItemView'>;
export type Outcome = Shape<'JudgmentLineDto'>['outcome'];
export type ObligationKind = Shape<'ObligationDto'>['kind'];

/** One line of the judgment as it is being written; without an outcome it is not in the judgment. */
export interface LineGiven {
  key: string;
  outcome?: Outcome;
  /** Empty: all that is left. */
  quantity: string;
  recipientId?: string;
  /** Empty: composed from the item and the outcome. */
  description: string;
}

export interface ObligationGiven {
  key: string;
  kind: ObligationKind;
  description: string;
  quantity: string;
  unit: string;
  recipientId?: string;
}

/** A judgment as it is kept in a draft. */
export interface JudgmentGiven {
  instrument: { number?: string; issuedOn?: string };
  inForceOn?: string;
  supersedes?: string;
  /** By item; an item that is not there has one empty line. */
  lines: Record<string, LineGiven[]>;
  /** Lines of the judgment for which the case has no item. */
  strays: LineGiven[];
  obligations: ObligationGiven[];
}

export const blankLine = (key = newIdentifier()): LineGiven => ({ key, quantity: '', description: '' });

export const BLANK: JudgmentGiven = { instrument: {}, lines: {}, strays: [], obligations: [] };

/** The lines of an item as the sheet shows them: at least one. */
export const linesOf = (lines: JudgmentGiven['lines'], itemId: string): LineGiven[] => {
  const given = lines[itemId] ?? [];
  return given.length > 0 ? given : [blankLine(itemId)];
};

export const withLines = (given: JudgmentGiven, itemId: string, lines: LineGiven[]): JudgmentGiven => ({
  ...given,
  lines: { ...given.lines, [itemId]: lines },
});

/** What a line says when nothing else was written: `黑色手机1部，没收上缴国库`. `rest` is what the item's other lines leave. */
export const composed = (item: Item, line: LineGiven, outcomeName: string, rest: string | null): string => {
  const quantity = line.quantity || (item.quantity.counted ? (rest ?? '') : '');
  const amount = quantity && ` ${quantity} ${item.measuredIn}`;
  return `${item.name}${amount}，${outcomeName}`;
};

/** What is left of an item for the line that states no quantity; null while the stated ones are no numbers. */
export const restOf = (item: Item, lines: readonly LineGiven[]): string | null =>
  leftOf(
    item.free,
    lines.flatMap(({ quantity }) => (quantity ? [quantity] : [])),
  );

interface Numbered {
  body: Shape<'JudgmentDto'>;
  /** The key of each line in the sheet, by the number that it was sent under. */
  keys: Map<number, string>;
}

/** What is sent: the lines that have an outcome, numbered in the order of the sheet. */
export function judgmentOf(
  caseId: string,
  items: readonly Item[],
  given: JudgmentGiven,
  nameOf: (outcome: Outcome | undefined) => string,
): Numbered {
  const keys = new Map<number, string>();
  const lines: Shape<'JudgmentLineDto'>[] = [];
  const add = (line: LineGiven, description: string, itemId?: string) => {
    if (!line.outcome) return;
    const lineNumber = lines.length + 1;
    keys.set(lineNumber, line.key);
    lines.push({
      lineNumber,
      itemId,
      description,
      outcome: line.outcome,
      quantity: line.quantity || undefined,
      recipientId: line.recipientId,
    });
  };
  for (const item of items) {
    const ofItem = linesOf(given.lines, item.id);
    const rest = restOf(item, ofItem);
    for (const line of ofItem)
      add(line, line.description || composed(item, line, nameOf(line.outcome), rest), item.id);
  }
  for (const stray of given.strays) add(stray, stray.description);
  const { instrument, inForceOn, supersedes } = given;
  const obligations = given.obligations.map(({ key: _, quantity, unit, ...each }) => ({
    ...each,
    quantity: quantity || undefined,
    unit: quantity && unit ? unit : undefined,
  }));
  return {
    body: {
      caseId,
      lines,
      obligations,
      inForceOn: inForceOn || undefined,
      supersedes,
      instrument: { number: instrument.number?.trim() || undefined, issuedOn: instrument.issuedOn },
    },
    keys,
  };
}
