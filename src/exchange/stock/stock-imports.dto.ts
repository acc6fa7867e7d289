import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { InstrumentReference } from '../../instruments/instruments.js';
import { Page } from '../../platform/http/page.dto.js';
import { Day, OptionalIdentifier, OptionalLine } from '../../platform/http/text.js';
import { COLUMN_FIELDS, type Field, STOCK_FIELDS } from '../headings.js';
import { ImportFaultView, SkippedRowView } from '../import.dto.js';
import { ENCODINGS, type Encoding } from '../table.js';

/** The 历史库存导入清单 under which a spreadsheet comes in; it stands in the address, for the body is the file. */
export class StockImportPaper {
  @OptionalLine(100)
  number?: string;

  @IsOptional()
  @Day()
  issuedOn?: string;

  /** The person who approved it. */
  @OptionalIdentifier()
  approverId?: string;
}

export class StockImportsQuery extends Page {}

export const STOCK_OUTCOMES = ['good', 'refused', 'already'] as const;
export type StockOutcome = (typeof STOCK_OUTCOMES)[number];

/** One column of the file, and what is read from it; what is not understood is kept with the thing. */
export class StockColumnView {
  /** Counted from 1. */
  column: number;
  heading: string;

  @ApiProperty({ enum: [...COLUMN_FIELDS, ...STOCK_FIELDS], nullable: true })
  field: Field | null;
}

export class StockLineView {
  /** As the spreadsheet counts. */
  row: number;
  caseNumber: string;
  name: string;
  category: string;

  /** In the words of the file where it is no figure. */
  quantity: string;
  unit: string;

  /** Where it lies: the place of the store, or what the file says. */
  @ApiProperty({ type: String, nullable: true })
  place: string | null;

  /** True when the case would be registered with it. */
  isNewCase: boolean;

  @ApiProperty({ enum: STOCK_OUTCOMES })
  outcome: StockOutcome;

  /** As what it came in before. */
  @ApiProperty({ type: String, nullable: true })
  itemId: string | null;

  @ApiProperty({ type: String, nullable: true })
  code: string | null;

  /** Why it cannot come in as it stands. */
  @ApiProperty({ type: [ImportFaultView] })
  faults: ImportFaultView[];

  /** What somebody should look at, in Chinese. */
  @ApiProperty({ type: [String] })
  warnings: string[];
}

/** How many lines come in, came in before, and are refused: together as many as there are. */
export class StockSums {
  lineCount: number;
  imported: number;
  already: number;
  refused: number;
  /** Rows that are no lines: titles, totals, signatures. */
  skipped: number;
  newCases: number;
}

/** What an import would do, line by line. Nothing of it is saved. */
export class StockPreviewView extends StockSums {
  /** Of the file's bytes, hexadecimal. */
  sha256: string;

  @ApiProperty({ enum: ENCODINGS, nullable: true })
  encoding: Encoding | null;

  @ApiProperty({ type: String, nullable: true })
  sheet: string | null;

  /** Sheets that hold something too, and were not read. */
  @ApiProperty({ type: [String] })
  otherSheets: string[];

  @ApiProperty({ type: [StockColumnView] })
  columns: StockColumnView[];

  @ApiProperty({ type: [StockLineView] })
  lines: StockLineView[];

  /** The rows that are no lines, with what they say. */
  @ApiProperty({ type: [SkippedRowView] })
  skippedRows: SkippedRowView[];
}

/** What became of a spreadsheet. */
export class StockImportSummaryView extends StockSums {
  id: string;
  importedAt: Date;
  importedByName: string;
  sha256: string;

  /** Null when no line came in. */
  @ApiProperty({ type: InstrumentReference, nullable: true })
  instrument: InstrumentReference | null;
}

export class RefusedRowView {
  row: number;

  @ApiProperty({ type: [String] })
  cells: string[];

  @ApiProperty({ type: [String] })
  reasons: string[];
}

export class StockImportView extends StockImportSummaryView {
  @ApiProperty({ type: [String] })
  headings: string[];

  @ApiProperty({ type: [RefusedRowView] })
  refusedRows: RefusedRowView[];
}

export class StockImportPage {
  items: StockImportSummaryView[];
  next: string | null;
}
