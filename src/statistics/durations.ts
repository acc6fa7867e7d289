import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { byGroup, type Extent, monthOf, ofCampaign } from './counted-rows.js';
import { Groups } from './groups.js';
import { endOf, type Period, startOf } from './period.js';
import type { DurationDimension, DurationFiguresView, DurationsView } from './statistics.dto.js';

/** How many items of one group took so many days; `days` null: they are still on hand. */
interface DurationRow {
  whole: boolean;
  key: string | null;
  days: number | null;
  count: number;
}

const NO_TEXT = 'NULL::text';

/** What an item that has ended, and one that is on hand, is grouped by. */
const KEYS: Record<DurationDimension, { ended: string; open: string | null }> = {
  month: { ended: monthOf('f.ended_at'), open: null },
  agency: { ended: 'f.agency_id::text', open: 'f.agency_id::text' },
  stage: { ended: 'f.ended_stage', open: 'f.stage' },
  category: { ended: 'f.category', open: 'f.category' },
  campaign: { ended: 'm.campaign_id::text', open: 'm.campaign_id::text' },
  outcome: { ended: 'f.ended_outcome', open: null },
};

const chinaDay = (moment: string): string => `((${moment} AT TIME ZONE 'UTC') + interval '8 hours')::date`;

/** How long things are held before they are finally disposed of. */
@Injectable()
export class Durations {
  constructor(private readonly groups: Groups) {}

  async read(
    tx: EntityManager,
    groupBy: DurationDimension,
    period: Period,
    extent: Extent,
  ): Promise<DurationsView> {
    const { groups, total } = byGroup(await durationRows(tx, groupBy, period, extent));
    const listed = await this.groups.of(tx, groupBy, new Set(groups.keys()), period);
    const hasOpen = KEYS[groupBy].open !== null;
    return {
      ...period,
      ...extent,
      groupBy,
      total: figuresOf(total, true),
      groups: listed.map((group) => ({ ...group, ...figuresOf(groups.get(group.key) ?? [], hasOpen) })),
    };
  }
}

/** Proceeds do not count: the thing that was sold does. What was divided ends with its parts, which count from its taking. */
function durationRows(
  tx: EntityManager,
  groupBy: DurationDimension,
  { from, to }: Period,
  { agencyId, campaignId }: Extent,
): Promise<DurationRow[]> {
  const selection = (grouped: boolean, key: string, days: string, where: string): string => {
    const campaign = ofCampaign(grouped && groupBy === 'campaign', '$4');
    return `SELECT ${!grouped} AS whole, ${key} AS key, ${days} AS days, count(*)::int AS count
      FROM statistics.report_item f ${campaign.join}
      WHERE ($3::uuid IS NULL OR f.agency_id = $3) AND ${campaign.where} AND f.origin NOT IN ('proceeds', 'fruits') AND ${where}
      GROUP BY 2, 3`;
  };
  const days = `${chinaDay('f.finished_at')} - ${chinaDay('f.taken_at')}`;
  const ended = 'f.ended_at >= $1 AND f.ended_at < $2 AND f.ended_outcome IS NOT NULL';
  const open = 'f.is_on_hand AND f.registered_at < $2';
  const keys = KEYS[groupBy];
  const grouped = [
    selection(true, keys.ended, days, ended),
    ...(keys.open ? [selection(true, keys.open, 'NULL::int', open)] : []),
  ];
  const whole = [selection(false, NO_TEXT, days, ended), selection(false, NO_TEXT, 'NULL::int', open)];
  return tx.query([...grouped, ...whole].join('\nUNION ALL '), [
    startOf(from),
    endOf(to),
    agencyId,
    campaignId,
  ]);
}

function figuresOf(rows: readonly DurationRow[], hasOpen: boolean): DurationFiguresView {
  const ended = rows
    .filter((row): row is DurationRow & { days: number } => row.days !== null)
    .sort((one, other) => one.days - other.days);
  const count = ended.reduce((sum, row) => sum + row.count, 0);
  const open = rows.filter(({ days }) => days === null).reduce((sum, row) => sum + row.count, 0);
  return {
    ended: count,
    median: rankOf(ended, Math.ceil(count / 2)),
    p90: rankOf(ended, Math.ceil((count * 9) / 10)),
    max: ended.at(-1)?.days ?? null,
    open: hasOpen ? open : null,
  };
}

/** The days of the one in that place when all stand in a row, counted from 1; null when there is none. */
function rankOf(ended: readonly { days: number; count: number }[], place: number): number | null {
  let passed = 0;
  for (const { days, count } of ended) {
    passed += count;
    if (passed >= place) return days;
  }
  return null;
}
