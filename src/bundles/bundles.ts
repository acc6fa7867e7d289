import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Cases } from '../cases/cases.js';
import {
  checkpointToProveBy,
  inclusionProofs,
  policyText,
  proofText,
  witnessesOf,
} from '../checkpoints/checkpoints.js';
import { type Actor, may, type Permission } from '../identity/identity.js';
import { decode, type EntryEvidence, evidenceOf, placesOf, type Subject } from '../ledger/ledger.js';
import { Clock } from '../platform/clock.js';
import { RuleBroken, Stale } from '../platform/errors.js';
import { Transactions } from '../platform/transactions.js';
import { Items } from '../registry/registry.js';
import {
  type BundledEntry,
  type BundleSource,
  bundleFiles,
  type ListedEntry,
  type OpeningTold,
} from './bundle-files.js';
import { codesOf, type PaperCodes } from './paper-codes.js';
import { FILES_MAX, storedZip } from './stored-zip.js';

export type { PaperCodes } from './paper-codes.js';

const ENTRIES_PER_READ = 200;
/** A paper with more would be larger than its own pages are worth. */
const ENTRIES_ON_PAPER_MAX = 2_000;
const FILES_BESIDE_ENTRIES = 5;
/** Each entry has its bytes and its proof. */
const ENTRIES_MAX = Math.floor((FILES_MAX - FILES_BESIDE_ENTRIES) / 2);

/** What of the entries of a subject opens their commitments to a reader of it. */
const OPENED_BY: Readonly<Record<string, Permission>> = { item: 'item.read', case: 'case.read' };

/** A bundle that waits to be read, under the name by which it is saved. */
export interface Bundle {
  name: string;
  bytes: Readable;
}

/** The bundle that a paper carries, and what the paper tells of its checkpoint. */
export interface PaperBundle {
  /** Null where it is too large for a paper. */
  file: { bytes: Buffer; sha256: string } | null;
  /** Of the subject's last entry under the checkpoint; null while it holds none of them. */
  codes: PaperCodes | null;
  size: bigint;
  /** Hexadecimal. */
  root: string;
  /** Entries that the checkpoint does not hold yet. */
  waiting: number;
  witnesses: { name: string; at: Date }[];
  /** As the policy of the signer demands. */
  isWitnessed: boolean;
}

interface Found {
  about: Pick<BundleSource, 'kind' | 'id' | 'code' | 'title'>;
  subjects: Subject[];
}

/** Reads in a transaction. */
type Read = <T>(work: (tx: EntityManager) => Promise<T>) => Promise<T>;

/** Makes what proves the history of an item, or of a case with its items, to somebody who trusts nobody here. */
@Injectable()
export class Bundles {
  constructor(
    private readonly transactions: Transactions,
    private readonly items: Items,
    private readonly cases: Cases,
    private readonly clock: Clock,
  ) {}

  /** NotFound `item_not_found`; RuleBroken `checkpoint_is_missing`, `bundle_too_large`; Stale `checkpoint_is_behind`. */
  ofItem(id: string, actor: Actor): Promise<Bundle> {
    return this.download(actor, (tx) => this.item(tx, id));
  }

  /** The case's own entries and those of all its items, voided ones too. NotFound `case_not_found`; else as `ofItem`. */
  ofCase(id: string, actor: Actor): Promise<Bundle> {
    return this.download(actor, (tx) => this.case(tx, id));
  }

  /** The bundle as a paper carries it, read in the paper's own transaction; null while no checkpoint holds anything of it. */
  async forPaper(
    tx: EntityManager,
    kind: 'item' | 'case',
    id: string,
    actor: Actor,
  ): Promise<PaperBundle | null> {
    const checkpoint = await checkpointToProveBy(tx, this.clock.now());
    if (!checkpoint) return null;
    const about = await this[kind](tx, id);
    const source = await this.source(tx, about, checkpoint, actor, (work) => work(tx));
    if (source.entries.length === 0) return null;
    const fits = source.entries.length <= ENTRIES_ON_PAPER_MAX;
    const bytes = fits ? await buffer(storedZip(bundleFiles(source))) : null;
    return {
      file: bytes && { bytes, sha256: hash('sha256', bytes) },
      codes: await codesOfLast(tx, source, checkpoint.note),
      size: source.size,
      root: checkpoint.root.toString('hex'),
      waiting: source.waiting,
      ...witnessesOf(checkpoint.note, source.policy),
    };
  }

  private download(actor: Actor, find: (tx: EntityManager) => Promise<Found>): Promise<Bundle> {
    // A slow reader keeps no transaction waiting: entries never change, and the size of the tree binds every proof to this moment.
    const read: Read = (work) => this.transactions.snapshot(actor.scope, work);
    return read(async (tx) => {
      const found = await find(tx);
      const checkpoint = await checkpointToProveBy(tx, this.clock.now());
      if (!checkpoint) throw checkpointIsMissing();
      const source = await this.source(tx, found, checkpoint, actor, read);
      if (source.entries.length === 0) throw checkpointIsBehind();
      if (source.entries.length > ENTRIES_MAX) throw bundleTooLarge(source.entries.length);
      const bytes = Readable.from(storedZip(bundleFiles(source)), { objectMode: false });
      return { name: `核验包 ${source.code}.zip`, bytes };
    });
  }

