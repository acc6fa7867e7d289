import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { v7 } from 'uuid';
import { runSigner, SIGNING_INTERVAL_MILLISECONDS, SignerFolder } from '../checkpoints/checkpoints.js';
import { Ledger } from '../ledger/ledger.js';
import { Clock } from '../platform/clock.js';
import { connect } from '../platform/postgres/postgres-connection.js';
import { Transactions } from '../platform/transactions.js';
import { milliseconds, type Result, resultOf } from './comparison.js';
import type { Place, Site } from './place.js';

const LIMIT = 2;
const LOOK_AGAIN_MILLISECONDS = 5;
const PAUSE_MILLISECONDS_MAX = 700;

/** How long after its commit an entry stands under a signed checkpoint, at the 95th of 100; the signer runs beside. */
export async function measureSigningDelay(
  place: Place,
  site: Site,
  { writes }: { writes: number },
): Promise<Result> {
  const folder = place.folderOf('signer');
  const stop = new AbortController();
  const signing = runSigner({
    url: place.signerUrl(site),
    folder: new SignerFolder(folder),
    policyFile: path.join(folder, 'policy'),
    clock: new Clock(),
    warn: (message) => process.stderr.write(`${message}\n`),
    stop: stop.signal,
  });
  const looking = await connect(site.superuserUrl);
  try {
    const delays: number[] = [];
    for (let write = 0; write <= writes; write += 1) {
      // Another moment of the interval each time.
      await pause(Math.random() * PAUSE_MILLISECONDS_MAX);
      delays.push(await delayOf(site, looking));
    }
    // The first waits for all that was there before.
    const sorted = delays.slice(1).toSorted((left, right) => left - right);
    const late = sorted[Math.ceil(sorted.length * 0.95) - 1] as number;
    return resultOf({
      id: 'signing_delay',
      what: `自答复至进入签名检查点，${writes} 次的 p95（对照：签名程序的一个轮询间隔）`,
      ours: milliseconds(late / 1000),
      plain: milliseconds(SIGNING_INTERVAL_MILLISECONDS / 1000),
      ratio: late / SIGNING_INTERVAL_MILLISECONDS,
      limit: LIMIT,
    });
  } finally {
    await looking.end();
    stop.abort();
    await signing;
  }
}

async function delayOf({ application }: Site, looking: pg.Client): Promise<number> {
  const fact = { subject: { kind: 'bench', id: v7() }, type: 'bench_signed', content: {} };
  const [entry] = await application
    .get(Transactions)
    .run({}, (tx) => application.get(Ledger).append(tx, [fact], application.get(Clock).now()));
  const answered = performance.now();
  for (;;) {
    const { rowCount } = await looking.query(
      'SELECT FROM ledger.leaf WHERE entry_id = $1 AND leaf_index < (SELECT max(size) FROM ledger.checkpoint)',
      [entry?.id],
    );
    if (rowCount === 1) return performance.now() - answered;
    await pause(LOOK_AGAIN_MILLISECONDS);
  }
}
