import { type FlawRule, moment, type Reading, text } from './flaw-rule.js';

const OPEN = `i.disposition <> 'final' AND NOT i.voided`;
const NOT_SUPERSEDED = 'n.superseded_by IS NULL';

export const HOLDINGS: Reading = {
  subject: 'item',
  from: 'registry.holding h JOIN registry.item i ON i.id = h.item_id',
  where: `h.custody_kind = 'officer' AND i.origin = 'registered' AND NOT i.voided`,
  id: 'i.id',
  caseId: 'i.case_id',
  agencyId: 'i.first_agency_id',
};
export const HOLDING_RULES = {
  F22: {
    name: '扣押后 24 小时内未移交保管',
    level: 'L1',
    law: '行政规定 190; 公通字〔2015〕21号 12-13',
    remedy: 'explanation',
    days: 10,
    when: `least(h.until, :now) > i.taken_at + interval '24 hours' AND coalesce(i.finished_at, 'infinity') > i.taken_at + interval '24 hours'`,
    document: text('依法提取后二十四小时内移交保管人员'),
    ledger: `'采取措施 ' || ${moment('i.taken_at')} || '，' || CASE WHEN h.until = 'infinity' THEN '尚未移交' ELSE '移交 ' || ${moment('h.until')} END`,
  },
} as const satisfies Record<string, FlawRule>;

export const LINES: Reading = {
  subject: 'item',
  from: `handover.line l JOIN handover.handover h ON h.id = l.handover_id JOIN registry.item i ON i.id = l.item_id`,
  where: `NOT i.voided AND h.state <> 'withdrawn'`,
  id: 'i.id',
  caseId: 'h.case_id',
  agencyId: 'h.from_agency_id',
};
const inHandover = { event: 'h.id::text' } as const;
export const LINE_RULES = {
  F25: {
    ...inHandover,
    name: '交接数量短少',
    level: 'LX',
    law: '刑诉规定 250; 公通字〔2015〕21号 16',
    remedy: 'accountability',
    days: 5,
    when: `l.outcome = 'accepted_with_exception' AND l.reason = 'short'`,
    document: `'移交 ' || l.quantity || i.unit`,
    ledger: text('接收人记录短少'),
  },
  F53: {
    ...inHandover,
    name: '移送清单没有处理建议',
    level: 'L1',
    law: '刑诉规定 288; 刑诉解释 218',
    remedy: 'correction',
    days: 5,
    when: `h.purpose = 'prosecution_review' AND l.recommendation IS NULL`,
    document: text('随案移送清单逐项写明处理建议'),
    ledger: `'第 ' || l.line_number || ' 行没有处理建议'`,
  },
  F55: {
    ...inHandover,
    name: '实物未移送，随附材料不全',
    level: 'L2',
    law: '刑诉解释 441',
    remedy: 'correction',
    days: 5,
    when: `h.mode = 'paper' AND h.purpose IN ('public_prosecution', 'direct_to_court') AND i.photos IS NULL`,
    document: text('不宜移送的，随案移送原物照片和清单'),
    ledger: `'第 ' || l.line_number || ' 行没有照片'`,
  },
} as const satisfies Record<string, FlawRule>;

export const WEIGHINGS: Reading = {
  subject: 'item',
  from: `registry.item i CROSS JOIN LATERAL (
    SELECT told.*, lag(to_jsonb(told)) OVER (ORDER BY told.sequence) AS before
      FROM jsonb_to_recordset(i.state->'weights')
        AS told (gross numeric, net numeric, division numeric, "onHand" numeric, sequence integer, since timestamptz)) w
    CROSS JOIN LATERAL (SELECT (w.before->>'net')::numeric AS net) was`,
  where: `i.state ? 'weights' AND NOT i.voided`,
  id: 'i.id',
  caseId: 'i.case_id',
  agencyId: 'i.custody_agency_id',
};
/** Of the same rule as in the reading of handovers: what two weighings of the same amount show. */
export const WEIGHING_RULES = {
  F25: {
    ...LINE_RULES.F25,
    when: `was.net - w.net > greatest(w.division, (w.before->>'division')::numeric) AND w."onHand" = (w.before->>'onHand')::numeric`,
    document: `'上次净重 ' || was.net || ' 克'`,
    ledger: `${moment('w.since')} || ' 净重 ' || w.net || ' 克'`,
    event: 'w.sequence::text',
  },
} as const satisfies Record<string, FlawRule>;

