import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { runPrepared } from '../../platform/prepared.js';
import { addText, Conditions, inCampaign, reachedBy } from './conditions.js';
import type { CaseRow, CasesQuery } from './lists.dto.js';
import { plannedOnce } from './planned-once.js';
import { Sight } from './sight.js';

/** What cases are indexed by in the order of the list. */
const INDEXED = ['agencyId', 'state'] as const;

/** Lists of cases as tables show them, with how much property is in each. */
@Injectable()
export class CaseList {
  constructor(private readonly sight: Sight) {}

  /** Cases newest first, in one statement (two with a text). `agencyId` is the reader's agency; null for whoever reads all. */
  async read(tx: EntityManager, query: CasesQuery, agencyId: string | null): Promise<CaseRow[]> {
    const narrow = await this.sight.isNarrow(tx, agencyId);
    const name = narrow ? null : plannedOnce('list of cases', query, INDEXED);
    const wanted = conditionsOf(query, name === null ? agencyId : null);
    await addText(tx, wanted, query.text, { kind: 'case', id: 'c.id' });
    const text = `WITH page AS MATERIALIZED (
         SELECT c.id, c.code, c.title, c.cause, c.state, c.filed_on, c.agency_id, c.tags
           FROM cases.property_case c ${wanted.where} ORDER BY c.id DESC LIMIT ${query.limit})
       SELECT page.id, page.code, page.title, page.cause, page.state, to_char(page.filed_on, 'YYYY-MM-DD') AS "filedOn",
              page.agency_id AS "agencyId", g.name AS "agencyName", page.tags, numbers.known AS numbers, campaigns.known AS campaigns,
              items."itemCount", items."onHandCount", items.stages
         FROM page
         JOIN identity.agency g ON g.id = page.agency_id
         CROSS JOIN LATERAL (
           SELECT coalesce(json_agg(json_build_object('agencyId', n.agency_id, 'agencyName', a.name, 'number', n.number)
                                    ORDER BY n.since, n.number), '[]') AS known
             FROM cases.case_number n JOIN identity.agency a ON a.id = n.agency_id WHERE n.case_id = page.id) numbers
         CROSS JOIN LATERAL (
           SELECT coalesce(json_agg(json_build_object('id', m.id, 'name', m.name) ORDER BY b.added_at, m.name), '[]') AS known
             FROM cases.case_campaign b JOIN cases.campaign m ON m.id = b.campaign_id
            WHERE b.case_id = page.id AND b.removed_at IS NULL) campaigns
         JOIN registry.property_of_cases(ARRAY(SELECT id FROM page)) items ON items.case_id = page.id
        ORDER BY page.id DESC`;
    return name === null ? tx.query(text, wanted.values) : runPrepared(tx, { name, text }, wanted.values);
  }
}

const conditionsOf = (query: CasesQuery, agencyId: string | null): Conditions =>
  new Conditions()
    .add(agencyId, reachedBy('c.id'))
    .add(query.after, (id) => `c.id < ${id}`)
    .add(query.state, (state) => `c.state = ${state}`)
    .add(query.tag, (tag) => `${tag} = ANY (c.tags)`)
    .add(query.campaignId, inCampaign('c.id'))
    .add(query.agencyId, (id) => `c.agency_id = ${id}`);
