import { Body, Controller, Post } from '@nestjs/common';
import { Disposal, ReleaseDto } from '../disposal/disposal.js';
import { Handover, HandoverView, HandoverViews, PartiesOfHandoverDto } from '../handover/handover.js';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Instruments } from '../instruments/instruments.js';
import { type Fault, Invalid } from '../platform/errors.js';
import { Intent, type Once } from '../platform/http/once.js';
import { Transactions } from '../platform/transactions.js';
import { ChangedView, ItemViews, PURPOSES } from '../registry/registry.js';
import { Police } from './police.js';
import { SeizureDto, SeizureView } from './seizure.dto.js';

@Controller()
export class PoliceController {
  constructor(
    private readonly transactions: Transactions,
    private readonly police: Police,
    private readonly handover: Handover,
    private readonly handoverViews: HandoverViews,
    private readonly disposal: Disposal,
    private readonly instruments: Instruments,
    private readonly itemViews: ItemViews,
  ) {}

  /** 扣押、查封、冻结、登记保存 or 接受, with decision and list. */
  @Post('seizures')
  @Requires('item.seize')
  seize(@Body() body: SeizureDto, @CurrentActor() actor: Actor, @Intent() once: Once): Promise<SeizureView> {
    return this.transactions.once(actor.scope, once, (tx) => this.police.seize(tx, body, actor));
  }

  /** 移送审查起诉: offers the property to the procuratorate with the 起诉意见书; every line says what should happen to it. */
  @Post('prosecution-transfers')
  @Requires(PURPOSES.prosecution_review.permission)
  transfer(
    @Body() body: PartiesOfHandoverDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<HandoverView> {
    const faults = body.lines.flatMap((line, index): Fault[] =>
      line.recommendation
        ? []
        : [
            {
              line: index + 1,
              field: 'recommendation',
              code: 'line_has_recommendation',
              message: '请填写处理建议',
            },
          ],
    );
    if (faults.length > 0)
      throw new Invalid('line_has_recommendation', '随案移送清单须逐项提出处理建议', {
        law: '刑诉规定 288',
        faults,
      });
    const draft = { ...body, purpose: 'prosecution_review' as const, instrument: body.instrument ?? {} };
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.handoverViews.one(tx, await this.handover.offer(tx, draft, actor)),
    );
  }

  /** Property handed straight to the court. */
  @Post('court-transfers')
  @Requires(PURPOSES.direct_to_court.permission)
  transferToCourt(
    @Body() body: PartiesOfHandoverDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<HandoverView> {
    const draft = { ...body, purpose: 'direct_to_court' as const, instrument: body.instrument ?? {} };
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.handoverViews.one(tx, await this.handover.offer(tx, draft, actor)),
    );
  }

  /** 解除: lifts the measures on property that is unrelated or no longer needed; it then goes back (刑诉规定 233、247). */
  @Post('releases')
  @Requires('item.release')
  release(
    @Body() body: ReleaseDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ChangedView> {
    return this.transactions.once(actor.scope, once, async (tx) => {
      const draft = {
        ...body.instrument,
        kind: 'release_decision' as const,
        caseId: body.caseId,
        content: { reason: body.reason },
      };
      const instrument = await this.instruments.issue(tx, draft, actor);
      const items = await this.disposal.release(tx, body.caseId, body.lines, instrument, actor);
      return this.itemViews.changed(tx, { instrument, items }, actor);
    });
  }
}
