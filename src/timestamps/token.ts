import { createHash, randomBytes, X509Certificate } from 'node:crypto';
import * as asn1 from 'asn1js';
import {
  AlgorithmIdentifier,
  Certificate,
  MessageImprint,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';

const SHA256 = '2.16.840.1.101.3.4.2.1';
const NONCE_BYTES = 8;
const GRANTED = [0, 1];

/** What a token says, once it was found to be right. */
export interface Stamped {
  /** When the authority had seen the bytes. */
  at: Date;
  /** Subject of the certificate that signed. */
  authority: string;
}

/** A request (RFC 3161 section 2.4.1) for these bytes by their SHA-256, and the nonce that its answer must repeat. */
export function timestampRequest(bytes: Buffer): { request: Buffer; nonce: Buffer } {
  const nonce = randomBytes(NONCE_BYTES);
  // A number that begins with a set bit would be negative.
  nonce[0] = (nonce[0] as number & 0x3f) | 0x40;
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256, algorithmParams: new asn1.Null() }),
      hashedMessage: new asn1.OctetString({ valueHex: digestOf(bytes) }),
    }),
    nonce: new asn1.Integer({ valueHex: new Uint8Array(nonce).buffer }),
    certReq: true,
  });
  return { request: Buffer.from(request.toSchema().toBER(false)), nonce };
}

/**
 * Reads an answer (RFC 3161 section 2.4.2) and answers what it says. Throws an Error that names what is wrong: refused, not DER,
 * of other bytes, of another request (unless `nonce` is left out), not signed by its certificate, or not by one that leads to `roots`
 * (PEM; without them whose certificate it is stays unproved).
 */
export async function readTimestamp(
  response: Buffer,
  bytes: Buffer,
  { nonce, roots }: { nonce?: Buffer; roots?: string } = {},
): Promise<Stamped> {
  const answer = TimeStampResp.fromBER(new Uint8Array(response));
  if (!GRANTED.includes(answer.status.status))
    throw new Error(`时间戳机构拒绝（状态 ${answer.status.status}）`);
  if (!answer.timeStampToken) throw new Error('时间戳机构的答复没有时间戳');
  const signed = new SignedData({ schema: answer.timeStampToken.content });
  const content = signed.encapContentInfo.eContent;
  if (!content) throw new Error('时间戳没有内容');
  const info = TSTInfo.fromBER(content.getValue());
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  const isOfBytes =
    hashAlgorithm.algorithmId === SHA256 &&
    Buffer.from(hashedMessage.getValue()).equals(Buffer.from(digestOf(bytes)));
  if (!isOfBytes) throw new Error('时间戳不是这些字节的');
  if (nonce && !(info.nonce && Buffer.from(info.nonce.valueBlock.valueHexView).equals(nonce)))
    throw new Error('时间戳答复的不是这次请求');
  const trusted = roots === undefined ? [] : certificatesOf(roots);
  const { signatureVerified, signerCertificate } = await signed
    .verify({
      signer: 0,
      data: new Uint8Array(bytes).buffer,
      extendedMode: true,
      ...(trusted.length > 0 ? { checkChain: true, trustedCerts: trusted } : {}),
    })
    .catch((error: Error & { signerCertificateVerified?: boolean | null }) => {
      if (error.signerCertificateVerified !== false) throw new Error(`时间戳的签名不对：${error.message}`);
      throw new Error(`时间戳的证书不由所信任的机构签发：${error.message}`);
    });
  if (!signatureVerified) throw new Error('时间戳的签名不对');
  const certificate = signerCertificate && Buffer.from(signerCertificate.toSchema(true).toBER(false));
  return {
    at: info.genTime,
    authority: certificate ? new X509Certificate(certificate).subject.replaceAll('\n', ', ') : '',
  };
}

const digestOf = (bytes: Buffer): ArrayBuffer =>
  new Uint8Array(createHash('sha256').update(bytes).digest()).buffer;

/** All certificates of a PEM file. */
function certificatesOf(pem: string): Certificate[] {
  const found = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
  return found.map((each) => Certificate.fromBER(new Uint8Array(new X509Certificate(each).raw)));
}
