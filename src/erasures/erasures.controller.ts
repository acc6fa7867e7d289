import { Body, Controller, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Intent, type Once } from '../platform/http/once.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { ErasureDto, ErasureView, ItemErasureDto } from './erasures.dto.js';
import { Erasures } from './erasures.js';

/** 依法删除个人信息. */
@Controller()
export class ErasuresController {
  constructor(
    private readonly transactions: Transactions,
    private readonly erasures: Erasures,
  ) {}

  /** Destroys words about an item in all of its entries; the hashes stay as they are. */
  @Post('items/:id/erasure')
  @Requires('personal_data.erase')
  eraseOfItem(
    @Id() id: string,
    @Body() body: ItemErasureDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ErasureView> {
    return this.transactions.once(actor.scope, once, (tx) => this.erasures.ofItem(tx, id, body, actor));
  }

  /** Destroys name, number and telephone of somebody in a case. */
  @Post('cases/:id/parties/:partyId/erasure')
  @Requires('personal_data.erase')
  eraseOfParty(
    @Id() id: string,
    @Id('partyId') partyId: string,
    @Body() body: ErasureDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ErasureView> {
    return this.transactions.once(actor.scope, once, (tx) =>
      this.erasures.ofParty(tx, id, partyId, body, actor),
    );
  }
}
