/**
 * Where each act upon a case is done, below `/cases/:id`, by its name in `GET /api/cases/:id/acts`, in the order of its buttons.
 * An act without a place has no button.
 */
// biome-ignore format: the table reads as a table
export const CASE_ACT_PLACES: Readonly<Record<string, string>> = {
  seizure:                     'seizures/new',
  judgment:                    'judgments/new',
  execution_order:             '?tab=judgments',
  indictment:                  'indictment',
  supplementary_investigation: 'supplementary-investigation',
  non_prosecution:             'non-prosecution',
  case_withdrawal:             'case-withdrawal',
  store_in:                    'handovers/new?purpose=store_in',
  prosecution_transfer:        'prosecution-transfer',
  return:                      'return',
  renewal:                     'renewal',
  conversion:                  'conversion',
  continuation:                'continuation',
  queue_effect:                'queue-effect',
  release:                     'release',
  notice:                      'notice',
  unclaimed:                   'unclaimed',
  early_disposal:              'early-disposal',
  loan:                        'loans/new',
  relocation:                  'handovers/new?purpose=relocation',
  court_transfer:              'court-transfer',
  disposal:                    'disposals/new',
  approval:                    'approvals/new',
  closure:                     'closure',
  referral:                    'referral',
  number:                      'number',
  merger:                      'merger',
};

/** The acts that begin with a choice of lines. */
export const LINE_ACTS: readonly string[] = [
  'store_in',
  'indictment',
  'supplementary_investigation',
  'non_prosecution',
  'case_withdrawal',
  'prosecution_transfer',
  'return',
  'renewal',
  'conversion',
  'continuation',
  'queue_effect',
  'release',
  'notice',
  'unclaimed',
  'early_disposal',
  'loan',
  'relocation',
  'court_transfer',
  'approval',
];

/** Acts that are seldom wanted though nearly always possible wait behind the others; a number, once the agency has given one. */
export const SELDOM: readonly string[] = [
  'conversion',
  'case_withdrawal',
  'approval',
  'referral',
  'number',
  'merger',
];

/** Acts whose own page tells at length what stands in their way. */
export const EXPLAINED: readonly string[] = ['closure'];
