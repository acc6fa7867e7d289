import { Body, Controller, Get, Post } from '@nestjs/common';
import { Discloses } from '../access-log/access-log.js';
import { Cases, CaseView, CaseViews, ReferralDto } from '../cases/cases.js';
import { type Actor, CurrentActor, Identity, Requires } from '../identity/identity.js';
import { Intent, type Once } from '../platform/http/once.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { CaseDetailView, ItemsOfCase, MergedView } from './item.dto.js';
import { ItemViews } from './item-views.js';
import { Items } from './items.js';
import { Registry } from './recording.js';
import { referralRefusal } from './refusals.js';
import { ClosureDto, MergerDto } from './registry.dto.js';

/** A case with its property. */
@Controller('cases')
export class CasePropertyController {
  constructor(
    private readonly transactions: Transactions,
    private readonly registry: Registry,
    private readonly items: Items,
    private readonly cases: Cases,
    private readonly caseViews: CaseViews,
    private readonly identity: Identity,
    private readonly itemViews: ItemViews,
  ) {}

  @Get(':id')
  @Requires('case.read')
  @Discloses('case')
  read(@Id() id: string, @CurrentActor() actor: Actor): Promise<CaseDetailView> {
    return this.transactions.run(actor.scope, async (tx) => {
      const view = await this.caseViews.one(tx, await this.cases.byId(tx, id));
      return { ...view, ...(await this.items.countOfCase(tx, id)) };
    });
  }

  @Get(':id/items')
  @Requires('item.read')
  @Discloses('case_items')
  ofCase(@Id() id: string, @CurrentActor() actor: Actor): Promise<ItemsOfCase> {
    return this.transactions.run(actor.scope, async (tx) => {
      await this.cases.byId(tx, id);
      return { items: await this.itemViews.of(tx, await this.items.ofCase(tx, id), actor), next: null };
    });
  }

  @Post(':id/merger')
  @Requires('case.merge')
  merge(
    @Id() id: string,
    @Body() body: MergerDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<MergedView> {
    return this.transactions.once(actor.scope, once, async (tx) => {
      const merged = await this.registry.mergeCases(tx, id, body.duplicateId, body.instrument ?? {}, actor);
      const changed = await this.itemViews.changed(tx, merged, actor);
      return { ...changed, case: await this.caseViews.one(tx, merged.case) };
    });
  }

  /** Sends a case on that has no property any more, or never had: where there is property, its handover sends the case. */
  @Post(':id/referrals')
  @Requires('prosecution.transfer', 'indictment.file', 'court.direct_transfer')
  refer(
    @Id() id: string,
    @Body() body: ReferralDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<CaseView> {
    return this.transactions.once(actor.scope, once, async (tx) => {
      await this.cases.open(tx, id);
      const refusal = referralRefusal(await this.items.ofCase(tx, id), actor);
      if (refusal) throw refusal;
      const to = await this.identity.agency(tx, body.toAgencyId);
      return this.caseViews.one(tx, await this.cases.refer(tx, id, to, actor));
    });
  }

  @Post(':id/closure')
  @Requires('case.close')
  close(
    @Id() id: string,
    @Body() body: ClosureDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<CaseView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.caseViews.one(tx, await this.registry.closeCase(tx, id, body.instrument ?? {}, actor)),
    );
  }
}
