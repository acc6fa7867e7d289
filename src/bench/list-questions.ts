import type pg from 'pg';
import type { Actor } from '../identity/identity.js';
import { CaseList, ItemList } from '../registry/registry.js';
import type { Site } from './place.js';
import { fastestOf, type Question } from './plain.js';
import { plainCases, plainItems } from './plain-lists.js';

const LIMIT = 51;
const TODAY = '2026-01-01';
const CATEGORY = '电子设备';
const STAGE = 'execution';

/** Pages of the lists: the first, one that two thirds of the list lie before, and such as a filter leaves. */
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
  const items = (id: string, what: string, query: object, condition: string, values: unknown[]) => {
    const ours: Question['ours'] = async (tx) => {
      const rows = await itemList.read(tx, { ...query, limit: LIMIT }, { agencyId, today: TODAY });
      return rows.map((row) => row.id);
    };
    return question(id, `财物列表${what}`, ours, plainItems(condition), values);
  };
  const caseList = site.application.get(CaseList);
  const cases = (id: string, what: string, query: object, condition: string, values: unknown[]) => {
    const ours: Question['ours'] = async (tx) => {
      const rows = await caseList.read(tx, { ...query, limit: LIMIT }, agencyId);
      return rows.map((row) => row.id);
    };
    return question(id, `案件列表${what}`, ours, plainCases(condition), values);
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
    items('items_seldom_page', '按千分之一的阶段筛选', { stage: STAGE }, 'AND i.stage = $2', [STAGE]),
    cases('cases_first_page', '首页', {}, '', []),
    cases('cases_far_page', '深处一页', { after: filed }, 'AND c.id < $2', [filed]),
    cases('cases_filtered_page', '按已结案筛选', { state: 'closed' }, 'AND c.state = $2', ['closed']),
  ];
}

async function farIn(table: string, [client]: readonly pg.Client[]): Promise<string> {
  const found = await client?.query<{ id: string }>(
    `SELECT id FROM ${table} ORDER BY id OFFSET (SELECT count(*) / 3 FROM ${table}) LIMIT 1`,
  );
  return found?.rows[0]?.id as string;
}
