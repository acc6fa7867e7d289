import { Body, Controller, Get, Post } from '@nestjs/common';
import { Discloses } from '../access-log/access-log.js';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Intent, type Once } from '../platform/http/once.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { ClaimViews } from './claim-views.js';
import { ClaimAnswerDto, ClaimDto, ClaimsView, ClaimView } from './claims.dto.js';
import { Claims } from './claims.js';

/** 权利主张、案外人异议. */
@Controller('cases/:id/claims')
export class ClaimsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly claims: Claims,
    private readonly views: ClaimViews,
  ) {}

  @Get()
  @Requires('item.read')
  @Discloses('parties')
  ofCase(@Id() id: string, @CurrentActor() actor: Actor): Promise<ClaimsView> {
    return this.transactions.run(actor.scope, async (tx) => ({
      items: await this.views.of(tx, await this.claims.ofCase(tx, id), actor),
    }));
  }

  /** Enters what somebody claims of items; until it is answered they are not disposed of. */
  @Post()
  @Requires('claim.record')
  record(
    @Id() id: string,
    @Body() { occurredAt, instrument = {}, ...body }: ClaimDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ClaimView> {
    const draft = { ...body, occurredAt: occurredAt ? new Date(occurredAt) : undefined };
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.views.one(tx, await this.claims.record(tx, id, draft, instrument, actor), actor),
    );
  }

  /** Upholds or rejects it, or notes that it was withdrawn. */
  @Post(':claimId/answer')
  @Requires('claim.answer')
  answer(
    @Id() id: string,
    @Id('claimId') claimId: string,
    @Body() { instrument = {}, ...body }: ClaimAnswerDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ClaimView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.views.one(tx, await this.claims.answer(tx, id, claimId, body, instrument, actor), actor),
    );
  }
}
