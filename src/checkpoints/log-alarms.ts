import type { EntityManager } from 'typeorm';
import type { AlarmView, LastVerificationView } from './log-state.dto.js';
import type { RecordedCheckpoint } from './recorded.js';

/** The sequencer looks ten times a second. */
const PENDING_MILLISECONDS_MAX = 5_000;
/** Clocks that are set by a network differ by less. */
const CLOCKS_MILLISECONDS_MAX = 60_000;
const HOUR_MILLISECONDS = 3_600_000;

/** Entries wait for their place: no sequencer runs, or a transaction that stays open holds what it needs. */
export async function sequencingAlarms(tx: EntityManager, now: Date): Promise<AlarmView[]> {
  const [oldest]: { since: Date }[] = await tx.query(
    `SELECT recorded_at AS since FROM ledger.pending JOIN ledger.entry USING (entry_id) ORDER BY pending.ingest_id LIMIT 1`,
  );
  if (!oldest || now.getTime() - oldest.since.getTime() < PENDING_MILLISECONDS_MAX) return [];
  const message =
    '有记录久未定序：定序程序没有运行，或有长时间不结束的事务挡住了它；记录照常登记，排在其后的不会丢失';
  return [{ about: 'sequencing', message, since: oldest.since }];
}

/** What bears a later time than what was made after it shows that the clocks of two machines disagree. */
export async function clockAlarms(
  tx: EntityManager,
  latest: RecordedCheckpoint | undefined,
): Promise<AlarmView[]> {
  if (!latest) return [];
  const rows: { entry: Date | null; token: Date | null }[] = await tx.query(
    `SELECT (SELECT recorded_at FROM ledger.leaf JOIN ledger.entry USING (entry_id) WHERE leaf_index = $2::bigint - 1) AS entry,
            (SELECT stamped_at FROM ledger.timestamp_token WHERE origin = $1 AND size = $2) AS token`,
    [latest.origin, latest.size.toString()],
  );
  const { signedAt } = latest;
  const order: [earlier: Date | null | undefined, later: Date | null | undefined, who: string][] = [
    [rows[0]?.entry, signedAt, '登记服务器的时钟比签名程序的快'],
    ...latest.witnesses.map(({ name, cosignedAt }): [Date, Date, string] => [
      signedAt,
      cosignedAt,
      `见证方 ${name} 的时钟比签名程序的慢`,
    ]),
    [signedAt, rows[0]?.token, '时间戳机构的时钟比签名程序的慢'],
  ];
  return order.flatMap(([earlier, later, who]) => {
    if (!earlier || !later) return [];
    const seconds = Math.round((earlier.getTime() - later.getTime()) / 1_000);
    if (seconds * 1_000 <= CLOCKS_MILLISECONDS_MAX) return [];
    return [{ about: 'clock', message: `${who} ${seconds} 秒：请校准，争议时以时间戳为准`, since: signedAt }];
  });
}

/** A line that is no signature was not written by a witness's program: the row was changed, or the disk is failing. */
export const cosignatureAlarms = (latest: RecordedCheckpoint | undefined): AlarmView[] =>
  (latest?.unreadable ?? []).map((name) => ({
    about: `witness:${name}`,
    message: `见证方 ${name} 的见证签名无法解析，不作见证计算：请核对数据库，并由见证方重新见证`,
    since: (latest as RecordedCheckpoint).signedAt,
  }));

/** The last verification of everything found something, or none has run for twice the hours after which one is due. */
export async function verificationAlarms(
  tx: EntityManager,
  last: LastVerificationView | null,
  { hours, now }: { hours: number | null; now: Date },
): Promise<AlarmView[]> {
  if (last && last.faultCount > 0) {
    const message = `最近一次全库核验发现 ${last.faultCount} 处不符：请运行 npm run verify 查看`;
    return [{ about: 'verification', message, since: last.at }];
  }
  const since = last?.at ?? (await firstEntryAt(tx));
  if (hours === null || !since || now.getTime() - since.getTime() < 2 * hours * HOUR_MILLISECONDS) return [];
  const message = `应每 ${hours} 小时核验全库一次，已逾期：没有触及的旧记录若被改动，只有全库核验才能发现`;
  return [{ about: 'verification', message, since }];
}

async function firstEntryAt(tx: EntityManager): Promise<Date | null> {
  const [first]: { at: Date }[] = await tx.query(
    'SELECT recorded_at AS at FROM ledger.leaf JOIN ledger.entry USING (entry_id) WHERE leaf_index = 0',
  );
  return first?.at ?? null;
}
