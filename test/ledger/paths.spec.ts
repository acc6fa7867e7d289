import { describe, expect, test } from '@jest/globals';
import { CompactRange, leafHash, rootAlong } from '../../src/ledger/merkle.js';
import { inclusionPath, type SubtreeRoot } from '../../src/ledger/paths.js';

const leaves = Array.from({ length: 70 }, (_, index) => leafHash(Buffer.from(`${index}`)));

const rootOf: SubtreeRoot = (start, size) => {
  const range = new CompactRange();
  for (const leaf of leaves.slice(Number(start), Number(start + size))) range.append(leaf);
  return range.root();
};

const places = leaves.flatMap((_, last) =>
  Array.from({ length: last + 1 }, (_, index) => [BigInt(index), BigInt(last + 1)] as const),
);

describe('the path of a leaf', () => {
  test('leads from every leaf of every tree to its root', () => {
    for (const [index, size] of places) {
      const path = inclusionPath(index, size, rootOf);
      expect(rootAlong(leaves[Number(index)] as Buffer, index, size, path)).toEqual(rootOf(0n, size));
    }
  });

  test('leads elsewhere from another leaf, another place, and with another hash on the way', () => {
    for (const [index, size] of places.filter(([, size]) => size > 1n)) {
      const path = inclusionPath(index, size, rootOf);
      const leaf = leaves[Number(index)] as Buffer;
      const root = rootOf(0n, size);
      expect(rootAlong(leafHash(leaf), index, size, path)).not.toEqual(root);
      expect(rootAlong(leaf, index ^ 1n, size, path)).not.toEqual(root);
      for (const at of path.keys()) {
        const other = path.with(at, leafHash(path[at] as Buffer));
        expect(rootAlong(leaf, index, size, other)).not.toEqual(root);
      }
    }
  });

  test('is none when it is too short or too long, or when the place is outside the tree', () => {
    const [leaf] = leaves as [Buffer];
    for (const [index, size] of places) {
      const path = inclusionPath(index, size, rootOf);
      expect(rootAlong(leaf, index, size, [...path, leaf])).toBeNull();
      if (path.length > 0) expect(rootAlong(leaf, index, size, path.slice(0, -1))).toBeNull();
    }
    expect(rootAlong(leaf, 3n, 3n, [leaf, leaf])).toBeNull();
    expect(rootAlong(leaf, -1n, 3n, [leaf, leaf])).toBeNull();
  });
});
