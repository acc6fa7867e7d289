import { OUTCOMES } from '../../registry/registry.js';
import { LINE_CONDITIONS } from '../../storage/storage.js';
import type { ListLine } from '../paper-content.js';
import { quantityText } from '../wording.js';
import { destinationOf, textOf } from './custody-facts.js';
import type { Names } from './directory.js';
import { hashOf, instrumentText, type Step } from './entry-content.js';
import { quantityOf } from './quantities.js';

/** One entry of a thing as a line of the paper under which it was made; `cases` names the case of a thing of the store. */
export function lineOfStep(
  step: Step,
  line: number,
  names: Names,
  cases: ReadonlyMap<string, string> = new Map(),
): ListLine {
  const { before, after: item, content, entry } = step;
  const held = before.sequence === 0 ? item : before;
  return {
    line,
    itemCode: item.code,
    name: item.name,
    quantity: quantityOf(item, content.quantity ?? held.quantity.onHand),
    features: item.features ?? '',
    place: item.place ?? undefined,
    remark: [textOf(entry.confidential.reason), textOf(entry.confidential.note)].filter(Boolean).join('；'),
    told: {
      planned: quantityText(quantityOf(item)),
      received: quantityText(quantityOf(held, held.quantity.onHand)),
      source: sourceOf(item, names),
      case: cases.get(item.caseId) ?? '',
      from: before.place ?? '',
      to: item.place ?? '',
      seal: item.custody.seal ?? '',
      condition: conditionOf(step),
      whole: content.condition === 'short' ? '否' : '是',
      outcome: outcomeOf(step),
      recipient: destinationOf(step, names),
    },
    hash: hashOf(step),
  };
}

/** List and line that first named a thing. */
export const sourceOf = ({ list }: Step['after'], names: Names): string =>
  list ? `${instrumentText(names.instruments.get(list.instrumentId))} 第 ${list.line} 项` : '';

/** In what state it came back, and what is wrong with it. */
function conditionOf({ entry, content }: Step): string {
  const state = (LINE_CONDITIONS as Record<string, string>)[content.condition ?? ''] ?? '';
  const note = textOf(entry.confidential.note);
  return note ? `${state}（${note}）` : state;
}

function outcomeOf({ content, after }: Step): string {
  const disposition = after.dispositions.find(({ id }) => id === content.disposition);
  return disposition ? OUTCOMES[disposition.outcome].name : '';
}
