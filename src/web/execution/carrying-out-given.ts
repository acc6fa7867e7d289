import type { Shape } from '../api/client';
import { type PaperGiven, paperOf } from '../papers/paper-fields';
import { isDecimal, isMore } from '../quantity/decimal';
import type { DueLine } from './due-lines';

/** What is written beside one line; empty means all that is left, and a price that is not known. */
export interface LineGiven {
  quantity?: string;
  price?: string;
}

/** What is said of all lines together. */
export interface CarryingOutForm {
  recipientId?: string;
  executors?: string[];
  witnesses?: string[];
  unit?: string;
  /** China's time as on the wall: `2024-05-03T14:20`. */
  occurredAt?: string;
  lateReason?: string;
  note?: string;
  instrument?: PaperGiven;
}

export type Wrong = 'notDecimal' | 'moreThanLeft';

/** What the page itself can see to be wrong, by line. */
export function whatIsWrong(
  lines: readonly DueLine[],
  given: Readonly<Record<string, LineGiven>>,
): Map<string, Wrong> {
  const found = new Map<string, Wrong>();
  for (const { key, disposition } of lines) {
    const { quantity, price } = given[key] ?? {};
    if ([quantity, price].some((text) => text && !isDecimal(text))) found.set(key, 'notDecimal');
    else if (quantity && isMore(quantity, disposition.left ?? '0')) found.set(key, 'moreThanLeft');
  }
  return found;
}

const text = (value: string | undefined): string | undefined => value?.trim() || undefined;

/** The proof with its lines as the API takes it. */
export const bodyOf = (
  caseId: string,
  lines: readonly DueLine[],
  given: Readonly<Record<string, LineGiven>>,
  form: CarryingOutForm,
): Shape<'CarryingOutDto'> => ({
  caseId,
  lines: lines.map(({ key, item, outcome }) => ({
    itemId: item.id,
    dispositionId: key,
    quantity: given[key]?.quantity || undefined,
    recipientId: outcome.recipient ? form.recipientId : undefined,
    proceeds: outcome.realises
      ? { quantity: given[key]?.price || undefined, unit: text(form.unit) ?? '元' }
      : undefined,
  })),
  executors: form.executors,
  witnesses: form.witnesses,
  occurredAt: form.occurredAt ? `${form.occurredAt}:00+08:00` : undefined,
  lateReason: text(form.lateReason),
  note: text(form.note),
  instrument: paperOf(form.instrument),
});
