import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ApprovalLevel, InstrumentKind } from '../instruments/instruments.js';
import { NotFound } from '../platform/errors.js';

export const APPROVAL_STATES = ['waiting', 'given', 'refused', 'withdrawn', 'used'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

/** What was asked of a head, and what he said. Approved is not executed: only a paper that is issued on it uses it. */
export interface Approval {
  id: string;
  kind: InstrumentKind;
  caseId: string;
  agencyId: string;
  level: ApprovalLevel;
  reason: string;
  requestedBy: string;
  requestedAt: Date;
  state: ApprovalState;
  decidedBy: string | null;
  decidedPost: string | null;
  decidedAt: Date | null;
  opinion: string | null;
  instrumentId: string | null;
}

export interface ApprovalSummary extends Approval {
  itemCount: number;
}

export interface ApprovalQuery {
  caseId?: string;
  agencyId?: string;
  kind?: InstrumentKind;
  state?: ApprovalState;
  requestedBy?: string;
  /** Waiting, at one of these levels and asked for by somebody else. */
  decidable?: { levels: readonly ApprovalLevel[]; by: string };
  after?: string;
  limit: number;
}

const COLUMNS = `a.id, a.kind, a.case_id AS "caseId", a.agency_id AS "agencyId", a.level, a.reason, a.requested_by AS "requestedBy",
  a.requested_at AS "requestedAt", a.state, a.decided_by AS "decidedBy", a.decided_post AS "decidedPost", a.decided_at AS "decidedAt",
  a.opinion, a.instrument_id AS "instrumentId",
  (SELECT count(*)::int FROM instruments.approval_item i WHERE i.approval_id = a.id) AS "itemCount"`;

/** The rows of approvals; row-level security shows them with their case. */
@Injectable()
export class ApprovalRows {
  async insert(
    tx: EntityManager,
    asked: Pick<
      Approval,
      'id' | 'kind' | 'caseId' | 'agencyId' | 'level' | 'reason' | 'requestedBy' | 'requestedAt'
    >,
    itemIds: readonly string[],
  ): Promise<void> {
    const { id, kind, caseId, agencyId, level, reason, requestedBy, requestedAt } = asked;
    await tx.query(
      `INSERT INTO instruments.approval (id, kind, case_id, agency_id, level, reason, requested_by, requested_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, kind, caseId, agencyId, level, reason, requestedBy, requestedAt],
    );
    await tx.query(
      `INSERT INTO instruments.approval_item (approval_id, line_number, item_id)
       SELECT $1, number, item FROM unnest($2::uuid[]) WITH ORDINALITY AS t (item, number)`,
      [id, itemIds],
    );
  }

  /** NotFound `approval_not_found` when it is missing or not for this reader. */
  async byId(tx: EntityManager, id: string): Promise<ApprovalSummary> {
    const [found]: ApprovalSummary[] = await tx.query(
      `SELECT ${COLUMNS} FROM instruments.approval a WHERE a.id = $1`,
      [id],
    );
    if (!found) throw new NotFound('approval_not_found', '没有这份审批');
    return found;
  }

  /** As `byId`, locked until the transaction ends. */
  async lock(tx: EntityManager, id: string): Promise<ApprovalSummary> {
    await tx.query('SELECT id FROM instruments.approval WHERE id = $1 FOR UPDATE', [id]);
    return this.byId(tx, id);
  }

  /** The items for which it is asked, in their order; none: for whatever the paper says. */
  async itemIds(tx: EntityManager, id: string): Promise<string[]> {
    const rows: { itemId: string }[] = await tx.query(
      `SELECT item_id AS "itemId" FROM instruments.approval_item WHERE approval_id = $1 ORDER BY line_number`,
      [id],
    );
    return rows.map(({ itemId }) => itemId);
  }

  async decided(
    tx: EntityManager,
    id: string,
    word: { state: 'given' | 'refused'; by: string; post: string; at: Date; opinion: string | null },
  ): Promise<void> {
    await tx.query(
      `UPDATE instruments.approval SET state = $2, decided_by = $3, decided_post = $4, decided_at = $5, opinion = $6 WHERE id = $1`,
      [id, word.state, word.by, word.post, word.at, word.opinion],
    );
  }

  async withdrawn(tx: EntityManager, id: string): Promise<void> {
    await tx.query(`UPDATE instruments.approval SET state = 'withdrawn' WHERE id = $1`, [id]);
  }

  /** Newest first. */
  search(tx: EntityManager, query: ApprovalQuery): Promise<ApprovalSummary[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM instruments.approval a
        WHERE ($1::uuid IS NULL OR a.case_id = $1) AND ($2::text IS NULL OR a.kind = $2) AND ($3::text IS NULL OR a.state = $3)
          AND ($4::uuid IS NULL OR a.requested_by = $4)
          AND ($5::text[] IS NULL OR (a.state = 'waiting' AND a.level = ANY($5) AND a.requested_by <> $6))
          AND ($7::uuid IS NULL OR a.id < $7) AND ($9::uuid IS NULL OR a.agency_id = $9)
        ORDER BY a.id DESC LIMIT $8`,
      [
        query.caseId ?? null,
        query.kind ?? null,
        query.state ?? null,
        query.requestedBy ?? null,
        query.decidable?.levels ?? null,
        query.decidable?.by ?? null,
        query.after ?? null,
        query.limit,
        query.agencyId ?? null,
      ],
    );
  }
}
