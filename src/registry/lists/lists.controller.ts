import { Controller, Get, Query } from '@nestjs/common';
import { Discloses } from '../../access-log/access-log.js';
import { type Actor, CurrentActor, Requires } from '../../identity/identity.js';
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
  ) {}

  /** Items newest first. */
  @Get('items')
  @Requires('item.read')
  @Discloses('list')
  listItems(@Query() query: ItemsQuery, @CurrentActor() actor: Actor): Promise<ItemRowPage> {
    return this.transactions.run(actor.scope, (tx) => this.items.page(tx, query, actor));
  }

  /** Cases newest first, with how much property is in each. */
  @Get('cases')
  @Requires('case.read')
  @Discloses('list')
  listCases(@Query() query: CasesQuery, @CurrentActor() actor: Actor): Promise<CaseRowPage> {
    return this.transactions.run(actor.scope, (tx) => this.cases.page(tx, query, actor));
  }
}
