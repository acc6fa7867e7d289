import { type CaseFile, readCase, type Unreadable } from './case-file.js';
import type { Refusal } from './plan.js';

export { type CaseFile, type CaseLine, keyOf } from './case-file.js';
export { isNumber, isSame, plus } from './exact.js';
export type { Holding, Part } from './holding.js';
export { type Plan, planOf, type Refusal } from './plan.js';
export { earlyReason, MEASURE_ORDER, type Measure, OUTCOME_NAMES, type Outcome, outcomeOf } from './words.js';

const NEWLINE = 0x0a;

/** The cases of a file of JSON lines; a bad line, or a second case of one id, is told and left out. */
export function readCases(bytes: Uint8Array): { files: CaseFile[]; refused: Refusal[]; count: number } {
  const files: CaseFile[] = [];
  const refused: Refusal[] = [];
  const seen = new Map<string, number>();
  let count = 0;
  for (const [index, line] of linesOf(bytes).entries()) {
    if (line.every((byte) => byte <= 0x20)) continue;
    count += 1;
    const read: CaseFile | Unreadable = readCase(line, index + 1);
    if ('rule' in read) {
      refused.push({ case_id: read.caseId, item_no: null, rule: read.rule, reason: read.reason });
      continue;
    }
    const first = seen.get(read.caseId);
    if (first !== undefined) {
      const reason = `第 ${index + 1} 行与第 ${first} 行是同一案号，同一案件只登记一次`;
      refused.push({ case_id: read.caseId, item_no: null, rule: 'case_number_taken', reason });
      continue;
    }
    seen.set(read.caseId, index + 1);
    files.push(read);
  }
  return { files, refused, count };
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  let start = hasMark ? 3 : 0;
  for (let end = start; end <= bytes.length; end += 1) {
    if (end < bytes.length && bytes[end] !== NEWLINE) continue;
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}
