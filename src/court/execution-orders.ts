import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Cases } from '../cases/cases.js';
import { type Actor, Identity } from '../identity/identity.js';
import { Instruments, type RequestedPaper } from '../instruments/instruments.js';
import { Clock } from '../platform/clock.js';
import { type Fault, Invalid, NotAllowed, RuleBroken } from '../platform/errors.js';
import { type Act, type ItemState, Items, nothingToExecute, Registry } from '../registry/registry.js';
import { due } from '../time-limits/time-limits.js';
import { type ExecutionOrder, ExecutionOrderRows } from './execution-order-rows.js';
import { Judgments } from './judgments.js';

/** Orders to carry a judgment out, and the 执行回单 that answers them. */
@Injectable()
export class ExecutionOrders {
  constructor(
    private readonly rows: ExecutionOrderRows,
    private readonly judgments: Judgments,
    private readonly registry: Registry,
    private readonly items: Items,
    private readonly cases: Cases,
    private readonly instruments: Instruments,
    private readonly identity: Identity,
    private readonly clock: Clock,
  ) {}

  /** Entrusts `agencyId` with everything of the judgment that it holds and is not entrusted with yet; a thing that has moved since goes over to its holder. */
  async issue(
    tx: EntityManager,
    judgmentId: string,
    agencyId: string,
    draft: RequestedPaper,
    actor: Actor,
  ): Promise<ExecutionOrder> {
    const judgment = await this.judgments.byId(tx, judgmentId);
    if (!judgment.inForceOn)
      throw new RuleBroken('judgment_is_in_force', '判决尚未生效，不能交付执行', {
        law: '刑诉解释 447',
        remedy: '请先登记判决生效',
      });
    const { id: caseId } = await this.cases.kept(tx, judgment.caseId);
    await this.cases.open(tx, caseId);
    await this.identity.agency(tx, agencyId);
    const ordered = new Set(judgment.lines.flatMap((line) => line.dispositionId ?? []));
    const lines = (await this.items.ofCase(tx, caseId))
      .filter((item) => item.custody.agencyId === agencyId)
      .flatMap((item) =>
        item.dispositions
          .filter(
            (each) => ordered.has(each.id) && each.state === 'ordered' && each.executorAgencyId !== agencyId,
          )
          .map((each) => ({ itemId: item.id, dispositionId: each.id })),
      );
    if (lines.length === 0) throw nothingToExecute();
    const instrument = await this.instruments.issue(tx, { ...draft, kind: 'execution_order', caseId }, actor);
    const acts = lines.map((line): Act => ({ act: 'entrust', ...line, executorAgencyId: agencyId }));
    await this.registry.record(tx, acts, actor, instrument);
    await this.cases.reach(tx, caseId, agencyId);
    const id = v7();
    const now = this.clock.now();
    await tx.query(
      `INSERT INTO court.execution_order (id, judgment_id, case_id, agency_id, instrument_id, issued_at, receipt_due_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, judgmentId, caseId, agencyId, instrument.id, now, due('T21', now).at],
    );
    await tx.query(
      `INSERT INTO court.execution_order_line (execution_order_id, item_id, disposition_id)
       SELECT $1, (l->>'itemId')::uuid, (l->>'dispositionId')::uuid FROM jsonb_array_elements($2::jsonb) l`,
      [id, JSON.stringify(lines)],
    );
    return this.rows.byId(tx, id);
  }

  /** The 执行回单: everything is done, or the explanation says why not. */
  async report(
    tx: EntityManager,
    id: string,
    explanation: string | undefined,
    draft: RequestedPaper,
    actor: Actor,
  ): Promise<ExecutionOrder> {
    await tx.query('SELECT id FROM court.execution_order WHERE id = $1 FOR UPDATE', [id]);
    const order = await this.rows.byId(tx, id);
    if (order.agencyId !== actor.agencyId)
      throw new NotAllowed('executor_is_entrusted', '只有受托执行的机关可以出具执行回单', {
        law: '刑诉解释 447',
      });
    if (order.answeredAt) throw new RuleBroken('order_is_unanswered', '这份协助执行通知已经回复');
    const items = new Map(
      (
        await this.items.byIds(
          tx,
          order.lines.map((line) => line.itemId),
        )
      ).map((item) => [item.id, item]),
    );
    const open = order.lines.filter((line) => isOpen(items.get(line.itemId), line.dispositionId));
    if (open.length > 0 && !explanation) {
      const faults = open.map(
        ({ itemId }): Fault => ({
          field: items.get(itemId)?.code,
          code: 'line_not_carried_out',
          message: `${items.get(itemId)?.code} 尚未执行完毕`,
        }),
      );
      throw new Invalid('open_lines_are_explained', '尚有未执行完毕的财物，须说明客观原因', {
        law: '刑诉解释 447',
        faults,
      });
    }
    const instrument = await this.instruments.issue(
      tx,
      {
        ...draft,
        kind: 'execution_receipt',
        caseId: order.caseId,
        content: { executionOrder: id, open: open.length },
      },
      actor,
    );
    await tx.query(
      'UPDATE court.execution_order SET receipt_instrument_id = $2, receipt_note = $3, answered_at = $4 WHERE id = $1',
      [id, instrument.id, explanation ?? null, this.clock.now()],
    );
    const confidential: Record<string, string> = explanation ? { explanation } : {};
    await this.cases.remember(
      tx,
      order.caseId,
      'execution_reported',
      actor,
      instrument,
      { execution_order: id, lines: order.lines.length, open: open.length },
      confidential,
    );
    return this.rows.byId(tx, id);
  }
}

const isOpen = (item: ItemState | undefined, dispositionId: string): boolean =>
  item?.dispositions.find((each) => each.id === dispositionId)?.state === 'ordered';
