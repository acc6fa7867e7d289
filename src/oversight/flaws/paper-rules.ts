import { INSTRUMENTS } from '../../instruments/instruments.js';
import { day, type FlawRule, type Reading, text } from './flaw-rule.js';

export const PAPERS: Reading = {
  subject: 'instrument',
  from: `instruments.instrument n LEFT JOIN (VALUES ${Object.entries(INSTRUMENTS)
    .map(([kind, { effectiveFrom }]) => `(${text(kind)}, DATE ${text(effectiveFrom)})`)
    .join(', ')}) form(kind, effective_from) ON form.kind = n.kind`,
  where: 'n.case_id IS NOT NULL',
  id: 'n.id',
  caseId: 'n.case_id',
  agencyId: 'n.agency_id',
};

const SEIZING = `n.content ? 'measure'`;
const without = (field: string): string => `coalesce(n.content->>'${field}', '') = ''`;

/** What can be seen of a paper alone. */
export const PAPER_RULES = {
  F05: {
    name: '清单签名不全',
    level: 'L2',
    law: '刑诉规定 229-230; 刑诉解释 86',
    remedy: 'correction',
    days: 5,
    when: `${SEIZING} AND (coalesce(jsonb_array_length(n.content->'officers'), 0) < 2 OR ${without('holder')} AND ${without('holderAbsence')}
      OR ${without('witness')} AND ${without('witnessAbsence')})`,
    document: text('侦查人员二人以上、持有人、见证人签名，或者注明原因'),
    ledger: `concat_ws('，', CASE WHEN coalesce(jsonb_array_length(n.content->'officers'), 0) < 2 THEN '侦查人员不足二人' END,
      CASE WHEN ${without('holder')} AND ${without('holderAbsence')} THEN '没有持有人，也没有原因' END,
      CASE WHEN ${without('witness')} AND ${without('witnessAbsence')} THEN '没有见证人，也没有原因' END)`,
  },
  F08: {
    name: '没有见证人，也没有录音录像',
    level: 'L2',
    law: '刑诉规定 194',
    remedy: 'explanation',
    days: 5,
    when: `${SEIZING} AND ${without('witness')} AND NOT ${without('witnessAbsence')} AND ${without('recording')}`,
    document: text('没有合适见证人的，应当全程录音录像'),
    ledger: text('没有录音录像编号'),
  },
  F19: {
    name: '文书号年度不符或者断号',
    level: 'L1',
    law: '内部',
    remedy: 'explanation',
    days: 10,
    when: `substring(n.number FROM '〔([0-9]{4})〕')::int <> extract(year FROM n.issued_on)`,
    document: `'文书号 ' || n.number`,
    ledger: `'签发 ' || ${day('n.issued_on')}`,
  },
  F21: {
    name: '签发时该文书所依据的规定尚未施行',
    level: 'L0',
    law: '内部',
    remedy: 'explanation',
    days: 10,
    when: 'n.issued_on < form.effective_from',
    document: `'自 ' || ${day('form.effective_from')} || ' 起施行'`,
    ledger: `'签发 ' || ${day('n.issued_on')}`,
  },
} as const satisfies Record<string, FlawRule>;

export const APPROVED_BY_APPLICANT: Reading = {
  ...PAPERS,
  from: `instruments.instrument n CROSS JOIN LATERAL jsonb_array_elements(n.approvals) approval`,
};

/** Of the same rule as in the items' reading: who may not be the same person. */
export const ONE_PERSON = {
  F06: {
    name: '一人兼任：批准人即申请人或者侦查人员',
    level: 'L2',
    law: '刑诉规定 228-229',
    remedy: 'explanation',
    days: 5,
    when: `(approval->>'personId' = n.issued_by::text OR n.content->'officers' ? (approval->>'personId'))`,
    document: text('批准人不得批准自己的申请'),
    ledger: text('批准人与申请人或者侦查人员是同一人'),
  },
} as const satisfies Record<string, FlawRule>;

