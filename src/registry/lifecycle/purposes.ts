import type { AgencyKind, Permission } from '../../identity/identity.js';
import type { InstrumentKind } from '../../instruments/instruments.js';
import type { TimeLimitId } from '../../time-limits/time-limits.js';
import type { Stage } from './item-state.js';

export interface PurposeForm {
  name: string;
  instrument: InstrumentKind;
  /** Who may offer things for it, besides the `by` column of the lifecycle. */
  permission: Permission;
  from: readonly AgencyKind[];
  to: readonly AgencyKind[];
  modes: readonly ('physical' | 'paper')[];
  /** The stages in which the property may be when it is offered. */
  stages: readonly Stage[];
  /** The stage it enters on receipt; null: responsibility stays, only custody moves. */
  stage: Stage | null;
  /** Within which the receiver should answer; past it the offer shows as overdue and stays the sender's. */
  answerWithin: TimeLimitId;
  /** From one keeper to another of the same agency: the things stay in their places. */
  inPlace?: true;
}

const HOLDING: readonly AgencyKind[] = ['police', 'procuratorate', 'court', 'custody_centre'];
const BOTH = ['physical', 'paper'] as const;
const THING = ['physical'] as const;
const ANY: readonly Stage[] = [
  'investigation',
  'prosecution_review',
  'supplementary_investigation',
  'first_instance',
  'execution',
  'concluded',
];

/** Why property goes from one party to another. */
// biome-ignore format: the table reads as a table
export const PURPOSES = {
  store_in:                    { name: '入库',         instrument: 'store_in_slip',                        permission: 'handover.offer',         from: HOLDING,           to: HOLDING,           modes: THING, stages: ANY, stage: null, answerWithin: 'R01' },
  relocation:                  { name: '转库',         instrument: 'relocation_slip',                      permission: 'handover.offer',         from: HOLDING,           to: HOLDING,           modes: THING, stages: ANY, stage: null, answerWithin: 'R02' },
  post_change:                 { name: '岗位交接',     instrument: 'post_handover_list',                   permission: 'item.put_away',          from: HOLDING,           to: HOLDING,           modes: THING, stages: ANY, stage: null, answerWithin: 'R02', inPlace: true },
  prosecution_review:          { name: '移送审查起诉', instrument: 'prosecution_opinion',                  permission: 'prosecution.transfer',   from: ['police'],        to: ['procuratorate'], modes: BOTH,  stages: ['investigation', 'supplementary_investigation'], stage: 'prosecution_review', answerWithin: 'R03' },
  supplementary_investigation: { name: '退回补充侦查', instrument: 'supplementary_investigation_decision', permission: 'investigation.return',   from: ['procuratorate'], to: ['police'],        modes: BOTH,  stages: ['prosecution_review'], stage: 'supplementary_investigation', answerWithin: 'R04' },
  public_prosecution:          { name: '提起公诉',     instrument: 'indictment',                           permission: 'indictment.file',        from: ['procuratorate'], to: ['court'],         modes: BOTH,  stages: ['prosecution_review'], stage: 'first_instance', answerWithin: 'R05' },
  direct_to_court:             { name: '直接移送法院', instrument: 'court_transfer_letter',                permission: 'court.direct_transfer',  from: ['police', 'procuratorate'], to: ['court'], modes: BOTH, stages: ['investigation', 'prosecution_review', 'supplementary_investigation'], stage: 'first_instance', answerWithin: 'R06' },
} as const satisfies Record<string, PurposeForm>;

export type Purpose = keyof typeof PURPOSES;
export const PURPOSE_KEYS = Object.keys(PURPOSES) as Purpose[];
export const purposeForm = (purpose: Purpose): PurposeForm => PURPOSES[purpose];
