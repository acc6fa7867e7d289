import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export { verifierPage } from './page-building.js';

/** A file of the verifier, byte for byte as bundles carry it. */
export interface VerifierFile {
  name: 'verify.html' | 'verify.mjs';
  bytes: Buffer;
  /** Hexadecimal; stands on papers, so that a verifier that came with a bundle can be compared. */
  sha256: string;
}

/** The verifier for the command line; the server hands it out and never runs it for itself. */
export const VERIFIER_PROGRAM = new URL('./verify.mjs', import.meta.url);

let files: VerifierFile[] | undefined;

/** The verifier as one offline page and as one program. */
export function verifierFiles(): readonly VerifierFile[] {
  files ??= (['verify.html', 'verify.mjs'] as const).map((name) => {
    const bytes = readFileSync(new URL(`./${name}`, import.meta.url));
    return { name, bytes, sha256: hash('sha256', bytes) };
  });
  return files;
}
