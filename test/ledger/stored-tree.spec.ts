import { expect, test } from '@jest/globals';
import { CompactRange, leafHash, verifyConsistency, verifyInclusion } from '../../src/ledger/merkle.js';
import { type StoredHash, StoredTree, tilesAround } from '../../src/ledger/stored-tree.js';

const SIZE = 70_305;
const leaves = Array.from({ length: SIZE }, (_, index) => leafHash(Buffer.from(`${index}`)));
const PLACES = [0, 1, 255, 256, 511, 512, 40_000, 65_535, 65_536, 65_792, 70_000, 70_144, SIZE - 1];

/** Everything that a ledger of these leaves stores, and its head. */
function treeOf(size: number) {
  const range = new CompactRange();
  const stored: StoredHash[] = leaves
    .slice(0, size)
    .flatMap((hash, index) => [
      { level: 0n, index: BigInt(index), hash },
      ...range.append(hash).map((node) => ({ ...node, level: BigInt(node.level) })),
    ]);
  return { stored, head: { size: range.size, root: range.root() } };
}

test('the tiles around a leaf are enough to follow its way to the root, in trees of every shape', () => {
  for (const size of [1, 2, 255, 256, 257, 512, 1_000, 65_536, 65_537, 65_792, SIZE]) {
    const { stored, head } = treeOf(size);
    for (const place of PLACES.filter((each) => each < size)) {
      const index = BigInt(place);
      const tiles = tilesAround([index], head.size);
      const wanted = new Set(tiles.map(({ level, tile }) => `${level}/${tile}`));
      const read = stored.filter((each) => wanted.has(`${each.level}/${each.index >> 8n}`));
      expect(read.length).toBeLessThanOrEqual(2 * 256 + 2 * 256 + 2 * 256);
      const tree = new StoredTree(head, read);
      expect(tree.includes(index, leaves[place] as Buffer)).toBe(true);
      expect(tree.includes(index, leafHash(Buffer.from('another')))).toBe(false);
      expect(tree.includes(head.size, leaves[place] as Buffer)).toBe(false);
    }
  }
});

test('a way on which a hash is missing leads nowhere', () => {
  const { stored, head } = treeOf(1_000);
  const without = stored.filter(({ level, index }) => !(level === 8n && index === 1n));
  expect(
    new StoredTree(
      head,
      without.filter(({ level, index }) => level > 0n || index < 256n || index > 767n),
    ).includes(3n, leaves[3] as Buffer),
  ).toBe(false);
});

test('what is stored gives the paths and the proofs of every size that the tree has had', () => {
  const { stored } = treeOf(SIZE);
  const sizes = [1, 2, 255, 256, 257, 1_000, 65_536, 65_537, 65_792, 70_000, SIZE];
  const roots = new Map(sizes.map((size) => [size, treeOf(size).head.root]));
  const around = (places: number[], size: number): StoredTree => {
    const wanted = new Set(
      tilesAround(places.map(BigInt), BigInt(size)).map(({ level, tile }) => `${level}/${tile}`),
    );
    const read = stored.filter((each) => wanted.has(`${each.level}/${each.index >> 8n}`));
    return new StoredTree({ size: BigInt(size), root: roots.get(size) as Buffer }, read);
  };
  for (const size of sizes) {
    const root = roots.get(size) as Buffer;
    for (const place of PLACES.filter((each) => each < size)) {
      const proof = around([place], size).inclusion(BigInt(place));
      expect(verifyInclusion(BigInt(place), BigInt(size), leaves[place] as Buffer, proof, root)).toBe(true);
    }
    for (const older of sizes.filter((each) => each <= size)) {
      const proof = around([older - 1], size).consistency(BigInt(older));
      const first = roots.get(older) as Buffer;
      expect(verifyConsistency(BigInt(older), BigInt(size), proof, first, root)).toBe(true);
    }
  }
});
