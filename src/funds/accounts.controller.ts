import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Intent, type Once } from '../platform/http/once.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import {
  DepositAccountEndDto,
  DepositAccountsQuery,
  DepositAccountsView,
  DepositAccountView,
  NewDepositAccountDto,
} from './accounts.dto.js';
import { Accounts } from './accounts.js';

/** 唯一合规账户. */
@Controller('deposit-accounts')
export class AccountsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: Accounts,
  ) {}

  /** The accounts of an agency, with what lies in each. */
  @Get()
  @Requires('item.read')
  list(@Query() query: DepositAccountsQuery, @CurrentActor() actor: Actor): Promise<DepositAccountsView> {
    return this.transactions.run(actor.scope, async (tx) => ({
      items: await this.accounts.list(tx, query.agencyId ?? actor.agencyId),
    }));
  }

  /** Opens an account, or a wallet; one of each currency is in use. */
  @Post()
  @Requires('account.administer')
  open(
    @Body() body: NewDepositAccountDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<DepositAccountView> {
    return this.transactions.once(actor.scope, once, (tx) => this.accounts.open(tx, body, actor));
  }

  /** Takes it out of use after a day. */
  @Post(':id/end')
  @Requires('account.administer')
  end(
    @Id() id: string,
    @Body() body: DepositAccountEndDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<DepositAccountView> {
    return this.transactions.once(actor.scope, once, (tx) =>
      this.accounts.end(tx, id, body.usedUntil, actor),
    );
  }
}
