import type { Instrument } from '../../instruments/instruments.js';
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
  names: Names;
  loan: LoanFacts | null;
}
