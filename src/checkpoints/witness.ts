import { createHash } from 'node:crypto';
import path from 'node:path';
import { verifyConsistency } from '../ledger/ledger.js';
import type { Clock } from '../platform/clock.js';
import { CannotStart, Problem } from '../platform/errors.js';
import { bytesOf } from './base64.js';
import { type Checkpoint, parseCheckpoint } from './checkpoint.js';
import { cosign } from './cosignature.js';
import { readIfThere, writeDurably } from './durable-file.js';
import { newSigningKey, parseSigningKey, type SigningKey, type VerifierKey, WITNESS_KEY } from './key.js';
import { isSignedBy, type Note, parseNote } from './note.js';

/** What a witness answers over HTTP (C2SP tlog-witness). */
export interface WitnessAnswer {
  status: 200 | 400 | 403 | 404 | 409 | 422;
  contentType: string;
  body: string;
}

const SIZE_TYPE = 'text/x.tlog.size';
const PROOF_HASHES_MAX = 63;
const PLAIN = 'text/plain; charset=utf-8';

/** The key of a witness in its folder, made on first use. */
export async function witnessKey(folder: string, name: string): Promise<SigningKey> {
  const file = path.join(folder, 'key');
  const secret = await readIfThere(file);
  const key = secret === null ? newSigningKey(name, WITNESS_KEY) : parseSigningKey(secret.trim());
  if (secret === null) await writeDurably(file, `${key.secret}\n`);
  if (key.verifier.name !== name)
    throw new CannotStart(`${file} 是 ${key.verifier.name} 的私钥，不是 ${name} 的`);
  return key;
}

/**
 * Cosigns what continues the history that it has seen of a log, and nothing else. Its own copy of the last checkpoint lies in
 * its folder and is on disk before a cosignature leaves.
 */
export class Witness {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly key: SigningKey,
    private readonly folder: string,
    private readonly logs: () => Promise<readonly VerifierKey[]>,
    private readonly clock: Clock,
  ) {}

  /** Answers `POST /add-checkpoint`; one request after the other, so that no two are compared with the same past. */
  addCheckpoint(body: string): Promise<WitnessAnswer> {
    const answer = this.last.then(() => this.consider(body));
    this.last = answer.catch(() => undefined);
    return answer;
  }

  private async consider(body: string): Promise<WitnessAnswer> {
    const request = readRequest(body);
    if (!request) return refused(400, 'malformed request');
    const { old, proof, note, checkpoint } = request;
    const keys = (await this.logs()).filter(({ name }) => name === checkpoint.origin);
    if (keys.length === 0) return refused(404, 'unknown log');
    if (!keys.some((key) => isSignedBy(note, key))) return refused(403, 'no signature of the log');
    if (old > checkpoint.size) return refused(400, 'old size is larger');
    const known = await this.known(checkpoint.origin);
    const isSame = old === checkpoint.size;
    if (old !== (known?.size ?? 0n)) return conflict(known?.size ?? 0n);
    if (known && isSame && !known.root.equals(checkpoint.root)) return conflict(known.size);
    if (!continues(known, checkpoint, proof)) return refused(422, 'consistency proof does not hold');
    if (!isSame) await writeDurably(this.fileOf(checkpoint.origin), note.whole);
    return { status: 200, contentType: PLAIN, body: cosign(note.text, this.key, this.clock.now()) };
  }

  /** The last checkpoint of this log that it cosigned. */
  async known(origin: string): Promise<Checkpoint | null> {
    const text = await readIfThere(this.fileOf(origin));
    return text === null ? null : parseCheckpoint(parseNote(text).text);
  }

  private fileOf(origin: string): string {
    return path.join(this.folder, `${createHash('sha256').update(origin).digest('hex')}.checkpoint`);
  }
}

/** From nothing, anything; from the same, nothing but the same; else as the proof shows. */
function continues(known: Checkpoint | null, checkpoint: Checkpoint, proof: Buffer[]): boolean {
  if (!known || known.size === 0n) return proof.length === 0;
  return verifyConsistency(known.size, checkpoint.size, proof, known.root, checkpoint.root);
}

interface AddCheckpoint {
  old: bigint;
  proof: Buffer[];
  note: Note & { whole: string };
  checkpoint: Checkpoint;
}

function readRequest(body: string): AddCheckpoint | null {
  const end = body.indexOf('\n\n');
  const [first = '', ...lines] = body.slice(0, Math.max(end, 0)).split('\n');
  const [, size] = /^old (0|[1-9]\d{0,19})$/.exec(first) ?? [];
  const proof = lines.map(bytesOf);
  if (size === undefined || proof.length > PROOF_HASHES_MAX || proof.some((hash) => hash?.length !== 32))
    return null;
  try {
    const whole = body.slice(end + 2);
    const note = { ...parseNote(whole), whole };
    return { old: BigInt(size), proof: proof as Buffer[], note, checkpoint: parseCheckpoint(note.text) };
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

const refused = (status: 400 | 403 | 404 | 422, reason: string): WitnessAnswer => ({
  status,
  contentType: PLAIN,
  body: `${reason}\n`,
});

const conflict = (size: bigint): WitnessAnswer => ({
  status: 409,
  contentType: SIZE_TYPE,
  body: `${size}\n`,
});
