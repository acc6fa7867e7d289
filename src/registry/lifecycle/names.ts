import type { CorrectableField } from './acts.js';
import type {
  ClaimKind,
  ClaimState,
  CustodyKind,
  DispositionAxis,
  MeasureKind,
  MeasureState,
  OriginKind,
  PackageState,
  Stage,
} from './item-state.js';

export const STAGE_NAMES: Record<Stage, string> = {
  investigation: '侦查',
  prosecution_review: '审查起诉',
  supplementary_investigation: '退回补充侦查',
  first_instance: '一审',
  execution: '执行',
  concluded: '已结',
};

export const MEASURE_NAMES: Record<MeasureKind, string> = {
  seizure: '扣押',
  sealing: '查封',
  freezing: '冻结',
  preservation: '登记保存',
  acceptance: '接受',
};

export const MEASURE_STATE_NAMES: Record<MeasureState, string> = {
  queued: '轮候',
  in_force: '生效',
  converted: '已变更为其他措施',
  taken_over: '已由后一机关接续',
  lifted: '已解除',
  lapsed: '已届满，自动解除',
};

export const CLAIM_NAMES: Record<ClaimKind, string> = {
  third_party_objection: '案外人异议',
  ownership: '权属主张',
  victim: '被害人主张',
  complaint: '申诉、控告',
};

export const CLAIM_STATE_NAMES: Record<ClaimState, string> = {
  open: '尚未处理',
  upheld: '成立',
  rejected: '不成立',
  withdrawn: '撤回',
};

export const CUSTODY_NAMES: Record<CustodyKind, string> = {
  officer: '办案人员持有',
  keeper: '保管人员保管',
  possessor: '留持有人保管',
  in_place: '就地查封',
  bank: '存于金融机构',
};

export const PACKAGE_NAMES: Record<PackageState, string> = {
  unsealed: '未封存',
  sealed: '已封存',
  opened: '启封',
  seal_broken: '封条异常',
};

/** How an item came about that stands on no line of a list. */
export const ORIGIN_NAMES: Record<OriginKind, string> = {
  registered: '登记',
  split: '拆分取得',
  proceeds: '变价所得登记',
  fruits: '孳息入账',
};

export const DISPOSITION_NAMES: Record<DispositionAxis, string> = {
  undecided: '未定',
  recommended: '已提处理建议',
  ordered: '已决定、待执行',
  final: '已处理完毕',
};

/** What an item from a spreadsheet says of itself for ever. */
export const UNWITNESSED = '导入登记，未经见证';

/** What a correction may correct. */
export const FIELD_NAMES: Readonly<Record<string, string>> = {
  name: '名称',
  features: '特征',
  category: '类别',
  unit: '计量单位',
  quantity: '数量',
} satisfies Record<CorrectableField, string>;
