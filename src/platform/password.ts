import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

// Unicode forms of one password are one password (RFC 8265).
const prepared = (password: string): string => password.normalize('NFC');

/** Argon2id in PHC form with the library's defaults: 19 MiB, two passes, one lane (the OWASP minimum). */
export const hashPassword = (password: string): Promise<string> => hash(prepared(password));

let nobody: Promise<string> | undefined;

/** Compares with the hash; without one it does the same work and answers false, so that time tells nothing. */
export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  nobody ??= hash(randomBytes(32));
  const matches = await verify(passwordHash ?? (await nobody), prepared(password));
  return matches && passwordHash !== undefined;
}
