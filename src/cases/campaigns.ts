import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { type Actor, Identity } from '../identity/identity.js';
import { chinaDate } from '../instruments/instruments.js';
import { Clock } from '../platform/clock.js';
import { Invalid, NotFound, RuleBroken } from '../platform/errors.js';

/** 专项行动, for which cases are counted together. Days as `YYYY-MM-DD`; `until` is the first day on which it runs no more. */
export interface Campaign {
  id: string;
  name: string;
  since: string;
  until: string | null;
}

const COLUMNS = `g.id, g.name, g.since::text, g.until::text`;

/** The dictionary of campaigns, which administrators and the committee keep. */
@Injectable()
export class Campaigns {
  constructor(
    private readonly identity: Identity,
    private readonly clock: Clock,
  ) {}

  /** RuleBroken `campaign_name_taken`, Invalid `until_before_since`. */
  async open(tx: EntityManager, draft: Omit<Campaign, 'id'>, actor: Actor): Promise<Campaign> {
    refuseBackwards(draft);
    const campaign = { id: v7(), ...draft };
    const added: unknown[] = await tx.query(
      'INSERT INTO cases.campaign (id, name, since, until) VALUES ($1, $2, $3, $4) ON CONFLICT (name) DO NOTHING RETURNING id',
      [campaign.id, campaign.name, campaign.since, campaign.until],
    );
    if (added.length === 0) {
      throw new RuleBroken('campaign_name_taken', `已有名称为“${campaign.name}”的专项行动`, {
        remedy: '不同年份的同名行动，请在名称中写明年份',
      });
    }
    await this.identity.rememberAdministration(tx, actor, 'campaign.opened', campaign.id, draft);
    return campaign;
  }

  /** From `until` on no case belongs to it any more that is not filed earlier; NotFound `campaign_not_found`, RuleBroken `campaign_is_over`. */
  async end(tx: EntityManager, id: string, until: string, actor: Actor): Promise<Campaign> {
    const [campaign]: Campaign[] = await tx.query(
      `SELECT ${COLUMNS} FROM cases.campaign g WHERE g.id = $1 FOR UPDATE`,
      [id],
    );
    if (!campaign) throw notFound();
    if (campaign.until !== null && campaign.until <= chinaDate(this.clock.now())) {
      throw new RuleBroken('campaign_is_over', `“${campaign.name}”已于 ${campaign.until} 结束`);
    }
    const ended = { ...campaign, until };
    refuseBackwards(ended);
    await tx.query('UPDATE cases.campaign SET until = $2 WHERE id = $1', [id, until]);
    await this.identity.rememberAdministration(tx, actor, 'campaign.ended', id, { until });
    return ended;
  }

  /** In the order of their making; with `on`, those that run on that day. */
  search(tx: EntityManager, query: { on?: string; after?: string; limit: number }): Promise<Campaign[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM cases.campaign g
       WHERE ($1::date IS NULL OR g.since <= $1 AND (g.until IS NULL OR g.until > $1)) AND ($2::uuid IS NULL OR g.id > $2)
       ORDER BY g.id LIMIT $3`,
      [query.on ?? null, query.after ?? null, query.limit],
    );
  }

  /** These campaigns in the order asked; NotFound `campaign_not_found`. */
  async byIds(tx: EntityManager, ids: readonly string[]): Promise<Campaign[]> {
    const rows: Campaign[] = await tx.query(
      `SELECT ${COLUMNS} FROM cases.campaign g WHERE g.id = ANY($1::uuid[])`,
      [ids],
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => {
      const campaign = found.get(id);
      if (!campaign) throw notFound();
      return campaign;
    });
  }
}

const notFound = () => new NotFound('campaign_not_found', '没有这个专项行动');

function refuseBackwards({ since, until }: Pick<Campaign, 'since' | 'until'>): void {
  if (until === null || until > since) return;
  const message = '结束日期须晚于开始日期';
  throw new Invalid('until_before_since', message, {
    faults: [{ field: 'until', code: 'until_before_since', message }],
  });
}
