import type { AgencyKind } from '../identity/identity.js';

/** Who must have approved a paper before it authorises anything (刑诉规定 228、234、236; 检察规则 250; 刑诉解释 439). */
export const APPROVAL_LEVELS = [
  'none',
  'unit_head',
  'police_head',
  'principal_head',
  'chief_prosecutor',
  'court_president',
] as const;
export type ApprovalLevel = (typeof APPROVAL_LEVELS)[number];

export const APPROVAL_NAMES: Record<ApprovalLevel, string> = {
  none: '无须批准',
  unit_head: '办案部门负责人批准',
  police_head: '公安机关负责人批准',
  principal_head: '主要负责人批准',
  chief_prosecutor: '检察长批准',
  court_president: '院长批准',
};

/** What a head of the police approves is approved by 检察长 or 院长 in the other organs (检察规则 250-251; 刑诉解释 439). */
export function levelIn(level: ApprovalLevel, agencyKind: AgencyKind): ApprovalLevel {
  if (level !== 'police_head' && level !== 'principal_head') return level;
  if (agencyKind === 'procuratorate') return 'chief_prosecutor';
  return agencyKind === 'court' ? 'court_president' : level;
}

export interface InstrumentForm {
  /** Chinese name, as printed. */
  name: string;
  /** The word in its number: 某公(扣押)字〔2026〕1号 has 扣押. */
  word: string;
  /** The kinds of agency that may issue it. */
  by: readonly AgencyKind[];
  approval: ApprovalLevel;
  law: string;
  /** First day on which this form applies. */
  effectiveFrom: string;
}

const P = ['police'] as const;
const R = ['procuratorate'] as const;
const C = ['court'] as const;
const ORGANS = ['police', 'procuratorate', 'court'] as const;
const HOLDERS = ['police', 'procuratorate', 'court', 'custody_centre', 'finance'] as const;

