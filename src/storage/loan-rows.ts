import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound } from '../platform/errors.js';
import type { LoanPurpose } from '../registry/registry.js';
import type { LineCondition, LoanState } from './loans.dto.js';

export interface Loan {
  id: string;
  caseId: string;
  purpose: LoanPurpose;
  dueAt: Date;
  agencyId: string;
  borrowerId: string;
  requestedAt: Date;
  keeperAgencyId: string;
  approvalId: string;
  handedBy: string | null;
  handedAt: Date | null;
  instrumentId: string | null;
  receivedAt: Date | null;
  endedAt: Date | null;
  state: LoanState;
  lineCount: number;
  outsideCount: number;
}

export interface LoanLine {
  lineNumber: number;
  itemId: string;
  quantity: string;
  condition: LineCondition | null;
  takenBackBy: string | null;
  takenBackAt: Date | null;
}

/** Approved is not executed: the state follows from the approval until the keeper hands out. */
const STATE = `CASE WHEN l.ended_at IS NOT NULL THEN 'returned' WHEN l.received_at IS NOT NULL THEN 'out'
  WHEN a.state = 'waiting' THEN 'waiting' WHEN a.state IN ('refused', 'withdrawn') THEN a.state
  WHEN l.handed_at IS NOT NULL THEN 'handed' ELSE 'approved' END`;

const COLUMNS = `l.id, l.case_id AS "caseId", l.purpose, l.due_at AS "dueAt", l.agency_id AS "agencyId", l.borrower_id AS "borrowerId",
  l.requested_at AS "requestedAt", l.keeper_agency_id AS "keeperAgencyId", l.approval_id AS "approvalId", l.handed_by AS "handedBy",
  l.handed_at AS "handedAt", l.instrument_id AS "instrumentId", l.received_at AS "receivedAt", l.ended_at AS "endedAt",
  ${STATE} AS state,
  (SELECT count(*)::int FROM storage.loan_line n WHERE n.loan_id = l.id) AS "lineCount",
  (SELECT count(*)::int FROM registry.item i WHERE i.loan_id = l.id) AS "outsideCount"`;
const FROM = 'storage.loan l JOIN instruments.approval a ON a.id = l.approval_id';

/** The rows of loans and their lines. */
@Injectable()
export class LoanRows {
  async insert(
    tx: EntityManager,
    loan: Pick<
      Loan,
      | 'id'
      | 'caseId'
      | 'purpose'
      | 'dueAt'
      | 'agencyId'
      | 'borrowerId'
      | 'requestedAt'
      | 'keeperAgencyId'
      | 'approvalId'
    >,
    lines: readonly { itemId: string; quantity: string }[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO storage.loan (id, case_id, purpose, due_at, agency_id, borrower_id, requested_at, keeper_agency_id, approval_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        loan.id,
        loan.caseId,
        loan.purpose,
        loan.dueAt,
        loan.agencyId,
        loan.borrowerId,
        loan.requestedAt,
        loan.keeperAgencyId,
        loan.approvalId,
      ],
    );
    await tx.query(
      `INSERT INTO storage.loan_line (loan_id, line_number, item_id, quantity)
       SELECT $1, number, (l->>'itemId')::uuid, (l->>'quantity')::numeric
         FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS t (l, number)`,
      [loan.id, JSON.stringify(lines)],
    );
  }

  /** NotFound `loan_not_found` when it is missing or not for this reader. */
  async byId(tx: EntityManager, id: string): Promise<Loan> {
    const [found]: Loan[] = await tx.query(`SELECT ${COLUMNS} FROM ${FROM} WHERE l.id = $1`, [id]);
    if (!found) throw new NotFound('loan_not_found', '没有这次调用');
    return found;
  }

  /** As `byId`, locked until the transaction ends. */
  async lock(tx: EntityManager, id: string): Promise<Loan> {
    await tx.query('SELECT id FROM storage.loan WHERE id = $1 FOR UPDATE', [id]);
    return this.byId(tx, id);
  }

  lines(tx: EntityManager, id: string): Promise<LoanLine[]> {
    return tx.query(
      `SELECT line_number AS "lineNumber", item_id AS "itemId", quantity::text, condition, taken_back_by AS "takenBackBy",
              taken_back_at AS "takenBackAt" FROM storage.loan_line WHERE loan_id = $1 ORDER BY line_number`,
      [id],
    );
  }

  /** The loan that was received on this approval's paper. */
  async underPaper(tx: EntityManager, instrumentId: string): Promise<string | undefined> {
    const rows: { id: string }[] = await tx.query('SELECT id FROM storage.loan WHERE instrument_id = $1', [
      instrumentId,
    ]);
    return rows[0]?.id;
  }

  /** The papers by which things came back or were reported lost, the first one first. */
  async returnPapers(tx: EntityManager, id: string): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `SELECT id FROM instruments.instrument WHERE content ? 'loan' AND content->>'loan' = $1 ORDER BY id`,
      [id],
    );
    return rows.map((row) => row.id);
  }

  /** Newest first. */
  search(
    tx: EntityManager,
    query: {
      caseId?: string;
      borrowerId?: string;
      keeperAgencyId?: string;
      open?: boolean;
      after?: string;
      limit: number;
    },
  ): Promise<Loan[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM ${FROM}
        WHERE ($1::uuid IS NULL OR l.case_id = $1) AND ($2::uuid IS NULL OR l.borrower_id = $2)
          AND ($3::uuid IS NULL OR l.keeper_agency_id = $3)
          AND ($4::boolean IS NULL OR $4 = (l.ended_at IS NULL AND a.state NOT IN ('refused', 'withdrawn')))
          AND ($5::uuid IS NULL OR l.id < $5)
        ORDER BY l.id DESC LIMIT $6`,
      [
        query.caseId ?? null,
        query.borrowerId ?? null,
        query.keeperAgencyId ?? null,
        query.open ?? null,
        query.after ?? null,
        query.limit,
      ],
    );
  }

  async handed(tx: EntityManager, id: string, by: string, at: Date): Promise<void> {
    await tx.query('UPDATE storage.loan SET handed_by = $2, handed_at = $3 WHERE id = $1', [id, by, at]);
  }

  async received(tx: EntityManager, id: string, instrumentId: string, at: Date): Promise<void> {
    await tx.query('UPDATE storage.loan SET instrument_id = $2, received_at = $3 WHERE id = $1', [
      id,
      instrumentId,
      at,
    ]);
  }

  /** Writes what came back, and ends the loan when nothing of it is outside any more. */
  async takenBack(
    tx: EntityManager,
    id: string,
    lines: readonly { lineNumber: number; condition: LineCondition }[],
    by: string,
    at: Date,
  ): Promise<void> {
    await tx.query(
      `UPDATE storage.loan_line n SET condition = t->>'condition', taken_back_by = $3, taken_back_at = $4
         FROM jsonb_array_elements($2::jsonb) t WHERE n.loan_id = $1 AND n.line_number = (t->>'lineNumber')::int`,
      [id, JSON.stringify(lines), by, at],
    );
    await tx.query(
      `UPDATE storage.loan SET ended_at = $2 WHERE id = $1
          AND NOT EXISTS (SELECT FROM registry.item i WHERE i.loan_id = $1)`,
      [id, at],
    );
  }
}
