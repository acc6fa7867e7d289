import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Outcome } from '../registry/registry.js';
import { byGroup, type CountedRow, countedRows, type Extent } from './counted-rows.js';
import { amountOf } from './flow.js';
import { Groups } from './groups.js';
import type { Period } from './period.js';
import type { MoneyView, ValueDimension, ValueFiguresView, ValuesView } from './statistics.dto.js';

/** What was seized in a period and what became of it, in money. */
@Injectable()
export class Values {
  constructor(private readonly groups: Groups) {}

  async read(
    tx: EntityManager,
    groupBy: ValueDimension,
    period: Period,
    extent: Extent,
  ): Promise<ValuesView> {
    const { groups, total } = byGroup(await countedRows(tx, ['in', 'out'], groupBy, period, extent));
    const listed = await this.groups.of(tx, groupBy, new Set(groups.keys()), period);
    return {
      ...period,
      ...extent,
      groupBy,
      total: figuresOf(total),
      groups: listed.map(({ key, name }) => ({
        key: key as string,
        name,
        ...figuresOf(groups.get(key) ?? []),
      })),
    };
  }
}

function figuresOf(rows: readonly CountedRow[]): ValueFiguresView {
  const sum = (part: CountedRow['part'], detail: string): MoneyView[] =>
    amountOf(rows.filter((row) => row.part === part && row.detail === detail)).values;
  const went = (outcome: Outcome) => sum('out', outcome);
  return {
    seized: sum('in', 'registered'),
    returnedToVictims: went('return_to_victim'),
    returnedToOwners: went('return_to_owner'),
    confiscated: went('confiscation'),
    sold: went('sale'),
    proceeds: sum('in', 'proceeds'),
    destroyed: went('destruction'),
    offset: went('fine_offset'),
    handled: went('seizing_agency_handles'),
  };
}
