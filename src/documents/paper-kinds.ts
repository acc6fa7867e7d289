import type { InstrumentKind } from '../instruments/instruments.js';
import type { Purpose } from '../registry/registry.js';

/** What a paper is about. */
export const SUBJECT_KINDS = [
  'item',
  'case',
  'instrument',
  'handover',
  'loan',
  'approval',
  'count',
  'agency',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** From which facts a paper is made. */
type Source =
  | 'custody'
  | 'taking'
  | 'disposal'
  | 'handover'
  | 'instrument'
  | 'loan'
  | 'approval'
  | 'count'
  | 'outside';

interface Form {
  subject: SubjectKind;
  source: Source;
  /** The word in its number: 某公(扣清)字〔2026〕1号 has 扣清; null: it bears the number of the instrument that it is. */
  word: string | null;
  /** The kinds of instrument of which it is printed. */
  instruments?: readonly InstrumentKind[];
  /** The purposes of the handovers of which it is printed. */
  purposes?: readonly Purpose[];
  /** Only where the thing itself moves. */
  physical?: boolean;
  /** In the name of who receives and printed there; else in that of who sends. */
  receivers?: boolean;
  /** Its lines are all things of the case as they stand, not what was done under the instrument. */
  whole?: boolean;
  /** Of several entries of a thing under the instrument the last alone is told. */
  last?: boolean;
  /** Only of frozen things. */
  frozen?: boolean;
  /** Only of things that came into being under the instrument. */
  newcomers?: boolean;
}

const TO_ANOTHER_ORGAN: readonly Purpose[] = [
  'prosecution_review',
  'supplementary_investigation',
  'public_prosecution',
  'direct_to_court',
];
const PROOFS: readonly InstrumentKind[] = [
  'return_list',
  'treasury_payment',
  'sale_confirmation',
  'destruction_record',
  'fine_offset_voucher',
  'handling_record',
];

/** Every paper that can be printed, and of what. */
// biome-ignore format: the table reads as a table
const PAPERS = {
  custody_item:          { subject: 'item',       source: 'custody',    word: '物证链' },
  custody_case:          { subject: 'case',       source: 'custody',    word: '案证链' },
  seizure_list:          { subject: 'instrument', source: 'taking',     word: '扣清',   instruments: ['seizure_decision'] },
  sealing_list:          { subject: 'instrument', source: 'taking',     word: '封清',   instruments: ['sealing_decision'] },
  freezing_list:         { subject: 'instrument', source: 'taking',     word: '冻清',   instruments: ['freezing_notice'] },
  registration_list:     { subject: 'instrument', source: 'taking',     word: '登清',   instruments: ['preservation_decision'] },
  evidence_receipt_list: { subject: 'instrument', source: 'taking',     word: '接清',   instruments: ['acceptance_list'] },
  return_list:           { subject: 'instrument', source: 'disposal',   word: '还清',   instruments: ['return_list'] },
  destruction_list:      { subject: 'instrument', source: 'disposal',   word: '销清',   instruments: ['destruction_record'] },
  transfer_list:         { subject: 'handover',   source: 'handover',   word: '移检清', purposes: ['prosecution_review'] },
  court_transfer_list:   { subject: 'handover',   source: 'handover',   word: '移法清', purposes: ['public_prosecution', 'direct_to_court'] },
  store_in_slip:         { subject: 'handover',   source: 'handover',   word: null,     purposes: ['store_in'] },
  relocation_slip:       { subject: 'handover',   source: 'handover',   word: null,     purposes: ['relocation'] },
  transfer_out_slip:     { subject: 'handover',   source: 'handover',   word: '移出',   purposes: TO_ANOTHER_ORGAN, physical: true },
  loan_out_slip:         { subject: 'loan',       source: 'loan',       word: '借出' },
  disposal_out_slip:     { subject: 'instrument', source: 'disposal',   word: '处出',   instruments: PROOFS },
  re_entry_slip:         { subject: 'instrument', source: 'instrument', word: null,     instruments: ['re_entry_slip'] },
  placement_slip:        { subject: 'instrument', source: 'instrument', word: null,     instruments: ['placement_slip'] },
  post_handover_list:    { subject: 'instrument', source: 'instrument', word: null,     instruments: ['post_handover_list'], last: true },
  seizure_decision:      { subject: 'instrument', source: 'instrument', word: null,     instruments: ['seizure_decision'] },
  sealing_decision:      { subject: 'instrument', source: 'instrument', word: null,     instruments: ['sealing_decision'] },
  freezing_notice:       { subject: 'instrument', source: 'instrument', word: null,     instruments: ['freezing_notice'] },
  release_decision:      { subject: 'instrument', source: 'instrument', word: null,     instruments: ['release_decision'] },
  unfreezing_notice:     { subject: 'instrument', source: 'instrument', word: '解冻',   instruments: ['release_decision', 'non_prosecution_decision'], frozen: true },
  release_notice:        { subject: 'instrument', source: 'instrument', word: '解通',   instruments: ['non_prosecution_decision'] },
  renewal_notice:        { subject: 'instrument', source: 'instrument', word: null,     instruments: ['renewal_notice'] },
  claim_record:          { subject: 'instrument', source: 'instrument', word: null,     instruments: ['claim_record'] },
  claim_answer:          { subject: 'instrument', source: 'instrument', word: null,     instruments: ['claim_answer'] },
  request_for_approval:  { subject: 'approval',   source: 'approval',   word: '呈批' },
  return_approval:       { subject: 'instrument', source: 'instrument', word: null,     instruments: ['return_approval'] },
  early_disposal_approval: { subject: 'instrument', source: 'instrument', word: null,   instruments: ['early_disposal_approval'] },
  loan_approval:         { subject: 'instrument', source: 'instrument', word: null,     instruments: ['loan_approval', 'special_loan_approval'] },
  correction_approval:   { subject: 'instrument', source: 'instrument', word: null,     instruments: ['correction_approval'] },
  voiding_approval:      { subject: 'instrument', source: 'instrument', word: null,     instruments: ['voiding_approval'] },
  merging_approval:      { subject: 'instrument', source: 'instrument', word: null,     instruments: ['merging_approval'] },
  erasure_decision:      { subject: 'instrument', source: 'instrument', word: null,     instruments: ['erasure_decision'] },
  abnormality_report:    { subject: 'instrument', source: 'instrument', word: null,     instruments: ['abnormality_report'] },
  abnormality_decision:  { subject: 'instrument', source: 'instrument', word: null,     instruments: ['abnormality_decision'] },
  counting_record:       { subject: 'instrument', source: 'instrument', word: null,     instruments: ['counting_record'] },
  photo_record:          { subject: 'instrument', source: 'instrument', word: null,     instruments: ['photo_record'] },
  flaw_correction:       { subject: 'instrument', source: 'instrument', word: null,     instruments: ['flaw_correction'] },
  flaw_explanation:      { subject: 'instrument', source: 'instrument', word: null,     instruments: ['flaw_explanation'] },
  transfer_letter:       { subject: 'handover',   source: 'handover',   word: null,     purposes: ['direct_to_court'] },
  acceptance_notice:     { subject: 'handover',   source: 'handover',   word: '接案',   purposes: ['prosecution_review'], receivers: true },
  judgment_list:         { subject: 'instrument', source: 'instrument', word: '判清',   instruments: ['judgment'] },
  execution_transfer:    { subject: 'instrument', source: 'instrument', word: '移执',   instruments: ['judgment'], whole: true },
  execution_order:       { subject: 'instrument', source: 'instrument', word: null,     instruments: ['execution_order'] },
  execution_receipt:     { subject: 'instrument', source: 'instrument', word: null,     instruments: ['execution_receipt'] },
  treasury_stub:         { subject: 'instrument', source: 'instrument', word: null,     instruments: ['treasury_payment'] },
  sale_record:           { subject: 'instrument', source: 'instrument', word: null,     instruments: ['sale_confirmation'] },
  offset_voucher:        { subject: 'instrument', source: 'instrument', word: null,     instruments: ['fine_offset_voucher'] },
  handling_record:       { subject: 'instrument', source: 'instrument', word: null,     instruments: ['handling_record'] },
  closing_report:        { subject: 'instrument', source: 'instrument', word: null,     instruments: ['closing_report'], whole: true },
  conversion_decision:   { subject: 'instrument', source: 'instrument', word: null,     instruments: ['conversion_decision'] },
  continuation_decision: { subject: 'instrument', source: 'instrument', word: null,     instruments: ['continuation_decision'] },
  queue_effect_record:   { subject: 'instrument', source: 'instrument', word: null,     instruments: ['queue_effect_record'] },
  case_withdrawal:       { subject: 'instrument', source: 'instrument', word: '撤解',     instruments: ['case_withdrawal_decision'] },
  claim_notice:          { subject: 'instrument', source: 'instrument', word: null,     instruments: ['claim_notice'] },
  claim_announcement:    { subject: 'instrument', source: 'instrument', word: null,     instruments: ['claim_announcement'] },
  unclaimed_decision:    { subject: 'instrument', source: 'instrument', word: null,     instruments: ['unclaimed_decision'] },
  refund_application:    { subject: 'instrument', source: 'instrument', word: null,     instruments: ['refund_application'] },
  sealing_record:        { subject: 'instrument', source: 'instrument', word: null,     instruments: ['sealing_record'] },
  deposit_record:        { subject: 'instrument', source: 'instrument', word: null,     instruments: ['deposit_receipt'] },
  interest_record:       { subject: 'instrument', source: 'instrument', word: null,     instruments: ['interest_notice'], newcomers: true },
  expense_voucher:       { subject: 'instrument', source: 'instrument', word: null,     instruments: ['expense_voucher'] },
  stocktaking_record:    { subject: 'count',      source: 'count',      word: null },
  outside_list:          { subject: 'agency',     source: 'outside',    word: '在外' },
} as const satisfies Record<string, Form>;

export type PaperKind = keyof typeof PAPERS;

/** Every paper but the custody certificates: fields, lines and boxes to sign in. */
export type ListKind = Exclude<PaperKind, 'custody_item' | 'custody_case'>;

export const PAPER_KINDS = Object.keys(PAPERS) as PaperKind[];
export const formOf = (kind: PaperKind): Form => PAPERS[kind];
