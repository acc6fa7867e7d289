import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Discloses } from '../../access-log/access-log.js';
import { type Actor, CurrentActor, Requires } from '../../identity/identity.js';
import { Intent, type Once } from '../../platform/http/once.js';
import { Id } from '../../platform/http/validation.js';
import { Transactions } from '../../platform/transactions.js';
import {
  FlawCheckView,
  FlawClosingDto,
  FlawClosingView,
  FlawPage,
  FlawRulesView,
  FlawsQuery,
} from './flaws.dto.js';
import { Flaws } from './flaws.js';

@Controller()
export class FlawsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly flaws: Flaws,
  ) {}

  /** What checks found, the latest first. */
  @Get('flaws')
  @Requires('oversight.read')
  @Discloses('list')
  list(@Query() query: FlawsQuery, @CurrentActor() actor: Actor): Promise<FlawPage> {
    return this.transactions.run(actor.scope, (tx) => this.flaws.page(tx, query, actor));
  }

  /** Every check that runs, with its article and remedy. */
  @Get('flaw-rules')
  @Requires('oversight.read')
  rules(): FlawRulesView {
    return this.flaws.rules();
  }

  /** Looks for flaws now, in all that the asker may see. */
  @Post('flaw-checks')
  @Requires('oversight.check')
  check(@CurrentActor() actor: Actor, @Intent() once: Once): Promise<FlawCheckView> {
    return this.transactions.once(actor.scope, once, (tx) => this.flaws.check(tx));
  }

  /** Closes a flaw by its paper: 补正说明 or 情况说明. */
  @Post('flaws/:id/closing')
  @Requires('oversight.answer')
  close(
    @Id() id: string,
    @Body() body: FlawClosingDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<FlawClosingView> {
    return this.transactions.once(actor.scope, once, (tx) => this.flaws.close(tx, id, body, actor));
  }
}
