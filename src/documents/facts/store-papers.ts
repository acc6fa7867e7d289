import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, Identity } from '../../identity/identity.js';
import { Instruments } from '../../instruments/instruments.js';
import { Ledger } from '../../ledger/ledger.js';
import { NotFound, RuleBroken } from '../../platform/errors.js';
import {
  COUNT_RESULTS,
  type CountLine,
  type Stocktake,
  StocktakeRows,
} from '../../stocktaking/stocktaking.js';
import { LoanViews } from '../../storage/storage.js';
import type { Field, ListLine, ListPaper } from '../paper-content.js';
import type { ListKind } from '../paper-kinds.js';
import { chinaTime } from '../wording.js';
import type { Subject } from './subject.js';

const OUTSIDE_A_READ = 500;

/** Papers of a store: 盘点表 of a count, and what is outside. */
@Injectable()
export class StorePapers {
  constructor(
    private readonly counts: StocktakeRows,
    private readonly loans: LoanViews,
    private readonly instruments: Instruments,
    private readonly identity: Identity,
    private readonly ledger: Ledger,
  ) {}

  /** Of a count that has ended, by its own agency. NotFound `stocktake_not_found`; RuleBroken `stocktake_has_ended`. */
  async ofCount(tx: EntityManager, paper: ListKind, id: string, actor: Actor): Promise<Subject> {
    const taken = await this.counts.byId(tx, id);
    if (taken.agencyId !== actor.agencyId) throw new NotFound('stocktake_not_found', '没有这次盘点');
    if (!taken.instrumentId)
      throw new RuleBroken('stocktake_has_ended', '盘点尚未结束，没有盘点表', { remedy: '请先结束盘点' });
    const entries = await this.ledger.history(tx, { kind: 'count', id });
    const number = (await this.instruments.references(tx, [taken.instrumentId])).get(
      taken.instrumentId,
    )?.number;
    return {
      caseId: null,
      issuer: actor.agencyName,
      number,
      lastEntryIds: entries.map((entry) => entry.id),
      content: async (header, tree): Promise<ListPaper> => {
        const lines = await this.counts.lines(tx, id);
        const names = await this.identity.names(tx, { people: [taken.openedBy, taken.secondId] });
        const people: [string, string] = [names.person(taken.openedBy), names.person(taken.secondId)];
        const hash = entries.at(-1)?.leafHash.toString('hex') ?? '';
        return {
          paper,
          header,
          case: null,
          particulars: countFields(taken, lines, people, hash),
          lines: lines.map(countLine),
          signatures: { keeper: { names: [people[0]] }, second: { names: [people[1]] } },
          tree,
        };
      },
    };
  }

  /** What is outside of the own agency's store now. NotFound `agency_not_found` for another's. */
  async ofOutside(tx: EntityManager, paper: ListKind, id: string, actor: Actor): Promise<Subject> {
    if (id !== actor.agencyId)
      throw new NotFound('agency_not_found', '只能打印本机关的在外清单', { remedy: '请由该机关打印' });
    return {
      caseId: null,
      issuer: actor.agencyName,
      lastEntryIds: [],
      content: async (header, tree): Promise<ListPaper> => ({
        paper,
        header,
        case: null,
        particulars: [{ label: '截至', value: chinaTime(header.printedAt) }],
        lines: this.outside(tx, actor),
        signatures: { keeper: { names: [actor.personName] } },
        tree,
      }),
    };
  }

  private async *outside(tx: EntityManager, actor: Actor): AsyncGenerator<ListLine> {
    let after: string | undefined;
    let line = 0;
    do {
      const page = await this.loans.outside(tx, { after, limit: OUTSIDE_A_READ }, actor);
      for (const item of page.items) {
        line += 1;
        yield {
          line,
          itemCode: item.code,
          name: item.name,
          quantity: item.quantity === null ? { uncounted: true } : { amount: item.quantity, unit: item.unit },
          features: '',
          told: {
            case: `${item.case.code} ${item.case.title}`,
            borrower: `${item.borrowerAgencyName} ${item.borrowerName}`,
            since: `${chinaTime(item.since)}\n${item.days} 天`,
            due: [chinaTime(item.dueAt), item.overdue && '已逾期'].filter(Boolean).join('\n'),
          },
        };
      }
      after = page.next ?? undefined;
    } while (after);
  }
}

const RESULTS = Object.keys(COUNT_RESULTS) as (keyof typeof COUNT_RESULTS)[];

function countFields(
  taken: Stocktake,
  lines: readonly CountLine[],
  [keeper, second]: [string, string],
  hash: string,
): Field[] {
  const tally = RESULTS.map(
    (result) => `${COUNT_RESULTS[result]} ${lines.filter((line) => line.result === result).length}`,
  );
  const expected = lines.filter(({ expectedIn }) => expectedIn !== null).length;
  const seen = lines.filter(({ seenIn }) => seenIn !== null).length;
  return [
    { label: '盘点库位', value: taken.placePath },
    { label: '范围', value: taken.sample === null ? '全部' : `随机抽取 ${taken.sample} 件` },
    { label: '盘点人', value: `${keeper}、${second}` },
    {
      label: '盘点时间',
      value: `${chinaTime(taken.openedAt)} 至 ${taken.endedAt ? chinaTime(taken.endedAt) : ''}`,
    },
    { label: '抽样种子', value: taken.seed },
    { label: '账实', value: `应有 ${expected} 件，所见 ${seen} 件；${tally.join('，')}` },
    { label: '盘点条目', value: hash },
  ];
}

const countLine = (
  { code, name, expectedIn, seenIn, seenAt, result }: CountLine,
  index: number,
): ListLine => ({
  line: index + 1,
  itemCode: code,
  name,
  quantity: { uncounted: true },
  features: '',
  told: {
    expected: expectedIn ?? '',
    seen: [seenIn, seenAt && chinaTime(seenAt)].filter(Boolean).join(' '),
    result: COUNT_RESULTS[result],
  },
});
