import { custodyLayouts } from './layouts/layouts.js';
import type { Correction, CustodyRow, DispositionRow } from './paper-content.js';
import type { Column, CustodyKey } from './paper-layout.js';
import { TYPE } from './paper-parts.js';
import type { Band, Cell } from './typesetting/grid.js';
import type { Words } from './typesetting/lines.js';
import type { Sheet } from './typesetting/sheet.js';
import { chinaTime, entryMark, partyLine, partyText, quantityText, STROKE, stretch } from './wording.js';

const shown: Record<CustodyKey, (row: CustodyRow) => string> = {
  sequence: ({ sequence }) => String(sequence),
  time: ({ occurredAt, recordedAt }) => `${chinaTime(occurredAt)}\n${chinaTime(recordedAt)}`,
  act: ({ act, instrument }) => `${act}\n${instrument || STROKE}`,
  from: ({ from }) => partyText(from),
  to: ({ to }) => partyText(to),
};

/** One entry: its times, act and parties, and under them what changed, how it was received and what was corrected. */
export function custodyRow(sheet: Sheet, row: CustodyRow): Band[] {
  const cells = custodyLayouts.custody_item.columns.map(({ key, share }, index) => ({
    words: shown[key](row),
    width: (sheet.width * share) / 100,
    align: index === 0 ? ('center' as const) : ('left' as const),
    continues: index === 0,
  }));
  const notes = [changes(row), ...row.corrections.map(correction)];
  return [{ cells, size: TYPE.body }, ...notes.map((words) => note(sheet, words, cells[0]?.width ?? 0))];
}

function note(sheet: Sheet, words: Words, first: number): Band {
  const cells = [
    { words: '', width: first, continues: true },
    { words, width: sheet.width - first },
  ];
  return { cells, size: TYPE.small };
}

function changes(row: CustodyRow): string {
  const { responsibility, seal, quantity, onHand, result, place, remark, late } = row;
  const lateness = Date.parse(row.recordedAt) - Date.parse(row.occurredAt);
  return [
    responsibility && `责任机关 ${responsibility.before} → ${responsibility.after}`,
    seal && `封条 ${seal.before} → ${seal.after}`,
    quantity && `数量 ${quantityText(quantity)}`,
    onHand && `现存 ${quantityText(onHand.before)} → ${quantityText(onHand.after)}`,
    result && `验收 ${result.kind}${result.reason ? `（${result.reason}）` : ''}`,
    place && `地点 ${place}`,
    late && `补录 迟 ${stretch(lateness)}（${late.reason}）`,
    remark && `备注 ${remark}`,
    `条目 ${entryMark(row.hash)}`,
  ]
    .filter(Boolean)
    .join('　');
}

function correction(corrected: Correction): Words {
  const by = `更正人 ${partyLine(corrected.correctedBy)}　批准人 ${partyLine(corrected.approvedBy)}`;
  return [
    { text: `更正（第 ${corrected.sequence} 条）`, bold: true },
    ` ${corrected.field}：原值 `,
    { text: corrected.was, struck: true },
    ` → 更正为 `,
    { text: corrected.becomes, bold: true },
    `　理由 ${corrected.reason}　${by}`,
  ];
}

/** The columns of the disposition table. */
export const dispositionColumns: Column<string>[] = [
  { key: 'line', title: '项', share: 6 },
  { key: 'way', title: '方式／数量', share: 16 },
  { key: 'instrument', title: '依据文书及其项', share: 24 },
  { key: 'day', title: '日期', share: 13 },
  { key: 'persons', title: '执行人／见证人', share: 27 },
  { key: 'to', title: '去向', share: 14 },
];

export function dispositionCells(sheet: Sheet, row: DispositionRow): Cell[] {
  const persons = row.carriedOutBy.map(partyLine).join('\n');
  const witness = `见证人：${row.witness ? partyLine(row.witness) : STROKE}`;
  const words = [
    row.line,
    `${row.way}\n${quantityText(row.quantity)}`,
    `${row.instrument}\n${row.instrumentLine || STROKE}`,
    row.day,
    `${persons || STROKE}\n${witness}`,
    row.to,
  ];
  return dispositionColumns.map(({ share }, index) => ({
    words: words[index] || STROKE,
    width: (sheet.width * share) / 100,
    continues: index === 0,
  }));
}
