import { sign, verify } from 'node:crypto';
import type { SigningKey, VerifierKey } from './key.js';
import { type NoteSignature, signatureLine } from './note.js';

const TIME_BYTES = 8;

/** The line by which a witness says: at this time I knew no other history of this log (C2SP tlog-cosignature v1). */
export function cosign(text: string, key: SigningKey, at: Date): string {
  const seconds = BigInt(Math.floor(at.getTime() / 1_000));
  const time = Buffer.alloc(TIME_BYTES);
  time.writeBigUInt64BE(seconds);
  return signatureLine(
    key.verifier,
    Buffer.concat([time, sign(null, message(text, seconds), key.privateKey)]),
  );
}

/** When the witness cosigned the text; null when it did not. */
export function cosignedAt(text: string, { signature }: NoteSignature, key: VerifierKey): Date | null {
  if (signature.length !== TIME_BYTES + 64) return null;
  const seconds = signature.readBigUInt64BE();
  const isRight = verify(null, message(text, seconds), key.publicKey, signature.subarray(TIME_BYTES));
  return isRight && seconds <= SECONDS_MAX ? new Date(Number(seconds) * 1_000) : null;
}

/** Past this a moment has no date. */
const SECONDS_MAX = 8_640_000_000_000n;

const message = (text: string, seconds: bigint): Buffer =>
  Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);
