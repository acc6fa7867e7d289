import { connect } from '../platform/postgres/postgres-connection.js';
import { Caller } from './caller.js';
import { inTurn, milliseconds, type Result, resultOf, secondsOf } from './comparison.js';
import type { Place, Site } from './place.js';
import { insertPlainly, type RowsLeft, rowsLeftBy } from './plain-rows.js';
import { untilSequenced } from './sequenced.js';

const LIMIT = 4;

/**
 * A seizure list in one request through HTTP, against inserting every row that it left, value for value, into the same
 * tables of another database with plain multi-row SQL in one transaction.
 */
export async function measureSeizureList(
  place: Place,
  site: Site,
  { lines, rounds }: { lines: number; rounds: number },
): Promise<Result> {
  const plain = await connect(await place.database('plain'));
  const superuser = await connect(site.superuserUrl);
  const officer = new Caller(site.origin, site.county.officer.token);
  let left: RowsLeft = [];
  try {
    const ways = {
      ours: async (round: number) => {
        const key = `seizure-list-${lines}-${round}`;
        const body = Buffer.from(JSON.stringify(seizureList(site, lines)));
        const seconds = await secondsOf(() => officer.send('POST', 'seizures', body, key));
        await untilSequenced(superuser);
        left = await rowsLeftBy(superuser, key);
        return seconds;
      },
      plain: () => secondsOf(() => insertPlainly(plain, left)),
    };
    await inTurn(1, { ours: () => ways.ours(-1), plain: ways.plain });
    const { ours, plain: bare } = await inTurn(rounds, ways);
    return resultOf({
      id: `seizure_list_${lines}`,
      what: `${lines} 项的扣押清单一次提交（对照：${count(left)} 行逐批多行 INSERT）`,
      ours: milliseconds(ours),
      plain: milliseconds(bare),
      ratio: ours / bare,
      limit: LIMIT,
    });
  } finally {
    await superuser.end();
    await plain.end();
  }
}

const count = (left: RowsLeft): number => left.reduce((sum, { rows }) => sum + rows.length, 0);

/** A list as officers write them: phones, cash, goods in lots, one of them not counted. */
export function seizureList({ county }: Site, lines: number): object {
  return {
    caseId: county.caseId,
    measure: 'seizure',
    officers: [county.officer.id, county.partner.id],
    holder: { name: '持有人李某' },
    witness: { name: '见证人张某' },
    place: '金坛区东城街道某小区 3 幢 502 室',
    lines: Array.from({ length: lines }, (_, index) => LINES[index % LINES.length]?.(index + 1)),
    instrument: { approverId: county.head.id },
  };
}

const LINES: ((number: number) => object)[] = [
  (number) => ({
    name: `手机 ${number}`,
    category: '电子设备',
    quantity: '1',
    unit: '部',
    features: '黑色，屏幕左上角有裂痕，处于关机状态',
    details: { 品牌: '华为', 型号: 'Mate 30', IMEI: String(490_154_203_237_518 + number) },
    seal: `封${number}`,
  }),
  (number) => ({
    name: '现金',
    category: '现金/货币',
    quantity: `${number}.50`,
    unit: '元',
    value: `${number}.50`,
  }),
  (number) => ({
    name: `香烟 ${number}`,
    category: '烟酒',
    quantity: '10',
    unit: '条',
    features: '利群（新版）',
  }),
  (number) => ({ name: `管制刀具 ${number}`, category: '管制刀具/凶器', quantity: '若干', unit: '把' }),
];
