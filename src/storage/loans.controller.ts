import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Discloses } from '../access-log/access-log.js';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Intent, type Once } from '../platform/http/once.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { ChangedView, ItemViews } from '../registry/registry.js';
import { Abnormalities } from './abnormalities.js';
import { LoanRows } from './loan-rows.js';
import { LoanViews } from './loan-views.js';
import {
  AbnormalityDto,
  LoanPage,
  LoanPageDto,
  LoanReceiptDto,
  LoanRequestDto,
  LoanReturnDto,
  LoanView,
  OutsidePage,
  OutsideQuery,
  ResolutionDto,
} from './loans.dto.js';
import { Loans } from './loans.js';

/** 调用: out and back, and what is wrong with a thing. */
@Controller()
export class LoansController {
  constructor(
    private readonly transactions: Transactions,
    private readonly loans: Loans,
    private readonly rows: LoanRows,
    private readonly views: LoanViews,
    private readonly abnormalities: Abnormalities,
    private readonly itemViews: ItemViews,
  ) {}

  /** Asks for things of one store, and the head to approve it. */
  @Post('loans')
  @Requires('loan.request')
  request(
    @Body() body: LoanRequestDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<LoanView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.views.one(tx, await this.loans.request(tx, body, actor)),
    );
  }

  @Get('loans')
  @Requires('loan.read')
  @Discloses('list')
  search(@Query() query: LoanPageDto, @CurrentActor() actor: Actor): Promise<LoanPage> {
    return this.transactions.run(actor.scope, (tx) => this.views.page(tx, query, actor));
  }

  /** What the own agency's keepers lent and do not have back; of all agencies for who reads all. */
  @Get('outside')
  @Requires('loan.read')
  @Discloses('list')
  outside(@Query() query: OutsideQuery, @CurrentActor() actor: Actor): Promise<OutsidePage> {
    return this.transactions.run(actor.scope, (tx) => this.views.outside(tx, query, actor));
  }

  @Get('loans/:id')
  @Requires('loan.read')
  @Discloses('loan')
  read(@Id() id: string, @CurrentActor() actor: Actor): Promise<LoanView> {
    return this.transactions.run(actor.scope, async (tx) => this.views.one(tx, await this.rows.byId(tx, id)));
  }

  /** 出库: the keeper puts approved things on the counter. */
  @Post('loans/:id/handing-out')
  @Requires('loan.keep')
  handOut(@Id() id: string, @CurrentActor() actor: Actor, @Intent() once: Once): Promise<LoanView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.views.one(tx, await this.loans.handOut(tx, id, actor)),
    );
  }

  /** 领取: the borrower says that he has them. */
  @Post('loans/:id/receipt')
  @Requires('loan.request')
  receive(
    @Id() id: string,
    @Body() body: LoanReceiptDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<LoanView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.views.one(tx, await this.loans.receive(tx, id, body.lines ?? [], actor)),
    );
  }

  /** 归还: the keeper says line by line in what state things are back. */
  @Post('loans/:id/returns')
  @Requires('loan.keep')
  takeBack(
    @Id() id: string,
    @Body() body: LoanReturnDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<LoanView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.views.one(tx, await this.loans.takeBack(tx, id, body.lines, body.instrument ?? {}, actor)),
    );
  }

  /** 报告异常: the item is frozen until it is resolved. */
  @Post('items/:id/abnormality')
  @Requires('loan.request', 'loan.keep')
  report(
    @Id() id: string,
    @Body() body: AbnormalityDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ChangedView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.itemViews.changed(tx, await this.abnormalities.report(tx, id, body, actor), actor),
    );
  }

  /** 了结异常, as a head approved. */
  @Post('items/:id/resolution')
  @Requires('loan.request', 'loan.keep')
  resolve(
    @Id() id: string,
    @Body() body: ResolutionDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ChangedView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.itemViews.changed(tx, await this.abnormalities.resolve(tx, id, body, actor), actor),
    );
  }
}
