import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Discloses } from '../access-log/access-log.js';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { CaseListsView } from './case-lists.dto.js';
import { CaseLists } from './case-lists.js';
import { TogetherQuery } from './documents.dto.js';
import { Documents } from './documents.js';
import { PrintablePage } from './printable.dto.js';
import { Printable } from './printable.js';

@Controller('cases')
export class CaseListsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly lists: CaseLists,
    private readonly printable: Printable,
    private readonly documents: Documents,
  ) {}

  /** The case's property on the lists by which it was taken, in the columns, order and words of their print. */
  @Get(':id/lists')
  @Requires('case.read')
  @Discloses('case_items')
  ofCase(@Id() id: string, @CurrentActor() actor: Actor): Promise<CaseListsView> {
    return this.transactions.run(actor.scope, (tx) => this.lists.ofCase(tx, id, actor));
  }

  /** Every paper that the reader's agency can print in the case, those that wait to be printed too; the newest first. */
  @Get(':id/printable')
  @Requires('paper.read')
  @Discloses('list')
  printableOf(@Id() id: string, @CurrentActor() actor: Actor): Promise<PrintablePage> {
    return this.transactions.run(actor.scope, async (tx) => ({
      items: await this.printable.ofCase(tx, id, actor),
    }));
  }

  /** Papers of the case as they were issued, in one file for the printer. */
  @Get(':id/papers')
  @Requires('paper.read')
  @Discloses('paper')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async together(
    @Id() id: string,
    @Query() { ids }: TogetherQuery,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.documents.together(id, ids?.split(','), actor), {
      type: 'application/pdf',
      disposition: 'inline; filename="papers.pdf"',
    });
  }
}
