import { canonicalize, type Subject } from '../ledger/ledger.js';
import { verifierFiles } from '../verifier/verifier.js';
import type { ArchivedFile } from './stored-zip.js';

/** What a bundle tells of a commitment: what opens it, or why it is not opened. */
export type OpeningTold = { salt: string; value: string } | 'withheld' | 'erased' | 'missing';

/** An entry as the bundle lists it. */
export interface ListedEntry {
  id: string;
  subject: Subject;
  sequence: number;
  /** Its place in the tree. */
  index: bigint;
}

/** The exact bytes of a listed entry, with what is told of its commitments by field. */
export interface BundledEntry {
  body: Buffer;
  openings: Record<string, OpeningTold>;
}

/** Everything that a bundle is made of; what is large comes in parts, in the order of `entries`. */
export interface BundleSource {
  kind: 'item' | 'case';
  id: string;
  code: string;
  title: string;
  madeAt: Date;
  /** Of the tree of the checkpoint. */
  size: bigint;
  entries: readonly ListedEntry[];
  /** Entries that the checkpoint does not hold yet. */
  waiting: number;
  evidence: () => AsyncIterable<BundledEntry> | Iterable<BundledEntry>;
  /** The tlog-proofs of the entries. */
  proofs: () => AsyncIterable<string> | Iterable<string>;
  /** The tlog-policy. */
  policy: string;
}

/** The files of a bundle in the order of their names, made one after another. */
export async function* bundleFiles(source: BundleSource): AsyncGenerator<ArchivedFile> {
  const names = source.entries.map((_, index) => String(index + 1).padStart(6, '0'));
  yield ['bundle.json', Buffer.from(descriptionOf(source, names))];
  const openings: Record<string, Record<string, OpeningTold>> = {};
  let at = 0;
  for await (const evidence of source.evidence()) {
    const name = names[at++] as string;
    openings[name] = evidence.openings;
    yield [`entries/${name}.json`, evidence.body];
  }
  requireAll(at, names);
  yield ['openings.json', Buffer.from(canonicalize(openings))];
  yield ['policy', Buffer.from(source.policy)];
  at = 0;
  for await (const proof of source.proofs()) yield [`proofs/${names[at++]}.tlog-proof`, Buffer.from(proof)];
  requireAll(at, names);
  for (const { name, bytes } of verifierFiles()) yield [name, bytes];
}

function descriptionOf(source: BundleSource, names: readonly string[]): string {
  const { kind, id, code, title, madeAt, size, waiting } = source;
  const entries = source.entries.map((entry, index) => ({
    file: names[index] as string,
    entryId: entry.id,
    index: entry.index.toString(),
    subject: { ...entry.subject },
    sequence: entry.sequence,
  }));
  const described = { v: 1, kind, id, code, title, madeAt: madeAt.toISOString(), size: size.toString() };
  return canonicalize({ ...described, entries, waiting });
}

/** One file less, and every later one would bear the name of another entry. */
function requireAll(count: number, names: readonly string[]): void {
  if (count !== names.length) throw new Error(`a bundle of ${names.length} entries got ${count}`);
}
