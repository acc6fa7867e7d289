import type { AgencyKind, Role } from '../../identity/identity.js';
import type { Photo } from '../../photos/photos.js';
import type { Decimal } from '../../platform/quantity.js';
import type { Claim, Content, Custody, Disposition, MeasureKind, Stage } from './item-state.js';
import type { Abnormality, LoanPurpose, ReturnCondition } from './loans.js';
import type { Outcome } from './outcomes.js';
import type { Placement } from './places.js';
import type { Purpose } from './purposes.js';

interface Base {
  itemId: string;
  /** The line of the request this act came from, counted from 1, so that a fault can name it. */
  line?: number;
  /** When it happened; now without it. Earlier by more than a day needs `lateReason`. */
  occurredAt?: Date;
  lateReason?: string;
  note?: string;
}

export interface Registration extends Base {
  act: 'seize' | 'seal' | 'freeze' | 'preserve' | 'accept';
  caseId: string;
  code: string;
  listLine: number;
  name: string;
  category: string;
  unit: string;
  /** Null: a sealed lot 待清点. */
  quantity: Decimal | null;
  quantityText: string | null;
  approximate: boolean;
  features: string | null;
  details: Record<string, string>;
  contents: Content[];
  photos: Photo[];
  value: { amount: Decimal; currency: string } | null;
  officers: string[];
  custody: Custody;
  place: string | null;
  measureUntil: string | null;
  /** How many measures stand upon the same thing already, of whatever agency (刑诉规定 242). */
  standing?: number;
  /** 轮候: its place behind them; absent: it takes effect at once. */
  rank?: number;
}

export interface Offer extends Base {
  act: 'offer';
  handoverId: string;
  purpose: Purpose;
  mode: 'physical' | 'paper';
  quantity: Decimal;
  toAgencyId: string;
  toAgencyKind: AgencyKind;
  toPersonId: string | null;
  recommendation: Outcome | null;
}

interface Answer extends Base {
  handoverId: string;
  purpose: Purpose;
  mode: 'physical' | 'paper';
  senderId: string;
  toAgencyId: string;
  toPersonId: string | null;
}

export interface Receipt extends Answer {
  act: 'receive' | 'receive_with_exception';
  place: string | null;
  /** The place into which it is put at once; null: it waits to be put away. */
  placement: Placement | null;
  seal: string | null;
  exception: string | null;
}

export interface Refusal extends Answer {
  act: 'refuse';
  reason: string;
}

export interface Withdrawal extends Base {
  act: 'withdraw_offer';
  handoverId: string;
  fromAgencyId: string;
}

/** 上架、位置调整: the thing goes into a place of its custodian's store. */
export interface PuttingAway extends Base {
  act: 'put_away';
  placement: Placement;
  /** The number that is read on the package; null: nobody looked. */
  seal: string | null;
}

/** 调用领取: the borrower says that he has it from the keeper. */
export interface Lending extends Base {
  act: 'lend';
  loanId: string;
  purpose: LoanPurpose;
  dueAt: string;
  keeperId: string;
  /** Null: not known yet. */
  keeperAgencyId: string | null;
  /** The number that the borrower reads on the package; null: he did not look. */
  seal: string | null;
}

/** 归还: the keeper says in what state he has it back. */
export interface TakingBack extends Base {
  act: 'take_back';
  loanId: string;
  condition: ReturnCondition;
  seal: string | null;
  placement: Placement | null;
}

/** 报告异常: something is wrong with it, and it is left as it is. */
export interface Reporting extends Base {
  act: 'report';
  code: Abnormality;
  reason: string;
}

/** 了结异常: what was wrong is settled. */
export interface Resolving extends Base {
  act: 'resolve';
  reason: string;
}

interface Opening extends Base {
  /** Who is present with the keeper, in which roles. */
  second: { personId: string; roles: readonly Role[] };
  photosBefore: Photo[];
  photosAfter: Photo[];
}

/** 启封: the package is opened in the presence of another. */
export interface Unsealing extends Opening {
  act: 'unseal';
}

