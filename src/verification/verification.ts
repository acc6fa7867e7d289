import { DataSource, type EntityManager } from 'typeorm';
import { type LogReport, type Sm3Report, verifyLog, verifySm3 } from '../ledger/ledger.js';
import { type EffectsReport, verifyEffects } from '../personal-effects/personal-effects.js';
import type { Clock } from '../platform/clock.js';
import { withConnection } from '../platform/postgres/postgres-connection.js';
import { type ItemReport, verifyItems } from '../registry/registry.js';
import { type SignatureReport, verifySignatures } from '../signatures/signatures.js';

export interface Verdict {
  /** The log: every entry re-hashed, every chain, the tree and its roots. */
  log: LogReport;
  /** The second log: every entry hashed with SM3, the tree and its signed roots. */
  sm3: Sm3Report;
  /** The items: each re-projected from nothing but its entries and compared with its row. */
  items: ItemReport;
  /** The signatures: each row compared with its entry. */
  signatures: SignatureReport;
  /** The personal effects: where each is beside what the entries say. */
  effects: EffectsReport;
  passed: boolean;
}

/** How a verification of everything is done. */
interface Way {
  /** How far it has come. */
  onProgress?: (done: { entries: number } | { items: number }) => void;
  /** One part after the other on one connection, which slows down nobody else; else all beside one another. */
  isAlone?: boolean;
}

/**
 * Verifies the whole database as of one moment, in flat memory. `url` is a login that
 * reads every schema, such as the application's own; nothing is written.
 */
export async function verifyDatabase(
  url: string,
  { onProgress = () => {}, isAlone = false }: Way = {},
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
      await tx.query(`SELECT set_config('custody.reach', 'all', true)`);
      const logOf = () => verifyLog(tx, ({ entries }) => onProgress({ entries }));
      const itemsOf = (reading: EntityManager) =>
        verifyItems(reading, { onProgress: (count) => onProgress({ items: count }) });
      const asOfTheSameMoment = <T>(read: (beside: EntityManager) => Promise<T>): Promise<T> =>
        database.transaction('REPEATABLE READ', async (beside) => {
          await beside.query(`SET TRANSACTION SNAPSHOT '${moment?.id}'`);
          await beside.query(`SELECT set_config('custody.reach', 'all', true)`);
          return read(beside);
        });
      const [log, sm3, items] = isAlone
        ? [await logOf(), await verifySm3(tx), await itemsOf(tx)]
        : await allOf([
            logOf(),
            asOfTheSameMoment((beside) => verifySm3(beside)),
            asOfTheSameMoment(itemsOf),
          ]);
      const signatures = await verifySignatures(tx);
      const effects = await verifyEffects(tx);
      const faultCount = faultsOf({ log, sm3, items, signatures, effects });
      return { log, sm3, items, signatures, effects, passed: faultCount === 0 };
    });
  } finally {
    await database.destroy();
  }
}

/** Waits for all even when one fails, so that nothing reads on from a connection that is closed. */
async function allOf<T extends unknown[]>(works: { [Place in keyof T]: Promise<T[Place]> }): Promise<T> {
  await Promise.allSettled(works);
  return Promise.all(works) as Promise<T>;
}

/** Keeps what was found, for the state of the log; `url` is the application's own login. */
export async function recordVerdict(url: string, verdict: Verdict, clock: Clock): Promise<void> {
  const { log } = verdict;
  await withConnection(url, (client) =>
    client.query('SELECT ledger.record_verification($1, $2, $3, $4, $5)', [
      clock.now(),
      log.size.toString(),
      log.root,
      log.entries,
      faultsOf(verdict),
    ]),
  );
}

const faultsOf = ({ passed: _, ...parts }: Omit<Verdict, 'passed'> & { passed?: boolean }): number =>
  Object.values(parts).reduce((sum, { faultCount }) => sum + faultCount, 0);

/** The verdict in words, one finding a line; separate verdicts for the log and for the items. */
export function verdictText({ log, sm3, items, signatures, effects, passed }: Verdict): string {
  const { entries, size, root, faultCount, faults } = log;
  const lines = [
    `账本：${entries} 条记录，树 ${size} 片叶，树根 ${root.toString('hex')}`,
    faultCount === 0 ? '账本：逐条重算，一致' : `账本：发现 ${faultCount} 处不符`,
    ...listed(
      faultCount,
      faults.map((fault) => `  ✗ ${fault.rule}　${fault.message}${place(fault)}`),
    ),
    ...secondLogText(sm3),
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
    signatures.faultCount === 0
      ? `签名：${signatures.signatures} 个，与其记录一致`
      : `签名：${signatures.signatures} 个中发现 ${signatures.faultCount} 处不符`,
    ...listed(
      signatures.faultCount,
      signatures.faults.map((fault) => `  ✗ ${fault.rule}　${fault.message}　签名 ${fault.signatureId}`),
    ),
    effects.faultCount === 0
      ? `随身财物：${effects.deposits} 份，与其记录一致`
      : `随身财物：${effects.deposits} 份中发现 ${effects.faultCount} 处不符`,
    ...listed(
      effects.faultCount,
      effects.faults.map((fault) => `  ✗ ${fault.rule}　${fault.message}　登记 ${fault.depositId}`),
    ),
    passed ? '核验通过' : '核验不通过',
  ];
  return `${lines.join('\n')}\n`;
}

function secondLogText({ size, root, faultCount, faults }: Sm3Report): string[] {
  if (size === 0n && faultCount === 0) return ['第二日志（SM3）：还没有签名的检查点'];
  return [
    faultCount === 0
      ? `第二日志（SM3）：签名到 ${size}，树根 ${root.toString('hex')}，逐条重算，一致`
      : `第二日志（SM3）：发现 ${faultCount} 处不符`,
    ...listed(
      faultCount,
      faults.map((fault) => `  ✗ ${fault.rule}　${fault.message}${place(fault)}`),
    ),
  ];
}

const LISTED_MAX = 30;

/** The first findings, and how many more there are. */
const listed = (count: number, lines: string[]): string[] =>
  count > LISTED_MAX ? [...lines.slice(0, LISTED_MAX), `  … 另有 ${count - LISTED_MAX} 处`] : lines;

const place = ({ entryId, index }: { entryId?: string; index?: bigint }): string =>
  `${entryId ? `　记录 ${entryId}` : ''}${index === undefined ? '' : `　第 ${index} 叶`}`;
