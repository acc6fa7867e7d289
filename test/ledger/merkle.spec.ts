import { hash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { CompactRange, EMPTY_ROOT, leafHash, nodeHash, type Subtree } from '../../src/ledger/merkle.js';

/** The leaves and roots of the RFC 6962 reference tests (certificate-transparency, merkletree). */
const KNOWN: [leaf: string, root: string][] = [
  ['', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  ['00', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  ['10', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
  ['2021', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
  ['3031', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
  ['40414243', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
  ['5051525354555657', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
  ['606162636465666768696a6b6c6d6e6f', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
];

/** MTH of RFC 6962 section 2.1, as it is written there. */
function rootOf(leaves: Buffer[]): Buffer {
  if (leaves.length <= 1) return leaves[0] ?? hash('sha256', '', 'buffer');
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}

const leavesUpTo = (count: number) =>
  Array.from({ length: count }, (_, index) => leafHash(Buffer.from(`${index}`)));

describe('the tree (RFC 6962 section 2.1)', () => {
  test('has the published roots, and that of nothing', () => {
    const range = new CompactRange();
    expect(EMPTY_ROOT.toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(range.root()).toEqual(EMPTY_ROOT);
    for (const [leaf, root] of KNOWN) {
      range.append(leafHash(Buffer.from(leaf, 'hex')));
      expect(range.root().toString('hex')).toBe(root);
    }
  });

  test('has at each size the root that the definition gives', () => {
    const leaves = leavesUpTo(300);
    const range = new CompactRange();
    leaves.forEach((leaf, index) => {
      range.append(leaf);
      expect(range.root()).toEqual(rootOf(leaves.slice(0, index + 1)));
    });
  });

  test('keeps the full subtrees of 256 and 65,536 leaves, and goes on from them', () => {
    const leaves = leavesUpTo(66_000);
    const range = new CompactRange();
    const kept: Subtree[] = leaves.flatMap((leaf) => range.append(leaf));
    expect(kept.filter(({ level }) => level === 8)).toHaveLength(257);
    expect(kept.filter(({ level }) => level === 16)).toEqual([
      { level: 16, index: 0n, hash: rootOf(leaves.slice(0, 65_536)) },
    ]);
    expect(kept[3]).toEqual({ level: 8, index: 3n, hash: rootOf(leaves.slice(768, 1_024)) });
    const again = CompactRange.from([
      ...kept.filter(({ level }) => level === 16),
      ...kept.filter(({ level, index }) => level === 8 && index >= 256n),
      ...leaves.slice(257 * 256).map((leaf) => ({ level: 0, hash: leaf })),
    ]);
    expect(again.size).toBe(66_000n);
    expect(again.root()).toEqual(range.root());
    expect(range.root()).toEqual(rootOf(leaves));
  });

  test('does not take an inner node for a leaf', () => {
    const [left, right] = leavesUpTo(2) as [Buffer, Buffer];
    expect(leafHash(Buffer.concat([left, right]))).not.toEqual(nodeHash(left, right));
  });

  test('refuses a larger subtree behind a smaller one', () => {
    const [leaf] = leavesUpTo(1) as [Buffer];
    expect(() =>
      CompactRange.from([
        { level: 0, hash: leaf },
        { level: 8, hash: leaf },
      ]),
    ).toThrow('顺序');
  });
});
