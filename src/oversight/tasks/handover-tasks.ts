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

/** The open handovers of a post as one, however many cases. */
const post = (condition: string) =>
  ({
    subject: 'post_handover',
    from: `(SELECT h.instrument_id AS id, min(h.offered_at) AS since, min(h.answer_due_at) AS due_at, h.to_agency_id, h.from_person_id, h.to_person_id
      FROM handover.handover h WHERE h.state = 'offered' AND h.purpose = 'post_change' AND ${condition}
      GROUP BY h.instrument_id, h.to_agency_id, h.from_person_id, h.to_person_id) p`,
    where: 'true',
    id: 'p.id',
    caseId: 'NULL::uuid',
    since: 'p.since',
    dueAt: 'p.due_at',
    agencyId: 'p.to_agency_id',
    itemCount: `(SELECT count(*) FROM handover.handover h JOIN handover.line l ON l.handover_id = h.id
      WHERE h.instrument_id = f.id AND h.purpose = 'post_change' AND l.outcome IS NULL)`,
    order: 'due',
  }) as const;

/** What waits for a receiver's word, and what became of it. */
export const HANDOVER_TASKS = {
  receipt_for_me: {
    ...offer,
    ...fromSender,
    name: '指定由我接收',
    permissions: ['handover.receive'],
    where: `h.state = 'offered' AND h.to_person_id = :me AND h.to_agency_id = :agency AND h.purpose <> 'post_change'`,
  },
  post_to_receive: {
    ...post('h.to_agency_id = :agency AND h.to_person_id = :me'),
    personId: 'p.from_person_id',
    name: '岗位交接，待我接收',
    permissions: ['handover.receive'],
  },
  post_unanswered: {
    ...post('h.to_agency_id = :agency AND h.from_person_id = :me AND h.ended_at IS NULL'),
    personId: 'p.to_person_id',
    name: '我交出的岗位，对方尚未接收完',
    permissions: ['item.put_away'],
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
    where: `h.from_person_id = :me AND h.from_agency_id = :agency AND h.state = 'offered' AND h.ended_at IS NULL AND h.purpose <> 'post_change'`,
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
