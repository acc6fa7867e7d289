import type { ApprovalSummary } from '../../approvals/approvals.js';
import type { ExecutionOrder, Obligation } from '../../court/court.js';
import type { Instrument } from '../../instruments/instruments.js';
import type { ItemState } from '../../registry/registry.js';
import type { Loan, LoanLine } from '../../storage/storage.js';
import type { Names } from './directory.js';
import type { Step } from './entry-content.js';

/** A loan with its lines. */
export interface LoanFacts {
  loan: Loan;
  lines: LoanLine[];
}

/** What was done under one paper, as far as fields and boxes to sign in tell of it. */
export interface Proceeding {
  /** Null while it is not issued: an approved loan that nobody has received. */
  instrument: Instrument | null;
  issuedBy: string | null;
  /** The entries made under it, in their order. */
  steps: readonly Step[];
  /** The things on the paper as they stand. */
  items: readonly ItemState[];
  names: Names;
  loan: LoanFacts | null;
  /** The approval given under the approver's own login. */
  approval: ApprovalSummary | null;
  order: ExecutionOrder | null;
  obligations: readonly Obligation[];
}

/** Of nothing yet. */
export const proceedingOf = (names: Names, known: Partial<Proceeding> = {}): Proceeding => ({
  instrument: null,
  issuedBy: null,
  steps: [],
  items: [],
  names,
  loan: null,
  approval: null,
  order: null,
  obligations: [],
  ...known,
});

/** A field of papers: its label, and its words from what was done. */
export interface Told {
  label: string;
  value: (proceeding: Proceeding) => string;
}
