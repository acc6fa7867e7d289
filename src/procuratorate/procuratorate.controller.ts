import { Body, Controller, Post } from '@nestjs/common';
import { Handover, PartiesOfHandoverDto } from '../handover/handover.js';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Intent, type Once } from '../platform/http/once.js';
import { Transactions } from '../platform/transactions.js';
import { NonProsecutionDto } from './procuratorate.dto.js';
import { Procuratorate } from './procuratorate.js';

@Controller()
export class ProcuratorateController {
  constructor(
    private readonly transactions: Transactions,
    private readonly procuratorate: Procuratorate,
    private readonly handover: Handover,
  ) {}

  /** 退回补充侦查: responsibility is offered back; whether the things go back is the mode. */
  @Post('supplementary-investigations')
  @Requires('investigation.return')
  returnForInvestigation(
    @Body() body: PartiesOfHandoverDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ) {
    const draft = {
      ...body,
      purpose: 'supplementary_investigation' as const,
      instrument: body.instrument ?? {},
    };
    return this.transactions.once(actor.scope, once, (tx) => this.handover.offer(tx, draft, actor));
  }

  /** 不起诉 with its release notice. */
  @Post('non-prosecutions')
  @Requires('non_prosecution.decide')
  decideNotToProsecute(@Body() body: NonProsecutionDto, @CurrentActor() actor: Actor, @Intent() once: Once) {
    return this.transactions.once(actor.scope, once, (tx) =>
      this.procuratorate.decideNotToProsecute(tx, body, actor),
    );
  }

  /** 提起公诉: offers the property to the court with the indictment and its property list (检察规则 358). */
  @Post('indictments')
  @Requires('indictment.file')
  indict(@Body() body: PartiesOfHandoverDto, @CurrentActor() actor: Actor, @Intent() once: Once) {
    const draft = { ...body, purpose: 'public_prosecution' as const, instrument: body.instrument ?? {} };
    return this.transactions.once(actor.scope, once, (tx) => this.handover.offer(tx, draft, actor));
  }
}
