import type { FieldKey, PaperLayout } from '../paper-layout.js';
import { features, KEEPING_RULES, line, name, POLICE_RULES, plain, quantity, remark } from './parts.js';

const ASKED: FieldKey[] = [
  'instrument',
  'applicant',
  'asked_at',
  'asked_for',
  'approver',
  'decided_at',
  'opinion',
];
const BOXES = [
  { key: 'applicant', label: '呈请人' },
  { key: 'reviewer', label: '审核人' },
  { key: 'approver', label: '审批人（签名）' },
];

const approval: Omit<PaperLayout, 'kind' | 'title' | 'basis'> = {
  version: '1.0',
  effectiveFrom: '2020-09-01',
  opening: '现将下列事项呈请审批。',
  fields: ASKED,
  columns: plain,
  signatures: BOXES,
  notice: '审批人以本人账号批准的，批准的时间、职务由账本记录，与签名具有同一记载。',
  copies: '本表附卷。',
  copyNames: ['附卷'],
};

const return_approval: PaperLayout = {
  ...approval,
  kind: 'return_approval',
  title: '呈请发还报告书',
  basis: `${POLICE_RULES}第二百三十四条`,
  opening:
    '下列财物权属明确无争议，发还不损害其他被害人或者利害关系人的利益，不影响诉讼正常进行，已经登记、拍照或者录像、估价，呈请发还。',
  fields: [...ASKED, 'tests'],
  columns: [
    line,
    { ...name, share: 17 },
    { ...quantity, share: 12 },
    { ...features, share: 26 },
    { key: 'recipient', title: '发还', share: 18 },
    { ...remark, share: 20 },
  ],
};

const early_disposal_approval: PaperLayout = {
  ...approval,
  kind: 'early_disposal_approval',
  title: '呈请先行处置报告书',
  basis: `${POLICE_RULES}第二百三十六条；《最高人民法院关于适用〈中华人民共和国刑事诉讼法〉的解释》第四百三十九条`,
  opening: '下列财物因{early}，不宜等待案件终结，呈请先行处置；变价款依法保管，随案移送。',
  fields: [...ASKED, 'early', 'consent'],
  columns: [
    line,
    { ...name, share: 19 },
    { ...quantity, share: 13 },
    { ...features, share: 28 },
    { key: 'outcome', title: '处置方式', share: 15 },
    { ...remark, share: 18 },
  ],
};

const loan_approval: PaperLayout = {
  ...approval,
  kind: 'loan_approval',
  title: '涉案财物调用审批表',
  basis: `${KEEPING_RULES}第一百九十条`,
  opening: '因办案需要，呈请调用下列在库财物，按期归还。',
  fields: [
    'instrument',
    'loan_purpose',
    'borrower',
    'loan_due',
    'applicant',
    'asked_at',
    'asked_for',
    'approver',
    'decided_at',
    'opinion',
  ],
  copies: '本表一式两份，一份附卷，一份由保管场所留存。',
  copyNames: ['附卷', '保管场所'],
};

const request_for_approval: PaperLayout = {
  ...approval,
  kind: 'request_for_approval',
  title: '呈请审批表',
  basis: `${POLICE_RULES}第二百二十八条、第二百三十四条、第二百三十六条`,
  fields: ['asked_kind', 'applicant', 'asked_at', 'asked_for', 'level', 'approver', 'decided_at', 'opinion'],
};

const internal = '本机关涉案财物管理制度';

const correction_approval: PaperLayout = {
  ...approval,
  kind: 'correction_approval',
  title: '更正审批表',
  basis: internal,
  opening: '下列登记有误，呈请更正；原登记保留，可以查阅。',
  columns: [
    line,
    { ...name, share: 20 },
    { key: 'changed', title: '更正内容', share: 43 },
    { ...remark, title: '理由', share: 30 },
  ],
};

const voiding_approval: PaperLayout = {
  ...correction_approval,
  kind: 'voiding_approval',
  title: '重复登记作废审批表',
  opening: '下列登记与另一登记重复，呈请作废；作废的登记保留，可以查阅，不再计数。',
  columns: [
    line,
    { ...name, share: 20 },
    { ...quantity, share: 13 },
    { ...features, share: 30 },
    { ...remark, share: 30 },
  ],
};

const merging_approval: PaperLayout = {
  ...approval,
  kind: 'merging_approval',
  title: '并案登记审批表',
  basis: internal,
  opening: '下列财物所在案件与本案为同一案件，呈请并案登记。',
};

const abnormality_decision: PaperLayout = {
  ...approval,
  kind: 'abnormality_decision',
  title: '涉案财物异常处理审批表',
  basis: `${KEEPING_RULES}第一百九十条`,
  opening: '下列财物的异常情况已经查明，呈请了结。',
};

const erasure_decision: PaperLayout = {
  ...approval,
  kind: 'erasure_decision',
  title: '个人信息删除审批表',
  basis: '《中华人民共和国个人信息保护法》第四十七条',
  effectiveFrom: '2021-11-01',
  opening: '下列个人信息依法应当删除，呈请审批。删除后账本条目及其哈希不变。',
  fields: [...ASKED, 'erasure_basis'],
};

/** 呈请、审批: what a head approves, with who approved it under his own login and when. */
export const approvals = {
  return_approval,
  early_disposal_approval,
  loan_approval,
  request_for_approval,
  correction_approval,
  voiding_approval,
  merging_approval,
  abnormality_decision,
  erasure_decision,
};
