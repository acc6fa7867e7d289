import { Readable } from 'node:stream';
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A figure is written as a number where a spreadsheet keeps all of its digits, and as text otherwise. */
export type Cell = string | { figure: string } | null;
export type SheetRow = readonly Cell[];

export const SHEET_FORMS = ['xlsx', 'csv'] as const;
export type SheetForm = (typeof SHEET_FORMS)[number];

export const SHEET_TYPES: Record<SheetForm, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

const CHUNK_LENGTH = 65_536;
const BYTE_ORDER_MARK = '\uFEFF';
const EXACT = /^-?\d{1,15}$|^-?(?=[\d.]{3,16}$)\d+\.\d+$/;
/** What a spreadsheet would run as a formula, in its full-width forms too. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/u;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Writes rows as they come, the first of them the heading, and holds no more of them than one piece. */
export function sheetStream(form: SheetForm, rows: AsyncIterable<SheetRow>): Readable {
  return Readable.from(form === 'csv' ? csvPieces(rows) : xlsxPieces(rows), { objectMode: false });
}

async function* csvPieces(rows: AsyncIterable<SheetRow>): AsyncGenerator<Uint8Array> {
  let text = BYTE_ORDER_MARK;
  for await (const row of rows) {
    text += `${row.map(csvCell).join(',')}\r\n`;
    if (text.length < CHUNK_LENGTH) continue;
    yield strToU8(text);
    text = '';
  }
  yield strToU8(text);
}

/** The apostrophe is what spreadsheets themselves write before text that is no formula. */
function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return cell.figure;
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

async function* xlsxPieces(rows: AsyncIterable<SheetRow>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  for (const [name, text] of Object.entries(FRAME)) {
    const part = new ZipPassThrough(name);
    zip.add(part);
    part.push(strToU8(text), true);
  }
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 3 });
  zip.add(sheet);
  let text = `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" defaultColWidth="18"/><sheetData>`;
  let number = 0;
  for await (const row of rows) {
    number += 1;
    const style = number === 1 ? ' s="1"' : '';
    text += `<row r="${number}">${row.map((cell, column) => xlsxCell(cell, `r="${letterOf(column)}${number}"${style}`)).join('')}</row>`;
    if (text.length < CHUNK_LENGTH) continue;
    sheet.push(strToU8(text));
    text = '';
    yield* ready.splice(0);
  }
  sheet.push(strToU8(`${text}</sheetData></worksheet>`), true);
  zip.end();
  yield* ready.splice(0);
}

const letterOf = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letterOf(Math.floor(column / 26) - 1) + letterOf(column % 26);

function xlsxCell(cell: Cell, attributes: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell !== 'string' && EXACT.test(cell.figure))
    return `<c ${attributes}><v>${cell.figure}</v></c>`;
  const text = typeof cell === 'string' ? cell : cell.figure;
  return `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** The parts of a workbook with one sheet, whose style 1 is bold. */
const FRAME: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="清单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
};
