import { runningRows } from '../clocks/clock-statement.js';
import { CLOCK_IDS, type ClockId } from '../clocks/clocks.js';
import { type FlawRule, moment, type Reading, text } from './flaw-rule.js';

const OPEN = `i.disposition <> 'final' AND NOT i.voided`;

/** Things that bear the same number, account or photo as another: each is told once, by what it shares. */
const sharing = (field: string, condition: string): string => `(
  SELECT i.id, i.case_id, i.answerable_agency_id, i.code, ${text(field)} AS field, upper(i.state#>>'{details,${field}}') AS value
    FROM registry.item i WHERE ${OPEN} AND i.state#>>'{details,${field}}' <> '' AND ${condition})`;

const shared = (fields: string[], condition: string): Reading => ({
  subject: 'item',
  from: `(SELECT *, count(*) OVER (PARTITION BY field, value) AS bearers,
      min(code) OVER (PARTITION BY field, value) AS first_code, max(code) OVER (PARTITION BY field, value) AS last_code
    FROM (${fields.map((field) => sharing(field, condition)).join(' UNION ALL ')}) each) i`,
  where: 'i.bearers > 1',
  id: 'i.id',
  caseId: 'i.case_id',
  agencyId: 'i.answerable_agency_id',
});
const OTHER = `CASE WHEN i.code = i.first_code THEN i.last_code ELSE i.first_code END`;

export const SAME_NUMBERS = shared(
  ['车辆识别代号', '发动机号', '号牌', 'IMEI', '序列号', '枪号', '证书号', '权证号'],
  'true',
);
export const SAME_NUMBER_RULES = {
  F16: {
    name: '同一号码登记在两件在案财物上',
    level: 'L2',
    law: '刑诉解释 86; 内部',
    remedy: 'correction',
    days: 5,
    when: 'true',
    document: `i.field || ' 只应属于一件财物'`,
    ledger: `'与 ' || ${OTHER} || ' 相同'`,
    event: 'i.field',
  },
} as const satisfies Record<string, FlawRule>;

export const SAME_ACCOUNTS = shared(
  ['账号'],
  `i.measure = 'freezing' AND NOT i.state->'measures' @> '[{"state":"queued"}]'`,
);
export const SAME_ACCOUNT_RULES = {
  F41: {
    name: '同一账户重复冻结',
    level: 'L1',
    law: '刑诉规定 242',
    remedy: 'rectification',
    days: 3,
    when: 'true',
    document: text('已被冻结的不得重复冻结，可以轮候'),
    ledger: `'与 ' || ${OTHER} || ' 同一账号'`,
  },
} as const satisfies Record<string, FlawRule>;

export const SAME_PHOTOS: Reading = {
  subject: 'item',
  from: `(SELECT i.*, min(i.case_id::text) OVER same <> max(i.case_id::text) OVER same AS elsewhere,
      min(i.code) OVER same AS first_code, max(i.code) OVER same AS last_code
    FROM (SELECT i.id, i.case_id, i.answerable_agency_id, i.code, photo->>'sha256' AS hash
            FROM registry.item i CROSS JOIN LATERAL jsonb_array_elements(i.photos) photo
           WHERE i.photos IS NOT NULL AND ${OPEN}) i WINDOW same AS (PARTITION BY i.hash)) i`,
  where: 'i.elsewhere',
  id: 'i.id',
  caseId: 'i.case_id',
  agencyId: 'i.answerable_agency_id',
};
/** Of the same rule as in the items' reading: a photo that stands for things of two cases. */
export const SAME_PHOTO_RULES = {
  F18: {
    name: '同一照片用于不同案件的财物',
    level: 'L2',
    law: '刑诉规定 230; 刑诉解释 86',
    remedy: 'correction',
    days: 5,
    when: 'true',
    document: text('照片应是该财物的原貌'),
    ledger: `'与 ' || ${OTHER} || ' 是同一照片'`,
    event: 'i.hash',
  },
} as const satisfies Record<string, FlawRule>;

export const LISTS: Reading = {
  subject: 'instrument',
  from: `(SELECT (i.state#>>'{list,instrumentId}')::uuid AS list_id, max((i.state#>>'{list,line}')::int) AS last, count(*) AS items
      FROM registry.item i WHERE i.origin = 'registered' GROUP BY 1) i JOIN instruments.instrument n ON n.id = i.list_id`,
  where: 'n.case_id IS NOT NULL',
  id: 'n.id',
  caseId: 'n.case_id',
  agencyId: 'n.agency_id',
};
export const LIST_RULES = {
  F03: {
    name: '清单有行无物',
    level: 'LX',
    law: '刑诉规定 230; 刑诉解释 86',
    remedy: 'accountability',
    days: 3,
    when: 'i.last > i.items',
    document: `'清单 ' || i.last || ' 行'`,
    ledger: `'登记 ' || i.items || ' 件'`,
  },
} as const satisfies Record<string, FlawRule>;

