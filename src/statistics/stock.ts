import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { chinaDate } from '../instruments/instruments.js';
import { type Extent, ofCampaign } from './counted-rows.js';
import { amountOf } from './flow.js';
import { type Dimension, Groups } from './groups.js';
import { monthsBefore, startOf } from './period.js';
import type { AmountView, StockGroupView, StockView } from './statistics.dto.js';

interface StockRow {
  agency: string | null;
  stage: string | null;
  category: string | null;
  age: number | null;
  currency: string | null;
  items: number;
  lots: number;
  amount: string | null;
}

/** From the oldest on, as the statement numbers them. */
const AGES = [
  { key: 'over_2_years', name: '2年以上', months: 24 },
  { key: '1_to_2_years', name: '1至2年', months: 12 },
  { key: '6_to_12_months', name: '6至12个月', months: 6 },
  { key: '3_to_6_months', name: '3至6个月', months: 3 },
  { key: '1_to_3_months', name: '1至3个月', months: 1 },
  { key: 'under_1_month', name: '不满1个月', months: 0 },
] as const;

/** What is on hand at this moment. */
@Injectable()
export class Stock {
  constructor(private readonly groups: Groups) {}

  async read(
    tx: EntityManager,
    narrowed: { stage: string | null; category: string | null },
    extent: Extent,
    now: Date,
  ): Promise<StockView> {
    const rows = await stockRows(tx, narrowed, extent, now);
    return {
      at: now,
      ...extent,
      ...narrowed,
      total: amountOf(rows.filter(({ stage }) => stage !== null)),
      byAgency: await this.grouped(tx, 'agency', rows),
      byStage: await this.grouped(tx, 'stage', rows),
      byCategory: await this.grouped(tx, 'category', rows),
      byAge: AGES.map(({ key, name }, age) => ({ key, name, ...amountAt(rows, 'age', age) })).reverse(),
    };
  }

  private async grouped(
    tx: EntityManager,
    dimension: Extract<Dimension, 'agency' | 'stage' | 'category'>,
    rows: readonly StockRow[],
  ): Promise<StockGroupView[]> {
    const keys = new Set(rows.map((row) => row[dimension]).filter((key) => key !== null));
    const groups = await this.groups.of(tx, dimension, keys, null);
    return groups
      .filter(({ key }) => key !== 'concluded')
      .map(({ key, name }) => ({ key: key as string, name, ...amountAt(rows, dimension, key as string) }));
  }
}

const amountAt = (
  rows: readonly StockRow[],
  dimension: 'agency' | 'stage' | 'category' | 'age',
  key: string | number,
): AmountView => amountOf(rows.filter((row) => row[dimension] === key));

/** One pass over what is on hand; a row belongs to the one grouping that is not null. */
function stockRows(
  tx: EntityManager,
  { stage, category }: { stage: string | null; category: string | null },
  { agencyId, campaignId }: Extent,
  now: Date,
): Promise<StockRow[]> {
  const today = chinaDate(now);
  const bounds = AGES.slice(0, -1).map(({ months }) => startOf(monthsBefore(today, months)));
  return tx.query(
    `SELECT agency, stage, category, age, currency, sum(items)::int AS items, sum(lots)::int AS lots,
            trim_scale(sum(amount))::text AS amount
       FROM (SELECT f.agency_id AS agency, f.stage, f.category, width_bucket(f.held_since, $5::timestamptz[]) AS age, f.currency,
                    count(*) FILTER (WHERE NOT f.is_lot) AS items, count(*) FILTER (WHERE f.is_lot) AS lots,
                    sum(f.amount_on_hand) AS amount
               FROM statistics.report_item f
              WHERE f.is_on_hand AND ($1::uuid IS NULL OR f.agency_id = $1) AND ${ofCampaign(false, '$2').where}
                AND ($3::text IS NULL OR f.stage = $3) AND ($4::text IS NULL OR f.category = $4)
              GROUP BY 1, 2, 3, 4, 5) held
      GROUP BY GROUPING SETS ((agency, currency), (stage, currency), (category, currency), (age, currency))`,
    [agencyId, campaignId, stage, category, bounds],
  );
}
