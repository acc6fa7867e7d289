import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import { PaperDto } from '../instruments/instruments.js';
import { ListOf, OptionalPart } from '../platform/http/structure.js';
import { Day, Identifier } from '../platform/http/text.js';

export class MeasureLineDto {
  @Identifier()
  itemId: string;
}

/** What is done to the measures of some items of a case, and its paper. */
class MeasuresDto {
  @Identifier()
  caseId: string;

  @ListOf(() => MeasureLineDto, 10_000)
  lines: MeasureLineDto[];

  @OptionalPart(() => PaperDto)
  instrument?: PaperDto;
}

/** 续封、续冻. */
export class RenewalDto extends MeasuresDto {
  /** The new last day of the measures, in China. */
  @Day()
  until: string;
}

/** 查封、扣押互转. */
export class ConversionDto extends MeasuresDto {
  /** What the measure becomes. */
  @IsIn(['seizure', 'sealing'])
  measure: 'seizure' | 'sealing';

  /** The officers who carried it out, two at least. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsUUID('all', { each: true, message: '须为 UUID' })
  officers: string[];

  /** The last day; without it, the end of the term by law. */
  @IsOptional()
  @Day()
  until?: string;
}

/** 接续措施. */
export class ContinuationDto extends MeasuresDto {
  /** The last day; without it, the end of the term by law. */
  @IsOptional()
  @Day()
  until?: string;
}

/** 轮候生效. */
export class QueueEffectDto extends MeasuresDto {
  /** From which day on it binds, as the bank or the registry says. */
  @Day()
  effectiveOn: string;

  /** The last day; without it, the end of the term by law. */
  @IsOptional()
  @Day()
  until?: string;
}
