import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Min,
} from 'class-validator';
import { CaseReference } from '../cases/cases.js';
import { InstrumentReference, PaperDto } from '../instruments/instruments.js';
import { Page } from '../platform/http/page.dto.js';
import { ListOf, OptionalPart } from '../platform/http/structure.js';
import {
  Identifier,
  Instant,
  Line,
  OptionalIdentifier,
  OptionalLine,
  OptionalProse,
} from '../platform/http/text.js';
import {
  ABNORMALITY_KEYS,
  type Abnormality,
  LOAN_PURPOSE_KEYS,
  type LoanPurpose,
  RETURN_CONDITIONS,
  WeightDto,
} from '../registry/registry.js';

/** As `RETURN_CONDITIONS`, and 灭失: it does not come back. */
export const LINE_CONDITIONS = { ...RETURN_CONDITIONS, lost: '灭失' } as const;
export type LineCondition = keyof typeof LINE_CONDITIONS;
const LINE_CONDITION_KEYS = Object.keys(LINE_CONDITIONS) as LineCondition[];

export class LoanRequestDto {
  @Identifier()
  caseId: string;

  @ApiProperty({ enum: LOAN_PURPOSE_KEYS })
  @IsIn(LOAN_PURPOSE_KEYS)
  purpose: LoanPurpose;

  /** Until when it is to be back. */
  @Instant()
  dueAt: string;

  /** Which things, whole; of a lot the part that is wanted is split off first. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @ArrayMaxSize(200)
  @IsUUID('all', { each: true, message: '须为 UUID' })
  itemIds: string[];

  /** 呈请事由. */
  @Line(2000)
  reason: string;
}

export class LoanPageDto extends Page {
  @OptionalIdentifier()
  caseId?: string;

  /** `own`: asked for by the asker; `store`: of the things of his agency's store. */
  @IsOptional()
  @IsIn(['own', 'store'])
  of?: 'own' | 'store';

  @IsOptional()
  @IsIn(['true', 'false'])
  open?: 'true' | 'false';
}

export class TakenLineDto {
  @IsInt()
  @Min(1)
  lineNumber: number;

  /** The number that the borrower reads on the package. */
  @OptionalLine(50)
  seal?: string;

  @OptionalPart(() => WeightDto)
  weight?: WeightDto;
}

export class LoanReceiptDto {
  /** What he looked at as he took it; the other lines are taken without. */
  @IsOptional()
  @ListOf(() => TakenLineDto, 200)
  lines?: TakenLineDto[];
}

export class ReturnLineDto {
  @IsInt()
  @Min(1)
  lineNumber: number;

  @ApiProperty({ enum: LINE_CONDITION_KEYS })
  @IsIn(LINE_CONDITION_KEYS)
  condition: LineCondition;

  /** The number of the seal as it is; none: it is not sealed. */
  @OptionalLine(50)
  seal?: string;

  @OptionalPart(() => WeightDto)
  weight?: WeightDto;

  /** The code on the label of the slot into which it goes. */
  @OptionalLine(100)
  slot?: string;

  /** What is wrong with it; needed where it is not intact. */
  @OptionalProse(2000)
  note?: string;
}

export class LoanReturnDto {
  /** Those that come back now; the others stay outside. */
  @ListOf(() => ReturnLineDto, 200)
  lines: ReturnLineDto[];

  @OptionalPart(() => PaperDto)
  instrument?: PaperDto;
}

export class AbnormalityDto {
  @ApiProperty({ enum: ABNORMALITY_KEYS })
  @IsIn(ABNORMALITY_KEYS)
  code: Abnormality;

  @Line(2000)
  reason: string;

  @OptionalPart(() => PaperDto)
  instrument?: PaperDto;
}

export class ResolutionDto {
  @Line(2000)
  reason: string;

  @OptionalPart(() => PaperDto)
  instrument?: PaperDto;
}

const LOAN_STATES = ['waiting', 'refused', 'withdrawn', 'approved', 'handed', 'out', 'returned'] as const;
export type LoanState = (typeof LOAN_STATES)[number];

/** Things that somebody asks of their keepers for a time, and how far that is. */
export class LoanSummaryView {
  id: string;
  caseId: string;
  case: CaseReference;
  @ApiProperty({ enum: LOAN_PURPOSE_KEYS })
  purpose: LoanPurpose;
  dueAt: Date;
  /** Past its due time with something still outside. */
  overdue: boolean;
  /** `approved` is not executed: the keeper hands out (`handed`), and the borrower says that he has it (`out`). */
  @ApiProperty({ enum: LOAN_STATES })
  state: LoanState;
  agencyId: string;
  agencyName: string;
  borrowerId: string;
  borrowerName: string;
  keeperAgencyId: string;
  keeperAgencyName: string;
  requestedAt: Date;
  approvalId: string;
  handedByName: string | null;
  handedAt: Date | null;
  receivedAt: Date | null;
  endedAt: Date | null;
  instrument: InstrumentReference | null;
  lineCount: number;
  /** Of how many lines something is outside. */
  outsideCount: number;
}

export class LoanPage {
  items: LoanSummaryView[];
  next: string | null;
}

export class LoanLineView {
  lineNumber: number;
  itemId: string;
  code: string;
  name: string;
  category: string;
  quantity: string;
  measuredIn: string;
  seal: string | null;
  place: string | null;
  outside: boolean;
  @ApiProperty({ enum: LINE_CONDITION_KEYS, nullable: true })
  condition: LineCondition | null;
  takenBackByName: string | null;
  takenBackAt: Date | null;
}

export class LoanView extends LoanSummaryView {
  lines: LoanLineView[];
  /** The 再入库单 by which things came back, and reports of those that did not, the first one first. */
  returns: InstrumentReference[];
}

export class OutsideQuery extends Page {}

/** A thing that is outside: since when, until when, for whom. */
export class OutsideView {
  id: string;
  code: string;
  name: string;
  category: string;
  /** Null: a sealed lot that nobody has counted. */
  quantity: string | null;
  unit: string;
  case: CaseReference;
  loanId: string;
  @ApiProperty({ enum: LOAN_PURPOSE_KEYS })
  purpose: LoanPurpose;
  borrowerName: string;
  borrowerAgencyName: string;
  since: Date;
  dueAt: Date;
  overdue: boolean;
  /** Whole days since it went out. */
  days: number;
  @ApiProperty({ enum: ABNORMALITY_KEYS, nullable: true })
  frozen: Abnormality | null;
}

export class OutsidePage {
  items: OutsideView[];
  next: string | null;
}
