import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../identity/identity.js';
import { chinaDate } from '../../instruments/instruments.js';
import { RuleBroken } from '../../platform/errors.js';
import { type ItemState, Items } from '../../registry/registry.js';
import type { CaseReport, ItemHistory, ItemReport, PaperHeader, TreeHead } from '../paper-content.js';
import { CaseGathering } from './case-facts.js';
import { Chains } from './chains.js';
import { Directory } from './directory.js';
import { firstOf, presentOf, type Step } from './entry-content.js';
import { historyOf } from './item-facts.js';
import { addCheck, emptyCheck, selfCheckOf } from './self-check.js';
import type { Subject } from './subject.js';

/** 涉案财物保管链证明书: what the ledger says of one item, or of every item of a case. */
@Injectable()
export class CustodyPapers {
  constructor(
    private readonly items: Items,
    private readonly chains: Chains,
    private readonly directory: Directory,
  ) {}

  /** NotFound `item_not_found`, also for what the reader's agency may not see. */
  async ofItem(tx: EntityManager, itemId: string, actor: Actor): Promise<Subject> {
    const item = await this.items.byId(tx, itemId);
    return {
      caseId: item.caseId,
      issuer: actor.agencyName,
      lastEntryIds: [item.lastEntryId],
      content: (header, tree) => this.itemReport(tx, item, header, tree),
    };
  }

  /** NotFound `case_not_found`; RuleBroken `case_is_merged`. */
  async ofCase(tx: EntityManager, caseId: string, actor: Actor): Promise<Subject> {
    const { propertyCase } = await this.directory.ofCase(tx, caseId);
    if (propertyCase.state === 'merged') {
      throw new RuleBroken('case_is_merged', '本案已并入另一登记，财物都在那里', {
        remedy: `请打印并入后的案件 ${propertyCase.mergedInto}`,
      });
    }
    const items = await this.items.ofCase(tx, caseId);
    return {
      caseId,
      issuer: actor.agencyName,
      lastEntryIds: items.map(({ lastEntryId }) => lastEntryId),
      content: (header, tree) =>
        this.caseReport(
          tx,
          caseId,
          items.map(({ id }) => id),
          header,
          tree,
        ),
    };
  }

  private async itemReport(
    tx: EntityManager,
    item: ItemState,
    header: PaperHeader,
    tree: TreeHead,
  ): Promise<ItemReport> {
    const names = await this.directory.ofCase(tx, item.caseId);
    const today = chinaDate(header.printedAt);
    const gathering = new CaseGathering();
    let history: ItemHistory | undefined;
    for await (const steps of this.chains.of(tx, names, [item.id], BigInt(tree.size))) {
      gathering.add(presentOf(steps), names, today, unitOf(steps));
      history = historyOf(steps, names, today);
    }
    if (!history) throw new Error(`no entries of item ${item.id} in the tree of ${tree.size}`);
    return { paper: 'custody_item', header, case: gathering.block(names), history, tree };
  }

  /** Reads the chains twice, the first time for the check of the whole, so that memory stays flat. */
  private async caseReport(
    tx: EntityManager,
    caseId: string,
    itemIds: string[],
    header: PaperHeader,
    tree: TreeHead,
  ): Promise<CaseReport> {
    const names = await this.directory.ofCase(tx, caseId);
    const today = chinaDate(header.printedAt);
    const gathering = new CaseGathering();
    const chains = () => this.chains.of(tx, names, itemIds, BigInt(tree.size));
    const check = emptyCheck();
    let itemCount = 0;
    for await (const steps of chains()) {
      const item = presentOf(steps);
      gathering.add(item, names, today, unitOf(steps));
      addCheck(check, selfCheckOf(steps, `${item.code}／`));
      itemCount += 1;
    }
    async function* histories() {
      for await (const steps of chains()) yield historyOf(steps, names, today);
    }
    return {
      paper: 'custody_case',
      header,
      case: gathering.block(names),
      check,
      itemCount,
      histories: histories(),
      tree,
    };
  }
}

const unitOf = (steps: readonly Step[]): string => firstOf(steps).content.actor.unit;
