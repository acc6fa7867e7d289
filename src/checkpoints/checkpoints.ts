import type { EntityManager } from 'typeorm';
import { recordedPolicy } from './recorded.js';

export { inclusionProofs } from '../ledger/ledger.js';
export { witnessesOf } from './policy.js';
export { runSigner, SIGNING_INTERVAL_MILLISECONDS, startWitnesses } from './programs.js';
export { proofText, secondProofText } from './proof-text.js';
export { checkpointToProveBy, latestCheckpoint } from './proving.js';
export { provisionWitnesses, signerFolderOf, witnessFolderOf } from './provision.js';
export { latestSecond } from './second-log.js';
export { SignerFolder } from './signer-state.js';

/** The C2SP tlog-policy that the signer works by: keys of the log and its witnesses, and which are enough. */
export const policyText = (tx: EntityManager): Promise<string> => recordedPolicy(tx);
