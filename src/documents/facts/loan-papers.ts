import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../identity/identity.js';
import { chinaDate } from '../../instruments/instruments.js';
import { NotAllowed, RuleBroken } from '../../platform/errors.js';
import { type ItemState, Items } from '../../registry/registry.js';
import { LoanRows } from '../../storage/storage.js';
import { listLayouts } from '../layouts/layouts.js';
import type { ListLine, ListPaper, PaperHeader, TreeHead } from '../paper-content.js';
import type { ListKind } from '../paper-kinds.js';
import { quantityText } from '../wording.js';
import { CaseGathering } from './case-facts.js';
import { Chains } from './chains.js';
import { Directory, type Names } from './directory.js';
import { firstOf, presentOf, type Step } from './entry-content.js';
import { fieldsOf, signaturesOf } from './particulars.js';
import { type LoanFacts, proceedingOf } from './proceeding.js';
import { quantityOf } from './quantities.js';
import { lineOfStep } from './step-lines.js';
import type { Subject } from './subject.js';

/** 出库单（调用）: what the keeper hands out on an approved loan, and to whom. */
@Injectable()
export class LoanPapers {
  constructor(
    private readonly loans: LoanRows,
    private readonly items: Items,
    private readonly chains: Chains,
    private readonly directory: Directory,
  ) {}

  /** Both sides print it, in the keepers' name. NotFound `loan_not_found`; NotAllowed `party_of_the_loan`; RuleBroken `loan_is_so_far`. */
  async of(tx: EntityManager, paper: ListKind, id: string, actor: Actor): Promise<Subject> {
    const loan = await this.loans.byId(tx, id);
    if (loan.agencyId !== actor.agencyId && loan.keeperAgencyId !== actor.agencyId)
      throw new NotAllowed('party_of_the_loan', '出库单由保管、领用双方打印', {
        remedy: '请查阅已打印的出库单',
      });
    if (!loan.handedAt)
      throw new RuleBroken('loan_is_so_far', '尚未出库，没有出库单', { remedy: '批准、出库后打印' });
    const lines = await this.loans.lines(tx, id);
    const items = await this.items.byIds(
      tx,
      lines.map(({ itemId }) => itemId),
    );
    const names = await this.directory.ofCase(tx, loan.caseId);
    await this.directory.learn(tx, names, [
      { instrumentId: loan.instrumentId },
      { personId: [loan.borrowerId, loan.handedBy] },
      { agencyId: [loan.agencyId, loan.keeperAgencyId] },
    ]);
    return {
      caseId: loan.caseId,
      issuer: names.agency(loan.keeperAgencyId),
      lastEntryIds: items.map(({ lastEntryId }) => lastEntryId),
      content: (header, tree) => this.content(tx, paper, { loan, lines }, names, header, tree),
    };
  }

  private async content(
    tx: EntityManager,
    paper: ListKind,
    facts: LoanFacts,
    names: Names,
    header: PaperHeader,
    tree: TreeHead,
  ): Promise<ListPaper> {
    const { loan, lines } = facts;
    const gathering = new CaseGathering();
    const today = chinaDate(header.printedAt);
    const told: ListLine[] = [];
    const lent: Step[] = [];
    const itemIds = lines.map(({ itemId }) => itemId);
    for await (const chain of this.chains.of(tx, names, itemIds, BigInt(tree.size))) {
      const item = presentOf(chain);
      gathering.add(item, names, today, firstOf(chain).content.actor.unit);
      const step = chain.find(({ act, content }) => act === 'lend' && content.loan === loan.id);
      if (step) lent.push(step);
      told.push(step ? lineOfStep(step, chain, told.length + 1, names) : waiting(item, told.length + 1));
    }
    const layout = listLayouts[paper];
    const instrument = names.instruments.get(loan.instrumentId ?? '') ?? null;
    const proceeding = proceedingOf(names, { instrument, steps: lent, loan: facts });
    return {
      paper,
      header,
      case: gathering.block(names),
      particulars: fieldsOf(layout, proceeding),
      lines: told,
      signatures: signaturesOf(layout, proceeding),
      tree,
    };
  }
}

/** A thing on the counter that the borrower has not taken yet. */
const waiting = (item: ItemState, line: number): ListLine => ({
  line,
  itemCode: item.code,
  name: item.name,
  quantity: quantityOf(item, item.quantity.onHand),
  features: item.features ?? '',
  remark: '待领取',
  told: {
    planned: quantityText(quantityOf(item)),
    from: item.place ?? '',
    seal: item.custody.seal ?? '',
  },
});
