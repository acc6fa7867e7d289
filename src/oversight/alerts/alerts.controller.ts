import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Discloses } from '../../access-log/access-log.js';
import { type Actor, CurrentActor, Requires } from '../../identity/identity.js';
import { Intent, type Once } from '../../platform/http/once.js';
import { oneMore, pageOf } from '../../platform/http/page.dto.js';
import { Id } from '../../platform/http/validation.js';
import { Transactions } from '../../platform/transactions.js';
import { AlertClearingDto, AlertPage, AlertsQuery, AlertView } from './alerts.dto.js';
import { Alerts } from './alerts.js';

@Controller('alerts')
export class AlertsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly alerts: Alerts,
  ) {}

  /** Which limits ran out, the latest first. */
  @Get()
  @Requires('oversight.read')
  @Discloses('list')
  list(@Query() query: AlertsQuery, @CurrentActor() actor: Actor): Promise<AlertPage> {
    return this.transactions.run(actor.scope, async (tx) =>
      pageOf(await this.alerts.read(tx, oneMore(query), actor), query.limit),
    );
  }

  /** Says why a limit ran out, or what was done about it. */
  @Post(':id/clearing')
  @Requires('oversight.answer')
  clear(
    @Id() id: string,
    @Body() { reason }: AlertClearingDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<AlertView> {
    return this.transactions.once(actor.scope, once, (tx) => this.alerts.clear(tx, id, reason, actor));
  }
}
