import type { EntityManager } from 'typeorm';
import type { Actor } from '../identity/identity.js';
import { NotFound, RuleBroken } from '../platform/errors.js';
import { type ApprovalLevel, INSTRUMENTS, type InstrumentKind } from './kinds.js';

/** Who approved a paper, in which post, at which level. */
export interface Approval {
  personId: string;
  number: string;
  name: string;
  post: string;
  level: ApprovalLevel;
  /** Given under the approver's own login; without it, named from paper by whoever issued the instrument. */
  approvalId?: string;
}

/** An approval as a paper takes it, and the items for which alone it was given; none: for whatever the paper says. */
interface Granted {
  approval: Approval;
  approvedFor: string[];
}

interface Row {
  kind: string;
  caseId: string;
  agencyId: string;
  level: ApprovalLevel;
  state: 'waiting' | 'given' | 'refused' | 'withdrawn' | 'used';
  personId: string;
  number: string;
  name: string;
  post: string;
  approvedFor: string[];
}

const NOT_GIVEN: Record<Exclude<Row['state'], 'given'>, string> = {
  waiting: '尚待批准',
  refused: '未获批准',
  withdrawn: '已由申请人撤回',
  used: '已用于出具文书',
};

/**
 * The approval for this paper, locked until the transaction ends so that it is used once. Errors: NotFound
 * `approval_not_found`; RuleBroken `approval_is_given`, `approval_fits_the_paper`.
 */
export async function granted(
  tx: EntityManager,
  approvalId: string,
  { kind, caseId, approverId }: { kind: InstrumentKind; caseId: string | null; approverId?: string },
  { agencyId }: Actor,
): Promise<Granted> {
  await tx.query('SELECT id FROM instruments.approval WHERE id = $1 FOR UPDATE', [approvalId]);
  const [row]: Row[] = await tx.query(
    `SELECT a.kind, a.case_id AS "caseId", a.agency_id AS "agencyId", a.level, a.state, p.id AS "personId", p.number, p.name,
            a.decided_post AS post,
            ARRAY(SELECT i.item_id FROM instruments.approval_item i WHERE i.approval_id = a.id) AS "approvedFor"
       FROM instruments.approval a LEFT JOIN identity.person p ON p.id = a.decided_by WHERE a.id = $1`,
    [approvalId],
  );
  if (!row) throw new NotFound('approval_not_found', '没有这份审批');
  if (row.state !== 'given') {
    throw new RuleBroken('approval_is_given', `这份审批${NOT_GIVEN[row.state]}，不能据以办理`, {
      remedy: '批准后办理；一份审批只能用一次',
    });
  }
  const approver = approverId === undefined || approverId === row.personId;
  if (row.kind !== kind || row.caseId !== caseId || row.agencyId !== agencyId || !approver) {
    throw new RuleBroken('approval_fits_the_paper', `这份审批不是为本案的${INSTRUMENTS[kind].name}作出的`, {
      law: INSTRUMENTS[kind].law,
      remedy: '请选择为本案、本文书作出的审批',
    });
  }
  const { personId, number, name, post, level, approvedFor } = row;
  return { approval: { personId, number, name, post, level, approvalId }, approvedFor };
}

/** Marks a locked approval as used by the paper that was issued on it. */
export async function use(tx: EntityManager, approvalId: string, instrumentId: string): Promise<void> {
  await tx.query(`UPDATE instruments.approval SET state = 'used', instrument_id = $2 WHERE id = $1`, [
    approvalId,
    instrumentId,
  ]);
}
