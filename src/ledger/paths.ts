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

/**
 * The hashes that show that the tree of `size` leaves begins with that of `older` leaves (PROOF of RFC 6962 section 2.1.2);
 * none between equal sizes.
 */
export function consistencyPath(older: bigint, size: bigint, rootOf: SubtreeRoot): Buffer[] {
  const path: Buffer[] = [];
  let start = 0n;
  let within = size;
  while (older < start + within) {
    const left = splitOf(within);
    if (older - start <= left) {
      path.push(rootOf(start + left, within - left));
      within = left;
    } else {
      path.push(rootOf(start, left));
      start += left;
      within -= left;
    }
  }
  // A subtree from the first leaf on is the older tree itself, whose root the verifier has.
  return start === 0n ? path.reverse() : [rootOf(start, within), ...path.reverse()];
}

/** The largest power of two that is smaller than a size above 1. */
export function splitOf(size: bigint): bigint {
  let split = 1n;
  while (split << 1n < size) split <<= 1n;
  return split;
}
