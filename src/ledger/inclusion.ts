import { nodeHash } from './merkle.js';

/** The root of the subtree over `size` leaves from the leaf `start` on. */
export type SubtreeRoot = (start: bigint, size: bigint) => Buffer;

/** The hashes beside the way from a leaf to the root of a tree of `size` leaves, lowest first (PATH of RFC 6962 section 2.1.1). */
export function inclusionPath(index: bigint, size: bigint, rootOf: SubtreeRoot): Buffer[] {
  const path: Buffer[] = [];
  let start = 0n;
  let within = size;
  while (within > 1n) {
    const left = splitOf(within);
    if (index - start < left) {
      path.push(rootOf(start + left, within - left));
      within = left;
    } else {
      path.push(rootOf(start, left));
      start += left;
      within -= left;
    }
  }
  return path.reverse();
}

/** The root to which the path leads from the leaf (RFC 9162 section 2.1.3.2); null when the path is not one of such a tree. */
export function rootAlong(leaf: Buffer, index: bigint, size: bigint, path: readonly Buffer[]): Buffer | null {
  if (index < 0n || index >= size) return null;
  let node = index;
  let last = size - 1n;
  let root = leaf;
  for (const beside of path) {
    if (last === 0n) return null;
    if (node % 2n === 1n || node === last) {
      root = nodeHash(beside, root);
      while (node % 2n === 0n && node !== 0n) {
        node >>= 1n;
        last >>= 1n;
      }
    } else {
      root = nodeHash(root, beside);
    }
    node >>= 1n;
    last >>= 1n;
  }
  return last === 0n ? root : null;
}

/** The largest power of two that is smaller than a size above 1. */
export function splitOf(size: bigint): bigint {
  let split = 1n;
  while (split << 1n < size) split <<= 1n;
  return split;
}
