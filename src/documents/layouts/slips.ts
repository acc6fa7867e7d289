import type { PaperLayout } from '../paper-layout.js';
import { features, KEEPING_RULES, line, name, quantity, remark } from './parts.js';

const IN_TWO = {
  version: '1.0',
  effectiveFrom: '2020-09-01',
  basis: `${KEEPING_RULES}第一百九十条`,
};

const store_in_slip: PaperLayout = {
  ...IN_TWO,
  kind: 'store_in_slip',
  title: '涉案财物入库单',
  opening: '下列财物提交入库，保管人员对照清单逐项查验；拒收的，写明理由，由提交人带回。',
  columns: [
    line,
    { ...name, share: 14 },
    { ...features, share: 17 },
    { key: 'source', title: '对应文书、清单项', share: 18 },
    { key: 'planned', title: '扣押应入库数量', share: 10 },
    { key: 'received', title: '本次入库数量', share: 10 },
    { key: 'result', title: '查验结果', share: 13 },
    { key: 'to', title: '存放位置', share: 11 },
  ],
  signatures: [
    { key: 'sender', label: '物品提交人' },
    { key: 'receiver', label: '入库办理人（保管人员）' },
  ],
  copies: '本单一式两份，一份交提交单位附卷，一份由保管场所留存。',
  copyNames: ['提交单位', '保管场所'],
};

const relocation_slip: PaperLayout = {
  ...IN_TWO,
  kind: 'relocation_slip',
  title: '涉案财物转库单',
  basis: `${KEEPING_RULES}第一百八十八条、第一百九十条`,
  opening: '下列财物由移出场所转往移入场所，由双方保管人员当面查验交接。',
  columns: [
    line,
    { ...name, share: 16 },
    { ...features, share: 20 },
    { ...quantity, share: 11 },
    { key: 'seal', title: '封号', share: 10 },
    { key: 'from', title: '移出位置', share: 13 },
    { key: 'to', title: '移入位置', share: 13 },
    { key: 'result', title: '查验结果', share: 10 },
  ],
  signatures: [
    { key: 'sender', label: '移出场所（印章）\n保管人员' },
    { key: 'receiver', label: '移入场所（印章）\n保管人员' },
  ],
  copies: '本单一式两份，移出、移入场所各存一份。',
  copyNames: ['移出场所', '移入场所'],
};

const transfer_out_slip: PaperLayout = {
  ...relocation_slip,
  kind: 'transfer_out_slip',
  basis: IN_TWO.basis,
  title: '涉案财物出库单（移送）',
  opening: '下列财物随案实物移送，出库交接如下。',
  columns: [
    line,
    { ...name, share: 16 },
    { ...features, share: 20 },
    { key: 'planned', title: '扣押数量', share: 10 },
    { ...quantity, title: '本次出库数量', share: 10 },
    { key: 'seal', title: '封号', share: 10 },
    { key: 'from', title: '原存放位置', share: 13 },
    { key: 'result', title: '接收情况', share: 14 },
  ],
  signatures: [
    { key: 'sender', label: '出库办理人' },
    { key: 'receiver', label: '物品领取人（接收单位）' },
  ],
  copies: '本单一式两份，一份由保管场所留存，一份交接收单位。',
  copyNames: ['保管场所', '接收单位'],
};

const loan_out_slip: PaperLayout = {
  ...IN_TWO,
  kind: 'loan_out_slip',
  title: '涉案财物出库单（调用）',
  opening: '下列财物经批准调用出库。领用人应当妥善保管，按期归还，不得挪作他用。',
  fields: ['loan', 'approver', 'loan_purpose', 'borrower', 'loan_out', 'loan_due'],
  columns: [
    line,
    { ...name, share: 17 },
    { ...features, share: 23 },
    { key: 'planned', title: '扣押数量', share: 11 },
    { ...quantity, title: '本次出库数量', share: 11 },
    { key: 'seal', title: '封号', share: 11 },
    { key: 'from', title: '原存放位置', share: 20 },
  ],
  signatures: [
    { key: 'keeper', label: '出库办理人（保管人员）' },
    { key: 'borrower', label: '物品领取人' },
    { key: 'approver', label: '批准人' },
  ],
  copies: '本单一式两份，一份由保管场所留存，一份交领用单位。',
  copyNames: ['保管场所', '领用单位'],
};

