import {
  ABNORMALITIES,
  CUSTODY_NAMES,
  type ItemState,
  MEASURE_NAMES,
  OUTCOMES,
} from '../../registry/registry.js';
import { LINE_CONDITIONS } from '../../storage/storage.js';
import type { ListLine } from '../paper-content.js';
import { quantityText } from '../wording.js';
import { correctionsOf, destinationOf, remarkOf, resultOf, textOf } from './custody-facts.js';
import type { Names } from './directory.js';
import { hashOf, instrumentText, presentOf, type Step } from './entry-content.js';
import { freezeOf, quantityOf } from './quantities.js';

/** One entry of a thing as a line of the paper under which it was made; `cases` names the case of a thing of the store. */
export function lineOfStep(
  step: Step,
  chain: readonly Step[],
  line: number,
  names: Names,
  cases: ReadonlyMap<string, string> = new Map(),
): ListLine {
  const { before, after: item, content } = step;
  const held = before.sequence === 0 ? item : before;
  const disposition = item.dispositions.find(({ id }) => id === content.disposition);
  const amount = content.quantity ?? disposition?.quantity ?? held.quantity.onHand;
  return {
    line,
    itemCode: item.code,
    name: item.name,
    quantity: quantityOf(item, amount),
    features: item.features ?? '',
    place: item.place ?? undefined,
    remark: step.act === 'correct' ? textOf(step.entry.confidential.reason) : remarkOf(step, chain, names),
    freeze: freezeOf(item),
    told: {
      planned: quantityText(quantityOf(item)),
      received: quantityText(quantityOf(held, held.quantity.onHand)),
      source: sourceOf(item, names),
      case: cases.get(item.caseId) ?? '',
      from: before.place ?? '',
      to: item.place ?? '',
      seal: item.custody.seal ?? '',
      condition: conditionOf(step),
      result: answerOf(step),
      whole: content.condition === 'short' ? '否' : '是',
      outcome: disposition ? OUTCOMES[disposition.outcome].name : '',
      recipient: destinationOf(step, names),
      measure: measureOf(before, names),
      changed: changedBy(step, chain, names),
      abnormality: (ABNORMALITIES as Record<string, string>)[content.abnormality ?? ''] ?? '',
    },
    hash: hashOf(step),
  };
}

/** The receiver's word on a thing; what was offered and not answered waits. */
function answerOf(step: Step): string {
  if (step.act === 'offer') return '待接收方答复';
  if (step.act === 'withdraw_offer') return '已撤回';
  const { kind, reason } = resultOf(step) ?? {};
  return [kind === '全部' ? '接收' : kind, reason].filter(Boolean).join('：');
}

/** A thing as it stands, with what became of it. */
export function presentLine(chain: readonly Step[], line: number, names: Names): ListLine {
  const item = presentOf(chain);
  const last = chain.at(-1) as Step;
  const open = item.dispositions.filter(({ state }) => state !== 'recommended');
  return {
    line,
    itemCode: item.code,
    name: item.name,
    quantity: quantityOf(item, item.quantity.onHand),
    features: item.features ?? '',
    told: {
      planned: quantityText(quantityOf(item)),
      source: sourceOf(item, names),
      to: [item.place, names.agency(item.custody.agencyId), CUSTODY_NAMES[item.custody.kind]]
        .filter(Boolean)
        .join(' '),
      measure: measureOf(item, names),
      outcome: [...new Set(open.map(({ outcome }) => OUTCOMES[outcome].name))].join('、'),
      ending: endingOf(chain, names),
    },
    hash: hashOf(last),
  };
}

/** List and line that first named a thing. */
export const sourceOf = ({ list }: Step['after'], names: Names): string =>
  list ? `${instrumentText(names.instruments.get(list.instrumentId))} 第 ${list.line} 项` : '';

/** The measures on a thing, each with its paper and last day. */
function measureOf({ measures }: ItemState, names: Names): string {
  return measures
    .map(({ kind, instrumentId, until }) =>
      [MEASURE_NAMES[kind], names.instruments.get(instrumentId)?.number, until && `至 ${until}`]
        .filter(Boolean)
        .join(' '),
    )
    .join('；');
}

/** What was carried out of a thing, one line each. */
function endingOf(chain: readonly Step[], names: Names): string {
  const done = chain.filter(({ act, before }) => act === 'carry_out' && before.sequence > 0);
  if (presentOf(chain).voided) return '登记已作废';
  return done
    .map((step) => {
      const disposition = step.after.dispositions.find(({ id }) => id === step.content.disposition);
      const amount = quantityText(quantityOf(step.after, step.content.quantity));
      const way = disposition ? OUTCOMES[disposition.outcome].name : '';
      return [`${way} ${amount}`, destinationOf(step, names), instrumentText(step.content.instrument)]
        .filter(Boolean)
        .join('，');
    })
    .join('\n');
}

/** In what state it came back, and what is wrong with it. */
function conditionOf({ entry, content }: Step): string {
  const state = (LINE_CONDITIONS as Record<string, string>)[content.condition ?? ''] ?? '';
  const note = textOf(entry.confidential.note);
  return note ? `${state}（${note}）` : state;
}

function changedBy(step: Step, chain: readonly Step[], names: Names): string {
  if (step.act !== 'correct') return '';
  return [...correctionsOf(chain, names).values()]
    .flat()
    .filter(({ sequence }) => sequence === step.entry.sequence)
    .map(({ field, was, becomes }) => `${field}：${was} → ${becomes}`)
    .join('；');
}
