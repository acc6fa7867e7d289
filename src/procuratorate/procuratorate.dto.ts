import { PaperDto } from '../instruments/instruments.js';
import { ListOf, OptionalPart } from '../platform/http/structure.js';
import { Identifier, OptionalIdentifier, OptionalProse } from '../platform/http/text.js';
import { ChangedView, ItemReference } from '../registry/registry.js';

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

  @ListOf(() => ReleasedLineDto, 10_000)
  lines: ReleasedLineDto[];

  @OptionalProse(2000)
  note?: string;

  @OptionalPart(() => PaperDto)
  instrument?: PaperDto;
}

/** What a decision not to prosecute answers: the paper, what it releases, and what it leaves under measure. */
export class NonProsecutionView extends ChangedView {
  notReleased: ItemReference[];
}
