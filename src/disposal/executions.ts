import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { add } from '../platform/quantity.js';
import type { ItemState, Outcome, Stage } from '../registry/registry.js';

/** One disposition, or a part of it, carried out. `authorityId` is the paper that ordered it, `instrumentId` the proof. */
export interface Execution {
  id: string;
  caseId: string;
  itemId: string;
  dispositionId: string;
  outcome: Outcome;
  quantity: string;
  measuredIn: string;
  recipientId: string | null;
  instrumentId: string;
  authorityId: string;
  proceedsId: string | null;
  agencyId: string;
  carriedOutBy: string;
  carriedOutAt: Date;
}

/** What an execution found: who answered for the item, at which stage, and how much of it had left before. */
interface Circumstances {
  answerableAgencyId: string;
  stage: Stage;
  goneBefore: string;
}

const COLUMNS = `id, case_id AS "caseId", item_id AS "itemId", disposition_id AS "dispositionId", outcome, quantity::text, measured_in AS "measuredIn",
  recipient_id AS "recipientId", instrument_id AS "instrumentId", authority_id AS "authorityId", proceeds_id AS "proceedsId",
  agency_id AS "agencyId", carried_out_by AS "carriedOutBy", carried_out_at AS "carriedOutAt"`;

/** The rows of what was carried out. */
@Injectable()
export class Executions {
  async insert(tx: EntityManager, executions: (Execution & Circumstances)[]): Promise<void> {
    await tx.query(
      `INSERT INTO disposal.execution (id, case_id, item_id, disposition_id, outcome, quantity, measured_in, recipient_id, instrument_id,
                                       authority_id, proceeds_id, agency_id, carried_out_by, carried_out_at,
                                       answerable_agency_id, stage, gone_before)
       SELECT (e->>'id')::uuid, (e->>'caseId')::uuid, (e->>'itemId')::uuid, (e->>'dispositionId')::uuid, e->>'outcome', (e->>'quantity')::numeric,
              e->>'measuredIn', (e->>'recipientId')::uuid, (e->>'instrumentId')::uuid, (e->>'authorityId')::uuid, (e->>'proceedsId')::uuid,
              (e->>'agencyId')::uuid, (e->>'carriedOutBy')::uuid, (e->>'carriedOutAt')::timestamptz,
              (e->>'answerableAgencyId')::uuid, e->>'stage', (e->>'goneBefore')::numeric
       FROM jsonb_array_elements($1::jsonb) e`,
      [JSON.stringify(executions)],
    );
  }

  async ofCase(
    tx: EntityManager,
    caseId: string,
    page: { after?: string; limit: number },
  ): Promise<Execution[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM disposal.execution WHERE case_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [caseId, page.after ?? null, page.limit],
    );
  }

  /** What one proof of a case proves, in the order of its lines. */
  async provedBy(tx: EntityManager, caseId: string, instrumentId: string): Promise<Execution[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM disposal.execution WHERE case_id = $1 AND instrument_id = $2 ORDER BY id`,
      [caseId, instrumentId],
    );
  }
}

/** Each execution with what it found; `items` are the items of the lines as they stood before the first of them. */
export function withCircumstances(
  executions: readonly Execution[],
  items: readonly ItemState[],
): (Execution & Circumstances)[] {
  const gone = new Map(items.map(({ id, quantity }) => [id, add(quantity.splitOff, quantity.disposed)]));
  return executions.map((execution, index) => {
    const { id, responsibility } = items[index] as ItemState;
    const goneBefore = gone.get(id) as string;
    gone.set(id, add(goneBefore, execution.quantity));
    return {
      ...execution,
      answerableAgencyId: responsibility.agencyId,
      stage: responsibility.stage,
      goneBefore,
    };
  });
}
