import { ArrayMaxSize, ArrayNotEmpty, IsIn, Matches } from 'class-validator';
import { PaperDto } from '../instruments/instruments.js';
import { SHA256 } from '../photos/photos.js';
import { ListOf, OptionalPart } from '../platform/http/structure.js';
import {
  Exact,
  Identifier,
  Line,
  OptionalIdentifier,
  OptionalLine,
  OptionalProse,
} from '../platform/http/text.js';
import type { CorrectableField } from './lifecycle/acts.js';

class PaperedDto {
  @OptionalPart(() => PaperDto)
  instrument?: PaperDto;
}

export class PartDto {
  @Exact()
  quantity: string;

  @OptionalLine(200)
  name?: string;
}

export class SplitDto extends PaperedDto {
  @ListOf(() => PartDto, 1000)
  parts: PartDto[];
}

export class CountDto extends PaperedDto {
  @Exact()
  quantity: string;

  @Line(20)
  unit: string;
}

export class CorrectionDto extends PaperedDto {
  @IsIn(['name', 'features', 'category', 'unit', 'quantity'])
  field: CorrectableField;

  @Line(2000)
  value: string;

  @Line(500)
  reason: string;

  /** The entry that is corrected; the registration without it. */
  @OptionalIdentifier()
  corrects?: string;
}

export class PhotographsDto extends PaperedDto {
  /** Uploaded before, by their SHA-256. */
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @Matches(SHA256, { each: true, message: '须为照片的 SHA-256（64 位小写十六进制）' })
  photos: string[];

  /** What they show and how they were taken. */
  @OptionalProse(2000)
  note?: string;
}

export class VoidingDto extends PaperedDto {
  /** The registration of the same thing that is kept. */
  @Identifier()
  duplicateOf: string;

  @Line(500)
  reason: string;
}

export class MergerDto extends PaperedDto {
  /** The registration that goes into this one. */
  @Identifier()
  duplicateId: string;
}

export class ClosureDto extends PaperedDto {}
