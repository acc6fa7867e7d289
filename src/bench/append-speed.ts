import type pg from 'pg';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { type Entry, type Fact, Ledger } from '../ledger/ledger.js';
import { Clock } from '../platform/clock.js';
import { databaseOf } from '../platform/postgres/postgres-connection.js';
import { inTurn, perSecond, type Result, rateAt, resultOf } from './comparison.js';
import type { Place, Site } from './place.js';
import { Connections, RawTable } from './raw-table.js';

const CLIENTS = 8;
const SUBJECTS = 1_000;
const RAW_LIMIT = 3.33;
const GLOBAL_LIMIT = 0.5;

/** What a log with one order for all writes needs more: the row that every writer waits for, and the place that it gives. */
const GLOBAL_ORDER = `
  CREATE TABLE public.global_order (only_row boolean PRIMARY KEY, size bigint NOT NULL);
  INSERT INTO public.global_order VALUES (true, 0);
  CREATE TABLE public.global_leaf (LIKE ledger.leaf INCLUDING ALL);
  CREATE FUNCTION public.place_globally(entry uuid, leaf bytea) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE place bigint;
  BEGIN
    UPDATE public.global_order SET size = size + 1 RETURNING size - 1 INTO place;
    INSERT INTO public.global_leaf (leaf_index, entry_id, leaf_hash) VALUES (place, entry, leaf);
  END $$;
  GRANT SELECT, UPDATE ON public.global_order TO case_property_application;
  GRANT SELECT, INSERT ON public.global_leaf TO case_property_application;`;

/**
 * Entries of one item each, a transaction for each, at 8 clients with the sequencer at work: against inserts of one row of that size,
 * and against the same append that also takes its place in one order for all before it commits.
 */
export async function measureAppend(
  place: Place,
  site: Site,
  { entries, rounds }: { entries: number; rounds: number },
): Promise<Result[]> {
  const connections = await Connections.open(place.applicationUrl(databaseOf(site.superuserUrl)), CLIENTS);
  const raw = await RawTable.open(site.superuserUrl, CLIENTS);
  await raw.prepare(GLOBAL_ORDER);
  const ledger = site.application.get(Ledger);
  const clock = site.application.get(Clock);
  const subjects = Array.from({ length: SUBJECTS }, () => v7());
  const facts = () =>
    Array.from({ length: entries }, (_, index) => factOf(subjects[index % SUBJECTS] as string));
  const append = (fact: Fact, client: number, more: (client: pg.Client, entry: Entry) => Promise<unknown>) =>
    inTransaction(connections.of(client), async (tx, connection) => {
      const [entry] = await ledger.append(tx, [fact], clock.now());
      await more(connection, entry as Entry);
    });
  const ways = {
    ours: () => rateAt(CLIENTS, facts(), (fact, client) => append(fact, client, async () => {})),
    global: () =>
      rateAt(CLIENTS, facts(), (fact, client) =>
        append(fact, client, (connection, { id, leafHash }) =>
          connection.query('SELECT public.place_globally($1, $2)', [id, leafHash]),
        ),
      ),
    raw: async () =>
      rateAt(CLIENTS, await raw.rowsLike(TYPE, entries), (row, client) => raw.insert(row, client)),
  };
  try {
    await inTurn(1, ways);
    const rates = await inTurn(rounds, ways);
    const row = (id: string, beside: string, rate: number, limit: number) =>
      resultOf({
        id,
        what: `${CLIENTS} 个客户端逐条入账；对照：${beside}`,
        ours: perSecond(rates.ours),
        plain: perSecond(rate),
        ratio: rate / rates.ours,
        limit,
      });
    return [
      row('append_8_clients_raw_insert', '单行 INSERT 同样大小的记录', rates.raw, RAW_LIMIT),
      row('append_8_clients_global_order', '同样入账，并在事务内排定全局次序', rates.global, GLOBAL_LIMIT),
    ];
  } finally {
    await connections.close();
    await raw.close();
  }
}

const TYPE = 'bench_move';

const factOf = (id: string): Fact => ({
  subject: { kind: 'bench', id },
  type: TYPE,
  content: { place: '涉案财物库 1 号架', remark: 'x'.repeat(40) },
});

/** A transaction that the ledger takes for one of its own. */
async function inTransaction(
  client: pg.Client,
  work: (tx: EntityManager, client: pg.Client) => Promise<void>,
): Promise<void> {
  const query = async (text: string, values: unknown[]) => (await client.query(text, values)).rows;
  await client.query('BEGIN');
  await work({ query } as EntityManager, client);
  await client.query('COMMIT');
}
