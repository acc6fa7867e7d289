import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Cases } from '../cases/cases.js';
import {
  checkpointToProveBy,
  inclusionProofs,
  latestCheckpoint,
  latestSecond,
  proofText,
  secondProofText,
} from '../checkpoints/checkpoints.js';
import { placeOf, SM3_TREE, type Subject } from '../ledger/ledger.js';
import { Clock } from '../platform/clock.js';
import { NotFound, Stale } from '../platform/errors.js';
import { Items } from '../registry/registry.js';

/** A signed head by which an entry may be proved. */
interface Head {
  size: bigint;
  note: string;
}

/** Proves one entry, of whatever it is, to whoever may see what it is about. */
@Injectable()
export class EntryProofs {
  constructor(
    private readonly items: Items,
    private readonly cases: Cases,
    private readonly clock: Clock,
  ) {}

  /** A C2SP tlog-proof; NotFound `entry_not_found`, Stale `checkpoint_is_behind`. */
  async ofEntry(tx: EntityManager, entryId: string): Promise<string> {
    const index = await this.visible(tx, entryId);
    const heads = [await checkpointToProveBy(tx, this.clock.now()), await latestCheckpoint(tx)];
    const { size, note } = holding(index, heads);
    const [hashes] = await inclusionProofs(tx, [index], size);
    return proofText(index, hashes ?? [], note);
  }

  /** The same in SM3, under the second log's checkpoint. */
  async inSecondLog(tx: EntityManager, entryId: string): Promise<string> {
    const index = await this.visible(tx, entryId);
    const { size, note } = holding(index, [await latestSecond(tx)]);
    const [hashes] = await inclusionProofs(tx, [index], size, SM3_TREE);
    return secondProofText(index, hashes ?? [], note);
  }

  private async visible(tx: EntityManager, entryId: string): Promise<bigint> {
    const place = await placeOf(tx, entryId);
    if (!place || !(await this.isVisible(tx, place.subject)))
      throw new NotFound('entry_not_found', '没有这条记录，或者本机关无权知悉');
    if (place.index === null) throw behind();
    return place.index;
  }

  /** What is about the log itself is open to whoever reads it. */
  private isVisible(tx: EntityManager, { kind, id }: Subject): Promise<boolean> {
    const readers: Record<string, () => Promise<unknown>> = {
      item: () => this.items.byId(tx, id),
      case: () => this.cases.byId(tx, id),
      log: async () => true,
    };
    return found(readers[kind]);
  }
}

async function found(read: (() => Promise<unknown>) | undefined): Promise<boolean> {
  if (!read) return false;
  try {
    await read();
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}

function holding(index: bigint, heads: readonly (Head | null)[]): Head {
  const head = heads.find((each) => each !== null && index < each.size);
  if (head) return head;
  throw behind();
}

const behind = (): Stale =>
  new Stale('checkpoint_is_behind', '这条记录尚未编入签署的检查点', { remedy: '请稍候片刻再取' });
