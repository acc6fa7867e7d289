import type { EntityManager } from 'typeorm';
import { CHECKS, CLOCK_IDS, findings, runningRows } from '../oversight/oversight.js';
import { connect } from '../platform/postgres/postgres-connection.js';
import { Transactions } from '../platform/transactions.js';
import { inTurn, milliseconds, type Result, resultOf, secondsOf } from './comparison.js';
import type { Site } from './place.js';

export const OVERSIGHT_ID = 'clocks_and_flaws';
const LIMIT = 3;

/** What the checks read, each row once and whole. */
const TABLES = [
  'registry.item',
  'registry.holding',
  'instruments.instrument',
  'cases.property_case',
  'cases.party',
  'handover.handover',
  'handover.line',
  'storage.place',
  'storage.loan',
  'storage.loan_line',
  'stocktaking.stocktake',
  'stocktaking.line',
  'disposal.execution',
  'court.judgment',
  'court.judgment_line',
  'court.execution_order',
];
const READING_ONCE = TABLES.map((table) => `SELECT sum(length(t::text)) FROM ${table} t`);

/** Every clock and every flaw check over the whole register, as a nightly round asks them, against reading the same rows once. */
export async function measureOversight(site: Site, items: number, rounds: number): Promise<Result> {
  const transactions = site.application.get(Transactions);
  const plainly = await connect(site.superuserUrl);
  try {
    await plainly.query('SET jit = off; SET max_parallel_workers_per_gather = 0');
    const seconds = await inTurn(rounds, {
      ours: () => transactions.run({ 'custody.reach': 'all' }, (tx) => secondsOf(() => lookOnce(tx))),
      plain: () =>
        secondsOf(async () => {
          for (const statement of READING_ONCE) await plainly.query(statement);
        }),
    });
    return resultOf({
      id: OVERSIGHT_ID,
      what: `${items} 件财物的全部期限与瑕疵检查（对照：同样的行各读一遍的普通 SQL）`,
      ours: milliseconds(seconds.ours),
      plain: milliseconds(seconds.plain),
      ratio: seconds.ours / seconds.plain,
      limit: LIMIT,
    });
  } finally {
    await plainly.end();
  }
}

async function lookOnce(tx: EntityManager): Promise<void> {
  const now = new Date(Date.parse((await tx.query('SELECT now() AS now'))[0].now));
  await tx.query(
    `SELECT count(*) FROM (${CLOCK_IDS.map((id) => runningRows(id)).join(' UNION ALL ')}) run WHERE due_at < $1::timestamptz`,
    [now],
  );
  for (const { reading, rules } of CHECKS)
    await tx.query(
      `SELECT count(*), sum(length(document) + length(ledger)) FROM (${findings(reading, rules)}) found WHERE $1::timestamptz IS NOT NULL`,
      [now],
    );
}
