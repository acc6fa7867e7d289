import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Transactions } from '../platform/transactions.js';
import {
  CheckpointPage,
  CheckpointsQuery,
  ConsistencyQuery,
  ConsistencyView,
  LogStateView,
} from './log-state.dto.js';
import { LogState } from './log-state.js';

/** The log as such: hashes, sizes and signatures, nothing of any case. */
@Controller('log')
export class CheckpointsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: LogState,
  ) {}

  /** How large the log is, what is signed and witnessed of it, and what is wrong. */
  @Get()
  @Requires('ledger.read')
  state(@CurrentActor() actor: Actor): Promise<LogStateView> {
    return this.transactions.snapshot(actor.scope, (tx) => this.log.state(tx));
  }

  /** The latest checkpoint as a C2SP signed note, with all cosignatures. */
  @Get('checkpoint')
  @Requires('ledger.read')
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  async checkpoint(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    const note = await this.transactions.snapshot(actor.scope, (tx) => this.log.note(tx));
    return new StreamableFile(Buffer.from(note), { type: 'text/plain; charset=utf-8' });
  }

  /** All checkpoints, the largest tree first. */
  @Get('checkpoints')
  @Requires('ledger.read')
  checkpoints(@Query() query: CheckpointsQuery, @CurrentActor() actor: Actor): Promise<CheckpointPage> {
    return this.transactions.snapshot(actor.scope, (tx) => this.log.checkpoints(tx, query));
  }

  /** Proves that the log of one size begins with all of an older one. */
  @Get('consistency')
  @Requires('ledger.read')
  consistency(@Query() query: ConsistencyQuery, @CurrentActor() actor: Actor): Promise<ConsistencyView> {
    return this.transactions.snapshot(actor.scope, (tx) => this.log.consistency(tx, query));
  }
}
