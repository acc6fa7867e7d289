import { hash } from 'node:crypto';

/** Root of the tree without leaves: SHA-256 of nothing (RFC 6962 section 2.1). */
export const EMPTY_ROOT: Buffer = hash('sha256', Buffer.alloc(0), 'buffer');

/** SHA-256(0x00 || bytes): the hash of a leaf (RFC 6962 section 2.1). */
export function leafHash(bytes: Uint8Array): Buffer {
  const prefixed = Buffer.allocUnsafe(bytes.length + 1);
  prefixed[0] = 0x00;
  prefixed.set(bytes, 1);
  return hash('sha256', prefixed, 'buffer');
}

/** SHA-256(0x01 || left || right): the hash of an inner node (RFC 6962 section 2.1). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  const joined = Buffer.allocUnsafe(65);
  joined[0] = 0x01;
  joined.set(left, 1);
  joined.set(right, 33);
  return hash('sha256', joined, 'buffer');
}

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

  /** From stored hashes, left to right, as `ledger.frontier` returns them. */
  static from(parts: { level: number; hash: Buffer }[]): CompactRange {
    const range = new CompactRange();
    for (const part of parts) range.push(part.level, part.hash);
    return range;
  }

  get size(): bigint {
    return this.leaves;
  }

  copy(): CompactRange {
    const copied = new CompactRange();
    copied.peaks.push(...this.peaks);
    copied.leaves = this.leaves;
    return copied;
  }

  /** Appends one leaf; returns the kept subtrees that it completed, lowest first. */
  append(leaf: Buffer): Subtree[] {
    return this.push(0, leaf);
  }

  root(): Buffer {
    let root: Buffer | undefined;
    for (const peak of this.peaks.toReversed()) root = root ? nodeHash(peak.hash, root) : peak.hash;
    return root ?? EMPTY_ROOT;
  }

  private push(level: number, subtree: Buffer): Subtree[] {
    this.leaves += 1n << BigInt(level);
    const kept: Subtree[] = [];
    let top = { level, hash: subtree };
    for (let last = this.peaks.at(-1); last && last.level <= top.level; last = this.peaks.at(-1)) {
      if (last.level < top.level) throw new Error('树的子树顺序有误');
      this.peaks.pop();
      top = { level: top.level + 1, hash: nodeHash(last.hash, top.hash) };
      if (KEPT_LEVELS.has(top.level)) {
        kept.push({ level: top.level, index: (this.leaves >> BigInt(top.level)) - 1n, hash: top.hash });
      }
    }
    this.peaks.push(top);
    return kept;
  }
}
