import type { PaperLayout } from '../paper-layout.js';
import { features, line, name, POLICE_RULES, PROCEDURE, plain, quantity, remark } from './parts.js';

const unit = { key: 'handler', label: '作出决定的机关（印章）\n承办人' };
const approver = { key: 'approver', label: '批准人' };
const received = { key: 'holder', label: '本决定书副本已收到\n被采取措施人' };
const dated = { version: '1.0', effectiveFrom: '2018-10-26' };

const seizure_decision: PaperLayout = {
  ...dated,
  kind: 'seizure_decision',
  title: '扣押决定书',
  basis: `${PROCEDURE}第一百四十一条`,
  opening:
    '{issuer}在办理{case}中，发现{holder}持有的下列财物、文件可用以证明犯罪嫌疑人、被告人有罪或者无罪。根据《中华人民共和国刑事诉讼法》第一百四十一条之规定，现决定予以扣押。',
  fields: ['instrument', 'approver', 'holder', 'witness', 'officers', 'moment'],
  columns: plain,
  signatures: [received, approver, unit],
  notice: '对扣押不服的，可以依照《中华人民共和国刑事诉讼法》第一百一十七条申诉或者控告。',
  copies: '本决定书一式两份，一份附卷，一份交财物、文件持有人。',
  copyNames: ['附卷', '交持有人'],
};

const sealing_decision: PaperLayout = {
  ...seizure_decision,
  kind: 'sealing_decision',
  title: '查封决定书',
  opening:
    '{issuer}在办理{case}中，发现下列财物可用以证明犯罪嫌疑人、被告人有罪或者无罪。根据《中华人民共和国刑事诉讼法》第一百四十一条之规定，现决定予以查封。查封期间，不得转移、变卖、毁损、抵押或者以其他方式处分。',
  fields: ['instrument', 'approver', 'holder', 'witness', 'officers', 'moment', 'until'],
  columns: [
    line,
    { ...name, share: 17 },
    { ...quantity, share: 11 },
    { ...features, share: 25 },
    { key: 'place', title: '财物所在地', share: 20 },
    { ...remark, share: 20 },
  ],
};

const freezing_notice: PaperLayout = {
  ...dated,
  kind: 'freezing_notice',
  title: '协助冻结财产通知书',
  basis: `${PROCEDURE}第一百四十四条`,
  opening:
    '{institution}：因办理{case}需要，根据《中华人民共和国刑事诉讼法》第一百四十四条之规定，请协助冻结下列财产。冻结期间，非经本机关书面通知，不得解除或者办理支付、过户。',
  fields: ['instrument', 'approver', 'officers', 'moment', 'until'],
  columns: [
    line,
    { ...name, share: 16 },
    { key: 'account', title: '账户名称、账户号码', share: 24 },
    { ...quantity, title: '冻结数额', share: 14 },
    { key: 'term', title: '冻结期限、范围', share: 19 },
    { key: 'institution', title: '协助单位', share: 20 },
  ],
  signatures: [unit, approver, { key: 'institution', label: '回执：协助单位（印章）\n经办人、实际冻结数额' }],
  copies: '本通知书一式三份：存根一份，交协助单位一份，回执由协助单位填写后退回附卷。',
  copyNames: ['存根', '交协助单位', '回执'],
};

const release_decision: PaperLayout = {
  ...dated,
  kind: 'release_decision',
  title: '解除查封、扣押、冻结决定书',
  basis: `${PROCEDURE}第一百四十五条`,
  opening:
    '{issuer}在办理{case}中，对下列财物采取的强制性措施，因{reason}，根据《中华人民共和国刑事诉讼法》第一百四十五条之规定，现决定予以解除，退还财物。',
  fields: ['instrument', 'approver', 'reason', 'moment', 'handler'],
  columns: [
    line,
    { ...name, share: 16 },
    { ...quantity, share: 11 },
    { ...features, share: 22 },
    { key: 'measure', title: '解除的措施、原文书', share: 22 },
    { key: 'recipient', title: '退还', share: 11 },
    { ...remark, share: 11 },
  ],
  signatures: [{ key: 'holder', label: '本决定书已收到\n财物、文件持有人' }, approver, unit],
  copies: '本决定书一式三份：附卷一份，交持有人一份，交保管或者协助单位一份。',
  copyNames: ['附卷', '交持有人', '交保管、协助单位'],
};

