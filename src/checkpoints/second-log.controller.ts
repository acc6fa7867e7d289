import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Transactions } from '../platform/transactions.js';
import { ConsistencyQuery, type ConsistencyView } from './log-state.dto.js';
import { secondConsistency, secondNote } from './second-log.js';

/** The second log, in SM3, over the same entries at the same places: hashes, sizes and signatures, nothing of any case. */
@Controller('log/sm3')
export class SecondLogController {
  constructor(private readonly transactions: Transactions) {}

  /** Its latest checkpoint as a signed note (Ed25519). Its root is SM3's; no witness is asked for it. */
  @Get('checkpoint')
  @Requires('ledger.read')
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  async checkpoint(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    const note = await this.transactions.snapshot(actor.scope, secondNote);
    return new StreamableFile(Buffer.from(note), { type: 'text/plain; charset=utf-8' });
  }

  /** Proves in SM3 that the second log of one size begins with all of an older one. */
  @Get('consistency')
  @Requires('ledger.read')
  consistency(@Query() query: ConsistencyQuery, @CurrentActor() actor: Actor): Promise<ConsistencyView> {
    return this.transactions.snapshot(actor.scope, (tx) => secondConsistency(tx, query));
  }
}
