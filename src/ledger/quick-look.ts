import { hash } from 'node:crypto';
import type { CopiedRow } from '../platform/postgres/copied-rows.js';
import { COMMITMENT_DOMAIN } from './commitment.js';
import { COPIED_OPENINGS, copiedOpenings } from './copied-openings.js';
import type { Subject } from './entry.js';
import { endOfPlain } from './plain-canonical.js';

/** All entries with what the quick look needs, whole subjects one after another. */
export const QUICK_ENTRIES = `
  SELECT entry.subject_kind, entry.subject_id, entry.sequence, entry.entry_id, entry.recorded_at, entry.type,
         entry.leaf_hash, entry.body, head.sequence, head.leaf_hash,
         ${COPIED_OPENINGS}
    FROM ledger.entry
    LEFT JOIN ledger.head ON head.subject_kind = entry.subject_kind AND head.subject_id = entry.subject_id
    ORDER BY entry.subject_kind, entry.subject_id, entry.sequence`;

const [KIND, SUBJECT, SEQUENCE, ID, RECORDED_AT, TYPE, LEAF_HASH, BODY, HEAD_SEQUENCE, HEAD_HASH, OPENINGS] =
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const LENGTHS: readonly [column: number, bytes: number][] = [
  [SUBJECT, 16],
  [SEQUENCE, 4],
  [ID, 16],
  [RECORDED_AT, 8],
  [LEAF_HASH, 32],
];
const WORD = /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/;
const FIELD = /^[A-Za-z0-9_.-]+$/;
const SALT_BYTES = 32;
/** Past this a moment has no date. */
const MILLISECONDS_MAX = 8_640_000_000_000_000;

/**
 * Goes through the entries in the order of `QUICK_ENTRIES` and names the subjects of those that need a scrutiny. An entry passes when
 * its bytes have the hash that is stored, and are those that its columns, the openings in the vault and a canonical content make:
 * then it breaks none of the rules that a scrutiny knows of a single chain. Which rule another one breaks, if any, the scrutiny tells.
 */
export class QuickLook {
  private last: CopiedRow | undefined;

  /** Subjects that need a scrutiny: of this entry, or of the one before it where that should have been the last of its subject. */
  look(row: CopiedRow): Subject[] {
    const { last } = this;
    this.last = row;
    const follows = last !== undefined && isOfSameSubject(last, row);
    const suspects = last && !follows && !isAtHead(last) ? [subjectOf(last)] : [];
    if (!isPlain(row, follows ? last : undefined)) suspects.push(subjectOf(row));
    return suspects;
  }

  /** After the last entry. */
  end(): Subject[] {
    return this.last && !isAtHead(this.last) ? [subjectOf(this.last)] : [];
  }
}

const subjectOf = (row: CopiedRow): Subject => ({ kind: row.text(KIND), id: row.uuid(SUBJECT) });

function isOfSameSubject(one: CopiedRow, other: CopiedRow): boolean {
  return same(one, SUBJECT, other, SUBJECT) && same(one, KIND, other, KIND);
}

const isAtHead = (row: CopiedRow): boolean =>
  same(row, SEQUENCE, row, HEAD_SEQUENCE) && same(row, LEAF_HASH, row, HEAD_HASH);

function same(one: CopiedRow, column: number, other: CopiedRow, otherColumn: number): boolean {
  if (one.isNull(column) || other.isNull(otherColumn)) return false;
  return (
    one.bytes.compare(
      other.bytes,
      other.start(otherColumn),
      other.end(otherColumn),
      one.start(column),
      one.end(column),
    ) === 0
  );
}

function isPlain(row: CopiedRow, before: CopiedRow | undefined): boolean {
  if (row.isNull(BODY) || !LENGTHS.every(([column, bytes]) => row.length(column) === bytes)) return false;
  const isNext = row.integer(SEQUENCE) === (before ? before.integer(SEQUENCE) + 1 : 1);
  if (!isNext || copiedLeafHash(row, BODY) !== row.latin1(LEAF_HASH)) return false;
  const [front, back] = [frontOf(row), backOf(row, before)];
  if (front === null || back === null) return false;
  const [start, end] = [row.start(BODY) + front.length, row.end(BODY) - back.length];
  return (
    start < end &&
    row.bytes.toString('latin1', row.start(BODY), start) === front &&
    row.bytes.toString('latin1', end, row.end(BODY)) === back &&
    endOfPlain(row.bytes, start, 1) === end
  );
}

/** Hashed in one place, for a hash of few bytes costs less than a buffer for them. */
class Scratch {
  private bytes = Buffer.allocUnsafe(1 << 17);
  private length = 0;

  begin(text: string): this {
    this.length = this.bytes.write(text, 'latin1');
    return this;
  }

  add(from: Buffer, start: number, end: number): this {
    const length = this.length + end - start;
    if (length > this.bytes.length)
      this.bytes = Buffer.concat([this.bytes], Math.max(length, this.bytes.length * 2));
    from.copy(this.bytes, this.length, start, end);
    this.length = length;
    return this;
  }

  sha256(encoding: 'base64' | 'binary'): string {
    return hash('sha256', this.bytes.subarray(0, this.length), encoding);
  }
}

const scratch = new Scratch();

/** The hash of a leaf (RFC 6962 section 2.1) whose bytes stand in a column; a character for each byte. */
export const copiedLeafHash = (row: CopiedRow, column: number): string =>
  scratch.begin('\0').add(row.bytes, row.start(column), row.end(column)).sha256('binary');

/** What the bytes begin with, if the openings are those of all of their commitments; null for a field of an unusual name. */
function frontOf(row: CopiedRow): string | null {
  let commitments = '';
  let last = '';
  for (const { field, salt, value } of copiedOpenings(row, OPENINGS)) {
    const name = row.bytes.toString('latin1', field[0], field[1]);
    if (!FIELD.test(name) || name <= last || salt[1] - salt[0] !== SALT_BYTES) return null;
    const commitment = scratch
      .begin(`${COMMITMENT_DOMAIN}\0${name}\0`)
      .add(row.bytes, salt[0], salt[1])
      .add(row.bytes, value[0], value[1])
      .sha256('base64');
    commitments += `${last === '' ? '' : ','}"${name}":"${commitment}"`;
    last = name;
  }
  return `{"commitments":{${commitments}},"content":`;
}

/** What the bytes end with, as `encode` in entry.ts writes it; null for columns that no entry has. */
function backOf(row: CopiedRow, before: CopiedRow | undefined): string | null {
  const [kind, type] = [row.latin1(KIND), row.latin1(TYPE)];
  const microseconds = row.microseconds(RECORDED_AT);
  if (!WORD.test(kind) || !WORD.test(type) || microseconds % 1_000n !== 0n) return null;
  const milliseconds = Number(microseconds / 1_000n);
  if (!(Math.abs(milliseconds) <= MILLISECONDS_MAX)) return null;
  const previous = before
    ? `"${before.bytes.toString('base64', before.start(LEAF_HASH), before.end(LEAF_HASH))}"`
    : 'null';
  return (
    `,"id":"${row.uuid(ID)}","previous":${previous},"recorded_at":"${new Date(milliseconds).toISOString()}",` +
    `"sequence":${row.integer(SEQUENCE)},"subject":{"id":"${row.uuid(SUBJECT)}","kind":"${kind}"},"type":"${type}","v":1}`
  );
}
