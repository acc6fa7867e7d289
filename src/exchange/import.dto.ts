import { ApiProperty } from '@nestjs/swagger';
import { COLUMN_FIELDS, type ColumnField } from './headings.js';
import { SKIPPED_KINDS, type Skipped } from './list-lines.js';
import { ENCODINGS, type Encoding } from './table.js';

/** One column of the file, and what is read from it. */
export class ImportColumnView {
  /** Counted from 1. */
  column: number;

  heading: string;

  /** `details` is one of the category's own fields. Null for what is not read. */
  @ApiProperty({ enum: COLUMN_FIELDS, nullable: true })
  field: ColumnField | null;

  /** False when its heading is not known, so that nothing of it is read. */
  isUnderstood: boolean;
}

/** What is wrong with a line; without a field it is about the whole row. */
export class ImportFaultView {
  field?: string;
  code: string;
  message: string;
}

/** One line as it was read, in the form in which a seizure takes it. */
export class ImportLineView {
  /** As the spreadsheet counts. */
  row: number;
  name: string;
  category: string;
  quantity: string;
  unit: string;
  features: string;
  value: string;
  seal: string;
  place: string;
  approximate: boolean;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  details: Record<string, string>;

  /** Why it cannot be registered as it stands. */
  @ApiProperty({ type: [ImportFaultView] })
  faults: ImportFaultView[];

  /** What somebody should look at, in Chinese. */
  @ApiProperty({ type: [String] })
  warnings: string[];

  /** What stands in columns that are not understood, `标题：内容`. */
  @ApiProperty({ type: [String] })
  unread: string[];
}

/** A row that is no line of the list, with what it says. */
export class SkippedRowView {
  row: number;

  @ApiProperty({ enum: SKIPPED_KINDS })
  kind: Skipped;

  text: string;
}

/** What a spreadsheet says, line by line. Nothing of it is saved. */
export class ImportPreviewView {
  @ApiProperty({ enum: ['xlsx', 'csv'] })
  form: 'xlsx' | 'csv';

  /** Of a csv: what most of its lines are written in. */
  @ApiProperty({ enum: ENCODINGS, nullable: true })
  encoding: Encoding | null;

  /** Of a workbook: the sheet that was read. */
  @ApiProperty({ type: String, nullable: true })
  sheet: string | null;

  /** Sheets that hold something too, and were not read. */
  @ApiProperty({ type: [String] })
  otherSheets: string[];

  /** Of the file's bytes, hexadecimal. */
  sha256: string;

  @ApiProperty({ type: [ImportColumnView] })
  columns: ImportColumnView[];

  @ApiProperty({ type: [ImportLineView] })
  lines: ImportLineView[];

  @ApiProperty({ type: [SkippedRowView] })
  skipped: SkippedRowView[];

  /** How many lines have faults. */
  faulty: number;
}
