import { InstrumentReference, PaperDto } from '../instruments/instruments.js';
import { Page } from '../platform/http/page.dto.js';
import { OptionalPart } from '../platform/http/structure.js';
import { Identifier, OptionalIdentifier } from '../platform/http/text.js';
import { HandoverLineView } from './handover-views.dto.js';

export const LEFT_REASONS = ['lent', 'on_its_way', 'successor_works_on_the_case', 'held_up'] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];

/** Whose post is looked through: all that somebody keeps, or what lies within one place. */
export class PostStockQuery {
  /** Only what lies within this place of the own store. */
  @OptionalIdentifier()
  placeId?: string;

  /** Who takes it over; what he may not keep is told beforehand. */
  @OptionalIdentifier()
  toPersonId?: string;
}

export class PostHandoverDto {
  @Identifier()
  toPersonId: string;

  /** Only what lies within this place of the own store; all that the sender keeps without it. */
  @OptionalIdentifier()
  placeId?: string;

  @OptionalPart(() => PaperDto)
  instrument?: PaperDto;
}

export class PostHandoverPageDto extends Page {}

/** A thing that cannot be handed on now, and why; it stays with whom it is. */
export class LeftThingView {
  itemId: string;
  code: string;
  name: string;
  reason: LeftReason;
  /** In Chinese. */
  detail: string;
}

/** What of a post can be handed on now. */
export class PostStockView {
  itemCount: number;
  caseCount: number;
  placeCount: number;
  left: LeftThingView[];
}

/** A post handed on under one 岗位交接清单, of however many cases. */
export class PostHandoverSummaryView {
  /** Of the 岗位交接清单. */
  id: string;
  instrument: InstrumentReference;
  fromPersonId: string;
  fromPersonName: string;
  toPersonId: string;
  toPersonName: string;
  offeredAt: Date;
  answerDueAt: Date;
  /** Null: something waits for the successor's word. */
  endedAt: Date | null;
  caseCount: number;
  lineCount: number;
  waitingCount: number;
  acceptedCount: number;
  /** Accepted with an exception. */
  exceptionCount: number;
  refusedCount: number;
  withdrawnCount: number;
}

export class PostHandoverPage {
  items: PostHandoverSummaryView[];
  next: string | null;
}

export class PostHandoverLineView extends HandoverLineView {
  caseId: string;
  caseCode: string;
}

export class PostHandoverView extends PostHandoverSummaryView {
  lines: PostHandoverLineView[];
  /** What was not handed on, as it was said on the paper. */
  left: LeftThingView[];
}
