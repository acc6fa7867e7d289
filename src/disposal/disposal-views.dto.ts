import { InstrumentReference } from '../instruments/instruments.js';
import { ChangedView, ItemReference, type Outcome } from '../registry/registry.js';

/** One disposition, or a part of it, carried out. */
export class DisposalView {
  id: string;
  caseId: string;
  itemId: string;
  item: ItemReference;
  dispositionId: string;
  outcome: Outcome;
  /** How much, in `measuredIn`. */
  quantity: string;
  measuredIn: string;
  recipientId: string | null;
  /** Personal data: told to those who may read cases or carry dispositions out; null to others. */
  recipientName: string | null;
  instrumentId: string;
  /** The paper that proves it. */
  instrument: InstrumentReference;
  authorityId: string;
  /** The paper that ordered it. */
  authority: InstrumentReference;
  /** The money that a sold thing became. */
  proceedsId: string | null;
  proceedsCode: string | null;
  agencyId: string;
  agencyName: string;
  carriedOutBy: string;
  carriedOutByName: string;
  carriedOutAt: Date;
}

export class DisposalPage {
  items: DisposalView[];
  next: string | null;
}

/** What an order answers: the paper, the items, and line by line the disposition that was ordered. */
export class OrderedView extends ChangedView {
  dispositionIds: string[];
}

/** What carrying out answers: the proof, the items, proceeds among them, and line by line what was carried out. */
export class CarriedOutView extends ChangedView {
  executions: DisposalView[];
}

/** What a decision that ends the proceedings answers: the paper, what it releases, and what it leaves under measure. */
export class ReleasedByDecisionView extends ChangedView {
  notReleased: ItemReference[];
}
