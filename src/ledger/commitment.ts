import { hash, randomFillSync } from 'node:crypto';
import { canonicalize, type JsonValue } from './canonical.js';

/** What every commitment begins with. */
export const COMMITMENT_DOMAIN = 'custody/pii/v1';
const SALT_BYTES = 32;

/** What opens a commitment: the salt and the canonical JSON of the value. */
export interface Opening {
  field: string;
  salt: Buffer;
  value: string;
}

/** Fresh random salts of 32 bytes each, drawn together. */
export function freshSalts(count: number): Buffer[] {
  const pool = randomFillSync(Buffer.allocUnsafeSlow(count * SALT_BYTES));
  return Array.from({ length: count }, (_, index) =>
    pool.subarray(index * SALT_BYTES, (index + 1) * SALT_BYTES),
  );
}

/** An opening for a confidential value, to be kept in the vault. */
export function openingOf(field: string, value: JsonValue, salt: Buffer): Opening {
  return { field, salt, value: canonicalize(value, `/${field}`) };
}

/** Base64 of SHA-256("custody/pii/v1" 0x00 field 0x00 salt32 JCS(value)): hides the value, and binds to it. */
export function commitmentOf(opening: Opening): string {
  const before = Buffer.from(`${COMMITMENT_DOMAIN}\0${opening.field}\0`);
  return hash('sha256', Buffer.concat([before, opening.salt, Buffer.from(opening.value)]), 'base64');
}
