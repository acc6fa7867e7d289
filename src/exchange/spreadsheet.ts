import { csvTable } from './csv-table.js';
import { notATable, type Table } from './table.js';
import { xlsxTable } from './xlsx-table.js';

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, place) => bytes[place] === byte);

/**
 * Reads a spreadsheet, judged by its bytes and never by its name. Invalid `table_form_is_known`, `table_damaged`,
 * `table_unpacks_too_large`, and the limits of `table.ts`.
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<Table> {
  if (bytes.length === 0) throw notATable('文件是空的', '请选择一个有内容的表格');
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return xlsxTable(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw notATable('这是旧版 Excel（.xls）或加密的文件', '请在 Excel 中去掉密码，另存为 .xlsx 后再导入');
  if (startsWith(bytes, 0xff, 0xfe)) return csvTable(bytes);
  if (
    bytes.includes(0) ||
    /^\s*(<|%PDF-|\{\\rtf)/.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'))
  )
    throw notATable(
      '文件内容不是表格，须为 .xlsx 或 .csv',
      '请在 Excel 或 WPS 中另存为 .xlsx 后再导入；改文件名不能改变内容',
    );
  return csvTable(bytes);
}
