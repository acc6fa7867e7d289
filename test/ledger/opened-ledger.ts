import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { type Entry, type Fact, Ledger, type LogReport, verifyLog } from '../../src/ledger/ledger.js';
import { Sequencer } from '../../src/ledger/sequencer.js';
import { Clock } from '../../src/platform/clock.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

/** A ledger on a database of its own, as the application opens it. */
export interface OpenedLedger {
  database: TestDatabase;
  application: DataSource;
  superuser: DataSource;
  sequencer: Sequencer;
  ledger: Ledger;
  append(...facts: Fact[]): Promise<Entry[]>;
  /** Appends and waits for the places in the tree. */
  place(...facts: Fact[]): Promise<Entry[]>;
  verify(): Promise<LogReport>;
  close(): Promise<void>;
}

/** Who does or awaits what in this database, and whom they wait for. */
const AT_WORK = `SELECT application_name, usename, state, wait_event_type, wait_event, pg_blocking_pids(pid) AS blocked_by, pid,
    now() - xact_start AS since, left(query, 100) AS query, (SELECT count(*)::int FROM ledger.pending) AS pending
  FROM pg_stat_activity WHERE datname = current_database()`;

export const NOON = new Date('2026-03-01T04:00:00.000Z');

export const fact = (id: string = v7(), confidential: Fact['confidential'] = {}): Fact => ({
  subject: { kind: 'item', id },
  type: 'seize',
  content: { name: '手机', quantity: '1.5' },
  confidential,
});

export async function openLedger(): Promise<OpenedLedger> {
  const database = await createTestDatabase();
  const application = await connect(database.applicationUrl);
  const superuser = await connect(database.superuserUrl);
  const sequencer = new Sequencer(database.sequencerUrl, new Clock());
  const ledger = new Ledger(sequencer);
  sequencer.onApplicationBootstrap();
  const append = (...facts: Fact[]) => application.transaction((tx) => ledger.append(tx, facts, NOON));
  return {
    database,
    application,
    superuser,
    sequencer,
    ledger,
    append,
    async place(...facts) {
      const entries = await append(...facts);
      const ids = entries.map(({ id }) => id);
      if (!(await ledger.waitUntilSequenced(application.manager, ids, 50_000)))
        throw new Error(`not sequenced: ${JSON.stringify(await superuser.query(AT_WORK))}`);
      return entries;
    },
    verify: () => application.transaction('REPEATABLE READ', (tx) => verifyLog(tx)),
    async close() {
      await sequencer.onApplicationShutdown();
      await application.destroy();
      await superuser.destroy();
      await database.drop();
    },
  };
}

export const connect = (url: string, poolSize = 12): Promise<DataSource> =>
  new DataSource({ type: 'postgres', url, poolSize, installExtensions: false }).initialize();

/** The SQLSTATE with which a statement fails; undefined when it does not. */
export async function refusal(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(
    () => undefined,
    (error: { code?: string; driverError?: { code?: string } }) =>
      error.driverError?.code ?? error.code ?? 'none',
  );
}
