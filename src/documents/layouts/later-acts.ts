import type { FieldKey, PaperLayout } from '../paper-layout.js';
import { POLICE_RULES, PROCEDURE, plain } from './parts.js';

const COURT_RULES = '《最高人民法院关于适用〈中华人民共和国刑事诉讼法〉的解释》';
const FIELDS: FieldKey[] = ['instrument', 'approver', 'moment', 'handler'];
const decided = {
  version: '1.0',
  effectiveFrom: '2021-03-01',
  fields: FIELDS,
  columns: plain,
  signatures: [
    { key: 'handler', label: '承办人' },
    { key: 'approver', label: '批准人' },
    { key: 'unit', label: '单位（印章）' },
  ],
  copies: '本文书一份附卷，一份送达。',
  copyNames: ['附卷', '送达'],
};

const conversion_decision: PaperLayout = {
  ...decided,
  kind: 'conversion_decision',
  effectiveFrom: '2020-09-01',
  title: '变更查封、扣押决定书',
  basis: `${POLICE_RULES}第二百二十七条至第二百三十一条`,
  opening: '{issuer}在办理{case}中，对下列财物采取的措施，现决定变更如下。',
};

const continuation_decision: PaperLayout = {
  ...decided,
  kind: 'continuation_decision',
  title: '接续查封、扣押、冻结裁定（决定）书',
  basis: `${COURT_RULES}第五百三十二条；《最高人民法院关于刑事裁判涉财产部分执行的若干规定》第五条`,
  opening: '{case}已移送{issuer}办理。对下列财物的查封、扣押、冻结，由本机关接续，顺位不变。',
};

const queue_effect_record: PaperLayout = {
  ...decided,
  kind: 'queue_effect_record',
  effectiveFrom: '2020-09-01',
  title: '轮候查封、冻结生效登记表',
  basis: `${POLICE_RULES}第二百四十二条`,
  opening: '在先的查封、冻结解除或者失效后，下列财物的轮候查封、冻结依法生效，登记如下。',
};

const case_withdrawal: PaperLayout = {
  ...decided,
  kind: 'case_withdrawal',
  title: '解除查封、扣押、冻结通知书（撤销案件）',
  effectiveFrom: '2020-09-01',
  basis: `${POLICE_RULES}第一百八十七条；《人民检察院刑事诉讼规则》第二百四十二条至第二百四十八条`,
  opening: '{case}已经撤销。对下列财物的查封、扣押、冻结予以解除，依法退还或者处理。',
};

const claim_notice: PaperLayout = {
  ...decided,
  kind: 'claim_notice',
  title: '认领通知书',
  basis: `${POLICE_RULES}第二百三十三条；${COURT_RULES}第四百四十五条`,
  opening: '下列财物应当退还，请权利人自收到本通知之日起持身份证明、权属凭证前来认领；委托他人的，附委托书。',
};

const claim_announcement: PaperLayout = {
  ...claim_notice,
  kind: 'claim_announcement',
  title: '招领公告',
  opening:
    '下列财物权属不明或者权利人无法通知，现予公告招领。期满无人认领的，依法上缴国库；其后有人认领、经查证属实的，依法退还。',
  copies: '本公告张贴或者在媒体发布，一份附卷。',
  copyNames: ['张贴', '附卷'],
};

const unclaimed_decision: PaperLayout = {
  ...decided,
  kind: 'unclaimed_decision',
  title: '呈请无主财物上缴国库报告书',
  basis: `${POLICE_RULES}第二百三十三条；${COURT_RULES}第四百四十五条`,
  opening: '下列财物公告招领期满，无人认领，呈请上缴国库。',
};

const refund_application: PaperLayout = {
  ...decided,
  kind: 'refund_application',
  title: '退库申请书',
  basis: `${COURT_RULES}第四百四十五条；${PROCEDURE}第二百四十五条`,
  opening: '下列财物、款项上缴国库后，有权利人认领并经查证属实，申请退库。',
};

const sealing_record: PaperLayout = {
  ...decided,
  kind: 'sealing_record',
  effectiveFrom: '2016-10-01',
  title: '启封、封存笔录',
  basis: '《关于办理刑事案件收集提取和审查判断电子数据若干问题的规定》第十四条',
  opening: '由二人在场对下列财物启封、重新封存，启封前后分别拍照。',
  fields: ['instrument', 'moment', 'handler'],
  signatures: [
    { key: 'handler', label: '办理人' },
    { key: 'second', label: '在场人' },
    { key: 'holder', label: '持有人、见证人' },
  ],
  copies: '本笔录附卷。',
  copyNames: ['附卷', '保管场所'],
};

/** 变更、接续、招领、退库、启封: what is done to property after it was taken. */
export const laterActs = {
  conversion_decision,
  continuation_decision,
  queue_effect_record,
  case_withdrawal,
  claim_notice,
  claim_announcement,
  unclaimed_decision,
  refund_application,
  sealing_record,
};
