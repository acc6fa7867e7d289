import { ApiProperty } from '@nestjs/swagger';

export class LogFaultView {
  /** The broken rule, such as `leaf_hash_matches_body`. */
  rule: string;

  /** The item or case whose chain it is. */
  subjectId: string;

  /** Null where the entries themselves are gone. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  entryId: string | null;

  /** Which entry of the chain, counted from 1. */
  @ApiProperty({ type: Number, nullable: true })
  sequence: number | null;

  message: string;
}

export class LogChecksView {
  /** Entries whose bytes were hashed again, and whose number and 上一条 follow in the chain. */
  entries: number;

  /** Confidential fields compared with their commitments. */
  commitments: number;

  /** Confidential fields that are gone, as an entry says, by law: their commitments stand, there is nothing to compare. */
  erased: number;

  /** Entries whose path in the tree was followed to its root. */
  inclusions: number;
}

export class LogVerdictView {
  passed: boolean;
  entries: number;
  checked: LogChecksView;

  /** All faults; `faults` lists the first 200. */
  faultCount: number;
  faults: LogFaultView[];

  /** Leaves of the tree at its latest head, as text for there may be more than a number holds. */
  treeSize: string;

  /** The latest root, hexadecimal. */
  root: string;

  /** Entries that wait for their place in the tree, a moment after they were written. */
  notYetInTree: number;
}

export class StateFaultView {
  rule: string;
  itemId: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  entryId: string | null;

  message: string;
}

export class StateVerdictView {
  passed: boolean;

  /** Items that were projected again from nothing but their entries. */
  items: number;

  /** All faults; `faults` lists the first 200. */
  faultCount: number;
  faults: StateFaultView[];
}

/** That one entry of the item stands in the signed tree. */
export class EntryProofView {
  entryId: string;

  /** Which entry of the item, counted from 1. */
  sequence: number;

  /** Its place in the tree, counted from 0; text, for there may be more than a number holds. */
  index: string;

  /** C2SP tlog-proof: the hashes beside its way, then the checkpoint with all signatures. */
  proof: string;
}

export class ItemProofsView {
  /** All with the same checkpoint, the latest; empty before the first was signed. */
  items: EntryProofView[];

  /** Entries of the item that are in no checkpoint yet. */
  waiting: number;
}

/** Two verdicts: what is remembered is unchanged; what is shown is what is remembered. */
export class VerificationView {
  log: LogVerdictView;
  state: StateVerdictView;
  checkedAt: Date;

  /** How long the check took. */
  milliseconds: number;
}
