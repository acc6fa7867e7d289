import { bilingual } from '../language/language';

export const importWords = bilingual(
  {
    import: '导入表格',
    importHelp: '导入 .xlsx 或 .csv 清单（UTF-8 或 GBK），按表头识别各列',
    failed: '未能导入',
    tooMany: (max: number) => `清单至多 ${max} 行，表格的各行放不下；请分成几份清单登记`,
    report: '导入结果',
    read: (lines: number, faulty: number) =>
      faulty > 0 ? `已导入 ${lines} 行，其中 ${faulty} 行须改正，已在表格中标出` : `已导入 ${lines} 行`,
    source: (sheet: string) => `工作表“${sheet}”`,
    encoding: (name: string) => `编码 ${name.toUpperCase()}`,
    columns: '各列对应',
    column: (heading: string, field: string) => `${heading} → ${field}`,
    notUnderstood: '未识别、未导入的列',
    unnamed: (column: number) => `第 ${column} 列（无标题）`,
    skipped: '不是财物的行（未导入）',
    skippedRow: (row: number, kind: string, text: string) => `第 ${row} 行（${kind}）：${text}`,
    look: '请核对',
    lookAt: (row: number, message: string) => `原表第 ${row} 行：${message}`,
    otherSheets: '未读的工作表',
    between: '；',
    more: (count: number) => `另有 ${count} 处`,
  },
  {
    import: 'Import a spreadsheet',
    importHelp: 'Takes a list as .xlsx or .csv (UTF-8 or GBK) by the headings of its columns',
    failed: 'Not imported',
    tooMany: (max: number) => `A list has ${max} lines at most; register the spreadsheet as several lists`,
    report: 'What was imported',
    read: (lines: number, faulty: number) =>
      faulty > 0
        ? `${lines} lines imported; ${faulty} of them must be put right and are marked`
        : `${lines} lines imported`,
    source: (sheet: string) => `Sheet “${sheet}”`,
    encoding: (name: string) => `Encoding ${name.toUpperCase()}`,
    columns: 'Columns',
    column: (heading: string, field: string) => `${heading} → ${field}`,
    notUnderstood: 'Columns not understood and not imported',
    unnamed: (column: number) => `column ${column} (no heading)`,
    skipped: 'Rows that are no property (not imported)',
    skippedRow: (row: number, kind: string, text: string) => `Row ${row} (${kind}): ${text}`,
    look: 'Please check',
    lookAt: (row: number, message: string) => `Row ${row} of the file: ${message}`,
    otherSheets: 'Sheets not read',
    between: '; ',
    more: (count: number) => `and ${count} more`,
  },
);

/** Why a row is no line of the list. */
export const skippedWords = bilingual(
  {
    title: '标题',
    heading: '表头',
    blank_below: '以下空白',
    total: '合计',
    signature: '签名、说明',
    empty: '只有序号',
  },
  {
    title: 'title',
    heading: 'heading',
    blank_below: 'blank below',
    total: 'total',
    signature: 'signatures, notes',
    empty: 'number only',
  },
);