/** Every legal paper that can authorise an act. Approval levels are statutory unless `law` begins with 内部. */
// biome-ignore format: the table reads as a table
export const INSTRUMENTS = {
  seizure_decision:        { name: '扣押决定书',           word: '扣押',   by: ORGANS,  approval: 'unit_head',        law: '刑诉规定 228',       effectiveFrom: '2020-09-01' },
  sealing_decision:        { name: '查封决定书',           word: '查封',   by: ORGANS,  approval: 'police_head',      law: '刑诉规定 228',       effectiveFrom: '2020-09-01' },
  freezing_notice:         { name: '协助冻结财产通知书',   word: '冻财',   by: ORGANS,  approval: 'police_head',      law: '刑诉规定 237-239',   effectiveFrom: '2020-09-01' },
  preservation_decision:   { name: '登记保存清单',         word: '登保',   by: ORGANS,  approval: 'unit_head',        law: '刑诉规定 231',       effectiveFrom: '2020-09-01' },
  acceptance_list:         { name: '接受证据材料清单',     word: '接证',   by: ORGANS,  approval: 'unit_head',        law: '刑诉规定 170',       effectiveFrom: '2020-09-01' },
  store_in_slip:           { name: '涉案财物入库单',       word: '入库',   by: HOLDERS, approval: 'none',             law: '行政规定 190',       effectiveFrom: '2020-09-01' },
  relocation_slip:         { name: '涉案财物转库单',       word: '转库',   by: HOLDERS, approval: 'none',             law: '内部',               effectiveFrom: '2020-09-01' },
  post_handover_list:      { name: '岗位交接清单',         word: '岗交',   by: HOLDERS, approval: 'none',             law: '内部',               effectiveFrom: '2020-09-01' },
  stock_import_list:       { name: '历史库存导入清单',     word: '导库',   by: ORGANS,  approval: 'unit_head',        law: '内部',               effectiveFrom: '2020-09-01' },
  placement_slip:          { name: '涉案财物位置调整单',   word: '位调',   by: HOLDERS, approval: 'none',             law: '行政规定 188',       effectiveFrom: '2020-09-01' },
  loan_approval:           { name: '涉案财物调用审批表',   word: '调用',   by: ORGANS,  approval: 'unit_head',        law: '行政规定 190',       effectiveFrom: '2020-09-01' },
  special_loan_approval:   { name: '涉案财物调用审批表（机关负责人）', word: '调用特', by: ORGANS, approval: 'police_head', law: '内部',             effectiveFrom: '2020-09-01' },
  re_entry_slip:           { name: '涉案财物再入库单',     word: '再入',   by: HOLDERS, approval: 'none',             law: '行政规定 190',       effectiveFrom: '2020-09-01' },
  abnormality_report:      { name: '涉案财物异常情况报告', word: '异报',   by: HOLDERS, approval: 'none',             law: '行政规定 190',       effectiveFrom: '2020-09-01' },
  stocktaking_record:      { name: '涉案财物盘点表',       word: '盘点',   by: HOLDERS, approval: 'none',             law: '内部',               effectiveFrom: '2020-09-01' },
  abnormality_decision:    { name: '涉案财物异常处理审批表', word: '异处', by: HOLDERS, approval: 'unit_head',        law: '内部',               effectiveFrom: '2020-09-01' },
  prosecution_opinion:     { name: '起诉意见书',           word: '诉',     by: P,       approval: 'police_head',      law: '刑诉规定 288-289',   effectiveFrom: '2020-09-01' },
  court_transfer_letter:   { name: '涉案财物移送函',       word: '移送',   by: ['police', 'procuratorate'], approval: 'police_head', law: '刑诉法 245; 刑诉解释 441', effectiveFrom: '2021-03-01' },
  supplementary_investigation_decision: { name: '退回补充侦查决定书', word: '补侦', by: R, approval: 'unit_head',     law: '刑诉法 175; 检察规则 342', effectiveFrom: '2019-12-30' },
  non_prosecution_decision: { name: '不起诉决定书',        word: '刑不诉', by: R,       approval: 'chief_prosecutor', law: '刑诉法 177; 检察规则 374', effectiveFrom: '2019-12-30' },
  case_withdrawal_decision: { name: '撤销案件决定书',       word: '撤案',   by: ['police', 'procuratorate'], approval: 'police_head', law: '刑诉规定 187; 检察规则 242-248', effectiveFrom: '2020-09-01' },
  indictment:              { name: '起诉书',               word: '刑诉',   by: R,       approval: 'chief_prosecutor', law: '刑诉法 176; 检察规则 358', effectiveFrom: '2019-12-30' },
  judgment:                { name: '刑事判决书',           word: '刑初',   by: C,       approval: 'none',             law: '刑诉解释 444-445',   effectiveFrom: '2021-03-01' },
  execution_order:         { name: '协助执行通知书',       word: '执助',   by: C,       approval: 'none',             law: '刑诉解释 447-448',   effectiveFrom: '2021-03-01' },
  execution_receipt:       { name: '执行回单',             word: '执回',   by: HOLDERS, approval: 'none',             law: '刑诉解释 447',       effectiveFrom: '2021-03-01' },
  release_decision:        { name: '解除查封、扣押、冻结决定书', word: '解', by: ORGANS, approval: 'unit_head',       law: '刑诉法 145; 刑诉规定 233、247', effectiveFrom: '2020-09-01' },
  renewal_notice:          { name: '续行查封、冻结通知书', word: '续',   by: ORGANS,  approval: 'police_head',      law: '刑诉规定 240、243-245; 公通字〔2013〕30号 7', effectiveFrom: '2020-09-01' },
  conversion_decision:     { name: '变更查封、扣押决定书', word: '变更', by: P,       approval: 'police_head',      law: '刑诉规定 227-231',   effectiveFrom: '2020-09-01' },
  continuation_decision:   { name: '接续查封、扣押、冻结裁定（决定）书', word: '接续', by: ['procuratorate', 'court'], approval: 'police_head', law: '刑诉解释 532; 涉财产执行规定 5; 检察规则 209-217', effectiveFrom: '2021-03-01' },
  queue_effect_record:     { name: '轮候查封、冻结生效登记表', word: '轮候', by: ORGANS, approval: 'none',          law: '刑诉规定 242',       effectiveFrom: '2020-09-01' },
  claim_record:            { name: '权利主张、异议登记表', word: '异登', by: ORGANS, approval: 'none',            law: '刑诉解释 279; 刑诉规定 196', effectiveFrom: '2021-03-01' },
  claim_answer:            { name: '权利主张、异议处理决定书', word: '异处', by: ORGANS, approval: 'unit_head',   law: '刑诉解释 279、442; 涉财产执行规定 14-15', effectiveFrom: '2021-03-01' },
  claim_notice:            { name: '认领通知书',           word: '领通', by: ORGANS, approval: 'none',              law: '刑诉规定 233; 刑诉解释 445', effectiveFrom: '2020-09-01' },
  claim_announcement:      { name: '招领公告',             word: '招领', by: ORGANS, approval: 'none',              law: '刑诉规定 233; 刑诉解释 445', effectiveFrom: '2020-09-01' },
  unclaimed_decision:      { name: '呈请无主财物上缴国库报告书', word: '无主', by: ORGANS, approval: 'police_head', law: '内部（刑诉规定 233; 刑诉解释 445）', effectiveFrom: '2020-09-01' },
  refund_application:      { name: '退库申请书',           word: '退库', by: ORGANS, approval: 'police_head',       law: '内部（刑诉解释 445）', effectiveFrom: '2021-03-01' },
  return_approval:         { name: '呈请发还报告书',       word: '发还',   by: ORGANS,  approval: 'police_head',      law: '刑诉规定 234',       effectiveFrom: '2020-09-01' },
  early_disposal_approval: { name: '呈请先行处置报告书',   word: '先处',   by: ORGANS,  approval: 'principal_head',   law: '刑诉规定 236; 刑诉解释 439', effectiveFrom: '2020-09-01' },
  return_list:             { name: '发还清单',             word: '发还单', by: HOLDERS, approval: 'none',             law: '刑诉规定 234',       effectiveFrom: '2020-09-01' },
  treasury_payment:        { name: '一般缴款书',           word: '缴库',   by: HOLDERS, approval: 'none',             law: '刑诉法 245; 罚没财物管理办法', effectiveFrom: '2021-01-01' },
  sale_confirmation:       { name: '拍卖变卖成交确认书',   word: '变价',   by: HOLDERS, approval: 'none',             law: '刑诉规定 236; 涉财产执行规定 12', effectiveFrom: '2014-11-06' },
  destruction_record:      { name: '销毁清单',             word: '销毁',   by: HOLDERS, approval: 'none',             law: '刑诉法 245',         effectiveFrom: '2018-10-26' },
  fine_offset_voucher:     { name: '折抵罚金凭证',         word: '抵罚',   by: HOLDERS, approval: 'none',             law: '刑诉解释 449',       effectiveFrom: '2021-03-01' },
  handling_record:         { name: '涉案财物处理情况说明', word: '处理',   by: HOLDERS, approval: 'none',             law: '刑诉解释 449',       effectiveFrom: '2021-03-01' },
  sealing_record:          { name: '启封、封存笔录',       word: '启封',   by: HOLDERS, approval: 'none',             law: '电子数据规定 14', effectiveFrom: '2020-09-01' },
  expense_voucher:         { name: '处置费用支付凭证',     word: '费用',   by: HOLDERS, approval: 'none',             law: '内部',               effectiveFrom: '2020-09-01' },
  deposit_receipt:         { name: '银行存款回执',         word: '存款',   by: HOLDERS, approval: 'none',             law: '公通字〔2015〕21号 9; 检察规则 217', effectiveFrom: '2015-07-22' },
  interest_notice:         { name: '结息凭证',             word: '结息',   by: HOLDERS, approval: 'none',             law: '刑法 64; 刑诉法 245', effectiveFrom: '2018-10-26' },
  counting_record:         { name: '清点笔录',             word: '清点',   by: HOLDERS, approval: 'none',             law: '刑诉规定 230',       effectiveFrom: '2020-09-01' },
  photo_record:            { name: '物证照片制作说明',     word: '照片',   by: HOLDERS, approval: 'none',             law: '刑诉规定 67; 行政规定 31', effectiveFrom: '2020-09-01' },
  correction_approval:     { name: '更正审批表',           word: '更正',   by: HOLDERS, approval: 'unit_head',        law: '内部',               effectiveFrom: '2020-09-01' },
  voiding_approval:        { name: '重复登记作废审批表',   word: '作废',   by: HOLDERS, approval: 'unit_head',        law: '内部',               effectiveFrom: '2020-09-01' },
  merging_approval:        { name: '并案登记审批表',       word: '并案',   by: ORGANS,  approval: 'unit_head',        law: '内部',               effectiveFrom: '2020-09-01' },
  erasure_decision:        { name: '个人信息删除审批表',   word: '删除',   by: ORGANS,  approval: 'police_head',      law: '个人信息保护法 47; 内部', effectiveFrom: '2021-11-01' },
  flaw_correction:         { name: '补正说明',             word: '补正',   by: HOLDERS, approval: 'none',             law: '刑诉解释 86; 刑诉规定 71', effectiveFrom: '2020-09-01' },
  flaw_explanation:        { name: '情况说明',             word: '说明',   by: HOLDERS, approval: 'none',             law: '刑诉解释 86',        effectiveFrom: '2020-09-01' },
  closing_report:          { name: '涉案财物结清报告',     word: '结清',   by: ORGANS,  approval: 'unit_head',        law: '内部',               effectiveFrom: '2020-09-01' },
} as const satisfies Record<string, InstrumentForm>;

export type InstrumentKind = keyof typeof INSTRUMENTS;
export const INSTRUMENT_KINDS = Object.keys(INSTRUMENTS) as InstrumentKind[];
