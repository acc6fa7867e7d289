import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseReference, CaseViews, Parties } from '../cases/cases.js';
import { type Actor, Identity } from '../identity/identity.js';
import {
  type Instrument,
  InstrumentReference,
  Instruments,
  InstrumentView,
} from '../instruments/instruments.js';
import { Clock } from '../platform/clock.js';
import { type Disposition, type ItemState, Items, leftOf, measuredIn } from '../registry/registry.js';
import type {
  ExecutionOrderLineView,
  ExecutionOrderSummaryView,
  ExecutionOrderView,
  JudgedItem,
  JudgmentLineView,
  JudgmentRecordedView,
  JudgmentView,
} from './court-views.dto.js';
import type { Coverage } from './coverage.js';
import type { ExecutionOrder, ExecutionOrderSummary } from './execution-order-rows.js';
import { type Judgment, type JudgmentLine, Judgments } from './judgments.js';

interface Known {
  cases: Map<string, CaseReference>;
  papers: Map<string, InstrumentView>;
  items: Map<string, ItemState>;
  recipients: Map<string, string>;
}

/** Judgments and execution orders as they are answered, with the names of whom they name and how far each line has come. */
@Injectable()
export class CourtViews {
  constructor(
    private readonly judgments: Judgments,
    private readonly identity: Identity,
    private readonly instruments: Instruments,
    private readonly cases: CaseViews,
    private readonly parties: Parties,
    private readonly items: Items,
    private readonly clock: Clock,
  ) {}

  async ofJudgments(
    tx: EntityManager,
    judgments: readonly Judgment[],
    actor: Actor,
  ): Promise<JudgmentView[]> {
    const known = await this.learn(tx, judgments, actor);
    return judgments.map((each) => ({
      ...each,
      case: known.cases.get(each.caseId) as CaseReference,
      instrument: known.papers.get(each.instrumentId) as InstrumentView,
      lines: each.lines.map((line) => judgmentLineView(line, known)),
      obligations: each.obligations.map((owed) => ({
        ...owed,
        recipientName: known.recipients.get(owed.recipientId ?? '') ?? null,
      })),
    }));
  }

  async judgment(tx: EntityManager, judgment: Judgment, actor: Actor): Promise<JudgmentView> {
    return (await this.ofJudgments(tx, [judgment], actor))[0] as JudgmentView;
  }

  async recorded(
    tx: EntityManager,
    { judgment, instrument, coverage }: { judgment: Judgment; instrument: Instrument; coverage: Coverage },
    actor: Actor,
  ): Promise<JudgmentRecordedView> {
    return {
      judgment: await this.judgment(tx, judgment, actor),
      instrument: await this.instruments.view(tx, instrument),
      coverage,
    };
  }

  async summaries(
    tx: EntityManager,
    orders: readonly ExecutionOrderSummary[],
  ): Promise<ExecutionOrderSummaryView[]> {
    const cases = await this.cases.references(
      tx,
      orders.map((each) => each.caseId),
    );
    const judgments = await this.instruments.views(
      tx,
      orders.map((each) => each.judgmentInstrumentId),
    );
    const papers = await this.instruments.references(
      tx,
      orders.flatMap((each) => [each.instrumentId, each.receiptInstrumentId]),
    );
    const names = await this.identity.names(tx, { agencies: orders.map((each) => each.agencyId) });
    const now = this.clock.now();
    return orders.map(({ judgmentInstrumentId, judgmentInForceOn, ...order }) => {
      const judgment = judgments.get(judgmentInstrumentId) as InstrumentView;
      return {
        ...order,
        judgment: {
          id: order.judgmentId,
          number: judgment.number,
          agencyName: judgment.agencyName,
          inForceOn: judgmentInForceOn,
        },
        case: cases.get(order.caseId) as CaseReference,
        agencyName: names.agency(order.agencyId),
        instrument: papers.get(order.instrumentId) as InstrumentReference,
        receiptInstrument: papers.get(order.receiptInstrumentId ?? '') ?? null,
        overdue: order.answeredAt === null && order.receiptDueAt < now,
      };
    });
  }

  async order(
    tx: EntityManager,
    { lines, ...order }: ExecutionOrder,
    actor: Actor,
  ): Promise<ExecutionOrderView> {
    const judgment = await this.judgments.byId(tx, order.judgmentId);
    const known = await this.learn(tx, [judgment], actor);
    const [summary] = await this.summaries(tx, [order]);
    return { ...(summary as ExecutionOrderSummaryView), lines: orderLines(lines, judgment, known) };
  }

  private async learn(tx: EntityManager, judgments: readonly Judgment[], actor: Actor): Promise<Known> {
    const lines = judgments.flatMap((each) => each.lines);
    return {
      cases: await this.cases.references(
        tx,
        judgments.map((each) => each.caseId),
      ),
      papers: await this.instruments.views(
        tx,
        judgments.map((each) => each.instrumentId),
      ),
      items: await this.items.visible(
        tx,
        lines.flatMap((line) => line.itemId ?? []),
      ),
      recipients: await this.parties.names(
        tx,
        [...lines, ...judgments.flatMap((each) => each.obligations)].map((each) => each.recipientId),
        actor,
      ),
    };
  }
}

function judgmentLineView(line: JudgmentLine, { items, recipients }: Known): JudgmentLineView {
  const item = items.get(line.itemId ?? '');
  const disposition = dispositionOf(item, line.dispositionId);
  return {
    ...line,
    item: item ? judgedItem(item) : null,
    recipientName: recipients.get(line.recipientId ?? '') ?? null,
    state: disposition && disposition.state !== 'recommended' ? disposition.state : null,
    done: disposition?.done ?? null,
  };
}

const judgedItem = ({ id, code, name, category, quantity }: ItemState): JudgedItem => ({
  id,
  code,
  name,
  category,
  registered: quantity.registered,
  onHand: quantity.onHand,
  measuredIn: measuredIn(quantity),
});

const dispositionOf = (item: ItemState | undefined, id: string | null): Disposition | undefined =>
  item?.dispositions.find((each) => each.id === id);

/** What an order asks line by line: each of its lines carries out one line of the judgment. */
function orderLines(
  lines: ExecutionOrder['lines'],
  judgment: Judgment,
  known: Known,
): ExecutionOrderLineView[] {
  const asked = new Map(judgment.lines.map((line) => [line.dispositionId, line]));
  return lines.flatMap(({ itemId, dispositionId }): ExecutionOrderLineView[] => {
    const line = asked.get(dispositionId);
    const item = known.items.get(itemId);
    if (!line || !item) return [];
    const disposition = dispositionOf(item, dispositionId);
    return [
      {
        itemId,
        item: { id: item.id, code: item.code, name: item.name },
        dispositionId,
        outcome: line.outcome,
        quantity: line.quantity,
        done: disposition?.done ?? '0',
        left: disposition?.state === 'ordered' ? leftOf(item, disposition) : null,
        measuredIn: measuredIn(item.quantity),
        recipientId: line.recipientId,
        recipientName: known.recipients.get(line.recipientId ?? '') ?? null,
        carriedOut: disposition?.state === 'carried_out',
      },
    ];
  });
}
