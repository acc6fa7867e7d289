import { ApiProperty } from '@nestjs/swagger';
import { CaseReference, CaseView } from '../cases/cases.js';
import { PersonReference } from '../identity/identity.js';
import { InstrumentReference, InstrumentView } from '../instruments/instruments.js';
import { EntryView } from '../ledger/ledger.js';
import { PhotoView } from '../photos/photos.js';
import { ItemClaimView, ItemNoticeView, ItemRefundView } from './claim-views.dto.js';
import {
  BankDepositView,
  CustodyView,
  FrozenView,
  ItemLoanView,
  SealChangeView,
} from './item-custody.dto.js';
import type { ActName } from './lifecycle/acts.js';

import {
  type DispositionAxis,
  ORIGIN_KINDS,
  type OriginKind,
  PACKAGE_STATES,
  type PackageState,
  type Stage,
} from './lifecycle/item-state.js';
import type { Outcome } from './lifecycle/outcomes.js';
import type { Purpose } from './lifecycle/purposes.js';
import { MeasureView } from './measure.dto.js';
import { WeighingView } from './weight.dto.js';

/** A field of its category of which the check digit or the form does not hold. */
export class DetailWarningView {
  field: string;
  /** In Chinese. */
  message: string;
}

/** An item as an answer refers to it. */
export class ItemReference {
  id: string;
  code: string;
  name: string;
}

/** Exact decimals as text: registered = on hand + split off + disposed. */
export class QuantityView {
  /** False for a sealed lot 待清点, measured in lots. */
  counted: boolean;
  unit: string;
  registered: string;
  onHand: string;
  splitOff: string;
  disposed: string;
}

export class ResponsibilityView {
  agencyId: string;
  agencyName: string;
  stage: Stage;
}

export class DispositionView {
  id: string;
  outcome: Outcome;
  state: 'recommended' | 'ordered' | 'carried_out';
  /** Null: whatever is left. */
  quantity: string | null;
  done: string;
  /** What an order still has to take from the item; null for what orders nothing or is carried out. */
  left: string | null;
  instrumentId: string | null;
  instrument: InstrumentReference | null;
  /** The line of the judgment. */
  line: number | null;
  recipientId: string | null;
  /** Personal data: told to those who may read cases or carry dispositions out; null to others. */
  recipientName: string | null;
  executorAgencyId: string | null;
  executorAgencyName: string | null;
}

/** The line of the list on which it was taken. */
export class ListPlace {
  instrumentId: string;
  number: string;
  line: number;
}

/** Where it stands in the spreadsheet from which it was imported, unwitnessed. */
export class ImportedView {
  importId: string;
  row: number;
}

export class OriginView {
  @ApiProperty({ enum: ORIGIN_KINDS })
  kind: OriginKind;
  /** The lot that was divided, the thing that was sold, or the money that bore interest or was paid back. */
  itemId?: string;
  code?: string;
}

/** The open offer in which an item stands. */
export class OfferView {
  id: string;
  purpose: Purpose;
  mode: 'physical' | 'paper';
  fromAgencyId: string;
  fromAgencyName: string;
  toAgencyId: string;
  toAgencyName: string;
  toPersonId: string | null;
  toPersonName: string | null;
  offeredAt: Date;
  answerDueAt: Date;
  overdue: boolean;
}

export class ValueView {
  amount: string;
  currency: string;
}

export class ContentView {
  name: string;
  quantity: string | null;
  unit: string | null;
}

/** A difference that a receiver found, by its code and the entry that tells it. */
export class ExceptionView {
  code: string;
  entryId: string;
}

/** How it came into the books: recorded and (perhaps earlier) happened, and the agency that answered for it first. */
export class BeginningView {
  @ApiProperty({ type: String, format: 'date-time' })
  recordedAt: string;

  @ApiProperty({ type: String, format: 'date-time' })
  occurredAt: string;
  agencyId: string;
  agencyName: string;
}

/** How the last of it left, from which stage; `outcome` null: it was divided into parts. */
export class EndingView {
  @ApiProperty({ type: String, format: 'date-time' })
  recordedAt: string;

  @ApiProperty({ type: String, format: 'date-time' })
  occurredAt: string;
  stage: Stage;
  outcome: Outcome | null;
}

/** An item on its four axes, with the names of whom it names and what this reader could do to it now. */
export class ItemView {
  id: string;
  caseId: string;
  case: CaseReference;
  code: string;
  name: string;
  category: string;
  list: ListPlace | null;
  origin: OriginView;
  /** 导入登记，未经见证; absent: it was registered when it was taken. */
  imported?: ImportedView;
  value: ValueView | null;
  approximate: boolean;
  /** Who took it. */
  officers: PersonReference[];
  quantity: QuantityView;
  /** The unit in which the quantity is measured: its own, or 待清点. */
  measuredIn: string;
  /** What a further paper can still dispose of: on hand and under no order, 追缴 apart. */
  free: string;
  measures: MeasureView[];
  /** Absent: nobody ever claimed anything. */
  claims?: ItemClaimView[];
  /** Absent: its owner was never called for. */
  notice?: ItemNoticeView;
  /** Absent: nothing came back out of the treasury. */
  refunds?: ItemRefundView[];
  /** Absent: it was never paid into an account. */
  deposit?: BankDepositView;
  custody: CustodyView;
  responsibility: ResponsibilityView;
  /** How far it has come: `final` when nothing of it is on hand any more. */
  disposition: DispositionAxis;
  dispositions: DispositionView[];
  /** Where it is outside on a loan. */
  loan: ItemLoanView | null;
  /** What is wrong with it: nothing else is done until that is resolved. */
  frozen: FrozenView | null;
  /** The place of its custodian's store in which it lies; null while it is not put away. */
  slot: string | null;
  offeredIn: string | null;
  offer: OfferView | null;
  exceptions: ExceptionView[];
  /** How its package stands; `opened`: by a record, and not sealed again yet. */
  @ApiProperty({ enum: PACKAGE_STATES })
  package: PackageState;
  /** Every number that its seal has had, the first one first; absent: it never had one. */
  seals?: SealChangeView[];
  /** Every weighing of it, the first one first; absent: it was never weighed. */
  weights?: WeighingView[];
  voided: boolean;
  features: string | null;
  details: Record<string, string>;
  contents: ContentView[];
  /** The quantity in the words of the list. */
  quantityText: string | null;
  place: string | null;
  photos: PhotoView[];
  /** What of its numbers does not look right; they stay as they were written. */
  numberWarnings: DetailWarningView[];
  /** True while the law wants a photo of such a thing (刑诉规定 230) and it has none. */
  photosMissing: boolean;
  beginning: BeginningView;
  /** Null while something of it is on hand. */
  ending: EndingView | null;
  /** How many ledger entries it has. */
  sequence: number;
  lastEntryId: string;
  possibleActs: ActName[];
}

export class ItemsOfCase {
  items: ItemView[];
  next: string | null;
}

export class ItemHistoryView {
  items: EntryView[];
}

/** What an act on items answers: the paper that authorised it, and the items as they are now. */
export class ChangedView {
  instrument: InstrumentView;
  items: ItemView[];
}

/** As `ChangedView`; there is no paper when the item had all of the photos already. */
export class PhotographedView {
  instrument: InstrumentView | null;
  items: ItemView[];
}

export class MergedView extends ChangedView {
  case: CaseView;
}

/** One case with how many items it has, voided ones apart, and of how many something is still on hand. */
export class CaseDetailView extends CaseView {
  itemCount: number;
  openItemCount: number;
}
