import type { Role } from '../../identity/identity.js';

export const OFFICER: readonly Role[] = ['case_officer'];
/** Who keeps a store of an agency that answers for cases. */
export const STOCK_KEEPERS: readonly Role[] = ['keeper', 'case_manager', 'court_registrar'];
export const KEEPERS: readonly Role[] = ['keeper', 'centre_keeper', 'case_manager', 'court_registrar'];
/** Who keeps the record right: the officer while it is with the police, who receives for the others after. */
export const RECORDERS: readonly Role[] = ['case_officer', 'case_manager', 'court_registrar'];
/** Who works on a case, and may need a thing of it for a time. */
export const BORROWERS: readonly Role[] = ['case_officer', 'prosecutor', 'judge', 'enforcement_officer'];
export const RECEIVERS: readonly Role[] = [...KEEPERS, 'treasury_officer'];
export const PARTIES: readonly Role[] = [
  'case_officer',
  'keeper',
  'case_manager',
  'prosecutor',
  'court_registrar',
  'centre_keeper',
];
export const DECIDERS: readonly Role[] = ['case_officer', 'prosecutor', 'judge', 'enforcement_officer'];
export const CLAIM_RECORDERS: readonly Role[] = [...DECIDERS, 'case_manager', 'court_registrar'];
export const EXECUTORS: readonly Role[] = [
  ...KEEPERS,
  'case_officer',
  'finance_officer',
  'enforcement_officer',
];
/** Who pays money into accounts. */
export const CASHIERS: readonly Role[] = [
  ...KEEPERS,
  'case_officer',
  'finance_officer',
  'enforcement_officer',
];
