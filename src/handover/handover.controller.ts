import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Discloses } from '../access-log/access-log.js';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Intent, type Once } from '../platform/http/once.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { PURPOSES } from '../registry/registry.js';
import { HandoverDto, HandoverPageDto, ReceiptDto } from './handover.dto.js';
import { Handover } from './handover.js';
import { HandoverPage, HandoverView } from './handover-views.dto.js';
import { HandoverViews } from './handover-views.js';
import { Handovers } from './handovers.js';

@Controller('handovers')
export class HandoverController {
  constructor(
    private readonly transactions: Transactions,
    private readonly handover: Handover,
    private readonly handovers: Handovers,
    private readonly views: HandoverViews,
  ) {}

  /** Offers things to a keeper (入库) or to another store (转库). */
  @Post()
  @Requires(PURPOSES.store_in.permission)
  offer(
    @Body() body: HandoverDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<HandoverView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.views.one(
        tx,
        await this.handover.offer(tx, { ...body, instrument: body.instrument ?? {} }, actor),
      ),
    );
  }

  @Get()
  @Requires('handover.read')
  @Discloses('list')
  search(@Query() query: HandoverPageDto, @CurrentActor() actor: Actor): Promise<HandoverPage> {
    return this.transactions.run(actor.scope, (tx) => this.views.page(tx, query));
  }

  @Get(':id')
  @Requires('handover.read')
  @Discloses('handover')
  read(@Id() id: string, @CurrentActor() actor: Actor): Promise<HandoverView> {
    return this.transactions.run(actor.scope, async (tx) =>
      this.views.one(tx, await this.handovers.byId(tx, id)),
    );
  }

  /** The receiver's word, line by line: accept, accept with exception, refuse. */
  @Post(':id/receipt')
  @Requires('handover.receive')
  receive(
    @Id() id: string,
    @Body() body: ReceiptDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<HandoverView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.views.one(tx, await this.handover.receive(tx, id, body, actor)),
    );
  }

  /** The sender takes back what nobody has answered. */
  @Post(':id/withdrawal')
  @Requires('handover.withdraw')
  withdraw(@Id() id: string, @CurrentActor() actor: Actor, @Intent() once: Once): Promise<HandoverView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.views.one(tx, await this.handover.withdraw(tx, id, actor)),
    );
  }
}
