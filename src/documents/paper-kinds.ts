import type { InstrumentKind } from '../instruments/instruments.js';
import type { Purpose } from '../registry/registry.js';

/** What a paper is about. */
export const SUBJECT_KINDS = ['item', 'case', 'instrument', 'handover', 'loan'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** From which facts a paper is made. */
type Source = 'custody' | 'taking' | 'disposal' | 'handover' | 'instrument' | 'loan';

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
} as const satisfies Record<string, Form>;

export type PaperKind = keyof typeof PAPERS;

/** Every paper but the custody certificates: fields, lines and boxes to sign in. */
export type ListKind = Exclude<PaperKind, 'custody_item' | 'custody_case'>;

export const PAPER_KINDS = Object.keys(PAPERS) as PaperKind[];
export const formOf = (kind: PaperKind): Form => PAPERS[kind];
