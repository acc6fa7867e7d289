import { type FlawRule, moment, type Reading, text } from './flaw-rule.js';

export const SEALS: Reading = {
  subject: 'item',
  from: `registry.item i CROSS JOIN LATERAL (
    SELECT seal, act, sequence, since, lag(seal) OVER (ORDER BY sequence) AS before
      FROM jsonb_to_recordset(i.state->'seals') AS told (seal text, act text, sequence integer, since timestamptz)) s`,
  where: `i.state ? 'seals' AND NOT i.voided`,
  id: 'i.id',
  caseId: 'i.case_id',
  agencyId: 'i.custody_agency_id',
};

/** The acts by which a package is opened and sealed by the book. */
const BY_RECORD = `('unseal', 'reseal')`;

export const SEAL_RULES = {
  F26: {
    name: '封条号变更而无启封记录，或者一人启封',
    level: 'L2',
    law: '刑诉解释 113; 电子数据规定 14',
    remedy: 'explanation',
    days: 5,
    when: `s.before IS NOT NULL AND s.act NOT IN ${BY_RECORD}`,
    document: `'封条 ' || s.before`,
    ledger: `'自 ' || ${moment('s.since')} || ' 为 ' || coalesce(s.seal, '无封条') || '，没有启封、封存笔录'`,
    event: 's.sequence::text',
  },
} as const satisfies Record<string, FlawRule>;

export const OPENINGS: Reading = {
  subject: 'instrument',
  from: 'instruments.instrument n',
  where: `n.kind = 'sealing_record' AND n.case_id IS NOT NULL AND n.superseded_by IS NULL`,
  id: 'n.id',
  caseId: 'n.case_id',
  agencyId: 'n.agency_id',
};

/** Of the same rule as in the reading of seals: how many were present. */
export const OPENING_RULES = {
  F26: {
    ...SEAL_RULES.F26,
    when: `(SELECT count(DISTINCT present) FROM jsonb_array_elements_text(n.content->'present') present) < 2`,
    document: text('启封、封存须有二人以上在场'),
    ledger: `n.number || ' 只记一人'`,
    event: 'n.id::text',
  },
} as const satisfies Record<string, FlawRule>;
