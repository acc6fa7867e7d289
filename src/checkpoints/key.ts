import { createHash, createPrivateKey, createPublicKey, type KeyObject, randomBytes } from 'node:crypto';
import { Invalid } from '../platform/errors.js';
import { bytesOf } from './base64.js';

/** Signature types of C2SP signed-note: of a log, and of a witness (cosignature/v1). */
export const LOG_KEY = 0x01;
export const WITNESS_KEY = 0x04;
type KeyType = typeof LOG_KEY | typeof WITNESS_KEY;

/** What checks signatures: an Ed25519 public key under the name of who signs. */
export interface VerifierKey {
  name: string;
  type: KeyType;
  /** Four bytes that stand before each signature. */
  id: Buffer;
  publicKey: KeyObject;
  /** As it is handed to others: `name+id+base64`. */
  text: string;
}

/** What signs. */
export interface SigningKey {
  verifier: VerifierKey;
  privateKey: KeyObject;
  /** As it is kept: `PRIVATE+KEY+name+id+base64`. */
  secret: string;
}

const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const KEY_BYTES = 32;
const SECRET_PREFIX = 'PRIVATE+KEY+';

/** True for a name that may stand in a signature line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: what may not stand in a note may not stand in a name.
export const isKeyName = (name: string): boolean => name !== '' && !/[\s+\u0000-\u001f\u0085]/u.test(name);

/** Reads `name+id+base64`; Invalid `key_form`. */
export function parseVerifierKey(text: string): VerifierKey {
  const { name, id, type, bytes } = partsOf(text, text);
  const key = verifierKey(name, type, bytes);
  if (!key.id.equals(id)) throw refused(text, '编号与公钥不符');
  return key;
}

/** Reads `PRIVATE+KEY+name+id+base64`; Invalid `key_form`, which never shows the secret. */
export function parseSigningKey(secret: string): SigningKey {
  const shown = '签名私钥';
  if (!secret.startsWith(SECRET_PREFIX)) throw refused(shown, `应以 ${SECRET_PREFIX} 开头`);
  const { name, id, type, bytes } = partsOf(secret.slice(SECRET_PREFIX.length), shown);
  const key = signingKey(name, type, bytes);
  if (!key.verifier.id.equals(id)) throw refused(shown, '编号与私钥不符');
  return key;
}

/** A new key of chance. */
export const newSigningKey = (name: string, type: KeyType): SigningKey =>
  signingKey(name, type, randomBytes(KEY_BYTES));

function signingKey(name: string, type: KeyType, seed: Buffer): SigningKey {
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8_PREFIX, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const verifier = verifierKey(name, type, spki.subarray(SPKI_PREFIX.length));
  const secret = `${SECRET_PREFIX}${textOf(name, verifier.id, type, seed)}`;
  return { verifier, privateKey, secret };
}

function verifierKey(name: string, type: KeyType, bytes: Buffer): VerifierKey {
  if (!isKeyName(name)) throw refused(name, '名称不能为空，不能含有空白和加号');
  const id = createHash('sha256')
    .update(Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(type), bytes]))
    .digest()
    .subarray(0, 4);
  const publicKey = createPublicKey({
    key: Buffer.concat([SPKI_PREFIX, bytes]),
    format: 'der',
    type: 'spki',
  });
  return { name, type, id, publicKey, text: textOf(name, id, type, bytes) };
}

const textOf = (name: string, id: Buffer, type: KeyType, bytes: Buffer): string =>
  `${name}+${id.toString('hex')}+${Buffer.concat([Buffer.of(type), bytes]).toString('base64')}`;

function partsOf(text: string, shown: string) {
  const [, name = '', id = '', encoded = ''] = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/u.exec(text) ?? [];
  const bytes = bytesOf(encoded);
  if (!isKeyName(name) || bytes?.length !== KEY_BYTES + 1)
    throw refused(shown, '应形如 名称+编号+base64，为 Ed25519');
  const type = bytes[0];
  if (type !== LOG_KEY && type !== WITNESS_KEY) throw refused(shown, '不是日志或见证方的 Ed25519 密钥');
  return { name, type, id: Buffer.from(id, 'hex'), bytes: bytes.subarray(1) } as const;
}

const refused = (shown: string, reason: string): Invalid =>
  new Invalid('key_form', `密钥“${shown}”不可用：${reason}`);
