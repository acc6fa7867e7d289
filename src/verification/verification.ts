import { DataSource } from 'typeorm';
import { type LogReport, verifyLog } from '../ledger/ledger.js';
import type { Clock } from '../platform/clock.js';
import { withConnection } from '../platform/postgres/postgres-connection.js';
import { type ItemReport, verifyItems } from '../registry/registry.js';

export interface Verdict {
  /** The log: every entry re-hashed, every chain, the tree and its roots. */
  log: LogReport;
  /** The items: each re-projected from nothing but its entries and compared with its row. */
  items: ItemReport;
  passed: boolean;
}

/** How far a verification has come. */
export type VerificationProgress = (done: { entries: number } | { items: number }) => void;

/**
 * Verifies the whole database as of one moment, in flat memory: the log and the items beside one another. `url` is a login that
 * reads every schema, such as the application's own; nothing is written.
 */
export async function verifyDatabase(
  url: string,
  onProgress: VerificationProgress = () => {},
): Promise<Verdict> {
  const database = await new DataSource({
    type: 'postgres',
    url,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
  }).initialize();
  try {
    return await database.transaction('REPEATABLE READ', async (tx) => {
      const [moment]: { id: string }[] = await tx.query('SELECT pg_export_snapshot() AS id');
      const [log, items] = await bothOf(
        verifyLog(tx, ({ entries }) => onProgress({ entries })),
        database.transaction('REPEATABLE READ', async (beside) => {
          await beside.query(`SET TRANSACTION SNAPSHOT '${moment?.id}'`);
          await beside.query(`SELECT set_config('custody.reach', 'all', true)`);
          return verifyItems(beside, { onProgress: (count) => onProgress({ items: count }) });
        }),
      );
      return { log, items, passed: log.faultCount === 0 && items.faultCount === 0 };
    });
  } finally {
    await database.destroy();
  }
}

/** Waits for both even when one fails, so that nothing reads on from a connection that is closed. */
async function bothOf<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return [await one, await other];
}

/** Keeps what was found, for the state of the log; `url` is the application's own login. */
export async function recordVerdict(url: string, { log, items }: Verdict, clock: Clock): Promise<void> {
  await withConnection(url, (client) =>
    client.query('SELECT ledger.record_verification($1, $2, $3, $4, $5)', [
      clock.now(),
      log.size.toString(),
      log.root,
      log.entries,
      log.faultCount + items.faultCount,
    ]),
  );
}

/** The verdict in words, one finding a line; separate verdicts for the log and for the items. */
export function verdictText({ log, items, passed }: Verdict): string {
  const { entries, size, root, faultCount, faults } = log;
  const lines = [
    `账本：${entries} 条记录，树 ${size} 片叶，树根 ${root.toString('hex')}`,
    faultCount === 0 ? '账本：逐条重算，一致' : `账本：发现 ${faultCount} 处不符`,
    ...listed(
      faultCount,
      faults.map((fault) => `  ✗ ${fault.rule}　${fault.message}${place(fault)}`),
    ),
    items.faultCount === 0
      ? `财物：${items.items} 件由记录重新推得，与现状一致`
      : `财物：${items.items} 件中发现 ${items.faultCount} 处不符`,
    ...listed(
      items.faultCount,
      items.faults.map(
        (fault) =>
          `  ✗ ${fault.rule}　${fault.message}　财物 ${fault.itemId}${fault.entryId ? `　最后记录 ${fault.entryId}` : ''}`,
      ),
    ),
    passed ? '核验通过' : '核验不通过',
  ];
  return `${lines.join('\n')}\n`;
}

const LISTED_MAX = 30;

/** The first findings, and how many more there are. */
const listed = (count: number, lines: string[]): string[] =>
  count > LISTED_MAX ? [...lines.slice(0, LISTED_MAX), `  … 另有 ${count - LISTED_MAX} 处`] : lines;

const place = ({ entryId, index }: { entryId?: string; index?: bigint }): string =>
  `${entryId ? `　记录 ${entryId}` : ''}${index === undefined ? '' : `　第 ${index} 叶`}`;
