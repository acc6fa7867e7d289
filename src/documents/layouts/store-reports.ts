import type { PaperLayout } from '../paper-layout.js';
import { KEEPING_RULES, line, name, quantity } from './parts.js';

const stocktaking_record: PaperLayout = {
  kind: 'stocktaking_record',
  version: '1.0',
  effectiveFrom: '2020-09-01',
  title: '涉案财物盘点表',
  basis: `${KEEPING_RULES}第一百八十九条`,
  opening:
    '由二人对下列库位逐件扫描盘点，其中一人不保管财物。抽样盘点的，种子先记入账本，再据以抽取。盘点只记所见，不改变账面。',
  columns: [
    line,
    { ...name, share: 31 },
    { key: 'expected', title: '应在库位', share: 17 },
    { key: 'seen', title: '所见库位、时间', share: 28 },
    { key: 'result', title: '结果', share: 17 },
  ],
  signatures: [
    { key: 'keeper', label: '盘点人（保管人员）' },
    { key: 'second', label: '共同盘点人' },
    { key: 'head', label: '保管部门负责人' },
  ],
  copies: '本表由保管场所留存。',
  copyNames: ['保管场所', '监督部门'],
};

const outside_list: PaperLayout = {
  kind: 'outside_list',
  version: '1.0',
  effectiveFrom: '2020-09-01',
  title: '在外涉案财物清单',
  basis: `${KEEPING_RULES}第一百九十条`,
  opening: '截至打印时，本机关保管场所借出、尚未归还的财物。逾期的，在备注写明。',
  columns: [
    line,
    { ...name, share: 18 },
    { ...quantity, share: 9 },
    { key: 'case', title: '案件', share: 18 },
    { key: 'borrower', title: '领用单位、领用人', share: 17 },
    { key: 'since', title: '出库时间、已在外', share: 15 },
    { key: 'due', title: '归还期限', share: 16 },
  ],
  signatures: [
    { key: 'keeper', label: '制表人（保管人员）' },
    { key: 'head', label: '保管部门负责人' },
  ],
  copyNames: ['保管场所', '监督部门'],
};

/** 库房报表: what a count found, and what is outside. */
export const storeReports = { stocktaking_record, outside_list };
