import type { EntityManager } from 'typeorm';
import { witnessesOf } from './policy.js';
import { recordedCheckpoints, recordedPolicy } from './recorded.js';

/** A signed head of the tree by which something is proved. */
export interface ProvingCheckpoint {
  size: bigint;
  root: Buffer;
  /** With all cosignatures. */
  note: string;
}

const COSIGNING_MILLISECONDS_MAX = 30_000;
const LOOKED_AT_MAX = 20;

/** The last signed head of the tree, its note with all cosignatures; null before the first was signed. */
export async function latestCheckpoint(tx: EntityManager): Promise<ProvingCheckpoint | null> {
  const [latest] = await recordedCheckpoints(tx, 1);
  return latest ? { size: latest.size, root: latest.root, note: latest.note } : null;
}

/**
 * The checkpoint to prove by: the last one; while its witnesses have hardly had time to sign, the last one that enough of them
 * signed. A log that is unwitnessed for longer says so by its last.
 */
export async function checkpointToProveBy(tx: EntityManager, now: Date): Promise<ProvingCheckpoint | null> {
  const [latest, ...earlier] = await recordedCheckpoints(tx, LOOKED_AT_MAX);
  if (!latest) return null;
  const policy = await recordedPolicy(tx);
  const enough = ({ note }: { note: string }) => witnessesOf(note, policy).isWitnessed;
  if (enough(latest) || now.getTime() - latest.signedAt.getTime() > COSIGNING_MILLISECONDS_MAX) return latest;
  return earlier.find((each) => each.origin === latest.origin && enough(each)) ?? latest;
}
