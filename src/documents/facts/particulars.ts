import type { Field, Signature } from '../paper-content.js';
import type { FieldKey, PaperLayout } from '../paper-layout.js';
import { ASKED_FIELDS } from './approval-fields.js';
import { claimantOf, DECIDED_FIELDS, holderName } from './decided-fields.js';
import { EXECUTION_FIELDS } from './execution-fields.js';
import { LOAN_FIELDS } from './loan-fields.js';
import type { Proceeding, Told } from './proceeding.js';

const FIELDS: Record<FieldKey, Told> = {
  ...DECIDED_FIELDS,
  ...ASKED_FIELDS,
  ...LOAN_FIELDS,
  ...EXECUTION_FIELDS,
};

/** The fields above the lines of a paper, in the order of its layout; what is not known is left empty. */
export const fieldsOf = ({ fields = [] }: PaperLayout, proceeding: Proceeding): Field[] =>
  fields.map((key) => {
    const { label, value } = FIELDS[key];
    return { label, value: value(proceeding) };
  });

/** What the blanks of the opening words are filled with. */
export function blanksOf(proceeding: Proceeding, issuer: string): Record<string, string> {
  const { names, items } = proceeding;
  const value = (key: FieldKey) => FIELDS[key].value(proceeding);
  const institutions = items.flatMap(({ details }) =>
    typeof details === 'object' && details.开户行 ? [details.开户行] : [],
  );
  return {
    issuer,
    case: names.isOfCase ? `“${names.propertyCase.title}”` : '',
    holder: holderName(proceeding),
    institution: [...new Set(institutions)].join('、'),
    until: value('until'),
    reason: value('reason'),
    early: value('early'),
    claimant: claimantOf(proceeding),
    claim: value('claim'),
    answer: value('answer'),
    executor: value('executor'),
    court: courtOf(proceeding),
  };
}

/** Who is known to sign in which box. */
export const signaturesOf = (
  { signatures }: PaperLayout,
  proceeding: Proceeding,
): Record<string, Signature> =>
  Object.fromEntries(signatures.map(({ key }) => [key, { names: SIGNERS[key]?.(proceeding) ?? [] }]));

const SIGNERS: Record<string, (proceeding: Proceeding) => string[]> = {
  keeper: ({ loan, steps, names }) =>
    loan && !steps.some(({ act }) => act === 'take_back')
      ? [names.person(loan.loan.handedBy ?? '')].filter(Boolean)
      : peopleOf(steps, names),
  borrower: ({ loan, names }) => (loan ? [names.person(loan.loan.borrowerId)] : []),
  approver: ({ instrument, approval, names }) =>
    instrument
      ? instrument.approvals.map(({ name }) => name)
      : [names.person(approval?.decidedBy ?? '')].filter(Boolean),
  applicant: ({ approval, issuedBy, names }) =>
    [names.person(approval?.requestedBy ?? issuedBy ?? '')].filter(Boolean),
  handler: ({ steps, issuedBy, names }) =>
    issuedBy ? [names.person(issuedBy)].filter(Boolean) : peopleOf(steps, names),
  sender: ({ issuedBy, names }) => [names.person(issuedBy ?? '')].filter(Boolean),
  receiver: ({ steps, names }) =>
    peopleOf(
      steps.filter(({ act }) => act === 'receive' || act === 'receive_with_exception' || act === 'refuse'),
      names,
    ),
  claimant: (proceeding) => [claimantOf(proceeding)].filter(Boolean),
  holder: (proceeding) => [holderName(proceeding)].filter(Boolean),
};

const peopleOf = (steps: Proceeding['steps'], names: Proceeding['names']): string[] => [
  ...new Set(steps.map(({ content }) => names.person(content.actor.person)).filter(Boolean)),
];

/** The court whose order is answered. */
const courtOf = ({ order, names }: Proceeding): string =>
  names.agency(names.instruments.get(order?.instrumentId ?? '')?.agencyId ?? '');
