import { Controller, Get, Query } from '@nestjs/common';
import { Discloses } from '../access-log/access-log.js';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { oneMore, pageOf } from '../platform/http/page.dto.js';
import { Transactions } from '../platform/transactions.js';
import { ReadingPage, ReadingsQuery } from './readings.dto.js';
import { Readings } from './readings.js';

@Controller('access-log')
export class ReadingsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly readings: Readings,
  ) {}

  /** Who read what, the latest first; that it was looked at is recorded too. */
  @Get()
  @Requires('access_log.read')
  @Discloses('access_log')
  search(@Query() query: ReadingsQuery, @CurrentActor() actor: Actor): Promise<ReadingPage> {
    return this.transactions.run(actor.scope, async (tx) =>
      pageOf(await this.readings.search(tx, oneMore(query)), query.limit),
    );
  }
}
