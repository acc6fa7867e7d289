import {
  isSpecialLoan,
  KEEPING,
  LOAN_PURPOSE_KEYS,
  OUTCOMES,
  PLACE_KINDS,
  PURPOSES,
} from '../../registry/registry.js';
import { WITH_NOTICE } from '../clocks/clock.js';
import { day, type FlawRule, moment, type Reading, text } from './flaw-rule.js';

const list = (words: readonly string[]): string => words.map(text).join(', ');

export const LOANS: Reading = {
  subject: 'loan',
  from: `storage.loan l JOIN cases.property_case c ON c.id = l.case_id JOIN identity.agency g ON g.id = l.agency_id
    JOIN instruments.instrument n ON n.id = l.instrument_id`,
  where: 'true',
  id: 'l.id',
  caseId: 'l.case_id',
  agencyId: 'l.keeper_agency_id',
};
const APPROVED = `jsonb_path_exists(n.approvals, '$[*].approvalId ? (@ != null)')`;
const HEARING_ELSEWHERE = `l.purpose = 'hearing' AND g.kind NOT IN ('procuratorate', 'court')`;
const AFTER_THE_CASE = `c.state = 'closed' AND l.ended_at IS NULL`;
const SPECIAL = list(LOAN_PURPOSE_KEYS.filter((purpose) => isSpecialLoan(purpose, [])));

/** What left a store for a time, against what allowed it. */
export const LOAN_RULES = {
  F27: {
    name: '调用未经批准、用途不当、案件办结后仍在外',
    level: 'L1',
    law: '行政规定 190; 公通字〔2015〕21号 15',
    remedy: 'rectification',
    days: 5,
    when: `NOT ${APPROVED} OR ${HEARING_ELSEWHERE} OR ${AFTER_THE_CASE}`,
    document: `CASE WHEN NOT ${APPROVED} THEN '调用须经批准人本人登录批准' WHEN ${AFTER_THE_CASE} THEN '案件登记为已结清'
      ELSE '当庭出示由检察院、法院进行' END`,
    ledger: `'出库 ' || ${moment('l.received_at')} || CASE WHEN NOT ${APPROVED} THEN '，没有批准记录'
      WHEN ${AFTER_THE_CASE} THEN '，尚未归还' ELSE '，领用机关：' || g.name END`,
  },
  F30: {
    name: '出库事由与文书不符',
    level: 'L1',
    law: '行政规定 190',
    remedy: 'correction',
    days: 5,
    when: `n.kind NOT IN ('loan_approval', 'special_loan_approval') OR n.kind = 'loan_approval' AND l.purpose IN (${SPECIAL})`,
    document: `'文书：' || n.number`,
    ledger: text('出库事由：调用，文书不是相应的调用审批表'),
  },
} as const satisfies Record<string, FlawRule>;

export const LENT_LINES: Reading = {
  subject: 'item',
  from: `storage.loan_line x JOIN storage.loan l ON l.id = x.loan_id JOIN registry.item i ON i.id = x.item_id`,
  where: `x.taken_back_at IS NOT NULL OR l.ended_at IS NOT NULL`,
  id: 'i.id',
  caseId: 'l.case_id',
  agencyId: 'l.keeper_agency_id',
};
const NOT_SETTLED = `x.condition <> 'intact' AND i.frozen IS NULL AND NOT EXISTS (SELECT FROM instruments.instrument r
  WHERE r.case_id = l.case_id AND r.kind = 'abnormality_decision' AND r.recorded_at >= x.taken_back_at)`;
export const LENT_LINE_RULES = {
  F29: {
    name: '归还状况未记录，或者损毁、短少、调换、灭失未报告',
    level: 'L1',
    law: '行政规定 190; 公通字〔2015〕21号 15',
    remedy: 'rectification',
    days: 3,
    when: `x.condition IS NULL OR ${NOT_SETTLED}`,
    document: text('归还时查验并记录状况；有异常的报告并处理'),
    ledger: `CASE WHEN x.condition IS NULL THEN '调用已结束，没有归还状况' ELSE '归还有异常，没有报告和处理的记录' END`,
    event: 'l.id::text',
  },
} as const satisfies Record<string, FlawRule>;

