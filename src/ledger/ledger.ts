import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { noteAdded } from '../platform/transactions.js';
import { distinct } from './composition.js';
import type { Entry, Fact, Subject } from './entry.js';
import { COLUMNS, entryOf, latestTreeHead, type Row, type TreeHead } from './reading.js';
import { Sequencer } from './sequencer.js';
import { write } from './writing.js';

export { canonicalize, type JsonValue } from './canonical.js';
export { type ChainReport, verifyChains } from './chain-verification.js';
export { EntryView } from './entry.dto.js';
export { decode, type Entry, type Fact, type Subject } from './entry.js';
export { entryView } from './entry-view.js';
export { ERASED, ERASURE_TYPE, erase, openingsOf } from './erasing.js';
export { type EntryEvidence, evidenceOf, placeOf, placesOf } from './evidence.js';
export {
  CompactRange,
  leafHash,
  type Subtree,
  verifyConsistency,
} from './merkle.js';
export { consistencyProof, inclusionProofs } from './proofs.js';
export { copiedLeafHash } from './quick-look.js';
export { entriesBySubject, latestTreeHead, stream, type TreeHead, type Unreadable } from './reading.js';
export { SM3_TREE } from './sm3-tree.js';
export { type Sm3Report, verifySm3 } from './sm3-verification.js';
export { requireSm3, SHA256, SM3, type TreeHash } from './tree-hash.js';
export { verifyTree } from './tree-verification.js';
export { type LogReport, ROOM_TO_COMPARE, verifyLog } from './verification.js';

const LOOK_AGAIN_MILLISECONDS = 10;

/** Remembers: entries are appended for a subject and never change. Runs inside the caller's transaction. */
@Injectable()
export class Ledger {
  constructor(private readonly sequencer: Sequencer) {}

  /**
   * Appends the facts in their order (several for one subject are allowed) and answers their entries in the same order.
   * Locks the subjects in one order until the transaction ends. Throws `Invalid` (`entry_form`, `not_canonical`,
   * `entry_too_large`), `RuleBroken('entry_exists')`, `Stale('ledger_head_moved')`.
   */
  async append(tx: EntityManager, facts: Fact[], recordedAt: Date): Promise<Entry[]> {
    if (facts.length === 0) return [];
    const entries = await write(tx, facts, recordedAt);
    noteAdded(
      tx,
      entries.map(({ id }) => id),
    );
    return entries;
  }

  /** The entries of a subject in order, from after the sequence `after`, at most `limit`. */
  async history(
    tx: EntityManager,
    subject: Subject,
    options: { after?: number; limit?: number } = {},
  ): Promise<Entry[]> {
    const rows: Row[] = await tx.query(
      `SELECT ${COLUMNS} FROM ledger.entry LEFT JOIN ledger.leaf USING (entry_id)
        WHERE entry.subject_kind = $1 AND entry.subject_id = $2 AND entry.sequence > $3
        ORDER BY entry.sequence LIMIT $4`,
      [subject.kind, subject.id, options.after ?? 0, options.limit ?? null],
    );
    return rows.map(entryOf);
  }

  /** The entries of several subjects, each in order, by the id of the subject; a subject without entries has `[]`. */
  async histories(tx: EntityManager, subjects: Subject[]): Promise<Map<string, Entry[]>> {
    const histories = new Map<string, Entry[]>(subjects.map(({ id }) => [id, []]));
    const wanted = distinct(subjects);
    const rows: Row[] = await tx.query(
      `SELECT ${COLUMNS} FROM unnest($1::text[], $2::uuid[]) AS wanted (kind, id)
        JOIN ledger.entry ON entry.subject_kind = wanted.kind AND entry.subject_id = wanted.id
        LEFT JOIN ledger.leaf USING (entry_id)
        ORDER BY entry.subject_kind, entry.subject_id, entry.sequence`,
      [wanted.map(({ kind }) => kind), wanted.map(({ id }) => id)],
    );
    for (const entry of rows.map(entryOf)) histories.get(entry.subject.id)?.push(entry);
    return histories;
  }

  /** The ids of those of these subjects of which an entry names this id, of a paper for example; in no order. */
  async naming(tx: EntityManager, subjects: Subject[], id: string): Promise<string[]> {
    const wanted = distinct(subjects);
    const rows: { id: string }[] = await tx.query(
      `SELECT DISTINCT entry.subject_id AS id FROM unnest($1::text[], $2::uuid[]) AS wanted (kind, id)
        JOIN ledger.entry ON entry.subject_kind = wanted.kind AND entry.subject_id = wanted.id
        WHERE position(convert_to($3, 'UTF8') IN entry.body) > 0`,
      [wanted.map(({ kind }) => kind), wanted.map((each) => each.id), id],
    );
    return rows.map((row) => row.id);
  }

  /** The stream of events: up to `limit` entries of the tree from the index `cursor` on (0 for the first). */
  async since(tx: EntityManager, cursor: bigint, limit: number): Promise<Entry[]> {
    const rows: Row[] = await tx.query(
      `SELECT ${COLUMNS} FROM ledger.leaf JOIN ledger.entry USING (entry_id)
        WHERE leaf.leaf_index >= $1 ORDER BY leaf.leaf_index LIMIT $2`,
      [cursor.toString(), limit],
    );
    return rows.map(entryOf);
  }

  /** Size and root of the tree after the last batch; not signed. */
  treeHead(tx: EntityManager): Promise<TreeHead> {
    return latestTreeHead(tx);
  }

  /** Waits until committed entries have their place in the tree; false when `milliseconds` were not enough. */
  async waitUntilSequenced(tx: EntityManager, entryIds: string[], milliseconds = 5_000): Promise<boolean> {
    const end = performance.now() + milliseconds;
    for (;;) {
      this.sequencer.wake();
      const [row]: { placed: number }[] = await tx.query(
        'SELECT count(*)::integer AS placed FROM ledger.leaf WHERE entry_id = ANY($1::uuid[])',
        [entryIds],
      );
      if (row?.placed === new Set(entryIds).size) return true;
      if (performance.now() > end) return false;
      await pause(LOOK_AGAIN_MILLISECONDS);
    }
  }
}
