import { Controller, Get } from '@nestjs/common';
import { Discloses } from '../access-log/access-log.js';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { MoneyLedger } from './funds.js';
import { MoneyLedgerView } from './money-ledger.dto.js';

/** 资金台账. */
@Controller('cases/:id/money')
export class MoneyLedgerController {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledger: MoneyLedger,
  ) {}

  /** Every movement of the case's money with running balances, and each currency to the last unit. */
  @Get()
  @Requires('disposal.read')
  @Discloses('disposal')
  ofCase(@Id() id: string, @CurrentActor() actor: Actor): Promise<MoneyLedgerView> {
    return this.transactions.run(actor.scope, (tx) => this.ledger.ofCase(tx, id, actor));
  }
}
