import type { EntityManager } from 'typeorm';
import type { Subject } from './entry.js';
import { CompactRange } from './merkle.js';
import { requireOneMoment, stream } from './reading.js';
import { Scrutiny, type Stored, storedEntries } from './scrutiny.js';

/** One broken rule, and where. */
export interface LogFault {
  rule: string;
  entryId?: string;
  /** Place in the tree. */
  index?: bigint;
  subject?: Subject;
  message: string;
}

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

/** So many faults are listed, all are counted. */
export const FAULTS_LISTED_MAX = 200;
const PROGRESS_EVERY = 10_000;

/**
 * Re-hashes every entry and rebuilds the tree, reading with flat memory. `tx` must be REPEATABLE READ, so that all is
 * seen at one moment, and may belong to any login that reads the schemas ledger and vault.
 */
export async function verifyLog(tx: EntityManager, onProgress?: LogProgress): Promise<LogReport> {
  await requireOneMoment(tx);
  return new Verification(tx, onProgress).run();
}

interface Leaf {
  leaf_index: string;
  entry_id: string;
  leaf_hash: Buffer;
  root: Buffer | null;
}

class Verification {
  private readonly faults: LogFault[] = [];
  private faultCount = 0;
  private entries = 0;
  private readonly range = new CompactRange();

  constructor(
    private readonly tx: EntityManager,
    private readonly onProgress: LogProgress = () => {},
  ) {}

  async run(): Promise<LogReport> {
    await this.examineEntries();
    await this.examineTree();
    await this.examineCheckpoints();
    await this.examineStrays();
    await this.examineGuards();
    this.progress();
    const { entries, faults, faultCount, range } = this;
    return { entries, size: range.size, root: range.root(), faultCount, faults };
  }

  private async examineEntries(): Promise<void> {
    const scrutiny = new Scrutiny();
    for await (const stored of stream<Stored>(this.tx, storedEntries())) {
      for (const { rule, message } of scrutiny.examine(stored)) {
        this.report({
          rule,
          message,
          entryId: stored.entry_id,
          subject: { kind: stored.subject_kind, id: stored.subject_id },
          ...(stored.leaf_index === null ? {} : { index: BigInt(stored.leaf_index) }),
        });
      }
      this.entries += 1;
      if (this.entries % PROGRESS_EVERY === 0) this.progress();
    }
  }

  private async examineTree(): Promise<void> {
    const nodes = await this.storedNodes();
    const leaves = stream<Leaf>(
      this.tx,
      `SELECT leaf.leaf_index, leaf.entry_id, leaf.leaf_hash, tree_head.root FROM ledger.leaf
        LEFT JOIN ledger.tree_head ON tree_head.size = leaf.leaf_index + 1 ORDER BY leaf.leaf_index`,
    );
    let recordedSize = 0n;
    for await (const leaf of leaves) {
      const index = BigInt(leaf.leaf_index);
      if (index !== this.range.size) {
        const message = `第 ${this.range.size} 片树叶缺失，树叶被删`;
        return this.report({ rule: 'leaf_index_is_gapless', index, entryId: leaf.entry_id, message });
      }
      this.examineNodes(leaf, nodes);
      if (leaf.root) recordedSize = this.examineRoot(leaf.root);
      if (this.range.size % BigInt(PROGRESS_EVERY) === 0n) this.progress();
    }
    for (const key of nodes.keys()) {
      this.report({ rule: 'tree_node_matches_leaves', message: `树的节点 ${key} 没有对应的树叶` });
    }
    await this.examineSize(recordedSize);
  }

  /** Takes the leaf into the tree and compares the subtrees that it completes with the stored ones. */
  private examineNodes(leaf: Leaf, nodes: Map<string, Buffer>): void {
    for (const { level, index, hash } of this.range.append(leaf.leaf_hash)) {
      const key = `${level}/${index}`;
      if (!nodes.get(key)?.equals(hash)) {
        const message = `树的节点 ${key} 与树叶不符`;
        this.report({ rule: 'tree_node_matches_leaves', index: BigInt(leaf.leaf_index), message });
      }
      nodes.delete(key);
    }
  }

  private examineRoot(root: Buffer): bigint {
    const { size } = this.range;
    if (!this.range.root().equals(root)) {
      const message = `大小为 ${size} 时记下的树根与树叶不符，树根或此前的树叶被改动`;
      this.report({ rule: 'tree_head_matches_leaves', index: size - 1n, message });
    }
    return size;
  }

  private async storedNodes(): Promise<Map<string, Buffer>> {
    const nodes = new Map<string, Buffer>();
    const rows = stream<{ key: string; hash: Buffer }>(
      this.tx,
      `SELECT level || '/' || node_index AS key, hash FROM ledger.tree_node`,
    );
    for await (const { key, hash } of rows) nodes.set(key, hash);
    return nodes;
  }

  /** The tree was never larger than its leaves are now, and its last root was kept. */
  private async examineSize(recordedSize: bigint): Promise<void> {
    const [row]: { state: string | null; head: string | null }[] = await this.tx.query(
      'SELECT (SELECT size FROM ledger.log_state) AS state, (SELECT max(size) FROM ledger.tree_head) AS head',
    );
    const { size } = this.range;
    if (BigInt(row?.head ?? 0) > size) {
      this.report({
        rule: 'tree_never_shrinks',
        message: `已记下大小为 ${row?.head} 的树根，现在只剩 ${size} 片树叶，末尾的树叶被删`,
      });
    } else if (recordedSize !== size) {
      this.report({
        rule: 'tree_head_covers_leaves',
        message: `有 ${size} 片树叶，最后的树根只到 ${recordedSize}`,
      });
    }
    if (BigInt(row?.state ?? -1) !== size) {
      this.report({
        rule: 'log_size_matches_leaves',
        message: `账本大小记为 ${row?.state}，实有 ${size} 片树叶`,
      });
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

  private progress(): void {
    this.onProgress({ entries: this.entries, leaves: this.range.size });
  }
}
