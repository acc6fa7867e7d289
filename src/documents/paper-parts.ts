import type { CaseBlock, Field, PaperHeader, Signature, TreeHead } from './paper-content.js';
import { type Column, layoutHash, type PaperLayout, type SignatureBlock } from './paper-layout.js';
import { type Band, type Cell, Grid } from './typesetting/grid.js';
import type { Words } from './typesetting/lines.js';
import { leading, type Sheet } from './typesetting/sheet.js';
import { chinaTime, inGroups, partyLine, STROKE } from './wording.js';

/** Type sizes in points. */
export const TYPE = { title: 20, issuer: 13, body: 9, small: 7.5 };

const LABEL = 66;
const SIGNATURE_HEIGHT = 72;
const SIGNED_HEIGHT = 100;
const MISSING_SHOWN = 40;

/** The lines at the foot of each page: the tree, what the paper adds, and the layout it was set by. */
export function footOf(tree: TreeHead, layout: PaperLayout<string>, added: string[] = []): string[] {
  const version = `版式 ${layout.kind} ${layout.version}（${layout.effectiveFrom} 起）`;
  return [
    `账本树大小 ${tree.size}　树根 ${inGroups(tree.root)}`,
    ...added,
    `${version}　版式 SHA-256 ${inGroups(layoutHash(layout))}`,
  ];
}

/** Issuer, title, number and marking at the top of the first page. */
export function printTitle(sheet: Sheet, title: string, header: PaperHeader): void {
  const marks = [header.marking, header.copy && `联别：${header.copy}`].filter(Boolean).join('　');
  if (marks) sheet.paragraph([{ text: marks, bold: true }], TYPE.body, 'right');
  if (header.issuer) sheet.paragraph([{ text: header.issuer, bold: true }], TYPE.issuer, 'center');
  sheet.paragraph([{ text: title, bold: true }], TYPE.title, 'center');
  sheet.space(2);
  sheet.paragraph(header.number, TYPE.body, 'right');
  sheet.space(4);
}

/** When, by whom and at what offset the paper was printed, and the rule that it rests on. */
export function printedFields(header: PaperHeader, layout: PaperLayout<string>): Field[] {
  const utc = header.printedAt.toISOString();
  const printing = header.printing ? `，第 ${header.printing} 次打印` : '';
  return [
    { label: '打印时间', value: `${chinaTime(header.printedAt)}（UTC+08:00）即 ${utc}${printing}` },
    { label: '打印人', value: partyLine(header.printedBy) },
    basisField(layout),
  ];
}

/** The rule that a paper rests on. */
export const basisField = ({ basis }: PaperLayout<string>): Field => ({ label: '依据', value: basis });

export function caseFields(block: CaseBlock): Field[] {
  const measures = block.measures.map(
    ({ kind, instrument, state, until }) =>
      `${kind} ${instrument}（${state}${until ? `，至 ${until}` : ''}）`,
  );
  return [
    { label: '案件名称', value: block.name },
    { label: '案由', value: block.cause },
    { label: '案号', value: block.numbers.map(({ agency, number }) => `${agency} ${number}`).join('\n') },
    { label: '办案单位', value: block.handlingUnit },
    { label: '现责任机关', value: block.responsibleAgency && `${block.responsibleAgency}（${block.stage}）` },
    { label: '财物措施', value: measures.join('\n') },
  ];
}

/** Labels and values, ruled: short ones two to a row, long ones across. */
export function printFields(sheet: Sheet, fields: Field[]): void {
  const grid = new Grid(sheet);
  const half = sheet.width / 2 - LABEL;
  const short = ({ value }: Field) =>
    !value.includes('\n') && sheet.break(value.slice(0, 60), half - 8, TYPE.body).length < 2;
  for (let index = 0; index < fields.length; index += 1) {
    const field = fields[index] as Field;
    const next = fields[index + 1];
    if (next && short(field) && short(next)) {
      grid.line([...pair(field, half), ...pair(next, half)], TYPE.body);
      index += 1;
    } else grid.line(pair(field, sheet.width - LABEL), TYPE.body);
  }
}

function pair(field: Field, width: number): Cell[] {
  const label = [{ text: field.label, bold: true }];
  return [
    { words: label, width: LABEL, shaded: true },
    { words: field.value || STROKE, width },
  ];
}

