import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type pg from 'pg';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { World } from '../support/world.js';

const THINGS = 6_000;
const CASES = 200;
const MOST = 11;

/** How often each is met decides the way in which it is looked for. */
const WORDS = {
  'a frequent line': '手机',
  'a frequent part of lines': '手',
  'what is seldom': '罕物',
  'what is seldom and stands among the newest': '新物',
  'what is met now and then': '偶见',
  'what was frequent in the past only': '寻呼机',
  'a line that is seldom while its part is frequent': '钢刀',
  'a line that is longer than the index keeps whole': '长'.repeat(101),
  'a frequent number': '12345',
  'a seldom number': '987654321',
  'one digit, of which the index knows nothing': '7',
  'one letter that stands nowhere': 'z',
  'what stands nowhere': '无此物',
};
const LINES = `concat_ws(chr(10), '', CASE WHEN n % 10 = 0 THEN '手机' WHEN n % 10 = 1 THEN '手机壳' END, CASE WHEN n IN (7, 8, 3000) THEN '罕物' END,
  CASE WHEN n IN (40, ${THINGS - 9}) THEN '新物' END, CASE WHEN n % 120 = 0 THEN '偶见' END, CASE WHEN n < 2000 THEN '寻呼机' END,
  CASE WHEN n % 701 = 0 THEN '钢刀' WHEN n % 6 = 0 THEN '钢刀套' END, CASE WHEN n % 900 = 0 THEN repeat('长', 101) END,
  CASE WHEN n % 4 = 0 THEN 'a12345' END, CASE WHEN n = 50 THEN '987654321' END, CASE WHEN n % 333 = 0 THEN '7' END, '')`;

let world: World;
let narrow: string;

beforeAll(async () => {
  world = await World.open();
  const { id: pattern } = await world.case();
  narrow = (await world.agency('police', '邻市公安局', '邻公')).id;
  await withConnection(world.database.superuserUrl, (superuser) => fill(superuser, pattern));
}, 120_000);
afterAll(() => world.close());

/** Texts alone, in the order of their ids: three cases of four are the police's, every fiftieth the neighbour's too. */
async function fill(superuser: pg.Client, pattern: string): Promise<void> {
  await superuser.query('SET session_replication_role = replica');
  await superuser.query(
    `CREATE TEMP TABLE filing AS SELECT n, md5(n::text)::uuid AS id FROM generate_series(0, ${CASES - 1}) n`,
  );
  await superuser.query(
    `INSERT INTO cases.property_case (id, code, title, cause, region_code, filed_on, agency_id, registered_at)
     SELECT f.id, 'W' || f.n, c.title, c.cause, c.region_code, c.filed_on, c.agency_id, c.registered_at
       FROM filing f, cases.property_case c WHERE c.id = $1`,
    [pattern],
  );
  await superuser.query(
    `INSERT INTO cases.access (case_id, agency_id, since)
     SELECT id, $1::uuid, now() FROM filing WHERE n % 4 > 0 UNION ALL SELECT id, $2::uuid, now() FROM filing WHERE n % 50 = 1`,
    [world.police.id, narrow],
  );
  await superuser.query(
    `INSERT INTO search.item_text (id, case_id, lines)
     SELECT lpad(to_hex(n), 32, '0')::uuid, f.id, ${LINES}
       FROM generate_series(1, ${THINGS}) n JOIN (SELECT id, n AS nth FROM filing) f ON nth = n % ${CASES}`,
  );
  await superuser.query('ANALYZE search.item_text');
}

type Found = { id: string; exact: boolean }[];

/** As the reader's own transaction finds it, and as whoever reads every text through would. */
async function bothWays(words: string, reader: { agency: string; reach: string }): Promise<[Found, Found]> {
  const ours = await withConnection(world.database.applicationUrl, async (application) => {
    await application.query(
      "SELECT set_config('custody.agency', $1, false), set_config('custody.reach', $2, false)",
      [reader.agency, reader.reach],
    );
    const { rows } = await application.query(
      "SELECT id, exact FROM search.found($1, $2, '{item}') ORDER BY place",
      [words, MOST],
    );
    return rows;
  });
  const naive = await withConnection(world.database.superuserUrl, async (superuser) => {
    const { rows } = await superuser.query(
      `SELECT t.id, strpos(t.lines, chr(10) || $1 || chr(10)) > 0 AS exact FROM search.item_text t
        WHERE strpos(t.lines, $1) > 0 AND ($3 = 'all' OR t.case_id IN (SELECT case_id FROM cases.access WHERE agency_id = $4))
        ORDER BY exact DESC, id DESC LIMIT $2`,
      [words, MOST, reader.reach, reader.agency],
    );
    return rows;
  });
  return [ours, naive];
}

describe('the search finds whole lines first, then parts, the newest first, and no other,', () => {
  test.each(Object.entries(WORDS))('of %s', async (_, words) => {
    for (const [agency, reach] of [
      [world.police.id, 'agency'],
      [narrow, 'agency'],
      [world.police.id, 'all'],
    ] as const) {
      const [ours, naive] = await bothWays(words, { agency, reach });
      expect(ours).toEqual(naive);
    }
  });
});
