import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound } from '../platform/errors.js';

/** An order to carry a judgment out without its lines: how many there are, and how many are not carried out. */
export interface ExecutionOrderSummary {
  id: string;
  judgmentId: string;
  /** The judgment's own paper, and the day on which it took effect. */
  judgmentInstrumentId: string;
  judgmentInForceOn: string;
  caseId: string;
  agencyId: string;
  instrumentId: string;
  issuedAt: Date;
  receiptDueAt: Date;
  receiptInstrumentId: string | null;
  receiptNote: string | null;
  answeredAt: Date | null;
  lineCount: number;
  openCount: number;
}

/** What a court asks of the agency that holds the things, and what that agency reported. `receiptDueAt`: one month by T21 (刑诉解释 447). */
export interface ExecutionOrder extends ExecutionOrderSummary {
  lines: { itemId: string; dispositionId: string }[];
}

interface Wanted {
  caseId?: string;
  agencyId?: string;
  issuedBy?: string;
  waiting?: boolean;
  after?: string;
  limit: number;
}

const COLUMNS = `o.id, o.judgment_id AS "judgmentId", j.instrument_id AS "judgmentInstrumentId", to_char(j.in_force_on, 'YYYY-MM-DD') AS "judgmentInForceOn",
  o.case_id AS "caseId", o.agency_id AS "agencyId", o.instrument_id AS "instrumentId", o.issued_at AS "issuedAt", o.receipt_due_at AS "receiptDueAt",
  o.receipt_instrument_id AS "receiptInstrumentId", o.receipt_note AS "receiptNote", o.answered_at AS "answeredAt",
  counts.lines AS "lineCount", counts.open AS "openCount"`;

const COUNTED = `CROSS JOIN LATERAL (
    SELECT count(*)::int AS lines, (count(*) FILTER (WHERE EXISTS (
        SELECT FROM jsonb_array_elements(i.state->'dispositions') d
         WHERE d->>'id' = l.disposition_id::text AND d->>'state' = 'ordered')))::int AS open
      FROM court.execution_order_line l JOIN registry.item i ON i.id = l.item_id WHERE l.execution_order_id = o.id) counts`;

/** The rows of execution orders. */
@Injectable()
export class ExecutionOrderRows {
  /** NotFound `execution_order_not_found`. */
  async byId(tx: EntityManager, id: string): Promise<ExecutionOrder> {
    const [found]: ExecutionOrder[] = await tx.query(
      `SELECT ${COLUMNS},
         (SELECT json_agg(json_build_object('itemId', l.item_id, 'dispositionId', l.disposition_id) ORDER BY l.disposition_id)
            FROM court.execution_order_line l WHERE l.execution_order_id = o.id) AS lines
       FROM court.execution_order o JOIN court.judgment j ON j.id = o.judgment_id ${COUNTED} WHERE o.id = $1`,
      [id],
    );
    if (!found) throw new NotFound('execution_order_not_found', '没有这份协助执行通知');
    return found;
  }

  /** Orders newest first. */
  search(tx: EntityManager, wanted: Wanted): Promise<ExecutionOrderSummary[]> {
    return tx.query(
      `SELECT ${COLUMNS}
         FROM (SELECT o.* FROM court.execution_order o JOIN instruments.instrument n ON n.id = o.instrument_id
                WHERE ($1::uuid IS NULL OR o.case_id = $1) AND ($2::uuid IS NULL OR o.agency_id = $2)
                  AND ($3::uuid IS NULL OR n.agency_id = $3) AND ($4::boolean IS NULL OR (o.answered_at IS NULL) = $4)
                  AND ($5::uuid IS NULL OR o.id < $5)
                ORDER BY o.id DESC LIMIT $6) o
         JOIN court.judgment j ON j.id = o.judgment_id ${COUNTED}
        ORDER BY o.id DESC`,
      [
        wanted.caseId ?? null,
        wanted.agencyId ?? null,
        wanted.issuedBy ?? null,
        wanted.waiting ?? null,
        wanted.after ?? null,
        wanted.limit,
      ],
    );
  }
}
