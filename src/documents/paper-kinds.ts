import type { InstrumentKind } from '../instruments/instruments.js';
import type { Purpose } from '../registry/registry.js';
import type { PaperKind } from './paper-layout.js';

/** What a paper is about. */
export type SubjectKind = 'item' | 'case' | 'instrument' | 'handover';

interface Form {
  subject: SubjectKind;
  /** The word in its number: 某公(扣清)字〔2026〕1号 has 扣清. */
  word: string;
  /** The instrument whose list it is. */
  instrument?: InstrumentKind;
  /** The purposes of the handovers whose list it is. */
  purposes?: readonly Purpose[];
}

/** Every paper that can be printed, and of what. */
// biome-ignore format: the table reads as a table
const PAPERS = {
  custody_item:          { subject: 'item',       word: '物证链' },
  custody_case:          { subject: 'case',       word: '案证链' },
  seizure_list:          { subject: 'instrument', word: '扣清',   instrument: 'seizure_decision' },
  sealing_list:          { subject: 'instrument', word: '封清',   instrument: 'sealing_decision' },
  freezing_list:         { subject: 'instrument', word: '冻清',   instrument: 'freezing_notice' },
  registration_list:     { subject: 'instrument', word: '登清',   instrument: 'preservation_decision' },
  evidence_receipt_list: { subject: 'instrument', word: '接清',   instrument: 'acceptance_list' },
  return_list:           { subject: 'instrument', word: '还清',   instrument: 'return_list' },
  destruction_list:      { subject: 'instrument', word: '销清',   instrument: 'destruction_record' },
  transfer_list:         { subject: 'handover',   word: '移检清', purposes: ['prosecution_review'] },
  court_transfer_list:   { subject: 'handover',   word: '移法清', purposes: ['public_prosecution', 'direct_to_court'] },
} as const satisfies Record<PaperKind, Form>;

export const PAPER_KINDS = Object.keys(PAPERS) as PaperKind[];
export const formOf = (kind: PaperKind): Form => PAPERS[kind];
