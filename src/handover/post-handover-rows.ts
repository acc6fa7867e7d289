import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound } from '../platform/errors.js';
import type { ItemState } from '../registry/registry.js';
import type { Handover, HandoverCounts, HandoverLine } from './handovers.js';

/** The handovers of one post, told as one; its id is that of their paper. */
export interface PostHandover extends HandoverCounts {
  id: string;
  fromAgencyId: string;
  fromPersonId: string;
  toAgencyId: string;
  toPersonId: string;
  offeredAt: Date;
  answerDueAt: Date;
  endedAt: Date | null;
  caseCount: number;
}

export interface PostLine extends HandoverLine {
  handoverId: string;
  caseId: string;
}

export interface PostAnswer {
  handoverId: string;
  lineNumber: number;
  outcome: NonNullable<HandoverLine['outcome']>;
  reason: string | null;
}

const COLUMNS = `h.instrument_id AS id, h.from_agency_id AS "fromAgencyId", h.from_person_id AS "fromPersonId",
  h.to_agency_id AS "toAgencyId", h.to_person_id AS "toPersonId", min(h.offered_at) AS "offeredAt", min(h.answer_due_at) AS "answerDueAt",
  CASE WHEN bool_and(h.state <> 'offered') THEN max(h.ended_at) END AS "endedAt", count(DISTINCT h.case_id)::int AS "caseCount",
  count(*)::int AS "lineCount", (count(*) FILTER (WHERE l.outcome IS NULL))::int AS "waitingCount",
  (count(*) FILTER (WHERE l.outcome = 'accepted'))::int AS "acceptedCount",
  (count(*) FILTER (WHERE l.outcome = 'accepted_with_exception'))::int AS "exceptionCount",
  (count(*) FILTER (WHERE l.outcome = 'refused'))::int AS "refusedCount",
  (count(*) FILTER (WHERE l.outcome = 'withdrawn'))::int AS "withdrawnCount"`;
const FROM = `handover.handover h JOIN handover.line l ON l.handover_id = h.id`;
const GROUPED = `GROUP BY h.instrument_id, h.from_agency_id, h.from_person_id, h.to_agency_id, h.to_person_id`;

/** The rows of posts handed on: one handover a case, each of a few statements for all of them. */
@Injectable()
export class PostHandoverRows {
  /** What somebody keeps, all or within a place, and what he lent out; in the order of places and cases. */
  async stock(
    tx: EntityManager,
    { agencyId, personId, placeId }: { agencyId: string; personId: string; placeId: string | null },
  ): Promise<ItemState[]> {
    const rows: { state: ItemState }[] = await tx.query(
      `SELECT i.state FROM registry.item i
        WHERE i.custody_person_id = $1 AND i.custody_agency_id = $2 AND i.custody_kind = 'keeper' AND i.on_hand > 0 AND NOT i.voided
          AND ($3::uuid IS NULL OR i.slot_id IN (SELECT p.id FROM storage.place p WHERE p.above @> ARRAY[$3::uuid]))
       UNION ALL
       SELECT i.state FROM registry.item i
        WHERE i.lender_id = $2 AND i.state#>>'{loan,keeperId}' = $1::text AND NOT i.voided`,
      [personId, agencyId, placeId],
    );
    return rows.map(({ state }) => state).sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
  }

