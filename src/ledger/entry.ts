import { Invalid } from '../platform/errors.js';
import { canonicalize, type JsonValue } from './canonical.js';

/** What entries are about: an item, a case, the log itself. `kind` is a word, `id` a UUID. */
export interface Subject {
  kind: string;
  id: string;
}

/**
 * What is to be remembered. `content` is clear and hashed as it stands; the `confidential` fields (personal data, free
 * text) enter the entry only as salted commitments.
 */
export interface Fact {
  /** UUID; made by the ledger when absent. */
  id?: string;
  subject: Subject;
  type: string;
  content: { [key: string]: JsonValue };
  confidential?: Record<string, JsonValue>;
}

/** What the bytes of an entry say. */
export interface Statement {
  id: string;
  subject: Subject;
  /** Counts the entries of the subject from 1. */
  sequence: number;
  /** Base64 of the leaf hash of the entry before it of the same subject. */
  previous: string | null;
  type: string;
  recordedAt: Date;
  content: { [key: string]: JsonValue };
  commitments: Record<string, string>;
}

/** One remembered fact. */
export interface Entry extends Statement {
  /** The values behind the commitments; undefined where the opening was erased. */
  confidential: Record<string, JsonValue | undefined>;
  /** The bytes that are hashed: JCS (RFC 8785). */
  body: Buffer;
  leafHash: Buffer;
  /** Its place in the tree, counted from 0; absent until the sequencer gave it one. */
  index?: bigint;
}

const WORD = /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const BODY_BYTES_MAX = 65_535;

/** Throws `Invalid('entry_form')` unless kind, type and UUIDs (in lower case) have the form that the bytes need. */
export function checkForm(fact: Fact): void {
  const faults: [boolean, string][] = [
    [WORD.test(fact.subject.kind), 'subject.kind'],
    [UUID.test(fact.subject.id), 'subject.id'],
    [WORD.test(fact.type), 'type'],
    [fact.id === undefined || UUID.test(fact.id), 'id'],
    [
      Object.keys(fact.confidential ?? {}).every((field) => field !== '' && !field.includes('\0')),
      'confidential',
    ],
  ];
  const broken = faults.find(([holds]) => !holds);
  if (broken) throw new Invalid('entry_form', `记录的“${broken[1]}”格式有误，请检查后重新提交`);
}

/** The bytes of an entry, with its members in canonical order; `Invalid('entry_too_large')` past 65,535 bytes. */
export function encode(said: Statement): Buffer {
  const { subject } = said;
  const body = Buffer.from(
    `{"commitments":${canonicalize(said.commitments, '/commitments')},"content":${canonicalize(said.content, '/content')},` +
      `"id":"${said.id}","previous":${said.previous === null ? 'null' : `"${said.previous}"`},` +
      `"recorded_at":"${said.recordedAt.toISOString()}","sequence":${said.sequence},` +
      `"subject":{"id":"${subject.id}","kind":"${subject.kind}"},"type":"${said.type}","v":1}`,
  );
  if (body.length > BODY_BYTES_MAX) {
    throw new Invalid(
      'entry_too_large',
      `一条记录最多 ${BODY_BYTES_MAX} 字节，现为 ${body.length} 字节；请缩短内容或分条登记`,
    );
  }
  return body;
}

interface Body {
  id: string;
  subject: Subject;
  sequence: number;
  previous: string | null;
  type: string;
  recorded_at: string;
  content: { [key: string]: JsonValue };
  commitments: Record<string, string>;
}

/** What the bytes of an entry say; the bytes must be those of an entry. */
export function decode(body: Buffer): Statement {
  const { recorded_at, id, subject, sequence, previous, type, content, commitments }: Body = JSON.parse(
    body.toString(),
  );
  return { id, subject, sequence, previous, type, recordedAt: new Date(recorded_at), content, commitments };
}
