import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Intent, type Once } from '../platform/http/once.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { ChangedView, ItemViews } from '../registry/registry.js';
import { NewPlaceDto, PlaceEndDto, PlacesQuery, PlacesView, PlaceView, PutAwayDto } from './places.dto.js';
import { Places } from './places.js';
import { PuttingAway } from './putting-away.js';

/** 库位: the stores of an agency and what lies where. */
@Controller()
export class PlacesController {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: Places,
    private readonly puttingAway: PuttingAway,
    private readonly views: ItemViews,
  ) {}

  /** The stores of an agency, or everything within one place, in the order of their codes. */
  @Get('places')
  @Requires('place.read')
  list(@Query() query: PlacesQuery, @CurrentActor() actor: Actor): Promise<PlacesView> {
    return this.transactions.run(actor.scope, async (tx) => ({
      items: await this.places.list(tx, query, actor),
    }));
  }

  /** Makes a store or a part of one, or several alike with their numbers. */
  @Post('places')
  @Requires('place.administer')
  create(@Body() body: NewPlaceDto, @CurrentActor() actor: Actor, @Intent() once: Once): Promise<PlacesView> {
    return this.transactions.once(actor.scope, once, async (tx) => ({
      items: await this.places.create(tx, body, actor),
    }));
  }

  /** Takes an empty place out of use after a day, with all that it contains. */
  @Post('places/:id/end')
  @Requires('place.administer')
  end(
    @Id() id: string,
    @Body() body: PlaceEndDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<PlaceView> {
    return this.transactions.once(actor.scope, once, (tx) => this.places.end(tx, id, body.usedUntil, actor));
  }

  /** 上架、位置调整: puts things into places of their custodian's store. */
  @Post('placements')
  @Requires('item.put_away')
  putAway(
    @Body() body: PutAwayDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ChangedView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.views.changed(
        tx,
        await this.puttingAway.putAway(tx, body.lines, body.instrument ?? {}, actor),
        actor,
      ),
    );
  }
}
