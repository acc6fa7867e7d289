import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Discloses } from '../access-log/access-log.js';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Intent, type Once } from '../platform/http/once.js';
import { oneMore, pageOf } from '../platform/http/page.dto.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import {
  CaseCoverageDto,
  EntryIntoForceDto,
  ExecutionOrderDto,
  ExecutionOrdersQuery,
  ExecutionReceiptDto,
  JudgmentDto,
  OfCaseDto,
} from './court.dto.js';
import { Court } from './court.js';
import {
  CoverageView,
  ExecutionOrderPage,
  ExecutionOrderView,
  JudgmentPage,
  JudgmentRecordedView,
  JudgmentView,
} from './court-views.dto.js';
import { CourtViews } from './court-views.js';
import { ExecutionOrderRows } from './execution-order-rows.js';
import { ExecutionOrders } from './execution-orders.js';
import { Judgments } from './judgments.js';

@Controller()
export class CourtController {
  constructor(
    private readonly transactions: Transactions,
    private readonly court: Court,
    private readonly judgments: Judgments,
    private readonly executionOrders: ExecutionOrders,
    private readonly orderRows: ExecutionOrderRows,
    private readonly views: CourtViews,
  ) {}

  /** Records a judgment line by line; the answer says how far it covers the case's property. */
  @Post('judgments')
  @Requires('judgment.record')
  judge(
    @Body() body: JudgmentDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<JudgmentRecordedView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.views.recorded(tx, await this.court.judge(tx, body, actor), actor),
    );
  }

  @Get('judgments')
  @Requires('judgment.read')
  @Discloses('judgment')
  ofCase(@Query() { caseId }: OfCaseDto, @CurrentActor() actor: Actor): Promise<JudgmentPage> {
    return this.transactions.run(actor.scope, async (tx) => ({
      items: await this.views.ofJudgments(tx, await this.judgments.ofCase(tx, caseId), actor),
      next: null,
    }));
  }

  @Get('judgments/:id')
  @Requires('judgment.read')
  @Discloses('judgment')
  read(@Id() id: string, @CurrentActor() actor: Actor): Promise<JudgmentView> {
    return this.transactions.run(actor.scope, async (tx) =>
      this.views.judgment(tx, await this.judgments.byId(tx, id), actor),
    );
  }

  @Get('judgments/:id/coverage')
  @Requires('judgment.read')
  @Discloses('judgment')
  coverage(@Id() id: string, @CurrentActor() actor: Actor): Promise<CoverageView> {
    return this.transactions.run(actor.scope, (tx) => this.court.coverage(tx, id));
  }

  /** How far all judgments of the case cover its property together. */
  @Get('cases/:id/coverage')
  @Requires('judgment.read')
  @Discloses('judgment')
  coverageOfCase(
    @Id() id: string,
    @Query() { without }: CaseCoverageDto,
    @CurrentActor() actor: Actor,
  ): Promise<CoverageView> {
    return this.transactions.run(actor.scope, (tx) => this.court.coverageOfCase(tx, id, without));
  }

  @Post('judgments/:id/entry-into-force')
  @Requires('judgment.record')
  enterIntoForce(
    @Id() id: string,
    @Body() body: EntryIntoForceDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<JudgmentRecordedView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.views.recorded(tx, await this.court.enterIntoForce(tx, id, body.inForceOn, actor), actor),
    );
  }

  /** 协助执行通知: entrusts the agency that holds the things with carrying the judgment out. */
  @Post('execution-orders')
  @Requires('execution.order')
  order(
    @Body() body: ExecutionOrderDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ExecutionOrderView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.views.order(
        tx,
        await this.executionOrders.issue(tx, body.judgmentId, body.agencyId, body.instrument ?? {}, actor),
        actor,
      ),
    );
  }

  /** Orders newest first: those of a case, issued to an agency, or issued by a court. */
  @Get('execution-orders')
  @Requires('judgment.read', 'execution.report')
  @Discloses('list')
  orders(
    @Query() { waiting, ...query }: ExecutionOrdersQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ExecutionOrderPage> {
    return this.transactions.run(actor.scope, async (tx) => {
      const found = await this.orderRows.search(tx, {
        ...oneMore(query),
        waiting: waiting === undefined ? undefined : waiting === 'true',
      });
      return pageOf(await this.views.summaries(tx, found), query.limit);
    });
  }

  @Get('execution-orders/:id')
  @Requires('judgment.read', 'execution.report')
  @Discloses('execution_order')
  readOrder(@Id() id: string, @CurrentActor() actor: Actor): Promise<ExecutionOrderView> {
    return this.transactions.run(actor.scope, async (tx) =>
      this.views.order(tx, await this.orderRows.byId(tx, id), actor),
    );
  }

  /** 执行回单. */
  @Post('execution-orders/:id/receipt')
  @Requires('execution.report')
  report(
    @Id() id: string,
    @Body() body: ExecutionReceiptDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ExecutionOrderView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.views.order(
        tx,
        await this.executionOrders.report(tx, id, body.explanation, body.instrument ?? {}, actor),
        actor,
      ),
    );
  }
}
