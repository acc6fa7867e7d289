import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { Page } from '../platform/http/page.dto.js';
import { OptionalIdentifier } from '../platform/http/text.js';
import { ResponsibilityView } from './item.dto.js';
import { CustodyView } from './item-custody.dto.js';
import type { DispositionAxis } from './lifecycle/item-state.js';

const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/;

const Moment = () => Matches(MOMENT, { message: '须为 YYYY-MM-DD 的日期，或带时区的 RFC 3339 时间' });

class HoldersQuery extends Page {
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

/** Which items, as they were when. */
export class CustodyQuery extends HoldersQuery {
  /** A day in China, as of its end, or an instant with its time zone; now without it. */
  @ApiPropertyOptional({ example: '2024-05-03' })
  @IsOptional()
  @Moment()
  asOf?: string;
}

/** Which items, and the two moments of which the difference is told; a day means its end in China. */
export class CustodyChangesQuery extends HoldersQuery {
  @ApiProperty({ example: '2024-05-03' })
  @Moment()
  from: string;

  @ApiProperty({ example: '2024-05-31' })
  @Moment()
  to: string;
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

/** How an item was held at a moment, told by what had happened by then. */
export class HeldView {
  onHand: string;
  measuredIn: string;
  custody: CustodyView;
  /** Where it was kept. */
  place: string | null;
  responsibility: ResponsibilityView;
  disposition: DispositionAxis;
  voided: boolean;
}

/** An item as it was then. */
export class CustodyThenView extends HeldView {
  id: string;
  code: string;
  name: string;
  recordedLater: RecordedLaterView[];
}

export class CustodyPage {
  items: CustodyThenView[];
  next: string | null;
}

/** What differs between two moments; who or what came or left had no holder, or another than was asked for, on the other side. */
export const CUSTODY_DIFFERENCES = [
  'came',
  'left',
  'holder',
  'place',
  'responsibility',
  'quantity',
  'disposition',
] as const;
export type CustodyDifference = (typeof CUSTODY_DIFFERENCES)[number];

/** An item of which custody was not the same at two moments. */
export class CustodyChangeView {
  id: string;
  code: string;
  name: string;

  @ApiProperty({ enum: CUSTODY_DIFFERENCES, isArray: true })
  differences: CustodyDifference[];

  /** Null: it was not registered yet, by what had happened by then. */
  @ApiProperty({ type: HeldView, nullable: true })
  before: HeldView | null;
  after: HeldView;
  /** What had happened by the later moment and was recorded only after it. */
  recordedLater: RecordedLaterView[];
}

/** A page may be shorter than its limit, and is the last only where `next` is null. */
export class CustodyChangesPage {
  items: CustodyChangeView[];
  next: string | null;
}
