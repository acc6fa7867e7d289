import qrcode from 'qrcode';
import type { PaperCodes } from '../bundles/bundles.js';
import type { PaperLayout } from './paper-layout.js';
import { printSection, TYPE } from './paper-parts.js';
import type { Words } from './typesetting/lines.js';
import { leading, type Sheet } from './typesetting/sheet.js';
import { chinaTime, inGroups } from './wording.js';

/** Points of a module, 0.53 mm, six dots of a scan at 300 dpi. */
const MODULE = 1.5;
const QUIET_ZONE = 4;
const VERSION_MAX = 20;

interface PrintedCode {
  rows: boolean[][] | null;
  caption: Words;
}

/** Prints the three codes beside each other, each under words that say what it is. */
export function printCodes(sheet: Sheet, layout: PaperLayout<string>, codes: PaperCodes): void {
  const width = sheet.width / 3;
  const columns = printedCodes(codes).map(({ rows, caption }) => ({
    rows,
    caption: sheet.break(caption, width - 8, TYPE.small),
  }));
  const words = Math.max(...columns.map(({ caption }) => caption.length)) * leading(TYPE.small);
  const height = Math.max(...columns.map(({ rows }) => sideOf(rows)));
  printSection(sheet, '核验码', words + height + 80);
  if (layout.codes) sheet.paragraph(layout.codes, TYPE.body);
  sheet.space(4);
  columns.forEach(({ rows, caption }, at) => {
    const x = sheet.left + at * width;
    caption.forEach((line, down) => {
      sheet.print(line, { x: x + 4, y: sheet.y + down * leading(TYPE.small), width }, TYPE.small);
    });
    const quiet = QUIET_ZONE * MODULE;
    if (rows) sheet.pen.squares(x + quiet, sheet.y + words + quiet, MODULE, rows);
  });
  sheet.space(words + height);
}

const sideOf = (rows: boolean[][] | null): number => (rows ? (rows.length + 2 * QUIET_ZONE) * MODULE : 0);

function printedCodes(codes: PaperCodes): PrintedCode[] {
  const { subject, sequence, type, recordedAt, leaf } = codes;
  const omitted = codes.omitted > 0 ? `另有 ${codes.omitted} 个见证签名码内容纳不下，见核验包。` : '';
  const named = subject.kind === 'case' ? '案件' : '物品';
  const told = `${named} ${subject.id} 第 ${sequence} 条（${type}），登记时间 ${chinaTime(recordedAt)}，叶哈希 ${inGroups(leaf)}`;
  return [
    {
      rows: modulesOf(codes.checkpoint),
      caption: [{ text: 'A 检查点', bold: true }, `：账本签名及见证签名的原文。${omitted}`],
    },
    {
      rows: modulesOf(codes.entry),
      caption: codes.isWhole
        ? [{ text: 'B 末条记录', bold: true }, `：该条记录的原始字节，较长的经 zlib 压缩。${told}`]
        : [
            { text: 'B 末条记录的叶哈希', bold: true },
            `：该条记录较长，一码容纳不下，码内仅为其叶哈希，原文见核验包。${told}`,
          ],
    },
    codes.proof
      ? {
          rows: modulesOf(codes.proof),
          caption: [{ text: 'C 包含证明', bold: true }, '：该条记录在检查点的树中的位置及逐级哈希。'],
        }
      : {
          rows: null,
          caption: [{ text: 'C 包含证明', bold: true }, '：账本较大，一码容纳不下，见核验包。'],
        },
  ];
}

/** The modules of a code from its top row on, true for dark. */
function modulesOf(bytes: Buffer): boolean[][] {
  const { modules, version } = qrcode.create([{ data: bytes, mode: 'byte' }], { errorCorrectionLevel: 'M' });
  if (version > VERSION_MAX) throw new Error(`${bytes.length} bytes need a code of version ${version}`);
  return Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (_, column) => modules.get(row, column) === 1),
  );
}
