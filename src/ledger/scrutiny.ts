import type { EntityManager } from 'typeorm';
import { canonicalize } from './canonical.js';
import { commitmentOf } from './commitment.js';
import { decode, type Statement, type Subject } from './entry.js';
import { ERASURE_TYPE } from './erasing.js';
import { leafHash } from './merkle.js';
import { stream } from './reading.js';

/** A stored entry with everything that is kept about it beside its bytes. */
export interface Stored {
  entry_id: string;
  subject_kind: string;
  subject_id: string;
  sequence: number;
  recorded_at: Date;
  type: string;
  leaf_hash: Buffer;
  body: Buffer;
  leaf_index: string | null;
  placed_hash: Buffer | null;
  waiting_hash: Buffer | null;
  head_sequence: number | null;
  head_hash: Buffer | null;
  /** Of the subject: true for its last entry. */
  is_last: boolean;
  /** By field: the salt in hexadecimal, and the canonical JSON of the value. */
  openings: Record<string, [salt: string, value: string]> | null;
  /** The fields whose openings an entry says were erased. */
  erased: string[] | null;
}

/** The entries of these subjects, or all, with what is kept beside them, in the order of a scrutiny; flat memory. */
export const storedEntries = (
  tx: EntityManager,
  subjects: readonly Subject[] | null,
): AsyncGenerator<Stored> =>
  subjects
    ? stream(
        tx,
        selected('(entry.subject_kind, entry.subject_id) IN (SELECT * FROM unnest($1::text[], $2::uuid[]))'),
        [subjects.map(({ kind }) => kind), subjects.map(({ id }) => id)],
      )
    : stream(tx, selected('true'));

const selected = (condition: string): string => `
  SELECT entry.entry_id, entry.subject_kind, entry.subject_id, entry.sequence, entry.recorded_at, entry.type,
         entry.leaf_hash, entry.body, leaf.leaf_index, leaf.leaf_hash AS placed_hash, pending.leaf_hash AS waiting_hash,
         head.sequence AS head_sequence, head.leaf_hash AS head_hash,
         lead(entry.sequence) OVER (PARTITION BY entry.subject_kind, entry.subject_id ORDER BY entry.sequence) IS NULL AS is_last,
         (SELECT json_object_agg(opening.field, json_build_array(encode(opening.salt, 'hex'), opening.value))
            FROM vault.opening WHERE opening.entry_id = entry.entry_id) AS openings,
         (SELECT json_agg(erasure.field) FROM ledger.erasure JOIN ledger.entry saying ON saying.entry_id = erasure.erased_by
            WHERE erasure.entry_id = entry.entry_id AND saying.type = '${ERASURE_TYPE}' AND EXISTS (
              SELECT FROM ledger.openings_listed(saying.body) listed
                WHERE listed.entry_id = erasure.entry_id AND listed.field = erasure.field)) AS erased
    FROM ledger.entry
    LEFT JOIN ledger.leaf ON leaf.entry_id = entry.entry_id
    LEFT JOIN ledger.pending ON pending.entry_id = entry.entry_id
    LEFT JOIN ledger.head ON head.subject_kind = entry.subject_kind AND head.subject_id = entry.subject_id
    WHERE ${condition}
    ORDER BY entry.subject_kind, entry.subject_id, entry.sequence`;

/** A stored entry under scrutiny: what its bytes say, and the entry before it of the same subject. */
interface Evidence {
  stored: Stored;
  said: Statement;
  before?: Stored;
}

interface EntryRule {
  rule: string;
  /** What is wrong when it does not hold. */
  message: string;
  holds(evidence: Evidence): boolean;
}

const MEMBERS = 'commitments,content,id,previous,recorded_at,sequence,subject,type,v';

const BYTE_RULES: { rule: string; message: string; holds(stored: Stored, hash: Buffer): boolean }[] = [
  {
    rule: 'leaf_hash_matches_body',
    message: '记录的字节与入账时的哈希不符，字节或哈希被改动',
    holds: (stored, hash) => hash.equals(stored.leaf_hash),
  },
  {
    rule: 'body_is_canonical',
    message: '记录的字节不是规范形式的 JSON（RFC 8785）',
    holds: ({ body }) => isCanonical(body),
  },
];

