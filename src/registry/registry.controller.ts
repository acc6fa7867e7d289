import { Body, Controller, Get, Post } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Cases } from '../cases/cases.js';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Clock } from '../platform/clock.js';
import { Intent, type Once } from '../platform/http/once.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { entryView, itemView } from './item-view.js';
import { Items } from './items.js';
import type { ItemState } from './lifecycle/item-state.js';
import { ClosureDto, CorrectionDto, CountDto, MergerDto, SplitDto, VoidingDto } from './registry.dto.js';
import { type Changed, Registry } from './registry.js';

@Controller()
export class RegistryController {
  constructor(
    private readonly transactions: Transactions,
    private readonly registry: Registry,
    private readonly items: Items,
    private readonly cases: Cases,
    private readonly clock: Clock,
  ) {}

  @Get('items/:id')
  @Requires('item.read')
  read(@Id() id: string, @CurrentActor() actor: Actor) {
    return this.transactions.run(
      actor.scope,
      async (tx) => this.views([await this.items.byId(tx, id)], actor)[0],
    );
  }

  /** Every ledger entry of the item, oldest first. */
  @Get('items/:id/history')
  @Requires('item.read')
  history(@Id() id: string, @CurrentActor() actor: Actor) {
    return this.transactions.run(actor.scope, async (tx) => {
      await this.items.byId(tx, id);
      return { items: (await this.registry.history(tx, id)).map(entryView) };
    });
  }

  @Post('items/:id/split')
  @Requires('item.split')
  split(@Id() id: string, @Body() body: SplitDto, @CurrentActor() actor: Actor, @Intent() once: Once) {
    return this.change(actor, once, (tx) =>
      this.registry.split(tx, id, body.parts, body.instrument ?? {}, actor),
    );
  }

  @Post('items/:id/count')
  @Requires('item.count')
  count(@Id() id: string, @Body() body: CountDto, @CurrentActor() actor: Actor, @Intent() once: Once) {
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
  ) {
    return this.change(actor, once, (tx) =>
      this.registry.correct(tx, id, correction, instrument ?? {}, actor),
    );
  }

  @Post('items/:id/voiding')
  @Requires('item.void')
  void(@Id() id: string, @Body() body: VoidingDto, @CurrentActor() actor: Actor, @Intent() once: Once) {
    return this.change(actor, once, (tx) =>
      this.registry.void(tx, id, body.duplicateOf, body.reason, body.instrument ?? {}, actor),
    );
  }

  @Get('cases/:id/items')
  @Requires('item.read')
  ofCase(@Id() id: string, @CurrentActor() actor: Actor) {
    return this.transactions.run(actor.scope, async (tx) => {
      await this.cases.byId(tx, id);
      return { items: this.views(await this.items.ofCase(tx, id), actor) };
    });
  }

  @Post('cases/:id/merger')
  @Requires('case.merge')
  merge(@Id() id: string, @Body() body: MergerDto, @CurrentActor() actor: Actor, @Intent() once: Once) {
    return this.transactions.once(actor.scope, once, async (tx) => {
      const merged = await this.registry.mergeCases(tx, id, body.duplicateId, body.instrument ?? {}, actor);
      return { ...merged, items: this.views(merged.items, actor) };
    });
  }

  @Post('cases/:id/closure')
  @Requires('case.close')
  close(@Id() id: string, @Body() body: ClosureDto, @CurrentActor() actor: Actor, @Intent() once: Once) {
    return this.transactions.once(actor.scope, once, (tx) =>
      this.registry.closeCase(tx, id, body.instrument ?? {}, actor),
    );
  }

  private change(actor: Actor, once: Once, work: (tx: EntityManager) => Promise<Changed>) {
    return this.transactions.once(actor.scope, once, async (tx) => {
      const { instrument, items } = await work(tx);
      return { instrument, items: this.views(items, actor) };
    });
  }

  private views(items: ItemState[], actor: Actor) {
    return items.map((item) => itemView(item, actor, this.clock.now()));
  }
}
