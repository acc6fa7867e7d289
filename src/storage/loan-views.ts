import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseReference, CaseViews } from '../cases/cases.js';
import { type Actor, Identity } from '../identity/identity.js';
import { InstrumentReference, Instruments } from '../instruments/instruments.js';
import { Clock } from '../platform/clock.js';
import { oneMore, pageOf } from '../platform/http/page.dto.js';
import { type ItemState, Items, measuredIn } from '../registry/registry.js';
import { type Loan, LoanRows } from './loan-rows.js';
import type {
  LoanPage,
  LoanPageDto,
  LoanSummaryView,
  LoanView,
  OutsidePage,
  OutsideQuery,
  OutsideView,
} from './loans.dto.js';

const DAY = 86_400_000;

/** Loans as they are answered, with the names of whom they name. */
@Injectable()
export class LoanViews {
  constructor(
    private readonly identity: Identity,
    private readonly instruments: Instruments,
    private readonly cases: CaseViews,
    private readonly items: Items,
    private readonly rows: LoanRows,
    private readonly clock: Clock,
  ) {}

  async page(tx: EntityManager, { of, open, ...query }: LoanPageDto, actor: Actor): Promise<LoanPage> {
    const found = await this.rows.search(tx, {
      ...oneMore(query),
      borrowerId: of === 'own' ? actor.personId : undefined,
      keeperAgencyId: of === 'store' ? actor.agencyId : undefined,
      open: open === undefined ? undefined : open === 'true',
    });
    return pageOf(await this.summaries(tx, found), query.limit);
  }

  async summaries(tx: EntityManager, loans: readonly Loan[]): Promise<LoanSummaryView[]> {
    const names = await this.identity.names(tx, {
      agencies: loans.flatMap(({ agencyId, keeperAgencyId }) => [agencyId, keeperAgencyId]),
      people: loans.flatMap(({ borrowerId, handedBy }) => [borrowerId, handedBy]),
    });
    const cases = await this.cases.references(
      tx,
      loans.map(({ caseId }) => caseId),
    );
    const papers = await this.instruments.references(
      tx,
      loans.map(({ instrumentId }) => instrumentId),
    );
    const now = this.clock.now();
    return loans.map(({ handedBy, instrumentId, ...loan }) => ({
      ...loan,
      case: cases.get(loan.caseId) as CaseReference,
      overdue: loan.outsideCount > 0 && loan.dueAt < now,
      agencyName: names.agency(loan.agencyId),
      borrowerName: names.person(loan.borrowerId),
      keeperAgencyName: names.agency(loan.keeperAgencyId),
      handedByName: names.person(handedBy),
      instrument: (papers.get(instrumentId ?? '') as InstrumentReference | undefined) ?? null,
    }));
  }

  async one(tx: EntityManager, loan: Loan): Promise<LoanView> {
    const [summary] = await this.summaries(tx, [loan]);
    const lines = await this.rows.lines(tx, loan.id);
    const names = await this.identity.names(tx, { people: lines.map(({ takenBackBy }) => takenBackBy) });
    const items = await this.items.byIds(
      tx,
      lines.map(({ itemId }) => itemId),
    );
    const returns = await this.rows.returnPapers(tx, loan.id);
    const papers = await this.instruments.references(tx, returns);
    return {
      ...(summary as LoanSummaryView),
      returns: returns.flatMap((id) => papers.get(id) ?? []),
      lines: lines.map(({ takenBackBy, ...line }, index) => {
        const item = items[index] as ItemState;
        return {
          ...line,
          code: item.code,
          name: item.name,
          category: item.category,
          measuredIn: measuredIn(item.quantity),
          seal: item.custody.seal,
          place: item.place,
          outside: item.loan?.id === loan.id,
          takenBackByName: names.person(takenBackBy),
        };
      }),
    };
  }

  /** Everything that the actor's agency lent and that is not back, in the order in which it went out. */
  async outside(tx: EntityManager, query: OutsideQuery, actor: Actor): Promise<OutsidePage> {
    const rows: { state: ItemState }[] = await tx.query(
      `SELECT i.state FROM registry.item i
        WHERE i.lender_id IS NOT NULL AND ($1::uuid IS NULL OR i.lender_id = $1) AND ($2::uuid IS NULL OR i.id > $2)
        ORDER BY i.id LIMIT $3`,
      [actor.scope['custody.reach'] === 'all' ? null : actor.agencyId, query.after ?? null, query.limit + 1],
    );
    const states = rows.map(({ state }) => state);
    const names = await this.identity.names(tx, {
      agencies: states.map(({ custody }) => custody.agencyId),
      people: states.map(({ loan }) => loan?.borrowerId ?? null),
    });
    const cases = await this.cases.references(
      tx,
      states.map(({ caseId }) => caseId),
    );
    const now = this.clock.now();
    const items = states.flatMap(({ loan, ...item }): OutsideView[] => {
      if (!loan) return [];
      const since = new Date(loan.since);
      const dueAt = new Date(loan.dueAt);
      return [
        {
          id: item.id,
          code: item.code,
          name: item.name,
          category: item.category,
          quantity: item.quantity.counted ? item.quantity.onHand : null,
          unit: item.quantity.unit,
          case: cases.get(item.caseId) as CaseReference,
          loanId: loan.id,
          purpose: loan.purpose,
          borrowerName: names.person(loan.borrowerId),
          borrowerAgencyName: names.agency(item.custody.agencyId),
          since,
          dueAt,
          overdue: dueAt < now,
          days: Math.floor((now.getTime() - since.getTime()) / DAY),
          frozen: item.frozen?.code ?? null,
        },
      ];
    });
    return pageOf(items, query.limit);
  }
}
