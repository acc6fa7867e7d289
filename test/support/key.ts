import { generateKeyPairSync, hash, type KeyObject, sign } from 'node:crypto';

/** When the witnesses of a sample sign, in seconds since 1970. */
export const COSIGNED = 1_772_337_700;

/** A key of the log or of a witness, with the name and id under which notes carry its signatures. */
export class Key {
  readonly id: Buffer;
  readonly verifier: string;
  private readonly secret: KeyObject;

  constructor(
    readonly name: string,
    readonly type: 1 | 4,
  ) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    this.secret = privateKey;
    const typed = Buffer.concat([
      Buffer.of(type),
      Buffer.from(publicKey.export({ format: 'jwk' }).x as string, 'base64url'),
    ]);
    this.id = hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), typed]), 'buffer').subarray(0, 4);
    this.verifier = `${name}+${this.id.toString('hex')}+${typed.toString('base64')}`;
  }

  /** The line that signs the note; a witness signs it with the time. */
  line(text: string, time = COSIGNED): string {
    if (this.type === 1) return this.lineOf(sign(null, Buffer.from(text), this.secret));
    const stamp = Buffer.alloc(8);
    stamp.writeBigUInt64BE(BigInt(time));
    const message = Buffer.from(`cosignature/v1\ntime ${time}\n${text}`);
    return this.lineOf(Buffer.concat([stamp, sign(null, message, this.secret)]));
  }

  private lineOf(signature: Buffer): string {
    return `— ${this.name} ${Buffer.concat([this.id, signature]).toString('base64')}\n`;
  }
}
