import { Body, Controller, Get, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Identity, Requires } from '../identity/identity.js';
import { Clock } from '../platform/clock.js';
import { Intent, type Once } from '../platform/http/once.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { CaseNumberDto, CaseRegistrationDto, PartiesDto, ReferralDto } from './cases.dto.js';
import { Cases, Parties } from './cases.js';

@Controller('cases')
export class CasesController {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: Cases,
    private readonly parties: Parties,
    private readonly identity: Identity,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Requires('case.register')
  register(@Body() body: CaseRegistrationDto, @CurrentActor() actor: Actor, @Intent() once: Once) {
    return this.transactions.once(actor.scope, once, (tx) =>
      this.cases.register(tx, { ...body, tags: body.tags ?? [] }, actor),
    );
  }

  @Get(':id')
  @Requires('case.read')
  read(@Id() id: string, @CurrentActor() actor: Actor) {
    return this.transactions.run(actor.scope, (tx) => this.cases.byId(tx, id));
  }

  /** Gives the case the number under which the actor's agency knows it. */
  @Post(':id/numbers')
  @Requires('case.register')
  number(@Id() id: string, @Body() body: CaseNumberDto, @CurrentActor() actor: Actor, @Intent() once: Once) {
    return this.transactions.once(actor.scope, once, async (tx) => {
      await this.cases.open(tx, id);
      return this.cases.number(tx, id, body.number, actor);
    });
  }

  /** Sends a case on that has no property any more, or never had: where there is property, its handover sends the case. */
  @Post(':id/referrals')
  @Requires('prosecution.transfer', 'indictment.file', 'court.direct_transfer')
  refer(@Id() id: string, @Body() body: ReferralDto, @CurrentActor() actor: Actor, @Intent() once: Once) {
    return this.transactions.once(actor.scope, once, async (tx) => {
      await this.cases.open(tx, id);
      return this.cases.refer(tx, id, await this.identity.agency(tx, body.toAgencyId), actor);
    });
  }

  @Get(':id/parties')
  @Requires('case.read')
  readParties(@Id() id: string, @CurrentActor() actor: Actor) {
    return this.transactions.run(actor.scope, async (tx) => {
      await this.cases.byId(tx, id);
      return { items: await this.parties.ofCase(tx, id) };
    });
  }

  @Post(':id/parties')
  @Requires('item.seize', 'judgment.record', 'item.return_before_trial')
  addParties(@Id() id: string, @Body() body: PartiesDto, @CurrentActor() actor: Actor, @Intent() once: Once) {
    return this.transactions.once(actor.scope, once, async (tx) => {
      await this.cases.open(tx, id);
      return { items: await this.parties.add(tx, id, body.parties, this.clock.now()) };
    });
  }

  @Get(':id/history')
  @Requires('case.read')
  history(@Id() id: string, @CurrentActor() actor: Actor) {
    return this.transactions.run(actor.scope, async (tx) => {
      await this.cases.byId(tx, id);
      const entries = await this.cases.history(tx, id);
      return {
        items: entries.map(({ body: _, leafHash, index, ...entry }) => ({
          ...entry,
          leafHash: leafHash.toString('hex'),
          index: index?.toString() ?? null,
        })),
      };
    });
  }
}
