import type { EntityManager } from 'typeorm';
import { parseNote } from './note.js';
import { isEnough, judge, parsePolicy } from './policy.js';
import { recordedCheckpoints, recordedPolicy } from './recorded.js';

export { inclusionProofs } from '../ledger/ledger.js';
export { runSigner, startWitnesses } from './programs.js';
export { proofText } from './proof-text.js';
export { provisionWitnesses, signerFolderOf, witnessFolderOf } from './provision.js';
export { SignerFolder } from './signer-state.js';

/** The last signed head of the tree, its note with all cosignatures; null before the first was signed. */
export async function latestCheckpoint(
  tx: EntityManager,
): Promise<{ size: bigint; root: Buffer; note: string } | null> {
  const [latest] = await recordedCheckpoints(tx, 1);
  return latest ? { size: latest.size, root: latest.root, note: latest.note } : null;
}

const COSIGNING_MILLISECONDS_MAX = 30_000;
const LOOKED_AT_MAX = 20;

/**
 * The checkpoint to prove by: the last one; while its witnesses have hardly had time to sign, the last one that enough of them
 * signed. A log that is unwitnessed for longer says so by its last.
 */
export async function checkpointToProveBy(
  tx: EntityManager,
  now: Date,
): Promise<{ size: bigint; root: Buffer; note: string } | null> {
  const [latest, ...earlier] = await recordedCheckpoints(tx, LOOKED_AT_MAX);
  if (!latest) return null;
  const policy = await recordedPolicy(tx);
  const enough = ({ note }: { note: string }) => witnessesOf(note, policy).isWitnessed;
  if (enough(latest) || now.getTime() - latest.signedAt.getTime() > COSIGNING_MILLISECONDS_MAX) return latest;
  return earlier.find((each) => each.origin === latest.origin && enough(each)) ?? latest;
}

/** The C2SP tlog-policy that the signer works by: keys of the log and its witnesses, and which are enough. */
export const policyText = (tx: EntityManager): Promise<string> => recordedPolicy(tx);

/** Who of the policy cosigned the note and when, and whether they are enough; without a policy nobody did. */
export function witnessesOf(
  note: string,
  policyText: string,
): { witnesses: { name: string; at: Date }[]; isWitnessed: boolean } {
  if (policyText === '') return { witnesses: [], isWitnessed: false };
  const policy = parsePolicy(policyText);
  const { cosigned } = judge(policy, parseNote(note));
  const witnesses = [...cosigned].map(([name, at]) => ({ name, at }));
  return { witnesses, isWitnessed: isEnough(policy, new Set(cosigned.keys())) };
}
