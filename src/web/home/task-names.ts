import type { Shape } from '../api/client';

/** English for the kinds of task; their Chinese comes from the server. */
export const TASK_NAMES: Record<Shape<'TaskGroupView'>['kind'], string> = {
  receipt_for_me: 'Waiting for my receipt',
  receipt_for_agency: "Waiting for my agency's receipt",
  item_in_own_hands: 'Still in my own hands',
  approval_to_decide: 'Waiting for my approval',
  approval_given: 'Approved, to be carried out',
  approval_refused: 'Not approved lately',
  offer_contested: 'My handovers refused or received with exception',
  execution_order_received: 'Execution orders to us',
  item_to_return: 'To give back',
  item_to_dispose_of: 'To dispose of',
  measure_ending: 'Measures about to end',
  case_sent_back: 'Sent back for supplementary investigation',
  case_under_review: 'Under review for prosecution',
  case_to_judge: 'Cases with items not judged',
  judgment_without_force: 'Judgments not in force yet',
  case_to_entrust: 'Judged, not entrusted yet',
  execution_order_unanswered: 'Execution orders not answered',
  lot_to_count: 'Sealed lots to count',
  lot_uncounted: 'Sealed lots not counted',
  case_to_transfer: 'Cases ready to be transferred',
  offer_unanswered: 'My handovers not answered',
  receipt_overdue: 'Receipts overdue anywhere',
  exception_lately: 'Exceptions and refusals lately',
  late_entry: 'Late entries lately',
};
