import type { Holding } from '../case-files/case-files.js';
import { isNumber, isSame, OUTCOME_NAMES, type Outcome, plus } from '../case-files/case-files.js';
import type { Answer } from './api.js';
import type { Play } from './play.js';

/** What the server says of one unit or currency: received = on hand + disposed, by the words of the record. */
export interface Balance {
  unit: string;
  received: string;
  on_hand: string;
  disposed: Record<string, string>;
}

/** One case as the server has it after the play. */
export interface Reckoned {
  items: number;
  entries: number;
  balance: Balance[];
  /** Money that things became; it is beside the lines of the file. */
  proceeds: Balance[];
  /** Lines of the file that the server does not have as they were given, or whose disposals do not agree. */
  differences: string[];
}

const UNCOUNTED = '待清点';

/** Reads the case from the server and compares it with the record. */
export async function reckon(play: Play): Promise<Reckoned> {
  const officer = await play.desk('officer');
  const { items } = await play.read(officer, `cases/${play.caseId}/items`);
  const executions = await executionsOf(play);
  const registered = items.filter((item: Answer) => item.origin.kind === 'registered' && !item.voided);
  const proceeds = items.filter((item: Answer) => item.origin.kind === 'proceeds');
  return {
    items: registered.length,
    entries: await play.countEntries(),
    balance: balanceOf(registered, executions),
    proceeds: balanceOf(proceeds, executions),
    differences: [...differencesFrom(play, registered), ...unexplained(items, executions)],
  };
}

async function executionsOf(play: Play): Promise<Answer[]> {
  const officer = await play.desk('officer');
  const found: Answer[] = [];
  let after = '';
  do {
    const page = await play.read(officer, `disposals?caseId=${play.caseId}&limit=200${after}`);
    found.push(...page.items);
    after = page.next ? `&after=${page.next}` : '';
  } while (after);
  return found;
}

function balanceOf(items: Answer[], executions: Answer[]): Balance[] {
  const units = new Map<string, Balance>();
  const of = (unit: string): Balance => {
    const known = units.get(unit) ?? { unit, received: '0', on_hand: '0', disposed: {} };
    units.set(unit, known);
    return known;
  };
  const ids = new Set(items.map(({ id }) => id));
  for (const { quantity, measuredIn } of items) {
    const balance = of(measuredIn);
    balance.received = plus(balance.received, quantity.registered);
    balance.on_hand = plus(balance.on_hand, quantity.onHand);
  }
  for (const { itemId, measuredIn, outcome, quantity } of executions) {
    if (!ids.has(itemId)) continue;
    const { disposed } = of(measuredIn);
    const name = OUTCOME_NAMES[outcome as Outcome] ?? outcome;
    disposed[name] = plus(disposed[name] ?? '0', quantity);
  }
  return [...units.values()];
}

/** Sums balances of the same unit; sorted by unit. */
export function together(balances: Balance[]): Balance[] {
  const units = new Map<string, Balance>();
  for (const { unit, received, on_hand, disposed } of balances) {
    const sum = units.get(unit) ?? { unit, received: '0', on_hand: '0', disposed: {} };
    sum.received = plus(sum.received, received);
    sum.on_hand = plus(sum.on_hand, on_hand);
    for (const [kind, quantity] of Object.entries(disposed))
      sum.disposed[kind] = plus(sum.disposed[kind] ?? '0', quantity);
    units.set(unit, sum);
  }
  return [...units.values()].sort((one, other) => (one.unit < other.unit ? -1 : 1));
}

export const isBalanced = ({ received, on_hand, disposed }: Balance): boolean =>
  isSame(received, Object.values(disposed).reduce(plus, on_hand));

function differencesFrom(play: Play, items: Answer[]): string[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const expected = play.plan.holdings.filter((holding) => !play.notTaken.has(holding));
  return expected.flatMap((holding) => {
    const piece = play.pieces.find((each) => each.holding === holding);
    const item = piece && byId.get(piece.itemId);
    const place = `${play.plan.file.caseId} 第 ${holding.line.itemNo} 项 ${holding.line.name}`;
    if (!item) return [`${place}：服务器上没有这一项`];
    const [unit, quantity] = expectedOf(holding);
    if (item.measuredIn === unit && isSame(item.quantity.registered, quantity)) return [];
    return [`${place}：应为 ${quantity} ${unit}，服务器为 ${item.quantity.registered} ${item.measuredIn}`];
  });
}

const expectedOf = ({ quantity, unit }: Holding): [string, string] =>
  isNumber(quantity) ? [unit ?? '', quantity] : [UNCOUNTED, '1'];

/** Each item's own account: what was carried out is what it lost. */
function unexplained(items: Answer[], executions: Answer[]): string[] {
  return items.flatMap(({ id, code, quantity }) => {
    const out = executions.filter(({ itemId }) => itemId === id).map((each) => each.quantity);
    const disposed = out.reduce(plus, '0');
    const kept = plus(plus(quantity.onHand, quantity.splitOff), quantity.disposed);
    if (isSame(disposed, quantity.disposed) && isSame(kept, quantity.registered)) return [];
    return [
      `${code}：执行记录合计 ${disposed}，财物记载已处理 ${quantity.disposed}，收 ${quantity.registered}`,
    ];
  });
}
