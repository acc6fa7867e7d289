import { Controller, Get, Query } from '@nestjs/common';
import { Discloses } from '../../access-log/access-log.js';
import { type Actor, CurrentActor, Requires } from '../../identity/identity.js';
import { Transactions } from '../../platform/transactions.js';
import { ClockList } from './clock-list.js';
import { ClockPage, ClocksQuery } from './clocks.dto.js';

@Controller('clocks')
export class ClocksController {
  constructor(
    private readonly transactions: Transactions,
    private readonly clocks: ClockList,
  ) {}

  /** What is due and overdue, the soonest first, each with the article that limits it. */
  @Get()
  @Requires('oversight.read')
  @Discloses('list')
  list(@Query() query: ClocksQuery, @CurrentActor() actor: Actor): Promise<ClockPage> {
    return this.transactions.run(actor.scope, (tx) => this.clocks.read(tx, query, actor));
  }
}
