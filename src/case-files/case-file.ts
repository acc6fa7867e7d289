import { createHash } from 'node:crypto';
import { type Node, parseTree } from 'jsonc-parser';
import { plain } from './exact.js';

/** One part of a thing with several outcomes. `amount` null: not stated. */
export interface Split {
  disposition: string;
  amount: string | null;
  to: string;
}

/** A line of the case: something taken, or something that was never recovered. Numbers are decimal text. */
export interface CaseLine {
  itemNo: number;
  name: string;
  category: string;
  quantity: string | null;
  quantityText: string | null;
  approximate: boolean;
  unit: string | null;
  amount: string | null;
  features: string | null;
  measure: string | null;
  inCustody: boolean;
  disposition: string;
  detail: string;
  splits: Split[];
  pool: number[];
  partOf: number | null;
}

export interface CaseFile {
  caseId: string;
  caseNo: string | null;
  charges: string[];
  tags: string[];
  stage: string;
  region: { code: string; name: string };
  agencies: { police: string | null; procuratorate: string | null; court: string | null };
  lines: CaseLine[];
}

/** A line of the file that is no case, with the rule that it broke. */
export interface Unreadable {
  caseId: string;
  rule: string;
  reason: string;
}

type Members = Record<string, unknown>;

/** Reads one line of JSON; `number` counts from 1. */
export function readCase(bytes: Uint8Array, number: number): CaseFile | Unreadable {
  const place = `第 ${number} 行`;
  let members: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    JSON.parse(text);
    members = contentOf(parseTree(text), text);
  } catch (error) {
    const reason = `${place}不是完整的 JSON：${(error as Error).message}`;
    return { caseId: place, rule: 'line_is_json', reason };
  }
  if (!isMembers(members)) return { caseId: place, rule: 'line_is_a_case', reason: `${place}不是一个对象` };
  const caseId = text(members.case_id);
  if (!caseId || caseId.length > 90)
    return { caseId: place, rule: 'case_id_is_given', reason: `${place}没有可用的 case_id` };
  if (!Array.isArray(members.items))
    return { caseId, rule: 'items_are_given', reason: `${place}的 items 不是列表` };
  return caseOf(members, caseId, members.items);
}

function caseOf(members: Members, caseId: string, items: unknown[]): CaseFile {
  const region = isMembers(members.region) ? members.region : {};
  const agencies = isMembers(members.agencies) ? members.agencies : {};
  const code = text(region.gbt2260) ?? '';
  return {
    caseId,
    caseNo: text(members.case_no),
    charges: texts(members.charges),
    tags: texts(members.tags),
    stage: text(members.stage) ?? '',
    region: {
      code: /^\d{6}$/.test(code) ? code : '000000',
      name: text(region.county) ?? text(region.city) ?? text(region.province) ?? '某地',
    },
    agencies: {
      police: text(agencies.police),
      procuratorate: text(agencies.procuratorate),
      court: text(agencies.court) ?? text(members.court),
    },
    lines: items.map((item, index) => lineOf(isMembers(item) ? item : {}, index)),
  };
}

function lineOf(item: Members, index: number): CaseLine {
  const pool = Array.isArray(item.split_pool_items) ? item.split_pool_items.map(Number) : [];
  return {
    itemNo: numberOf(item.item_no) ?? index + 1,
    name: text(item.name) ?? '',
    category: text(item.category) ?? '',
    quantity: decimal(item.quantity),
    quantityText: text(item.quantity_text),
    approximate: item.quantity_approx === true,
    unit: text(item.unit),
    amount: decimal(item.amount_cny),
    features: text(item.features),
    measure: text(item.measure),
    inCustody: item.in_custody !== false,
    disposition: text(item.disposition) ?? '未提及',
    detail: text(item.disposition_detail) ?? '',
    splits: (Array.isArray(item.splits) ? item.splits : []).filter(isMembers).map((split) => ({
      disposition: text(split.disposition) ?? '未提及',
      amount: decimal(split.amount),
      to: text(split.to) ?? '',
    })),
    pool,
    partOf: numberOf(item.part_of_item_no),
  };
}

/** The value of a JSON node; a number is its own text, for a float would lose digits. */
function contentOf(node: Node | undefined, source: string): unknown {
  if (node?.type === 'number') return source.slice(node.offset, node.offset + node.length);
  if (node?.type === 'array') return (node.children ?? []).map((child) => contentOf(child, source));
  if (node?.type !== 'object') return node?.value;
  const members: Members = {};
  for (const { children } of node.children ?? []) {
    members[String(children?.[0]?.value)] = contentOf(children?.[1], source);
  }
  return members;
}

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.normalize('NFC').trim() : null;
const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((each) => text(each) ?? []);
const decimal = (value: unknown): string | null => {
  const given = text(value);
  return given === null ? null : plain(given);
};
const numberOf = (value: unknown): number | null =>
  typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : null;

/** The Idempotency-Key of one step of one case: the same in every run. */
export const keyOf = (caseId: string, step: string): string =>
  createHash('sha256').update(`${caseId}\n${step}`).digest('hex');
