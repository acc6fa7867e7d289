import { CATEGORIES } from '../../registry/registry.js';
import { day, type FlawRule, moment, type Reading, text } from './flaw-rule.js';

export const ITEMS: Reading = {
  subject: 'item',
  from: `registry.item i JOIN cases.property_case c ON c.id = i.case_id
    CROSS JOIN LATERAL (SELECT (i.state#>>'{list,instrumentId}')::uuid AS list_id, i.state->'details' AS details,
      i.state#>>'{custody,seal}' AS seal, i.state->>'place' AS place, i.state->'officers' AS officers, i.state->>'features' AS features OFFSET 0) s
    LEFT JOIN instruments.instrument n ON n.id = s.list_id`,
  where: 'NOT i.voided',
  id: 'i.id',
  caseId: 'i.case_id',
  agencyId: 'i.answerable_agency_id',
};

const OPEN = `i.disposition <> 'final'`;
const REGISTERED = `i.origin = 'registered'`;
const list = (words: readonly string[]): string => words.map(text).join(', ');
const APPRAISED = list(
  Object.entries(CATEGORIES).flatMap(([name, { appraisal }]) => (appraisal ? [name] : [])),
);

/** Without any one of these a thing of the category cannot be told from another; a part of what the category should state. */
const ESSENTIAL: Readonly<Record<string, readonly string[]>> = {
  '现金/货币': ['面额张数', '存款回执号'],
  账户资金: ['账号'],
  有价证券: ['号码'],
  贵金属珠宝: ['净重', '毛重'],
  机动车: ['车辆识别代号'],
  不动产: ['权证号', '坐落'],
  电子设备: ['IMEI', '序列号'],
  '电子数据/账号': ['完整性校验值'],
  虚拟货币: ['地址'],
  毒品: ['净重'],
  枪支弹药: ['枪号', '发数'],
};
const byCategory = (of: (fields: readonly string[]) => string): string =>
  `CASE i.category ${Object.entries(ESSENTIAL)
    .map(([category, fields]) => `WHEN ${text(category)} THEN ${of(fields)}`)
    .join(' ')} END`;
const NOT_ESSENTIAL = `NOT (s.details ?| ${byCategory((fields) => `ARRAY[${list(fields)}]`)})`;
const VAGUE = `(NOT i.counted OR i.name ~ '若干|一批|等物')`;

const measured = (field: string): string =>
  `substring(s.details->>${text(field)} FROM '^[0-9]+(?:[.][0-9]+)?')::numeric`;
const DENOMINATIONS = `(SELECT sum(note[1]::numeric * note[2]::numeric)
  FROM regexp_matches(s.details->>'面额张数', '([0-9]+(?:[.][0-9]+)?) *元? *[×xX*] *([0-9]+)', 'g') note)`;

/** In 元, from which a thing is 价值较高; each jurisdiction sets its own. */
const VALUABLE = 100_000;
const HEADS = list(['police_head', 'principal_head', 'chief_prosecutor', 'court_president']);

const gaveStatement = (field: string): string => `${text(`应记载：${field}`)}`;

const IN_HAND = `i.category = '现金/货币' AND i.unit = '元' AND i.custody_kind IN ('officer', 'keeper') AND NOT s.details ?| ARRAY['存款回执号', '特定现金', '冠字号']
      AND :now > i.taken_at + interval '3 days' AND coalesce(s.features, '') !~ '特定现金|冠字号'`;
const IN_ENDED_ACCOUNT = `i.account_id IN (SELECT a.id FROM funds.account a WHERE a.used_until < calendar.china_day(:now))`;

