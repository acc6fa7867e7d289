import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseReference, CaseViews } from '../cases/cases.js';
import { Identity, type Names } from '../identity/identity.js';
import { InstrumentReference, Instruments } from '../instruments/instruments.js';
import { Clock } from '../platform/clock.js';
import { oneMore, pageOf } from '../platform/http/page.dto.js';
import { type ItemState, Items, measuredIn } from '../registry/registry.js';
import type { HandoverPageDto } from './handover.dto.js';
import type {
  HandoverLineView,
  HandoverPage,
  HandoverSummaryView,
  HandoverView,
} from './handover-views.dto.js';
import {
  type Handover,
  type HandoverCounts,
  type HandoverLine,
  type HandoverSummary,
  Handovers,
} from './handovers.js';

interface Known {
  names: Names;
  cases: Map<string, CaseReference>;
  papers: Map<string, InstrumentReference>;
}

/** Handovers as they are answered, with the names of whom they name. */
@Injectable()
export class HandoverViews {
  constructor(
    private readonly handovers: Handovers,
    private readonly identity: Identity,
    private readonly instruments: Instruments,
    private readonly cases: CaseViews,
    private readonly items: Items,
    private readonly clock: Clock,
  ) {}

  async page(tx: EntityManager, { waiting, ...query }: HandoverPageDto): Promise<HandoverPage> {
    const found = await this.handovers.search(tx, {
      ...oneMore(query),
      waiting: waiting === undefined ? undefined : waiting === 'true',
    });
    return pageOf(await this.summaries(tx, found), query.limit);
  }

  async summaries(tx: EntityManager, found: readonly HandoverSummary[]): Promise<HandoverSummaryView[]> {
    const known = await this.learn(tx, found);
    return found.map((each) => this.summaryOf(each, known));
  }

  async one(tx: EntityManager, { lines, ...handover }: Handover): Promise<HandoverView> {
    const known = await this.learn(
      tx,
      [handover],
      lines.map((line) => line.answeredBy),
    );
    const items = await this.items.byIds(
      tx,
      lines.map((line) => line.itemId),
    );
    return {
      ...this.summaryOf({ ...handover, ...countsOf(lines) }, known),
      lines: lines.map((line, index) => lineView(line, items[index] as ItemState, known.names)),
    };
  }

  private async learn(
    tx: EntityManager,
    found: readonly Omit<Handover, 'lines'>[],
    people: readonly (string | null)[] = [],
  ): Promise<Known> {
    return {
      names: await this.identity.names(tx, {
        agencies: found.flatMap((each) => [each.fromAgencyId, each.toAgencyId]),
        people: [...found.flatMap((each) => [each.fromPersonId, each.toPersonId]), ...people],
      }),
      cases: await this.cases.references(
        tx,
        found.map((each) => each.caseId),
      ),
      papers: await this.instruments.references(
        tx,
        found.map((each) => each.instrumentId),
      ),
    };
  }

  private summaryOf(handover: HandoverSummary, { names, cases, papers }: Known): HandoverSummaryView {
    return {
      ...handover,
      case: cases.get(handover.caseId) as CaseReference,
      fromAgencyName: names.agency(handover.fromAgencyId),
      fromPersonName: names.person(handover.fromPersonId),
      toAgencyName: names.agency(handover.toAgencyId),
      toPersonName: names.person(handover.toPersonId),
      instrument: papers.get(handover.instrumentId) as InstrumentReference,
      overdue: handover.state === 'offered' && handover.answerDueAt < this.clock.now(),
    };
  }
}

function countsOf(lines: readonly HandoverLine[]): HandoverCounts {
  const count = (outcome: HandoverLine['outcome']) => lines.filter((line) => line.outcome === outcome).length;
  return {
    lineCount: lines.length,
    waitingCount: count(null),
    acceptedCount: count('accepted'),
    exceptionCount: count('accepted_with_exception'),
    refusedCount: count('refused'),
    withdrawnCount: count('withdrawn'),
  };
}

export const lineView = (line: HandoverLine, item: ItemState, names: Names): HandoverLineView => ({
  ...line,
  category: item.category,
  measuredIn: measuredIn(item.quantity),
  seal: item.custody.seal,
  place: item.place,
  answeredByName: names.person(line.answeredBy),
});