export const KEEPERS: Reading = {
  subject: 'case',
  from: `(SELECT DISTINCT i.case_id, i.custody_agency_id, i.custody_person_id FROM registry.item i
     WHERE i.custody_kind = 'keeper' AND ${OPEN} AND i.custody_person_id IN (SELECT p.person_id FROM identity.appointment p
       WHERE 'case_officer' = ANY(p.roles) AND (p.until_date IS NULL OR p.until_date >= calendar.china_day(:now)))) i`,
  where: 'true',
  id: 'i.case_id',
  caseId: 'i.case_id',
  agencyId: 'i.custody_agency_id',
};
export const KEEPER_RULES = {
  F35: {
    name: '保管人员同时办案',
    level: 'L1',
    law: '刑诉规定 235; 行政规定 188',
    remedy: 'rectification',
    days: 10,
    when: 'true',
    document: text('保管人员不得承担办案工作'),
    ledger: text('现保管人现任办案民警'),
    event: 'i.custody_person_id::text',
  },
} as const satisfies Record<string, FlawRule>;

/** What a limit that ran out is called as a flaw. */
const ran = (clocks: readonly ClockId[]): Reading => ({
  subject: 'item',
  from: `(${clocks.map((id) => runningRows(id)).join(' UNION ALL ')}) run`,
  where: 'run.due_at < :now',
  id: 'run.subject_id',
  caseId: 'run.case_id',
  agencyId: 'run.agency_id',
});
const running = {
  when: 'true',
  ledger: `'起算 ' || ${moment('run.started_at')} || '，至今未办'`,
  event: `run.clock || ' ' || ${moment('run.started_at')}`,
} as const;
const limit = `'期满 ' || ${moment('run.due_at')}`;

export const RELEASES = ran(['T01']);
export const RELEASE_RULES = {
  F39: {
    ...running,
    name: '无关财物逾期未解除、退还',
    level: 'L1',
    law: '刑诉法 145; 刑诉规定 196、233',
    remedy: 'rectification',
    days: 1,
    document: limit,
  },
} as const satisfies Record<string, FlawRule>;

export const LOANS_OUTSIDE: Reading = { ...ran(['T04']), subject: 'loan' };
export const LOAN_OVERDUE_RULES = {
  F28: {
    ...running,
    name: '调用逾期、部分归还后没有还清',
    level: 'L1',
    law: '行政规定 190; 公通字〔2015〕21号 15',
    remedy: 'rectification',
    days: 3,
    document: limit,
  },
} as const satisfies Record<string, FlawRule>;

export const OFFERS: Reading = { ...ran(CLOCK_IDS.filter((id) => id.startsWith('R'))), subject: 'handover' };
export const OFFER_RULES = {
  F54: {
    ...running,
    name: '移交逾期未接收',
    level: 'L1',
    law: '检察规则 157; 刑诉解释 219; 内部',
    remedy: 'rectification',
    days: 3,
    document: limit,
  },
} as const satisfies Record<string, FlawRule>;

export const JUDGMENTS: Reading = { ...ran(['T20']), subject: 'judgment' };
export const ORDERS: Reading = { ...ran(['T21']), subject: 'execution_order' };
export const COURT_RULES = {
  F58: {
    ...running,
    name: '生效裁判逾期未交付执行，或者执行回单逾期未送回',
    level: 'L1',
    law: '刑诉解释 447',
    remedy: 'explanation',
    days: 10,
    document: limit,
  },
} as const satisfies Record<string, FlawRule>;

/** The money of each case in each currency, by what its items say came and is there, and by what was carried out. */
export const CASE_MONEY: Reading = {
  subject: 'case',
  from: `(SELECT i.case_id, i.unit, min(i.answerable_agency_id::text)::uuid AS agency_id,
      sum(i.registered) FILTER (WHERE i.origin <> 'split') AS came, sum(i.on_hand) AS there, sum(coalesce(e.quantity, 0)) AS went
    FROM registry.item i LEFT JOIN LATERAL (SELECT sum(e.quantity) AS quantity FROM disposal.execution e WHERE e.item_id = i.id) e ON i.disposed > 0
    WHERE i.category IN ('现金/货币', '账户资金') AND i.counted AND NOT i.voided GROUP BY i.case_id, i.unit) m`,
  where: 'coalesce(m.came, 0) <> m.there + m.went',
  id: 'm.case_id',
  caseId: 'm.case_id',
  agencyId: 'm.agency_id',
};
/** Of the same rule as in the items' reading: an account of a case that does not balance. */
export const CASE_MONEY_RULES = {
  F47: {
    name: '案件账户不平，或者孳息没有入账',
    level: 'L1',
    law: '公通字〔2015〕21号 9; 刑法 64; 内部',
    remedy: 'rectification',
    days: 5,
    when: 'true',
    document: `'收入 ' || coalesce(m.came, 0) || m.unit`,
    ledger: `'结存 ' || m.there || '，支出 ' || m.went || '，相差 ' || trim_scale(coalesce(m.came, 0) - m.there - m.went)`,
    event: 'm.unit',
  },
} as const satisfies Record<string, FlawRule>;
