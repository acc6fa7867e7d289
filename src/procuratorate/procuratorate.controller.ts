import { Body, Controller, Post } from '@nestjs/common';
import { ReleasedByDecisionView, ReleasingDecisionDto } from '../disposal/disposal.js';
import { Handover, HandoverView, HandoverViews, PartiesOfHandoverDto } from '../handover/handover.js';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Intent, type Once } from '../platform/http/once.js';
import { Transactions } from '../platform/transactions.js';
import { ItemViews, PURPOSES } from '../registry/registry.js';
import { Procuratorate } from './procuratorate.js';

@Controller()
export class ProcuratorateController {
  constructor(
    private readonly transactions: Transactions,
    private readonly procuratorate: Procuratorate,
    private readonly handover: Handover,
    private readonly handoverViews: HandoverViews,
    private readonly itemViews: ItemViews,
  ) {}

  /** 退回补充侦查: responsibility is offered back; whether the things go back is the mode. */
  @Post('supplementary-investigations')
  @Requires(PURPOSES.supplementary_investigation.permission)
  returnForInvestigation(
    @Body() body: PartiesOfHandoverDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<HandoverView> {
    const draft = {
      ...body,
      purpose: 'supplementary_investigation' as const,
      instrument: body.instrument ?? {},
    };
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.handoverViews.one(tx, await this.handover.offer(tx, draft, actor)),
    );
  }

  /** 不起诉 with its release notice. */
  @Post('non-prosecutions')
  @Requires('non_prosecution.decide')
  decideNotToProsecute(
    @Body() body: ReleasingDecisionDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ReleasedByDecisionView> {
    return this.transactions.once(actor.scope, once, async (tx) => {
      const { notReleased, ...changed } = await this.procuratorate.decideNotToProsecute(tx, body, actor);
      return { ...(await this.itemViews.changed(tx, changed, actor)), notReleased };
    });
  }

  /** 提起公诉: offers the property to the court with the indictment and its property list (检察规则 358). */
  @Post('indictments')
  @Requires(PURPOSES.public_prosecution.permission)
  indict(
    @Body() body: PartiesOfHandoverDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<HandoverView> {
    const draft = { ...body, purpose: 'public_prosecution' as const, instrument: body.instrument ?? {} };
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.handoverViews.one(tx, await this.handover.offer(tx, draft, actor)),
    );
  }
}