/** What can be seen of an item and the paper by which it was taken. */
export const ITEM_RULES = {
  F01: {
    name: '有物无决定文书',
    level: 'L3',
    law: '刑诉规定 228; 刑诉解释 86',
    remedy: 'correction',
    days: 3,
    when: `${REGISTERED} AND n.id IS NULL`,
    document: text('没有采取措施的决定文书'),
    ledger: `'已登记入册 ' || ${moment('i.registered_at')}`,
  },
  F02: {
    name: '有物无清单',
    level: 'L3',
    law: '刑诉规定 230; 刑诉解释 86',
    remedy: 'correction',
    days: 3,
    when: `${REGISTERED} AND s.list_id IS NULL`,
    document: text('不在任何清单上'),
    ledger: `'已登记入册 ' || ${moment('i.registered_at')}`,
  },
  F06: {
    name: '一人兼任：保管人或者批准人与侦查人员、申请人',
    level: 'L2',
    law: '刑诉规定 228-229、235; 行政规定 188',
    remedy: 'rectification',
    days: 3,
    when: `i.custody_kind = 'keeper' AND s.officers ? i.custody_person_id::text AND ${OPEN}`,
    document: text('办案与保管相分离'),
    ledger: text('现保管人是清单上的侦查人员'),
  },
  F10: {
    name: '采取措施早于决定或立案',
    level: 'L2',
    law: '刑诉法 141; 刑诉规定 228; 公通字〔2015〕21号 5',
    remedy: 'explanation',
    days: 10,
    when: `${REGISTERED} AND calendar.china_day(i.taken_at) < greatest(n.issued_on, c.filed_on)`,
    document: `'立案 ' || ${day('c.filed_on')} || '，决定 ' || ${day('n.issued_on')}`,
    ledger: `'采取措施 ' || ${moment('i.taken_at')}`,
  },
  F13: {
    name: '描述过于笼统',
    level: 'L2',
    law: '刑诉规定 230; 刑诉解释 86、437',
    remedy: 'correction',
    days: 10,
    when: `${OPEN} AND (${VAGUE} OR ${NOT_ESSENTIAL})`,
    document: `CASE WHEN NOT i.counted THEN '数量不明' WHEN ${NOT_ESSENTIAL}
      THEN ${byCategory((fields) => gaveStatement(fields.join('、')))} ELSE '名称含混' END`,
    ledger: `i.category || '，以上未登记'`,
  },
  F14: {
    name: '鉴定前写明材质',
    level: 'L2',
    law: '刑诉规定 230; 内部',
    remedy: 'correction',
    days: 10,
    when: `${OPEN} AND i.category = '贵金属珠宝' AND i.name ~ '[金银铂玉]|钻石|翡翠' AND i.name !~ '黄色金属|白色金属|疑似'
      AND NOT s.details ?| ARRAY['证书号', '成色']`,
    document: text('名称写明了材质'),
    ledger: text('没有鉴定证书号、成色'),
  },
  F15: {
    name: '数量、重量自相矛盾',
    level: 'L2',
    law: '刑诉解释 86、437',
    remedy: 'correction',
    days: 5,
    when: `s.details ?| ARRAY['净重', '面额张数', '冻结金额'] AND CASE
      WHEN s.details ? '净重' AND ${measured('净重')} > ${measured('毛重')} THEN true
      WHEN i.category = '现金/货币' AND i.counted THEN ${DENOMINATIONS} <> i.registered
      WHEN i.category = '账户资金' AND i.counted AND i.unit = '元' THEN ${measured('冻结金额')} <> i.registered ELSE false END`,
    document: `CASE i.category WHEN '现金/货币' THEN '面额合计 ' || ${DENOMINATIONS}
      WHEN '账户资金' THEN '冻结金额 ' || ${measured('冻结金额')} ELSE '净重 ' || ${measured('净重')} || '，毛重 ' || ${measured('毛重')} END`,
    ledger: `'登记 ' || i.registered || i.unit`,
  },
  F17: {
    name: '号码校验不符（公民身份号码、车辆识别代号、IMEI）',
    level: 'L0',
    law: 'GB 11643; GB 16735; 内部',
    remedy: 'correction',
    days: 10,
    when: `(s.details->>'IMEI' <> '' AND NOT oversight.imei_holds(s.details->>'IMEI')
      OR s.details->>'车辆识别代号' <> '' AND NOT oversight.vin_holds(s.details->>'车辆识别代号'))`,
    document: `CASE WHEN s.details ? 'IMEI' THEN 'IMEI' ELSE '车辆识别代号' END || ' 的校验位应相符'`,
    ledger: text('登记的号码校验不符'),
  },
  F18: {
    name: '应照相而没有照片，或者照片用于他案财物',
    level: 'L2',
    law: '刑诉规定 230',
    remedy: 'correction',
    days: 5,
    when: `${OPEN} AND i.photos IS NULL AND i.category IN (${APPRAISED})`,
    document: `i.category || ' 应照相或者录音录像'`,
    ledger: text('没有照片'),
  },
  F20: {
    name: '批准层级过低',
    level: 'L2',
    law: '刑诉规定 228',
    remedy: 'correction',
    days: 5,
    when: `${REGISTERED} AND n.kind = 'seizure_decision' AND i.value >= ${VALUABLE} AND NOT EXISTS (SELECT FROM identity.appointment p
      WHERE p.person_id = (n.approvals#>>'{0,personId}')::uuid AND p.roles && ARRAY[${HEADS}]
        AND p.from_date <= n.issued_on AND (p.until_date IS NULL OR p.until_date >= n.issued_on))`,
    document: text('价值较高的，由县级以上机关负责人批准'),
    ledger: `'价值 ' || i.value || i.currency || '，批准人 ' || coalesce(n.approvals#>>'{0,post}', '无')`,
  },
  F23: {
    name: '查封、冻结、登记保存的情况迟报保管人员',
    level: 'L1',
    law: '行政规定 190',
    remedy: 'explanation',
    days: 10,
    when: `${REGISTERED} AND i.measure IN ('freezing', 'sealing', 'preservation') AND i.registered_at > i.taken_at + interval '24 hours'`,
    document: `'采取措施 ' || ${moment('i.taken_at')}`,
    ledger: `'登记 ' || ${moment('i.registered_at')}`,
  },
  F24: {
    name: '保管地点不明',
    level: 'L2',
    law: '刑诉规定 235; 检察规则 669',
    remedy: 'rectification',
    days: 3,
    agency: 'i.custody_agency_id',
    when: `${OPEN} AND i.custody_kind = 'keeper' AND s.place IS NULL AND :now > i.registered_at + interval '24 hours'`,
    document: text('保管应有库位'),
    ledger: text('没有登记存放地点'),
  },
  F34: {
    name: '电子介质未封存、电子数据没有校验值',
    level: 'L2',
    law: '刑诉解释 111-113; 电子数据规定 14',
    remedy: 'correction',
    days: 5,
    agency: 'i.custody_agency_id',
    when: `${OPEN} AND (i.category = '电子设备' AND i.custody_kind = 'keeper' AND s.seal IS NULL
      OR i.category = '电子数据/账号' AND NOT s.details ? '完整性校验值')`,
    document: text('应封存并记录完整性校验值'),
    ledger: `CASE i.category WHEN '电子设备' THEN '没有封条号' ELSE '没有完整性校验值' END`,
  },
  F37: {
    name: '补录过迟',
    level: 'L1',
    law: '内部',
    remedy: 'explanation',
    days: 10,
    when: `${REGISTERED} AND i.registered_at > i.taken_at + interval '72 hours' OR i.ended_at > i.finished_at + interval '72 hours'`,
    document: `CASE WHEN i.registered_at > i.taken_at + interval '72 hours' THEN '采取措施 ' || ${moment('i.taken_at')} ELSE '处理完毕 ' || ${moment('i.finished_at')} END`,
    ledger: `'登记于 ' || CASE WHEN i.registered_at > i.taken_at + interval '72 hours' THEN ${moment('i.registered_at')} ELSE ${moment('i.ended_at')} END`,
  },
  F38: {
    name: '措施届满，财物仍在案',
    level: 'L3',
    law: '刑诉规定 240、243-245',
    remedy: 'rectification',
    days: 3,
    when: `${OPEN} AND i.measure_until < to_char(calendar.china_day(:now), 'YYYY-MM-DD')`,
    document: `'措施至 ' || i.measure_until || ' 止，届满自动解除'`,
    ledger: text('没有续行，也没有解除、处理'),
  },
  F40: {
    name: '届满后才续行',
    level: 'L1',
    law: '刑诉规定 240; 公通字〔2013〕30号 7',
    remedy: 'explanation',
    days: 3,
    when: `i.measure IN ('freezing', 'sealing') AND EXISTS (SELECT FROM jsonb_array_elements(i.state->'measures') m
      JOIN instruments.instrument r ON r.id = (m#>>'{renewals,-1}')::uuid WHERE m->>'renewedFrom' < ${day('r.issued_on')})`,
    document: text('届满前办理继续冻结、查封手续，逾期视为自动解除'),
    ledger: text('续行文书的日期晚于届满日'),
  },
  F43: {
    name: '贵重财物逾期未估价',
    level: 'L1',
    law: '刑诉规定 230; 刑诉解释 437',
    remedy: 'rectification',
    days: 15,
    when: `${OPEN} AND i.value IS NULL AND i.category IN (${APPRAISED}) AND :now > i.taken_at + interval '30 days'`,
    document: text('应及时鉴定、估价（内部：30 日）'),
    ledger: `'采取措施 ' || ${day('i.taken_at')} || '，没有价值'`,
  },
  F46: {
    name: '现金逾期未存入唯一合规账户，或者存款的账户已停用',
    level: 'L1',
    law: '公通字〔2015〕21号 9; 检察规则 217',
    remedy: 'rectification',
    days: 3,
    agency: 'i.custody_agency_id',
    when: `${OPEN} AND (${IN_HAND} OR ${IN_ENDED_ACCOUNT})`,
    document: text('三日以内存入唯一合规账户'),
    ledger: `CASE WHEN i.account_id IS NULL THEN '采取措施 ' || ${day('i.taken_at')} || '，没有存款回执'
      ELSE '存于 ' || (SELECT a.bank || '，' || ${day('a.used_until')} FROM funds.account a WHERE a.id = i.account_id) || ' 停用' END`,
  },
  F47: {
    name: '案件账户不平，或者孳息没有入账',
    level: 'L1',
    law: '公通字〔2015〕21号 9; 刑法 64; 内部',
    remedy: 'rectification',
    days: 5,
    agency: 'i.custody_agency_id',
    event: text('interest'),
    when: `${OPEN} AND i.account_id IS NOT NULL AND i.origin <> 'fruits' AND i.deposited_on < to_char(calendar.china_day(:now) - 100, 'YYYY-MM-DD') AND NOT EXISTS
      (SELECT FROM registry.item f WHERE f.origin_id = i.id AND f.origin = 'fruits')`,
    document: text('账户按季结息，孳息随本金入账（内部）'),
    ledger: `'存入 ' || i.deposited_on || '，没有孳息'`,
  },
  F62: {
    name: '案件已结清，财物未处理完毕',
    level: 'L1',
    law: '内部',
    remedy: 'rectification',
    days: 5,
    when: `${OPEN} AND c.state = 'closed'`,
    document: text('案件登记为已结清'),
    ledger: `'现存 ' || i.on_hand || i.unit`,
  },
} as const satisfies Record<string, FlawRule>;
