import { Controller, Get, Query } from '@nestjs/common';
import { Discloses } from '../access-log/access-log.js';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Transactions } from '../platform/transactions.js';
import { SearchQuery, type SearchView } from './search.dto.js';
import { Search } from './search.js';

@Controller('search')
export class SearchController {
  constructor(
    private readonly transactions: Transactions,
    private readonly search: Search,
  ) {}

  /** The best cases, items, parties and papers for any text: exact ones first, then the newest. */
  @Get()
  @Requires('case.read', 'item.read')
  @Discloses('list')
  find(@Query() { text }: SearchQuery, @CurrentActor() actor: Actor): Promise<SearchView> {
    return this.transactions.run(actor.scope, (tx) => this.search.find(tx, text, actor));
  }
}
