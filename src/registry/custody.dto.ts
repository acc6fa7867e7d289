import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { Page } from '../platform/http/page.dto.js';
import { OptionalIdentifier } from '../platform/http/text.js';
import { CustodyView, ResponsibilityView } from './item.dto.js';
import type { DispositionAxis } from './lifecycle/item-state.js';

const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** Which items, as they were when. */
export class CustodyQuery extends Page {
  /** A day in China, as of its end, or an instant with its time zone; now without it. */
  @ApiPropertyOptional({ example: '2024-05-03' })
  @IsOptional()
  @Matches(MOMENT, { message: '须为 YYYY-MM-DD 的日期，或带时区的 RFC 3339 时间' })
  asOf?: string;

  @OptionalIdentifier()
  caseId?: string;

  /** Which agency held something of it then. */
  @OptionalIdentifier()
  agencyId?: string;

  /** Who held something of it then. */
  @OptionalIdentifier()
  personId?: string;

  @OptionalIdentifier()
  answerableAgencyId?: string;
}

/** What had happened by then and was recorded only afterwards. */
export class RecordedLaterView {
  entryId: string;
  type: string;
  /** Chinese name of the act. */
  name: string;
  occurredAt: Date;
  recordedAt: Date;
}

/** An item as it was then, told by what had happened by then. */
export class CustodyThenView {
  id: string;
  code: string;
  name: string;
  onHand: string;
  measuredIn: string;
  custody: CustodyView;
  /** Where it was kept. */
  place: string | null;
  responsibility: ResponsibilityView;
  disposition: DispositionAxis;
  voided: boolean;
  recordedLater: RecordedLaterView[];
}

export class CustodyPage {
  items: CustodyThenView[];
  next: string | null;
}
