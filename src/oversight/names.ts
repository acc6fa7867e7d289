import { INSTRUMENTS, type InstrumentKind } from '../instruments/instruments.js';
import { LOAN_PURPOSES, type LoanPurpose, PURPOSES, type Purpose } from '../registry/registry.js';

/** The purpose of an offer or a loan, or the kind of a paper by its Chinese name; anything else is a name already. */
export const named = (name: string | null): string =>
  PURPOSES[name as Purpose]?.name ??
  LOAN_PURPOSES[name as LoanPurpose]?.name ??
  INSTRUMENTS[name as InstrumentKind]?.name ??
  name ??
  '';