const disposal_out_slip: PaperLayout = {
  ...IN_TWO,
  kind: 'disposal_out_slip',
  title: '涉案财物出库单（处理）',
  opening: '下列财物依据生效裁判或者处理决定出库处理。',
  columns: [
    line,
    { ...name, share: 16 },
    { ...features, share: 20 },
    { key: 'planned', title: '扣押数量', share: 10 },
    { ...quantity, title: '本次出库数量', share: 10 },
    { key: 'outcome', title: '处理方式', share: 13 },
    { key: 'recipient', title: '去向', share: 14 },
    { ...remark, share: 10 },
  ],
  signatures: [
    { key: 'keeper', label: '出库办理人（保管人员）' },
    { key: 'recipient', label: '物品领取人、接收人' },
    { key: 'approver', label: '批准人' },
  ],
  copies: '本单一式两份，一份由保管场所留存，一份附卷。',
  copyNames: ['保管场所', '附卷'],
};

const re_entry_slip: PaperLayout = {
  ...IN_TWO,
  kind: 're_entry_slip',
  title: '涉案财物再入库单',
  opening: '下列调用出库的财物归还入库，保管人员已核对数量、状况和封条。',
  fields: ['instrument', 'loan', 'loan_purpose', 'borrower', 'loan_out', 'loan_due', 'moment', 'loan_state'],
  columns: [
    line,
    { ...name, share: 15 },
    { ...features, share: 16 },
    { key: 'planned', title: '扣押数量', share: 9 },
    { key: 'received', title: '出库数量', share: 9 },
    { ...quantity, title: '本次再入库数量', share: 10 },
    { key: 'whole', title: '是否全部再入库', share: 9 },
    { key: 'condition', title: '归还时状况', share: 12 },
    { key: 'to', title: '存放位置', share: 13 },
  ],
  signatures: [
    { key: 'borrower', label: '归还人' },
    { key: 'keeper', label: '入库接收人（保管人员）' },
  ],
  copies: '本单一式两份，一份由保管场所留存，一份交归还单位。',
  copyNames: ['保管场所', '归还单位'],
};

const placement_slip: PaperLayout = {
  ...IN_TWO,
  kind: 'placement_slip',
  title: '涉案财物位置调整单',
  basis: `${KEEPING_RULES}第一百八十八条`,
  opening: '下列财物在本保管场所内调整存放位置。',
  fields: ['instrument', 'moment', 'handler'],
  columns: [
    line,
    { ...name, share: 18 },
    { key: 'case', title: '案件', share: 22 },
    { ...quantity, share: 11 },
    { key: 'from', title: '原位置', share: 21 },
    { key: 'to', title: '新位置', share: 21 },
  ],
  signatures: [
    { key: 'keeper', label: '办理人（保管人员）' },
    { key: 'reviewer', label: '复核人' },
  ],
  copies: '本单由保管场所留存。',
  copyNames: ['保管场所'],
};

const post_handover_list: PaperLayout = {
  ...placement_slip,
  kind: 'post_handover_list',
  title: '岗位交接清单',
  basis: '本机关涉案财物管理制度',
  fields: ['instrument'],
  opening:
    '保管人员离岗，将所保管的下列财物连同台账交接手人员，由双方当面逐项查验；未接收的，仍由移交人保管。',
  columns: [
    line,
    { ...name, share: 17 },
    { key: 'case', title: '案件', share: 20 },
    { ...quantity, share: 10 },
    { key: 'seal', title: '封号', share: 10 },
    { key: 'to', title: '存放位置', share: 18 },
    { key: 'result', title: '查验结果', share: 18 },
  ],
  signatures: [
    { key: 'sender', label: '移交人（保管人员）' },
    { key: 'receiver', label: '接收人（保管人员）' },
    { key: 'reviewer', label: '监交人' },
  ],
  copies: '本单一式两份，移交人、接收人各存一份。',
  copyNames: ['移交人', '接收人'],
};

/** 出入库单据, in two copies, with both parties' boxes. */
export const slips = {
  store_in_slip,
  relocation_slip,
  transfer_out_slip,
  loan_out_slip,
  disposal_out_slip,
  re_entry_slip,
  placement_slip,
  post_handover_list,
};
