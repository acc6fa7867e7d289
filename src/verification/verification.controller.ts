import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Discloses } from '../access-log/access-log.js';
import { Cases } from '../cases/cases.js';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Ledger } from '../ledger/ledger.js';
import { Clock } from '../platform/clock.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { Items } from '../registry/registry.js';
import { Signatures } from '../signatures/signatures.js';
import { itemProofs } from './proofs.js';
import { logVerdict, stateVerdict } from './verdicts.js';
import type { ItemProofsView, VerificationView } from './verification.dto.js';

/** Verifies now what its reader may read: nothing is written, so that no key makes a repeat give an old verdict. */
@Controller()
export class VerificationController {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: Cases,
    private readonly items: Items,
    private readonly signatures: Signatures,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** Re-hashes every entry of the item, follows each in the tree to its root, and projects the item again. */
  @Post('items/:id/verification')
  @HttpCode(200)
  @Requires('ledger.read')
  verifyItem(@Id() id: string, @CurrentActor() actor: Actor): Promise<VerificationView> {
    return this.verdict(actor, async (tx) => {
      await this.items.byId(tx, id);
      return { caseIds: [], signatureIds: [], itemIds: [id] };
    });
  }

  /** The same for the case's own entries, for its signatures and for all of its items, voided ones too. */
  @Post('cases/:id/verification')
  @HttpCode(200)
  @Requires('ledger.read')
  verifyCase(@Id() id: string, @CurrentActor() actor: Actor): Promise<VerificationView> {
    return this.verdict(actor, async (tx) => {
      await this.cases.byId(tx, id);
      const signatureIds = await this.signatures.idsOfCase(tx, id);
      return {
        caseIds: [id],
        signatureIds,
        itemIds: (await this.items.ofCase(tx, id)).map((item) => item.id),
      };
    });
  }

  /** For each entry of the item the proof that the signed tree holds it, which anybody can check without this system. */
  @Get('items/:id/proofs')
  @Requires('ledger.read')
  @Discloses('item_history')
  proofs(@Id() id: string, @CurrentActor() actor: Actor): Promise<ItemProofsView> {
    return this.transactions.snapshot(actor.scope, async (tx) => {
      await this.items.byId(tx, id);
      return itemProofs(tx, await this.ledger.history(tx, { kind: 'item', id }));
    });
  }

  private verdict(
    actor: Actor,
    found: (tx: EntityManager) => Promise<{ caseIds: string[]; signatureIds: string[]; itemIds: string[] }>,
  ): Promise<VerificationView> {
    const start = performance.now();
    return this.transactions.snapshot(actor.scope, async (tx) => {
      const { caseIds, signatureIds, itemIds } = await found(tx);
      const log = await logVerdict(tx, [
        ...caseIds.map((id) => ({ kind: 'case', id })),
        ...signatureIds.map((id) => ({ kind: 'signature', id })),
        ...itemIds.map((id) => ({ kind: 'item', id })),
      ]);
      const state = await stateVerdict(tx, itemIds);
      const milliseconds = Math.round(performance.now() - start);
      return { log, state, checkedAt: this.clock.now(), milliseconds };
    });
  }
}
