import type { EntityManager } from 'typeorm';
import { RuleBroken } from '../platform/errors.js';
import { StoredTree, type TreeStore } from './stored-tree.js';

/**
 * For each leaf the hashes beside its way to the root of the tree as it was at `size`, lowest first. `RuleBroken`
 * (`tree_has_had_the_size`, `tree_holds_the_leaf`).
 */
export async function inclusionProofs(
  tx: EntityManager,
  indexes: readonly bigint[],
  size: bigint,
  store?: TreeStore,
): Promise<Buffer[][]> {
  const outside = indexes.find((index) => index < 0n || index >= size);
  if (outside !== undefined) {
    throw new RuleBroken('tree_holds_the_leaf', `大小为 ${size} 的树中没有第 ${outside} 片树叶`);
  }
  const tree = await StoredTree.around(tx, indexes, size, store);
  return indexes.map((index) => tree.inclusion(index));
}

/** The hashes that show that the tree of size `to` begins with that of size `from`, for `verifyConsistency`. */
export async function consistencyProof(
  tx: EntityManager,
  from: bigint,
  to: bigint,
  store?: TreeStore,
): Promise<Buffer[]> {
  if (from < 1n || from > to) {
    throw new RuleBroken('tree_has_had_the_size', `大小为 ${to} 的树不能由大小为 ${from} 的树长成`);
  }
  const tree = await StoredTree.around(tx, [from - 1n], to, store);
  return tree.consistency(from);
}
