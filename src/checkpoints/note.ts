import { sign, verify } from 'node:crypto';
import { Invalid } from '../platform/errors.js';
import { bytesOf } from './base64.js';
import { isKeyName, type SigningKey, type VerifierKey } from './key.js';

/** One line below a signed text: whose it says it is, and what follows the four bytes of the key. */
export interface NoteSignature {
  name: string;
  keyId: Buffer;
  signature: Buffer;
  /** As it stands, with its end of line. */
  line: string;
}

/** A C2SP signed note: a text that ends with an end of line, and signatures. */
export interface Note {
  text: string;
  signatures: NoteSignature[];
}

const SIGNATURES_MAX = 100;
const KEY_ID_BYTES = 4;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that a note may not hold.
const FORBIDDEN = /[\u0000-\u0009\u000b-\u001f]|\p{Surrogate}/u;

/** Reads a note; Invalid `note_form`. Its signatures are not verified. */
export function parseNote(whole: string): Note {
  if (FORBIDDEN.test(whole)) throw refused('含有控制字符');
  const end = whole.lastIndexOf('\n\n');
  if (end < 1 || !whole.endsWith('\n')) throw refused('正文与签名之间应空一行，每行须有行尾');
  const text = whole.slice(0, end + 1);
  const lines = whole
    .slice(end + 2)
    .split('\n')
    .slice(0, -1);
  if (lines.length === 0 || lines.length > SIGNATURES_MAX)
    throw refused(`应有 1 至 ${SIGNATURES_MAX} 个签名`);
  return { text, signatures: lines.map(parseSignature) };
}

/** True when a line, with its end, can stand below a text; whether it is right is another matter. */
export const isSignatureLine = (line: string): boolean =>
  !FORBIDDEN.test(line) && line.endsWith('\n') && readSignature(line.slice(0, -1)) !== null;

function parseSignature(line: string): NoteSignature {
  const read = readSignature(line);
  if (!read) throw refused(`签名行“${line}”有误`);
  return read;
}

function readSignature(line: string): NoteSignature | null {
  const [, name = '', encoded = ''] = /^— ([^ ]+) ([^ ]+)$/u.exec(line) ?? [];
  const bytes = bytesOf(encoded);
  if (!isKeyName(name) || !bytes || bytes.length <= KEY_ID_BYTES) return null;
  return {
    name,
    keyId: bytes.subarray(0, KEY_ID_BYTES),
    signature: bytes.subarray(KEY_ID_BYTES),
    line: `${line}\n`,
  };
}

/** The line that stands below a text for a signature of this key. */
export const signatureLine = ({ name, id }: VerifierKey, signature: Buffer): string =>
  `— ${name} ${Buffer.concat([id, signature]).toString('base64')}\n`;

/** The note with one signature of the text itself; Ed25519 gives the same bytes for the same text each time. */
export function signNote(text: string, key: SigningKey): string {
  return `${text}\n${signatureLine(key.verifier, sign(null, Buffer.from(text), key.privateKey))}`;
}

/** The first signature of this key, or nothing. */
export const signatureOf = (note: Note, { name, id }: VerifierKey): NoteSignature | undefined =>
  note.signatures.find((each) => each.name === name && each.keyId.equals(id));

/** True when the log with this key signed the text of the note. */
export function isSignedBy(note: Note, key: VerifierKey): boolean {
  const found = signatureOf(note, key);
  return found !== undefined && verify(null, Buffer.from(note.text), key.publicKey, found.signature);
}

const refused = (reason: string): Invalid =>
  new Invalid('note_form', `签名文本（signed note）有误：${reason}`);
