import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { connect } from '../platform/postgres/postgres-connection.js';
import { Caller } from './caller.js';
import { inTurn, milliseconds, type Result, resultOf, secondsOf } from './comparison.js';
import type { Place, Site } from './place.js';
import { fillRegister, ITEMS_PER_CASE, itemCode, registerSite } from './register.js';

const FEW = 10_000;
const MORE_LIMIT = 1.5;
const BARE_LIMIT = 3;
const COUNTED = 600;
const COUNTED_FEW = 6;

export const SCAN_IDS = ['scan', 'scan_bare', `count_${COUNTED}`];

interface Extent {
  items: number;
  rounds: number;
  report: (message: string) => void;
}

/** A scan of a label as the page sends it: among many things, among few, and against a bare indexed look-up through HTTP. */
export async function measureScans(place: Place, { items, rounds, report }: Extent): Promise<Result[]> {
  const many = await registerSite(place, items, report);
  const few = await place.site('register_few');
  report(`register ${FEW}`);
  await fillRegister(few, FEW, report);
  report('scan');
  const bare = await BareLookUp.open(many.superuserUrl);
  try {
    const ways = {
      many: scanner(many, items),
      few: scanner(few, FEW),
      bare: () => secondsOf(() => bare.ask(codeOf(items))),
    };
    await inTurn(rounds, ways);
    const seconds = await inTurn(rounds * 4, ways);
    const ours = milliseconds(seconds.many);
    return [
      resultOf({
        id: 'scan',
        what: `扫描一枚标签，在库 ${items} 件（对照：${FEW} 件）`,
        ours,
        plain: milliseconds(seconds.few),
        ratio: seconds.many / seconds.few,
        limit: MORE_LIMIT,
      }),
      resultOf({
        id: 'scan_bare',
        what: `扫描一枚标签，在库 ${items} 件（对照：不查登录、权限的一次索引查询，同经 HTTP）`,
        ours,
        plain: milliseconds(seconds.bare),
        ratio: seconds.many / seconds.bare,
        limit: BARE_LIMIT,
      }),
      await measureCount(place),
    ];
  } finally {
    await bare.close();
  }
}

/** Cases that are the neighbour's alone cannot be scanned; every fifth is. */
function codeOf(items: number): string {
  const cycles = items / ITEMS_PER_CASE / 5;
  const filing = Math.floor(Math.random() * cycles) * 5 + 1;
  return itemCode(filing, 1 + Math.floor(Math.random() * ITEMS_PER_CASE));
}

function scanner({ origin, county }: Site, items: number): () => Promise<number> {
  const officer = new Caller(origin, county.officer.token);
  return () => {
    const code = codeOf(items);
    return secondsOf(async () => {
      const found = await officer.get<{ items: { code: string }[] }>(`items?code=${code}&limit=1`);
      if (found.items[0]?.code !== code) throw new Error(`${code} was not found`);
    });
  };
}

/** One prepared statement behind Node's own server: what HTTP and an index cost, and nothing else. */
class BareLookUp {
  private constructor(
    private readonly client: pg.Client,
    private readonly server: http.Server,
    private readonly caller: Caller,
  ) {}

  static async open(url: string): Promise<BareLookUp> {
    const client = await connect(url);
    const server = http.createServer((request, response) => {
      const code = new URL(request.url ?? '/', 'http://bare').searchParams.get('code');
      client
        .query({ name: 'bare', text: 'SELECT state FROM registry.item WHERE code = $1', values: [code] })
        .then(({ rows }) => response.end(JSON.stringify({ items: rows })))
        .catch((error: Error) => response.destroy(error));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return new BareLookUp(client, server, new Caller(`http://127.0.0.1:${port}`, null));
  }

  ask(code: string): Promise<unknown> {
    return this.caller.get(`items?code=${code}`);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await this.client.end();
  }
}

/** How many statements a count takes from its beginning to its paper, by how many things it counts. */
async function measureCount(place: Place): Promise<Result> {
  const site = await place.site('count');
  const many = await statementsOf(site, 'A', COUNTED);
  const few = await statementsOf(site, 'B', COUNTED_FEW);
  return resultOf({
    id: `count_${COUNTED}`,
    what: `盘点 ${COUNTED} 件，从开始到盘点表的语句数（对照：${COUNTED_FEW} 件）`,
    ours: String(many),
    plain: String(few),
    ratio: many / few,
    limit: MORE_LIMIT,
  });
}

async function statementsOf(
  { application, origin, county }: Site,
  code: string,
  things: number,
): Promise<number> {
  const officer = new Caller(origin, county.officer.token);
  const keeper = new Caller(origin, county.keeper.token);
  const line = { name: '手机', category: '电子设备', quantity: '1', unit: '部' };
  const { items } = await officer.post<{ items: { id: string; code: string }[] }>('seizures', {
    caseId: county.caseId,
    measure: 'seizure',
    officers: [county.officer.id, county.partner.id],
    holderAbsence: 'HOLDER_ABSENT',
    witness: { name: '见证人' },
    lines: Array.from({ length: things }, () => line),
    instrument: { approverId: county.head.id },
  });
  const offer = await officer.post<{ id: string }>('handovers', {
    caseId: county.caseId,
    purpose: 'store_in',
    mode: 'physical',
    toAgencyId: county.policeId,
    toPersonId: county.keeper.id,
    lines: items.map(({ id }) => ({ itemId: id })),
  });
  const { items: places } = await keeper.post<{ items: { id: string }[] }>('places', {
    level: 'store',
    kind: 'centre',
    code,
    name: code,
  });
  await keeper.post(`handovers/${offer.id}/receipt`, { answers: [], rest: 'accepted', slot: code });
  const counter = new StatementCounter(application.get(DataSource));
  const placeId = places[0]?.id;
  const { id } = await keeper.post<{ id: string }>('stocktakes', { placeId, secondId: county.head.id });
  await keeper.post(`stocktakes/${id}/sightings`, {
    sightings: items.map((item) => ({ place: code, code: item.code })),
  });
  await keeper.post(`stocktakes/${id}/end`, {});
  return counter.end();
}

/** Counts what the application asks of its database. */
class StatementCounter {
  private count = 0;
  private readonly before: DataSource['logger'];

  constructor(private readonly database: DataSource) {
    this.before = database.logger;
    database.logger = {
      logQuery: () => {
        this.count += 1;
      },
      logQueryError: () => {},
      logQuerySlow: () => {},
      logSchemaBuild: () => {},
      logMigration: () => {},
      log: () => {},
    };
  }

  end(): number {
    this.database.logger = this.before;
    return this.count;
  }
}
