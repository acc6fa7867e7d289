import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Cases, CaseViews } from '../../cases/cases.js';
import type { Actor } from '../../identity/identity.js';
import { chinaDate, INSTRUMENTS, type Instrument, Instruments } from '../../instruments/instruments.js';
import { Ledger } from '../../ledger/ledger.js';
import { NotFound, RuleBroken } from '../../platform/errors.js';
import { type ItemState, Items } from '../../registry/registry.js';
import { listLayouts } from '../layouts/layouts.js';
import type { ListPaper, PaperHeader, TreeHead } from '../paper-content.js';
import { formOf, type ListKind } from '../paper-kinds.js';
import { CaseGathering } from './case-facts.js';
import { Chains } from './chains.js';
import { Circumstances, receiptLines } from './circumstances.js';
import { textOf } from './custody-facts.js';
import { Directory } from './directory.js';
import { firstOf, presentOf, type Step } from './entry-content.js';
import { blanksOf, fieldsOf, signaturesOf } from './particulars.js';
import { type Proceeding, proceedingOf } from './proceeding.js';
import { lineOfStep, presentLine } from './step-lines.js';
import type { Subject } from './subject.js';

/** The paper, and what is known of it before the chains of its things are read. */
interface Issued {
  paper: ListKind;
  instrument: Instrument;
  caseId: string | null;
  itemIds: string[];
  known: Partial<Proceeding>;
}

/** Papers that are an instrument itself: what was done under it, line by line, from the entries that name it. */
@Injectable()
export class InstrumentPapers {
  constructor(
    private readonly instruments: Instruments,
    private readonly cases: Cases,
    private readonly caseViews: CaseViews,
    private readonly items: Items,
    private readonly ledger: Ledger,
    private readonly chains: Chains,
    private readonly directory: Directory,
    private readonly circumstances: Circumstances,
  ) {}

  /** The agency that issued it prints it. NotFound `instrument_not_found`; RuleBroken `paper_fits_subject`. */
  async of(tx: EntityManager, paper: ListKind, id: string, actor: Actor): Promise<Subject> {
    const instrument = (await this.instruments.byIds(tx, [id])).get(id) as Instrument;
    requireOwn(instrument, paper, actor);
    const { caseId: issuedIn, issuedBy } = await this.instruments.provenance(tx, id);
    const caseId = issuedIn && (await this.cases.kept(tx, issuedIn)).id;
    const known = await this.circumstances.of(tx, instrument, { caseId, issuedBy });
    const items = await this.itemsUnder(tx, paper, instrument, caseId, known);
    return {
      caseId,
      issuer: actor.agencyName,
      number: formOf(paper).word === null ? instrument.number : undefined,
      lastEntryIds: items.map(({ lastEntryId }) => lastEntryId),
      content: (header, tree) =>
        this.content(
          tx,
          { paper, instrument, caseId, itemIds: items.map((item) => item.id), known },
          header,
          tree,
        ),
    };
  }

  /** The things whose entries name the paper, or all of the case; those of the store are named by the paper itself. */
  private async itemsUnder(
    tx: EntityManager,
    paper: ListKind,
    { id, kind, content }: Instrument,
    caseId: string | null,
    { order }: Partial<Proceeding>,
  ): Promise<ItemState[]> {
    if (!caseId)
      return this.items.byIds(
        tx,
        Array.isArray(content.items) ? content.items.map((each) => textOf(each)) : [],
      );
    if (kind === 'execution_receipt' && order)
      return this.items.byIds(tx, [...new Set(order.lines.map(({ itemId }) => itemId))]);
    const items = await this.items.ofCase(tx, caseId);
    if (formOf(paper).whole) return items.filter(({ voided }) => !voided);
    const subjects = items.map((item) => ({ kind: 'item', id: item.id }));
    const named = new Set(await this.ledger.naming(tx, subjects, id));
    return items.filter((item) => named.has(item.id));
  }

