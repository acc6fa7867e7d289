import type { Shape } from '../api/client';
import { type Weight, weightGiven } from '../quantity/weight-input';

export type Line = Shape<'HandoverLineView'>;
export type Outcome = Shape<'AnswerDto'>['outcome'];

/** What the receiver has said of a line so far, before it is sent. */
export interface Said {
  outcome: Outcome;
  reason?: string;
  note?: string;
  seal?: string;
  place?: string;
  weight?: Weight;
}

/** A receipt that is being filled in: by line number, and where everything is put. */
export interface Receipt {
  said: Record<number, Said>;
  place: string;
  /** The code on the label of a place of the own store. */
  slot?: string;
}

export const EMPTY: Receipt = { said: {}, place: '' };

/** The lines that nobody has answered yet. */
export const waitingOf = (lines: readonly Line[]): Line[] => lines.filter(({ outcome }) => outcome === null);

/** Lines of which the reason is still to be said. */
export const withoutReason = ({ said }: Receipt): number[] =>
  Object.entries(said)
    .filter(([, { outcome, reason }]) => outcome !== 'accepted' && !reason)
    .map(([line]) => Number(line));

/** A line by its code as a scanner types it: capital or small letters, blanks around it. */
export const lineOfCode = (lines: readonly Line[], text: string): Line | undefined => {
  const wanted = text.trim().toLowerCase();
  return lines.find(({ code, itemId }) => code.toLowerCase() === wanted || itemId === wanted);
};

/** The receipt as the API takes it. */
export function bodyOf(receipt: Receipt, rest: boolean): Shape<'ReceiptDto'> {
  const text = (value: string | undefined) => value?.trim() || undefined;
  return {
    answers: Object.entries(receipt.said).map(([line, { outcome, reason, note, seal, place, weight }]) => ({
      lineNumber: Number(line),
      outcome,
      ...(outcome !== 'accepted' && { reason }),
      note: text(note),
      ...(outcome !== 'refused' && { seal: text(seal), place: text(place), weight: weightGiven(weight) }),
    })),
    ...(rest && { rest: 'accepted' as const }),
    place: text(receipt.place),
    slot: text(receipt.slot),
  };
}
