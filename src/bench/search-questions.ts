import type pg from 'pg';
import type { Actor } from '../identity/identity.js';
import { Search } from '../search/search.js';
import type { Site } from './place.js';
import type { Question } from './plain.js';
import { plainSearch } from './plain-search.js';
import { BYGONE, caseNumber, ITEMS_PER_CASE, itemCode, itemImei, SELDOM } from './register.js';

const SHOWN = 10;
/** Every fifth case is the neighbour's; those right after it are ours. */
const CYCLE = 5;

/** What people write into the search box: numbers, another one each round, and names that are frequent, seldom or bygone. */
export function searchQuestions(
  site: Site,
  reader: Actor,
  plainly: readonly pg.Client[],
  items: number,
): (() => Promise<Question>)[] {
  const search = site.application.get(Search);
  const question = (id: string, what: string, textOf: (round: number) => string) => async () => {
    const ask = await plainSearch(plainly, id, textOf(0), reader.agencyId);
    return {
      id,
      what: `搜索${what}`,
      ours: async (tx, round) => {
        const found = await search.find(tx, textOf(round), reader);
        return [found.cases, found.items, found.parties].flatMap((each) => each.items.map((one) => one.id));
      },
      plain: async (round) => {
        const found = await ask(textOf(round));
        return [found.case, found.item, found.party].flatMap((each) =>
          each.slice(0, SHOWN).map((one) => one.id),
        );
      },
    } satisfies Question;
  };
  const cycles = items / ITEMS_PER_CASE / CYCLE;
  const filing = (round: number) => Math.floor(cycles / 2 + round) * CYCLE + 1;
  const named = (id: string, what: string, text: string) => question(id, `${what}“${text}”`, () => text);
  return [
    question('search_number', '完整案号', (round) => caseNumber(filing(round))),
    question('search_code', '财物编号', (round) => itemCode(filing(round), 7)),
    question('search_imei', ' IMEI', (round) => itemImei(filing(round), 7)),
    named('search_name', '常见品名', '手机'),
    named('search_person', '两字姓名', '李强'),
    named('search_character', '一个字', '金'),
    named('search_seldom_name', '罕见品名', SELDOM),
    named('search_bygone_name', '只在早年常见的品名', BYGONE),
  ];
}
