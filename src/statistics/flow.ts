import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OUTCOME_KEYS, OUTCOMES } from '../registry/registry.js';
import { byGroup, type CountedRow, countedRows, type Extent } from './counted-rows.js';
import { type Dimension, Groups } from './groups.js';
import type { Period } from './period.js';
import type { AmountView, FlowFiguresView, FlowView, IntakeView, OutflowView } from './statistics.dto.js';
import { Sums } from './sums.js';

/** What came in and went out in a period. */
@Injectable()
export class Flow {
  constructor(private readonly groups: Groups) {}

  async read(tx: EntityManager, groupBy: Dimension, period: Period, extent: Extent): Promise<FlowView> {
    const parts = groupBy === 'stage' ? FLOW : ([...FLOW, 'received', 'sent'] as const);
    const { groups, total } = byGroup(await countedRows(tx, parts, groupBy, period, extent));
    const listed = await this.groups.of(tx, groupBy, new Set(groups.keys()), period);
    const figures = (rows: readonly CountedRow[]) => figuresOf(rows, groupBy !== 'stage');
    return {
      ...period,
      ...extent,
      groupBy,
      total: figures(total),
      groups: listed.map((group) => ({ ...group, ...figures(groups.get(group.key) ?? []) })),
    };
  }
}

const FLOW = ['in', 'ended', 'out'] as const;

const figuresOf = (rows: readonly CountedRow[], withTransfers: boolean): FlowFiguresView => {
  const of = (part: CountedRow['part']) => rows.filter((row) => row.part === part);
  return {
    in: intakeOf(of('in')),
    out: outflowOf(of('ended'), of('out')),
    received: withTransfers ? countOf(of('received')) : null,
    sent: withTransfers ? countOf(of('sent')) : null,
  };
};

const itemsOf = (rows: readonly CountedRow[]): number => rows.reduce((sum, { items }) => sum + items, 0);
const lotsOf = (rows: readonly CountedRow[]): number => rows.reduce((sum, { lots }) => sum + lots, 0);
const countOf = (rows: readonly CountedRow[]): number => itemsOf(rows) + lotsOf(rows);

function intakeOf(rows: readonly CountedRow[]): IntakeView {
  const from = (origin: string) => rows.filter(({ detail }) => detail === origin);
  return {
    ...amountOf(from('registered')),
    parts: countOf(from('split')),
    proceeds: amountOf(from('proceeds')),
  };
}

/** Counts and sums of rows by currency. */
export function amountOf(
  rows: readonly Pick<CountedRow, 'items' | 'lots' | 'currency' | 'amount'>[],
): AmountView {
  const sums = new Sums();
  const amount = { items: 0, lots: 0, unvalued: 0 };
  for (const row of rows) {
    amount.items += row.items;
    amount.lots += row.lots;
    if (row.currency === null) amount.unvalued += row.items + row.lots;
    sums.add(row.currency, row.amount);
  }
  return { ...amount, values: sums.views };
}

function outflowOf(ended: readonly CountedRow[], out: readonly CountedRow[]): OutflowView {
  const disposed = ended.filter(({ detail }) => detail !== null);
  const outcomes = OUTCOME_KEYS.flatMap((outcome) => {
    const last = disposed.filter(({ detail }) => detail === outcome);
    const parts = out.filter(({ detail }) => detail === outcome);
    if (last.length + parts.length === 0) return [];
    const { name } = OUTCOMES[outcome];
    return { outcome, name, items: itemsOf(last), lots: lotsOf(last), values: amountOf(parts).values };
  });
  return {
    items: itemsOf(disposed),
    lots: lotsOf(disposed),
    values: amountOf(out).values,
    outcomes,
    divided: countOf(ended.filter(({ detail }) => detail === null)),
  };
}
