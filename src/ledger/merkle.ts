import { SHA256, type TreeHash } from './tree-hash.js';

/** Root of the tree without leaves: SHA-256 of nothing (RFC 6962 section 2.1). */
export const EMPTY_ROOT: Buffer = SHA256.empty();

/** SHA-256(0x00 || bytes): the hash of a leaf (RFC 6962 section 2.1). */
export const leafHash = SHA256.leaf;

/** SHA-256(0x01 || left || right): the hash of an inner node (RFC 6962 section 2.1). */
export const nodeHash = SHA256.node;

/** The root to which the path leads from the leaf (RFC 9162 section 2.1.3.2); null when the path is not one of such a tree. */
export function rootAlong(
  leaf: Buffer,
  index: bigint,
  size: bigint,
  path: readonly Buffer[],
  hash: TreeHash = SHA256,
): Buffer | null {
  if (index < 0n || index >= size) return null;
  let node = index;
  let last = size - 1n;
  let root = leaf;
  for (const beside of path) {
    if (last === 0n) return null;
    if (node % 2n === 1n || node === last) {
      root = hash.node(beside, root);
      while (node % 2n === 0n && node !== 0n) {
        node >>= 1n;
        last >>= 1n;
      }
    } else {
      root = hash.node(root, beside);
    }
    node >>= 1n;
    last >>= 1n;
  }
  return last === 0n ? root : null;
}

/** True when the leaf hash stands in that place of the tree with that size and root (RFC 9162 section 2.1.3.2). */
export function verifyInclusion(
  index: bigint,
  size: bigint,
  leafHash: Buffer,
  proof: readonly Buffer[],
  root: Buffer,
  hash: TreeHash = SHA256,
): boolean {
  if (!isSize(size) || ![leafHash, root, ...proof].every(isHash)) return false;
  return rootAlong(leafHash, index, size, proof, hash)?.equals(root) ?? false;
}

/**
 * True when the second tree begins with all of the first, in the same order (RFC 9162 section 2.1.4.2). Between equal sizes the
 * proof is empty; from a tree without leaves nothing can be proved.
 */
export function verifyConsistency(
  size1: bigint,
  size2: bigint,
  proof: readonly Buffer[],
  root1: Buffer,
  root2: Buffer,
  hash: TreeHash = SHA256,
): boolean {
  if (!isSize(size1) || !isSize(size2) || size1 > size2 || ![root1, root2, ...proof].every(isHash))
    return false;
  if (size1 === size2) return proof.length === 0 && root1.equals(root2);
  const roots = rootsAlong(size1, size2, proof, root1, hash);
  if (!roots) return false;
  return roots.first.equals(root1) && roots.second.equals(root2);
}

/** The roots of both trees to which the proof leads; null when it is not one between such trees. */
function rootsAlong(size1: bigint, size2: bigint, proof: readonly Buffer[], root1: Buffer, hash: TreeHash) {
  const isPowerOfTwo = (size1 & (size1 - 1n)) === 0n;
  const [start, ...path] = isPowerOfTwo ? [root1, ...proof] : proof;
  if (!start) return null;
  let node = size1 - 1n;
  let last = size2 - 1n;
  while (node % 2n === 1n) {
    node >>= 1n;
    last >>= 1n;
  }
  let first = start;
  let second = start;
  for (const beside of path) {
    if (last === 0n) return null;
    if (node % 2n === 1n || node === last) {
      first = hash.node(beside, first);
      second = hash.node(beside, second);
      while (node % 2n === 0n && node !== 0n) {
        node >>= 1n;
        last >>= 1n;
      }
    } else {
      second = hash.node(second, beside);
    }
    node >>= 1n;
    last >>= 1n;
  }
  return last === 0n ? { first, second } : null;
}

const SIZE_LIMIT = 1n << 64n;
const isSize = (size: bigint): boolean => size > 0n && size < SIZE_LIMIT;
const isHash = ({ length }: Buffer): boolean => length === 32;

/** The root of a full subtree: level 8 covers 256 leaves; `index` counts such subtrees from the left. */
export interface Subtree {
  level: number;
  index: bigint;
  hash: Buffer;
}

/** Levels whose full subtrees are kept: the top hashes of C2SP tlog-tiles of height 8. */
const KEPT_LEVELS: ReadonlySet<number> = new Set([8, 16, 24]);

/**
 * The roots of the full subtrees that a tree of `size` leaves falls into, left to right: all that is needed to
 * append and to know the root.
 */
export class CompactRange {
  private readonly peaks: { level: number; hash: Buffer }[] = [];
  private leaves = 0n;

  constructor(private readonly hash: TreeHash = SHA256) {}

  /** From stored hashes, left to right, as `ledger.frontier` returns them. */
  static from(parts: { level: number; hash: Buffer }[], hash: TreeHash = SHA256): CompactRange {
    const range = new CompactRange(hash);
    for (const part of parts) range.push(part.level, part.hash);
    return range;
  }

  get size(): bigint {
    return this.leaves;
  }

  copy(): CompactRange {
    const copied = new CompactRange(this.hash);
    copied.peaks.push(...this.peaks);
    copied.leaves = this.leaves;
    return copied;
  }

  /** The subtrees, left to right, from which `from` makes the same again. */
  parts(): { level: number; hash: Buffer }[] {
    return [...this.peaks];
  }

  /** Appends one leaf; returns the kept subtrees that it completed, lowest first. */
  append(leaf: Buffer): Subtree[] {
    return this.push(0, leaf);
  }

  root(): Buffer {
    let root: Buffer | undefined;
    for (const peak of this.peaks.toReversed()) root = root ? this.hash.node(peak.hash, root) : peak.hash;
    return root ?? this.hash.empty();
  }

  private push(level: number, subtree: Buffer): Subtree[] {
    this.leaves += 1n << BigInt(level);
    const kept: Subtree[] = [];
    let top = { level, hash: subtree };
    for (let last = this.peaks.at(-1); last && last.level <= top.level; last = this.peaks.at(-1)) {
      if (last.level < top.level) throw new Error('树的子树顺序有误');
      this.peaks.pop();
      top = { level: top.level + 1, hash: this.hash.node(last.hash, top.hash) };
      if (KEPT_LEVELS.has(top.level)) {
        kept.push({ level: top.level, index: (this.leaves >> BigInt(top.level)) - 1n, hash: top.hash });
      }
    }
    this.peaks.push(top);
    return kept;
  }
}
