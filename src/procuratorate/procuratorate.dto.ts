import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { PaperDto } from '../instruments/instruments.js';
import { Identifier, OptionalIdentifier, OptionalProse } from '../platform/http/text.js';

export class ReleasedLineDto {
  @Identifier()
  itemId: string;

  /** To whom it goes back, a party of the case. */
  @OptionalIdentifier()
  recipientId?: string;
}

/** 不起诉 with its release notice: what is released goes back, by the agency that holds it. */
export class NonProsecutionDto {
  @Identifier()
  caseId: string;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(10_000)
  @ValidateNested({ each: true })
  @Type(() => ReleasedLineDto)
  lines: ReleasedLineDto[];

  @OptionalProse(2000)
  note?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => PaperDto)
  instrument?: PaperDto;
}
