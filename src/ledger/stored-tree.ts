import type { EntityManager } from 'typeorm';
import { inclusionPath, rootAlong, splitOf } from './inclusion.js';
import { nodeHash } from './merkle.js';
import { latestTreeHead, type TreeHead } from './reading.js';

/** Stored hashes stand together in tiles of 256: leaves, and roots of full subtrees of 256, 65536 and 16777216 leaves. */
const TILE_BITS = 8n;
const NODE_LEVELS = [8n, 16n, 24n];

class HashMissing extends Error {}

/** What is stored of the tree around some leaves: enough for the path of each to the latest root, however large the tree. */
export class StoredTree {
  /** Roots of subtrees by first leaf and size; those that are not stored are added as they are computed. */
  private readonly roots = new Map<string, Buffer>();

  private constructor(readonly head: TreeHead) {}

  static async around(tx: EntityManager, indexes: readonly bigint[]): Promise<StoredTree> {
    const tree = new StoredTree(await latestTreeHead(tx));
    const { size } = tree.head;
    // What lies right of a leaf may end at the rim of the tree, so that the rim is always among what is needed.
    if (size > 0n) await tree.read(tx, [...indexes.filter((index) => index < size), size - 1n]);
    return tree;
  }

  /** True when the path from this hash, in that place, leads to the latest root. */
  includes(index: bigint, leaf: Buffer): boolean {
    const { size, root } = this.head;
    if (index >= size) return false;
    try {
      const path = inclusionPath(index, size, (start, length) => this.rootOf(start, length));
      return rootAlong(leaf, index, size, path)?.equals(root) ?? false;
    } catch (error) {
      if (error instanceof HashMissing) return false;
      throw error;
    }
  }

  private rootOf(start: bigint, size: bigint): Buffer {
    const key = `${start}/${size}`;
    const known = this.roots.get(key);
    if (known) return known;
    if (size === 1n) throw new HashMissing();
    const left = splitOf(size);
    const root = nodeHash(this.rootOf(start, left), this.rootOf(start + left, size - left));
    this.roots.set(key, root);
    return root;
  }

  private async read(tx: EntityManager, indexes: bigint[]): Promise<void> {
    const leaves: { leaf_index: string; hash: Buffer }[] = await tx.query(
      `SELECT leaf_index, leaf_hash AS hash FROM unnest($1::bigint[]) AS tile
         JOIN ledger.leaf ON leaf_index >= tile << 8 AND leaf_index < (tile + 1) << 8`,
      [tilesOf(indexes, 0n)],
    );
    for (const { leaf_index, hash } of leaves) this.roots.set(`${leaf_index}/1`, hash);
    const tiles = NODE_LEVELS.flatMap((level) => tilesOf(indexes, level).map((tile) => ({ level, tile })));
    const nodes: { level: number; node_index: string; hash: Buffer }[] = await tx.query(
      `SELECT node.level, node.node_index, node.hash FROM unnest($1::integer[], $2::bigint[]) AS wanted (level, tile)
         JOIN ledger.tree_node node ON node.level = wanted.level
          AND node.node_index >= wanted.tile << 8 AND node.node_index < (wanted.tile + 1) << 8`,
      [tiles.map(({ level }) => Number(level)), tiles.map(({ tile }) => tile)],
    );
    for (const { level, node_index, hash } of nodes) {
      const bits = BigInt(level);
      this.roots.set(`${BigInt(node_index) << bits}/${1n << bits}`, hash);
    }
  }
}

/** The tiles of a level that hold the hashes above these leaves, as text for a query. */
const tilesOf = (indexes: readonly bigint[], level: bigint): string[] => [
  ...new Set(indexes.map((index) => String(index >> (level + TILE_BITS)))),
];
