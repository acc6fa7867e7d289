import type { PaperLayout } from '../paper-layout.js';
import {
  features,
  KEEPING_RULES,
  line,
  name,
  POLICE_RULES,
  PROCEDURE,
  plain,
  quantity,
  remark,
} from './parts.js';

const COURT_RULES = '《最高人民法院关于适用〈中华人民共和国刑事诉讼法〉的解释》';
const handler = { key: 'handler', label: '办理人' };
const unit = { key: 'unit', label: '单位（印章）' };
const record = { version: '1.0', effectiveFrom: '2020-09-01', columns: plain, copyNames: ['附卷'] };

const claim_record: PaperLayout = {
  ...record,
  kind: 'claim_record',
  title: '权利主张、异议登记表',
  basis: `${COURT_RULES}第二百七十九条；${POLICE_RULES}第一百九十六条`,
  effectiveFrom: '2021-03-01',
  opening: '{claimant}对下列财物提出{claim}，现予登记。处理之前，不得发还、变卖、上缴或者销毁。',
  fields: ['instrument', 'claimant', 'claim', 'grounds', 'moment', 'handler'],
  signatures: [{ key: 'claimant', label: '提出人' }, handler, unit],
  copies: '本表一式两份，一份附卷，一份交提出人。',
  copyNames: ['附卷', '交提出人'],
};

const counting_record: PaperLayout = {
  ...record,
  kind: 'counting_record',
  title: '清点笔录',
  basis: `${POLICE_RULES}第二百三十条`,
  opening: '对下列封存或者成批的财物清点、拆分如下，各部分数量之和与原数量相符。',
  fields: ['instrument', 'moment', 'handler'],
  signatures: [handler, { key: 'second', label: '共同清点人' }, { key: 'witness', label: '见证人' }],
  copies: '本笔录附卷。',
};

const photo_record: PaperLayout = {
  ...record,
  kind: 'photo_record',
  title: '物证照片制作说明',
  basis: `${POLICE_RULES}第六十七条`,
  opening: '下列财物的照片由制作人拍摄，与原物核对一致；照片以其内容的哈希登记，不得替换。',
  fields: ['instrument', 'moment', 'handler'],
  columns: [
    line,
    { ...name, share: 20 },
    { key: 'place', title: '原物存放何处', share: 23 },
    { ...features, share: 28 },
    { ...remark, title: '照片', share: 22 },
  ],
  signatures: [
    { key: 'handler', label: '制作人' },
    { key: 'second', label: '制作人（二）' },
    { key: 'keeper', label: '原物保管人' },
  ],
  copies: '本说明附卷。',
};

const flaw_correction: PaperLayout = {
  ...record,
  kind: 'flaw_correction',
  title: '补正说明',
  basis: `${COURT_RULES}第八十六条；${POLICE_RULES}第七十一条`,
  opening: '就本案涉案财物的下列瑕疵补正如下。',
  fields: ['instrument', 'flaw', 'explanation', 'handler'],
  signatures: [handler, { key: 'reviewer', label: '复核人' }, unit],
  copies: '本说明附卷，随案移送。',
};

const flaw_explanation: PaperLayout = {
  ...flaw_correction,
  kind: 'flaw_explanation',
  title: '情况说明',
  basis: `${COURT_RULES}第八十六条`,
  opening: '就本案涉案财物的下列瑕疵作出合理解释。',
};

const abnormality_report: PaperLayout = {
  ...record,
  kind: 'abnormality_report',
  title: '涉案财物异常情况报告',
  basis: `${KEEPING_RULES}第一百九十条；${POLICE_RULES}第二百三十条`,
  opening: '发现下列财物异常，现予报告。查明了结之前，除报告、归还、拍照外，停止对该财物的一切办理。',
  fields: ['instrument', 'moment', 'handler'],
  columns: [
    line,
    { ...name, share: 17 },
    { ...quantity, share: 11 },
    { ...features, share: 21 },
    { key: 'to', title: '存放位置', share: 15 },
    { key: 'abnormality', title: '异常', share: 11 },
    { ...remark, title: '情况', share: 18 },
  ],
  signatures: [
    { key: 'handler', label: '报告人' },
    { key: 'head', label: '保管部门负责人' },
    { key: 'case_head', label: '办案部门负责人' },
  ],
  copies: '本报告一式两份，一份由保管场所留存，一份送办案部门。',
  copyNames: ['保管场所', '办案部门'],
};

