import type pg from 'pg';
import { withConnection } from '../platform/postgres/postgres-connection.js';
import { Caller } from './caller.js';
import type { Place, Site } from './place.js';
import { seizureList } from './seizure-list.js';
import { untilSequenced } from './sequenced.js';

export const ITEMS_PER_CASE = 20;
const GOODS = [
  ...['手机', '现金', '香烟', '管制刀具', '银行卡', '笔记本电脑', '小型轿车', '黄金项链'],
  ...['电动自行车', '白酒', '手表', '记账本', '假币', '电子秤', '疑似毒品', '身份证'],
];
const LOOKS = [
  '黑色',
  '白色，边角有磕痕',
  '银色，无外包装',
  '红色，处于关机状态',
  '蓝色，编号模糊',
  '使用痕迹明显',
];
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧'];
const GIVEN = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红玲丹梅建国文辉鑫宇浩凯健俊帆雪婷慧莹',
];

/** A name that few things bear, and one that was frequent in the first cases only. */
export const SELDOM = '紫砂壶';
export const BYGONE = '寻呼机';

const serial = (filing: number, length: number): string => String(filing).padStart(length, '0');

/** What stands in the n-th case, as the statements below write it. */
export const caseNumber = (filing: number): string => `A3204130000002023${serial(filing, 7)}`;
export const itemCode = (filing: number, line: number): string => `AJ2023-${serial(filing, 6)}-1-${line}`;
export const itemImei = (filing: number, line: number): string =>
  String(490_154_203_237_518 + filing * ITEMS_PER_CASE + line);

const pick = (words: readonly string[], seed: string): string =>
  `('{${words.join(',')}}'::text[])[1 + (hashint4(${seed}) & 1073741823) % ${words.length}]`;

/** Each case of the register with what is made of it; one in five is the neighbour's alone. `$1` cases, `$2` and `$3` the agencies. */
const FILINGS = `
  CREATE TEMP TABLE filing AS
  SELECT n, uuidv7(before) AS id, CASE WHEN n % 5 = 0 THEN $3::uuid ELSE $2::uuid END AS agency_id, now() + before AS filed_at,
         'AJ2023-' || lpad(n::text, 6, '0') AS code, 'A3204130000002023' || lpad(n::text, 7, '0') AS number,
         '坛公(扣押)字〔2023〕' || n || '号' AS seized_by, uuidv7(before) AS instrument_id,
         ${pick(SURNAMES, 'n')} || ${pick(GIVEN, 'n * 2')} || CASE WHEN n % 3 > 0 THEN ${pick(GIVEN, 'n * 3')} ELSE '' END AS suspect,
         ${pick(SURNAMES, 'n * 5')} || ${pick(GIVEN, 'n * 7')} || ${pick(GIVEN, 'n * 11')} AS witness,
         ${pick(['盗窃罪', '诈骗罪', '开设赌场罪', '故意伤害罪', '非法经营罪'], 'n * 13')} AS cause
    FROM (SELECT n, (n - $1::int - 60) * interval '1 minute' AS before FROM generate_series(1, $1::int) n) each`;

