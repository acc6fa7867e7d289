import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Discloses } from '../access-log/access-log.js';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Intent, type Once } from '../platform/http/once.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { StocktakeList } from './stocktake-list.js';
import { type Stocktake, StocktakeRows } from './stocktake-rows.js';
import {
  SightingsDto,
  StocktakeDto,
  StocktakeEndDto,
  StocktakePage,
  StocktakePageDto,
  StocktakeSummaryView,
  StocktakeView,
} from './stocktaking.dto.js';
import { Stocktaking } from './stocktaking.js';

/** 盘点. */
@Controller('stocktakes')
export class StocktakingController {
  constructor(
    private readonly transactions: Transactions,
    private readonly stocktaking: Stocktaking,
    private readonly rows: StocktakeRows,
    private readonly list: StocktakeList,
  ) {}

  /** Begins a count of a place, or of a sample of what lies there. */
  @Post()
  @Requires('stock.count')
  open(
    @Body() body: StocktakeDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<StocktakeView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.view(tx, await this.stocktaking.open(tx, body, actor)),
    );
  }

  @Get()
  @Requires('place.read')
  @Discloses('list')
  search(@Query() query: StocktakePageDto, @CurrentActor() actor: Actor): Promise<StocktakePage> {
    return this.transactions.run(actor.scope, (tx) => this.list.page(tx, query, actor));
  }

  @Get(':id')
  @Requires('place.read')
  @Discloses('stocktake')
  read(@Id() id: string, @CurrentActor() actor: Actor): Promise<StocktakeView> {
    return this.transactions.run(actor.scope, async (tx) => this.view(tx, await this.rows.byId(tx, id)));
  }

  /** What was scanned where; answers the lines of what was scanned alone. */
  @Post(':id/sightings')
  @Requires('stock.count')
  see(
    @Id() id: string,
    @Body() body: SightingsDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<StocktakeView> {
    return this.transactions.once(actor.scope, once, async (tx) => {
      const { taken, itemIds } = await this.stocktaking.see(tx, id, body.sightings, actor);
      return this.view(tx, taken, itemIds);
    });
  }

  /** Ends the count with its 盘点表. */
  @Post(':id/end')
  @Requires('stock.count')
  end(
    @Id() id: string,
    @Body() body: StocktakeEndDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<StocktakeView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.view(tx, await this.stocktaking.end(tx, id, body.instrument ?? {}, actor)),
    );
  }

  private async view(
    tx: EntityManager,
    taken: Stocktake,
    itemIds: readonly string[] | null = null,
  ): Promise<StocktakeView> {
    const [summary] = await this.list.summaries(tx, [taken]);
    return { ...(summary as StocktakeSummaryView), lines: await this.rows.lines(tx, taken.id, itemIds) };
  }
}