/** The heading of a table, from the columns of a layout. */
export function headingOf(sheet: Sheet, columns: Column<string>[]): Band {
  const cells = columns.map(({ title, share }) => ({
    words: [{ text: title, bold: true }],
    width: (sheet.width * share) / 100,
    align: 'center' as const,
    shaded: true,
  }));
  return { cells, size: TYPE.body };
}

export function printSection(sheet: Sheet, words: string, room = 90): void {
  sheet.space(8);
  sheet.need(room);
  sheet.paragraph([{ text: words, bold: true }], TYPE.body + 1);
  sheet.space(3);
}

/** A row across the table: 以下空白, or that there is nothing. */
export const acrossRow = (sheet: Sheet, words: Words): Cell[] => [
  { words, width: sheet.width, align: 'center' },
];

/** Boxes to sign in, up to four in a row, all on one page where a page can hold them. */
export function printSignatures(
  sheet: Sheet,
  layout: PaperLayout<string>,
  known: Record<string, Signature>,
): void {
  const grid = new Grid(sheet);
  const rows = signatureRows(sheet, layout.signatures, known);
  sheet.space(10);
  sheet.need(rows.flat().reduce((total, band) => total + grid.measure(band), leading(TYPE.body)));
  for (const bands of rows) grid.row(bands);
}

function signatureRows(sheet: Sheet, blocks: SignatureBlock[], known: Record<string, Signature>): Band[][] {
  const rows: Band[][] = [];
  const perRow = blocks.length > 4 ? 3 : blocks.length;
  for (let index = 0; index < blocks.length; index += perRow) {
    const row = blocks.slice(index, index + perRow);
    const width = sheet.width / row.length;
    const names = row.map(({ key, label }) => ({
      words: signer(label, known[key]),
      width,
      drawings: known[key]?.signed?.flatMap(({ drawing }) => drawing ?? []),
    }));
    const dates = row.map(({ key }) => ({
      words: known[key]?.signed?.at(-1)?.day ?? '年　　月　　日',
      width,
      align: 'right' as const,
    }));
    const isDrawn = names.some(({ drawings }) => drawings && drawings.length > 0);
    rows.push([
      { cells: names, size: TYPE.body, height: isDrawn ? SIGNED_HEIGHT : SIGNATURE_HEIGHT },
      { cells: dates, size: TYPE.body },
    ]);
  }
  return rows;
}

function signer(label: string, known: Signature = {}): Words {
  const names = known.names?.length ? `\n${known.names.join('、')}` : '';
  const note = known.note ? `\n（${known.note}）` : '';
  const signed = (known.signed ?? []).map(({ name, way }) => `\n${name}（${way}）`).join('');
  return [{ text: `${label}：`, bold: true }, signed || names, note];
}

/** What was signed on the screen, each by the hash of its entry in the ledger. */
export function printSigned(
  sheet: Sheet,
  layout: PaperLayout<string>,
  known: Record<string, Signature>,
): void {
  const told = layout.signatures.flatMap(({ key, label }) =>
    (known[key]?.signed ?? []).map(
      ({ name, way, day, hash }) =>
        `${label.split('\n').at(-1)} ${name}，${way}，${day}，记录 SHA-256 ${inGroups(hash)}`,
    ),
  );
  if (told.length === 0) return;
  sheet.space(6);
  sheet.paragraph(`电子签名自检：\n${told.join('\n')}`, TYPE.small);
}

/** What closes a paper: notice, copies, and which characters the typeface could not show. */
export function printClosing(sheet: Sheet, layout: PaperLayout<string>): void {
  sheet.space(6);
  if (layout.notice) sheet.paragraph([{ text: layout.notice, bold: true }], TYPE.body);
  if (layout.copies) sheet.paragraph(layout.copies, TYPE.body);
  const { missing } = sheet.legible;
  if (missing.length === 0) return;
  const shown = missing.slice(0, MISSING_SHOWN);
  const more = missing.length > MISSING_SHOWN ? `等 ${missing.length} 种` : '';
  sheet.need(leading(TYPE.small) * 2);
  sheet.paragraph(
    `缺字说明：字库没有或者不可见的字符，以其统一码印出：${shown.join('、')}${more}。`,
    TYPE.small,
  );
}
