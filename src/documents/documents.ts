import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Bundles, type PaperBundle } from '../bundles/bundles.js';
import { Cases } from '../cases/cases.js';
import { type Actor, Identity, may, type Permission } from '../identity/identity.js';
import { chinaDate, composedNumber } from '../instruments/instruments.js';
import { type Entry, type JsonValue, Ledger } from '../ledger/ledger.js';
import { Clock } from '../platform/clock.js';
import { NotAllowed, NotFound } from '../platform/errors.js';
import { Transactions } from '../platform/transactions.js';
import { verifierFiles } from '../verifier/verifier.js';
import { ApprovalPapers } from './facts/approval-papers.js';
import { CustodyPapers } from './facts/custody-papers.js';
import { DisposalLists } from './facts/disposal-lists.js';
import { InstrumentPapers } from './facts/instrument-papers.js';
import { LoanPapers } from './facts/loan-papers.js';
import { MeasureLists } from './facts/measure-lists.js';
import { SignedLists, withSignatures } from './facts/signed-lists.js';
import { StorePapers } from './facts/store-papers.js';
import type { Subject } from './facts/subject.js';
import { TransferLists } from './facts/transfer-lists.js';
import { treeOver } from './facts/tree-over.js';
import { type IssuedPaper, IssuedPapers } from './issued-papers.js';
import type { PaperHeader, PaperProof } from './paper-content.js';
import { formOf, type SubjectKind } from './paper-kinds.js';
import type { PaperKind } from './paper-layout.js';
import { PaperMemory } from './paper-memory.js';
import { layoutOf, renderPaper } from './paper-renderer.js';
import { joined } from './typesetting/joined-document.js';

export type { IssuedPaper } from './issued-papers.js';
export { formOf, PAPER_KINDS, type PaperKind, SUBJECT_KINDS, type SubjectKind } from './paper-kinds.js';
export { layoutOf } from './paper-renderer.js';

const PART_BYTES = 1024 * 1024;
/** How many papers are put into one file. */
const TOGETHER_MAX = 100;

export interface PaperDraft {
  kind: PaperKind;
  subjectId: string;
  /** Which copy this is: 附卷, 交当事人 … */
  copy?: string;
}

