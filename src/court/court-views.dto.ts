import { CaseReference } from '../cases/cases.js';
import { InstrumentReference, InstrumentView } from '../instruments/instruments.js';
import { ItemReference, type Outcome } from '../registry/registry.js';
import type { ObligationKind } from './obligations.js';

/** An item that a judgment names, as it is now. */
export class JudgedItem extends ItemReference {
  category: string;
  /** Exact decimals as text, in `measuredIn`. */
  registered: string;
  onHand: string;
  measuredIn: string;
}

export class JudgmentLineView {
  lineNumber: number;
  itemId: string | null;
  item: JudgedItem | null;
  /** What the line ordered once the judgment was in force. */
  dispositionId: string | null;
  /** What the judgment says of it. */
  description: string;
  outcome: Outcome;
  /** Null: all that is left. */
  quantity: string | null;
  recipientId: string | null;
  recipientName: string | null;
  /** How far it is carried out; null while it orders nothing. */
  state: 'ordered' | 'carried_out' | null;
  /** How much of it is carried out, in the item's `measuredIn`. */
  done: string | null;
}

/** 追缴, 责令退赔 or 没收 of what was never taken: owed, not held. */
export class ObligationView {
  id: string;
  kind: ObligationKind;
  description: string;
  quantity: string | null;
  unit: string | null;
  /** To whom it is owed. */
  recipientId: string | null;
  recipientName: string | null;
}

export class JudgmentView {
  id: string;
  caseId: string;
  case: CaseReference;
  instrumentId: string;
  instrument: InstrumentView;
  /** YYYY-MM-DD; null: it binds nothing yet. */
  inForceOn: string | null;
  recordedAt: Date;
  lines: JudgmentLineView[];
  obligations: ObligationView[];
}

export class JudgmentPage {
  items: JudgmentView[];
  next: string | null;
}

export class LineWithoutItem {
  lineNumber: number;
  description: string;
}

/** How far a judgment covers the case's property (刑诉解释 444、446). */
export class CoverageView {
  items: number;
  covered: number;
  notMentioned: ItemReference[];
  linesWithoutItem: LineWithoutItem[];
  /** In one sentence, as it is printed. */
  text: string;
}

export class JudgmentRecordedView {
  judgment: JudgmentView;
  instrument: InstrumentView;
  coverage: CoverageView;
}

/** The judgment that an order carries out. */
export class JudgmentReference {
  id: string;
  number: string;
  /** The court that gave it. */
  agencyName: string;
  inForceOn: string | null;
}

export class ExecutionOrderLineView {
  itemId: string;
  item: ItemReference;
  dispositionId: string;
  outcome: Outcome;
  /** Null: all that is left. */
  quantity: string | null;
  /** How much is carried out. */
  done: string;
  /** What is still to be carried out; null when nothing is. */
  left: string | null;
  measuredIn: string;
  recipientId: string | null;
  recipientName: string | null;
  carriedOut: boolean;
}

/** 协助执行通知: what a court asks of the agency that holds the things, and what that agency reported. */
export class ExecutionOrderSummaryView {
  id: string;
  judgmentId: string;
  judgment: JudgmentReference;
  caseId: string;
  case: CaseReference;
  /** The agency that is entrusted. */
  agencyId: string;
  agencyName: string;
  instrumentId: string;
  instrument: InstrumentReference;
  issuedAt: Date;
  receiptDueAt: Date;
  /** 执行回单. */
  receiptInstrumentId: string | null;
  receiptInstrument: InstrumentReference | null;
  receiptNote: string | null;
  answeredAt: Date | null;
  overdue: boolean;
  lineCount: number;
  /** Lines that are not carried out yet. */
  openCount: number;
}

export class ExecutionOrderView extends ExecutionOrderSummaryView {
  lines: ExecutionOrderLineView[];
}

export class ExecutionOrderPage {
  items: ExecutionOrderSummaryView[];
  next: string | null;
}