const treasury_stub: PaperLayout = {
  ...record,
  kind: 'treasury_stub',
  title: '涉案财物上缴国库情况（缴款书存根）',
  basis: `${PROCEDURE}第二百四十五条；《罚没财物管理办法》`,
  effectiveFrom: '2021-01-01',
  opening: '下列财物、款项依据生效裁判上缴国库。一般缴款书由财政部门统一印制，本存根载明其填列事项。',
  fields: ['instrument', 'authority', 'total', 'moment', 'handler', 'executors'],
  columns: [
    line,
    { ...name, share: 22 },
    { ...quantity, title: '上缴数额', share: 18 },
    { key: 'outcome', title: '收入项目', share: 17 },
    { key: 'recipient', title: '收款国库', share: 14 },
    { ...remark, share: 22 },
  ],
  signatures: [{ key: 'handler', label: '缴款经办人' }, { key: 'bank', label: '代理银行（收讫）' }, unit],
  copies: '本存根一份附卷，一份交财务。',
  copyNames: ['附卷', '交财务'],
};

const sale_record: PaperLayout = {
  ...treasury_stub,
  kind: 'sale_record',
  title: '涉案财物变价情况记录',
  basis: `${POLICE_RULES}第二百三十六条；《最高人民法院关于刑事裁判涉财产部分执行的若干规定》第十二条`,
  effectiveFrom: '2014-11-06',
  opening: '下列财物已经拍卖、变卖，价款另行登记为财物，依法保管。',
  fields: ['instrument', 'authority', 'moment', 'handler', 'executors'],
  columns: [
    line,
    { ...name, share: 22 },
    { ...quantity, title: '变价数量', share: 16 },
    { ...features, share: 28 },
    { ...remark, share: 27 },
  ],
  signatures: [handler, { key: 'bank', label: '拍卖、变卖机构（印章）' }, unit],
};

const offset_voucher: PaperLayout = {
  ...treasury_stub,
  kind: 'offset_voucher',
  title: '折抵罚金凭证',
  basis: `${COURT_RULES}第四百四十九条`,
  effectiveFrom: '2021-03-01',
  opening: '下列款物依据生效裁判折抵罚金。',
  signatures: [handler, { key: 'holder', label: '被执行人' }, unit],
};

const handling_record: PaperLayout = {
  ...treasury_stub,
  kind: 'handling_record',
  title: '涉案财物处理情况说明',
  basis: `${COURT_RULES}第四百四十九条`,
  effectiveFrom: '2021-03-01',
  opening: '下列财物已依法处理，情况说明如下。',
  fields: ['instrument', 'authority', 'moment', 'handler', 'executors'],
  columns: [
    line,
    { ...name, share: 18 },
    { ...quantity, share: 12 },
    { ...features, share: 24 },
    { key: 'outcome', title: '处理方式', share: 15 },
    { key: 'recipient', title: '去向', share: 12 },
    { ...remark, share: 12 },
  ],
  signatures: [handler, { key: 'second', label: '共同办理人' }, unit],
};

const closing_report: PaperLayout = {
  ...record,
  kind: 'closing_report',
  title: '涉案财物结清报告',
  basis: '本机关涉案财物管理制度',
  opening: '本案涉案财物已全部处理完毕，去向逐项列明，账实相符，予以结清。',
  fields: ['instrument', 'approver', 'handler', 'balance'],
  columns: [
    line,
    { ...name, share: 18 },
    { key: 'source', title: '来源清单', share: 24 },
    { key: 'planned', title: '登记数量', share: 13 },
    { key: 'ending', title: '去向', share: 38 },
  ],
  signatures: [{ key: 'handler', label: '报告人' }, { key: 'approver', label: '批准人' }, unit],
  copies: '本报告附卷。',
};

/** 记录、说明、凭证: what was found, counted, explained or carried out. */
export const records = {
  claim_record,
  counting_record,
  photo_record,
  flaw_correction,
  flaw_explanation,
  abnormality_report,
  treasury_stub,
  sale_record,
  offset_voucher,
  handling_record,
  closing_report,
};
