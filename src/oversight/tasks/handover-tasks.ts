import { EXCEPTIONS, REFUSALS } from '../../handover/handover.js';
import { type TaskKind } from './task-kind.js';

const REASONS: Readonly<Record<string, string>> = { ...EXCEPTIONS, ...REFUSALS };

const offer = {
  subject: 'handover',
  from: 'handover.handover h',
  id: 'h.id',
  caseId: 'h.case_id',
  since: 'h.offered_at',
  dueAt: 'h.answer_due_at',
  itemCount: '(SELECT count(*) FROM handover.line l WHERE l.handover_id = f.id AND l.outcome IS NULL)',
  order: 'due',
} as const;
const fromSender = { agencyId: 'h.from_agency_id', personId: 'h.from_person_id' } as const;
const toReceiver = { agencyId: 'h.to_agency_id', personId: 'h.to_person_id' } as const;

const contested = {
  subject: 'item',
  id: 'l.item_id',
  caseId: 'h.case_id',
  since: 'l.answered_at',
  agencyId: 'h.to_agency_id',
  personId: 'l.answered_by',
  codes: 'ARRAY[l.outcome, l.reason]',
  say: ([outcome, reason = '']: readonly string[]) =>
    `${outcome === 'refused' ? '拒收' : '有异议接收'}：${REASONS[reason] ?? reason}`,
  order: 'newest',
} as const;
const CONTESTED = `l.outcome IN ('accepted_with_exception', 'refused') AND l.answered_at >= :lately`;

/** What waits for a receiver's word, and what became of it. */
export const HANDOVER_TASKS = {
  receipt_for_me: {
    ...offer,
    ...fromSender,
    name: '指定由我接收',
    permissions: ['handover.receive'],
    where: `h.state = 'offered' AND h.to_person_id = :me AND h.to_agency_id = :agency`,
  },
  // An officer may take a case back, but never keeps: what goes into a store waits for the keepers.
  receipt_for_agency: {
    ...offer,
    ...fromSender,
    name: '待本机关接收',
    permissions: ['handover.receive'],
    where: `h.state = 'offered' AND h.to_agency_id = :agency AND h.to_person_id IS NULL
      AND (NOT :officer OR h.purpose NOT IN ('store_in', 'relocation'))`,
  },
  offer_contested: {
    ...contested,
    name: '我移交的，被拒收或有异议',
    permissions: ['handover.withdraw'],
    from: 'handover.handover h JOIN handover.line l ON l.handover_id = h.id',
    where: `h.from_person_id = :me AND (h.ended_at IS NULL OR h.ended_at >= :lately) AND ${CONTESTED}`,
  },
  offer_unanswered: {
    ...offer,
    ...toReceiver,
    name: '我移交的，对方尚未答复',
    permissions: ['handover.withdraw'],
    where: `h.from_person_id = :me AND h.from_agency_id = :agency AND h.state = 'offered' AND h.ended_at IS NULL`,
  },
  receipt_overdue: {
    ...offer,
    ...toReceiver,
    name: '各单位逾期未接收',
    permissions: ['ledger.verify'],
    where: `h.state = 'offered' AND h.answer_due_at < :now`,
  },
  exception_lately: {
    ...contested,
    name: '各单位近期拒收、有异议',
    permissions: ['ledger.verify'],
    from: 'handover.line l JOIN handover.handover h ON h.id = l.handover_id',
    where: CONTESTED,
  },
} as const satisfies Record<string, TaskKind>;
