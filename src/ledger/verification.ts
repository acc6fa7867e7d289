import type { EntityManager } from 'typeorm';
import { copiedRows } from '../platform/postgres/copied-rows.js';
import { keyOf } from './composition.js';
import type { Subject } from './entry.js';
import { FAULTS_LISTED_MAX, type LogFault } from './log-fault.js';
import { QUICK_ENTRIES, QuickLook } from './quick-look.js';
import { requireOneMoment, stream } from './reading.js';
import { Scrutiny, storedEntries } from './scrutiny.js';
import { verifyTree } from './tree-verification.js';

/** What a verification of the whole log found. */
export interface LogReport {
  entries: number;
  /** Of the tree, computed from its leaves. */
  size: bigint;
  root: Buffer;
  /** All faults, counted; `faults` holds the first 200. */
  faultCount: number;
  faults: LogFault[];
}

/** How far a verification has come. */
export type LogProgress = (done: { entries: number; leaves: bigint }) => void;

/** Of more subjects than this that need a scrutiny, all entries get one. */
const SUSPECTS_MAX = 20_000;

/**
 * Re-hashes every entry and rebuilds the tree, reading with flat memory. `tx` must be REPEATABLE READ, so that all is
 * seen at one moment, and may belong to any login that reads the schemas ledger and vault.
 */
export async function verifyLog(tx: EntityManager, onProgress?: LogProgress): Promise<LogReport> {
  await requireOneMoment(tx);
  return new Verification(tx, onProgress).run();
}

/** Millions of hashes are compared several times as fast where they need not go through files. */
export const ROOM_TO_COMPARE = `SET LOCAL work_mem = '64MB'`;

/** Subjects of which an entry, or what is kept beside it, is not where and what it should be. */
const MISPLACED = `
  SELECT DISTINCT subject_kind AS kind, subject_id AS id FROM ledger.entry
    LEFT JOIN ledger.leaf ON leaf.entry_id = entry.entry_id LEFT JOIN ledger.pending ON pending.entry_id = entry.entry_id
   WHERE (leaf.leaf_hash IS NULL) = (pending.leaf_hash IS NULL) OR coalesce(leaf.leaf_hash, pending.leaf_hash) <> entry.leaf_hash
      OR entry.entry_id IN (SELECT entry_id FROM ledger.leaf GROUP BY entry_id HAVING count(*) > 1)
      OR entry.entry_id IN (SELECT entry_id FROM ledger.pending GROUP BY entry_id HAVING count(*) > 1)`;

class Verification {
  private readonly faults: LogFault[] = [];
  private faultCount = 0;
  private entries = 0;

  constructor(
    private readonly tx: EntityManager,
    private readonly onProgress: LogProgress = () => {},
  ) {}

  async run(): Promise<LogReport> {
    await this.examineEntries();
    const { size, root } = await verifyTree(
      this.tx,
      (fault) => this.report(fault),
      (leaves) => this.onProgress({ entries: this.entries, leaves }),
    );
    await this.examineCheckpoints();
    await this.examineStrays();
    await this.examineGuards();
    const { entries, faults, faultCount } = this;
    return { entries, size, root, faultCount, faults };
  }

  /** Most entries are as a quick look finds them; of the others' subjects each entry goes through every rule. */
  private async examineEntries(): Promise<void> {
    const suspects = new Map<string, Subject>();
    const suspect = (subjects: Subject[]) => {
      for (const subject of subjects)
        if (suspects.size <= SUSPECTS_MAX) suspects.set(keyOf(subject), subject);
    };
    const quick = new QuickLook();
    for await (const rows of copiedRows(this.tx, QUICK_ENTRIES)) {
      for (const row of rows) suspect(quick.look(row));
      this.entries += rows.length;
      this.onProgress({ entries: this.entries, leaves: 0n });
    }
    suspect(quick.end());
    await this.tx.query(ROOM_TO_COMPARE);
    for await (const subject of stream<Subject>(this.tx, MISPLACED)) suspect([subject]);
    if (suspects.size > 0) await this.scrutinize([...suspects.values()]);
  }

  private async scrutinize(subjects: Subject[]): Promise<void> {
    const scrutiny = new Scrutiny();
    const isOfAll = subjects.length > SUSPECTS_MAX;
    for await (const stored of storedEntries(this.tx, isOfAll ? null : subjects)) {
      for (const { rule, message } of scrutiny.examine(stored)) {
        this.report({
          rule,
          message,
          entryId: stored.entry_id,
          subject: { kind: stored.subject_kind, id: stored.subject_id },
          ...(stored.leaf_index === null ? {} : { index: BigInt(stored.leaf_index) }),
        });
      }
    }
  }

