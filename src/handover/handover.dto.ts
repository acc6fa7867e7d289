import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { PaperDto } from '../instruments/instruments.js';
import { Page } from '../platform/http/page.dto.js';
import { ListOf, OptionalPart } from '../platform/http/structure.js';
import { Exact, Identifier, OptionalIdentifier, OptionalLine, OptionalProse } from '../platform/http/text.js';
import { OUTCOME_KEYS, type Outcome, PURPOSE_KEYS, type Purpose, WeightDto } from '../registry/registry.js';

export class HandoverLineDto {
  @Identifier()
  itemId: string;

  /** What is handed over; all that is on hand without it. A part is split off first. */
  @IsOptional()
  @Exact()
  quantity?: string;

  /** 处理建议 (刑诉规定 288). */
  @IsOptional()
  @IsIn(OUTCOME_KEYS)
  recommendation?: Outcome;
}

/** Who offers what to whom. */
export class PartiesOfHandoverDto {
  @Identifier()
  caseId: string;

  /** `physical`: the thing moves. `paper` (换押): responsibility moves, the thing stays. */
  @IsIn(['physical', 'paper'])
  mode: 'physical' | 'paper';

  @Identifier()
  toAgencyId: string;

  @OptionalIdentifier()
  toPersonId?: string;

  @ListOf(() => HandoverLineDto, 10_000)
  lines: HandoverLineDto[];

  @OptionalPart(() => PaperDto)
  instrument?: PaperDto;
}

export class HandoverDto extends PartiesOfHandoverDto {
  @IsIn(['store_in', 'relocation'])
  purpose: 'store_in' | 'relocation';
}

export class AnswerDto {
  @IsInt()
  @Min(1)
  lineNumber: number;

  @IsIn(['accepted', 'accepted_with_exception', 'refused'])
  outcome: 'accepted' | 'accepted_with_exception' | 'refused';

  /** The coded reason of an exception or refusal. */
  @OptionalLine(50)
  reason?: string;

  @OptionalProse(2000)
  note?: string;

  @OptionalLine(50)
  seal?: string;

  @OptionalPart(() => WeightDto)
  weight?: WeightDto;

  @OptionalLine(200)
  place?: string;

  /** The code on the label of the place of the own store into which it is put. */
  @OptionalLine(100)
  slot?: string;
}

export class ReceiptDto {
  @ListOf(() => AnswerDto, 10_000, { mayBeEmpty: true })
  answers: AnswerDto[];

  /** What happens to the lines without an answer: accepted now, or (without it) they wait. */
  @IsOptional()
  @IsIn(['accepted'])
  rest?: 'accepted';

  /** Where the things are put. */
  @OptionalLine(200)
  place?: string;

  /** As of an answer, for those that name none. */
  @OptionalLine(100)
  slot?: string;
}

export class HandoverPageDto extends Page {
  @OptionalIdentifier()
  caseId?: string;

  @OptionalIdentifier()
  toAgencyId?: string;

  @OptionalIdentifier()
  fromAgencyId?: string;

  @IsOptional()
  @IsIn(PURPOSE_KEYS)
  purpose?: Purpose;

  @IsOptional()
  @Type(() => String)
  @IsIn(['true', 'false'])
  waiting?: 'true' | 'false';
}
