import { LOAN_PURPOSES } from '../../registry/registry.js';
import { chinaTime } from '../wording.js';
import { instrumentText } from './entry-content.js';
import type { Proceeding, Told } from './proceeding.js';

/** What slips say of the loan. */
export const LOAN_FIELDS = {
  loan: {
    label: '调用依据',
    value: ({ loan, names }) =>
      loan ? instrumentText(names.instruments.get(loan.loan.instrumentId ?? '')) : '',
  },
  borrower: {
    label: '领用人',
    value: ({ loan, names }) =>
      loan ? [names.agency(loan.loan.agencyId), names.person(loan.loan.borrowerId)].join(' ') : '',
  },
  loan_purpose: {
    label: '调用事由',
    value: ({ loan }) => (loan ? LOAN_PURPOSES[loan.loan.purpose].name : ''),
  },
  loan_due: { label: '归还期限', value: ({ loan }) => (loan ? chinaTime(loan.loan.dueAt) : '') },
  loan_out: {
    label: '出库时间',
    value: ({ loan }) => (loan?.loan.handedAt ? chinaTime(loan.loan.handedAt) : ''),
  },
  loan_state: { label: '归还情况', value: loanState },
} satisfies Record<string, Told>;

function loanState({ loan }: Proceeding): string {
  if (!loan) return '';
  const back = loan.lines.filter(({ condition }) => condition !== null && condition !== 'lost').length;
  const lost = loan.lines.filter(({ condition }) => condition === 'lost').length;
  const outside = loan.lines.length - back - lost;
  return [
    `共借出 ${loan.lines.length} 项，已归还 ${back} 项`,
    lost > 0 && `灭失 ${lost} 项`,
    outside > 0 ? `尚在外 ${outside} 项` : '已全部了结',
  ]
    .filter(Boolean)
    .join('，');
}
