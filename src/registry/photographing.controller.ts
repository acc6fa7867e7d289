import { Body, Controller, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Clock } from '../platform/clock.js';
import { Intent, type Once } from '../platform/http/once.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { itemView } from './item-view.js';
import { Photographing } from './photographing.js';
import { PhotographsDto } from './registry.dto.js';

@Controller()
export class PhotographingController {
  constructor(
    private readonly transactions: Transactions,
    private readonly photographing: Photographing,
    private readonly clock: Clock,
  ) {}

  /** 补充照片: adds uploaded photos to an item, by its officer or by who keeps it; what it has already is passed over. */
  @Post('items/:id/photos')
  @Requires('item.seize', 'handover.receive')
  photograph(
    @Id() id: string,
    @Body() { photos: sha256s, note, instrument: draft }: PhotographsDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ) {
    return this.transactions.once(actor.scope, once, async (tx) => {
      const { instrument, items } = await this.photographing.photograph(
        tx,
        id,
        { sha256s, note },
        draft ?? {},
        actor,
      );
      return { instrument, items: items.map((item) => itemView(item, actor, this.clock.now())) };
    });
  }
}