  /** Every signed root is one that the tree had; whether its signature is right is not asked here. */
  private async examineCheckpoints(): Promise<void> {
    const strangers = stream<{ origin: string; size: string }>(
      this.tx,
      `SELECT origin, size FROM ledger.checkpoint WHERE NOT EXISTS (SELECT FROM ledger.tree_head
         WHERE tree_head.size = checkpoint.size AND tree_head.root = checkpoint.root)`,
    );
    for await (const { origin, size } of strangers) {
      this.report({
        rule: 'checkpoint_matches_tree_head',
        message: `${origin} 大小为 ${size} 的检查点与记下的树根不符，或当时的树根已不在`,
      });
    }
  }

  /** Rows that belong to an entry that is not there. */
  private async examineStrays(): Promise<void> {
    const strays = stream<{ rule: string; entry_id: string; leaf_index: string | null }>(
      this.tx,
      `SELECT 'leaf_has_its_entry' AS rule, entry_id, leaf_index FROM ledger.leaf
         WHERE NOT EXISTS (SELECT FROM ledger.entry WHERE entry.entry_id = leaf.entry_id)
       UNION ALL SELECT 'pending_has_its_entry', entry_id, NULL FROM ledger.pending
         WHERE NOT EXISTS (SELECT FROM ledger.entry WHERE entry.entry_id = pending.entry_id)
       UNION ALL SELECT DISTINCT 'opening_has_its_entry', entry_id, NULL::bigint FROM vault.opening
         WHERE NOT EXISTS (SELECT FROM ledger.entry WHERE entry.entry_id = opening.entry_id)`,
    );
    for await (const { rule, entry_id, leaf_index } of strays) {
      const index = leaf_index === null ? {} : { index: BigInt(leaf_index) };
      this.report({ rule, entryId: entry_id, ...index, message: '所属的记录不存在，记录被删' });
    }
    const heads = stream<{ kind: string; id: string }>(
      this.tx,
      `SELECT subject_kind AS kind, subject_id AS id FROM ledger.head WHERE sequence > 0 AND NOT EXISTS (
         SELECT FROM ledger.entry WHERE entry.subject_kind = head.subject_kind AND entry.subject_id = head.subject_id)`,
    );
    for await (const subject of heads) {
      this.report({
        rule: 'head_is_the_last_entry',
        subject,
        message: '该对象有末条标记而没有任何记录，记录被删',
      });
    }
  }

  /** The triggers that refuse changes are all armed, and nothing else stands between an insert and its table. */
  private async examineGuards(): Promise<void> {
    const rows: { name: string }[] = await this.tx.query(
      `SELECT format('%s.%s', wanted.relation, wanted.trigger) AS name
         FROM unnest(ARRAY['entry', 'leaf', 'tree_node', 'tree_head', 'checkpoint', 'cosignature', 'policy', 'notice',
           'erasure', 'verification', 'timestamp_token']) AS relation,
              unnest(ARRAY['refuse_change', 'refuse_truncate']) AS trigger,
              LATERAL (SELECT relation, trigger) AS wanted
         WHERE NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = ('ledger.' || wanted.relation)::regclass
           AND tgname = wanted.trigger AND tgenabled = 'A' AND tgfoid = 'ledger.refuse_change'::regproc)
       UNION ALL SELECT format('%s.%s', tgrelid::regclass, tgname) FROM pg_trigger
         JOIN pg_class ON pg_class.oid = tgrelid WHERE relnamespace IN ('ledger'::regnamespace, 'vault'::regnamespace)
         AND NOT tgisinternal AND tgname NOT IN ('refuse_change', 'refuse_truncate')
       UNION ALL SELECT format('%s.%s', tablename, rulename) FROM pg_rules WHERE schemaname IN ('ledger', 'vault')`,
    );
    for (const { name } of rows) {
      this.report({
        rule: 'guards_are_armed',
        message: `账本的写保护被停用，或被加上了别的触发器或规则：${name}`,
      });
    }
  }

  private report(fault: LogFault): void {
    this.faultCount += 1;
    if (this.faults.length < FAULTS_LISTED_MAX) this.faults.push(fault);
  }
}
