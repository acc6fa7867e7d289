import { Controller, Get, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Id } from '../platform/http/validation.js';
import { InclusionQuery, type InclusionView } from './inclusion.dto.js';
import { Inclusion } from './inclusion.js';

/** Whether what somebody wrote is in a signed checkpoint: ids, places and sizes, to who wrote it alone. */
@Controller('log/writes')
export class InclusionController {
  constructor(private readonly inclusion: Inclusion) {}

  /**
   * What became of the entries of one write. The answer to each write that appended any names this address in its header
   * `Log-Inclusion: pending; entries=3; wait=/api/log/writes/<id>`, which is a receipt only once `included` is true.
   */
  @Get(':write')
  @Requires('own.account')
  ofWrite(
    @Id('write') id: string,
    @Query() { wait }: InclusionQuery,
    @CurrentActor() { scope, accountId }: Actor,
  ): Promise<InclusionView> {
    return this.inclusion.ofWrite({ scope, accountId, id }, wait);
  }
}