/** How often one person may witness within half a year before it is asked why. */
const WITNESSED_MAX = 5;

export const WITNESSES: Reading = {
  subject: 'instrument',
  from: `(SELECT n.id, n.case_id, n.agency_id, n.issued_on, w.identity_number,
        coalesce(lag(n.issued_on, ${WITNESSED_MAX}) OVER (PARTITION BY n.agency_id, w.identity_number ORDER BY n.issued_on, n.id)
          > n.issued_on - 180, false) AS often
      FROM instruments.instrument n JOIN cases.party w ON w.id = (n.content->>'witness')::uuid
     WHERE n.content->>'witness' IS NOT NULL) n`,
  where: 'n.identity_number IS NOT NULL',
  id: 'n.id',
  caseId: 'n.case_id',
  agencyId: 'n.agency_id',
};

export const WITNESS_RULES = {
  F07: {
    name: '见证人不适格',
    level: 'L2',
    law: '刑诉规定 194',
    remedy: 'explanation',
    days: 10,
    when: `(n.often OR oversight.born_on(n.identity_number) > n.issued_on - interval '18 years'
      OR EXISTS (SELECT FROM identity.person p WHERE p.identity_number = n.identity_number))`,
    document: text('与案件无关、有辨别能力的公民，不得是公安机关人员；同一人不宜频繁见证'),
    ledger: `CASE WHEN n.often THEN '半年内见证超过 ${WITNESSED_MAX} 次'
      WHEN EXISTS (SELECT FROM identity.person p WHERE p.identity_number = n.identity_number) THEN '是办案机关人员' ELSE '未满十八周岁' END`,
  },
} as const satisfies Record<string, FlawRule>;

export const PARTIES: Reading = {
  subject: 'case',
  from: `cases.party w JOIN cases.property_case c ON c.id = w.case_id`,
  where: `w.identity_number ~ '^[0-9]{17}[0-9Xx]$'`,
  id: 'c.id',
  caseId: 'c.id',
  agencyId: 'c.agency_id',
};

/** Of the same rule as in the items' reading: the number of a person. */
export const PARTY_NUMBERS = {
  F17: {
    name: '公民身份号码校验不符',
    level: 'L0',
    law: 'GB 11643; 内部',
    remedy: 'correction',
    days: 10,
    when: 'NOT oversight.identity_number_holds(w.identity_number)',
    document: text('公民身份号码的出生日期、校验码应相符'),
    ledger: text('当事人的号码校验不符'),
    event: 'w.id::text',
  },
} as const satisfies Record<string, FlawRule>;

export const SERIES: Reading = {
  subject: 'agency',
  from: `(SELECT n.agency_id, n.kind, extract(year FROM n.issued_on)::int AS year, count(*) AS written,
        max(substring(n.number FROM '〕([0-9]{1,9})号$')::int) AS last, (array_agg(n.case_id ORDER BY n.id DESC))[1] AS case_id
      FROM instruments.instrument n
      JOIN instruments.number_series own ON own.agency_id = n.agency_id AND own.kind = n.kind AND own.year = extract(year FROM n.issued_on)
     WHERE n.case_id IS NOT NULL AND substring(n.number FROM '〔([0-9]{4})〕')::int = own.year
     GROUP BY n.agency_id, n.kind, extract(year FROM n.issued_on)) n`,
  where: 'true',
  id: 'n.agency_id',
  caseId: 'n.case_id',
  agencyId: 'n.agency_id',
};

/** Of the same rule as in the papers' reading: the series as a whole. */
export const SERIES_GAPS = {
  F19: {
    name: '文书号断号',
    level: 'L1',
    law: '内部',
    remedy: 'explanation',
    days: 10,
    when: 'n.last > n.written',
    document: `n.year || ' 年已编至 ' || n.last || ' 号'`,
    ledger: `'只登记了 ' || n.written || ' 份'`,
    event: `n.kind || n.year || '-' || (n.last - n.written)`,
  },
} as const satisfies Record<string, FlawRule>;