export const TRANSFERRED: Reading = {
  subject: 'item',
  from: `(SELECT DISTINCT ON (h.case_id) h.id, h.case_id, h.from_agency_id, h.offered_at, n.number
      FROM handover.handover h JOIN handover.line l ON l.handover_id = h.id AND l.outcome IN ('accepted', 'accepted_with_exception')
      JOIN instruments.instrument n ON n.id = h.instrument_id
     WHERE h.purpose IN ('prosecution_review', 'direct_to_court') AND h.state = 'answered' ORDER BY h.case_id, h.offered_at DESC) h
    JOIN registry.item i ON i.case_id = h.case_id`,
  where: OPEN,
  id: 'i.id',
  caseId: 'i.case_id',
  agencyId: 'h.from_agency_id',
};
export const TRANSFER_RULES = {
  F52: {
    name: '案件已移送，财物未列入移送清单',
    level: 'L1',
    law: '刑诉规定 288; 检察规则 157、645',
    remedy: 'rectification',
    days: 5,
    when: `i.stage = 'investigation' AND i.offered_in IS NULL AND i.registered_at < h.offered_at`,
    document: `'已移送：' || h.number`,
    ledger: text('仍在侦查阶段，不在移送清单上'),
    event: 'h.id::text',
  },
} as const satisfies Record<string, FlawRule>;

export const NOT_PROSECUTED: Reading = {
  subject: 'item',
  from: `instruments.instrument n JOIN registry.item i ON i.case_id = n.case_id`,
  where: `n.kind = 'non_prosecution_decision' AND ${NOT_SUPERSEDED} AND ${OPEN}`,
  id: 'i.id',
  caseId: 'i.case_id',
  agencyId: 'n.agency_id',
};
export const NOT_PROSECUTED_RULES = {
  F57: {
    name: '不起诉，财物未解除',
    level: 'L1',
    law: '刑诉法 177; 检察规则 374; 刑诉规定 293',
    remedy: 'rectification',
    days: 3,
    when: `i.disposition IN ('undecided', 'recommended') AND i.registered_at < n.recorded_at`,
    document: `'不起诉：' || n.number`,
    ledger: text('措施未解除，没有处理决定'),
    event: 'n.id::text',
  },
} as const satisfies Record<string, FlawRule>;

export const JUDGED: Reading = {
  subject: 'item',
  from: `(SELECT j.case_id, n.agency_id, max(j.in_force_on) AS in_force_on
      FROM court.judgment j JOIN instruments.instrument n ON n.id = j.instrument_id
     WHERE j.in_force_on IS NOT NULL AND ${NOT_SUPERSEDED} GROUP BY j.case_id, n.agency_id) j
    JOIN registry.item i ON i.case_id = j.case_id
    LEFT JOIN LATERAL (SELECT count(*) AS lines, max(l.quantity) AS quantity FROM court.judgment_line l JOIN court.judgment o ON o.id = l.judgment_id
      JOIN instruments.instrument n ON n.id = o.instrument_id AND ${NOT_SUPERSEDED} WHERE l.item_id = i.id) judged ON true`,
  where: `NOT i.voided AND i.origin = 'registered'`,
  id: 'i.id',
  caseId: 'i.case_id',
  agencyId: 'j.agency_id',
};
export const JUDGED_RULES = {
  F56: {
    name: '判决遗漏财物，或者判决数量与在案数量不符',
    level: 'L1',
    law: '刑诉解释 444、446; 刑诉规定 288',
    remedy: 'rectification',
    days: 15,
    when: `(judged.lines = 0 AND i.disposition <> 'final' OR judged.quantity > i.registered) AND i.registered_at < calendar.end_of_day(j.in_force_on)`,
    document: `CASE WHEN judged.lines = 0 THEN '判决没有列明' ELSE '判决 ' || judged.quantity END`,
    ledger: `'登记 ' || i.registered || i.unit`,
  },
} as const satisfies Record<string, FlawRule>;

export const TWICE_JUDGED: Reading = {
  subject: 'item',
  from: `(SELECT l.item_id, string_agg(DISTINCT n.number, '、') AS numbers, (array_agg(n.agency_id))[1] AS agency_id
      FROM court.judgment_line l JOIN court.judgment j ON j.id = l.judgment_id
      JOIN instruments.instrument n ON n.id = j.instrument_id AND ${NOT_SUPERSEDED}
     WHERE l.item_id IS NOT NULL AND l.quantity IS NULL AND l.outcome <> 'recovery'
     GROUP BY l.item_id HAVING count(DISTINCT l.outcome) > 1) l JOIN registry.item i ON i.id = l.item_id`,
  where: 'NOT i.voided',
  id: 'i.id',
  caseId: 'i.case_id',
  agencyId: 'l.agency_id',
};
export const TWICE_JUDGED_RULES = {
  F63: {
    name: '同一财物有两种处理结果',
    level: 'LX',
    law: '刑诉法 245; 刑诉解释 444',
    remedy: 'rectification',
    days: 5,
    when: 'true',
    document: `'裁判：' || l.numbers`,
    ledger: text('全部数量被判以不同的处理方式'),
  },
} as const satisfies Record<string, FlawRule>;