const unfreezing_notice: PaperLayout = {
  ...release_decision,
  kind: 'unfreezing_notice',
  title: '协助解除冻结财产通知书',
  basis: `${PROCEDURE}第一百四十五条；${POLICE_RULES}第二百四十七条`,
  opening: '{institution}：下列财产不需要继续冻结，请协助解除冻结，并将办理情况填入回执退回。',
  columns: freezing_notice.columns,
  signatures: freezing_notice.signatures.map((each) =>
    each.key === 'institution' ? { ...each, label: '回执：协助单位（印章）\n经办人、解除时间' } : each,
  ),
  copies: freezing_notice.copies,
  copyNames: freezing_notice.copyNames,
};

const release_notice: PaperLayout = {
  ...release_decision,
  kind: 'release_notice',
  title: '解除查封、扣押、冻结通知书',
  basis: `${PROCEDURE}第一百七十七条；《人民检察院刑事诉讼规则》第三百七十四条`,
  effectiveFrom: '2019-12-30',
  opening:
    '{case}已经决定不起诉。根据《人民检察院刑事诉讼规则》第三百七十四条之规定，请采取或者执行措施的机关对下列财物解除查封、扣押、冻结，依法处理。',
  fields: ['instrument', 'approver', 'moment', 'handler'],
  signatures: [unit, { key: 'receiver', label: '收到通知的机关（印章）\n经办人' }],
  copies: '本通知一式两份，一份附卷，一份送作出或者执行措施的机关。',
  copyNames: ['附卷', '送执行机关'],
};

const renewal_notice: PaperLayout = {
  ...dated,
  kind: 'renewal_notice',
  title: '续行查封、冻结通知书',
  basis: `${POLICE_RULES}第二百四十条、第二百四十三条至第二百四十五条`,
  effectiveFrom: '2020-09-01',
  opening: '{institution}：因办理{case}需要，对下列财物的查封、冻结于届满前续行，请协助办理。续行至{until}。',
  fields: ['instrument', 'approver', 'until', 'moment', 'handler'],
  columns: [
    line,
    { ...name, share: 18 },
    { ...quantity, share: 13 },
    { key: 'account', title: '账户名称、账户号码', share: 22 },
    { key: 'measure', title: '措施、原文书', share: 22 },
    { ...remark, title: '期限', share: 18 },
  ],
  signatures: freezing_notice.signatures,
  copies: freezing_notice.copies,
  copyNames: freezing_notice.copyNames,
};

const claim_answer: PaperLayout = {
  ...dated,
  kind: 'claim_answer',
  title: '权利主张、异议处理决定书',
  basis: '《最高人民法院关于适用〈中华人民共和国刑事诉讼法〉的解释》第二百七十九条、第四百四十二条',
  effectiveFrom: '2021-03-01',
  opening: '{claimant}对下列财物提出{claim}。经审查，决定：{answer}。',
  fields: ['instrument', 'approver', 'claimant', 'claim', 'answer', 'grounds', 'moment', 'handler'],
  columns: plain,
  signatures: [{ key: 'claimant', label: '本决定书已收到\n提出人' }, approver, unit],
  notice: '对处理不服的，可以依法申诉、控告或者提出执行异议。',
  copies: '本决定书一式两份，一份附卷，一份送提出人。',
  copyNames: ['附卷', '送提出人'],
};

/** 决定、通知: what an organ decides upon property, in its own name. */
export const decisions = {
  seizure_decision,
  sealing_decision,
  freezing_notice,
  release_decision,
  unfreezing_notice,
  release_notice,
  renewal_notice,
  claim_answer,
};
