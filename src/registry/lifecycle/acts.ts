import type { AgencyKind, Role } from '../../identity/identity.js';
import type { Photo } from '../../photos/photos.js';
import type { Decimal } from '../../platform/quantity.js';
import type { Accruing, Depositing } from './deposit-acts.js';
import type { EveryAct } from './every-act.js';
import type { Claim, Content, Custody, Disposition, MeasureKind, Stage, StockMeasure } from './item-state.js';
import type { Abnormality, LoanPurpose, ReturnCondition } from './loans.js';
import type { Conversion, Renewal, TakingEffect, TakingOver } from './measure-acts.js';
import type { Announcing, Refunding, TakingUnclaimed } from './notice-acts.js';
import type { Outcome } from './outcomes.js';
import type { Placement } from './places.js';
import type { Purpose } from './purposes.js';
import type { Weight } from './weights.js';

/** An act in which the thing may be weighed. */
interface Weighed extends EveryAct {
  weight?: Weight | null;
}

/** What is written down of a thing when it comes into the books. */
interface Described extends EveryAct {
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
  place: string | null;
}

export interface Registration extends Described {
  act: 'seize' | 'seal' | 'freeze' | 'preserve' | 'accept';
  officers: string[];
  custody: Custody;
  measureUntil: string | null;
  /** How many measures stand upon the same thing already, of whatever agency (刑诉规定 242). */
  standing?: number;
  /** 轮候: its place behind them; absent: it takes effect at once. */
  rank?: number;
}

/** 导入登记: a thing of a store's earlier books, which nobody of this register saw being taken. */
export interface StockImport extends Described {
  act: 'import_stock';
  importId: string;
  /** The row of the spreadsheet. */
  row: number;
  measure: StockMeasure;
  /** When it was taken as the spreadsheet says, `YYYY-MM-DD`. */
  since: string;
  stage: Stage;
  seal: string | null;
  placement: Placement | null;
}

export interface Offer extends EveryAct {
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

interface Answer extends EveryAct {
  handoverId: string;
  purpose: Purpose;
  mode: 'physical' | 'paper';
  senderId: string;
  toAgencyId: string;
  toPersonId: string | null;
}

export interface Receipt extends Answer, Weighed {
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

export interface Withdrawal extends EveryAct {
  act: 'withdraw_offer';
  handoverId: string;
  fromAgencyId: string;
}

/** 上架、位置调整: the thing goes into a place of its custodian's store. */
export interface PuttingAway extends Weighed {
  act: 'put_away';
  placement: Placement;
  /** The number that is read on the package; null: nobody looked. */
  seal: string | null;
}

/** 调用领取: the borrower says that he has it from the keeper. */
export interface Lending extends Weighed {
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
export interface TakingBack extends Weighed {
  act: 'take_back';
  loanId: string;
  condition: ReturnCondition;
  seal: string | null;
  placement: Placement | null;
}

/** 报告异常: something is wrong with it, and it is left as it is. */
export interface Reporting extends EveryAct {
  act: 'report';
  code: Abnormality;
  reason: string;
}

/** 了结异常: what was wrong is settled. */
export interface Resolving extends EveryAct {
  act: 'resolve';
  reason: string;
}

interface Opening extends Weighed {
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

export interface Counting extends EveryAct {
  act: 'count';
  quantity: Decimal;
  unit: string;
}

export interface Splitting extends EveryAct {
  act: 'split';
  parts: { itemId: string; code: string; quantity: Decimal; name: string | null }[];
}

export interface Photographing extends EveryAct {
  act: 'photograph';
  /** Those that come to the item's own, none of them among these already. */
  photos: Photo[];
}

export type CorrectableField = 'name' | 'features' | 'category' | 'unit' | 'quantity';

export interface Correction extends EveryAct {
  act: 'correct';
  field: CorrectableField;
  value: string;
  corrects: string;
  reason: string;
}

export interface Voiding extends EveryAct {
  act: 'void';
  duplicateOf: string;
  reason: string;
}

export interface CaseReassignment extends EveryAct {
  act: 'reassign_case';
  caseId: string;
}

export interface Order extends EveryAct {
  act: 'order';
  disposition: Pick<Disposition, 'id' | 'outcome' | 'quantity' | 'line' | 'recipientId' | 'executorAgencyId'>;
  /** The stage into which the order brings the item; null leaves it. */
  stage: Stage | null;
}

export interface Release extends EveryAct {
  act: 'release';
  dispositionId: string;
  recipientId: string | null;
}

/** Somebody says that it is his, or that it must not be disposed of (刑诉解释 279). */
export interface Claiming extends EveryAct {
  act: 'claim';
  claim: Pick<Claim, 'id' | 'kind' | 'partyId'>;
}

export interface ClaimAnswer extends EveryAct {
  act: 'answer_claim';
  claimId: string;
  answer: Exclude<Claim['state'], 'open'>;
}

export interface Entrusting extends EveryAct {
  act: 'entrust';
  dispositionId: string;
  executorAgencyId: string;
}

export interface CarryingOut extends EveryAct {
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
  | StockImport
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
  | Announcing
  | TakingUnclaimed
  | Entrusting
  | CarryingOut
  | Depositing
  | Accruing
  | Refunding;

export type { Conversion, Renewal, TakingEffect, TakingOver } from './measure-acts.js';

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