const proofs = Object.entries(OUTCOMES)
  .map(([outcome, { proof }]) => `(${text(outcome)}, ${proof ? text(proof) : 'NULL'})`)
  .join(', ');
export const PROOFS: Reading = {
  subject: 'item',
  from: `disposal.execution e JOIN (VALUES ${proofs}) proper (outcome, kind) ON proper.outcome = e.outcome
    JOIN instruments.instrument n ON n.id = e.instrument_id AND n.kind IS DISTINCT FROM proper.kind`,
  where: 'true',
  id: 'e.item_id',
  caseId: 'e.case_id',
  agencyId: 'e.agency_id',
};
const papers = Object.entries(PURPOSES)
  .map(([purpose, { instrument }]) => `(${text(purpose)}, ${text(instrument)})`)
  .join(', ');
export const LEAVING: Reading = {
  subject: 'handover',
  from: `handover.handover h JOIN (VALUES ${papers}) proper (purpose, kind) ON proper.purpose = h.purpose
    JOIN instruments.instrument n ON n.id = h.instrument_id AND n.kind <> proper.kind`,
  where: `h.mode = 'physical' AND h.state = 'answered'`,
  id: 'h.id',
  caseId: 'h.case_id',
  agencyId: 'h.from_agency_id',
};
/** Of the same rule as in the loans' reading: what left for good, or went to somebody else. */
const leaving = (document: string): Record<'F30', FlawRule> => ({
  F30: { ...LOAN_RULES.F30, when: 'true', document, ledger: text('文书的种类与出库事由不符') },
});
export const PROOF_RULES = {
  F30: { ...leaving(`'文书：' || n.number`).F30, event: 'e.id::text' },
};
export const LEAVING_RULES = leaving(`'文书：' || n.number`);

export const COUNTED: Reading = {
  subject: 'item',
  from: `stocktaking.line n JOIN stocktaking.stocktake s ON s.id = n.stocktake_id JOIN registry.item i ON i.id = n.item_id`,
  where: `s.ended_at IS NOT NULL AND n.result IN ('misplaced', 'surplus', 'seal_differs', 'not_seen')`,
  id: 'i.id',
  caseId: 'i.case_id',
  agencyId: 's.agency_id',
};
export const COUNTED_RULES = {
  F32: {
    name: '盘点不符、逾期未盘点',
    level: 'L1',
    law: '行政规定 188; 内部',
    remedy: 'rectification',
    days: 5,
    when: 'true',
    document: text('账实相符'),
    ledger: `'盘点 ' || ${moment('s.ended_at')} || CASE n.result WHEN 'not_seen' THEN '：未见' WHEN 'surplus' THEN '：多出' WHEN 'seal_differs' THEN '：封条不符' ELSE '：错位' END`,
    event: 's.id::text',
  },
} as const satisfies Record<string, FlawRule>;

/** Within so many months a store in which things lie is counted again; 内部. */
const COUNTED_WITHIN_MONTHS = 6;
export const STORES: Reading = {
  subject: 'place',
  from: `storage.place p
    CROSS JOIN LATERAL (SELECT coalesce(calendar.china_day(max(s.ended_at)), p.used_from) AS day FROM stocktaking.stocktake s
      JOIN storage.place within ON within.id = s.place_id AND within.above[1] = p.id) last
    CROSS JOIN LATERAL (SELECT i.case_id FROM storage.place within JOIN registry.item i ON i.slot_id = within.id
      WHERE within.above @> ARRAY[p.id] AND i.disposition <> 'final' AND NOT i.voided LIMIT 1) held`,
  where: `p.level = 'store' AND last.day + interval '${COUNTED_WITHIN_MONTHS} months' < calendar.china_day(:now)`,
  id: 'p.id',
  caseId: 'held.case_id',
  agencyId: 'p.agency_id',
};
/** Of the same rule as in the counts' reading: the store as a whole. */
export const STORE_RULES = {
  F32: {
    ...COUNTED_RULES.F32,
    document: text(`每 ${COUNTED_WITHIN_MONTHS} 个月至少盘点一次（内部）`),
    ledger: `'上一次盘点或者启用：' || last.day`,
    event: 'last.day::text',
  },
} as const satisfies Record<string, FlawRule>;

