import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { PaperDto } from '../instruments/instruments.js';
import { ListOf, OptionalPart } from '../platform/http/structure.js';
import { Day, Identifier, Instant, Line, OptionalLine, OptionalProse } from '../platform/http/text.js';
import { CATEGORIES, MEASURE_KINDS, type MeasureKind } from '../registry/registry.js';
import {
  HOLDER_ABSENCE_CODES,
  type HolderAbsence,
  WITNESS_ABSENCE_CODES,
  type WitnessAbsence,
} from './absences.js';

/** 持有人 or 见证人 as named on the list. */
export class SignatoryDto {
  @Line(100)
  name: string;

  @OptionalLine(30)
  identityNumber?: string;

  @OptionalLine(30)
  telephone?: string;
}

export class ContentDto {
  @Line(200)
  name: string;

  @OptionalLine(60)
  quantity?: string;

  @OptionalLine(20)
  unit?: string;
}

/** One line of the list. `quantity` is a decimal as text; 若干 and the like, or nothing, make a sealed lot 待清点. */
export class SeizureLineDto {
  @IsString({ message: '须为文字' })
  name: string;

  /** One of the twenty categories, by its Chinese name. */
  @ApiProperty({ enum: Object.keys(CATEGORIES) })
  @IsString({ message: '须为文字' })
  category: string;

  @IsOptional()
  quantity?: string;

  @IsOptional()
  @IsString({ message: '须为文字' })
  @MaxLength(100)
  quantityText?: string;

  @IsOptional()
  @IsString({ message: '须为文字' })
  unit?: string;

  /** 余, 约, 多: the figure is not exact. */
  @IsOptional()
  @IsBoolean()
  approximate?: boolean;

  @IsOptional()
  @IsString({ message: '须为文字' })
  features?: string;

  /** The category's own fields, such as 号牌 or IMEI. */
  @IsOptional()
  @IsObject()
  details?: Record<string, string>;

  /** What a lot consists of, described, not counted again. */
  @IsOptional()
  @ListOf(() => ContentDto, 500, { mayBeEmpty: true })
  contents?: ContentDto[];

  /** Value in 元 as a decimal, where a source gives it. */
  @IsOptional()
  value?: string;

  /** Photos of the thing, uploaded before, by their SHA-256; at most 20. */
  @IsOptional()
  @IsArray()
  @IsString({ each: true, message: '须为照片的 SHA-256' })
  photos?: string[];

  @IsOptional()
  @IsString({ message: '须为文字' })
  @MaxLength(200)
  place?: string;

  @IsOptional()
  @IsString({ message: '须为文字' })
  @MaxLength(50)
  seal?: string;
}

/** 轮候: others have sealed or frozen the same before. */
export class QueueDto {
  /** Its place: 2 where one measure stands before it. */
  @IsInt()
  @Min(2)
  @Max(99)
  rank: number;

  /** Whose measures stand before it. */
  @Line(200)
  behind: string;
}

/** A measure with its decision and list: 扣押, 查封, 冻结, 登记保存 or 接受. */
export class SeizureDto {
  @Identifier()
  caseId: string;

  @IsIn(MEASURE_KINDS)
  measure: MeasureKind;

  /** The officers who took it, two at least, the one who enters it among them. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @IsUUID('all', { each: true, message: '须为 UUID' })
  officers: string[];

  @OptionalPart(() => SignatoryDto)
  holder?: SignatoryDto;

  /** Why no holder signed (刑诉规定 230). */
  @IsOptional()
  @IsIn(HOLDER_ABSENCE_CODES)
  holderAbsence?: HolderAbsence;

  @OptionalPart(() => SignatoryDto)
  witness?: SignatoryDto;

  /** Why there was no witness (刑诉规定 194); needs `recording`. */
  @IsOptional()
  @IsIn(WITNESS_ABSENCE_CODES)
  witnessAbsence?: WitnessAbsence;

  /** The audio and video recording that stands in for a witness. */
  @OptionalLine(200)
  recording?: string;

  /** The last day of the measure, where the law limits it (冻结、查封). */
  @IsOptional()
  @Day()
  until?: string;

  /** 轮候查封、冻结: it takes effect when those before it have ended (刑诉规定 242). */
  @OptionalPart(() => QueueDto)
  queue?: QueueDto;

  @Instant()
  occurredAt?: string;

  @OptionalLine(500)
  lateReason?: string;

  @OptionalProse(2000)
  note?: string;

  /** Where the things are. */
  @OptionalLine(200)
  place?: string;

  @ListOf(() => SeizureLineDto, 10_000)
  lines: SeizureLineDto[];

  @OptionalPart(() => PaperDto)
  instrument?: PaperDto;
}

export class SeizureInstrument {
  id: string;
  number: string;
}

/** One item that a seizure brought into being. */
export class SeizedItem {
  /** The line of the list, counted from 1. */
  line: number;
  id: string;
  code: string;
}

/** A number whose form or check digit is not right. */
export class SeizureWarning {
  /** The line of the list, counted from 1; null: of the list itself. */
  line: number | null;
  field: string;
  message: string;
}

/** What a seizure answers: the paper and, line by line, the items. */
export class SeizureView {
  caseId: string;
  instrument: SeizureInstrument;
  items: SeizedItem[];
  /** Numbers that do not look right; they were kept as they were written. */
  warnings: SeizureWarning[];
}