  private async item(tx: EntityManager, id: string): Promise<Found> {
    const { code, name } = await this.items.byId(tx, id);
    return { about: { kind: 'item', id, code, title: name }, subjects: [{ kind: 'item', id }] };
  }

  private async case(tx: EntityManager, id: string): Promise<Found> {
    const { code, title } = await this.cases.byId(tx, id);
    const items = await this.items.ofCase(tx, id);
    const subjects = [{ kind: 'case', id }, ...items.map((item) => ({ kind: 'item', id: item.id }))];
    return { about: { kind: 'case', id, code, title }, subjects };
  }

  /** What the checkpoint holds of the subjects; what is large is read as it is wanted, some entries at a time. */
  private async source(
    tx: EntityManager,
    { about, subjects }: Found,
    { size, note }: { size: bigint; note: string },
    actor: Actor,
    read: Read,
  ): Promise<BundleSource> {
    const places = await placesOf(tx, subjects);
    const entries = places.filter(
      (place): place is ListedEntry => place.index !== null && place.index < size,
    );
    return {
      ...about,
      title: mayOpen(about.kind, actor) ? about.title : '',
      madeAt: this.clock.now(),
      size,
      entries,
      waiting: places.length - entries.length,
      policy: await policyText(tx),
      evidence: () => inBatches(entries, read, (part, batch) => evidenceFor(part, batch, actor)),
      proofs: () => inBatches(entries, read, (part, batch) => proofsOf(part, batch, size, note)),
    };
  }
}

async function* inBatches<T>(
  entries: readonly ListedEntry[],
  read: Read,
  work: (tx: EntityManager, batch: ListedEntry[]) => Promise<T[]>,
): AsyncGenerator<T> {
  for (let start = 0; start < entries.length; start += ENTRIES_PER_READ) {
    const batch = entries.slice(start, start + ENTRIES_PER_READ);
    yield* await read((tx) => work(tx, batch));
  }
}

async function evidenceFor(tx: EntityManager, batch: ListedEntry[], actor: Actor): Promise<BundledEntry[]> {
  const evidence = await evidenceOf(
    tx,
    batch.map(({ id }) => id),
  );
  return evidence.map((each) => ({ body: each.body, openings: toldOf(each, actor) }));
}

/** Every commitment of the entry: opened to whoever may read it, else said to be withheld; what is gone by law, to be erased. */
function toldOf({ body, openings, erased }: EntryEvidence, actor: Actor): Record<string, OpeningTold> {
  const { subject, commitments } = decode(body);
  const opened = mayOpen(subject.kind, actor);
  return Object.fromEntries(
    Object.keys(commitments).map((field): [string, OpeningTold] => {
      const opening = openings.get(field);
      if (!opened) return [field, 'withheld'];
      if (opening) return [field, { salt: opening.salt.toString('base64'), value: opening.value }];
      return [field, erased.has(field) ? 'erased' : 'missing'];
    }),
  );
}

function mayOpen(kind: string, { roles }: Actor): boolean {
  const permission = OPENED_BY[kind];
  return permission !== undefined && may(roles, permission);
}

/** Of the last entry of the subject itself: the items of a case have their own certificates. */
async function codesOfLast(
  tx: EntityManager,
  { kind, id, size, entries }: BundleSource,
  note: string,
): Promise<PaperCodes | null> {
  const last = entries.findLast(({ subject }) => subject.kind === kind && subject.id === id);
  if (!last) return null;
  const [evidence] = await evidenceOf(tx, [last.id]);
  const [hashes] = await inclusionProofs(tx, [last.index], size);
  if (!evidence || !hashes) throw new Error(`entry ${last.id} has no bytes or no proof`);
  return codesOf(evidence.body, note, { index: last.index, size, hashes });
}

async function proofsOf(
  tx: EntityManager,
  batch: ListedEntry[],
  size: bigint,
  note: string,
): Promise<string[]> {
  const proofs = await inclusionProofs(
    tx,
    batch.map(({ index }) => index),
    size,
  );
  return batch.map(({ index }, at) => proofText(index, proofs[at] ?? [], note));
}

const checkpointIsMissing = (): RuleBroken =>
  new RuleBroken('checkpoint_is_missing', '台账还没有签署的检查点，核验包无从证明', {
    remedy: '请系统管理人员启动签署程序；签署后再下载',
  });

const checkpointIsBehind = (): Stale =>
  new Stale('checkpoint_is_behind', '刚登记的记录尚未编入签署的检查点', { remedy: '请稍候片刻再下载' });

const bundleTooLarge = (count: number): RuleBroken =>
  new RuleBroken('bundle_too_large', `本案有 ${count} 条记录，一个核验包最多 ${ENTRIES_MAX} 条`, {
    remedy: '请按单件财物下载',
  });