/** 封存、重新封存: the package gets a seal, another than it ever had. */
export interface Resealing extends Opening {
  act: 'reseal';
  seal: string;
}

export interface Counting extends Base {
  act: 'count';
  quantity: Decimal;
  unit: string;
}

export interface Splitting extends Base {
  act: 'split';
  parts: { itemId: string; code: string; quantity: Decimal; name: string | null }[];
}

export interface Photographing extends Base {
  act: 'photograph';
  /** Those that come to the item's own, none of them among these already. */
  photos: Photo[];
}

export type CorrectableField = 'name' | 'features' | 'category' | 'unit' | 'quantity';

export interface Correction extends Base {
  act: 'correct';
  field: CorrectableField;
  value: string;
  corrects: string;
  reason: string;
}

export interface Voiding extends Base {
  act: 'void';
  duplicateOf: string;
  reason: string;
}

export interface CaseReassignment extends Base {
  act: 'reassign_case';
  caseId: string;
}

export interface Order extends Base {
  act: 'order';
  disposition: Pick<Disposition, 'id' | 'outcome' | 'quantity' | 'line' | 'recipientId' | 'executorAgencyId'>;
  /** The stage into which the order brings the item; null leaves it. */
  stage: Stage | null;
}

export interface Release extends Base {
  act: 'release';
  dispositionId: string;
  recipientId: string | null;
}

/** 续封、续冻: a later last day for every measure in force that has one. */
export interface Renewal extends Base {
  act: 'renew';
  /** YYYY-MM-DD. */
  until: string;
}

/** 查封、扣押互转: the measure becomes one of another kind. */
export interface Conversion extends Base {
  act: 'convert';
  kind: 'seizure' | 'sealing';
  officers: string[];
  /** YYYY-MM-DD; null: the term by law. */
  until: string | null;
}

/** 以本机关名义续行: the measures of the agency before it go on in its own name (刑诉解释 532). */
export interface TakingOver extends Base {
  act: 'take_over';
  /** YYYY-MM-DD; null: the term by law. */
  until: string | null;
}

/** 轮候生效: the measures before it have ended. */
export interface TakingEffect extends Base {
  act: 'take_effect';
  /** YYYY-MM-DD. */
  effectiveOn: string;
  until: string | null;
  /** How many measures before it still stand upon the same thing. */
  standing: number;
}

/** Somebody says that it is his, or that it must not be disposed of (刑诉解释 279). */
export interface Claiming extends Base {
  act: 'claim';
  claim: Pick<Claim, 'id' | 'kind' | 'partyId'>;
}

export interface ClaimAnswer extends Base {
  act: 'answer_claim';
  claimId: string;
  answer: Exclude<Claim['state'], 'open'>;
}

export interface Entrusting extends Base {
  act: 'entrust';
  dispositionId: string;
  executorAgencyId: string;
}

export interface CarryingOut extends Base {
  act: 'carry_out';
  dispositionId: string;
  quantity: Decimal;
  recipientId: string | null;
  executors: string[];
  witnesses: string[];
  proceeds: { itemId: string; code: string; quantity: Decimal | null; unit: string } | null;
}

export type Act =
  | Registration
  | Offer
  | Receipt
  | Refusal
  | Withdrawal
  | PuttingAway
  | Lending
  | TakingBack
  | Reporting
  | Resolving
  | Unsealing
  | Resealing
  | Counting
  | Splitting
  | Photographing
  | Correction
  | Voiding
  | CaseReassignment
  | Order
  | Release
  | Renewal
  | Conversion
  | TakingOver
  | TakingEffect
  | Claiming
  | ClaimAnswer
  | Entrusting
  | CarryingOut;

export type ActName = Act['act'];
export type ActNamed<K extends ActName> = Act extends infer A
  ? A extends { act: infer N }
    ? K extends N
      ? A
      : never
    : never
  : never;

export const MEASURE_OF: Record<Registration['act'], MeasureKind> = {
  seize: 'seizure',
  seal: 'sealing',
  freeze: 'freezing',
  preserve: 'preservation',
  accept: 'acceptance',
};
