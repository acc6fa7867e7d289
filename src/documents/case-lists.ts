import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Cases } from '../cases/cases.js';
import { type Actor, Identity, may } from '../identity/identity.js';
import { type Instrument, type InstrumentKind, Instruments } from '../instruments/instruments.js';
import { Ledger } from '../ledger/ledger.js';
import { Clock } from '../platform/clock.js';
import { type ItemState, Items } from '../registry/registry.js';
import type { CaseListsView, ListView } from './case-lists.dto.js';
import { MeasureLists } from './facts/measure-lists.js';
import { treeOver } from './facts/tree-over.js';
import { listLayouts } from './layouts/layouts.js';
import { cellWordsOf, endingOf, markOf } from './list-words.js';
import type { ListPaper } from './paper-content.js';
import { formOf, PAPER_KINDS } from './paper-kinds.js';
import type { ListKind } from './paper-layout.js';
import { basisField, caseFields } from './paper-parts.js';
import { STROKE } from './wording.js';

/** The lists of a case as they are printed, for the screen: one reading of the ledger, one set of words serve both. */
@Injectable()
export class CaseLists {
  constructor(
    private readonly cases: Cases,
    private readonly items: Items,
    private readonly instruments: Instruments,
    private readonly measures: MeasureLists,
    private readonly identity: Identity,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** The list of each paper by which property of the case was taken. NotFound `case_not_found`; Stale `ledger_is_behind`. */
  async ofCase(tx: EntityManager, caseId: string, actor: Actor): Promise<CaseListsView> {
    await this.cases.byId(tx, caseId);
    const items = await this.items.ofCase(tx, caseId);
    const ids = items.map(listOf).filter((each) => each !== null);
    const instruments = await this.instruments.byIds(tx, [...new Set(ids)]);
    const views: ListView[] = [];
    for (const instrument of inOrder(instruments.values())) {
      const paper = listKindOf(instrument.kind);
      const { name: issuer } = await this.identity.agency(tx, instrument.agencyId);
      const subject = this.measures.listed(tx, { paper, caseId, instrument, items, issuer });
      const tree = await treeOver(tx, this.ledger, subject.lastEntryIds);
      const header = { number: '', printedAt: this.clock.now(), printedBy: {}, issuer };
      const content = (await subject.content(header, tree)) as ListPaper;
      views.push(await viewOf(content, instrument, actor));
    }
    return { items: views, unlistedCount: items.filter((item) => !item.voided && !listOf(item)).length };
  }
}

/** The paper on whose list it stands; old stock that was imported stands on no list of a case. */
const listOf = ({ list, origin, imported }: ItemState): string | null =>
  origin.kind === 'registered' && !imported ? (list?.instrumentId ?? null) : null;

const inOrder = (instruments: Iterable<Instrument>): Instrument[] =>
  [...instruments].sort((left, right) => (left.id < right.id ? -1 : 1));

/** The list that is printed of such a paper. */
function listKindOf(kind: InstrumentKind): ListKind {
  const paper = PAPER_KINDS.find(
    (each) => formOf(each).source === 'taking' && formOf(each).instruments?.includes(kind),
  );
  if (!paper) throw new Error(`property was registered under ${kind}, of which there is no list`);
  return paper as ListKind;
}

async function viewOf(content: ListPaper, instrument: Instrument, actor: Actor): Promise<ListView> {
  const layout = listLayouts[content.paper];
  const lines: ListView['lines'] = [];
  for await (const line of content.lines) {
    lines.push({
      line: line.line,
      itemCode: line.itemCode,
      cells: cellWordsOf(layout, line),
      mark: markOf(line),
    });
  }
  const fields = [
    ...(content.case ? caseFields(content.case) : []),
    ...content.particulars,
    basisField(layout),
  ];
  return {
    kind: content.paper,
    title: layout.title,
    instrumentId: instrument.id,
    number: instrument.number,
    issuer: content.header.issuer ?? '',
    printable: instrument.agencyId === actor.agencyId && may(actor.roles, 'paper.issue'),
    fields: fields.map(({ label, value }) => ({ label, value: value || STROKE })),
    opening: layout.opening ?? null,
    columns: layout.columns,
    lines,
    ending: endingOf(lines.length),
    signatures: layout.signatures.map(({ key, label }) => {
      const { names = [], note } = content.signatures[key] ?? {};
      return { label, names, note: note ?? null };
    }),
    notice: layout.notice ?? null,
    copies: layout.copies ?? null,
  };
}
