import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../identity/identity.js';
import { chinaDate } from '../instruments/instruments.js';
import { Clock } from '../platform/clock.js';
import { type Fault, RuleBroken } from '../platform/errors.js';
import { type Campaign, Campaigns } from './campaigns.js';
import { Cases, type PropertyCase } from './cases.js';

/** Which campaigns a case belongs to. Adding and removing are facts of the case's own history. */
@Injectable()
export class CaseCampaigns {
  constructor(
    private readonly cases: Cases,
    private readonly campaigns: Campaigns,
    private readonly clock: Clock,
  ) {}

  /** Adds an open case, locked before, to campaigns; those that it belongs to already are left as they are. RuleBroken `campaign_runs_with_the_case`. */
  async add(
    tx: EntityManager,
    found: PropertyCase,
    ids: readonly string[],
    actor: Actor,
  ): Promise<PropertyCase> {
    const known = new Set(found.campaigns.map(({ id }) => id));
    const wanted = [...new Set(ids)].filter((id) => !known.has(id));
    if (wanted.length === 0) return found;
    const added = await this.campaigns.byIds(tx, wanted);
    refuseOtherTimes(added, found, chinaDate(this.clock.now()));
    await tx.query(
      `INSERT INTO cases.case_campaign (case_id, campaign_id, added_at)
       SELECT $1, campaign_id, $3 FROM unnest($2::uuid[]) AS given (campaign_id)`,
      [found.id, wanted, this.clock.now()],
    );
    await this.cases.remember(tx, found.id, 'campaigns_added', actor, null, { campaigns: added.map(named) });
    return this.cases.byId(tx, found.id);
  }

  /** Takes an open case, locked before, out of campaigns. RuleBroken `case_is_in_the_campaign`. */
  async remove(
    tx: EntityManager,
    found: PropertyCase,
    removal: { campaignIds: readonly string[]; reason: string },
    actor: Actor,
  ): Promise<PropertyCase> {
    const unwanted = [...new Set(removal.campaignIds)];
    const known = new Set(found.campaigns.map(({ id }) => id));
    if (unwanted.some((id) => !known.has(id))) {
      throw new RuleBroken('case_is_in_the_campaign', '案件不在所填的专项行动中', {
        remedy: '请刷新后再办理',
      });
    }
    const removed = await this.campaigns.byIds(tx, unwanted);
    await tx.query(
      `UPDATE cases.case_campaign SET removed_at = $3
       WHERE case_id = $1 AND campaign_id = ANY($2::uuid[]) AND removed_at IS NULL`,
      [found.id, unwanted, this.clock.now()],
    );
    await this.cases.remember(
      tx,
      found.id,
      'campaigns_removed',
      actor,
      null,
      { campaigns: removed.map(named) },
      { reason: removal.reason },
    );
    return this.cases.byId(tx, found.id);
  }
}

const named = ({ id, name }: Campaign) => ({ id, name });

/** A campaign takes in cases that were under way while it ran. */
function refuseOtherTimes(campaigns: readonly Campaign[], { filedOn }: PropertyCase, today: string): void {
  const faults = campaigns
    .filter(({ since, until }) => since > today || (until !== null && until <= filedOn))
    .map(
      ({ name, since, until }): Fault => ({
        field: 'campaignIds',
        code: 'campaign_runs_with_the_case',
        message: `“${name}”自 ${since} 起${until ? `，至 ${until} 止` : ''}，与本案立案后的时间没有重合`,
      }),
    );
  if (faults.length === 0) return;
  throw new RuleBroken('campaign_runs_with_the_case', '专项行动的期间与本案没有重合', {
    remedy: '请选择本案立案之后仍在进行的专项行动',
    faults,
  });
}
