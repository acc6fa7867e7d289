import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Discloses } from '../access-log/access-log.js';
import { type Actor, CurrentActor, may, Requires } from '../identity/identity.js';
import { levelsOf } from '../instruments/instruments.js';
import { Intent, type Once } from '../platform/http/once.js';
import { oneMore, pageOf } from '../platform/http/page.dto.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { ApprovalRows } from './approval-rows.js';
import { ApprovalViews } from './approval-views.js';
import {
  ApprovalDecisionDto,
  ApprovalDetailView,
  ApprovalPage,
  ApprovalPageDto,
  ApprovalRequestDto,
} from './approvals.dto.js';
import { Approvals } from './approvals.js';

/** 审批: what a head approves under his own login, before the paper is issued. */
@Controller('approvals')
export class ApprovalsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly approvals: Approvals,
    private readonly rows: ApprovalRows,
    private readonly views: ApprovalViews,
  ) {}

  /** Asks for the approval of a paper that is to be issued. */
  @Post()
  @Requires('approval.request')
  request(
    @Body() body: ApprovalRequestDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ApprovalDetailView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.views.one(tx, await this.approvals.request(tx, body, actor), actor),
    );
  }

  /** The approvals of a case, or else those of the asker's agency, newest first; of all agencies for who watches over all. */
  @Get()
  @Requires('approval.read')
  @Discloses('list')
  search(@Query() { of, ...query }: ApprovalPageDto, @CurrentActor() actor: Actor): Promise<ApprovalPage> {
    return this.transactions.run(actor.scope, async (tx) => {
      const found = await this.rows.search(tx, {
        ...oneMore(query),
        agencyId: query.caseId || may(actor.roles, 'ledger.verify') ? undefined : actor.agencyId,
        requestedBy: of === 'own' ? actor.personId : undefined,
        decidable: of === 'to_decide' ? { levels: levelsOf(actor.roles), by: actor.personId } : undefined,
      });
      return pageOf(await this.views.summaries(tx, found), query.limit);
    });
  }

  @Get(':id')
  @Requires('approval.read')
  @Discloses('approval')
  read(@Id() id: string, @CurrentActor() actor: Actor): Promise<ApprovalDetailView> {
    return this.transactions.run(actor.scope, async (tx) =>
      this.views.one(tx, await this.rows.byId(tx, id), actor),
    );
  }

  /** The head's word, under his own login. */
  @Post(':id/decision')
  @Requires('approval.decide')
  decide(
    @Id() id: string,
    @Body() body: ApprovalDecisionDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ApprovalDetailView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.views.one(tx, await this.approvals.decide(tx, id, body, actor), actor),
    );
  }

  /** The applicant takes back what was not used. */
  @Post(':id/withdrawal')
  @Requires('approval.request')
  withdraw(
    @Id() id: string,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ApprovalDetailView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.views.one(tx, await this.approvals.withdraw(tx, id, actor), actor),
    );
  }
}
