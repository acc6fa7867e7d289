import type { EntityManager } from 'typeorm';
import { type CopiedRow, copiedRows } from '../platform/postgres/copied-rows.js';
import { GrowingTree } from './growing-tree.js';
import type { LogFault } from './log-fault.js';
import { stream, type TreeHead } from './reading.js';

const LEAVES = `
  SELECT leaf.leaf_index, leaf.entry_id, leaf.leaf_hash, tree_head.root FROM ledger.leaf
    LEFT JOIN ledger.tree_head ON tree_head.size = leaf.leaf_index + 1 ORDER BY leaf.leaf_index`;
const [INDEX, ENTRY, LEAF_HASH, ROOT] = [0, 1, 2, 3];

/** Makes the tree again from its leaves, and compares it with its recorded nodes, roots and size. Answers the head that it makes. */
export function verifyTree(
  tx: EntityManager,
  report: (fault: LogFault) => void,
  onProgress: (leaves: bigint) => void,
): Promise<TreeHead> {
  return new TreeVerification(tx, report, onProgress).run();
}

class TreeVerification {
  private readonly tree = new GrowingTree((level, index, hash) => {
    this.completed.push([`${level}/${index}`, hash]);
  });
  /** Full subtrees that the last leaf completed. */
  private readonly completed: [key: string, hash: string][] = [];
  private nodes = new Map<string, Buffer>();
  private recordedSize = 0;

  constructor(
    private readonly tx: EntityManager,
    private readonly report: (fault: LogFault) => void,
    private readonly onProgress: (leaves: bigint) => void,
  ) {}

  async run(): Promise<TreeHead> {
    const { tree } = this;
    this.nodes = await this.storedNodes();
    if (await this.examineLeaves()) {
      for (const key of this.nodes.keys()) {
        this.report({ rule: 'tree_node_matches_leaves', message: `树的节点 ${key} 没有对应的树叶` });
      }
      await this.examineSize();
    }
    return { size: BigInt(tree.size), root: tree.root() };
  }

  /** False when a leaf is missing, without which nothing is said of what follows. */
  private async examineLeaves(): Promise<boolean> {
    const { tree } = this;
    for await (const rows of copiedRows(this.tx, LEAVES)) {
      for (const row of rows) {
        const index = row.bigint(INDEX);
        if (index !== BigInt(tree.size)) {
          const message = `第 ${tree.size} 片树叶缺失，树叶被删`;
          this.report({ rule: 'leaf_index_is_gapless', index, entryId: row.uuid(ENTRY), message });
          return false;
        }
        this.examineLeaf(row, index);
      }
      this.onProgress(BigInt(tree.size));
    }
    return true;
  }

  /** Takes the leaf into the tree and compares what it completes with what is stored. */
  private examineLeaf(row: CopiedRow, index: bigint): void {
    this.tree.append(row.latin1(LEAF_HASH));
    for (const [key, hash] of this.completed.splice(0)) {
      if (this.nodes.get(key)?.toString('latin1') !== hash) {
        this.report({ rule: 'tree_node_matches_leaves', index, message: `树的节点 ${key} 与树叶不符` });
      }
      this.nodes.delete(key);
    }
    if (row.isNull(ROOT)) return;
    this.recordedSize = this.tree.size;
    if (this.tree.root().equals(row.buffer(ROOT))) return;
    const message = `大小为 ${this.tree.size} 时记下的树根与树叶不符，树根或此前的树叶被改动`;
    this.report({ rule: 'tree_head_matches_leaves', index, message });
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
  private async examineSize(): Promise<void> {
    const [row]: { state: string | null; head: string | null }[] = await this.tx.query(
      'SELECT (SELECT size FROM ledger.log_state) AS state, (SELECT max(size) FROM ledger.tree_head) AS head',
    );
    const { size } = this.tree;
    if (Number(row?.head ?? 0) > size) {
      this.report({
        rule: 'tree_never_shrinks',
        message: `已记下大小为 ${row?.head} 的树根，现在只剩 ${size} 片树叶，末尾的树叶被删`,
      });
    } else if (this.recordedSize !== size) {
      this.report({
        rule: 'tree_head_covers_leaves',
        message: `有 ${size} 片树叶，最后的树根只到 ${this.recordedSize}`,
      });
    }
    if (Number(row?.state ?? -1) !== size) {
      this.report({
        rule: 'log_size_matches_leaves',
        message: `账本大小记为 ${row?.state}，实有 ${size} 片树叶`,
      });
    }
  }
}
