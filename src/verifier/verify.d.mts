/** Types of verify.mjs for the tests, which also run it as a library. */
export interface Finding {
  rule: string;
  file: string;
  detail: string;
}

export interface Report {
  verdict: 'verified' | 'tampered' | 'incomplete';
  exitCode: 0 | 1 | 2;
  faultCount: number;
  faults: Finding[];
  gaps: Finding[];
  bundle: {
    kind: string;
    id: string;
    code: string;
    title: string;
    madeAt: string;
    waiting: number;
    proved?: { code: boolean; title: boolean };
  } | null;
  policyOf: 'bundle' | 'file' | null;
  checkpoint: { origin: string; size: string; root: string } | null;
  witnesses: { name: string; keyId: string; fingerprint: string; time: number }[];
  quorum: { name: string; met: boolean } | null;
  commitments: Record<'opened' | 'withheld' | 'erased' | 'missing', number>;
  subjects: { kind: string; id: string; entries: { sequence: number; type: string; leafHash: string }[] }[];
  verifier: Record<string, string>;
}

export interface Engine {
  sha256(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
  ed25519(
    publicKey: Uint8Array,
    message: Uint8Array,
    signature: Uint8Array,
  ): boolean | null | Promise<boolean | null>;
  inflate(bytes: Uint8Array, most: number): Uint8Array | null | Promise<Uint8Array | null>;
}

export interface Options {
  policy?: Uint8Array;
  known?: { size: bigint; root: string };
  verifier?: Uint8Array;
}

export const engine: Engine;
export const RULES: Record<string, readonly [chinese: string, english: string]>;
export const GAPS: Record<string, readonly [chinese: string, english: string]>;
export const NAMES: Record<string, string>;
export function verifyBytes(bytes: Uint8Array, engine: Engine, options?: Options): Promise<Report>;
export function verifyCodes(
  codes: readonly [checkpoint: Uint8Array, entry: Uint8Array, proof: Uint8Array],
  engine: Engine,
  options?: Options,
): Promise<Report>;
export function verifyFiles(
  files: ReadonlyMap<string, Uint8Array>,
  engine: Engine,
  options?: Options,
): Promise<Report>;
export function linesOf(report: Report, english?: boolean): string[];
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array;
export function rootAlong(
  engine: Engine,
  leaf: Uint8Array,
  index: bigint,
  size: bigint,
  proof: readonly Uint8Array[],
): Promise<Uint8Array | null>;
