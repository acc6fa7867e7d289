import { PARTY_NAMES } from '../../cases/cases.js';
import { OBLIGATIONS } from '../../court/court.js';
import { add } from '../../platform/quantity.js';
import { chinaTime } from '../wording.js';
import { instrumentText } from './entry-content.js';
import type { Proceeding, Told } from './proceeding.js';

/** What papers of judgment and execution say above their lines. */
export const EXECUTION_FIELDS = {
  authority: { label: '处理依据', value: authorityOf },
  total: { label: '合计', value: totalOf },
  executors: {
    label: '执行人、监销人',
    value: ({ steps, names }) =>
      [
        ...new Set(
          steps.flatMap(({ content }) => [...(content.executors ?? []), ...(content.witnesses ?? [])]),
        ),
      ]
        .map((id) => names.person(id))
        .filter(Boolean)
        .join('、'),
  },
  balance: {
    label: '账实',
    value: ({ items }) => {
      const counted = items.filter(({ voided }) => !voided);
      const left = counted.filter(({ quantity }) => quantity.onHand !== '0').length;
      return `登记 ${counted.length} 项，已了结 ${counted.length - left} 项，尚存 ${left} 项`;
    },
  },
  judgment: { label: '生效裁判', value: judgmentOf },
  parties: {
    label: '当事人',
    value: ({ names }) =>
      [
        ...new Set(
          [...names.parties.values()]
            .filter(({ kind }) => kind !== 'witness')
            .map(({ kind, name }) => `${PARTY_NAMES[kind]} ${name}`),
        ),
      ].join('、'),
  },
  obligations: {
    label: '追缴、退赔',
    value: ({ obligations }) =>
      obligations
        .map(
          ({ kind, description, quantity, unit }) =>
            `${OBLIGATIONS[kind]} ${description} ${quantity ?? ''}${unit ?? ''}`,
        )
        .join('；'),
  },
  executor: {
    label: '协助执行单位',
    value: ({ order, names }) => names.agency(order?.agencyId ?? ''),
  },
  order: {
    label: '协助执行通知书',
    value: ({ order, names }) => instrumentText(names.instruments.get(order?.instrumentId ?? '')),
  },
  order_due: {
    label: '送交回单期限',
    value: ({ order }) => (order ? chinaTime(order.receiptDueAt) : ''),
  },
  order_note: { label: '未执行的原因', value: ({ order }) => order?.receiptNote ?? '' },
} satisfies Record<string, Told>;

function judgmentOf({ instrument, order, names }: Proceeding): string {
  if (order)
    return `${instrumentText(names.instruments.get(order.judgmentInstrumentId))}（${order.judgmentInForceOn} 生效）`;
  return instrument ? instrumentText(instrument) : '';
}

function authorityOf({ steps, names }: Proceeding): string {
  const papers = steps.map(({ content, after }) => {
    const disposition = after.dispositions.find(({ id }) => id === content.disposition);
    return instrumentText(names.instruments.get(disposition?.instrumentId ?? ''));
  });
  return [...new Set(papers.filter(Boolean))].join('；');
}

/** The sum of what was carried out, by unit. */
function totalOf({ steps }: Proceeding): string {
  const sums = new Map<string, string>();
  for (const { content, after } of steps) {
    if (!content.quantity || !after.quantity.counted) continue;
    const { unit } = after.quantity;
    sums.set(unit, add(sums.get(unit) ?? '0', content.quantity));
  }
  return [...sums].map(([unit, sum]) => `${sum} ${unit}`).join('、');
}
