import type { TaskKind } from './task-kind.js';

const order = {
  subject: 'execution_order',
  from: 'court.execution_order o JOIN instruments.instrument n ON n.id = o.instrument_id',
  id: 'o.id',
  caseId: 'o.case_id',
  since: 'o.issued_at',
  dueAt: 'o.receipt_due_at',
  itemCount: '(SELECT count(*) FROM court.execution_order_line l WHERE l.execution_order_id = f.id)',
  order: 'due',
} as const;

/** What follows from judgments. */
export const COURT_TASKS = {
  execution_order_received: {
    ...order,
    name: '协助执行通知，待执行并回复',
    permissions: ['execution.report'],
    where: 'o.agency_id = :agency AND o.answered_at IS NULL',
    agencyId: 'n.agency_id',
    personId: 'n.issued_by',
  },
  judgment_without_force: {
    name: '判决尚未登记生效',
    permissions: ['judgment.record'],
    subject: 'judgment',
    from: 'court.judgment j JOIN instruments.instrument n ON n.id = j.instrument_id',
    where: 'j.in_force_on IS NULL AND n.agency_id = :agency AND n.superseded_by IS NULL',
    id: 'j.id',
    caseId: 'j.case_id',
    since: 'j.recorded_at',
    itemCount: '(SELECT count(*) FROM court.judgment_line l WHERE l.judgment_id = f.id)',
    order: 'id',
  },
  execution_order_unanswered: {
    ...order,
    name: '发出的协助执行通知，尚未回复',
    permissions: ['execution.order'],
    where: 'n.agency_id = :agency AND o.answered_at IS NULL',
    agencyId: 'o.agency_id',
  },
} as const satisfies Record<string, TaskKind>;