const ENTRY_RULES: EntryRule[] = [
  {
    rule: 'columns_match_body',
    message: '查询列与记录的字节不一致，列被改动',
    holds: ({ stored, said }) =>
      said.id === stored.entry_id &&
      said.subject.kind === stored.subject_kind &&
      said.subject.id === stored.subject_id &&
      said.sequence === stored.sequence &&
      said.type === stored.type &&
      said.recordedAt.getTime() === stored.recorded_at.getTime(),
  },
  {
    rule: 'sequence_is_gapless',
    message: '该对象的记录序号不连续，缺少记录',
    holds: ({ stored, before }) => stored.sequence === (before ? before.sequence + 1 : 1),
  },
  {
    rule: 'previous_is_the_entry_before',
    message: '记录所接的上一条不是该对象的上一条记录',
    holds: ({ said, before }) => said.previous === (before ? before.leaf_hash.toString('base64') : null),
  },
  {
    rule: 'head_is_the_last_entry',
    message: '该对象的末条标记与其最后一条记录不符，末尾的记录被删或标记被改',
    holds: ({ stored }) =>
      !stored.is_last ||
      (stored.head_sequence === stored.sequence && same(stored.head_hash, stored.leaf_hash)),
  },
  {
    rule: 'entry_has_one_place',
    message: '记录既不在树中也不在待定序队列中，或者两处都有',
    holds: ({ stored }) => (stored.placed_hash === null) !== (stored.waiting_hash === null),
  },
  {
    rule: 'leaf_matches_entry',
    message: '树叶的哈希与记录的哈希不符',
    holds: ({ stored }) => stored.placed_hash === null || same(stored.placed_hash, stored.leaf_hash),
  },
  {
    rule: 'pending_matches_entry',
    message: '待定序队列中的哈希与记录的哈希不符',
    holds: ({ stored }) => stored.waiting_hash === null || same(stored.waiting_hash, stored.leaf_hash),
  },
  {
    rule: 'opening_matches_commitment',
    message: '保密内容与记录中的承诺不符，保密内容被改动',
    holds: ({ stored, said }) =>
      Object.entries(stored.openings ?? {}).every(
        ([field, [salt, value]]) =>
          said.commitments[field] === commitmentOf({ field, salt: Buffer.from(salt, 'hex'), value }),
      ),
  },
  {
    rule: 'opening_is_there_or_erased_by_law',
    message: '保密内容不在了，而没有记录说明它已依法删除',
    holds: ({ stored: { openings, erased }, said }) =>
      Object.keys(said.commitments).every((field) => openings?.[field] || erased?.includes(field)),
  },
];

/** Goes through the entries one by one, in the order of `storedEntries` (whole subjects only); each call answers the rules that the entry breaks. */
export class Scrutiny {
  private last: Stored | undefined;

  examine(stored: Stored): { rule: string; message: string }[] {
    const { last } = this;
    const follows = last?.subject_kind === stored.subject_kind && last.subject_id === stored.subject_id;
    this.last = stored;
    const hash = leafHash(stored.body);
    const broken: { rule: string; message: string }[] = BYTE_RULES.filter(
      (rule) => !rule.holds(stored, hash),
    );
    const said = statementOf(stored.body);
    if (!said) return [...broken, { rule: 'body_is_an_entry', message: '记录的字节读不出一条记录' }];
    const evidence: Evidence = { stored, said, ...(follows ? { before: last } : {}) };
    return [...broken, ...ENTRY_RULES.filter((rule) => !rule.holds(evidence))];
  }
}

function same(stored: Buffer | null, hash: Buffer): boolean {
  return stored?.equals(hash) ?? false;
}

function isCanonical(body: Buffer): boolean {
  try {
    return Buffer.from(canonicalize(JSON.parse(body.toString()))).equals(body);
  } catch {
    return false;
  }
}

/** What the bytes say, or nothing when they are not those of an entry. */
function statementOf(body: Buffer): Statement | undefined {
  try {
    const parsed = JSON.parse(body.toString());
    const said = decode(body);
    const whole =
      Object.keys(parsed).join() === MEMBERS &&
      parsed.v === 1 &&
      said.recordedAt.toISOString() === parsed.recorded_at &&
      Object.values(said.commitments).every((commitment) => typeof commitment === 'string');
    return whole ? said : undefined;
  } catch {
    return undefined;
  }
}
