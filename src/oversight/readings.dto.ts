import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { READINGS, type Reading } from '../access-log/access-log.js';
import { Page } from '../platform/http/page.dto.js';
import { Day, OptionalIdentifier } from '../platform/http/text.js';

export class ReadingsQuery extends Page {
  /** What was read: an item, a case, a paper … */
  @OptionalIdentifier()
  subjectId?: string;

  /** Who read. */
  @OptionalIdentifier()
  personId?: string;

  /** The first day in China, YYYY-MM-DD. */
  @IsOptional()
  @Day()
  from?: string;

  /** The last day in China, YYYY-MM-DD. */
  @IsOptional()
  @Day()
  until?: string;
}

/** That somebody read something: never what it said, nor the words that were searched for. */
export class ReadingView {
  id: string;
  at: Date;
  @ApiProperty({ enum: Object.keys(READINGS) })
  reading: Reading;
  /** Chinese name of what was read. */
  readingName: string;
  subjectId: string | null;
  /** SHA-256 of a photo, in hex. */
  subjectHash: string | null;
  /** The code of the item or case, the number of the paper. */
  subjectCode: string | null;
  personId: string;
  personName: string;
  /** 警号/工号. */
  personNumber: string;
  agencyId: string;
  agencyName: string;
  /** 职务, in which it was read. */
  post: string;
  /** From which network address. */
  address: string;
  answered: boolean;
  /** The code of the refusal; null when it was answered. */
  refusal: string | null;
  /** How many lines a list told; null for one thing. */
  lines: number | null;
}

export class ReadingPage {
  items: ReadingView[];
  next: string | null;
}
