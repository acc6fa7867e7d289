import { parseCheckpoint } from '../../src/checkpoints/checkpoint.js';
import { parseVerifierKey } from '../../src/checkpoints/key.js';
import { isSignedBy, parseNote } from '../../src/checkpoints/note.js';
import { leafHash, nodeHash, verifyConsistency, verifyInclusion } from '../../src/ledger/merkle.js';
import { type StoredHash, StoredTree } from '../../src/ledger/stored-tree.js';

/** Answers the file of that name below the prefix of a log; null when there is none. */
export type Fetch = (name: string) => Promise<Buffer | null>;

export interface Head {
  size: bigint;
  root: Buffer;
}

/** A stranger that watches a log by its static files and its public key alone. */
export class Monitor {
  constructor(
    private readonly fetch: Fetch,
    private readonly key: string,
  ) {}

  /** The signed head that the log shows now. */
  async head(): Promise<Head> {
    const note = parseNote(String(await this.file('checkpoint')));
    if (!isSignedBy(note, parseVerifierKey(this.key)))
      throw new Error('the checkpoint is not signed by the log');
    const { size, root } = parseCheckpoint(note.text);
    return { size, root };
  }

  /** Fetches every tile of that tree and follows it to the signed root; answers what proofs are made from. */
  async walk({ size, root }: Head): Promise<StoredTree> {
    const hashes: StoredHash[] = [];
    let below: Buffer[] = [];
    for (let level = 0n; size >> (8n * level) > 0n; level += 1n) {
      const own = await this.level(level, size);
      // Each hash is the root of a full tile of the level below.
      for (const [at, hash] of own.entries())
        if (level > 0n && !rootOf(below.slice(at * 256, (at + 1) * 256)).equals(hash))
          throw new Error(`level ${level}, hash ${at} is not the root of its tile`);
      hashes.push(...own.map((hash, at) => ({ level: level * 8n, index: BigInt(at), hash })));
      if (level === 0n && !rootOf(own).equals(root)) throw new Error('the leaves do not lead to the root');
      below = own;
    }
    return new StoredTree({ size, root }, hashes);
  }

  async includes(tree: StoredTree, index: bigint, body: Buffer): Promise<boolean> {
    const { size, root } = tree.head;
    return verifyInclusion(index, size, leafHash(body), tree.inclusion(index), root);
  }

  continues(tree: StoredTree, older: Head): boolean {
    const { size, root } = tree.head;
    return verifyConsistency(older.size, size, tree.consistency(older.size), older.root, root);
  }

  /** The entries themselves, each of which hashes to its leaf. */
  async entries(size: bigint): Promise<Buffer[]> {
    const leaves = await this.level(0n, size);
    const entries: Buffer[] = [];
    for (const name of namesOf('tile/entries', size)) {
      const bundle = await this.file(name);
      for (let at = 0; at < bundle.length; ) {
        const end = at + 2 + bundle.readUInt16BE(at);
        entries.push(bundle.subarray(at + 2, end));
        at = end;
      }
    }
    entries.length = Math.min(entries.length, leaves.length);
    if (
      entries.some((entry, at) => !leafHash(entry).equals(leaves[at] as Buffer)) ||
      leaves.length !== entries.length
    )
      throw new Error('an entry does not hash to its leaf');
    return entries;
  }

  private async level(level: bigint, size: bigint): Promise<Buffer[]> {
    const hashes: Buffer[] = [];
    for (const name of namesOf(`tile/${level}`, size >> (8n * level))) {
      const tile = await this.file(name);
      for (let at = 0; at < tile.length; at += 32) hashes.push(tile.subarray(at, at + 32));
    }
    const count = size >> (8n * level);
    if (BigInt(hashes.length) < count) throw new Error(`level ${level} is not whole`);
    return hashes.slice(0, Number(count));
  }

  /** A partial tile may be gone where the full one is there, which begins with it. */
  private async file(name: string): Promise<Buffer> {
    const [full = '', width] = name.split('.p/');
    const found = (await this.fetch(name)) ?? (width ? await this.fetch(full) : null);
    if (!found) throw new Error(`${name} is not there`);
    return found;
  }
}

/** The names of the tiles that hold so many hashes, as the specification spells them. */
function* namesOf(folder: string, count: bigint): Generator<string> {
  for (let index = 0n; index << 8n < count; index += 1n) {
    const [low, middle, high] = [index % 1000n, (index / 1000n) % 1000n, index / 1_000_000n];
    const three = (part: bigint) => String(part).padStart(3, '0');
    const prefix = high > 0n ? `x${three(high)}/x${three(middle)}/` : middle > 0n ? `x${three(middle)}/` : '';
    const width = count - (index << 8n);
    yield `${folder}/${prefix}${three(low)}${width < 256n ? `.p/${width}` : ''}`;
  }
}

/** RFC 6962 section 2.1 over hashes of leaves. */
function rootOf(hashes: readonly Buffer[]): Buffer {
  if (hashes.length === 1) return hashes[0] as Buffer;
  const split = 2 ** (Math.ceil(Math.log2(hashes.length)) - 1);
  return nodeHash(rootOf(hashes.slice(0, split)), rootOf(hashes.slice(split)));
}
