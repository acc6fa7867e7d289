/** The outcomes and measures of the API, and the words by which the case files call them. */
export type Outcome =
  | 'confiscation'
  | 'return_to_victim'
  | 'return_to_owner'
  | 'recovery'
  | 'seizing_agency_handles'
  | 'sale'
  | 'destruction'
  | 'fine_offset';
export type Measure = 'seizure' | 'sealing' | 'freezing' | 'preservation' | 'acceptance';
export type ObligationKind = 'recovery' | 'restitution' | 'confiscation';

export const OUTCOME_NAMES: Record<Outcome, string> = {
  confiscation: '没收上缴国库',
  return_to_victim: '发还被害人',
  return_to_owner: '发还权利人',
  recovery: '追缴',
  seizing_agency_handles: '由扣押机关依法处理',
  sale: '拍卖变卖',
  destruction: '销毁',
  fine_offset: '折抵罚金',
};

/** 未提及: the court said nothing. 责令退赔 is owed, never an end of what is held. */
export const NOT_MENTIONED = '未提及';
export const RESTITUTION = '责令退赔';

/** What may be done without a judgment, and before it. */
export const CAN_BE_BEFORE: readonly Outcome[] = [
  'return_to_victim',
  'return_to_owner',
  'sale',
  'destruction',
  'seizing_agency_handles',
];

const OUTCOMES = new Map(
  Object.entries(OUTCOME_NAMES).map(([outcome, name]) => [name, outcome as Outcome] as const),
);

/** Undefined for a word that is none of the known ones. */
export const outcomeOf = (disposition: string): Outcome | undefined => OUTCOMES.get(disposition);

const MEASURES: Record<string, Measure> = {
  扣押: 'seizure',
  查封: 'sealing',
  冻结: 'freezing',
  登记保存: 'preservation',
};

/** Without a measure, property was handed in: 接受. */
export const measureOf = (word: string | null): Measure => (word && MEASURES[word]) || 'acceptance';

export const MEASURE_ORDER: readonly Measure[] = [
  'seizure',
  'sealing',
  'freezing',
  'preservation',
  'acceptance',
];

/** What an unrecovered line owes; null when the court ordered nothing of it. */
export function obligationOf(disposition: string): ObligationKind | null {
  if (disposition.includes('追缴')) return 'recovery';
  if (disposition.includes('没收')) return 'confiscation';
  return disposition === NOT_MENTIONED ? null : 'restitution';
}

export const OTHER_THINGS = '作案工具/其他物品';
const CATEGORIES = new Set([
  '现金/货币',
  '账户资金',
  '有价证券',
  '贵金属珠宝',
  '文物艺术品',
  '机动车',
  '不动产',
  '电子设备',
  '电子数据/账号',
  '虚拟货币',
  '毒品',
  '管制刀具/凶器',
  '枪支弹药',
  '危险物品',
  '食品药品/易腐',
  '野生动植物',
  '烟酒',
  OTHER_THINGS,
  '文件票据',
  '淫秽物品/侵权物品',
]);
export const isCategory = (word: string): boolean => CATEGORIES.has(word);

/** Things that stay on their shelf while responsibility moves on (刑诉解释 441). */
const STAYING = new Set([
  '机动车',
  '不动产',
  '账户资金',
  '虚拟货币',
  '毒品',
  '枪支弹药',
  '危险物品',
  '食品药品/易腐',
  '野生动植物',
]);
export const staysInPlace = (category: string): boolean => STAYING.has(category);

/** Why property of a category could not wait for the judgment (刑诉规定 236). */
export function earlyReason(category: string): string {
  if (category === '食品药品/易腐') return 'perishable';
  if (category === '野生动植物') return 'living';
  if (['毒品', '枪支弹药', '危险物品', '管制刀具/凶器'].includes(category)) return 'contraband_not_evidence';
  return 'hard_to_keep';
}

const BEFORE =
  /判前|庭前|已(经)?(发还|返还|退还|归还|领回|领取|销毁)|(审理|侦查|诉讼|审查起诉)(期间|阶段|中|过程中)|诉讼中|先行(处置|处理|变卖|拍卖|销毁|无害化|返还|发还)|现场(返还|发还|退赃|集中)|集中(返还|发还)|^\d{4}-\d{2}-\d{2}由公安/u;
/** True when the words say that it happened before the judgment. */
export const saysBefore = (words: string): boolean => BEFORE.test(words) && !/^判后/u.test(words);

const INTENDED = /拟|尚未|准备|计划|待(?!遇)|将(于|予|依法|由|被)|公告/u;
/** True when the words only intend it. */
export const saysIntended = (words: string): boolean => INTENDED.test(words);

/** Words that confiscate a part without saying how much. */
export const PARTLY = /部分没收|其余不予|仅没收|按[^，。]*比例没收|各半/u;

/** What was done, as free words say it. */
export function outcomeSaid(words: string): Outcome | undefined {
  if (/无害化|销毁|焚烧|掩埋/u.test(words)) return 'destruction';
  if (/变卖|拍卖/u.test(words)) return 'sale';
  if (/(发还|返还|退还|归还|领回).*(被告人|权利人|所有人|案外)/u.test(words)) return 'return_to_owner';
  if (/发还|返还|退还|归还|领回|退赃/u.test(words)) return 'return_to_victim';
  return /放归|放生|移交|上缴|上交|收缴|托管/u.test(words) ? 'seizing_agency_handles' : undefined;
}

/** How far a case went: it stays with the police, reached the procuratorate, the court, or was judged. */
export type Reached = 'police' | 'procuratorate' | 'court' | 'judged' | 'in_force';

const NOT_IN_FORCE = /未生效|上诉期|二审(正在)?(审理|开庭)|二审中|(?<!二审.*|驳回|撤回)(上诉|抗诉)(中|$)/u;
const IN_FORCE =
  /判决|裁定|判处|判刑|获刑|已判|生效|执行(?!逮捕|拘留)|二审|终审|再审|改判|宣判|结案|维持|(驳回|撤回)(上诉|抗诉)/u;
/** By meaning, the furthest first; a word that names no later stage leaves the case with the police. */
export function reachedBy(stage: string): Reached {
  if (NOT_IN_FORCE.test(stage)) return 'judged';
  if (!/(未|待)(判决|宣判|判处)/u.test(stage) && IN_FORCE.test(stage)) return 'in_force';
  if (/公诉|一审|审理|审判|重审|庭|法院|判决|(?<!审查|移送|撤回|不|未)起诉/u.test(stage)) return 'court';
  return /起诉|检察(?!.*捕)/u.test(stage) ? 'procuratorate' : 'police';
}
