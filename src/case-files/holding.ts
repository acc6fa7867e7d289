import type { CaseLine, Split } from './case-file.js';
import { isLess, isNumber, plain, times, total } from './exact.js';
import { type Measure, type Outcome, staysInPlace } from './words.js';

/** One outcome of a thing or of a part of it; `quantity` null: all that is left. */
export interface Part {
  outcome: Outcome;
  quantity: string | null;
  /** Done before the judgment. */
  before: boolean;
  recipient: { kind: 'victim' | 'owner' | 'defendant'; name: string } | null;
  words: string;
  /** Of a sale: the price where the record gives it, and what becomes of the proceeds. */
  price: string | null;
  proceeds: Part[];
}

/** A line in custody that is not a detail of another line: one item. */
export interface Holding {
  line: CaseLine;
  measure: Measure;
  category: string;
  quantity: string | null;
  unit: string | null;
  contents: CaseLine[];
  parts: Part[];
  mode: 'physical' | 'paper';
}

/** Below it a sum that is too large is a count that does not add up: things are worth more yuan than that. */
const LEAST_YUAN_EACH = '100';

/** A split far larger than the thing itself, counted in 套, 辆 or %, can only mean money. */
export function countsInYuan({ line, quantity, unit }: Holding): boolean {
  if (!isNumber(quantity) || unit === '元') return false;
  if (['现金/货币', '账户资金'].includes(line.category)) return false;
  if (line.pool.some((itemNo) => itemNo !== line.itemNo)) return false;
  const amounts = line.splits.flatMap(({ amount }: Split) => (isNumber(amount) ? amount : []));
  return amounts.length > 0 && !isLess(total(amounts), times(quantity, LEAST_YUAN_EACH));
}

export function modeOf(
  { detail, features, disposition, measure }: CaseLine,
  category: string,
): 'physical' | 'paper' {
  const words = `${detail}；${features ?? ''}`;
  if (measure !== null && measure !== '扣押') return 'paper';
  if (/未随案移送|公安|扣押(机关|单位)|派出所|管理中心/u.test(words)) return 'paper';
  if (disposition === '由扣押机关依法处理') return 'paper';
  if (words.includes('随案移送')) return 'physical';
  return staysInPlace(category) ? 'paper' : 'physical';
}

export function recipientOf(outcome: Outcome, words: string, to: string): Part['recipient'] {
  if (outcome !== 'return_to_victim' && outcome !== 'return_to_owner') return null;
  const name = to.slice(0, 90);
  if (outcome === 'return_to_victim') return { kind: 'victim', name: name || '被害人' };
  if (/被告人/u.test(name || words)) return { kind: 'defendant', name: name || '被告人' };
  return { kind: 'owner', name: name || '权利人' };
}

/** The price of a sale in 元 where the words give it, such as 成交59100元 or 变卖16.5万元. */
export function priceSaid(words: string): string | null {
  const found = /(?:变卖|拍卖|成交)(?:得款|所得|价款|价|款|得)?(?:为|人民币)?(\d+(?:\.\d+)?)(万)?元/u.exec(
    words,
  );
  return found ? plain(`${found[1]}e${found[2] ? 4 : 0}`) : null;
}
