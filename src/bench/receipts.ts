import type pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Handover } from '../handover/handover.js';
import type { Actor } from '../identity/identity.js';
import { databaseOf } from '../platform/postgres/postgres-connection.js';
import { Transactions } from '../platform/transactions.js';
import { actorOf } from './actors.js';
import { Caller } from './caller.js';
import { inTurn, perSecond, type Result, rateAt, resultOf } from './comparison.js';
import type { Place, Site } from './place.js';
import { Connections, RawTable } from './raw-table.js';
import { seizureList } from './seizure-list.js';

const CLIENTS = 8;
const PLACE = '涉案财物库 1 号架';

interface Statement {
  text: string;
  values: unknown[];
}

/**
 * Receipts of one item each at 8 clients: through HTTP, as the very SQL statements of the same act run over 8 connections
 * without anything of ours around them, and as inserts of one row of a receipt entry's size.
 */
export async function measureReceipts(
  place: Place,
  site: Site,
  { receipts, rounds }: { receipts: number; rounds: number },
): Promise<Result[]> {
  const desk = new Desk(site, await actorOf(site.application, site.county.keeper));
  const offers = await desk.offers(receipts * 2 * (rounds + 1));
  const keeper = new Caller(site.origin, site.county.keeper.token);
  const connections = await Connections.open(place.applicationUrl(databaseOf(site.superuserUrl)), CLIENTS);
  const raw = await RawTable.open(site.superuserUrl, CLIENTS);
  const take = () => offers.splice(0, receipts);
  const ways = {
    http: () => rateAt(CLIENTS, take(), (id) => keeper.post(`handovers/${id}/receipt`, RECEIPT)),
    statements: async () => {
      const acts: Statement[][] = [];
      for (const id of take()) acts.push(await desk.statementsOf(id));
      return rateAt(CLIENTS, acts, (act, client) => runStatements(connections.of(client), act));
    },
    bare: async () => {
      const rows = await raw.rowsLike('receive', receipts);
      return rateAt(CLIENTS, rows, (row, client) => raw.insert(row, client));
    },
  };
  try {
    await inTurn(1, ways);
    const { http, statements, bare } = await inTurn(rounds, ways);
    const ours = perSecond(http);
    const what = `${CLIENTS} 个客户端逐件接收（HTTP）`;
    const row = (id: string, beside: string, rate: number) =>
      resultOf({
        id,
        what: `${what}；对照：${beside}`,
        ours,
        plain: perSecond(rate),
        ratio: rate / http,
        limit: null,
      });
    return [
      row('handover_receipts_8_clients', '同样的 SQL 语句直接在数据库执行', statements),
      row('handover_receipts_8_clients_raw_insert', '单行 INSERT 同样大小的记录', bare),
    ];
  } finally {
    await connections.close();
    await raw.close();
  }
}

const RECEIPT = { answers: [], rest: 'accepted' as const, place: PLACE };

async function runStatements(client: pg.Client, statements: Statement[]): Promise<void> {
  await client.query('START TRANSACTION');
  for (const statement of statements) await client.query(statement);
  await client.query('COMMIT');
}

/** Offers things to the keeper, and knows what a receipt says to the database. */
class Desk {
  private readonly transactions: Transactions;
  private readonly handover: Handover;

  constructor(
    private readonly site: Site,
    private readonly keeper: Actor,
  ) {
    this.transactions = site.application.get(Transactions);
    this.handover = site.application.get(Handover);
  }

  /** Ids of so many open handovers of one item each. */
  async offers(count: number): Promise<string[]> {
    const { county, origin, application } = this.site;
    const officer = new Caller(origin, county.officer.token);
    const { items } = await officer.post<{ items: { id: string }[] }>(
      'seizures',
      seizureList(this.site, count),
    );
    const actor = await actorOf(application, county.officer);
    const common = { caseId: county.caseId, purpose: 'store_in', mode: 'physical', instrument: {} } as const;
    const offered: string[] = [];
    for (const { id: itemId } of items) {
      const draft = {
        ...common,
        toAgencyId: county.policeId,
        toPersonId: county.keeper.id,
        lines: [{ itemId }],
      };
      const { id } = await this.transactions.run(actor.scope, (tx) => this.handover.offer(tx, draft, actor));
      offered.push(id);
    }
    return offered;
  }

  /** Receives for real, notes every statement with its values, and takes it all back. */
  async statementsOf(id: string): Promise<Statement[]> {
    const statements: Statement[] = [];
    const once = { owner: this.keeper.accountId, key: v7(), request: '0'.repeat(64) };
    await this.transactions
      .run({}, async (tx) => {
        const query = tx.query.bind(tx);
        tx.query = (text: string, values: unknown[] = []) => {
          statements.push({ text, values });
          return query(text, values);
        };
        await insideOf(tx).once(this.keeper.scope, once, () =>
          this.handover.receive(tx, id, RECEIPT, this.keeper),
        );
        throw new TakenBack();
      })
      .catch((error: unknown) => {
        if (!(error instanceof TakenBack)) throw error;
      });
    return statements;
  }
}

class TakenBack extends Error {}

/** Transactions that all happen inside this one. */
const insideOf = (tx: EntityManager): Transactions =>
  new Transactions({
    transaction: <T>(work: (inner: EntityManager) => Promise<T>) => work(tx),
  } as DataSource);
