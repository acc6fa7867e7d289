import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { PageLimit } from '../platform/http/page.dto.js';

export class TimestampsQuery extends PageLimit {
  /** Only of smaller trees: the `next` of the page before. */
  @IsOptional()
  @Matches(/^(0|[1-9]\d{0,18})$/)
  before?: string;
}

export class TimestampView {
  /** The name of the log. */
  origin: string;

  /** Size of the tree whose checkpoint it stamps, as text. */
  size: string;

  /** When the authority had seen the checkpoint. */
  stampedAt: Date;

  /** Subject of the authority's certificate. */
  authority: string;
}

export class TimestampPage {
  items: TimestampView[];

  /** Goes into the next request's `before`; null at the end. */
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

export class TimestampSize {
  @Matches(/^[1-9]\d{0,18}$/)
  size: string;
}
