import { Body, Controller, Get, Post } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Discloses } from '../access-log/access-log.js';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { entryView } from '../ledger/ledger.js';
import { Intent, type Once } from '../platform/http/once.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { ChangedView, ItemHistoryView, ItemView } from './item.dto.js';
import { ItemViews } from './item-views.js';
import { Items } from './items.js';
import { type Changed, Registry } from './recording.js';
import { CorrectionDto, CountDto, SplitDto, VoidingDto } from './registry.dto.js';

@Controller()
export class RegistryController {
  constructor(
    private readonly transactions: Transactions,
    private readonly registry: Registry,
    private readonly items: Items,
    private readonly views: ItemViews,
  ) {}

  @Get('items/:id')
  @Requires('item.read')
  @Discloses('item')
  read(@Id() id: string, @CurrentActor() actor: Actor): Promise<ItemView> {
    return this.transactions.run(actor.scope, async (tx) =>
      this.views.one(tx, await this.items.byId(tx, id), actor),
    );
  }

  /** Every ledger entry of the item as it was written, oldest first. */
  @Get('items/:id/history')
  @Requires('item.read')
  @Discloses('item_history')
  history(@Id() id: string, @CurrentActor() actor: Actor): Promise<ItemHistoryView> {
    return this.transactions.run(actor.scope, async (tx) => {
      await this.items.byId(tx, id);
      return { items: (await this.registry.history(tx, id)).map(entryView) };
    });
  }

  @Post('items/:id/split')
  @Requires('item.split')
  split(
    @Id() id: string,
    @Body() body: SplitDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ChangedView> {
    return this.change(actor, once, (tx) =>
      this.registry.split(tx, id, body.parts, body.instrument ?? {}, actor),
    );
  }

  @Post('items/:id/count')
  @Requires('item.count')
  count(
    @Id() id: string,
    @Body() body: CountDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ChangedView> {
    return this.change(actor, once, (tx) =>
      this.registry.count(tx, id, body.quantity, body.unit, body.instrument ?? {}, actor),
    );
  }

  @Post('items/:id/correction')
  @Requires('item.correct')
  correct(
    @Id() id: string,
    @Body() { instrument, ...correction }: CorrectionDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ChangedView> {
    return this.change(actor, once, (tx) =>
      this.registry.correct(tx, id, correction, instrument ?? {}, actor),
    );
  }

  @Post('items/:id/voiding')
  @Requires('item.void')
  void(
    @Id() id: string,
    @Body() body: VoidingDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ChangedView> {
    return this.change(actor, once, (tx) =>
      this.registry.void(tx, id, body.duplicateOf, body.reason, body.instrument ?? {}, actor),
    );
  }

  private change(
    actor: Actor,
    once: Once,
    work: (tx: EntityManager) => Promise<Changed>,
  ): Promise<ChangedView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.views.changed(tx, await work(tx), actor),
    );
  }
}