  private async content(
    tx: EntityManager,
    { paper, instrument, caseId, itemIds, known }: Issued,
    header: PaperHeader,
    tree: TreeHead,
  ): Promise<ListPaper> {
    const names = caseId ? await this.directory.ofCase(tx, caseId) : this.directory.ofStore();
    await this.directory.learn(tx, names, namedIn(instrument, known));
    const gathering = new CaseGathering();
    const today = chinaDate(header.printedAt);
    const chains: Step[][] = [];
    for await (const chain of this.chains.of(tx, names, itemIds, BigInt(tree.size))) {
      if (caseId) gathering.add(presentOf(chain), names, today, firstOf(chain).content.actor.unit);
      chains.push(chain);
    }
    const under = underOf(paper, instrument, known, chains);
    const steps = under.map(({ step }) => step);
    const items = chains.map(presentOf);
    const cases = caseId ? undefined : await this.casesOf(tx, items);
    const layout = listLayouts[paper];
    const proceeding = proceedingOf(names, { ...known, instrument, steps, items });
    return {
      paper,
      header,
      case: caseId ? gathering.block(names) : null,
      particulars: fieldsOf(layout, proceeding),
      blanks: blanksOf(proceeding, header.issuer ?? ''),
      lines: formOf(paper).whole
        ? chains.map((chain, index) => presentLine(chain, index + 1, names))
        : known.order && instrument.kind === 'execution_receipt'
          ? receiptLines(known.order, chains, names)
          : under.map(({ step, chain }, index) => lineOfStep(step, chain, index + 1, names, cases)),
      signatures: signaturesOf(layout, proceeding),
      tree,
    };
  }

  private async casesOf(tx: EntityManager, items: readonly ItemState[]): Promise<Map<string, string>> {
    const references = await this.caseViews.references(
      tx,
      items.map(({ caseId }) => caseId),
    );
    return new Map([...references].map(([id, { code, title }]) => [id, `${code} ${title}`]));
  }
}

/** The entries made under the paper, in the order in which they were made. */
function underOf(
  paper: ListKind,
  { id, kind }: Instrument,
  { order }: Partial<Proceeding>,
  chains: readonly Step[][],
): { step: Step; chain: Step[] }[] {
  const { last = false, frozen = false, newcomers = false } = formOf(paper);
  const isUnder = ({ content, before }: Step) =>
    content.instrument?.id === id &&
    (!frozen || before.measures.some((measure) => measure.kind === 'freezing')) &&
    (!newcomers || before.sequence === 0);
  const isOrdered = ({ act, content }: Step) =>
    kind === 'execution_receipt' &&
    act === 'carry_out' &&
    order?.lines.some(({ dispositionId }) => dispositionId === content.disposition);
  const found = chains.flatMap((chain) =>
    chain
      .filter((step) => isUnder(step) || isOrdered(step))
      .slice(last ? -1 : 0)
      .map((step) => ({ step, chain })),
  );
  // One line a thing keeps the order of the paper itself.
  return last ? found : found.sort((one, other) => (one.step.entry.id < other.step.entry.id ? -1 : 1));
}

/** Whose names the paper needs besides those in the entries. */
const namedIn = (instrument: Instrument, { loan, order, approval, issuedBy }: Partial<Proceeding>) => [
  {
    instrumentId: [instrument.id, loan?.loan.instrumentId, order?.instrumentId, order?.judgmentInstrumentId],
  },
  {
    personId: [
      issuedBy,
      loan?.loan.borrowerId,
      loan?.loan.handedBy,
      approval?.requestedBy,
      approval?.decidedBy,
    ],
  },
  { agencyId: [instrument.agencyId, loan?.loan.agencyId, order?.agencyId] },
  { officers: instrument.content.officers },
];

function requireOwn(instrument: Instrument, paper: ListKind, actor: Actor): void {
  if (instrument.agencyId !== actor.agencyId) {
    throw new NotFound('instrument_not_found', `没有文书 ${instrument.id}`, {
      remedy: '文书由出具它的机关打印；其他机关请查阅已打印的文书',
    });
  }
  const { instruments = [] } = formOf(paper);
  if (instruments.includes(instrument.kind)) return;
  throw new RuleBroken(
    'paper_fits_subject',
    `${INSTRUMENTS[instrument.kind].name}不能打印成${listLayouts[paper].title}`,
    { remedy: `这种文书依据${instruments.map((kind) => INSTRUMENTS[kind].name).join('、')}打印` },
  );
}
