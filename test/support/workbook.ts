import { strToU8, zipSync } from 'fflate';

export type CellGiven = string | number | Date | boolean | null | { error: string };

export interface SheetGiven {
  name: string;
  rows: readonly (readonly CellGiven[])[];
  /** Ranges such as `A1:D1`. */
  merged?: readonly string[];
  /** Rows that are hidden, from 1. */
  hidden?: readonly number[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1899, 11, 30);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const letterOf = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : letterOf(Math.floor(index / 26) - 1) + letterOf(index % 26);

function cellOf(value: CellGiven, reference: string): string {
  if (value === null) return `<c r="${reference}" s="0"/>`;
  if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${reference}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (value instanceof Date)
    return `<c r="${reference}" s="1"><v>${(value.getTime() - FIRST_DAY) / DAY}</v></c>`;
  if (typeof value === 'object') return `<c r="${reference}" t="e"><f>A1/0</f><v>${value.error}</v></c>`;
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function sheetOf({ rows, merged = [], hidden = [] }: SheetGiven): string {
  const lines = rows.map((cells, index) => {
    const row = index + 1;
    const inside = cells.map((value, column) => cellOf(value, `${letterOf(column)}${row}`)).join('');
    return `<row r="${row}"${hidden.includes(row) ? ' hidden="1"' : ''}>${inside}</row>`;
  });
  const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData>${
    ranges && `<mergeCells count="${merged.length}">${ranges}</mergeCells>`
  }</worksheet>`;
}

/** A workbook as spreadsheet programs write them. `extra` files go into the archive as they are. */
export function workbook(sheets: readonly SheetGiven[], extra: Record<string, Uint8Array> = {}): Buffer {
  const names = sheets.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const files = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}<Relationship Id="styles" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetOf(sheet)]),
    ),
  };
  const packed = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return Buffer.from(zipSync({ ...Object.fromEntries(packed), ...extra }));
}
