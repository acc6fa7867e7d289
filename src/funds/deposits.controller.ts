import { Body, Controller, Post } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Intent, type Once } from '../platform/http/once.js';
import { Transactions } from '../platform/transactions.js';
import { type Changed, ChangedView, ItemViews } from '../registry/registry.js';
import { BankDepositDto, InterestDto } from './deposits.dto.js';
import { Deposits } from './deposits.js';

/** 存款、孳息. */
@Controller()
export class DepositsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly deposits: Deposits,
    private readonly views: ItemViews,
  ) {}

  /** Pays money into the agency's account: from then on it is a claim on the bank, no thing in a store. */
  @Post('deposits')
  @Requires('money.deposit')
  deposit(
    @Body() body: BankDepositDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ChangedView> {
    return this.changed(actor, once, (tx) => this.deposits.deposit(tx, drafted(body), actor));
  }

  /** 孳息入账: what money in a bank has borne, as linked items. */
  @Post('interest')
  @Requires('money.deposit')
  accrue(
    @Body() body: InterestDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ChangedView> {
    return this.changed(actor, once, (tx) => this.deposits.accrue(tx, drafted(body), actor));
  }

  private changed(
    actor: Actor,
    once: Once,
    act: (tx: EntityManager) => Promise<Changed>,
  ): Promise<ChangedView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.views.changed(tx, await act(tx), actor),
    );
  }
}

const drafted = <D extends { occurredAt?: string; instrument?: object }>({
  occurredAt,
  instrument,
  ...rest
}: D) => ({
  ...rest,
  occurredAt: occurredAt ? new Date(occurredAt) : undefined,
  instrument: instrument ?? {},
});
