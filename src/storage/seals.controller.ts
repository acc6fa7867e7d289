import { Body, Controller, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Intent, type Once } from '../platform/http/once.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { ChangedView, ItemViews } from '../registry/registry.js';
import { SealingDto } from './seals.dto.js';
import { Seals } from './seals.js';

@Controller()
export class SealsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly seals: Seals,
    private readonly views: ItemViews,
  ) {}

  /** 启封、封存: by the keeper and another who is present, with photos before and after. */
  @Post('items/:id/sealings')
  @Requires('item.unseal')
  seal(
    @Id() id: string,
    @Body() body: SealingDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ChangedView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.views.changed(tx, await this.seals.seal(tx, id, body, actor), actor),
    );
  }
}
