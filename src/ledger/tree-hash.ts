import { getHashes, hash } from 'node:crypto';
import { CannotStart } from '../platform/errors.js';

/** A hash function under the tree of RFC 6962 section 2.1, with the bytes that tell leaves from inner nodes. */
export interface TreeHash {
  /** Of the tree without leaves: the hash of nothing. */
  empty(): Buffer;
  /** HASH(0x00 || bytes). */
  leaf(bytes: Uint8Array): Buffer;
  /** HASH(0x01 || left || right). */
  node(left: Uint8Array, right: Uint8Array): Buffer;
}

function treeHash(algorithm: 'sha256' | 'sm3'): TreeHash {
  return {
    empty: () => hash(algorithm, Buffer.alloc(0), 'buffer'),
    leaf(bytes) {
      const prefixed = Buffer.allocUnsafe(bytes.length + 1);
      prefixed[0] = 0x00;
      prefixed.set(bytes, 1);
      return hash(algorithm, prefixed, 'buffer');
    },
    node(left, right) {
      const joined = Buffer.allocUnsafe(65);
      joined[0] = 0x01;
      joined.set(left, 1);
      joined.set(right, 33);
      return hash(algorithm, joined, 'buffer');
    },
  };
}

/** Of the log that C2SP's formats and every public verifier know. */
export const SHA256 = treeHash('sha256');

/** GB/T 32905-2016, of the second log over the same entries. */
export const SM3 = treeHash('sm3');

/** @throws CannotStart where this Node was built without SM3, without which the second log can be neither signed nor proved. */
export function requireSm3(): void {
  if (getHashes().includes('sm3')) return;
  throw new CannotStart(
    '此 Node 的 OpenSSL 没有 SM3，第二日志无从计算：请换用带 SM3 的 Node（官方版本都有）',
  );
}
