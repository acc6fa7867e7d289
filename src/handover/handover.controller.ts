import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Clock } from '../platform/clock.js';
import { Intent, type Once } from '../platform/http/once.js';
import { oneMore, pageOf } from '../platform/http/page.dto.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { HandoverDto, HandoverPageDto, ReceiptDto } from './handover.dto.js';
import { Handover } from './handover.js';
import { Handovers, type Handover as Offered } from './handovers.js';

@Controller('handovers')
export class HandoverController {
  constructor(
    private readonly transactions: Transactions,
    private readonly handover: Handover,
    private readonly handovers: Handovers,
    private readonly clock: Clock,
  ) {}

  /** Offers things to a keeper (入库) or to another store (转库). */
  @Post()
  @Requires('handover.offer')
  offer(@Body() body: HandoverDto, @CurrentActor() actor: Actor, @Intent() once: Once) {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.view(await this.handover.offer(tx, { ...body, instrument: body.instrument ?? {} }, actor)),
    );
  }

  @Get()
  @Requires('handover.read')
  search(@Query() { waiting, ...query }: HandoverPageDto, @CurrentActor() actor: Actor) {
    return this.transactions.run(actor.scope, async (tx) => {
      const found = await this.handovers.search(tx, {
        ...oneMore(query),
        waiting: waiting === undefined ? undefined : waiting === 'true',
      });
      return pageOf(
        found.map((each) => this.view(each)),
        query.limit,
      );
    });
  }

  @Get(':id')
  @Requires('handover.read')
  read(@Id() id: string, @CurrentActor() actor: Actor) {
    return this.transactions.run(actor.scope, async (tx) => this.view(await this.handovers.byId(tx, id)));
  }

  /** The receiver's word, line by line: accept, accept with exception, refuse. */
  @Post(':id/receipt')
  @Requires('handover.receive')
  receive(@Id() id: string, @Body() body: ReceiptDto, @CurrentActor() actor: Actor, @Intent() once: Once) {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.view(await this.handover.receive(tx, id, body, actor)),
    );
  }

  /** The sender takes back what nobody has answered. */
  @Post(':id/withdrawal')
  @Requires('handover.withdraw')
  withdraw(@Id() id: string, @CurrentActor() actor: Actor, @Intent() once: Once) {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.view(await this.handover.withdraw(tx, id, actor)),
    );
  }

  private view<T extends Omit<Offered, 'lines'>>(handover: T): T & { overdue: boolean } {
    return { ...handover, overdue: handover.state === 'offered' && handover.answerDueAt < this.clock.now() };
  }
}
