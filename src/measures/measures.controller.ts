import { Body, Controller, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Intent, type Once } from '../platform/http/once.js';
import { Transactions } from '../platform/transactions.js';
import { ChangedView, ItemViews } from '../registry/registry.js';
import { RenewalDto } from './measures.dto.js';
import { Measures } from './measures.js';

@Controller()
export class MeasuresController {
  constructor(
    private readonly transactions: Transactions,
    private readonly measures: Measures,
    private readonly itemViews: ItemViews,
  ) {}

  /** 续封、续冻: renews measures before their last day. */
  @Post('renewals')
  @Requires('measure.renew')
  renew(
    @Body() { caseId, lines, until, instrument = {} }: RenewalDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ChangedView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.itemViews.changed(
        tx,
        await this.measures.renew(tx, caseId, lines, until, instrument, actor),
        actor,
      ),
    );
  }
}
