import type { ItemState } from './item-state.js';

export interface Category {
  /** What a description of such a thing should state (刑诉解释 437; 刑诉规定 230). Missing ones are a flaw to cure, never a refusal. */
  fields: readonly string[];
  /** Photo or recording and timely appraisal are required (刑诉规定 230). */
  appraisal: boolean;
  law: string;
  effectiveFrom: string;
}

const FROM = '2021-03-01';

/** The twenty categories of property and what to record of each. */
// biome-ignore format: the table reads as a table
export const CATEGORIES: Readonly<Record<string, Category>> = {
  '现金/货币':         { fields: ['币种', '面额张数', '清点人', '存款回执号'],                 appraisal: false, law: '刑诉解释 437; 检察规则 217', effectiveFrom: FROM },
  '账户资金':          { fields: ['开户行', '户名', '账号', '冻结金额', '冻结期限'],           appraisal: false, law: '刑诉规定 237-240',           effectiveFrom: FROM },
  '有价证券':          { fields: ['发行人', '号码', '面值', '张数', '到期日'],                 appraisal: false, law: '刑诉规定 244-246',           effectiveFrom: FROM },
  '贵金属珠宝':        { fields: ['毛重', '净重', '成色', '印记', '证书号'],                   appraisal: true,  law: '刑诉规定 230',               effectiveFrom: FROM },
  '文物艺术品':        { fields: ['尺寸', '材质', '题款', '年代'],                             appraisal: true,  law: '刑诉规定 230; 文物保护法 98', effectiveFrom: FROM },
  '机动车':            { fields: ['号牌', '车辆识别代号', '发动机号', '厂牌型号', '颜色'],     appraisal: false, law: '刑诉解释 437',               effectiveFrom: FROM },
  '不动产':            { fields: ['权证号', '坐落', '面积', '登记机关', '查封部分'],           appraisal: false, law: '刑诉解释 437',               effectiveFrom: FROM },
  '电子设备':          { fields: ['品牌', '型号', '序列号', 'IMEI', '封条号'],                 appraisal: false, law: '刑诉解释 113; 电子数据规定 14', effectiveFrom: FROM },
  '电子数据/账号':     { fields: ['文件格式', '完整性校验值', '提取介质'],                     appraisal: false, law: '刑诉解释 111-113',           effectiveFrom: FROM },
  '虚拟货币':          { fields: ['链', '币种', '地址', '转入交易'],                           appraisal: false, law: '刑诉解释 437',               effectiveFrom: FROM },
  '毒品':              { fields: ['包装序号', '净重', '天平分度', '检材编号'],                 appraisal: true,  law: '毒品称量规定 14',            effectiveFrom: '2016-07-01' },
  '管制刀具/凶器':     { fields: ['种类', '尺寸'],                                             appraisal: false, law: '刑诉解释 437',               effectiveFrom: FROM },
  '枪支弹药':          { fields: ['种类', '枪号', '口径', '发数'],                             appraisal: true,  law: '枪支管理法 27',              effectiveFrom: FROM },
  '危险物品':          { fields: ['品名', '危险类别', '容器', '代保管人资质'],                 appraisal: false, law: '刑诉解释 441',               effectiveFrom: FROM },
  '食品药品/易腐':     { fields: ['保质期', '保存温度', '取样数量'],                           appraisal: false, law: '刑诉规定 236',               effectiveFrom: FROM },
  '野生动植物':        { fields: ['物种', '保护级别', '重量'],                                 appraisal: true,  law: '刑诉解释 441',               effectiveFrom: FROM },
  '烟酒':              { fields: ['品牌', '规格', '真伪'],                                     appraisal: false, law: '刑诉解释 437',               effectiveFrom: FROM },
  '作案工具/其他物品': { fields: ['规格', '颜色', '新旧程度'],                                 appraisal: false, law: '刑诉解释 437',               effectiveFrom: FROM },
  '文件票据':          { fields: ['标题', '页数', '原件或复制件'],                             appraisal: false, law: '刑诉规定 67',                effectiveFrom: FROM },
  '淫秽物品/侵权物品': { fields: ['载体', '数量', '封存情况'],                                 appraisal: true,  law: '刑诉解释 437',               effectiveFrom: FROM },
};

/** What nobody may hold: it goes back to nobody (刑法 64). */
export const CONTRABAND: readonly string[] = ['毒品', '枪支弹药', '淫秽物品/侵权物品'];

/** Which of its fields tells a thing of this category from every other, where several organs may take measures upon the same. */
const IDENTIFYING: Readonly<Record<string, string>> = {
  账户资金: '账号',
  有价证券: '号码',
  不动产: '权证号',
  机动车: '车辆识别代号',
};

/** That number without its spaces and hyphens; null where there is none. The database knows it as `registry.identifying_number`. */
export function identifyingNumber(
  category: string,
  details: Readonly<Record<string, string>>,
): string | null {
  const written = details[IDENTIFYING[category] ?? ''];
  return written?.replace(/[\s-]/g, '').toUpperCase() || null;
}

/** True while the law wants a photo of such a thing, something of it is on hand, and it has none: a flaw to cure, never a refusal. */
export const photosMissing = ({ category, quantity, voided, photos }: ItemState): boolean =>
  photos.length === 0 && !voided && quantity.onHand !== '0' && (CATEGORIES[category]?.appraisal ?? false);
