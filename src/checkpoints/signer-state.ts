import path from 'node:path';
import { CompactRange, SHA256, SM3, type TreeHash } from '../ledger/ledger.js';
import { CannotStart } from '../platform/errors.js';
import { withProcessLock } from '../platform/postgres/process-lock.js';
import { readIfThere, writeDurably } from './durable-file.js';
import { LOG_KEY, newSigningKey, parseSigningKey, type SigningKey } from './key.js';

/** The head of a tree that a log of another name has signed. */
export interface EndedLog {
  origin: string;
  size: bigint;
  root: Buffer;
}

/** What the signer itself remembers, outside of the database: the last tree that it signed. */
export interface SignerState {
  origin: string;
  keyId: string;
  range: CompactRange;
  /** What it signed last; null before the first time. */
  signed: { note: string; at: Date } | null;
  /** The log that this one continues, named in its first checkpoint. */
  continues: EndedLog | null;
  sm3: SecondLogState;
}

/** What the signer remembers of the second log, which has the same entries at the same places, in SM3. */
interface SecondLogState {
  origin: string;
  keyId: string;
  range: CompactRange;
  signed: { note: string; at: Date } | null;
}

/** What the signer signs with: a key for each log. */
export interface SignerKeys {
  key: SigningKey;
  sm3Key: SigningKey;
}

/** The name of a log that was given none. */
const DEFAULT_ORIGIN = 'case-property-ledger/custody';

/** The name of the second log beside one of this name. */
const secondOriginOf = (origin: string): string => `${origin}/sm3`;

const PATIENCE_MILLISECONDS = 20_000;

/** The key and the state of the signer, in a folder of its own that nobody else may read. */
export class SignerFolder {
  constructor(readonly folder: string) {}

  /** The state that is there, or that of a new log with a new key. */
  async open(origin?: string): Promise<{ state: SignerState } & SignerKeys> {
    const state = (await this.read()) ?? (await this.begin(origin ?? DEFAULT_ORIGIN, null));
    if (origin !== undefined && origin !== state.origin) {
      throw new CannotStart(
        `签名程序的日志名称是 ${state.origin}，LOG_ORIGIN 却是 ${origin}：改名须用 signer --new-origin`,
      );
    }
    return { state, key: await this.keyOf(state.keyId), sm3Key: await this.keyOf(state.sm3.keyId) };
  }

  private async keyOf(keyId: string): Promise<SigningKey> {
    const secret = await readIfThere(this.keyFile(keyId));
    if (secret !== null) return parseSigningKey(secret.trim());
    throw new CannotStart(
      `签名私钥 ${this.keyFile(keyId)} 不在：请从保管处放回，或用 signer --new-origin 另起日志`,
    );
  }

  /** Runs `work` while no other process signs with what is in this folder. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return withProcessLock(path.join(this.folder, 'lock'), work, PATIENCE_MILLISECONDS);
  }

  /** Begins a log of another name over the same entries, which names the one that it continues. */
  async beginAnew(origin: string): Promise<{ state: SignerState } & SignerKeys> {
    const ended = await this.read();
    if (ended?.origin === origin) throw new CannotStart(`新日志的名称须与原来的不同：${origin}`);
    if (ended) await writeDurably(path.join(this.folder, `ended-${ended.keyId}.json`), encode(ended));
    const continues = ended?.signed
      ? { origin: ended.origin, size: ended.range.size, root: ended.range.root() }
      : null;
    await this.begin(origin, continues);
    return this.open();
  }

  /** On disk before it returns. */
  write(state: SignerState): Promise<void> {
    return writeDurably(this.stateFile(), encode(state));
  }

  private async begin(origin: string, continues: EndedLog | null): Promise<SignerState> {
    const keyId = await this.makeKey(origin);
    const sm3 = await this.beginSecond(origin);
    const state = { origin, keyId, range: new CompactRange(), signed: null, continues, sm3 };
    await this.write(state);
    return state;
  }

  private async beginSecond(first: string): Promise<SecondLogState> {
    const origin = secondOriginOf(first);
    return { origin, keyId: await this.makeKey(origin), range: new CompactRange(SM3), signed: null };
  }

  private async makeKey(name: string): Promise<string> {
    const key = newSigningKey(name, LOG_KEY);
    const keyId = key.verifier.id.toString('hex');
    await writeDurably(this.keyFile(keyId), `${key.secret}\n`);
    return keyId;
  }

  private async read(): Promise<SignerState | null> {
    const text = await readIfThere(this.stateFile());
    if (text === null) return null;
    const state = this.decoded(text);
    if (state.sm3) return { ...state, sm3: state.sm3 };
    // Written before there was a second log, which begins here and catches up.
    const begun = { ...state, sm3: await this.beginSecond(state.origin) };
    await this.write(begun);
    return begun;
  }

  private decoded(text: string): ReturnType<typeof decode> {
    try {
      return decode(text);
    } catch {
      throw new CannotStart(`签名程序的状态 ${this.stateFile()} 已损坏：请用 signer --new-origin 另起日志`);
    }
  }

  private stateFile(): string {
    return path.join(this.folder, 'state.json');
  }

  private keyFile(keyId: string): string {
    return path.join(this.folder, `key-${keyId}`);
  }
}

interface EncodedLog {
  origin: string;
  keyId: string;
  size: string;
  root: string;
  range: { level: number; hash: string }[];
  signed: { note: string; at: string } | null;
}

interface Encoded extends EncodedLog {
  continues: { origin: string; size: string; root: string } | null;
  sm3?: EncodedLog;
}

function encode(state: SignerState): string {
  const { continues, sm3 } = state;
  const encoded: Encoded = {
    ...encodedLog(state),
    continues: continues && {
      origin: continues.origin,
      size: continues.size.toString(),
      root: continues.root.toString('base64'),
    },
    sm3: encodedLog(sm3),
  };
  return `${JSON.stringify(encoded, null, 2)}\n`;
}

const encodedLog = ({ origin, keyId, range, signed }: SecondLogState): EncodedLog => ({
  origin,
  keyId,
  size: range.size.toString(),
  root: range.root().toString('base64'),
  range: range.parts().map(({ level, hash }) => ({ level, hash: hash.toString('base64') })),
  signed: signed && { note: signed.note, at: signed.at.toISOString() },
});

function decode(text: string): Omit<SignerState, 'sm3'> & { sm3?: SecondLogState } {
  const encoded: Encoded = JSON.parse(text);
  const { continues, sm3 } = encoded;
  return {
    ...decodedLog(encoded, SHA256),
    continues: continues && { ...continues, size: BigInt(continues.size), root: bytes(continues.root) },
    ...(sm3 ? { sm3: decodedLog(sm3, SM3) } : {}),
  };
}

function decodedLog({ origin, keyId, size, root, range: parts, signed }: EncodedLog, hash: TreeHash) {
  const range = CompactRange.from(
    parts.map(({ level, hash }) => ({ level, hash: bytes(hash) })),
    hash,
  );
  if (range.size !== BigInt(size) || range.root().toString('base64') !== root) throw new Error('damaged');
  return { origin, keyId, range, signed: signed && { note: signed.note, at: new Date(signed.at) } };
}

const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64');
