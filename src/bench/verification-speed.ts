import { DataSource, type EntityManager } from 'typeorm';
import {
  copiedLeafHash,
  inclusionProofs,
  latestTreeHead,
  leafHash,
  ROOM_TO_COMPARE,
  verifyLog,
  verifyTree,
} from '../ledger/ledger.js';
import { copiedRows } from '../platform/postgres/copied-rows.js';
import { verifyDatabase } from '../verification/verification.js';
import { inTurn, perSecond, type Result, resultOf, secondsOf } from './comparison.js';
import type { Site } from './place.js';

/** At least a quarter of the bare rate. */
const TREE_LIMIT = 4;
const GROWTH_MEGABYTES_MAX = 256;
const SAMPLE = 20_000;
const PROOFS_TOGETHER = 20;

/**
 * How fast a log is verified, against the bare rate of `leafHash` over the same bytes in memory: bytes and tree alone, the whole log
 * (bytes, chains, commitments, tree), and the whole database (the state of every item made again from its entries as well).
 */
export async function measureVerification(site: Site, { rounds }: { rounds: number }): Promise<Result[]> {
  const memory = new Peak();
  const database = await new DataSource({
    type: 'postgres',
    url: site.superuserUrl,
    installExtensions: false,
  }).initialize();
  const atOnce = <T>(work: (tx: EntityManager) => Promise<T>) =>
    database.transaction('REPEATABLE READ', work);
  try {
    const bodies = await atOnce(sampleOf);
    const entries = await atOnce(bytesAndTree);
    const rate =
      (work: () => Promise<unknown>, count = entries) =>
      async () =>
        count / (await secondsOf(work));
    const rates = await inTurn(rounds, {
      bare: rate(async () => bodies.forEach(leafHash), bodies.length),
      tree: rate(() => atOnce(bytesAndTree)),
      log: rate(async () => passed((await atOnce(verifyLog)).faultCount === 0)),
      all: rate(async () => passed((await verifyDatabase(site.superuserUrl)).passed)),
    });
    const grown = memory.megabytes();
    const row = (id: string, what: string, rate: number, limit: number | null) =>
      resultOf({
        id,
        what: `${entries} 条记录：${what}（对照：内存中同样的字节逐条求叶哈希）`,
        ours: perSecond(rate),
        plain: perSecond(rates.bare),
        ratio: rates.bare / rate,
        limit,
      });
    return [
      row('verify_tree', '从数据库读出字节逐条重算，并重建树、核对全部树根', rates.tree, TREE_LIMIT),
      row('verify_log', '核验账本：字节、各对象的链、保密承诺、树', rates.log, null),
      row('verify', '核验全库：账本，并由记录重新推得每件财物', rates.all, null),
      resultOf({
        id: 'verify_memory',
        what: `核验 ${entries} 条记录时内存至多增加（对照：允许的）`,
        ours: `${grown} MB`,
        plain: `${GROWTH_MEGABYTES_MAX} MB`,
        ratio: grown / GROWTH_MEGABYTES_MAX,
        limit: 1,
      }),
    ];
  } finally {
    memory.end();
    await database.destroy();
  }
}

/** Proofs of inclusion at random places, a batch together as a bundle wants them, against reading one row by its place for each. */
export async function measureProofs(site: Site, { rounds }: { rounds: number }): Promise<Result> {
  const database = await new DataSource({
    type: 'postgres',
    url: site.superuserUrl,
    installExtensions: false,
  }).initialize();
  try {
    const { size } = await latestTreeHead(database.manager);
    const places = () =>
      Array.from({ length: PROOFS_TOGETHER }, () => BigInt(Math.floor(Math.random() * Number(size))));
    const { ours, plain } = await inTurn(rounds, {
      ours: async () =>
        PROOFS_TOGETHER / (await secondsOf(() => inclusionProofs(database.manager, places(), size))),
      plain: async () =>
        PROOFS_TOGETHER /
        (await secondsOf(async () => {
          for (const index of places())
            await database.query('SELECT leaf_hash FROM ledger.leaf WHERE leaf_index = $1', [
              index.toString(),
            ]);
        })),
    });
    return resultOf({
      id: 'inclusion_proofs',
      what: `${size} 片叶中任意 ${PROOFS_TOGETHER} 条记录的包含证明（对照：按位置各读一行）`,
      ours: perSecond(ours),
      plain: perSecond(plain),
      ratio: plain / ours,
      limit: null,
    });
  } finally {
    await database.destroy();
  }
}

function passed(isRight: boolean): void {
  if (!isRight) throw new Error('计时所写的账本核验不通过');
}

const BYTES = 'SELECT leaf_hash, body FROM ledger.entry';
const [LEAF_HASH, BODY] = [0, 1];

/** Hashes the bytes of every entry, and makes the tree again of the leaves that equal those hashes. Answers how many entries. */
async function bytesAndTree(tx: EntityManager): Promise<number> {
  let entries = 0;
  for await (const rows of copiedRows(tx, BYTES)) {
    for (const row of rows) passed(copiedLeafHash(row, BODY) === row.latin1(LEAF_HASH));
    entries += rows.length;
  }
  await tx.query(ROOM_TO_COMPARE);
  const others: unknown[] = await tx.query(
    `SELECT FROM ledger.entry FULL JOIN ledger.leaf ON leaf.entry_id = entry.entry_id
      WHERE leaf.leaf_hash IS DISTINCT FROM entry.leaf_hash LIMIT 1`,
  );
  passed(others.length === 0);
  const { size } = await verifyTree(
    tx,
    () => passed(false),
    () => {},
  );
  passed(Number(size) === entries);
  return entries;
}

async function sampleOf(tx: EntityManager): Promise<Buffer[]> {
  const bodies: Buffer[] = [];
  for await (const rows of copiedRows(tx, `${BYTES} LIMIT ${SAMPLE}`))
    bodies.push(...rows.map((row) => row.buffer(BODY)));
  return bodies;
}

/** How far the memory of this process grows. */
class Peak {
  private readonly start = process.memoryUsage.rss();
  private most = this.start;
  private readonly timer = setInterval(() => {
    this.most = Math.max(this.most, process.memoryUsage.rss());
  }, 100);

  megabytes(): number {
    return Math.round((this.most - this.start) / 2 ** 20);
  }

  end(): void {
    clearInterval(this.timer);
  }
}
