import type { ItemState } from '../registry/registry.js';
import type { JudgmentLine } from './judgments.js';

/** How far lines of judgments cover the case's property: items it says nothing of, and lines that name no item (刑诉解释 444、446). */
export interface Coverage {
  items: number;
  covered: number;
  notMentioned: { id: string; code: string; name: string }[];
  linesWithoutItem: { lineNumber: number; description: string }[];
  /** In one sentence, as it is printed. */
  text: string;
}

/** Money that came of property of the case is judged with what it came of. */
const LINKED_MONEY: readonly ItemState['origin']['kind'][] = ['proceeds', 'fruits'];

/** Counts items that were registered or split off; a divided lot is covered when nothing of it is left but its parts. */
export function coverageOf(lines: readonly JudgmentLine[], items: readonly ItemState[]): Coverage {
  const named = new Set(lines.map((line) => line.itemId));
  const counted = items.filter(
    (item) => !item.voided && !LINKED_MONEY.includes(item.origin.kind) && !isOnlyParts(item),
  );
  const notMentioned = counted.filter((item) => !named.has(item.id));
  const linesWithoutItem = lines.filter((line) => line.itemId === null);
  const covered = counted.length - notMentioned.length;
  return {
    items: counted.length,
    covered,
    notMentioned: notMentioned.map(({ id, code, name }) => ({ id, code, name })),
    linesWithoutItem: linesWithoutItem.map(({ lineNumber, description }) => ({ lineNumber, description })),
    text: `${counted.length} 项财物中判决列明 ${covered} 项，未提及 ${notMentioned.length} 项`,
  };
}

const isOnlyParts = (item: ItemState): boolean => item.quantity.registered === item.quantity.splitOff;
