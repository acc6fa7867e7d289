import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ApprovalRows } from '../../approvals/approvals.js';
import { ExecutionOrderRows, Judgments } from '../../court/court.js';
import type { Instrument } from '../../instruments/instruments.js';
import { OUTCOMES } from '../../registry/registry.js';
import { LoanRows } from '../../storage/storage.js';
import type { ListLine } from '../paper-content.js';
import { chinaTime } from '../wording.js';
import { destinationOf, textOf } from './custody-facts.js';
import type { Names } from './directory.js';
import { hashOf, instrumentText, presentOf, type Step } from './entry-content.js';
import type { Proceeding } from './proceeding.js';
import { quantityOf } from './quantities.js';

/** What stands behind an instrument besides its entries: the loan, the approval, the order or the judgment. */
@Injectable()
export class Circumstances {
  constructor(
    private readonly loans: LoanRows,
    private readonly approvals: ApprovalRows,
    private readonly orders: ExecutionOrderRows,
    private readonly judgments: Judgments,
  ) {}

  async of(
    tx: EntityManager,
    instrument: Instrument,
    { caseId, issuedBy }: { caseId: string | null; issuedBy: string },
  ): Promise<Partial<Proceeding>> {
    const approvalId = instrument.approvals[0]?.approvalId;
    return {
      issuedBy,
      loan: await this.loanOf(tx, instrument),
      approval: approvalId ? await this.approvals.byId(tx, approvalId) : null,
      order: caseId ? await this.orderOf(tx, instrument, caseId) : null,
      obligations: caseId && instrument.kind === 'judgment' ? await this.owed(tx, instrument, caseId) : [],
    };
  }

  private async loanOf(tx: EntityManager, { id, content }: Instrument): Promise<Proceeding['loan']> {
    const loanId = textOf(content.loan) || (await this.loans.underPaper(tx, id));
    if (!loanId) return null;
    return { loan: await this.loans.byId(tx, loanId), lines: await this.loans.lines(tx, loanId) };
  }

  private async orderOf(
    tx: EntityManager,
    { id, kind }: Instrument,
    caseId: string,
  ): Promise<Proceeding['order']> {
    if (kind !== 'execution_order' && kind !== 'execution_receipt') return null;
    const found = await this.orders.search(tx, { caseId, limit: 1000 });
    const order = found.find(
      ({ instrumentId, receiptInstrumentId }) => instrumentId === id || receiptInstrumentId === id,
    );
    return order ? this.orders.byId(tx, order.id) : null;
  }

  private async owed(
    tx: EntityManager,
    { id }: Instrument,
    caseId: string,
  ): Promise<Proceeding['obligations']> {
    const judgments = await this.judgments.ofCase(tx, caseId);
    return judgments.find(({ instrumentId }) => instrumentId === id)?.obligations ?? [];
  }
}

/** Each line of an order with what was carried out of it, or that it waits. */
export function receiptLines(
  { lines }: NonNullable<Proceeding['order']>,
  chains: readonly Step[][],
  names: Names,
): ListLine[] {
  const byItem = new Map(chains.map((chain) => [presentOf(chain).id, chain]));
  return lines.flatMap(({ itemId, dispositionId }, index): ListLine[] => {
    const chain = byItem.get(itemId);
    if (!chain) return [];
    const item = presentOf(chain);
    const disposition = item.dispositions.find(({ id }) => id === dispositionId);
    const done = chain.filter(
      ({ act, content, before }) =>
        act === 'carry_out' && content.disposition === dispositionId && before.sequence > 0,
    );
    const last = done.at(-1);
    return [
      {
        line: index + 1,
        itemCode: item.code,
        name: item.name,
        quantity: quantityOf(item, disposition?.done ?? '0'),
        features: item.features ?? '',
        told: {
          outcome: disposition ? OUTCOMES[disposition.outcome].name : '',
          recipient: last ? destinationOf(last, names) : names.party(disposition?.recipientId),
          result: done.length > 0 ? done.map(doneText).join('\n') : '尚未执行',
        },
        hash: hashOf(last ?? (chain.at(-1) as Step)),
      },
    ];
  });
}

const doneText = ({ content }: Step): string =>
  `${chinaTime(content.occurred_at)} 执行，${instrumentText(content.instrument)}`;
