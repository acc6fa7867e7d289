import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Transactions } from '../platform/transactions.js';
import { TimestampPage, TimestampSize, TimestampsQuery } from './timestamps.dto.js';
import { Timestamps } from './timestamps.js';

/** What a time-stamping authority said of checkpoints: hashes and times, nothing of any case. */
@Controller('log/timestamps')
export class TimestampsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly timestamps: Timestamps,
  ) {}

  /** All timestamps, the largest tree first. */
  @Get()
  @Requires('ledger.read')
  list(@Query() query: TimestampsQuery, @CurrentActor() actor: Actor): Promise<TimestampPage> {
    return this.transactions.snapshot(actor.scope, (tx) => this.timestamps.list(tx, query));
  }

  /** The authority's answer, DER (RFC 3161): `openssl ts -verify -data NOTE -in FILE -CAfile ROOTS` checks it against the stamped note. */
  @Get(':size')
  @Requires('ledger.read')
  @ApiProduces('application/timestamp-reply')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async response(@Param() { size }: TimestampSize, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const bytes = await this.transactions.snapshot(actor.scope, (tx) => this.timestamps.response(tx, size));
    return new StreamableFile(bytes, {
      type: 'application/timestamp-reply',
      disposition: `attachment; filename="checkpoint-${size}.tsr"`,
    });
  }

  /** The bytes that were stamped: the checkpoint as the log signed it, without cosignatures. */
  @Get(':size/note')
  @Requires('ledger.read')
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  async note(@Param() { size }: TimestampSize, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const bytes = await this.transactions.snapshot(actor.scope, (tx) => this.timestamps.note(tx, size));
    return new StreamableFile(bytes, {
      type: 'text/plain; charset=utf-8',
      disposition: `attachment; filename="checkpoint-${size}.txt"`,
    });
  }
}