const kept = Object.entries(KEEPING)
  .map(([category, { kinds }]) => `(${text(category)}, ARRAY[${list(kinds)}]::text[])`)
  .join(', ');
const placeKind = `CASE p.kind ${Object.entries(PLACE_KINDS)
  .map(([kind, { name }]) => `WHEN ${text(kind)} THEN ${text(name)}`)
  .join(' ')} ELSE p.kind END`;
export const SLOTS: Reading = {
  subject: 'item',
  from: `registry.item i JOIN storage.place p ON p.id = i.slot_id
    JOIN (VALUES ${kept}) proper (category, kinds) ON proper.category = i.category`,
  where: `i.disposition <> 'final' AND NOT i.voided`,
  id: 'i.id',
  caseId: 'i.case_id',
  agencyId: 'i.custody_agency_id',
};
export const SLOT_RULES = {
  F33: {
    name: '存放分区不当',
    level: 'L1',
    law: '行政规定 188; 枪支管理法 23; 电子数据规定 14; 刑诉解释 441; 内部',
    remedy: 'rectification',
    days: 3,
    when: `NOT p.kind = ANY(proper.kinds) OR NOT i.category = ANY(p.categories) OR p.used_until < calendar.china_day(:now)`,
    document: `i.category || ' 应在相应的库区保管'`,
    ledger: `'存放于 ' || p.code || '（' || ${placeKind} || '）' || CASE WHEN p.used_until < calendar.china_day(:now) THEN '，该库位已停用' ELSE '' END`,
    event: 'p.id::text',
  },
} as const satisfies Record<string, FlawRule>;

export const ANNOUNCED: Reading = {
  subject: 'item',
  from: 'registry.item i',
  where: `${WITH_NOTICE} AND i.state#>>'{notice,until}' < ${day('calendar.china_day(:now)')}`,
  id: 'i.id',
  caseId: 'i.case_id',
  agencyId: 'i.answerable_agency_id',
};
export const ANNOUNCED_RULES = {
  F45: {
    name: '公告认领期满未处理',
    level: 'L1',
    law: '刑诉规定 233; 刑诉解释 445',
    remedy: 'rectification',
    days: 10,
    when: `NOT EXISTS (SELECT FROM jsonb_array_elements(i.state->'claims') c
      WHERE c.value->>'state' IN ('open', 'upheld') AND c.value->>'kind' <> 'complaint')`,
    document: `'认领期至 ' || (i.state#>>'{notice,until}') || ' 届满'`,
    ledger: text('无人认领，没有按无主财物处理'),
    event: `i.state#>>'{notice,instrumentId}'`,
  },
} as const satisfies Record<string, FlawRule>;

/** Within so many days a claim or an objection is answered; of a complaint 刑诉规定 196 says the same. */
const ANSWERED_WITHIN_DAYS = 30;
export const CLAIMED: Reading = {
  subject: 'item',
  from: `registry.item i CROSS JOIN LATERAL (SELECT c.value->>'id' AS id, (c.value->>'since')::date AS since
      FROM jsonb_array_elements(i.state->'claims') c WHERE c.value->>'state' = 'open') claim`,
  where: `i.state->'claims' @> '[{"state":"open"}]'`,
  id: 'i.id',
  caseId: 'i.case_id',
  agencyId: 'i.answerable_agency_id',
};
export const CLAIMED_RULES = {
  F64: {
    name: '案外人异议、申诉控告未答复',
    level: 'L1',
    law: '刑诉解释 279; 刑诉规定 196; 内部',
    remedy: 'rectification',
    days: 5,
    when: `claim.since + ${ANSWERED_WITHIN_DAYS} < calendar.china_day(:now)`,
    document: text(`收到后 ${ANSWERED_WITHIN_DAYS} 日以内答复`),
    ledger: `'提出 ' || claim.since || '，尚未处理'`,
    event: 'claim.id',
  },
} as const satisfies Record<string, FlawRule>;
