import type { PaperLayout } from '../paper-layout.js';
import {
  features,
  holder,
  IN_FORCE,
  keeper,
  line,
  name,
  POLICE_RULES,
  plain,
  quantity,
  remark,
  unit,
  witness,
} from './parts.js';

const seizure_list: PaperLayout = {
  kind: 'seizure_list',
  ...IN_FORCE,
  title: '扣押清单',
  basis: `${POLICE_RULES}第二百二十七条、第二百三十条`,
  opening: '对下列财物、文件予以扣押，并会同在场见证人和持有人查点清楚。',
  columns: plain,
  signatures: [holder, witness, keeper, unit],
  copies: '本清单一式三份，一份附卷，一份交财物、文件持有人，一份交证据保管人员。',
  copyNames: ['附卷', '交持有人', '交保管人员'],
};

const sealing_list: PaperLayout = {
  ...seizure_list,
  kind: 'sealing_list',
  title: '查封清单',
  opening: '对下列财物予以查封，并会同在场见证人和持有人查点清楚。',
  columns: [
    line,
    { ...name, share: 17 },
    { ...quantity, share: 11 },
    { ...features, share: 23 },
    { key: 'place', title: '财物所在地', share: 16 },
    { key: 'registrar', title: '登记机关', share: 14 },
    { ...remark, share: 12 },
  ],
};

const freezing_list: PaperLayout = {
  kind: 'freezing_list',
  ...IN_FORCE,
  title: '冻结财产清单',
  basis: `${POLICE_RULES}第二百三十七条、第二百三十九条`,
  opening: '对下列财产予以冻结。',
  columns: [
    line,
    { ...name, share: 15 },
    { key: 'account', title: '账户名称、账户号码', share: 19 },
    { ...quantity, title: '冻结数额', share: 14 },
    { key: 'term', title: '冻结期限、范围', share: 19 },
    { key: 'institution', title: '协助单位', share: 14 },
    { ...remark, share: 12 },
  ],
  signatures: [{ key: 'institution', label: '协助单位（印章）\n经办人' }, unit],
  copies: '本清单附协助冻结财产通知书回执，一份附卷。',
  copyNames: ['附卷', '协助单位'],
};

const registration_list: PaperLayout = {
  kind: 'registration_list',
  ...IN_FORCE,
  title: '登记保存清单',
  basis: `${POLICE_RULES}第二百三十一条`,
  opening: '对下列财物、文件予以登记保存。',
  columns: plain,
  signatures: [holder, witness, unit],
  notice: '告知：财物、文件持有人应当妥善保管上列财物、文件，不得转移、变卖、毁损。',
  copies: '本清单一式两份，一份交财物、文件持有人，一份连同照片或者录音录像资料附卷备查。',
  copyNames: ['附卷', '交持有人'],
};

const evidence_receipt_list: PaperLayout = {
  kind: 'evidence_receipt_list',
  ...IN_FORCE,
  title: '接受证据材料清单',
  basis: `${POLICE_RULES}第一百七十条`,
  opening: '接受扭送人、报案人、控告人、举报人、投案人提供的下列证据材料。',
  columns: plain,
  signatures: [{ key: 'provider', label: '提交人' }, keeper, unit],
  copies: '本清单一份附卷，一份交提交人。',
  copyNames: ['附卷', '交提交人'],
};

const transfer_list: PaperLayout = {
  kind: 'transfer_list',
  ...IN_FORCE,
  title: '随案移送清单',
  basis: `${POLICE_RULES}第二百八十八条`,
  opening: '下列财物、文件随案移送，处理建议逐项写明。',
  columns: [
    line,
    { ...name, share: 16 },
    { ...quantity, share: 11 },
    { ...features, share: 21 },
    { key: 'place', title: '存放地点', share: 13 },
    { key: 'physical', title: '是否实物移送', share: 8 },
    { key: 'suggestion', title: '处理建议', share: 13 },
    { ...remark, share: 11 },
  ],
  signatures: [
    { key: 'sender', label: '移送单位（印章）\n移送人' },
    { key: 'receiver', label: '接收单位（印章）\n接收人' },
  ],
  copies: '本清单一式两份，一份留存，一份交人民检察院。',
  copyNames: ['留存', '交人民检察院'],
};

const court_transfer_list: PaperLayout = {
  ...transfer_list,
  kind: 'court_transfer_list',
  effectiveFrom: '2018-10-26',
  basis: '《中华人民共和国刑事诉讼法》第二百四十五条',
  copies: '本清单一式两份，一份留存，一份交人民法院。',
  copyNames: ['留存', '交人民法院'],
};

const return_list: PaperLayout = {
  kind: 'return_list',
  ...IN_FORCE,
  title: '发还清单',
  basis: `${POLICE_RULES}第二百三十四条`,
  opening: '下列财物、文件发还领取人。领取人应当是合法权利人或者其委托的人，办案机关工作人员不得代为领取。',
  columns: plain,
  signatures: [
    { key: 'recipient', label: '领取人（受托人附委托书）' },
    { key: 'officer', label: '办案人' },
    keeper,
    { key: 'approver', label: '批准人' },
    { key: 'unit', label: '办案单位（公章）' },
  ],
  copies: '本清单一份连同原物照片、领取手续附卷备查，一份交领取人。',
  copyNames: ['附卷', '交领取人'],
};

const destruction_list: PaperLayout = {
  kind: 'destruction_list',
  version: '1.1',
  effectiveFrom: '2018-10-26',
  title: '销毁清单',
  basis: '《中华人民共和国刑事诉讼法》第二百四十五条',
  opening: '下列财物依法销毁，销毁人不少于二人，监销人未经手该财物。',
  columns: plain,
  signatures: [
    { key: 'destroyer', label: '销毁人（二人以上）' },
    { key: 'witness', label: '监销人' },
    { key: 'approver', label: '批准人' },
    { key: 'unit', label: '办案单位（公章）' },
  ],
  copies: '本清单连同销毁照片或者录像附卷备查。',
  copyNames: ['附卷'],
};

/** 清单: what was taken, sent on, returned or destroyed, line by line. */
export const lists = {
  seizure_list,
  sealing_list,
  freezing_list,
  registration_list,
  evidence_receipt_list,
  transfer_list,
  court_transfer_list,
  return_list,
  destruction_list,
};
