import type { Actor } from '../../identity/identity.js';
import { may } from '../../identity/identity.js';
import { APPROVAL_TASKS } from './approval-tasks.js';
import { CASE_TASKS } from './case-tasks.js';
import { COURT_TASKS } from './court-tasks.js';
import { CUSTODY_TASKS } from './custody-tasks.js';
import { HANDOVER_TASKS } from './handover-tasks.js';
import { LATE_ENTRIES } from './late-entries.js';
import { STORAGE_TASKS } from './storage-tasks.js';
import type { TaskKind } from './task-kind.js';

/** Every kind of task in the order of the home page: what others wait for first, then one's own, then what is watched. */
// biome-ignore format: the table reads as a table
export const TASK_KINDS = {
  receipt_for_me:             HANDOVER_TASKS.receipt_for_me,
  post_to_receive:            HANDOVER_TASKS.post_to_receive,
  receipt_for_agency:         HANDOVER_TASKS.receipt_for_agency,
  item_in_own_hands:          CUSTODY_TASKS.item_in_own_hands,
  approval_to_decide:         APPROVAL_TASKS.approval_to_decide,
  approval_given:             APPROVAL_TASKS.approval_given,
  approval_refused:           APPROVAL_TASKS.approval_refused,
  offer_contested:            HANDOVER_TASKS.offer_contested,
  execution_order_received:   COURT_TASKS.execution_order_received,
  item_to_return:             CUSTODY_TASKS.item_to_return,
  item_to_dispose_of:         CUSTODY_TASKS.item_to_dispose_of,
  claim_to_answer:            CUSTODY_TASKS.claim_to_answer,
  notice_ended:               CUSTODY_TASKS.notice_ended,
  measure_ending:             CUSTODY_TASKS.measure_ending,
  queue_to_take_effect:       CUSTODY_TASKS.queue_to_take_effect,
  case_sent_back:             CASE_TASKS.case_sent_back,
  case_under_review:          CASE_TASKS.case_under_review,
  case_to_judge:              CASE_TASKS.case_to_judge,
  judgment_without_force:     COURT_TASKS.judgment_without_force,
  case_to_entrust:            CASE_TASKS.case_to_entrust,
  execution_order_unanswered: COURT_TASKS.execution_order_unanswered,
  loan_to_hand_out:           STORAGE_TASKS.loan_to_hand_out,
  loan_to_receive:            STORAGE_TASKS.loan_to_receive,
  loan_overdue:               STORAGE_TASKS.loan_overdue,
  item_frozen:                STORAGE_TASKS.item_frozen,
  item_to_put_away:           STORAGE_TASKS.item_to_put_away,
  lot_to_count:               CUSTODY_TASKS.lot_to_count,
  cash_to_deposit:            CUSTODY_TASKS.cash_to_deposit,
  lot_uncounted:              CUSTODY_TASKS.lot_uncounted,
  case_to_transfer:           CASE_TASKS.case_to_transfer,
  offer_unanswered:           HANDOVER_TASKS.offer_unanswered,
  post_unanswered:            HANDOVER_TASKS.post_unanswered,
  receipt_overdue:            HANDOVER_TASKS.receipt_overdue,
  exception_lately:           HANDOVER_TASKS.exception_lately,
  late_entry:                 LATE_ENTRIES.late_entry,
} as const satisfies Record<string, TaskKind>;

export type TaskKindName = keyof typeof TASK_KINDS;
export const TASK_KIND_NAMES = Object.keys(TASK_KINDS) as TaskKindName[];
export const taskKind = (name: TaskKindName): TaskKind => TASK_KINDS[name];

/** The kinds of task that somebody with this post has, in their order. */
export const taskKindsOf = ({ roles }: Actor): TaskKindName[] =>
  TASK_KIND_NAMES.filter((name) => taskKind(name).permissions.some((permission) => may(roles, permission)));
