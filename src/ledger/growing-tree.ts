import { hash } from 'node:crypto';
import { EMPTY_ROOT } from './merkle.js';

const HASH_BYTES = 32;
/** The full subtrees of 2^8, 2^16 and 2^24 leaves are stored. */
const KEPT_LEVELS = 8;

/** Called for a full subtree of 2^level leaves, counted from the left; the hash a character for each byte. */
type OnSubtree = (level: number, index: number, hash: string) => void;

/**
 * A tree that millions of leaves are appended to: a `CompactRange` in which hashes are texts with a character for each byte, for
 * such a text costs a third of what a buffer costs.
 */
export class GrowingTree {
  /** The full subtrees into which the tree falls, by level. */
  private readonly peaks: (string | undefined)[] = [];
  private readonly joined = Buffer.alloc(1 + 2 * HASH_BYTES, 0x01);
  size = 0;

  constructor(private readonly onSubtree: OnSubtree = () => {}) {}

  append(leaf: string): void {
    this.size += 1;
    let level = 0;
    let top = leaf;
    for (let left = this.peaks[0]; left !== undefined; left = this.peaks[level]) {
      top = this.nodeHash(left, top);
      this.peaks[level] = undefined;
      level += 1;
      if (level % KEPT_LEVELS === 0 && level <= 3 * KEPT_LEVELS)
        this.onSubtree(level, this.size / 2 ** level - 1, top);
    }
    this.peaks[level] = top;
  }

  root(): Buffer {
    let root: string | undefined;
    for (const peak of this.peaks) {
      if (peak !== undefined) root = root === undefined ? peak : this.nodeHash(peak, root);
    }
    return root === undefined ? EMPTY_ROOT : Buffer.from(root, 'latin1');
  }

  /** RFC 6962 section 2.1. */
  private nodeHash(left: string, right: string): string {
    this.joined.write(left, 1, 'latin1');
    this.joined.write(right, 1 + HASH_BYTES, 'latin1');
    return hash('sha256', this.joined, 'binary');
  }
}
