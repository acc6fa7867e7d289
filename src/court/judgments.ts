import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound } from '../platform/errors.js';
import type { Outcome } from '../registry/registry.js';
import type { ObligationKind } from './obligations.js';

export interface JudgmentLine {
  lineNumber: number;
  itemId: string | null;
  dispositionId: string | null;
  description: string;
  outcome: Outcome;
  quantity: string | null;
  recipientId: string | null;
}

export interface Obligation {
  id: string;
  kind: ObligationKind;
  description: string;
  quantity: string | null;
  unit: string | null;
  recipientId: string | null;
}

/** A judgment's property part. `inForceOn` null: it binds nothing yet. */
export interface Judgment {
  id: string;
  caseId: string;
  instrumentId: string;
  inForceOn: string | null;
  recordedAt: Date;
  lines: JudgmentLine[];
  obligations: Obligation[];
}

/** The rows of judgments. */
@Injectable()
export class Judgments {
  async insert(tx: EntityManager, judgment: Judgment): Promise<void> {
    const { id, caseId, instrumentId, inForceOn, recordedAt } = judgment;
    await tx.query(
      'INSERT INTO court.judgment (id, case_id, instrument_id, in_force_on, recorded_at) VALUES ($1, $2, $3, $4, $5)',
      [id, caseId, instrumentId, inForceOn, recordedAt],
    );
    await tx.query(
      `INSERT INTO court.judgment_line (judgment_id, line_number, item_id, description, outcome, quantity, recipient_id)
       SELECT $1, (l->>'lineNumber')::int, (l->>'itemId')::uuid, l->>'description', l->>'outcome', (l->>'quantity')::numeric, (l->>'recipientId')::uuid
       FROM jsonb_array_elements($2::jsonb) l`,
      [id, JSON.stringify(judgment.lines)],
    );
    await tx.query(
      `INSERT INTO court.obligation (id, judgment_id, kind, description, quantity, unit, recipient_id)
       SELECT (o->>'id')::uuid, $1, o->>'kind', o->>'description', (o->>'quantity')::numeric, o->>'unit', (o->>'recipientId')::uuid FROM jsonb_array_elements($2::jsonb) o`,
      [id, JSON.stringify(judgment.obligations)],
    );
  }

  async lock(tx: EntityManager, id: string): Promise<Judgment> {
    await tx.query('SELECT id FROM court.judgment WHERE id = $1 FOR UPDATE', [id]);
    return this.byId(tx, id);
  }

  async byId(tx: EntityManager, id: string): Promise<Judgment> {
    const [found] = await this.read(tx, 'j.id = $1', id);
    if (!found) throw new NotFound('judgment_not_found', '没有这份判决');
    return found;
  }

  /** Those of these judgments that the reader may see. */
  byIds(tx: EntityManager, ids: readonly string[]): Promise<Judgment[]> {
    return this.read(tx, 'j.id = ANY($1::uuid[])', ids);
  }

  ofCase(tx: EntityManager, caseId: string): Promise<Judgment[]> {
    return this.read(tx, 'j.case_id = $1', caseId);
  }

  async enterIntoForce(tx: EntityManager, id: string, on: string): Promise<void> {
    await tx.query('UPDATE court.judgment SET in_force_on = $2 WHERE id = $1', [id, on]);
  }

  /** Ties each line to the disposition that it ordered. */
  async tie(
    tx: EntityManager,
    id: string,
    ties: { lineNumber: number; dispositionId: string }[],
  ): Promise<void> {
    await tx.query(
      `UPDATE court.judgment_line l SET disposition_id = (t->>'dispositionId')::uuid
       FROM jsonb_array_elements($2::jsonb) t WHERE l.judgment_id = $1 AND l.line_number = (t->>'lineNumber')::int`,
      [id, JSON.stringify(ties)],
    );
  }

  private async read(
    tx: EntityManager,
    where: 'j.id = $1' | 'j.id = ANY($1::uuid[])' | 'j.case_id = $1',
    id: string | readonly string[],
  ): Promise<Judgment[]> {
    return tx.query(
      `SELECT j.id, j.case_id AS "caseId", j.instrument_id AS "instrumentId", to_char(j.in_force_on, 'YYYY-MM-DD') AS "inForceOn", j.recorded_at AS "recordedAt",
         coalesce((SELECT json_agg(json_build_object('lineNumber', l.line_number, 'itemId', l.item_id, 'dispositionId', l.disposition_id,
             'description', l.description, 'outcome', l.outcome, 'quantity', l.quantity::text, 'recipientId', l.recipient_id) ORDER BY l.line_number)
           FROM court.judgment_line l WHERE l.judgment_id = j.id), '[]') AS lines,
         coalesce((SELECT json_agg(json_build_object('id', o.id, 'kind', o.kind, 'description', o.description, 'quantity', o.quantity::text, 'unit', o.unit,
             'recipientId', o.recipient_id) ORDER BY o.id)
           FROM court.obligation o WHERE o.judgment_id = j.id), '[]') AS obligations
       FROM court.judgment j WHERE ${where} ORDER BY j.id`,
      [id],
    );
  }
}
