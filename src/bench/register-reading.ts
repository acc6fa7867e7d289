import { Transactions } from '../platform/transactions.js';
import { actorOf } from './actors.js';
import { inTurn, milliseconds, type Result, resultOf, secondsOf } from './comparison.js';
import { listQuestions } from './list-questions.js';
import { measureOversight, OVERSIGHT_ID } from './oversight-speed.js';
import type { Place, Site } from './place.js';
import { plainClients } from './plain.js';
import { registerSite } from './register.js';
import { searchQuestions } from './search-questions.js';

const LIMIT = 1.5;
const OVERSIGHT_ROUNDS = 3;

interface Extent {
  items: number;
  rounds: number;
  report: (message: string) => void;
}

export const READING_IDS = [
  ...['search_number', 'search_code', 'search_imei', 'search_name', 'search_person', 'search_character'],
  ...['search_seldom_name', 'search_bygone_name'],
  ...['items_first_page', 'items_far_page', 'items_filtered_page', 'items_seldom_page'],
  ...[
    'items_two_filters',
    'items_two_filters_seldom',
    'items_three_filters',
    'items_short_page',
    'items_short_filtered_page',
  ],
  ...['cases_first_page', 'cases_far_page', 'cases_filtered_page', 'cases_two_filters'],
  OVERSIGHT_ID,
];

/** The search box and the lists, in a register of so many items. */
export async function measureRegister(place: Place, extent: Extent): Promise<Result[]> {
  const site = await registerSite(place, extent.items, extent.report);
  extent.report(OVERSIGHT_ID);
  const oversight = await measureOversight(site, extent.items, OVERSIGHT_ROUNDS);
  return [...(await measureReading(site, extent)), oversight];
}

/**
 * Each question by our service inside the reader's transaction, against the best prepared SQL that answers the same from the same
 * tables without row-level security; opening and ending the transaction is timed on neither side.
 */
async function measureReading(site: Site, { items, rounds, report }: Extent): Promise<Result[]> {
  const reader = await actorOf(site.application, site.county.officer);
  const transactions = site.application.get(Transactions);
  const plainly = await plainClients(site.superuserUrl);
  try {
    const results: Result[] = [];
    for (const prepare of [
      ...searchQuestions(site, reader, plainly, items),
      ...(await listQuestions(site, reader, plainly)),
    ]) {
      const { id, what, ours, plain } = await prepare();
      report(id);
      const answer = await transactions.run(reader.scope, (tx) => ours(tx, 0));
      if (String(answer) !== String(await plain(0))) throw new Error(`${id}: the two ways differ`);
      const ways = {
        ours: (round: number) => transactions.run(reader.scope, (tx) => secondsOf(() => ours(tx, round))),
        plain: (round: number) => secondsOf(() => plain(round)),
      };
      await inTurn(rounds >> 2, ways);
      const seconds = await inTurn(rounds, ways);
      results.push(
        resultOf({
          id,
          what: `${items} 件财物中${what}，在读者的事务内（对照：答案相同的最快的预备 SQL）`,
          ours: milliseconds(seconds.ours),
          plain: milliseconds(seconds.plain),
          ratio: seconds.ours / seconds.plain,
          limit: LIMIT,
        }),
      );
    }
    return results;
  } finally {
    for (const client of plainly) await client.end();
  }
}
