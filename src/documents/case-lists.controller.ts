import { Controller, Get } from '@nestjs/common';
import { Discloses } from '../access-log/access-log.js';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { CaseListsView } from './case-lists.dto.js';
import { CaseLists } from './case-lists.js';

@Controller('cases')
export class CaseListsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly lists: CaseLists,
  ) {}

  /** The case's property on the lists by which it was taken, in the columns, order and words of their print. */
  @Get(':id/lists')
  @Requires('case.read')
  @Discloses('case_items')
  ofCase(@Id() id: string, @CurrentActor() actor: Actor): Promise<CaseListsView> {
    return this.transactions.run(actor.scope, (tx) => this.lists.ofCase(tx, id, actor));
  }
}
