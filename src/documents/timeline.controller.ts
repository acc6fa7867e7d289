import { Controller, Get } from '@nestjs/common';
import { Discloses } from '../access-log/access-log.js';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { TimelineView } from './timeline.dto.js';
import { Timeline } from './timeline.js';

@Controller('items')
export class TimelineController {
  constructor(
    private readonly transactions: Transactions,
    private readonly timeline: Timeline,
  ) {}

  /** Every entry of the item with its people, papers, changes and corrections, oldest first, as its certificate prints it. */
  @Get(':id/timeline')
  @Requires('item.read')
  @Discloses('item_history')
  ofItem(@Id() id: string, @CurrentActor() actor: Actor): Promise<TimelineView> {
    return this.transactions.run(actor.scope, async (tx) => ({ items: await this.timeline.ofItem(tx, id) }));
  }
}
