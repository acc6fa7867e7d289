import { Controller, Get, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { EntryProofs } from './entry-proofs.js';

/** Where one entry stands in the signed tree, whatever it is about: an item, a case or the log itself. */
@Controller('log')
export class EntryProofsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly proofs: EntryProofs,
  ) {}

  /** A C2SP tlog-proof under the latest checkpoint that its witnesses have had time for. */
  @Get('entries/:entryId/proof')
  @Requires('ledger.read')
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  ofEntry(@Id('entryId') id: string, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return this.text(actor, (tx) => this.proofs.ofEntry(tx, id));
  }

  /** The same in the second log: SM3 over the same bytes, the same place, its own checkpoint. */
  @Get('sm3/entries/:entryId/proof')
  @Requires('ledger.read')
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  inSecondLog(@Id('entryId') id: string, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return this.text(actor, (tx) => this.proofs.inSecondLog(tx, id));
  }

  private async text(actor: Actor, prove: (tx: EntityManager) => Promise<string>): Promise<StreamableFile> {
    const proof = await this.transactions.snapshot(actor.scope, prove);
    return new StreamableFile(Buffer.from(proof), { type: 'text/plain; charset=utf-8' });
  }
}
