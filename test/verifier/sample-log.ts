import { v7 } from 'uuid';
import {
  type BundledEntry,
  type BundleSource,
  bundleFiles,
  type OpeningTold,
} from '../../src/bundles/bundle-files.js';
import { codesOf, type PaperCodes } from '../../src/bundles/paper-codes.js';
import type { JsonValue } from '../../src/ledger/canonical.js';
import { commitmentOf, freshSalts, openingOf } from '../../src/ledger/commitment.js';
import { encode, type Subject } from '../../src/ledger/entry.js';
import { leafHash, nodeHash } from '../../src/ledger/merkle.js';
import { Key } from '../support/key.js';

export const ORIGIN = 'test.example/custody';
export const NOON = new Date('2026-03-01T04:00:00.000Z');
interface Written {
  id: string;
  subject: Subject;
  sequence: number;
  index: bigint;
  body: Buffer;
  openings: Record<string, OpeningTold>;
}

/** A small log with its own keys, made without a database. */
export class SampleLog {
  readonly key = new Key(ORIGIN, 1);
  readonly witnesses = ['police', 'procuratorate', 'court'].map(
    (name) => new Key(`witness.example/${name}`, 4),
  );
  readonly written: Written[] = [];
  private readonly leaves: Buffer[] = [];

  /** Appends an entry about a subject, after the last one of the same subject. */
  write(
    subject: Subject,
    type: string,
    content: Record<string, JsonValue> = {},
    secrets: Record<string, JsonValue> = {},
  ): Written {
    const before = this.written.findLast((each) => each.subject.id === subject.id);
    const salts = freshSalts(Object.keys(secrets).length);
    const opened = Object.entries(secrets).map(([field, value], at) =>
      openingOf(field, value, salts[at] as Buffer),
    );
    const said = {
      id: v7(),
      subject,
      sequence: (before?.sequence ?? 0) + 1,
      previous: before ? leafHash(before.body).toString('base64') : null,
      type,
      recordedAt: NOON,
      content,
      commitments: Object.fromEntries(opened.map((each) => [each.field, commitmentOf(each)])),
    };
    const openings = Object.fromEntries(
      opened.map(({ field, salt, value }) => [field, { salt: salt.toString('base64'), value }]),
    );
    return this.place({ ...said, index: BigInt(this.leaves.length), body: encode(said), openings });
  }

  /** Gives bytes, good or bad, their place in the tree. */
  place(written: Written): Written {
    this.written.push(written);
    this.leaves.push(leafHash(written.body));
    return written;
  }

  get size(): bigint {
    return BigInt(this.leaves.length);
  }

  checkpoint(size = this.size): string {
    return `${ORIGIN}\n${size}\n${this.root(0n, size).toString('base64')}\n`;
  }

  /** The checkpoint signed by the log and by these witnesses. */
  note(witnesses: readonly Key[] = this.witnesses, text = this.checkpoint()): string {
    return `${text}\n${[this.key, ...witnesses].map((key) => key.line(text)).join('')}`;
  }

  proof(index: bigint, note = this.note(), size = this.size): string {
    const hashes = this.path(index, 0n, size)
      .map((each) => `${each.toString('base64')}\n`)
      .join('');
    return `c2sp.org/tlog-proof@v1\nindex ${index}\n${hashes}\n${note}`;
  }

  /** What a certificate prints of an entry, cosigned by two of the three witnesses: as many as the policy demands. */
  codes({ index, body }: Written): PaperCodes {
    const hashes = this.path(index, 0n, this.size);
    return codesOf(body, this.note(this.witnesses.slice(0, 2)), { index, size: this.size, hashes });
  }

  /** Two of the three witnesses, or none. */
  policy(quorum: 'two' | 'none' = 'two'): string {
    const named = this.witnesses.map((key, at) => ({ name: `w${at + 1}`, key }));
    return [
      `log ${this.key.verifier}`,
      ...named.map(({ name, key }) => `witness ${name} ${key.verifier}`),
      `group two 2 ${named.map(({ name }) => name).join(' ')}`,
      `quorum ${quorum}`,
      '',
    ].join('\n');
  }

  /** What a bundle of these entries is made from; any of it replaced. */
  source(
    entries: readonly Written[],
    replaced: Partial<BundleSource> = {},
    note = this.note(),
  ): BundleSource {
    const about = entries[0]?.subject;
    return {
      kind: about?.kind === 'case' ? 'case' : 'item',
      id: about?.id ?? v7(),
      code: 'AJ2026-000001-1',
      title: '黑色手机',
      madeAt: NOON,
      size: this.size,
      entries,
      waiting: 0,
      evidence: (): Iterable<BundledEntry> => entries,
      proofs: () => entries.map(({ index }) => this.proof(index, note)),
      policy: this.policy(),
      ...replaced,
    };
  }

  /** PATH of RFC 6962 section 2.1.1. */
  private path(index: bigint, start: bigint, size: bigint): Buffer[] {
    if (size === 1n) return [];
    const left = splitOf(size);
    return index < left
      ? [...this.path(index, start, left), this.root(start + left, size - left)]
      : [...this.path(index - left, start + left, size - left), this.root(start, left)];
  }

  private root(start: bigint, size: bigint): Buffer {
    if (size === 1n) return this.leaves[Number(start)] as Buffer;
    const left = splitOf(size);
    return nodeHash(this.root(start, left), this.root(start + left, size - left));
  }
}

function splitOf(size: bigint): bigint {
  let split = 1n;
  while (split * 2n < size) split *= 2n;
  return split;
}

/** A phone that was taken, stored and counted, among the entries of others. */
export function samplePhone(): { log: SampleLog; phone: Subject; chain: Written[] } {
  const log = new SampleLog();
  const [phone, other] = [1, 2].map(() => ({ kind: 'item', id: v7() })) as [Subject, Subject];
  const actor = { number: 'P0001', post: '办案民警' };
  log.write(other, 'seize', { effect: { code: 'AJ2026-000001-2' } }, { name: '现金' });
  const chain = [
    log.write(
      phone,
      'seize',
      { actor, effect: { code: 'AJ2026-000001-1' }, occurred_at: NOON.toISOString() },
      { name: '黑色手机', features: '屏幕有裂纹' },
    ),
  ];
  log.write(other, 'offer', { actor });
  chain.push(log.write(phone, 'offer', { actor }, { note: '入库' }), log.write(phone, 'receive', { actor }));
  for (let more = 0; more < 4; more += 1) log.write({ kind: 'item', id: v7() }, 'seize');
  return { log, phone, chain };
}

export async function filesOf(source: BundleSource): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for await (const [name, bytes] of bundleFiles(source)) files.set(name, bytes);
  return files;
}
