import { Body, Controller, Get, Post } from '@nestjs/common';
import { Discloses } from '../access-log/access-log.js';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Clock } from '../platform/clock.js';
import { Intent, type Once } from '../platform/http/once.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { CampaignRemovalDto, CaseCampaignsDto } from './campaigns.dto.js';
import { CaseCampaigns } from './case-campaigns.js';
import {
  CaseEntryPage,
  CaseNumberDto,
  CaseRegistrationDto,
  CaseView,
  PartiesDto,
  PartyPage,
} from './cases.dto.js';
import { Cases, CaseViews, Parties } from './cases.js';

@Controller('cases')
export class CasesController {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: Cases,
    private readonly views: CaseViews,
    private readonly parties: Parties,
    private readonly caseCampaigns: CaseCampaigns,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Requires('case.register')
  register(
    @Body() body: CaseRegistrationDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<CaseView> {
    const { campaignIds = [], tags = [], ...draft } = body;
    return this.transactions.once(actor.scope, once, async (tx) => {
      const registered = await this.cases.register(tx, { ...draft, tags }, actor);
      return this.views.one(tx, await this.caseCampaigns.add(tx, registered, campaignIds, actor));
    });
  }

  /** Gives the case the number under which the actor's agency knows it. */
  @Post(':id/numbers')
  @Requires('case.register')
  number(
    @Id() id: string,
    @Body() body: CaseNumberDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<CaseView> {
    return this.transactions.once(actor.scope, once, async (tx) => {
      await this.cases.open(tx, id);
      return this.views.one(tx, await this.cases.number(tx, id, body.number, actor));
    });
  }

  /** Puts the case into campaigns, 专项行动. */
  @Post(':id/campaigns')
  @Requires('case.register')
  addToCampaigns(
    @Id() id: string,
    @Body() body: CaseCampaignsDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<CaseView> {
    return this.transactions.once(actor.scope, once, async (tx) => {
      const found = await this.cases.open(tx, id);
      return this.views.one(tx, await this.caseCampaigns.add(tx, found, body.campaignIds, actor));
    });
  }

  /** Takes the case out of campaigns; that it was in them stays in its history. */
  @Post(':id/campaigns/removal')
  @Requires('case.register')
  removeFromCampaigns(
    @Id() id: string,
    @Body() body: CampaignRemovalDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<CaseView> {
    return this.transactions.once(actor.scope, once, async (tx) => {
      const found = await this.cases.open(tx, id);
      return this.views.one(tx, await this.caseCampaigns.remove(tx, found, body, actor));
    });
  }

  @Get(':id/parties')
  @Requires('case.read')
  @Discloses('parties')
  readParties(@Id() id: string, @CurrentActor() actor: Actor): Promise<PartyPage> {
    return this.transactions.run(actor.scope, async (tx) => {
      await this.cases.byId(tx, id);
      return { items: await this.parties.ofCase(tx, id), next: null };
    });
  }

  @Post(':id/parties')
  @Requires('item.seize', 'judgment.record', 'item.return_before_trial', 'disposal.carry_out')
  addParties(
    @Id() id: string,
    @Body() body: PartiesDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<PartyPage> {
    return this.transactions.once(actor.scope, once, async (tx) => {
      await this.cases.open(tx, id);
      return { items: await this.parties.add(tx, id, body.parties, this.clock.now()), next: null };
    });
  }

  @Get(':id/history')
  @Requires('case.read')
  @Discloses('case_history')
  history(@Id() id: string, @CurrentActor() actor: Actor): Promise<CaseEntryPage> {
    return this.transactions.run(actor.scope, async (tx) => {
      await this.cases.byId(tx, id);
      return { items: await this.views.entries(tx, await this.cases.history(tx, id)), next: null };
    });
  }
}
