import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Cases } from '../cases/cases.js';
import { inclusionProofs, latestCheckpoint, policyText, proofText } from '../checkpoints/checkpoints.js';
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
import { FILES_MAX, storedZip } from './stored-zip.js';

const ENTRIES_PER_READ = 200;
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

/** Makes what proves the history of an item, or of a case with its items, to somebody who trusts nobody here. */
@Injectable()
export class Bundles {
  constructor(
    private readonly transactions: Transactions,
    private readonly items: Items,
    private readonly cases: Cases,
    private readonly clock: Clock,
  ) {}

  /** NotFound `item_not_found`; RuleBroken `checkpoint_is_missing`, `bundle_too_large`. */
  ofItem(id: string, actor: Actor): Promise<Bundle> {
    return this.transactions.snapshot(actor.scope, async (tx) => {
      const { code, name } = await this.items.byId(tx, id);
      const about = { kind: 'item', id, code, title: name } as const;
      return this.bundle(await this.source(tx, about, [{ kind: 'item', id }], actor));
    });
  }

  /** The case's own entries and those of all its items, voided ones too. NotFound `case_not_found`; else as `ofItem`. */
  ofCase(id: string, actor: Actor): Promise<Bundle> {
    return this.transactions.snapshot(actor.scope, async (tx) => {
      const { code, title } = await this.cases.byId(tx, id);
      const items = await this.items.ofCase(tx, id);
      const subjects = [{ kind: 'case', id }, ...items.map((item) => ({ kind: 'item', id: item.id }))];
      return this.bundle(await this.source(tx, { kind: 'case', id, code, title }, subjects, actor));
    });
  }

  private bundle(source: BundleSource): Bundle {
    const bytes = Readable.from(storedZip(bundleFiles(source)), { objectMode: false });
    return { name: `核验包 ${source.code}.zip`, bytes };
  }

  /**
   * One checkpoint and the entries that it holds. What is large is read while it is sent, some entries at a time and with no
   * transaction that waits for a slow reader: entries never change, and the size of the tree binds every proof to this moment.
   */
  private async source(
    tx: EntityManager,
    about: Pick<BundleSource, 'kind' | 'id' | 'code' | 'title'>,
    subjects: Subject[],
    actor: Actor,
  ): Promise<BundleSource> {
    const checkpoint = await latestCheckpoint(tx);
    if (!checkpoint) throw checkpointIsMissing();
    const { size, note } = checkpoint;
    const places = await placesOf(tx, subjects);
    const entries = places.filter(
      (place): place is ListedEntry => place.index !== null && place.index < size,
    );
    if (entries.length === 0) throw checkpointIsBehind();
    if (entries.length > ENTRIES_MAX) throw bundleTooLarge(entries.length);
    const read = <T>(work: (tx: EntityManager, batch: ListedEntry[]) => Promise<T[]>) =>
      this.inBatches(entries, actor, work);
    return {
      ...about,
      title: mayOpen(about.kind, actor) ? about.title : '',
      madeAt: this.clock.now(),
      size,
      entries,
      waiting: places.length - entries.length,
      policy: await policyText(tx),
      evidence: () => read((part, batch) => evidenceFor(part, batch, actor)),
      proofs: () => read((part, batch) => proofsOf(part, batch, size, note)),
    };
  }

  private async *inBatches<T>(
    entries: readonly ListedEntry[],
    { scope }: Actor,
    work: (tx: EntityManager, batch: ListedEntry[]) => Promise<T[]>,
  ): AsyncGenerator<T> {
    for (let start = 0; start < entries.length; start += ENTRIES_PER_READ) {
      const batch = entries.slice(start, start + ENTRIES_PER_READ);
      yield* await this.transactions.snapshot(scope, (tx) => work(tx, batch));
    }
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
