import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { type Scope, Transactions } from '../platform/transactions.js';
import type { HoldingCheckpointView, InclusionView, WrittenEntryView } from './inclusion.dto.js';
import { LaterCheckpoint } from './later-checkpoint.js';
import { witnessesOf } from './policy.js';
import { checkpointToProveBy, latestCheckpoint, type ProvingCheckpoint } from './proving.js';
import { recordedPolicy } from './recorded.js';

/** Whose write it is, and under which id it was receipted. */
export interface WrittenBy {
  scope: Scope;
  accountId: string;
  id: string;
}

/** Tells whether what a write appended is in a signed checkpoint yet. */
@Injectable()
export class Inclusion {
  constructor(
    private readonly transactions: Transactions,
    private readonly later: LaterCheckpoint,
    private readonly clock: Clock,
  ) {}

  /** Waits up to so many seconds, outside of any transaction, until a checkpoint holds all of it; NotFound `write_not_found`. */
  async ofWrite(by: WrittenBy, seconds = 0): Promise<InclusionView> {
    const end = performance.now() + seconds * 1_000;
    for (;;) {
      const { view, latest } = await this.look(by);
      if (view.included || !(await this.later.after(latest, end - performance.now()))) return view;
    }
  }

  private look({ scope, accountId, id }: WrittenBy): Promise<{ view: InclusionView; latest: bigint }> {
    return this.transactions.snapshot(scope, async (tx) => {
      const entries = await placesOf(tx, await this.transactions.addedBy(tx, accountId, id));
      const latest = await latestCheckpoint(tx);
      const size = latest?.size ?? 0n;
      const included = entries.every(({ index }) => index !== null && BigInt(index) < size);
      const checkpoint = included && latest ? await this.holding(tx, entries, latest) : null;
      return { view: { entries, included, checkpoint }, latest: size };
    });
  }

  /** The one to prove by where it holds the entries already, for its witnesses have had time. */
  private async holding(
    tx: EntityManager,
    entries: readonly WrittenEntryView[],
    latest: ProvingCheckpoint,
  ): Promise<HoldingCheckpointView> {
    const proving = await checkpointToProveBy(tx, this.clock.now());
    const holds = proving && entries.every(({ index }) => index !== null && BigInt(index) < proving.size);
    const { size, note } = holds ? proving : latest;
    const { isWitnessed } = witnessesOf(note, await recordedPolicy(tx));
    return { size: size.toString(), witnessed: isWitnessed };
  }
}

async function placesOf(tx: EntityManager, ids: readonly string[]): Promise<WrittenEntryView[]> {
  return tx.query(
    `SELECT wanted.id AS "entryId", leaf.leaf_index AS index FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place)
       LEFT JOIN ledger.leaf ON leaf.entry_id = wanted.id ORDER BY wanted.place`,
    [ids],
  );
}
