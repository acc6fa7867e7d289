import { OUTCOMES } from '../../registry/registry.js';
import { day, type FlawRule, type Reading, text } from './flaw-rule.js';

const outcomeName = (column: string): string =>
  `CASE ${column} ${Object.entries(OUTCOMES)
    .map(([code, { name }]) => `WHEN ${text(code)} THEN ${text(name)}`)
    .join(' ')} ELSE ${column} END`;

export const EXECUTIONS: Reading = {
  subject: 'item',
  from: `disposal.execution e JOIN registry.item i ON i.id = e.item_id
    JOIN instruments.instrument a ON a.id = e.authority_id
    LEFT JOIN court.judgment_line l ON l.disposition_id = e.disposition_id
    LEFT JOIN registry.item p ON p.id = e.proceeds_id
    LEFT JOIN cases.party r ON r.id = e.recipient_id`,
  where: 'NOT i.voided',
  id: 'i.id',
  caseId: 'e.case_id',
  agencyId: 'e.agency_id',
};

const once = { event: 'e.id::text' } as const;
const BEFORE_TRIAL = `a.kind = 'return_approval' AND e.outcome LIKE 'return%'`;
/** A sale for less than this part of the appraised value needs its reason; 内部. */
const FAIR_PRICE = 0.7;
const FAIR = `p.registered < ${FAIR_PRICE} * i.value * e.quantity / i.registered`;
const ELSEWHERE = `i.category IN ('枪支弹药', '毒品', '文物艺术品')`;
const STILL_EVIDENCE = `e.stage NOT IN ('execution', 'concluded') AND coalesce(a.content->>'reason', '') NOT IN ('contraband_not_evidence', 'perishable', 'living')`;

/** What was carried out, against what ordered it. */
export const EXECUTION_RULES = {
  F48: {
    ...once,
    name: '变价款未关联原物，或者成交价明显偏低',
    level: 'LX',
    law: '刑诉规定 236; 涉财产执行规定 12; 内部',
    remedy: 'explanation',
    days: 10,
    when: `e.outcome = 'sale' AND (e.proceeds_id IS NULL OR p.counted AND p.unit = '元' AND ${FAIR})`,
    document: `CASE WHEN e.proceeds_id IS NULL THEN '变价款应登记为原物的孳息、转化物' ELSE '估价 ' || i.value || i.currency END`,
    ledger: `CASE WHEN e.proceeds_id IS NULL THEN '没有关联的价款' ELSE '成交 ' || p.registered || p.unit END`,
  },
  F49: {
    ...once,
    name: '没有生效裁判即上缴国库、折抵罚金',
    level: 'L1',
    law: '刑诉法 245; 刑诉解释 445',
    remedy: 'accountability',
    days: 5,
    when: `e.outcome IN ('confiscation', 'fine_offset') AND NOT EXISTS (SELECT FROM court.judgment j
      WHERE j.instrument_id = e.authority_id AND j.in_force_on <= calendar.china_day(e.carried_out_at))`,
    document: text('须有生效裁判'),
    ledger: `'依据：' || a.number`,
  },
  F50: {
    ...once,
    name: '发还的对象不是被害人',
    level: 'LX',
    law: '刑法 64; 刑诉规定 234',
    remedy: 'explanation',
    days: 5,
    when: `e.outcome = 'return_to_victim' AND r.kind NOT IN ('victim', 'recipient')`,
    document: text('发还被害人'),
    ledger: text('领取人在本案登记为其他身份'),
  },
  F59: {
    ...once,
    name: '执行与判决不一致',
    level: 'LX',
    law: '刑诉解释 447',
    remedy: 'rectification',
    days: 5,
    when: `(l.outcome <> e.outcome OR l.item_id <> e.item_id OR l.recipient_id <> e.recipient_id)`,
    document: `'判决：' || ${outcomeName('l.outcome')} || CASE WHEN l.recipient_id <> e.recipient_id THEN '，另有指定的领取人' ELSE '' END`,
    ledger: `'执行：' || ${outcomeName('e.outcome')}`,
  },
  F60: {
    ...once,
    name: '判前发还没有照相、估价',
    level: 'L1',
    law: '刑诉规定 234',
    remedy: 'explanation',
    days: 5,
    when: `${BEFORE_TRIAL} AND (i.photos IS NULL OR i.value IS NULL)`,
    document: text('登记、拍照或者录像、估价后发还'),
    ledger: `concat_ws('，', CASE WHEN i.photos IS NULL THEN '没有照片' END, CASE WHEN i.value IS NULL THEN '没有估价' END)`,
  },
  F61: {
    ...once,
    name: '销毁不当',
    level: 'LX',
    law: '刑诉法 245; 枪支管理法 27; 文物保护法 98; 毒品管理规定 4',
    remedy: 'accountability',
    days: 5,
    when: `e.outcome = 'destruction' AND (${ELSEWHERE} OR ${STILL_EVIDENCE})`,
    document: `CASE WHEN ${ELSEWHERE} THEN i.category || ' 由上级公安机关或者主管部门处理' ELSE '尚需作为证据使用' END`,
    ledger: `'销毁 ' || ${day('calendar.china_day(e.carried_out_at)')}`,
  },
} as const satisfies Record<string, FlawRule>;
