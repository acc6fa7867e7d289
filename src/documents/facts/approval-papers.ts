import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ApprovalRows, type ApprovalSummary } from '../../approvals/approvals.js';
import type { Actor } from '../../identity/identity.js';
import { chinaDate } from '../../instruments/instruments.js';
import { NotFound } from '../../platform/errors.js';
import { Items } from '../../registry/registry.js';
import { listLayouts } from '../layouts/layouts.js';
import type { ListPaper, PaperHeader, TreeHead } from '../paper-content.js';
import type { ListKind } from '../paper-kinds.js';
import { CaseGathering } from './case-facts.js';
import { Chains } from './chains.js';
import { Directory, type Names } from './directory.js';
import { firstOf, presentOf, type Step } from './entry-content.js';
import { blanksOf, fieldsOf, signaturesOf } from './particulars.js';
import { proceedingOf } from './proceeding.js';
import { presentLine } from './step-lines.js';
import type { Subject } from './subject.js';

/** 呈请审批表: what is asked of a head, for which things, and what he said. */
@Injectable()
export class ApprovalPapers {
  constructor(
    private readonly approvals: ApprovalRows,
    private readonly items: Items,
    private readonly chains: Chains,
    private readonly directory: Directory,
  ) {}

  /** Its own agency prints it. NotFound `approval_not_found`. */
  async of(tx: EntityManager, paper: ListKind, id: string, actor: Actor): Promise<Subject> {
    const approval = await this.approvals.byId(tx, id);
    if (approval.agencyId !== actor.agencyId)
      throw new NotFound('approval_not_found', '没有这份审批', { remedy: '审批表由呈请的机关打印' });
    const items = await this.items.byIds(tx, await this.approvals.itemIds(tx, id));
    const names = await this.directory.ofCase(tx, approval.caseId);
    await this.directory.learn(tx, names, [{ personId: [approval.requestedBy, approval.decidedBy] }]);
    const itemIds = items.map((item) => item.id);
    return {
      caseId: approval.caseId,
      issuer: actor.agencyName,
      lastEntryIds: items.map(({ lastEntryId }) => lastEntryId),
      content: (header, tree) => this.content(tx, { paper, approval, itemIds, names }, header, tree),
    };
  }

  private async content(
    tx: EntityManager,
    {
      paper,
      approval,
      itemIds,
      names,
    }: { paper: ListKind; approval: ApprovalSummary; itemIds: string[]; names: Names },
    header: PaperHeader,
    tree: TreeHead,
  ): Promise<ListPaper> {
    const gathering = new CaseGathering();
    const chains: Step[][] = [];
    for await (const chain of this.chains.of(tx, names, itemIds, BigInt(tree.size))) {
      gathering.add(presentOf(chain), names, chinaDate(header.printedAt), firstOf(chain).content.actor.unit);
      chains.push(chain);
    }
    const layout = listLayouts[paper];
    const proceeding = proceedingOf(names, { approval, items: chains.map(presentOf) });
    return {
      paper,
      header,
      case: gathering.block(names),
      particulars: fieldsOf(layout, proceeding),
      blanks: blanksOf(proceeding, header.issuer ?? ''),
      lines: chains.map((chain, index) => presentLine(asAsked(chain, approval), index + 1, names)),
      signatures: signaturesOf(layout, proceeding),
      tree,
    };
  }
}

/** What was known of a thing when the head was asked, whatever became of it since: ids of both are in the order of time (RFC 9562, version 7). */
const asAsked = (chain: Step[], { id }: ApprovalSummary): Step[] =>
  chain.filter(({ entry }) => entry.id < id);
