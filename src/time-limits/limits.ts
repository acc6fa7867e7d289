/** A length of time by law: hours run through, days, months and years end with a day (刑诉法 105). */
export interface Period {
  unit: 'hour' | 'day' | 'month' | 'year';
  count: number;
}

/** What becomes of it when the limit runs out. */
export const EXPIRIES = {
  flaw: '逾期构成程序瑕疵',
  lapse: '届满自动解除',
  treasury: '届满可上缴国库',
  none: '逾期提示',
} as const;

export interface TimeLimit {
  name: string;
  /** From what it runs. */
  starts: string;
  /** Null: other rules set it, or it depends on what is not recorded. */
  period: Period | null;
  /** How long a first period may be at the most, where a superior approves it. */
  most?: Period;
  extension: string;
  expiry: keyof typeof EXPIRIES;
  law: string;
  basis: '法定' | '内部';
  /** First day on which the rule applies. */
  effectiveFrom: string;
  effectiveUntil?: string;
  /** A last day that is a holiday moves to the next working day; not where somebody may be in custody meanwhile, nor for the term of a measure. */
  rolls: boolean;
  /** The fact that is not recorded yet, without which it cannot run. */
  needs?: string;
}

const hours = (count: number): Period => ({ unit: 'hour', count });
const days = (count: number): Period => ({ unit: 'day', count });
const months = (count: number): Period => ({ unit: 'month', count });
const years = (count: number): Period => ({ unit: 'year', count });

const POLICE = '2020-09-01';
const ADMINISTRATIVE = '2019-01-01';
const PROCURATORATE = '2019-12-30';
const COURT = '2021-03-01';
const ENFORCING = '2014-11-06';
const legal = { basis: '法定', rolls: true } as const;
const term = { basis: '法定', rolls: false, expiry: 'lapse' } as const;
const internal = { basis: '内部', rolls: true, expiry: 'none' } as const;

