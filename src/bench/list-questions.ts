import type pg from 'pg';
import type { Actor } from '../identity/identity.js';
import { CaseList, ItemList } from '../registry/registry.js';
import type { Site } from './place.js';
import { fastestOf, type Question } from './plain.js';
import { plainCases, plainItems } from './plain-lists.js';

/** The usual page, and one row more that says whether there is another. */
const USUAL = 50 + 1;
const SHORT = 20 + 1;
const TODAY = '2026-01-01';
const CATEGORY = '电子设备';
const STAGES = { common: 'investigation', less: 'first_instance', seldom: 'execution' } as const;

type ItemsQuery = Partial<Parameters<ItemList['read']>[1]>;
type CasesQuery = Partial<Parameters<CaseList['read']>[1]>;

const BOTH = 'AND i.category = $2 AND i.stage = $3';

/** Pages of the lists: the first, one that two thirds of the list lie before, and such as filters leave, long and short. */
export async function listQuestions(
  site: Site,
  reader: Actor,
  plainly: readonly pg.Client[],
): Promise<(() => Promise<Question>)[]> {
  const { agencyId } = reader;
  const question =
    (id: string, what: string, ours: Question['ours'], text: string, values: unknown[]) => async () => {
      const wanted = [agencyId, ...values];
      const { statement, client } = await fastestOf(plainly, [{ name: id, text }], wanted);
      const plain = async () => {
        const { rows } = await client.query<{ id: string }>({ ...statement, values: wanted });
        return rows.map((row) => row.id);
      };
      return { id, what, ours, plain };
    };
  const itemList = site.application.get(ItemList);
  const items = (id: string, what: string, query: ItemsQuery, condition: string, values: unknown[]) => {
    const { limit = USUAL } = query;
    const ours: Question['ours'] = async (tx) => {
      const rows = await itemList.read(tx, { ...query, limit }, { agencyId, today: TODAY });
      return rows.map((row) => row.id);
    };
    return question(id, `财物列表${what}`, ours, plainItems(condition, limit), values);
  };
  const caseList = site.application.get(CaseList);
  const cases = (id: string, what: string, query: CasesQuery, condition: string, values: unknown[]) => {
    const { limit = USUAL } = query;
    const ours: Question['ours'] = async (tx) => {
      const rows = await caseList.read(tx, { ...query, limit }, agencyId);
      return rows.map((row) => row.id);
    };
    return question(id, `案件列表${what}`, ours, plainCases(condition, limit), values);
  };
  const item = await farIn('registry.item', plainly);
  const filed = await farIn('cases.property_case', plainly);
  const after = 'AND i.id < $2';
  return [
    items('items_first_page', '首页', {}, '', []),
    items('items_far_page', '深处一页', { after: item }, after, [item]),
    items(
      'items_filtered_page',
      '按类别筛选的深处一页',
      { after: item, category: CATEGORY },
      `${after} AND i.category = $3`,
      [item, CATEGORY],
    ),
    items('items_seldom_page', '按千分之一的阶段筛选', { stage: STAGES.seldom }, 'AND i.stage = $2', [
      STAGES.seldom,
    ]),
    items('items_two_filters', '按类别和常见阶段筛选', { category: CATEGORY, stage: STAGES.common }, BOTH, [
      CATEGORY,
      STAGES.common,
    ]),
    items(
      'items_two_filters_seldom',
      '按类别和千分之一的阶段筛选',
      { category: CATEGORY, stage: STAGES.seldom },
      BOTH,
      [CATEGORY, STAGES.seldom],
    ),
    items(
      'items_three_filters',
      '按类别、阶段和保管机关筛选',
      { category: CATEGORY, stage: STAGES.less, custodyAgencyId: agencyId },
      `${BOTH} AND i.custody_agency_id = $4`,
      [CATEGORY, STAGES.less, agencyId],
    ),
    items('items_short_page', '每页 20 行的首页', { limit: SHORT }, '', []),
    items(
      'items_short_filtered_page',
      '按类别和阶段筛选、每页 20 行的深处一页',
      { limit: SHORT, after: item, category: CATEGORY, stage: STAGES.less },
      `${after} AND i.category = $3 AND i.stage = $4`,
      [item, CATEGORY, STAGES.less],
    ),
    cases('cases_first_page', '首页', {}, '', []),
    cases('cases_far_page', '深处一页', { after: filed }, 'AND c.id < $2', [filed]),
    cases('cases_filtered_page', '按已结案筛选', { state: 'closed' }, 'AND c.state = $2', ['closed']),
    cases(
      'cases_two_filters',
      '按已结案和登记机关筛选',
      { state: 'closed', agencyId },
      'AND c.state = $2 AND c.agency_id = $3',
      ['closed', agencyId],
    ),
  ];
}

async function farIn(table: string, [client]: readonly pg.Client[]): Promise<string> {
  const found = await client?.query<{ id: string }>(
    `SELECT id FROM ${table} ORDER BY id OFFSET (SELECT count(*) / 3 FROM ${table}) LIMIT 1`,
  );
  return found?.rows[0]?.id as string;
}
