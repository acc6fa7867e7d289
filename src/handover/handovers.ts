import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound, RuleBroken } from '../platform/errors.js';
import { Offers, type Outcome, type Purpose } from '../registry/registry.js';

export interface HandoverLine {
  lineNumber: number;
  itemId: string;
  code: string;
  name: string;
  quantity: string;
  recommendation: Outcome | null;
  outcome: 'accepted' | 'accepted_with_exception' | 'refused' | 'withdrawn' | null;
  reason: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
}

/** An offer between two parties. Nothing moves by it; each line moves when its receiver accepts it. */
export interface Handover {
  id: string;
  caseId: string;
  purpose: Purpose;
  mode: 'physical' | 'paper';
  fromAgencyId: string;
  fromPersonId: string;
  toAgencyId: string;
  toPersonId: string | null;
  instrumentId: string;
  state: 'offered' | 'answered' | 'withdrawn';
  offeredAt: Date;
  answerDueAt: Date;
  endedAt: Date | null;
  lines: HandoverLine[];
}

/** How many lines a handover has, and how they were answered. */
export interface HandoverCounts {
  lineCount: number;
  waitingCount: number;
  acceptedCount: number;
  exceptionCount: number;
  refusedCount: number;
  withdrawnCount: number;
}

export type HandoverSummary = Omit<Handover, 'lines'> & HandoverCounts;

const COLUMNS = `h.id, h.case_id AS "caseId", h.purpose, h.mode, h.from_agency_id AS "fromAgencyId", h.from_person_id AS "fromPersonId",
  h.to_agency_id AS "toAgencyId", h.to_person_id AS "toPersonId", h.instrument_id AS "instrumentId", h.state,
  h.offered_at AS "offeredAt", h.answer_due_at AS "answerDueAt", h.ended_at AS "endedAt"`;

const COUNTS = `count(*)::int AS "lineCount", (count(*) FILTER (WHERE l.outcome IS NULL))::int AS "waitingCount",
  (count(*) FILTER (WHERE l.outcome = 'accepted'))::int AS "acceptedCount",
  (count(*) FILTER (WHERE l.outcome = 'accepted_with_exception'))::int AS "exceptionCount",
  (count(*) FILTER (WHERE l.outcome = 'refused'))::int AS "refusedCount",
  (count(*) FILTER (WHERE l.outcome = 'withdrawn'))::int AS "withdrawnCount"`;

/** The rows of handovers and their lines; items learn here in which offer they are. */
@Injectable()
export class Handovers implements OnModuleInit {
  constructor(private readonly offers: Offers) {}

  onModuleInit(): void {
    this.offers.keptBy((tx, ids) =>
      tx.query(`SELECT ${COLUMNS} FROM handover.handover h WHERE h.id = ANY($1::uuid[])`, [ids]),
    );
  }