/** What stands in each table, taken from the row that a real act left in it. */
const ROWS: readonly [table: string, rows: string][] = [
  [
    'cases.property_case (id, code, title, cause, region_code, filed_on, agency_id, state, list_count, registered_at)',
    `SELECT id, code, suspect || left(cause, -1) || '案', cause, '320413', filed_at, agency_id,
            CASE WHEN n % 10 = 1 THEN 'closed' ELSE 'open' END, 1, filed_at FROM filing`,
  ],
  ['cases.access (case_id, agency_id, since)', 'SELECT id, agency_id, filed_at FROM filing'],
  [
    'cases.case_number (agency_id, number, raw_number, case_id, since)',
    'SELECT agency_id, number, number, id, filed_at FROM filing',
  ],
  [
    'cases.party (id, case_id, kind, name, recorded_at)',
    `SELECT uuidv7(filed_at - now()), id, kind, name, filed_at
       FROM filing CROSS JOIN LATERAL (VALUES ('holder', suspect), ('witness', witness)) party(kind, name) ORDER BY n`,
  ],
  [
    'instruments.instrument (id, kind, case_id, agency_id, number, raw_number, issued_on, issued_by, approvals, content, recorded_at)',
    `SELECT f.instrument_id, i.kind, f.id, f.agency_id, f.seized_by, f.seized_by, f.filed_at, i.issued_by, i.approvals, i.content, f.filed_at
       FROM filing f CROSS JOIN (SELECT * FROM instruments.instrument WHERE kind = 'seizure_decision' LIMIT 1) i ORDER BY f.n`,
  ],
  [
    `documents.paper (id, kind, subject_kind, subject_id, case_id, agency_id, year, serial, number, issued_at, issued_by, layout_version,
       layout_hash, tree_size, tree_root, pages, sha256, bytes, entry_id)`,
    `SELECT uuidv7(f.filed_at - now()), p.kind, 'case', f.id, f.id, f.agency_id, 2023, f.n, '坛公(流转)字〔2023〕' || f.n || '号', f.filed_at,
            p.issued_by, p.layout_version, p.layout_hash, p.tree_size, p.tree_root, p.pages, sha256('%PDF'), '%PDF', p.entry_id
       FROM filing f CROSS JOIN (SELECT * FROM documents.paper LIMIT 1) p ORDER BY f.n`,
  ],
  [
    'registry.item (id, state)',
    `SELECT made.id, i.state || jsonb_build_object('id', made.id, 'caseId', f.id, 'code', f.code || '-1-' || line,
              'list', jsonb_build_object('line', line, 'instrumentId', f.instrument_id),
              'name', CASE WHEN place % 40000 = 57 THEN '${SELDOM}'
                           WHEN f.n < $1::int / 15 AND line < 15 THEN '${BYGONE}' ELSE ${pick(GOODS, 'place')} END,
              'features', ${pick(LOOKS, 'place * 3')},
              'details', jsonb_build_object('品牌', ${pick(['华为', '小米', '苹果', '三星'], 'place * 5')}, 'IMEI', (490154203237518 + place)::text),
              'custody', i.state->'custody' || jsonb_build_object('agencyId', f.agency_id, 'seal', '封' || place),
              'responsibility', jsonb_build_object('agencyId', f.agency_id, 'stage',
                CASE WHEN place % 1000 = 0 THEN 'execution' WHEN place % 20 = 0 THEN 'first_instance' ELSE 'investigation' END))
       FROM filing f CROSS JOIN generate_series(1, ${ITEMS_PER_CASE}) line
      CROSS JOIN LATERAL (SELECT uuidv7(f.filed_at - now() + line * interval '1 second') AS id, f.n * ${ITEMS_PER_CASE} + line AS place) made
       JOIN (SELECT state, row_number() OVER (ORDER BY id) AS kind FROM registry.item) i ON i.kind = 1 + line % 4
      ORDER BY f.n, line`,
  ],
];

const registers = new WeakMap<Place, Promise<Site>>();

/** The one site of a run whose register holds so many items; who asks again gets the same. */
export function registerSite(place: Place, items: number, report: (message: string) => void): Promise<Site> {
  const filled = async () => {
    const site = await place.site('register');
    await fillRegister(site, items, report);
    return site;
  };
  const known = registers.get(place) ?? filled();
  registers.set(place, known);
  return known;
}

/**
 * Fills the tables with so many items and their cases, people and papers as seizures leave them, though without entries of the ledger;
 * one statement a table. Triggers write the texts that are searched.
 */
export async function fillRegister(
  site: Site,
  items: number,
  report: (message: string) => void,
): Promise<void> {
  const { county, origin, superuserUrl } = site;
  const cases = items / ITEMS_PER_CASE;
  const officer = new Caller(origin, county.officer.token);
  const { items: seized } = await officer.post<{ items: { id: string }[] }>('seizures', seizureList(site, 4));
  await officer.post('papers', { kind: 'custody_item', subjectId: seized[0]?.id });
  await withConnection(superuserUrl, async (superuser) => {
    await untilSequenced(superuser);
    await superuser.query(FILINGS, [cases, county.policeId, county.neighbourId]);
    await superuser.query("SET maintenance_work_mem = '512MB'");
    await withoutIndex(superuser, 'search.item_text_keys', async () => {
      for (const [table, rows] of ROWS) {
        report(table.split(' ', 1)[0] as string);
        await superuser.query(`INSERT INTO ${table} ${rows}`, rows.includes('$1') ? [cases] : []);
      }
      report('search.item_text_keys');
    });
    await superuser.query('VACUUM ANALYZE');
  });
}

/** Building a GIN index at once takes a fraction of what growing it row by row takes. */
async function withoutIndex(superuser: pg.Client, index: string, work: () => Promise<void>): Promise<void> {
  const { rows } = await superuser.query<{ definition: string }>(
    'SELECT pg_get_indexdef($1::regclass) AS definition',
    [index],
  );
  await superuser.query(`DROP INDEX ${index}`);
  await work();
  await superuser.query(rows[0]?.definition as string);
}
