import { Controller, Get, Query } from '@nestjs/common';
import { Discloses } from '../../access-log/access-log.js';
import { type Actor, CurrentActor, Requires } from '../../identity/identity.js';
import { chinaDate } from '../../instruments/instruments.js';
import { Clock } from '../../platform/clock.js';
import { oneMore, pageOf } from '../../platform/http/page.dto.js';
import { Transactions } from '../../platform/transactions.js';
import { CaseList } from './case-list.js';
import { ItemList } from './item-list.js';
import { type CaseRowPage, CasesQuery, type ItemRowPage, ItemsQuery } from './lists.dto.js';

@Controller()
export class ListsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly items: ItemList,
    private readonly cases: CaseList,
    private readonly clock: Clock,
  ) {}

  /** Items newest first. */
  @Get('items')
  @Requires('item.read')
  @Discloses('list')
  listItems(@Query() query: ItemsQuery, @CurrentActor() actor: Actor): Promise<ItemRowPage> {
    const reader = { agencyId: readingAgency(actor), today: chinaDate(this.clock.now()) };
    return this.transactions.run(actor.scope, async (tx) =>
      pageOf(await this.items.read(tx, oneMore(query), reader), query.limit),
    );
  }

  /** Cases newest first, with how much property is in each. */
  @Get('cases')
  @Requires('case.read')
  @Discloses('list')
  listCases(@Query() query: CasesQuery, @CurrentActor() actor: Actor): Promise<CaseRowPage> {
    return this.transactions.run(actor.scope, async (tx) =>
      pageOf(await this.cases.read(tx, oneMore(query), readingAgency(actor)), query.limit),
    );
  }
}

/** The agency whose cases the actor may read; null for whoever reads all. */
const readingAgency = (actor: Actor): string | null =>
  actor.scope['custody.reach'] === 'all' ? null : actor.agencyId;
