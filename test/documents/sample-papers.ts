import { createHash } from 'node:crypto';
import type {
  CaseBlock,
  CaseReport,
  CustodyRow,
  ItemHistory,
  ItemReport,
  ListLine,
  ListPaper,
  PaperHeader,
  Party,
} from '../../src/documents/paper-content.js';
import type { ListKind } from '../../src/documents/paper-layout.js';

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const POLICE = '常州市公安局金坛分局';
const PROCURATORATE = '常州市金坛区人民检察院';
const officer: Party = { name: '周明', post: '办案民警', unit: '刑事侦查大队', agency: POLICE };
const keeper: Party = { name: '吴静', post: '涉案财物管理员', unit: '涉案财物管理中心', agency: POLICE };
const prosecutor: Party = {
  name: '郑岚',
  post: '案件管理人员',
  unit: '案件管理办公室',
  agency: PROCURATORATE,
};

export const header: PaperHeader = {
  number: '坛公（刑）证明字〔2026〕17号',
  printedAt: new Date('2026-03-05T02:11:09.123Z'),
  printedBy: keeper,
  copy: '附卷',
  issuer: POLICE,
};

export const caseBlock: CaseBlock = {
  numbers: [
    { agency: POLICE, number: 'A3204825500002018010007' },
    { agency: PROCURATORATE, number: '坛检诉受〔2018〕251号' },
    { agency: '常州市金坛区人民法院', number: '（2018）苏0482刑初260号' },
  ],
  name: '李某某涉嫌盗窃案',
  cause: '盗窃罪',
  handlingUnit: `${POLICE} 刑事侦查大队`,
  responsibleAgency: PROCURATORATE,
  stage: '审查起诉',
  measures: [{ kind: '扣押', instrument: '坛公（刑）扣字〔2018〕33号', state: '生效' }],
};

export const tree = { size: 1_048_577, root: hashOf('root') };

const moment = (minute: number): string =>
  new Date(Date.UTC(2018, 0, 8, 1, 0) + minute * 60_000).toISOString();

export function custodyRow(sequence: number, over: Partial<CustodyRow> = {}): CustodyRow {
  return {
    sequence,
    occurredAt: moment(sequence * 90),
    recordedAt: moment(sequence * 90 + 4),
    act: sequence % 2 ? '入库' : '调取出库',
    instrument: `坛公（刑）调字〔2018〕${sequence}号`,
    from: sequence % 2 ? officer : keeper,
    to: sequence % 2 ? keeper : officer,
    quantity: { amount: '1', unit: '部' },
    result: { kind: '全部' },
    place: '中心库 A-03-12',
    hash: hashOf(`entry ${sequence}`),
    corrections: [],
    ...over,
  };
}

const seized = custodyRow(1, {
  act: '扣押',
  instrument: '坛公（刑）扣字〔2018〕33号',
  from: { name: '李某某（持有人）' },
  to: officer,
  seal: { before: '无', after: 'F2018-00071' },
  responsibility: { before: '无', after: POLICE },
});
const late = custodyRow(2, {
  act: '入库',
  recordedAt: moment(2 * 90 + 130),
  late: { reason: '夜间系统停机，次日补录' },
  corrections: [
    {
      field: '封条号',
      was: 'F2018-00017',
      becomes: 'F2018-00071',
      reason: '录入时数字颠倒',
      correctedBy: keeper,
      approvedBy: { name: '钱勇', post: '大队长', unit: '刑事侦查大队', agency: POLICE },
      sequence: 5,
    },
  ],
});
const paperTransfer = custodyRow(3, {
  act: '换押移送（实物不动）',
  instrument: '坛公（刑）移字〔2018〕9号',
  from: keeper,
  to: prosecutor,
  responsibility: { before: POLICE, after: PROCURATORATE },
  result: { kind: '有异议', reason: '充电器一只未随附，已注明' },
});

