import type { EntityManager } from 'typeorm';
import { RuleBroken } from '../platform/errors.js';
import { verifyInclusion } from './merkle.js';
import { consistencyPath, inclusionPath, splitOf } from './paths.js';
import { latestTreeHead, type TreeHead } from './reading.js';
import { SHA256, type TreeHash } from './tree-hash.js';

/** Stored hashes stand together in tiles of 256: leaves, and roots of full subtrees of 256, 65536 and 16777216 leaves. */
export const LEVEL_BITS = 8n;
const LEVELS = [0n, 8n, 16n, 24n];

class HashMissing extends Error {
  override readonly message = '树的节点不全，节点或树叶被删';
}

/** A stored hash: of a leaf at level 0, above that of the full subtree of 2^level leaves, counted from the left. */
export interface StoredHash {
  level: bigint;
  index: bigint;
  hash: Buffer;
}

/** A tile of 256 stored hashes of one level, counted from the left. */
export interface Tile {
  level: bigint;
  tile: bigint;
}

/** Where the hashes of a tree are kept. */
export interface TreeStore {
  hash: TreeHash;
  latest(tx: EntityManager): Promise<TreeHead>;
  read(tx: EntityManager, tiles: readonly Tile[]): Promise<StoredHash[]>;
}

/** What is stored of the tree around some leaves: enough for the path of each to the root, however large the tree. */
export class StoredTree {
  /** Roots of subtrees by first leaf and size; those that are not stored are added as they are computed. */
  private readonly roots: Map<string, Buffer>;

  constructor(
    readonly head: TreeHead,
    stored: readonly StoredHash[],
    private readonly hash: TreeHash = SHA256,
  ) {
    this.roots = new Map(
      stored.map(({ level, index, hash }) => [`${index << level}/${1n << level}`, hash] as const),
    );
  }

  /** Around these leaves, in the tree as it was at `size`, or as it is now. */
  static async around(
    tx: EntityManager,
    indexes: readonly bigint[],
    size?: bigint,
    { hash, latest, read }: TreeStore = SHA256_STORE,
  ): Promise<StoredTree> {
    const last = await latest(tx);
    if (size === undefined)
      return new StoredTree(last, await read(tx, tilesAround(indexes, last.size)), hash);
    if (size < 1n || size > last.size) throw sizeUnknown(size, last.size);
    const stored = await read(tx, tilesAround(indexes, size));
    const { root } = new StoredTree({ size, root: hash.empty() }, stored, hash).computed();
    return new StoredTree({ size, root }, stored, hash);
  }

  /** True when the path from this hash, in that place, leads to the root. */
  includes(index: bigint, leaf: Buffer): boolean {
    const { size, root } = this.head;
    if (index >= size) return false;
    try {
      return verifyInclusion(index, size, leaf, this.inclusion(index), root, this.hash);
    } catch (error) {
      if (error instanceof HashMissing) return false;
      throw error;
    }
  }

  /** The hashes beside the way of a leaf of this tree. */
  inclusion(index: bigint): Buffer[] {
    return inclusionPath(index, this.head.size, (start, length) => this.rootOf(start, length));
  }

  /** The hashes that show that this tree begins with that of `older` leaves; the leaf `older - 1` must be among those around. */
  consistency(older: bigint): Buffer[] {
    return consistencyPath(older, this.head.size, (start, length) => this.rootOf(start, length));
  }

  private computed(): TreeHead {
    const { size } = this.head;
    return { size, root: this.rootOf(0n, size) };
  }

  private rootOf(start: bigint, size: bigint): Buffer {
    const key = `${start}/${size}`;
    const known = this.roots.get(key);
    if (known) return known;
    if (size === 1n) throw new HashMissing();
    const left = splitOf(size);
    const root = this.hash.node(this.rootOf(start, left), this.rootOf(start + left, size - left));
    this.roots.set(key, root);
    return root;
  }
}

/** The tiles of each level in which the hashes beside the ways of these leaves stand. */
export function tilesAround(indexes: readonly bigint[], size: bigint): Tile[] {
  if (size === 0n) return [];
  // What lies right of a leaf may end at the rim of the tree, so that the rim is always among what is needed.
  const around = [...indexes.filter((index) => index < size), size - 1n];
  return LEVELS.flatMap((level) =>
    [...new Set(around.map((index) => index >> (level + LEVEL_BITS)))].map((tile) => ({ level, tile })),
  );
}

async function read(tx: EntityManager, tiles: readonly Tile[]): Promise<StoredHash[]> {
  const rows: { level: number; index: string; hash: Buffer }[] = await tx.query(
    `WITH wanted AS (SELECT * FROM unnest($1::integer[], $2::bigint[]) AS wanted (level, tile))
     SELECT 0 AS level, leaf_index AS index, leaf_hash AS hash FROM wanted
       JOIN ledger.leaf ON level = 0 AND leaf_index >= tile << 8 AND leaf_index < (tile + 1) << 8
     UNION ALL SELECT node.level, node_index, hash FROM wanted
       JOIN ledger.tree_node node ON node.level = wanted.level AND node_index >= tile << 8 AND node_index < (tile + 1) << 8`,
    [tiles.map(({ level }) => Number(level)), tiles.map(({ tile }) => tile.toString())],
  );
  return rows.map(({ level, index, hash }) => ({ level: BigInt(level), index: BigInt(index), hash }));
}

const SHA256_STORE: TreeStore = { hash: SHA256, latest: latestTreeHead, read };

const sizeUnknown = (size: bigint, latest: bigint): RuleBroken =>
  new RuleBroken('tree_has_had_the_size', `树的大小为 ${latest}，没有大小为 ${size} 的树`);
