import { withConnection } from '../platform/postgres/postgres-connection.js';
import { Caller } from './caller.js';
import { inTurn, milliseconds, type Result, resultOf, secondsOf } from './comparison.js';
import { fill } from './filling.js';
import type { Place, Site } from './place.js';
import { untilSequenced } from './sequenced.js';

const LIMIT = 1.5;
const FEW = 10_000;

/** A site whose ledger holds so many entries. */
export interface FilledSite {
  site: Site;
  entries: number;
  itemIds: string[];
}

export async function filledSite(
  place: Place,
  name: string,
  entries: number,
  report: (message: string) => void,
): Promise<FilledSite> {
  const site = await place.site(name);
  const itemIds = await fill(site, entries, (done) => report(`${name} ${done} / ${entries}`));
  await withConnection(site.superuserUrl, async (superuser) => {
    await untilSequenced(superuser);
    await superuser.query('VACUUM ANALYZE');
  });
  return { site, entries, itemIds };
}

/** The history of one item of 20 entries over HTTP, with many entries in the ledger against the same with few. */
export async function measureItemHistory(
  place: Place,
  many: FilledSite,
  { reads, report }: { reads: number; report: (message: string) => void },
): Promise<Result> {
  const ways = { many: readerOf(many), few: readerOf(await filledSite(place, 'few', FEW, report)) };
  await inTurn(reads >> 2, ways);
  const { many: ours, few: plain } = await inTurn(reads, ways);
  return resultOf({
    id: 'item_history',
    what: `一件财物 20 条记录的流转史，账本共 ${many.entries} 条（对照：共 ${FEW} 条）`,
    ours: milliseconds(ours),
    plain: milliseconds(plain),
    ratio: ours / plain,
    limit: LIMIT,
  });
}

/** A way to read the history of any item of a site. */
function readerOf({ site, itemIds }: FilledSite): () => Promise<number> {
  const officer = new Caller(site.origin, site.county.officer.token);
  return () => {
    const id = itemIds[Math.floor(Math.random() * itemIds.length)];
    return secondsOf(() => officer.send('GET', `items/${id}/history`));
  };
}
