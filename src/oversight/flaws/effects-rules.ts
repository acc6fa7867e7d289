import { type FlawRule, moment, type Reading, text } from './flaw-rule.js';

/** 随身财物 of which something is still kept or outside. */
export const DEPOSITS: Reading = {
  subject: 'case',
  from: 'personal_effects.deposit d',
  where: 'd.ended_at IS NULL',
  id: 'd.case_id',
  caseId: 'd.case_id',
  agencyId: 'd.agency_id',
};

/** They are no property of the case: given back, or listed, in thirty days. */
export const DEPOSIT_RULES = {
  F36: {
    name: '随身财物逾期代管，未返还也未列入清单',
    level: 'L1',
    law: '公通字〔2012〕40号; 内部',
    remedy: 'rectification',
    days: 5,
    when: `d.received_at < :now - interval '30 days'`,
    document: text('应返还本人或者依法扣押、列入清单'),
    ledger: `d.code || ' 自 ' || ${moment('d.received_at')} || ' 代管'`,
    event: 'd.id::text',
  },
} as const satisfies Record<string, FlawRule>;
