import { createHash } from 'node:crypto';
import { withConnection } from '../platform/postgres/postgres-connection.js';
import { verifyDatabase } from '../verification/verification.js';
import { inTurn, perSecond, type Result, resultOf, secondsOf } from './comparison.js';
import type { Site } from './place.js';

const ROWS_PER_FETCH = 1_000;

/** The work of `npm run verify` against SHA-256 over the same bytes, read through a cursor. */
export async function measureVerification(site: Site, { rounds }: { rounds: number }): Promise<Result> {
  let entries = 0;
  const { ours, plain } = await inTurn(rounds, {
    ours: () =>
      secondsOf(async () => {
        const verdict = await verifyDatabase(site.superuserUrl);
        if (!verdict.passed) throw new Error('计时所写的账本核验不通过');
        entries = verdict.log.entries;
      }),
    plain: () => secondsOf(() => hashPlainly(site.superuserUrl)),
  });
  return resultOf({
    id: 'verify',
    what: `核验 ${entries} 条记录（对照：读出同样的字节求 SHA-256）`,
    ours: perSecond(entries / ours),
    plain: perSecond(entries / plain),
    ratio: ours / plain,
    limit: null,
  });
}

const hashPlainly = (superuserUrl: string): Promise<void> =>
  withConnection(superuserUrl, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query('DECLARE bodies NO SCROLL CURSOR FOR SELECT body FROM ledger.entry');
    for (;;) {
      const { rows } = await client.query<{ body: Buffer }>(`FETCH ${ROWS_PER_FETCH} FROM bodies`);
      for (const { body } of rows) createHash('sha256').update(body).digest();
      if (rows.length < ROWS_PER_FETCH) break;
    }
    await client.query('COMMIT');
  });