export function historyOf(code: string, rows: CustodyRow[]): ItemHistory {
  return {
    item: {
      code,
      name: '苹果6S手机',
      category: '电子设备',
      quantity: { amount: '1', unit: '部' },
      features: '银色，屏幕右上角有裂纹，开机正常',
      fields: [
        { label: 'IMEI', value: '490154203237518' },
        { label: '序列号', value: 'F2LQ80XKG5MC' },
      ],
      source: '坛公（刑）扣字〔2018〕33号 扣押清单第 1 项',
      holder: '李某某',
      value: { amount: '2350', currency: 'CNY', basis: '坛价认〔2018〕41号价格认定' },
      seal: '已封存 F2018-00071',
      place: '涉案财物管理中心 中心库 A-03-12',
      custodian: keeper,
      axes: {
        measure: '扣押（生效）',
        custody: '中心库',
        responsibility: '审查起诉',
        disposition: '发还（已完成）',
      },
    },
    check: {
      entries: rows.length,
      gaps: 0,
      overlaps: 0,
      conserved: true,
      exceptions: ['3'],
      late: [{ sequence: '2', lateness: 7_800_000 }],
      corrections: ['5'],
    },
    chain: { first: rows[0]?.hash ?? '', last: rows.at(-1)?.hash ?? '' },
    rows,
    dispositions: [
      {
        line: '1',
        way: '发还被害人',
        instrument: '（2018）苏0482刑初260号刑事判决书',
        instrumentLine: '第三项',
        day: '2018-09-20',
        carriedOutBy: [officer, keeper],
        witness: { name: '冯蕾', unit: '东城街道司法所' },
        quantity: { amount: '1', unit: '部' },
        to: '被害人陈某某',
      },
    ],
  };
}

export function itemReport(count = 8, over: Partial<ItemReport> = {}): ItemReport {
  const rest = Array.from({ length: Math.max(0, count - 3) }, (_, index) => custodyRow(index + 4));
  const history = historyOf(
    '320482-2018-0007-01-001-1',
    [seized, late, paperTransfer, ...rest].slice(0, count),
  );
  return { paper: 'custody_item', header, case: caseBlock, history, tree, ...over };
}

export function caseReport(items: number, rows: number): CaseReport {
  async function* histories() {
    for (let item = 1; item <= items; item += 1) {
      const entries = Array.from({ length: rows }, (_, index) => custodyRow(index + 1));
      yield historyOf(`320482-2018-0007-01-${String(item).padStart(3, '0')}-1`, entries);
    }
  }
  const check = {
    entries: items * rows,
    gaps: 0,
    overlaps: 0,
    conserved: true,
    exceptions: [],
    late: [],
    corrections: [],
  };
  return {
    paper: 'custody_case',
    header,
    case: caseBlock,
    check,
    itemCount: items,
    histories: histories(),
    tree,
  };
}

export function listLine(line: number, over: Partial<ListLine> = {}): ListLine {
  return {
    line,
    itemCode: `320482-2018-0007-01-${String(line).padStart(3, '0')}-1`,
    name: line % 3 ? '黑色小米手机' : '黄色金属项链',
    quantity: line % 3 ? { amount: '1', unit: '部' } : { amount: '12.35', unit: '克' },
    features: `外壳有划痕，串号尾号 ${String(line).padStart(4, '0')}，原包装，随附充电线一根`,
    remark: line % 4 ? undefined : '已拍照',
    place: '中心库 A-03-12',
    registrar: '常州市不动产登记中心',
    physical: line % 2 === 0,
    suggestion: line % 2 ? '发还被害人陈某某' : '没收',
    freeze: {
      account: `李某某 6222****${String(line).padStart(4, '0')}`,
      institution: '某银行金坛支行',
      term: '2018-01-08 至 2018-07-07',
      scope: '账户内全部存款',
      fruits: true,
    },
    hash: hashOf(`list ${line}`),
    ...over,
  };
}

export function listPaper(paper: ListKind, lines: ListLine[], over: Partial<ListPaper> = {}): ListPaper {
  return {
    paper,
    header: { ...header, number: '坛公（刑）扣清字〔2018〕33号' },
    case: caseBlock,
    particulars: [
      { label: '持有人', value: '李某某' },
      { label: '住所', value: '常州市金坛区东城街道' },
    ],
    lines,
    signatures: {
      holder: { names: ['李某某'], note: '持有人拒绝签名，见证人在场证明' },
      witness: { names: ['冯蕾'] },
      unit: { names: ['周明', '孙立'] },
    },
    tree,
    ...over,
  };
}
