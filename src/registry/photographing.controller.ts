import { Body, Controller, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Intent, type Once } from '../platform/http/once.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { PhotographedView } from './item.dto.js';
import { ItemViews } from './item-views.js';
import { Photographing } from './photographing.js';
import { PhotographsDto } from './registry.dto.js';

@Controller()
export class PhotographingController {
  constructor(
    private readonly transactions: Transactions,
    private readonly photographing: Photographing,
    private readonly views: ItemViews,
  ) {}

  /** 补充照片: adds uploaded photos to an item, by its officer or by who keeps it; what it has already is passed over. */
  @Post('items/:id/photos')
  @Requires('item.seize', 'handover.receive')
  photograph(
    @Id() id: string,
    @Body() { photos: sha256s, note, instrument: draft }: PhotographsDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<PhotographedView> {
    return this.transactions.once(actor.scope, once, async (tx) => {
      const photos = { sha256s, note };
      const { instrument, items } = await this.photographing.photograph(tx, id, photos, draft ?? {}, actor);
      return instrument
        ? this.views.changed(tx, { instrument, items }, actor)
        : { instrument, items: await this.views.of(tx, items, actor) };
    });
  }
}
