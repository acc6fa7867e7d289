import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Parties } from '../cases/cases.js';
import { type Actor, Identity } from '../identity/identity.js';
import { InstrumentReference, Instruments } from '../instruments/instruments.js';
import { ItemReference, Items } from '../registry/registry.js';
import type { DisposalView } from './disposal-views.dto.js';
import type { Execution } from './executions.js';

/** What was carried out as it is answered, with the names of whom it names. */
@Injectable()
export class DisposalViews {
  constructor(
    private readonly identity: Identity,
    private readonly instruments: Instruments,
    private readonly parties: Parties,
    private readonly items: Items,
  ) {}

  async of(tx: EntityManager, executions: readonly Execution[], actor: Actor): Promise<DisposalView[]> {
    const names = await this.identity.names(tx, {
      agencies: executions.map((each) => each.agencyId),
      people: executions.map((each) => each.carriedOutBy),
    });
    const papers = await this.instruments.references(
      tx,
      executions.flatMap((each) => [each.instrumentId, each.authorityId]),
    );
    const items = await this.items.references(
      tx,
      executions.flatMap((each) => [each.itemId, each.proceedsId]),
    );
    const recipients = await this.parties.names(
      tx,
      executions.map((each) => each.recipientId),
      actor,
    );
    return executions.map((each) => ({
      ...each,
      item: items.get(each.itemId) as ItemReference,
      recipientName: recipients.get(each.recipientId ?? '') ?? null,
      instrument: papers.get(each.instrumentId) as InstrumentReference,
      authority: papers.get(each.authorityId) as InstrumentReference,
      proceedsCode: items.get(each.proceedsId ?? '')?.code ?? null,
      agencyName: names.agency(each.agencyId),
      carriedOutByName: names.person(each.carriedOutBy),
    }));
  }
}
