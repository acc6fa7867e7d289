import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Discloses } from '../access-log/access-log.js';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Invalid } from '../platform/errors.js';
import { Intent, type Once } from '../platform/http/once.js';
import { oneMore, pageOf } from '../platform/http/page.dto.js';
import { Transactions } from '../platform/transactions.js';
import { ItemViews } from '../registry/registry.js';
import {
  CarryingOutDto,
  DisposalPageDto,
  EarlyDisposalDto,
  FurtherOrderDto,
  ReleasingDecisionDto,
  ReturnDto,
} from './disposal.dto.js';
import { Disposal, type Ordered } from './disposal.js';
import { CarriedOutView, DisposalPage, OrderedView, ReleasedByDecisionView } from './disposal-views.dto.js';
import { DisposalViews } from './disposal-views.js';
import { Executions } from './executions.js';
import { EARLY_REASONS } from './reasons.js';

@Controller()
export class DisposalController {
  constructor(
    private readonly transactions: Transactions,
    private readonly disposal: Disposal,
    private readonly executions: Executions,
    private readonly views: DisposalViews,
    private readonly itemViews: ItemViews,
  ) {}

  /** 判前发还: approves the return of property to its owner before judgment (刑诉规定 234). */
  @Post('returns')
  @Requires('item.return_before_trial')
  return(@Body() body: ReturnDto, @CurrentActor() actor: Actor, @Intent() once: Once): Promise<OrderedView> {
    const lines = body.lines.map((line) => ({ ...line, outcome: body.outcome }));
    const draft = {
      ...body.instrument,
      kind: 'return_approval' as const,
      content: { tests: { ...body.tests } },
    };
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.ordered(tx, await this.disposal.orderOnPaper(tx, body.caseId, lines, draft, actor), actor),
    );
  }

  /** 先行处置: approves the sale or destruction of what cannot wait for the judgment (刑诉规定 236; 刑诉解释 439). */
  @Post('early-disposals')
  @Requires('item.dispose_early')
  disposeEarly(
    @Body() body: EarlyDisposalDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<OrderedView> {
    if (EARLY_REASONS[body.reason].consent && !body.consent) {
      throw new Invalid('owner_consents', '贬值、价格波动大的财物先行变卖须经权利人书面同意或者申请', {
        law: '刑诉解释 439',
        faults: [{ field: 'consent', code: 'owner_consents', message: '请填写权利人同意书' }],
      });
    }
    const lines = body.lines.map((line) => ({ ...line, outcome: body.outcome }));
    const content = { reason: body.reason, consent: body.consent ?? null };
    const draft = { ...body.instrument, kind: 'early_disposal_approval' as const, content };
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.ordered(tx, await this.disposal.orderOnPaper(tx, body.caseId, lines, draft, actor), actor),
    );
  }

  /** 撤销案件 with the release of what was taken (刑诉规定 187; 检察规则 247-248). */
  @Post('case-withdrawals')
  @Requires('item.release')
  withdraw(
    @Body() body: ReleasingDecisionDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ReleasedByDecisionView> {
    return this.transactions.once(actor.scope, once, async (tx) => {
      const { notReleased, ...changed } = await this.disposal.releaseByDecision(
        tx,
        body,
        'case_withdrawal_decision',
        actor,
      );
      return { ...(await this.itemViews.changed(tx, changed, actor)), notReleased };
    });
  }

  /** Orders the disposal of a linked item, such as the proceeds of a sale, under a paper already in force. */
  @Post('disposal-orders')
  @Requires('judgment.record', 'execution.order', 'item.dispose_early')
  orderFurther(
    @Body() body: FurtherOrderDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<OrderedView> {
    const lines = body.lines.map((line) => ({ ...line, outcome: body.outcome }));
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.ordered(
        tx,
        await this.disposal.orderFurther(tx, body.caseId, lines, body.instrumentId, actor),
        actor,
      ),
    );
  }

  /** Carries out what was ordered: 发还, 缴库, 变卖, 销毁, 折抵, 处理. */
  @Post('disposals')
  @Requires('disposal.carry_out')
  carryOut(
    @Body() { occurredAt, ...body }: CarryingOutDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<CarriedOutView> {
    const draft = {
      ...body,
      occurredAt: occurredAt ? new Date(occurredAt) : undefined,
      executors: body.executors ?? [],
      witnesses: body.witnesses ?? [],
      instrument: body.instrument ?? {},
    };
    return this.transactions.once(actor.scope, once, async (tx) => {
      const { executions, ...changed } = await this.disposal.carryOut(tx, draft, actor);
      return {
        ...(await this.itemViews.changed(tx, changed, actor)),
        executions: await this.views.of(tx, executions, actor),
      };
    });
  }

  @Get('disposals')
  @Requires('disposal.read')
  @Discloses('disposal')
  search(@Query() query: DisposalPageDto, @CurrentActor() actor: Actor): Promise<DisposalPage> {
    return this.transactions.run(actor.scope, async (tx) => {
      const found = await this.executions.ofCase(tx, query.caseId, oneMore(query));
      return pageOf(await this.views.of(tx, found, actor), query.limit);
    });
  }

  private async ordered(
    tx: EntityManager,
    { dispositionIds, ...changed }: Ordered,
    actor: Actor,
  ): Promise<OrderedView> {
    return { ...(await this.itemViews.changed(tx, changed, actor)), dispositionIds };
  }
}
