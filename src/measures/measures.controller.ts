import { Body, Controller, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Intent, type Once } from '../platform/http/once.js';
import { Transactions } from '../platform/transactions.js';
import { ChangedView, ItemViews } from '../registry/registry.js';
import { ContinuationDto, ConversionDto, QueueEffectDto, RenewalDto } from './measures.dto.js';
import { type MeasureChange, Measures } from './measures.js';

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
  renew(@Body() body: RenewalDto, @CurrentActor() actor: Actor, @Intent() once: Once): Promise<ChangedView> {
    return this.change({ ...body, act: 'renew' }, actor, once);
  }

  /** 查封、扣押互转: a measure becomes one of another kind. */
  @Post('conversions')
  @Requires('item.seize')
  convert(
    @Body() body: ConversionDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ChangedView> {
    return this.change({ ...body, act: 'convert' }, actor, once);
  }

  /** 接续措施: the measures of the agency before go on in the own name, with their rank (刑诉解释 532). */
  @Post('continuations')
  @Requires('measure.renew')
  takeOver(
    @Body() body: ContinuationDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ChangedView> {
    return this.change({ ...body, act: 'take_over' }, actor, once);
  }

  /** 轮候生效: those before have ended, and the queued measure binds from that day on (刑诉规定 242). */
  @Post('queue-effects')
  @Requires('measure.renew')
  takeEffect(
    @Body() body: QueueEffectDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ChangedView> {
    return this.change({ ...body, act: 'take_effect' }, actor, once);
  }

  private change(change: MeasureChange, actor: Actor, once: Once): Promise<ChangedView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.itemViews.changed(tx, await this.measures.change(tx, change, actor), actor),
    );
  }
}
