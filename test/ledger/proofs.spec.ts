import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  EMPTY_ROOT,
  leafHash,
  nodeHash,
  verifyConsistency,
  verifyInclusion,
} from '../../src/ledger/merkle.js';
import { consistencyPath, inclusionPath } from '../../src/ledger/paths.js';

const VECTORS = path.resolve(process.env.SHARED ?? '../shared', 'vectors', 'merkle');

const LEAVES = Array.from({ length: 600 }, (_, index) => leafHash(Buffer.from(`${index}`)));

/** MTH of RFC 6962 section 2.1, as it is written there. */
function rootOf(leaves: Buffer[]): Buffer {
  if (leaves.length <= 1) return leaves[0] ?? EMPTY_ROOT;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}

/** PATH of section 2.1.1. */
function inclusionOf(index: number, leaves: Buffer[]): Buffer[] {
  if (leaves.length <= 1) return [];
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split
    ? [...inclusionOf(index, left), rootOf(right)]
    : [...inclusionOf(index - split, right), rootOf(left)];
}

/** SUBPROOF of section 2.1.2. */
function consistencyOf(older: number, leaves: Buffer[], isKnown = true): Buffer[] {
  if (older === leaves.length) return isKnown ? [] : [rootOf(leaves)];
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return older <= split
    ? [...consistencyOf(older, left, isKnown), rootOf(right)]
    : [...consistencyOf(older - split, right, false), rootOf(left)];
}

const subtree = (start: bigint, size: bigint) => rootOf(LEAVES.slice(Number(start), Number(start + size)));
const sizes = fc.integer({ min: 1, max: LEAVES.length });
/** A tree and a number from 1 to its size. */
const within = sizes.chain((size) => fc.tuple(fc.integer({ min: 1, max: size }), fc.constant(size)));
const altered = (hash: Buffer, bit: number): Buffer => {
  const other = Buffer.from(hash);
  other.writeUInt8(other.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  return other;
};
const bits = fc.integer({ min: 0, max: 255 });

describe('proofs against the definitions of RFC 6962 and RFC 9162', () => {
  test('the path of a leaf is that of the definition, leads to the root, and no bit of it may be other', () => {
    fc.assert(
      fc.property(within, bits, fc.nat(), ([place, size], bit, at) => {
        const [index, leaves] = [place - 1, LEAVES.slice(0, size)];
        const [leaf, root] = [LEAVES[index] as Buffer, rootOf(leaves)];
        const proof = inclusionPath(BigInt(index), BigInt(size), subtree);
        expect(proof).toEqual(inclusionOf(index, leaves));
        const verify = (changed: readonly Buffer[], hash = leaf, top = root) =>
          verifyInclusion(BigInt(index), BigInt(size), hash, changed, top);
        expect(verify(proof)).toBe(true);
        expect(verify([...proof, leaf])).toBe(false);
        expect(verify(proof, altered(leaf, bit))).toBe(false);
        expect(verify(proof, leaf, altered(root, bit))).toBe(false);
        if (proof.length === 0) return;
        const one = at % proof.length;
        expect(verify(proof.with(one, altered(proof[one] as Buffer, bit)))).toBe(false);
        expect(verify(proof.toSpliced(one, 1))).toBe(false);
      }),
    );
  });

  test('the proof between two sizes is that of the definition, holds, and no bit of it may be other', () => {
    fc.assert(
      fc.property(within, bits, fc.nat(), ([older, size], bit, at) => {
        const leaves = LEAVES.slice(0, size);
        const [root1, root2] = [rootOf(LEAVES.slice(0, older)), rootOf(leaves)];
        const proof = consistencyPath(BigInt(older), BigInt(size), subtree);
        expect(proof).toEqual(consistencyOf(older, leaves));
        const verify = (changed: readonly Buffer[], first = root1, second = root2) =>
          verifyConsistency(BigInt(older), BigInt(size), changed, first, second);
        expect(verify(proof)).toBe(true);
        expect(verify([...proof, root1])).toBe(false);
        expect(verify(proof, altered(root1, bit))).toBe(false);
        expect(verify(proof, root1, altered(root2, bit))).toBe(false);
        if (proof.length === 0) return;
        const one = at % proof.length;
        expect(verify(proof.with(one, altered(proof[one] as Buffer, bit)))).toBe(false);
        expect(verify(proof.toSpliced(one, 1))).toBe(false);
      }),
    );
  });

  test('nothing is proved of a tree without leaves, of one that shrinks, of sizes past 64 bits, or by what is no hash', () => {
    const [leaf] = LEAVES as [Buffer];
    expect(verifyConsistency(0n, 0n, [], EMPTY_ROOT, EMPTY_ROOT)).toBe(false);
    expect(verifyConsistency(0n, 1n, [], EMPTY_ROOT, leaf)).toBe(false);
    expect(verifyConsistency(2n, 1n, [], leaf, leaf)).toBe(false);
    expect(verifyConsistency(1n << 64n, 1n << 64n, [], leaf, leaf)).toBe(false);
    expect(verifyConsistency((1n << 64n) - 1n, (1n << 64n) - 1n, [], leaf, leaf)).toBe(true);
    expect(verifyInclusion(0n, 1n << 64n, leaf, Array(64).fill(leaf), leaf)).toBe(false);
    expect(verifyInclusion(-1n, 1n, leaf, [], leaf)).toBe(false);
    expect(verifyInclusion(0n, 0n, leaf, [], leaf)).toBe(false);
    const short = leaf.subarray(1);
    expect(verifyInclusion(0n, 1n, short, [], short)).toBe(false);
    expect(verifyInclusion(0n, 2n, leaf, [short], nodeHash(leaf, short))).toBe(false);
  });
});

interface Vector {
  proof: string[] | null;
  wantErr: boolean;
  [member: string]: unknown;
}

/** Sizes go past what a JSON number holds exactly, so that whole numbers are read as text. */
function vectorsOf(folder: string): [name: string, vector: Vector][] {
  const names = readdirSync(path.join(VECTORS, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const text = readFileSync(path.join(VECTORS, folder, name), 'utf8');
      return [name, JSON.parse(text.replace(/("(?:leafIdx|treeSize|size1|size2)":\s*)(\d+)/g, '$1"$2"'))];
    });
}

const bytes = (text: unknown): Buffer => Buffer.from((text as string | null) ?? '', 'base64');
const number = (text: unknown): bigint => BigInt(text as string);
const proofOf = ({ proof }: Vector): Buffer[] => (proof ?? []).map(bytes);

const hasVectors = existsSync(VECTORS);
const withVectors = hasVectors ? describe : describe.skip;
withVectors('published Merkle vectors (skipped where ../shared/vectors is absent)', () => {
  test.each(hasVectors ? vectorsOf('inclusion') : [])('inclusion %s', (_, vector) => {
    const { leafIdx, treeSize, leafHash: leaf, root, wantErr } = vector;
    const index = number(leafIdx);
    expect(verifyInclusion(index, number(treeSize), bytes(leaf), proofOf(vector), bytes(root))).toBe(
      !wantErr,
    );
  });

  test.each(hasVectors ? vectorsOf('consistency') : [])('consistency %s', (_, vector) => {
    const [size1, size2] = [number(vector.size1), number(vector.size2)];
    const [root1, root2] = [bytes(vector.root1), bytes(vector.root2)];
    expect(verifyConsistency(size1, size2, proofOf(vector), root1, root2)).toBe(!vector.wantErr);
  });
});
