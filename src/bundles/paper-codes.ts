import { deflateSync } from 'node:zlib';
import { decode, leafHash, type Subject } from '../ledger/ledger.js';

/** What a QR code of version 20 and level M holds: the densest that an office printer still prints for a scanner. */
export const CODE_BYTES_MAX = 666;

const PACKED_PROOF = Buffer.from('CPI1');

/** What a certificate prints as codes, by which paper alone proves where its last entry stands. */
export interface PaperCodes {
  /** A: the signed note of the checkpoint, with as many cosignatures as a code holds. */
  checkpoint: Buffer;
  /** Cosignatures that found no room. */
  omitted: number;
  /** B: the exact bytes of the entry, deflated (zlib) where they are long; its leaf hash in hexadecimal where that is too long as well. */
  entry: Buffer;
  isWhole: boolean;
  /** Hexadecimal. */
  leaf: string;
  subject: Subject;
  sequence: number;
  type: string;
  recordedAt: Date;
  /** C: the packed proof; null where the tree is so large that it fits into no code. */
  proof: Buffer | null;
}

/** The codes of an entry that stands in this place of the tree of the note. */
export function codesOf(
  body: Buffer,
  note: string,
  { index, size, hashes }: { index: bigint; size: bigint; hashes: readonly Buffer[] },
): PaperCodes {
  const { subject, sequence, type, recordedAt } = decode(body);
  const leaf = leafHash(body).toString('hex');
  const written = body.length <= CODE_BYTES_MAX ? body : deflateSync(body, { level: 9 });
  const isWhole = written.length <= CODE_BYTES_MAX;
  const proof = packedProof(index, size, hashes);
  return {
    ...fittingNote(note),
    entry: isWhole ? written : Buffer.from(leaf),
    isWhole,
    leaf,
    subject,
    sequence,
    type,
    recordedAt,
    proof: proof.length <= CODE_BYTES_MAX ? proof : null,
  };
}

/** `CPI1`, index and size as 8 bytes each in big endian, then the hashes of 32 bytes from the leaf to the root. */
const packedProof = (index: bigint, size: bigint, hashes: readonly Buffer[]): Buffer =>
  Buffer.concat([PACKED_PROOF, bigEndian(index), bigEndian(size), ...hashes]);

function bigEndian(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(value);
  return bytes;
}

/** Signatures follow the first empty line, that of the log before those of witnesses; the last ones give way. */
function fittingNote(note: string): { checkpoint: Buffer; omitted: number } {
  const lines = note.split(/(?<=\n)/);
  let kept = lines.length;
  while (Buffer.byteLength(lines.slice(0, kept).join('')) > CODE_BYTES_MAX) kept -= 1;
  return { checkpoint: Buffer.from(lines.slice(0, kept).join('')), omitted: lines.length - kept };
}
