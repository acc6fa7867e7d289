import { Controller, Get, Query } from '@nestjs/common';
import { Discloses } from '../access-log/access-log.js';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Transactions } from '../platform/transactions.js';
import { CustodyChangesPage, CustodyChangesQuery, CustodyPage, CustodyQuery } from './custody.dto.js';
import { Custody } from './custody.js';
import { CustodyChanges } from './custody-changes.js';

@Controller('custody')
export class CustodyController {
  constructor(
    private readonly transactions: Transactions,
    private readonly custody: Custody,
    private readonly custodyChanges: CustodyChanges,
  ) {}

  /** Who held what on a day of the past, and which agency answered for it. */
  @Get()
  @Requires('item.read')
  @Discloses('list')
  asOf(@Query() query: CustodyQuery, @CurrentActor() actor: Actor): Promise<CustodyPage> {
    return this.transactions.run(actor.scope, (tx) => this.custody.asOf(tx, query));
  }

  /** What came, left or was held otherwise at the second moment than at the first. */
  @Get('changes')
  @Requires('item.read')
  @Discloses('list')
  changes(@Query() query: CustodyChangesQuery, @CurrentActor() actor: Actor): Promise<CustodyChangesPage> {
    return this.transactions.run(actor.scope, (tx) => this.custodyChanges.between(tx, query));
  }
}
