import type { EntityManager } from 'typeorm';
import { PURPOSE_KEYS, purposeForm } from '../registry/registry.js';
import type { Dimension } from './groups.js';
import { endOf, type Period, startOf } from './period.js';

/** Whose figures: one agency or all, one campaign or all. */
export interface Extent {
  agencyId: string | null;
  campaignId: string | null;
}

/** How many items of one kind, and what they are worth in one currency; `whole` rows are of no group but of everything. */
export interface CountedRow {
  part: Part;
  whole: boolean;
  key: string | null;
  detail: string | null;
  currency: string | null;
  items: number;
  lots: number;
  amount: string | null;
}

type Part = 'in' | 'ended' | 'out' | 'received' | 'sent';

interface Source {
  view: string;
  /** When it is counted: as recorded, so that the figures of a past month never change. */
  at: string;
  agency: string;
  stage: string;
  detail: string;
  currency: string;
  amount: string;
  where?: string;
}

const NO_TEXT = 'NULL::text';
const NO_MONEY = { currency: NO_TEXT, amount: 'NULL::numeric' };
const TRANSFER = {
  view: 'statistics.report_transfer',
  at: 'f.recorded_at',
  stage: NO_TEXT,
  detail: NO_TEXT,
  ...NO_MONEY,
  where: 'AND f.purpose = ANY ($5::text[])',
};

const SOURCES: Record<Part, Source> = {
  in: {
    view: 'statistics.report_item',
    at: 'f.registered_at',
    agency: 'f.first_agency_id',
    stage: 'f.stage',
    detail: 'f.origin',
    currency: 'f.currency',
    amount: 'f.amount',
  },
  ended: {
    view: 'statistics.report_item',
    at: 'f.ended_at',
    agency: 'f.agency_id',
    stage: 'f.ended_stage',
    detail: 'f.ended_outcome',
    ...NO_MONEY,
  },
  out: {
    view: 'statistics.report_execution',
    at: 'f.recorded_at',
    agency: 'f.agency_id',
    stage: 'f.stage',
    detail: 'f.outcome',
    currency: 'f.currency',
    amount: 'f.amount',
  },
  received: { ...TRANSFER, agency: 'f.to_agency_id' },
  sent: { ...TRANSFER, agency: 'f.from_agency_id' },
};

/** Purposes under which responsibility moves, not custody alone. */
const MOVING = PURPOSE_KEYS.filter((purpose) => purposeForm(purpose).stage !== null);

/** Calendar months in China, which is UTC+8 all year. */
export const monthOf = (moment: string): string =>
  `to_char((${moment} AT TIME ZONE 'UTC') + interval '8 hours', 'YYYY-MM')`;

/** What the rows of a view are joined with, and narrowed to one campaign by: `place` is the placeholder of its id. */
export const ofCampaign = (grouped: boolean, place: string): { join: string; where: string } =>
  grouped
    ? {
        join: 'LEFT JOIN statistics.report_membership m ON m.case_id = f.case_id',
        where: `(${place}::uuid IS NULL OR m.campaign_id = ${place})`,
      }
    : {
        join: '',
        where: `(${place}::uuid IS NULL OR f.case_id IN (SELECT m.case_id FROM statistics.report_membership m WHERE m.campaign_id = ${place}))`,
      };

function keyOf(dimension: Dimension, source: Pick<Source, 'at' | 'agency' | 'stage'>): string {
  const keys: Record<Dimension, string> = {
    month: monthOf(source.at),
    agency: `${source.agency}::text`,
    stage: source.stage,
    category: 'f.category',
    campaign: 'm.campaign_id::text',
  };
  return keys[dimension];
}

function selectionOf(part: Part, dimension: Dimension | null): string {
  const source = SOURCES[part];
  const { join, where } = ofCampaign(dimension === 'campaign', '$4');
  const key = dimension ? keyOf(dimension, source) : NO_TEXT;
  return `SELECT '${part}' AS part, ${dimension === null} AS whole, ${key} AS key, ${source.detail} AS detail, ${source.currency} AS currency,
      (count(*) FILTER (WHERE NOT f.is_lot))::int AS items, (count(*) FILTER (WHERE f.is_lot))::int AS lots,
      trim_scale(sum(${source.amount}))::text AS amount
    FROM ${source.view} f ${join}
    WHERE ${source.at} >= $1 AND ${source.at} < $2 AND ($3::uuid IS NULL OR ${source.agency} = $3) AND ${where} ${source.where ?? ''}
    GROUP BY 3, 4, 5`;
}

/** Counts these parts by the dimension, in one statement and so of one moment; by campaign the whole is counted apart, for a case may be in several. */
export function countedRows(
  tx: EntityManager,
  parts: readonly Part[],
  dimension: Dimension,
  { from, to }: Period,
  { agencyId, campaignId }: Extent,
): Promise<CountedRow[]> {
  const selections = parts.flatMap((part) =>
    dimension === 'campaign'
      ? [selectionOf(part, dimension), selectionOf(part, null)]
      : selectionOf(part, dimension),
  );
  const bound = [startOf(from), endOf(to), agencyId, campaignId];
  const moving = parts.some((part) => SOURCES[part].view === TRANSFER.view) ? [MOVING] : [];
  return tx.query(selections.join('\nUNION ALL '), [...bound, ...moving]);
}

/** The rows of each group, and those of everything. */
export function byGroup<R extends { key: string | null; whole: boolean }>(
  rows: readonly R[],
): { groups: Map<string | null, R[]>; total: R[] } {
  const groups = new Map<string | null, R[]>();
  for (const row of rows) {
    if (row.whole) continue;
    const group = groups.get(row.key);
    if (group) group.push(row);
    else groups.set(row.key, [row]);
  }
  const whole = rows.filter((row) => row.whole);
  return { groups, total: whole.length > 0 ? whole : rows.filter((row) => !row.whole) };
}
