import type { TaskKind } from './task-kind.js';

const approval = {
  subject: 'approval',
  from: 'instruments.approval a',
  id: 'a.id',
  caseId: 'a.case_id',
  itemCount: '(SELECT nullif(count(*), 0) FROM instruments.approval_item i WHERE i.approval_id = f.id)',
} as const;

const decided = {
  ...approval,
  permissions: ['approval.request'],
  since: 'a.decided_at',
  agencyId: 'a.agency_id',
  personId: 'a.decided_by',
} as const;

/** What waits for a head's word, and what he said. */
export const APPROVAL_TASKS = {
  approval_to_decide: {
    ...approval,
    name: '待我审批',
    permissions: ['approval.decide'],
    where: `a.state = 'waiting' AND a.agency_id = :agency AND a.level = ANY(:levels) AND a.requested_by <> :me`,
    since: 'a.requested_at',
    agencyId: 'a.agency_id',
    personId: 'a.requested_by',
    order: 'id',
  },
  approval_given: {
    ...decided,
    name: '已批准，待办理',
    where: `a.state = 'given' AND a.requested_by = :me AND a.agency_id = :agency`,
    order: 'id',
  },
  approval_refused: {
    ...decided,
    name: '近期未获批准',
    where: `a.state = 'refused' AND a.requested_by = :me AND a.agency_id = :agency AND a.decided_at >= :lately`,
    order: 'newest',
  },
} as const satisfies Record<string, TaskKind>;
