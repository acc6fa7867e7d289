import type { Refusal } from '../case-files/case-files.js';
import type { Balance } from './reckoning.js';

/** What a replay ends with; quantities are decimal text. */
interface Result {
  cases: number;
  played: number;
  refused: Refusal[];
  items: number;
  entries: number;
  balance: Balance[];
  proceeds: Balance[];
}

/** What the report needs beyond the result. */
export interface Outcome {
  result: Result;
  entriesBefore: number;
  notes: string[];
  /** What must not be: differences between server and record, failures that no record explains. */
  faults: string[];
  seconds: number;
}

/** The reconciliation as it is printed. */
export function reportOf({ result, entriesBefore, notes, faults, seconds }: Outcome): string {
  const { cases, played, items, entries, refused } = result;
  const change =
    entries === entriesBefore
      ? `没有变化：台账此前已有 ${entriesBefore} 条记录，此次未增加`
      : `台账记录此前 ${entriesBefore} 条，现为 ${entries} 条`;
  return [
    '',
    `案件 ${cases} 件，重演 ${played} 件；财物 ${items} 项；台账记录 ${entries} 条；用时 ${seconds.toFixed(1)} 秒`,
    change,
    '',
    '对账（收 = 存 + 已处理）',
    ...result.balance.map(balanceLine),
    ...section('变价所得（由财物变价而来，另计）', result.proceeds.map(balanceLine)),
    ...section(`未能照办 ${refused.length} 处（规则与原因）`, refused.map(refusalLine)),
    ...section(
      `提示 ${notes.length} 处`,
      notes.map((note) => `  ${note}`),
    ),
    ...section(
      `差错 ${faults.length} 处`,
      faults.map((fault) => `  ${fault}`),
    ),
    '',
    faults.length === 0 ? '平衡，未能照办的均已说明原因。' : '不平衡，或有未说明的失败。',
    '',
  ].join('\n');
}

const section = (title: string, lines: string[]): string[] => (lines.length > 0 ? ['', title, ...lines] : []);

const balanceLine = ({ unit, received, on_hand, disposed }: Balance): string => {
  const kinds = Object.entries(disposed).map(([kind, quantity]) => ` + ${kind} ${quantity}`);
  return `  ${unit}：收 ${received} = 存 ${on_hand}${kinds.join('')}`;
};

const refusalLine = ({ case_id, item_no, rule, reason }: Refusal): string =>
  `  ${case_id}${item_no === null ? '' : ` 第 ${item_no} 项`} [${rule}] ${reason}`;
