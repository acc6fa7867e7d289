export class EntrySubject {
  kind: string;
  id: string;
}

/** A ledger entry as it was written, with all that is needed to hash it again. */
export class EntryView {
  id: string;
  subject: EntrySubject;
  /** Counts the entries of the subject from 1. */
  sequence: number;
  /** Base64 of the leaf hash of the entry before it. */
  previous: string | null;
  type: string;
  recordedAt: Date;
  content: Record<string, unknown>;
  /** Salted commitments to the confidential fields. */
  commitments: Record<string, string>;
  /** The values behind the commitments; those erased are absent. */
  confidential: Record<string, unknown>;
  /** Hexadecimal. */
  leafHash: string;
  /** Its place in the tree; null until the sequencer gave it one. */
  index: string | null;
}
