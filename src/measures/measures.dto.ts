import { PaperDto } from '../instruments/instruments.js';
import { ListOf, OptionalPart } from '../platform/http/structure.js';
import { Day, Identifier } from '../platform/http/text.js';

export class RenewalLineDto {
  @Identifier()
  itemId: string;
}

/** 续封、续冻. */
export class RenewalDto {
  @Identifier()
  caseId: string;

  @ListOf(() => RenewalLineDto, 10_000)
  lines: RenewalLineDto[];

  /** The new last day of the measures, in China. */
  @Day()
  until: string;

  @OptionalPart(() => PaperDto)
  instrument?: PaperDto;
}
