import type { PaperLayout } from '../paper-layout.js';
import { features, line, name, PROCEDURE, quantity } from './parts.js';

const COURT_RULES = '《最高人民法院关于适用〈中华人民共和国刑事诉讼法〉的解释》';
const PROCURATORATE_RULES = '《人民检察院刑事诉讼规则》';
const EXECUTION_RULES = '《最高人民法院关于刑事裁判涉财产部分执行的若干规定》';
const court = { key: 'handler', label: '人民法院（印章）\n承办人' };
const ordered = [
  line,
  { ...name, share: 17 },
  { ...quantity, share: 12 },
  { ...features, share: 20 },
  { key: 'to', title: '存放地点', share: 14 },
  { key: 'outcome', title: '处理方式', share: 14 },
  { key: 'recipient', title: '领取人、去向', share: 16 },
] satisfies PaperLayout['columns'];

const transfer_letter: PaperLayout = {
  kind: 'transfer_letter',
  version: '1.0',
  effectiveFrom: '2021-03-01',
  title: '涉案财物移送函',
  basis: `${PROCEDURE}第二百四十五条；${COURT_RULES}第四百四十一条`,
  opening: '下列涉案财物随案移送，请查收。作为证据使用而不宜移送的，附清单、照片或者其他证明文件。',
  columns: [
    line,
    { ...name, share: 17 },
    { ...quantity, share: 11 },
    { ...features, share: 22 },
    { key: 'place', title: '存放地点', share: 15 },
    { key: 'physical', title: '是否实物移送', share: 10 },
    { key: 'suggestion', title: '处理建议', share: 18 },
  ],
  signatures: [
    { key: 'sender', label: '移送单位（印章）\n移送人' },
    { key: 'receiver', label: '回执：接收单位（印章）\n接收人' },
  ],
  copies: '本函一式两份，一份留存，一份送接收单位；回执退回附卷。',
  copyNames: ['留存', '送接收单位', '回执'],
};

const acceptance_notice: PaperLayout = {
  kind: 'acceptance_notice',
  version: '1.0',
  effectiveFrom: '2019-12-30',
  title: '接收案件通知书（涉案财物）',
  basis: `${PROCURATORATE_RULES}第一百五十七条`,
  opening: '你单位移送的下列涉案财物，已由本院案件管理部门对照清单逐项查验，接收情况如下。',
  columns: [
    line,
    { ...name, share: 18 },
    { ...features, share: 22 },
    { ...quantity, title: '移送数量', share: 12 },
    { key: 'received', title: '接收数量', share: 12 },
    { key: 'result', title: '接收情况', share: 29 },
  ],
  signatures: [
    { key: 'receiver', label: '案件管理部门（印章）\n接收人' },
    { key: 'sender', label: '移送单位\n移送人' },
  ],
  copies: '本通知书一式两份，一份送移送单位，一份送办案部门。',
  copyNames: ['送移送单位', '送办案部门'],
};

const judgment_list: PaperLayout = {
  kind: 'judgment_list',
  version: '1.0',
  effectiveFrom: '2021-03-01',
  title: '判决书附涉案财物清单',
  basis: `${COURT_RULES}第四百四十四条、第四百四十五条`,
  opening: '下列涉案财物依照判决处理。',
  fields: ['instrument', 'judgment'],
  columns: ordered,
  signatures: [court],
  copies: '本清单附于判决书之后。',
  copyNames: ['附卷', '送达'],
};

const execution_transfer: PaperLayout = {
  kind: 'execution_transfer',
  version: '1.0',
  effectiveFrom: '2014-11-06',
  title: '移送执行表',
  basis: `${EXECUTION_RULES}第七条`,
  opening: '刑事裁判涉财产部分移送执行，应当载明的事项如下。',
  fields: ['judgment', 'parties', 'obligations', 'handler'],
  columns: [
    line,
    { ...name, share: 16 },
    { ...quantity, title: '现存数量', share: 11 },
    { key: 'to', title: '所在、保管', share: 16 },
    { key: 'measure', title: '查封、扣押、冻结措施及期限', share: 22 },
    { key: 'outcome', title: '裁判处理', share: 13 },
    { key: 'ending', title: '随案移送及已经处置', share: 15 },
  ],
  signatures: [
    { key: 'handler', label: '移送部门（刑事审判庭）\n移送人' },
    { key: 'registry', label: '立案部门\n审查人' },
    { key: 'enforcement', label: '执行机构\n接收人' },
  ],
  copies: '本表一式三份，刑事审判庭、立案部门、执行机构各存一份。',
  copyNames: ['刑事审判庭', '立案部门', '执行机构'],
};

const execution_order: PaperLayout = {
  kind: 'execution_order',
  version: '1.0',
  effectiveFrom: '2021-03-01',
  title: '协助执行通知书',
  basis: `${COURT_RULES}第四百四十七条、第四百四十八条`,
  opening: '{executor}：请依照生效裁判处理你单位保管的下列涉案财物，并自执行完毕之日起将执行回单送交本院。',
  fields: ['instrument', 'judgment', 'executor', 'order_due', 'handler'],
  columns: ordered,
  signatures: [court, { key: 'executor', label: '协助执行单位（收到）\n经办人' }],
  copies: '本通知书一式三份：存根一份，附卷一份，送协助执行单位一份。',
  copyNames: ['存根', '附卷', '送协助单位'],
};

const execution_receipt: PaperLayout = {
  kind: 'execution_receipt',
  version: '1.0',
  effectiveFrom: '2021-03-01',
  title: '执行回单',
  basis: `${COURT_RULES}第四百四十七条；《公安机关办理刑事案件程序规定》第二百八十八条`,
  opening: '{court}：你院协助执行通知书所列财物，执行情况如下。',
  fields: ['instrument', 'order', 'judgment', 'order_note', 'handler'],
  columns: [
    line,
    { ...name, share: 18 },
    { ...quantity, title: '执行数量', share: 12 },
    { key: 'outcome', title: '处理方式', share: 14 },
    { key: 'recipient', title: '领取人、去向', share: 15 },
    { key: 'result', title: '执行情况、凭证', share: 34 },
  ],
  signatures: [
    { key: 'handler', label: '执行单位（印章）\n经办人' },
    { key: 'court', label: '人民法院（收到）' },
  ],
  copies: '本回单一式两份，一份送人民法院，一份附卷。',
  copyNames: ['送人民法院', '附卷'],
};

/** 移送、判决、执行: what goes between the three organs on paper. */
export const courts = {
  transfer_letter,
  acceptance_notice,
  judgment_list,
  execution_transfer,
  execution_order,
  execution_receipt,
};
