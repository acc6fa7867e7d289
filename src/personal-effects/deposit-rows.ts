import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound } from '../platform/errors.js';
import type { EffectKind, EffectState } from './words.js';

export interface Effect {
  lineNumber: number;
  kind: EffectKind;
  state: EffectState;
  dueAt: Date | null;
  instrumentId: string | null;
}

export interface Deposit {
  id: string;
  code: string;
  agencyId: string;
  caseId: string;
  partyId: string;
  locker: string | null;
  seal: string | null;
  receivedAt: Date;
  receivedBy: string;
  secondId: string;
  endedAt: Date | null;
  thingCount: number;
  keptCount: number;
  outCount: number;
  hasCardsWithPhone: boolean;
}

const COLUMNS = `d.id, d.code, d.agency_id AS "agencyId", d.case_id AS "caseId", d.party_id AS "partyId", d.locker, d.seal,
  d.received_at AS "receivedAt", d.received_by AS "receivedBy", d.second_id AS "secondId", d.ended_at AS "endedAt", counted.*`;
const FROM = `personal_effects.deposit d CROSS JOIN LATERAL (SELECT count(*)::int AS "thingCount",
    count(*) FILTER (WHERE t.state = 'kept')::int AS "keptCount", count(*) FILTER (WHERE t.state = 'out')::int AS "outCount",
    coalesce(bool_or(t.kind = 'card' AND t.state = 'kept') AND bool_or(t.kind = 'phone' AND t.state = 'kept'), false) AS "hasCardsWithPhone"
    FROM personal_effects.thing t WHERE t.deposit_id = d.id) counted`;

type NewDeposit = Omit<Deposit, 'code' | 'thingCount' | 'keptCount' | 'outCount' | 'hasCardsWithPhone'>;

/** The rows of deposits: where each thing is, not what it is. */
@Injectable()
export class DepositRows {
  async insert(tx: EntityManager, deposit: NewDeposit, kinds: readonly EffectKind[]): Promise<void> {
    const { receivedAt: at } = deposit;
    await tx.query(
      `INSERT INTO personal_effects.deposit (id, code, agency_id, case_id, party_id, locker, seal, received_at, received_by, second_id, ended_at)
       VALUES ($1, 'SS' || to_char($7::timestamptz, 'YYYY') || '-' || lpad(nextval('personal_effects.code_series')::text, 6, '0'),
         $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        deposit.id,
        deposit.agencyId,
        deposit.caseId,
        deposit.partyId,
        deposit.locker,
        deposit.seal,
        at,
        deposit.receivedBy,
        deposit.secondId,
        deposit.endedAt,
      ],
    );
    await tx.query(
      `INSERT INTO personal_effects.thing (deposit_id, line_number, kind, state)
       SELECT $1, number, kind, 'kept' FROM unnest($2::text[]) WITH ORDINALITY AS t (kind, number)`,
      [deposit.id, kinds],
    );
  }

  /** NotFound `deposit_not_found`. */
  async byId(tx: EntityManager, id: string): Promise<Deposit> {
    const [found]: Deposit[] = await tx.query(`SELECT ${COLUMNS} FROM ${FROM} WHERE d.id = $1`, [id]);
    if (!found) throw new NotFound('deposit_not_found', '没有这份随身财物登记');
    return found;
  }

  async lock(tx: EntityManager, id: string): Promise<Deposit> {
    await tx.query('SELECT id FROM personal_effects.deposit WHERE id = $1 FOR UPDATE', [id]);
    return this.byId(tx, id);
  }

  things(tx: EntityManager, id: string): Promise<Effect[]> {
    return tx.query(
      `SELECT line_number AS "lineNumber", kind, state, due_at AS "dueAt", instrument_id AS "instrumentId"
         FROM personal_effects.thing WHERE deposit_id = $1 ORDER BY line_number`,
      [id],
    );
  }

  /** Newest first. */
  search(
    tx: EntityManager,
    query: { agencyId: string | null; caseId?: string; open?: boolean; after?: string; limit: number },
  ): Promise<Deposit[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM ${FROM}
        WHERE ($1::uuid IS NULL OR d.agency_id = $1) AND ($2::uuid IS NULL OR d.case_id = $2)
          AND ($3::boolean IS NULL OR $3 = (d.ended_at IS NULL)) AND ($4::uuid IS NULL OR d.id < $4)
        ORDER BY d.id DESC LIMIT $5`,
      [query.agencyId, query.caseId ?? null, query.open ?? null, query.after ?? null, query.limit],
    );
  }

  /** Writes where these lines are now, and ends the deposit when nothing of it is kept or outside any more. */
  async change(
    tx: EntityManager,
    id: string,
    lines: readonly number[],
    to: Pick<Effect, 'state' | 'dueAt' | 'instrumentId'>,
    at: Date,
  ): Promise<void> {
    await tx.query(
      `UPDATE personal_effects.thing SET state = $3, due_at = $4, instrument_id = $5
        WHERE deposit_id = $1 AND line_number = ANY($2::int[])`,
      [id, lines, to.state, to.dueAt, to.instrumentId],
    );
    await tx.query(
      `UPDATE personal_effects.deposit SET ended_at = $2 WHERE id = $1 AND NOT EXISTS (SELECT FROM personal_effects.thing t
        WHERE t.deposit_id = $1 AND t.state IN ('kept', 'out'))`,
      [id, at],
    );
  }
}
