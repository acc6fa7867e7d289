import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Intent, type Once } from '../platform/http/once.js';
import { oneMore, pageOf } from '../platform/http/page.dto.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { CampaignDto, CampaignEndDto, CampaignPage, CampaignsQuery, CampaignView } from './campaigns.dto.js';
import { Campaigns } from './campaigns.js';

/** 专项行动: the dictionary from which cases are tagged. */
@Controller('campaigns')
export class CampaignsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly campaigns: Campaigns,
  ) {}

  @Get()
  @Requires('dictionary.read')
  search(@Query() query: CampaignsQuery, @CurrentActor() actor: Actor): Promise<CampaignPage> {
    return this.transactions.run(actor.scope, async (tx) =>
      pageOf(await this.campaigns.search(tx, oneMore(query)), query.limit),
    );
  }

  @Post()
  @Requires('dictionary.administer')
  open(@Body() body: CampaignDto, @CurrentActor() actor: Actor, @Intent() once: Once): Promise<CampaignView> {
    const { name, since, until = null } = body;
    return this.transactions.once(actor.scope, once, (tx) =>
      this.campaigns.open(tx, { name, since, until }, actor),
    );
  }

  @Post(':id/end')
  @Requires('dictionary.administer')
  end(
    @Id() id: string,
    @Body() body: CampaignEndDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<CampaignView> {
    return this.transactions.once(actor.scope, once, (tx) => this.campaigns.end(tx, id, body.until, actor));
  }
}
