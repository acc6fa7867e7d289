import { LOAN_PURPOSES } from '../../registry/registry.js';
import type { Field, Signature } from '../paper-content.js';
import type { FieldKey, PaperLayout } from '../paper-layout.js';
import { chinaTime, partyLine } from '../wording.js';
import { instrumentText } from './entry-content.js';
import type { Proceeding } from './proceeding.js';

/** The fields above the lines of a paper, in the order of its layout; what is not known is left empty. */
export const fieldsOf = ({ fields = [] }: PaperLayout, proceeding: Proceeding): Field[] =>
  fields.map((key) => {
    const { label, value } = FIELDS[key];
    return { label, value: value(proceeding) };
  });

/** Who is known to sign in which box. */
export const signaturesOf = (
  { signatures }: PaperLayout,
  proceeding: Proceeding,
): Record<string, Signature> =>
  Object.fromEntries(signatures.map(({ key }) => [key, { names: SIGNERS[key]?.(proceeding) ?? [] }]));

interface Told {
  label: string;
  value: (proceeding: Proceeding) => string;
}

const FIELDS: Record<FieldKey, Told> = {
  instrument: {
    label: '文书',
    value: ({ instrument }) => (instrument ? `${instrumentText(instrument)}（${instrument.issuedOn}）` : ''),
  },
  approver: { label: '批准人', value: ({ instrument }) => approvers(instrument).join('；') },
  handler: { label: '办理人', value: handler },
  moment: { label: '办理时间', value: moments },
  loan: { label: '调用依据', value: loanPaper },
  borrower: { label: '领用人', value: borrower },
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
};

const SIGNERS: Record<string, (proceeding: Proceeding) => string[]> = {
  keeper: ({ loan, steps, names }) =>
    loan && !steps.some(({ act }) => act === 'take_back')
      ? [names.person(loan.loan.handedBy ?? '')].filter(Boolean)
      : peopleOf(steps, names),
  borrower: ({ loan, names }) => (loan ? [names.person(loan.loan.borrowerId)] : []),
  approver: ({ instrument }) => (instrument?.approvals ?? []).map(({ name }) => name),
  handler: ({ steps, issuedBy, names }) =>
    steps.length > 0 ? peopleOf(steps, names) : [names.person(issuedBy ?? '')].filter(Boolean),
};

const approvers = (instrument: Proceeding['instrument']): string[] =>
  (instrument?.approvals ?? []).map(
    ({ name, post, approvalId }) => `${name}，${post}（${approvalId ? '本人账号批准' : '据书面审批登记'}）`,
  );

const peopleOf = (steps: Proceeding['steps'], names: Proceeding['names']): string[] => [
  ...new Set(steps.map(({ content }) => names.person(content.actor.person)).filter(Boolean)),
];

function handler({ steps, issuedBy, names }: Proceeding): string {
  const [first] = steps;
  return first ? partyLine(names.actor(first.content.actor)) : names.person(issuedBy ?? '');
}

function moments({ steps }: Proceeding): string {
  return [...new Set(steps.map(({ content }) => chinaTime(content.occurred_at)))].join('、');
}

function loanPaper({ loan, names }: Proceeding): string {
  return loan ? instrumentText(names.instruments.get(loan.loan.instrumentId ?? '')) : '';
}

function borrower({ loan, names }: Proceeding): string {
  return loan ? [names.agency(loan.loan.agencyId), names.person(loan.loan.borrowerId)].join(' ') : '';
}

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
