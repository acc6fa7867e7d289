import type { CustodyKey, PaperLayout } from '../paper-layout.js';

const custody_item: PaperLayout<CustodyKey> = {
  kind: 'custody_item',
  version: '1.2',
  effectiveFrom: '2018-10-26',
  title: '涉案财物保管链证明书',
  basis: '《中华人民共和国刑事诉讼法》第二百四十五条',
  columns: [
    { key: 'sequence', title: '序', share: 6 },
    { key: 'time', title: '发生时间\n登记时间（+08:00）', share: 20 },
    { key: 'act', title: '事由\n依据文书', share: 24 },
    { key: 'from', title: '移交方（办理人）\n单位、姓名、职务', share: 25 },
    { key: 'to', title: '接收方\n单位、姓名、职务', share: 25 },
  ],
  verification:
    '核验办法：node verify.mjs 本文件，或在浏览器中打开 verify.html 并拖入本文件，均不联网；核验程序须另行取得，其 SHA-256 应与上列相同。所载事实以核验程序印出的为准。',
  codes:
    '三码核验：以支持二进制的扫码程序依次读出 A、B、C 三码，各存为一个文件，node verify.mjs --codes --policy 策略文件 A B C，不联网，也不需要本 PDF。所载事实以核验程序由 B 码印出的为准，与纸面不符的，应当即时报告。',
  signatures: [
    { key: 'issuer', label: '出具人' },
    { key: 'reviewer', label: '复核人' },
    { key: 'unit', label: '出具单位（印章）' },
  ],
  notice:
    '本证明不代替原始法律文书。本证明依据账本条目生成；与原始文书不一致的，以原始文书为准，并应当即时报告。',
};

/** The layouts of the custody report, for one item and for a whole case. */
export const custodyLayouts: Record<'custody_item' | 'custody_case', PaperLayout<CustodyKey>> = {
  custody_item,
  custody_case: { ...custody_item, kind: 'custody_case' },
};
