import type { EntityManager } from 'typeorm';
import type { Subject } from './entry.js';
import { FAULTS_LISTED_MAX } from './log-fault.js';
import { leafHash } from './merkle.js';
import { requireOneMoment, type TreeHead } from './reading.js';
import { Scrutiny, type Stored, storedEntries } from './scrutiny.js';
import { StoredTree } from './stored-tree.js';

/** One broken rule in the chain of a subject, and in which of its entries. */
export interface ChainFault {
  rule: string;
  subject: Subject;
  entryId: string | null;
  sequence: number | null;
  message: string;
}

/** What a verification of some subjects' chains found, against the latest head of the tree. */
export interface ChainReport {
  entries: number;
  /** Commitments of which the opening is still there, each compared with it. */
  commitments: number;
  /** Commitments whose openings are gone, as an entry says, by law. */
  erased: number;
  /** Entries whose path in the tree was followed to its root. */
  included: number;
  /** Entries that still wait for their place in the tree. */
  waiting: number;
  head: TreeHead;
  /** All faults, counted; `faults` holds the first 200. */
  faultCount: number;
  faults: ChainFault[];
}

/**
 * Re-hashes every entry of these subjects, follows their chains, and follows each entry's path in the tree to the latest
 * root: all that the whole log's verification finds in an entry, at a cost that does not grow with the log. `tx` must be
 * REPEATABLE READ.
 */
export async function verifyChains(tx: EntityManager, subjects: readonly Subject[]): Promise<ChainReport> {
  await requireOneMoment(tx);
  return new ChainVerification(tx, subjects).run();
}

/** What identifies an entry in a finding. */
type Named = Pick<Stored, 'entry_id' | 'subject_kind' | 'subject_id' | 'sequence'>;

/** An entry that has its place in the tree, with the hash of its bytes as they are now. */
interface Placed extends Named {
  index: bigint;
  hash: Buffer;
}

class ChainVerification {
  private readonly faults: ChainFault[] = [];
  private faultCount = 0;
  private entries = 0;
  private commitments = 0;
  private erased = 0;
  private readonly placed: Placed[] = [];

  constructor(
    private readonly tx: EntityManager,
    private readonly subjects: readonly Subject[],
  ) {}

  async run(): Promise<ChainReport> {
    await this.examineEntries();
    await this.examineLosses();
    const head = await this.examineInclusion();
    const { entries, commitments, erased, faults, faultCount } = this;
    const included = this.placed.length;
    return { entries, commitments, erased, included, waiting: entries - included, head, faultCount, faults };
  }

  private async examineEntries(): Promise<void> {
    const scrutiny = new Scrutiny();
    for await (const stored of storedEntries(this.tx, this.subjects)) {
      for (const broken of scrutiny.examine(stored)) this.report(broken, stored);
      this.entries += 1;
      this.commitments += Object.keys(stored.openings ?? {}).length;
      this.erased += stored.erased?.length ?? 0;
      if (stored.leaf_index !== null) this.placed.push(placedOf(stored, stored.leaf_index));
    }
  }

  /** Subjects that had entries and have none. */
  private async examineLosses(): Promise<void> {
    const lost: Subject[] = await this.tx.query(
      `SELECT head.subject_kind AS kind, head.subject_id AS id FROM unnest($1::text[], $2::uuid[]) AS wanted (kind, id)
         JOIN ledger.head ON head.subject_kind = wanted.kind AND head.subject_id = wanted.id
        WHERE head.sequence > 0 AND NOT EXISTS (SELECT FROM ledger.entry
          WHERE entry.subject_kind = head.subject_kind AND entry.subject_id = head.subject_id)`,
      this.wanted(),
    );
    for (const subject of lost) {
      const message = '该对象有末条标记而没有任何记录，记录被删';
      this.add({ rule: 'head_is_the_last_entry', subject, entryId: null, sequence: null, message });
    }
  }

  private async examineInclusion(): Promise<TreeHead> {
    const tree = await StoredTree.around(
      this.tx,
      this.placed.map(({ index }) => index),
    );
    for (const placed of this.placed) {
      if (tree.includes(placed.index, placed.hash)) continue;
      const message = '由记录的字节沿树推得的树根与最后的树根不符，该记录、同树的树叶或树根被改动';
      this.report({ rule: 'entry_is_in_the_tree', message }, placed);
    }
    return tree.head;
  }

  private wanted(): [string[], string[]] {
    return [this.subjects.map(({ kind }) => kind), this.subjects.map(({ id }) => id)];
  }

  private report(broken: { rule: string; message: string }, entry: Named): void {
    const subject = { kind: entry.subject_kind, id: entry.subject_id };
    this.add({ ...broken, subject, entryId: entry.entry_id, sequence: entry.sequence });
  }

  private add(fault: ChainFault): void {
    this.faultCount += 1;
    if (this.faults.length < FAULTS_LISTED_MAX) this.faults.push(fault);
  }
}

const placedOf = ({ entry_id, subject_kind, subject_id, sequence, body }: Stored, index: string): Placed => ({
  entry_id,
  subject_kind,
  subject_id,
  sequence,
  index: BigInt(index),
  hash: leafHash(body),
});