  async insert(
    tx: EntityManager,
    handovers: readonly Omit<Handover, 'state' | 'endedAt' | 'lines'>[],
    lines: readonly { handoverId: string; lineNumber: number; itemId: string; quantity: string }[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO handover.handover (id, case_id, purpose, mode, from_agency_id, from_person_id, to_agency_id, to_person_id, instrument_id, offered_at, answer_due_at)
       SELECT (h->>'id')::uuid, (h->>'caseId')::uuid, h->>'purpose', h->>'mode', (h->>'fromAgencyId')::uuid, (h->>'fromPersonId')::uuid,
              (h->>'toAgencyId')::uuid, (h->>'toPersonId')::uuid, (h->>'instrumentId')::uuid, (h->>'offeredAt')::timestamptz,
              (h->>'answerDueAt')::timestamptz FROM jsonb_array_elements($1::jsonb) h`,
      [JSON.stringify(handovers)],
    );
    await tx.query(
      `INSERT INTO handover.line (handover_id, line_number, item_id, quantity)
       SELECT (l->>'handoverId')::uuid, (l->>'lineNumber')::int, (l->>'itemId')::uuid, (l->>'quantity')::numeric
         FROM jsonb_array_elements($1::jsonb) l`,
      [JSON.stringify(lines)],
    );
  }

  /** Of an agency (null: of any); NotFound `post_handover_not_found`. */
  async byId(tx: EntityManager, id: string, agencyId: string | null): Promise<PostHandover> {
    const [found]: PostHandover[] = await tx.query(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE h.instrument_id = $1 AND h.purpose = 'post_change' AND ($2::uuid IS NULL OR h.from_agency_id = $2) ${GROUPED}`,
      [id, agencyId],
    );
    if (!found) throw new NotFound('post_handover_not_found', '没有这次岗位交接');
    return found;
  }

  /** As `byId`, its open handovers locked until the transaction ends. */
  async lock(tx: EntityManager, id: string, agencyId: string): Promise<PostHandover> {
    await tx.query(
      `SELECT id FROM handover.handover WHERE instrument_id = $1 AND purpose = 'post_change' ORDER BY id FOR UPDATE`,
      [id],
    );
    return this.byId(tx, id, agencyId);
  }

  lines(tx: EntityManager, id: string): Promise<PostLine[]> {
    return tx.query(
      `SELECT l.handover_id AS "handoverId", h.case_id AS "caseId", l.line_number AS "lineNumber", l.item_id AS "itemId", i.code, i.name,
              l.quantity::text, l.recommendation, l.outcome, l.reason, l.answered_by AS "answeredBy", l.answered_at AS "answeredAt"
         FROM ${FROM} JOIN registry.item i ON i.id = l.item_id
        WHERE h.instrument_id = $1 AND h.purpose = 'post_change' ORDER BY l.line_number`,
      [id],
    );
  }

  /** Those of an agency (null: of all), the newest first. */
  search(
    tx: EntityManager,
    query: { agencyId: string | null; after?: string; limit: number },
  ): Promise<PostHandover[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM ${FROM}
        WHERE h.purpose = 'post_change' AND ($1::uuid IS NULL OR h.from_agency_id = $1) AND ($2::uuid IS NULL OR h.instrument_id < $2)
        ${GROUPED} ORDER BY h.instrument_id DESC LIMIT $3`,
      [query.agencyId, query.after ?? null, query.limit],
    );
  }

  /** Writes the answers, and ends each handover of which no line waits any more. */
  async answer(
    tx: EntityManager,
    id: string,
    answers: readonly PostAnswer[],
    { by, at }: { by: string; at: Date },
  ): Promise<void> {
    await tx.query(
      `UPDATE handover.line l SET outcome = a->>'outcome', reason = a->>'reason', answered_by = $2, answered_at = $3
         FROM jsonb_array_elements($1::jsonb) a
        WHERE l.handover_id = (a->>'handoverId')::uuid AND l.line_number = (a->>'lineNumber')::int`,
      [JSON.stringify(answers), by, at],
    );
    await tx.query(
      `UPDATE handover.handover h SET state = told.state, ended_at = $2
         FROM (SELECT l.handover_id, CASE WHEN bool_and(l.outcome = 'withdrawn') THEN 'withdrawn' ELSE 'answered' END AS state
                 FROM ${FROM} WHERE h.instrument_id = $1 AND h.purpose = 'post_change'
                GROUP BY l.handover_id HAVING bool_and(l.outcome IS NOT NULL)) told
        WHERE h.id = told.handover_id AND h.state = 'offered'`,
      [id, at],
    );
  }
}

const orderOf = ({ place, caseId, id }: ItemState): string => `${place ?? ''} ${caseId} ${id}`;
