import { ABNORMALITIES, type Abnormality } from '../../registry/registry.js';
import { firstItems, startOfDay, type TaskKind } from './task-kind.js';

const OPEN = `i.disposition <> 'final' AND NOT i.voided`;

const item = { subject: 'item', where: 'true', id: 'i.id', caseId: 'i.case_id' } as const;

const loan = {
  subject: 'loan',
  id: 'l.id',
  caseId: 'l.case_id',
  since: 'l.since',
  dueAt: 'l.due_at',
  itemCount: '(SELECT count(*) FROM storage.loan_line n WHERE n.loan_id = f.id)',
  where: 'true',
  order: 'id',
} as const;

/** What waits in a store, for its keeper or for who borrows from it. */
export const STORAGE_TASKS = {
  loan_to_hand_out: {
    ...loan,
    name: '调用已批准，待出库',
    permissions: ['loan.keep'],
    from: `(SELECT l.*, a.decided_at AS since FROM storage.loan l JOIN instruments.approval a ON a.id = l.approval_id
      WHERE l.keeper_agency_id = :agency AND l.ended_at IS NULL AND l.handed_at IS NULL AND a.state = 'given') l`,
    agencyId: 'l.agency_id',
    personId: 'l.borrower_id',
  },
  loan_to_receive: {
    ...loan,
    name: '已出库，待领取',
    permissions: ['loan.request'],
    from: `(SELECT l.*, l.handed_at AS since FROM storage.loan l
      WHERE l.borrower_id = :me AND l.ended_at IS NULL AND l.handed_at IS NOT NULL AND l.received_at IS NULL) l`,
    agencyId: 'l.keeper_agency_id',
    personId: 'l.handed_by',
  },
  loan_overdue: {
    ...item,
    name: '借出逾期未还',
    permissions: ['loan.keep'],
    from: 'registry.item i',
    where: 'i.lender_id = :agency AND i.loan_due_at < :now',
    since: `registry.instant(i.state#>>'{loan,since}')`,
    dueAt: 'i.loan_due_at',
    personId: 'i.custody_person_id',
    order: 'due',
  },
  item_frozen: {
    ...item,
    name: '有异常、待了结',
    permissions: ['loan.keep'],
    from: firstItems('i.custody_agency_id = :agency AND i.frozen IS NOT NULL'),
    since: `registry.instant(i.state#>>'{frozen,since}')`,
    codes: 'ARRAY[i.frozen]',
    say: (codes: readonly string[]) =>
      codes.map((code) => ABNORMALITIES[code as Abnormality] ?? code).join('、'),
    order: 'id',
  },
  item_to_put_away: {
    name: '待上架',
    permissions: ['item.put_away'],
    ...item,
    from: firstItems(`i.custody_agency_id = :agency AND i.custody_kind = 'keeper' AND i.slot_id IS NULL AND ${OPEN}
      AND EXISTS (SELECT FROM storage.place p WHERE p.agency_id = :agency)`),
    since: startOfDay(`i.state#>>'{measures,0,since}'`),
    order: 'id',
  },
} as const satisfies Record<string, TaskKind>;