/** Every time limit of 涉案财物, statutory (T) and of answering an offer (R). Whatever counts days or hours takes them from here. */
// biome-ignore format: the table reads as a table
export const TIME_LIMITS = {
  T01: { ...legal, name: '与案件无关的财物解除并退还', starts: '作出解除决定', period: days(3), extension: '无', expiry: 'flaw', law: '刑诉法 145; 刑诉规定 233、247; 检察规则 210', effectiveFrom: '2018-10-26' },
  T02: { ...legal, name: '扣押财物移交保管', starts: '扣押', period: hours(24), extension: '异地、偏远：返回单位后 24 小时；紧急检验、辨认：完毕后 24 小时，经办案部门负责人批准', expiry: 'flaw', law: '行政规定 190; 公通字〔2015〕21号 12-13', effectiveFrom: POLICE },
  T03: { ...legal, name: '查封、冻结、登记保存文书副本送保管人员', starts: '采取措施', period: hours(24), extension: '无', expiry: 'flaw', law: '行政规定 190', effectiveFrom: ADMINISTRATIVE, needs: '文书副本送达保管人员的记录（登记迟于 24 小时的由瑕疵 F23 检出）' },
  T04: { ...legal, name: '调用后归还', starts: '批准的归还期限届满（调用事由至迟于此时完毕）', period: hours(24), extension: '按原审批程序重新批准', expiry: 'flaw', law: '行政规定 190; 公通字〔2015〕21号 15', effectiveFrom: '2015-09-01' },
  T05: { ...legal, name: '检察院自行扣押的财物移交案管、款项入账', starts: '检察院扣押', period: days(3), extension: '特殊原因经检察长批准', expiry: 'flaw', law: '检察规则 217', effectiveFrom: PROCURATORATE, needs: '检察院自行采取的措施' },
  T06: { ...term,  name: '冻结存款、汇款、证券交易结算资金', starts: '冻结', period: months(6), most: years(1), extension: '期满前续冻，每次不超过 6 个月；重大复杂经设区的市一级以上负责人批准不超过 1 年', law: '刑诉规定 240、243', effectiveFrom: POLICE },
  T07: { ...term,  name: '冻结债券、股票、基金份额', starts: '冻结', period: years(2), extension: '期满前续冻，每次不超过 2 年', law: '刑诉规定 244', effectiveFrom: POLICE },
  T08: { ...term,  name: '冻结股权、保单权益和其他投资权益', starts: '冻结', period: months(6), extension: '期满前续冻，每次不超过 6 个月', law: '刑诉规定 245', effectiveFrom: POLICE },
  T09: { ...term,  name: '查封', starts: '查封', period: years(2), extension: '续封一次不超过 1 年；再续须设区的市一级以上负责人批准；届满 5 日前办理', law: '公通字〔2013〕30号 7', effectiveFrom: '2013-09-01' },
  T10: { ...term,  name: '法院查封、扣押、冻结', starts: '法院采取措施', period: null, extension: '存款 1 年、动产 2 年、不动产及其他财产权 3 年，届满前续行', law: '刑诉解释 532; 民诉解释 485', effectiveFrom: COURT },
  T11: { ...legal, name: '行政扣押、扣留、查封', starts: '行政强制措施', period: days(30), extension: '经县级以上公安机关负责人批准延长 30 日；鉴定时间不计', expiry: 'flaw', law: '行政规定 112、115', effectiveFrom: ADMINISTRATIVE, needs: '行政案件' },
  T12: { ...term,  name: '行政先行登记保存', starts: '先行登记保存', period: days(7), extension: '无', law: '行政规定 110', effectiveFrom: ADMINISTRATIVE, needs: '行政案件' },
  T13: { ...term,  name: '反恐怖行政冻结', starts: '冻结', period: months(2), extension: '经上一级批准延长 1 个月', law: '行政规定 113-114', effectiveFrom: ADMINISTRATIVE, needs: '行政案件' },
  T14: { ...term,  name: '反有组织犯罪紧急止付、临时冻结、临时扣押', starts: '紧急措施', period: hours(48), extension: '无', law: '反有组织犯罪法 27', effectiveFrom: '2022-05-01', needs: '紧急措施这一类措施' },
  T15: { ...legal, name: '通知、公告权利人认领（刑事）', starts: '通知或者公告', period: months(6), extension: '无', expiry: 'treasury', law: '刑诉规定 233', effectiveFrom: POLICE },
  T16: { ...legal, name: '通知、公告权利人认领（行政）', starts: '通知或者公告', period: months(6), extension: '不超过 3 个月', expiry: 'treasury', law: '行政规定 197', effectiveFrom: ADMINISTRATIVE, needs: '行政案件' },
  T17: { ...legal, name: '判决返还的公告认领', starts: '公告', period: years(1), extension: '无；上缴后认领的退库', expiry: 'treasury', law: '刑诉解释 445', effectiveFrom: COURT },
  T18: { ...legal, name: '补充侦查', starts: '退回的案件被接收', period: months(1), extension: '以二次为限', expiry: 'none', law: '刑诉法 105、175; 刑诉规定 295', effectiveFrom: '2018-10-26', rolls: false },
  T19: { ...legal, name: '法院通知补送材料', starts: '法院通知', period: days(3), extension: '无', expiry: 'none', law: '刑诉解释 219', effectiveFrom: COURT, needs: '补送材料的通知' },
  T20: { ...legal, name: '生效裁判送交查封、扣押、冻结机关执行', starts: '判决生效', period: days(10), extension: '无', expiry: 'flaw', law: '刑诉解释 447', effectiveFrom: COURT },
  T21: { ...legal, name: '执行回单', starts: '协助执行通知发出', period: months(1), extension: '有客观原因的说明情况', expiry: 'flaw', law: '刑诉解释 447', effectiveFrom: COURT },
  T22: { ...legal, name: '冻结的款项上缴国库并回单', starts: '执行通知送达金融机构', period: days(15), extension: '无', expiry: 'flaw', law: '刑诉解释 448', effectiveFrom: COURT, needs: '向金融机构送达的执行通知' },
  T23: { ...legal, name: '移送执行立案', starts: '移送立案', period: days(7), extension: '无', expiry: 'none', law: '涉财产执行规定 7', effectiveFrom: ENFORCING, needs: '执行案件的移送与立案' },
  T24: { ...legal, name: '刑事裁判涉财产部分执行', starts: '执行立案', period: months(6), extension: '经院长批准', expiry: 'none', law: '涉财产执行规定 3', effectiveFrom: ENFORCING, needs: '执行案件的移送与立案' },
  T25: { ...legal, name: '检察院撤销案件后处理财物', starts: '撤销案件', period: days(30), extension: '经检察长批准延长 30 日', expiry: 'flaw', law: '检察规则 247', effectiveFrom: PROCURATORATE },
  T26: { ...legal, name: '没收违法所得申请公告', starts: '受理申请', period: days(15), extension: '公告期 6 个月，不中止、不延长', expiry: 'none', law: '刑诉法 299; 没收程序规定 11', effectiveFrom: '2018-10-26', needs: '没收违法所得程序' },
  T27: { ...legal, name: '毒品送检', starts: '扣押毒品', period: days(3), extension: '案情复杂、数量大、异地、偏远：7 日', expiry: 'flaw', law: '毒品称量规定 30', effectiveFrom: '2016-07-01', needs: '送检的登记' },
  T28: { ...legal, name: '电子数据解除冻结通知', starts: '决定解除', period: days(3), extension: '无', expiry: 'none', law: '电子数据规定 12', effectiveFrom: '2016-10-01', needs: '电子数据的冻结' },
  T29: { ...legal, name: '对财物措施的申诉、控告答复', starts: '收到申诉、控告', period: days(30), extension: '无', expiry: 'flaw', law: '刑诉规定 196', effectiveFrom: POLICE },
  T30: { ...legal, name: '案件流程监控通知书回复', starts: '收到通知书', period: days(10), extension: '无', expiry: 'flaw', law: '检察规则 665', effectiveFrom: PROCURATORATE, needs: '流程监控通知书' },
  T31: { ...legal, name: '价格认定', starts: '受理价格认定', period: null, extension: '各地规定不同（河南 5 个工作日，重庆 7 日），可以约定', expiry: 'none', law: '发改价格〔2015〕2251号; 地方条例', effectiveFrom: '2016-01-01', needs: '价格认定协助书' },
  T32: { ...legal, name: '当场收缴的罚款交至单位', starts: '当场收缴', period: days(2), extension: '水上、旅客列车：自抵岸、到站之日', expiry: 'flaw', law: '行政规定 216', effectiveFrom: ADMINISTRATIVE, needs: '行政案件' },

  R01: { ...legal,    name: '入库接收', starts: '移交', period: hours(24), extension: '无', expiry: 'none', law: '行政规定 190', effectiveFrom: ADMINISTRATIVE },
  R02: { ...internal, name: '转库接收', starts: '移交', period: hours(24), extension: '无', law: '内部', effectiveFrom: POLICE },
  R03: { ...internal, name: '审查起诉案件涉案财物受理', starts: '移送', period: days(7), extension: '无', law: '内部（检察规则 157 要求立即审查）', effectiveFrom: PROCURATORATE },
  R04: { ...internal, name: '退回补充侦查案件接收', starts: '退回', period: hours(72), extension: '无', law: '内部', effectiveFrom: POLICE },
  R05: { ...legal,    name: '提起公诉案件涉案财物受理审查', starts: '移送', period: days(7), extension: '无', expiry: 'none', law: '刑诉解释 218-219', effectiveFrom: COURT },
  R06: { ...internal, name: '直接移送法院的财物接收', starts: '移送', period: days(7), extension: '无', law: '内部（刑诉解释 440-441）', effectiveFrom: COURT },
} as const satisfies Record<string, TimeLimit>;

export type TimeLimitId = keyof typeof TIME_LIMITS;
export const TIME_LIMIT_IDS = Object.keys(TIME_LIMITS) as TimeLimitId[];