/** Prints what is recorded. An issued paper keeps number, bytes and hash; later readers get those bytes again. */
@Injectable()
export class Documents {
  constructor(
    private readonly transactions: Transactions,
    private readonly custody: CustodyPapers,
    private readonly measures: MeasureLists,
    private readonly transfers: TransferLists,
    private readonly disposals: DisposalLists,
    private readonly instruments: InstrumentPapers,
    private readonly loans: LoanPapers,
    private readonly signed: SignedLists,
    private readonly approvals: ApprovalPapers,
    private readonly store: StorePapers,
    private readonly bundles: Bundles,
    private readonly papers: IssuedPapers,
    private readonly cases: Cases,
    private readonly identity: Identity,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /**
   * Issues a paper: waits until the tree holds what it tells, draws its number, renders, remembers that it was printed, and
   * stores it, all in the caller's transaction, so that a number is never lost and nothing is printed unremembered. Errors:
   * NotFound for what the reader's agency may not see, `permission_missing`, `paper_fits_subject`, `party_of_the_handover`,
   * `case_is_merged`, `paper_too_large`, Stale `ledger_is_behind`.
   */
  async issue(tx: EntityManager, draft: PaperDraft, actor: Actor): Promise<IssuedPaper> {
    requireMayIssue(draft.kind, actor);
    const subject = await this.subjectOf(tx, draft, actor);
    const signed = await this.signed.under(tx, draft);
    const tree = await treeOver(tx, this.ledger, [
      ...subject.lastEntryIds,
      ...signed.map(({ entryId }) => entryId),
    ]);
    const issuedAt = this.clock.now();
    const year = Number(chinaDate(issuedAt).slice(0, 4));
    const serial = await this.papers.nextSerial(tx, actor.agencyId, draft.kind, year);
    const number = subject.number ?? (await this.ownNumber(tx, draft.kind, { year, serial }, actor));
    const printing = subject.number ? (await this.papers.countOf(tx, draft)) + 1 : undefined;
    const header = { ...headerOf(number, issuedAt, subject.issuer, draft.copy, actor), printing };
    const memory = new PaperMemory();
    const told = withSignatures(await subject.content(header, tree), signed);
    const content = { ...told, ...(await this.proofOf(tx, draft, actor)) };
    const written = await renderPaper(content, memory);
    const id = v7();
    const entry = await this.remember(tx, id, subject.caseId, actor, {
      paper: id,
      kind: draft.kind,
      number,
      subject: { kind: formOf(draft.kind).subject, id: draft.subjectId },
      copy: draft.copy ?? null,
      pages: written.pages,
      sha256: written.hash,
      tree: { size: String(tree.size), root: tree.root },
    });
    await this.papers.insert(tx, {
      id,
      kind: draft.kind,
      subjectKind: formOf(draft.kind).subject,
      subjectId: draft.subjectId,
      caseId: subject.caseId,
      agencyId: actor.agencyId,
      year,
      serial,
      number,
      issuedAt,
      issuedBy: actor.personId,
      copy: draft.copy ?? null,
      layoutVersion: written.layout.version,
      layoutHash: written.layout.hash,
      treeSize: tree.size,
      treeRoot: tree.root,
      pages: written.pages,
      sha256: written.hash,
      bytes: memory.bytes(),
      entryId: entry.id,
    });
    return this.papers.byId(tx, id);
  }

  /** NotFound `paper_not_found`. */
  byId(tx: EntityManager, id: string): Promise<IssuedPaper> {
    return this.papers.byId(tx, id);
  }

  search(
    tx: EntityManager,
    query: { caseId?: string; subjectId?: string; after?: string; limit: number },
  ): Promise<IssuedPaper[]> {
    return this.papers.search(tx, query);
  }

  /** The bytes as they were issued, a part at a time; no part waits in a transaction for a slow reader. */
  bytesOf(paper: IssuedPaper, actor: Actor): Readable {
    const { transactions, papers } = this;
    async function* parts() {
      for (let start = 0; start < paper.size; start += PART_BYTES)
        yield await transactions.run(actor.scope, (tx) => papers.part(tx, paper.id, start, PART_BYTES));
    }
    return Readable.from(parts(), { objectMode: false });
  }

  /**
   * Papers of one case in one file for the printer, in this order, or the newest of the case; a part at a time.
   * NotFound `paper_not_found`.
   */
  async together(caseId: string, ids: readonly string[] | undefined, actor: Actor): Promise<Readable> {
    const found = await this.transactions.run(actor.scope, async (tx) => {
      await this.cases.byId(tx, caseId);
      return ids ? this.papers.byIds(tx, ids) : this.papers.search(tx, { caseId, limit: TOGETHER_MAX });
    });
    if (found.length === 0 || found.some((paper) => paper.caseId !== caseId))
      throw new NotFound('paper_not_found', '没有这份文书', { remedy: '一次只能合并同一案件的文书' });
    const whole = (paper: IssuedPaper) => buffer(this.bytesOf(paper, actor));
    async function* papers() {
      for (const paper of found) yield await whole(paper);
    }
    return Readable.from(joined(papers()), { objectMode: false });
  }

  /** What a custody certificate adds, so that it proves itself; other papers add nothing. */
  private async proofOf(tx: EntityManager, { kind, subjectId }: PaperDraft, actor: Actor) {
    if (kind !== 'custody_item' && kind !== 'custody_case') return {};
    const bundle = await this.bundles.forPaper(
      tx,
      kind === 'custody_item' ? 'item' : 'case',
      subjectId,
      actor,
    );
    return { proof: bundle && proofFor(bundle) };
  }

  private async ownNumber(
    tx: EntityManager,
    kind: PaperKind,
    { year, serial }: { year: number; serial: number },
    { agencyId }: Actor,
  ): Promise<string> {
    const { shortName } = await this.identity.agency(tx, agencyId);
    return composedNumber(shortName, formOf(kind).word ?? '', year, serial);
  }

  /** That it was printed is remembered by its case; of the store, by the paper itself. */
  private async remember(
    tx: EntityManager,
    id: string,
    caseId: string | null,
    actor: Actor,
    content: Record<string, JsonValue>,
  ): Promise<Entry> {
    if (caseId) return this.cases.remember(tx, caseId, 'paper_issued', actor, null, content);
    const { personId: person, personNumber: number, post, appointmentId, agencyId, unitId } = actor;
    const by = { person, number, post, appointment: appointmentId, agency: agencyId, unit: unitId };
    const fact = {
      subject: { kind: 'paper', id },
      type: 'paper_issued',
      content: { ...content, actor: by, instrument: null },
    };
    const [entry] = await this.ledger.append(tx, [fact], this.clock.now());
    return entry as Entry;
  }

  private subjectOf(tx: EntityManager, { kind, subjectId: id }: PaperDraft, actor: Actor): Promise<Subject> {
    if (kind === 'custody_item') return this.custody.ofItem(tx, id, actor);
    if (kind === 'custody_case') return this.custody.ofCase(tx, id, actor);
    switch (formOf(kind).source) {
      case 'taking':
        return this.measures.of(tx, kind, id, actor);
      case 'disposal':
        return this.disposals.of(tx, kind, id, actor);
      case 'loan':
        return this.loans.of(tx, kind, id, actor);
      case 'instrument':
        return this.instruments.of(tx, kind, id, actor);
      case 'approval':
        return this.approvals.of(tx, kind, id, actor);
      case 'count':
        return this.store.ofCount(tx, kind, id, actor);
      case 'outside':
        return this.store.ofOutside(tx, kind, id, actor);
      default:
        return this.transfers.of(tx, kind, id, actor);
    }
  }
}

function proofFor({ size, file, codes, ...told }: PaperBundle): PaperProof {
  const verifiers = verifierFiles().map(({ name, sha256 }) => ({ name, sha256 }));
  const carried = { ...(file && { bundle: file }), ...(codes && { codes }) };
  return { ...told, size: size.toString(), verifiers, ...carried };
}

/** Whoever may read property may print its custody; the lists that parties sign are printed by who works on the case. */
export const printingPermission = (kind: PaperKind): Permission =>
  PERMISSIONS[formOf(kind).subject] ?? 'paper.issue';

const PERMISSIONS: Partial<Record<SubjectKind, Permission>> = { item: 'item.read', case: 'case.read' };

function requireMayIssue(kind: PaperKind, actor: Actor): void {
  const permission = printingPermission(kind);
  if (may(actor.roles, permission)) return;
  throw new NotAllowed('permission_missing', `您的角色无权打印${layoutOf(kind).title}（${permission}）`, {
    remedy: '请由有权的人员打印',
  });
}

function headerOf(
  number: string,
  printedAt: Date,
  issuer: string,
  copy: string | undefined,
  actor: Actor,
): PaperHeader {
  const { personName: name, post, unitName: unit, agencyName: agency } = actor;
  return { number, printedAt, printedBy: { name, post, unit, agency }, copy, issuer };
}
