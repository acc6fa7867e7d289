import { Body, Controller, Get, Post } from '@nestjs/common';
import { Discloses } from '../access-log/access-log.js';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Intent, type Once } from '../platform/http/once.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { ChangedView, ItemViews } from '../registry/registry.js';
import { NoticeViews } from './notice-views.js';
import { NoticeDto, NoticesView, RefundDto, UnclaimedDto } from './notices.dto.js';
import { Notices } from './notices.js';

/** 通知、公告认领，无主财物，退库. */
@Controller('cases/:id')
export class NoticesController {
  constructor(
    private readonly transactions: Transactions,
    private readonly notices: Notices,
    private readonly views: NoticeViews,
    private readonly itemViews: ItemViews,
  ) {}

  @Get('notices')
  @Requires('item.read')
  @Discloses('parties')
  ofCase(@Id() id: string, @CurrentActor() actor: Actor): Promise<NoticesView> {
    return this.transactions.run(actor.scope, async (tx) => ({
      items: await this.views.of(tx, await this.notices.ofCase(tx, id), actor),
    }));
  }

  /** Calls the owner of what is to be returned: a notice to him, or an announcement. */
  @Post('notices')
  @Requires('notice.issue')
  announce(
    @Id() id: string,
    @Body() { instrument = {}, ...body }: NoticeDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ChangedView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.itemViews.changed(tx, await this.notices.announce(tx, id, body, instrument, actor), actor),
    );
  }

  /** Decides that what nobody came for goes to the treasury, or is sold. */
  @Post('unclaimed')
  @Requires('unclaimed.decide')
  takeUnclaimed(
    @Id() id: string,
    @Body() { instrument = {}, ...body }: UnclaimedDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ChangedView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.itemViews.changed(tx, await this.notices.takeUnclaimed(tx, id, body, instrument, actor), actor),
    );
  }

  /** Asks for what went to the treasury unclaimed to be paid back to whom it belonged. */
  @Post('refunds')
  @Requires('unclaimed.decide')
  refund(
    @Id() id: string,
    @Body() { instrument = {}, ...body }: RefundDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ChangedView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.itemViews.changed(tx, await this.notices.refund(tx, id, body, instrument, actor), actor),
    );
  }
}
