import type { AgencyKind } from '../../identity/identity.js';
import type { Photo } from '../../photos/photos.js';
import type { Decimal } from '../../platform/quantity.js';
import type { Abnormality, LoanPurpose } from './loans.js';
import type { Notice, Refund } from './notices.js';
import type { Outcome } from './outcomes.js';
import type { Weighing } from './weights.js';

export const MEASURE_KINDS = ['seizure', 'sealing', 'freezing', 'preservation', 'acceptance'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** The measures under which things lie in a store. */
export const STOCK_MEASURES = ['seizure', 'sealing', 'preservation', 'acceptance'] as const;
export type StockMeasure = (typeof STOCK_MEASURES)[number];

export const CUSTODY_KINDS = ['officer', 'keeper', 'possessor', 'in_place', 'bank'] as const;
export type CustodyKind = (typeof CUSTODY_KINDS)[number];

export const STAGES = [
  'investigation',
  'prosecution_review',
  'supplementary_investigation',
  'first_instance',
  'execution',
  'concluded',
] as const;
export type Stage = (typeof STAGES)[number];

/** Which legal control is in force; several can coexist. `until` is a date; what lapses is derived from it when read. */
export interface Measure {
  kind: MeasureKind;
  state: 'queued' | 'in_force' | 'converted' | 'taken_over' | 'lifted';
  instrumentId: string;
  since: string;
  until: string | null;
  /** The papers by which it was renewed, the first one first, and the last day before the last renewal; absent: never. */
  renewals?: string[];
  renewedFrom?: string;
  /** Its place among the measures of several organs upon the same thing; absent: the first. */
  rank?: number;
  /** Since when it waited for its turn. */
  queuedSince?: string;
  /** In whose name it stands, and of what kind that agency is; absent: of the one that took the thing. */
  agencyId?: string;
  by?: AgencyKind;
}

export const MEASURE_STATES = ['queued', 'in_force', 'converted', 'taken_over', 'lifted', 'lapsed'] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

/** Who physically holds the thing. Exactly one person answers for it, or the possessor, the place or the bank that keeps it for `agencyId`. */
export interface Custody {
  kind: CustodyKind;
  agencyId: string;
  unitId: string | null;
  personId: string | null;
  seal: string | null;
}

/** Which agency answers for the item, at which stage of the proceedings. */
export interface Responsibility {
  agencyId: string;
  stage: Stage;
}

/** One outcome for all (`quantity` null: whatever is left) or a part of the item, and how far it has come. */
export interface Disposition {
  id: string;
  outcome: Outcome;
  state: 'recommended' | 'ordered' | 'carried_out';
  quantity: Decimal | null;
  done: Decimal;
  instrumentId: string | null;
  line: number | null;
  recipientId: string | null;
  executorAgencyId: string | null;
}

/**
 * Exact quantities in `unit`: registered = on hand + split off + disposed. Not `counted`: a sealed lot 待清点,
 * measured in lots (1) until a counting record says how many of `unit` it holds.
 */
export interface Quantity {
  counted: boolean;
  unit: string;
  registered: Decimal;
  onHand: Decimal;
  splitOff: Decimal;
  disposed: Decimal;
}

export const CLAIM_KINDS = ['third_party_objection', 'ownership', 'victim', 'complaint'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];
export const CLAIM_STATES = ['open', 'upheld', 'rejected', 'withdrawn'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** What somebody outside the organs claims of an item; one that is open holds its disposal up (刑诉解释 279、442). */
export interface Claim {
  id: string;
  kind: ClaimKind;
  partyId: string;
  state: ClaimState;
  /** `YYYY-MM-DD`. */
  since: string;
  instrumentId: string;
  /** The paper that answered it. */
  answeredIn: string | null;
}

/** In which account of an agency money lies, under which receipt of the bank, since when. */
export interface Deposit {
  accountId: string;
  instrumentId: string;
  /** `YYYY-MM-DD`. */
  since: string;
}

export interface Content {
  name: string;
  quantity: string | null;
  unit: string | null;
}

/** How an item came into the books: recorded and (perhaps earlier) happened, RFC 3339, and the agency that answered for it first. */
export interface Beginning {
  recordedAt: string;
  occurredAt: string;
  agencyId: string;
}

/** How the last of an item left: recorded and happened, from which stage, by which outcome; null: it was divided into parts. */
export interface Ending {
  recordedAt: string;
  occurredAt: string;
  stage: Stage;
  outcome: Outcome | null;
}

/** A thing that is outside for a time: for what, whose keepers get it back from whom, and until when. */
export interface Loan {
  id: string;
  agencyId: string;
  keeperId: string;
  borrowerId: string;
  purpose: LoanPurpose;
  since: string;
  dueAt: string;
}

/** What was found wrong with a thing, by whom and when; nothing more is done with it until that is resolved. */
export interface Frozen {
  code: Abnormality;
  reportedBy: string;
  since: string;
}

/** That the number of its seal changed (null: it has none from then on), by which act of which entry. */
export interface SealChange {
  seal: string | null;
  act: string;
  sequence: number;
  since: string;
}

/** Where an item comes from: a list, a lot that was divided, a thing that was sold, money that bore interest. */
export const ORIGIN_KINDS = ['registered', 'split', 'proceeds', 'fruits'] as const;
export type OriginKind = (typeof ORIGIN_KINDS)[number];

/** An item as its ledger entries make it. Everything here can be re-projected from them. */
export interface ItemState {
  id: string;
  caseId: string;
  code: string;
  list: { instrumentId: string; line: number } | null;
  origin: { kind: 'registered' } | { kind: Exclude<OriginKind, 'registered'>; itemId: string };
  /** Where it stands in the spreadsheet from which it was imported, unwitnessed; absent: it was registered when it was taken. */
  imported?: { importId: string; row: number };
  category: string;
  value: { amount: Decimal; currency: string } | null;
  approximate: boolean;
  officers: string[];
  quantity: Quantity;
  measures: Measure[];
  custody: Custody;
  responsibility: Responsibility;
  dispositions: Disposition[];
  offeredIn: string | null;
  /** The place of its custodian's store in which it lies; null: not put away, or not in a store. */
  slot: string | null;
  loan: Loan | null;
  frozen: Frozen | null;
  /** Absent: nobody ever claimed anything. */
  claims?: Claim[];
  /** Absent: its owner was never called for. */
  notice?: Notice;
  /** Absent: nothing came back out of the treasury. */
  refunds?: Refund[];
  /** Absent: it was never paid into an account. */
  deposit?: Deposit;
  exceptions: { code: string; entryId: string }[];
  /** Every number that its seal has had, the first one first; absent: it never had one. The entries' own. */
  seals?: SealChange[];
  /** Every weighing of it, the first one first; absent: it was never weighed. The entries' own. */
  weights?: Weighing[];
  voided: boolean;
  // What follows is confidential: in an entry only as a commitment.
  name: string;
  features: string | null;
  details: Record<string, string>;
  contents: Content[];
  quantityText: string | null;
  place: string | null;
  photos: Photo[];
  // What follows is the entries' own.
  beginning: Beginning;
  /** Null while something of it is on hand. */
  ending: Ending | null;
  chain: string[];
  sequence: number;
  lastEntryId: string;
}

/** The unit in which the quantity is measured: its own, or 待清点 while it is a sealed lot. */
export const UNCOUNTED = '待清点';
export const measuredIn = (quantity: Quantity): string => (quantity.counted ? quantity.unit : UNCOUNTED);

export const PACKAGE_STATES = ['unsealed', 'sealed', 'opened', 'seal_broken'] as const;
export type PackageState = (typeof PACKAGE_STATES)[number];

/** How its package stands: opened means by a record, and not sealed again yet. */
export function packageState({ custody, seals, frozen }: ItemState): PackageState {
  if (frozen?.code === 'seal_broken') return 'seal_broken';
  if (custody.seal !== null) return 'sealed';
  return seals?.at(-1)?.act === 'unseal' ? 'opened' : 'unsealed';
}

export const DISPOSITION_AXIS = ['undecided', 'recommended', 'ordered', 'final'] as const;
export type DispositionAxis = (typeof DISPOSITION_AXIS)[number];
/** As long as something of it is on hand. */
export const ALIVE: readonly DispositionAxis[] = ['undecided', 'recommended', 'ordered'];

/** How far the item has come on the disposition axis; `final` when nothing of it is on hand any more. */
export function dispositionAxis(item: ItemState): DispositionAxis {
  if (item.quantity.onHand === '0') return 'final';
  if (item.dispositions.some((each) => each.state === 'ordered')) return 'ordered';
  return item.dispositions.some((each) => each.state === 'recommended') ? 'recommended' : 'undecided';
}
