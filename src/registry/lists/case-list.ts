import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../identity/identity.js';
import { oneMore, pageOf } from '../../platform/http/page.dto.js';
import { runPrepared } from '../../platform/prepared.js';
import { addText, Conditions, inCampaign, reachedBy } from './conditions.js';
import type { CaseRow, CaseRowPage, CasesQuery } from './lists.dto.js';
import { type ListShape, PlannedOnce, type Walk } from './planned-once.js';
import { readingAgency, Sight } from './sight.js';

type Filter = keyof Omit<CasesQuery, 'after' | 'limit'>;

const SHAPE: ListShape<Filter> = {
  name: 'cases',
  table: 'cases.property_case',
  indexed: { agencyId: { column: 'agency_id' }, state: { column: 'state' } },
  passing: ['tag'],
};

const FILTERS: Record<Exclude<Filter, 'text'>, (placeholder: string) => string> = {
  state: (state) => `c.state = ${state}`,
  tag: (tag) => `${tag} = ANY (c.tags)`,
  campaignId: inCampaign('c.id'),
  agencyId: (id) => `c.agency_id = ${id}`,
};

/** Lists of cases as tables show them, with how much property is in each. */
@Injectable()
export class CaseList {
  constructor(
    private readonly sight: Sight,
    private readonly plannedOnce: PlannedOnce,
  ) {}

  /** The page that the actor may read. */
  async page(tx: EntityManager, query: CasesQuery, actor: Actor): Promise<CaseRowPage> {
    return pageOf(await this.read(tx, oneMore(query), readingAgency(actor)), query.limit);
  }

  /** Cases newest first, in one statement (two with a text). `agencyId` is the reader's agency; null for whoever reads all. */
  async read(tx: EntityManager, query: CasesQuery, agencyId: string | null): Promise<CaseRow[]> {
    const narrow = await this.sight.isNarrow(tx, agencyId);
    const walk = narrow ? null : await this.plannedOnce.walk(tx, SHAPE, query);
    const wanted = conditionsOf(query, walk === null ? agencyId : null, walk);
    await addText(tx, wanted, query.text, { kind: 'case', id: 'c.id' });
    const rows =
      'SELECT c.id, c.code, c.title, c.cause, c.state, c.filed_on, c.agency_id, c.tags FROM cases.property_case c';
    const text = `WITH page AS MATERIALIZED (${wanted.page(rows, 'c.id', query.limit, walk)})
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
    return walk === null
      ? tx.query(text, wanted.values)
      : runPrepared(tx, { name: walk.name, text }, wanted.values);
  }
}

const conditionsOf = (query: CasesQuery, agencyId: string | null, walk: Walk | null): Conditions =>
  new Conditions()
    .add(agencyId, reachedBy('c.id'))
    .add(query.after, (id) => `c.id < ${id}`)
    .addFilters({ ...query }, FILTERS, walk);
