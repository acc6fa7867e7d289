import { Controller, Get, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { CaseActsView, CaseLinesQuery, CaseLinesView, ItemActsView } from './acts.dto.js';
import { Acts } from './acts.js';

@Controller()
export class ActsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly acts: Acts,
  ) {}

  /** What the reader's post could ever do to the item: possible now, or the reason why not. */
  @Get('items/:id/acts')
  @Requires('item.read')
  ofItem(@Id() id: string, @CurrentActor() actor: Actor): Promise<ItemActsView> {
    return this.transactions.run(actor.scope, async (tx) => ({
      items: await this.acts.ofItem(tx, id, actor),
    }));
  }

  /** What the reader's post could ever do in the case as a whole: possible now, or the reason why not. */
  @Get('cases/:id/acts')
  @Requires('case.read')
  ofCase(@Id() id: string, @CurrentActor() actor: Actor): Promise<CaseActsView> {
    return this.transactions.run(actor.scope, async (tx) => ({
      items: await this.acts.ofCase(tx, id, actor),
    }));
  }

  /** Item by item, whether the case's property allows an offer for this purpose, or this act, now; in list order. */
  @Get('cases/:id/lines')
  @Requires('item.read')
  linesOfCase(
    @Id() id: string,
    @Query() query: CaseLinesQuery,
    @CurrentActor() actor: Actor,
  ): Promise<CaseLinesView> {
    return this.transactions.run(actor.scope, async (tx) => ({
      items: await this.acts.linesOfCase(tx, id, query, actor),
    }));
  }
}
