import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Cases, CaseViews } from '../../cases/cases.js';
import type { Actor } from '../../identity/identity.js';
import { chinaDate, INSTRUMENTS, type Instrument, Instruments } from '../../instruments/instruments.js';
import { Ledger } from '../../ledger/ledger.js';
import { NotFound, RuleBroken } from '../../platform/errors.js';
import { Items } from '../../registry/registry.js';
import { LoanRows } from '../../storage/storage.js';
import { listLayouts } from '../layouts/layouts.js';
import type { ListPaper, PaperHeader, TreeHead } from '../paper-content.js';
import { formOf, type ListKind } from '../paper-kinds.js';
import { CaseGathering } from './case-facts.js';
import { Chains } from './chains.js';
import { textOf } from './custody-facts.js';
import { Directory } from './directory.js';
import { firstOf, presentOf, type Step } from './entry-content.js';
import { fieldsOf, signaturesOf } from './particulars.js';
import type { LoanFacts } from './proceeding.js';
import { lineOfStep } from './step-lines.js';
import type { Subject } from './subject.js';

interface Issued {
  paper: ListKind;
  instrument: Instrument;
  issuedBy: string;
  caseId: string | null;
  itemIds: string[];
  loan: LoanFacts | null;
}

/** Papers that are an instrument itself: what was done under it, line by line, from the entries that name it. */
@Injectable()
export class InstrumentPapers {
  constructor(
    private readonly instruments: Instruments,
    private readonly cases: Cases,
    private readonly caseViews: CaseViews,
    private readonly items: Items,
    private readonly loans: LoanRows,
    private readonly ledger: Ledger,
    private readonly chains: Chains,
    private readonly directory: Directory,
  ) {}

  /** The agency that issued it prints it. NotFound `instrument_not_found`; RuleBroken `paper_fits_subject`. */
  async of(tx: EntityManager, paper: ListKind, id: string, actor: Actor): Promise<Subject> {
    const instrument = (await this.instruments.byIds(tx, [id])).get(id) as Instrument;
    requireOwn(instrument, paper, actor);
    const { caseId: issuedIn, issuedBy } = await this.instruments.provenance(tx, id);
    const caseId = issuedIn && (await this.cases.kept(tx, issuedIn)).id;
    const items = await this.itemsUnder(tx, instrument, caseId);
    const issued = {
      paper,
      instrument,
      issuedBy,
      caseId,
      itemIds: items.map((item) => item.id),
      loan: await this.loanOf(tx, instrument),
    };
    return {
      caseId,
      issuer: actor.agencyName,
      number: formOf(paper).word === null ? instrument.number : undefined,
      lastEntryIds: items.map(({ lastEntryId }) => lastEntryId),
      content: (header, tree) => this.content(tx, issued, header, tree),
    };
  }

  /** The things whose entries name the paper; those of the store are named by the paper itself. */
  private async itemsUnder(tx: EntityManager, { id, content }: Instrument, caseId: string | null) {
    if (!caseId)
      return this.items.byIds(
        tx,
        Array.isArray(content.items) ? content.items.map((each) => textOf(each)) : [],
      );
    const items = await this.items.ofCase(tx, caseId);
    const subjects = items.map((item) => ({ kind: 'item', id: item.id }));
    const named = new Set(await this.ledger.naming(tx, subjects, id));
    return items.filter((item) => named.has(item.id));
  }

  private async loanOf(tx: EntityManager, { content }: Instrument): Promise<LoanFacts | null> {
    const id = textOf(content.loan);
    if (!id) return null;
    return { loan: await this.loans.byId(tx, id), lines: await this.loans.lines(tx, id) };
  }

  private async content(
    tx: EntityManager,
    { paper, instrument, issuedBy, caseId, itemIds, loan }: Issued,
    header: PaperHeader,
    tree: TreeHead,
  ): Promise<ListPaper> {
    const names = caseId ? await this.directory.ofCase(tx, caseId) : this.directory.ofStore();
    await this.directory.learn(tx, names, [
      { instrumentId: [instrument.id, loan?.loan.instrumentId] },
      { personId: [issuedBy, loan?.loan.borrowerId, loan?.loan.handedBy] },
      { agencyId: [instrument.agencyId, loan?.loan.agencyId] },
    ]);
    const gathering = new CaseGathering();
    const today = chinaDate(header.printedAt);
    const steps: Step[] = [];
    for await (const chain of this.chains.of(tx, names, itemIds, BigInt(tree.size))) {
      if (caseId) gathering.add(presentOf(chain), names, today, firstOf(chain).content.actor.unit);
      steps.push(...chain.filter(({ content }) => content.instrument?.id === instrument.id));
    }
    steps.sort((one, other) => (one.entry.id < other.entry.id ? -1 : 1));
    const cases = caseId ? undefined : await this.casesOf(tx, steps);
    const layout = listLayouts[paper];
    const proceeding = { instrument, issuedBy, steps, names, loan };
    return {
      paper,
      header,
      case: caseId ? gathering.block(names) : null,
      particulars: fieldsOf(layout, proceeding),
      lines: steps.map((step, index) => lineOfStep(step, index + 1, names, cases)),
      signatures: signaturesOf(layout, proceeding),
      tree,
    };
  }

  private async casesOf(tx: EntityManager, steps: readonly Step[]): Promise<Map<string, string>> {
    const references = await this.caseViews.references(
      tx,
      steps.map(({ after }) => after.caseId),
    );
    return new Map([...references].map(([id, { code, title }]) => [id, `${code} ${title}`]));
  }
}

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