  async insert(
    tx: EntityManager,
    handover: Omit<Handover, 'state' | 'endedAt' | 'lines'>,
    lines: Pick<HandoverLine, 'itemId' | 'quantity' | 'recommendation'>[],
  ): Promise<void> {
    const {
      id,
      caseId,
      purpose,
      mode,
      fromAgencyId,
      fromPersonId,
      toAgencyId,
      toPersonId,
      instrumentId,
      offeredAt,
      answerDueAt,
    } = handover;
    await tx.query(
      `INSERT INTO handover.handover (id, case_id, purpose, mode, from_agency_id, from_person_id, to_agency_id, to_person_id, instrument_id, offered_at, answer_due_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        id,
        caseId,
        purpose,
        mode,
        fromAgencyId,
        fromPersonId,
        toAgencyId,
        toPersonId,
        instrumentId,
        offeredAt,
        answerDueAt,
      ],
    );
    await tx.query(
      `INSERT INTO handover.line (handover_id, line_number, item_id, quantity, recommendation)
       SELECT $1, number, (l->>'itemId')::uuid, (l->>'quantity')::numeric, l->>'recommendation'
       FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS t (l, number)`,
      [id, JSON.stringify(lines)],
    );
  }

  /** The handover, locked until the transaction ends; RuleBroken `handover_is_open` when it has ended. */
  async lockOpen(tx: EntityManager, id: string): Promise<Handover> {
    await tx.query('SELECT id FROM handover.handover WHERE id = $1 FOR UPDATE', [id]);
    const handover = await this.byId(tx, id);
    if (handover.state !== 'offered') {
      throw new RuleBroken(
        'handover_is_open',
        handover.state === 'answered' ? '这次移交已经答复完毕' : '这次移交已被撤回',
        {
          law: '刑诉规定 288',
          remedy: '请刷新后再办理',
        },
      );
    }
    return handover;
  }

  async byId(tx: EntityManager, id: string): Promise<Handover> {
    const [found]: Handover[] = await tx.query(`SELECT ${COLUMNS} FROM handover.handover h WHERE h.id = $1`, [
      id,
    ]);
    if (!found) throw new NotFound('handover_not_found', '没有这次移交');
    found.lines = await tx.query(
      `SELECT l.line_number AS "lineNumber", l.item_id AS "itemId", i.code, i.name, l.quantity::text, l.recommendation, l.outcome, l.reason,
              l.answered_by AS "answeredBy", l.answered_at AS "answeredAt"
       FROM handover.line l JOIN registry.item i ON i.id = l.item_id WHERE l.handover_id = $1 ORDER BY l.line_number`,
      [id],
    );
    return found;
  }

  /** Handovers newest first; `waiting` are those still open. */
  async search(
    tx: EntityManager,
    query: {
      caseId?: string;
      toAgencyId?: string;
      fromAgencyId?: string;
      waiting?: boolean;
      purpose?: Purpose;
      after?: string;
      limit: number;
    },
  ): Promise<HandoverSummary[]> {
    return tx.query(
      `SELECT ${COLUMNS}, counts.*
       FROM handover.handover h
         CROSS JOIN LATERAL (SELECT ${COUNTS} FROM handover.line l WHERE l.handover_id = h.id) counts
       WHERE ($1::uuid IS NULL OR h.case_id = $1) AND ($2::uuid IS NULL OR h.to_agency_id = $2)
         AND ($3::uuid IS NULL OR h.from_agency_id = $3) AND ($4::boolean IS NULL OR (h.state = 'offered') = $4)
         AND ($5::uuid IS NULL OR h.id < $5) AND ($7::text IS NULL OR h.purpose = $7)
       ORDER BY h.id DESC LIMIT $6`,
      [
        query.caseId ?? null,
        query.toAgencyId ?? null,
        query.fromAgencyId ?? null,
        query.waiting ?? null,
        query.after ?? null,
        query.limit,
        query.purpose ?? null,
      ],
    );
  }

  /** Writes the answers of lines of a locked handover, and ends it when none is left; answers what it is then. */
  async answer(
    tx: EntityManager,
    handover: Handover,
    answers: { lineNumber: number; outcome: NonNullable<HandoverLine['outcome']>; reason: string | null }[],
    by: string,
    at: Date,
  ): Promise<Handover> {
    await tx.query(
      `UPDATE handover.line l SET outcome = a->>'outcome', reason = a->>'reason', answered_by = $3, answered_at = $4
       FROM jsonb_array_elements($2::jsonb) a WHERE l.handover_id = $1 AND l.line_number = (a->>'lineNumber')::int`,
      [handover.id, JSON.stringify(answers), by, at],
    );
    const given = new Map(answers.map((answer) => [answer.lineNumber, answer]));
    const lines = handover.lines.map((line) => {
      const answer = given.get(line.lineNumber);
      return answer ? { ...line, ...answer, answeredBy: by, answeredAt: at } : line;
    });
    if (lines.some((line) => line.outcome === null)) return { ...handover, lines };
    const state = lines.every((line) => line.outcome === 'withdrawn') ? 'withdrawn' : 'answered';
    await tx.query('UPDATE handover.handover SET state = $2, ended_at = $3 WHERE id = $1', [
      handover.id,
      state,
      at,
    ]);
    return { ...handover, state, endedAt: at, lines };
  }
}
