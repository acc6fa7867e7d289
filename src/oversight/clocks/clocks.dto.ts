import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { PageLimit } from '../../platform/http/page.dto.js';
import { OptionalIdentifier } from '../../platform/http/text.js';
import { SUBJECT_KINDS, type SubjectKind } from '../subjects.js';
import { CLOCK_IDS, type ClockId } from './clocks.js';

const SCOPES = ['me', 'unit', 'agency', 'sight'] as const;

export class ClocksQuery extends PageLimit {
  /** Whose duty it is: the asker's, somebody's of his unit, his agency's, or anybody's in the cases that he may see. */
  @IsOptional()
  @IsIn(SCOPES)
  of: (typeof SCOPES)[number] = 'me';

  @ApiProperty({ enum: CLOCK_IDS, required: false })
  @IsOptional()
  @IsIn(CLOCK_IDS)
  clock?: ClockId;

  /** Running out or run out; both without it. */
  @IsOptional()
  @IsIn(['due', 'overdue'])
  state?: 'due' | 'overdue';

  @OptionalIdentifier()
  caseId?: string;

  /** The `next` of the page before. */
  @IsOptional()
  @Matches(/^[0-9T:.+ -]{20,40}~[A-Z]\d{2}~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, {
    message: '须为上一页的 next',
  })
  after?: string;
}

/** A limit that runs, of one thing, case or paper. */
export class ClockView {
  /** Unique in the list. */
  id: string;
  @ApiProperty({ enum: CLOCK_IDS })
  clock: ClockId;
  /** Chinese name of the limit. */
  name: string;
  /** Its length, as `24 小时`. */
  period: string;
  extension: string;
  /** What becomes of it when it runs out, in Chinese. */
  expiry: string;
  /** The article. */
  law: string;
  /** 法定 or 内部. */
  basis: '法定' | '内部';
  @ApiProperty({ enum: SUBJECT_KINDS })
  subjectKind: SubjectKind;
  subjectId: string;
  /** The code of an item or a case, the number of a paper. */
  code: string | null;
  /** The name of an item, the title of a case, what a paper is for. */
  subjectName: string;
  caseId: string;
  caseCode: string | null;
  caseTitle: string | null;
  /** Whose duty it is. */
  agencyId: string;
  agencyName: string;
  personId: string | null;
  personName: string | null;
  startedAt: Date;
  dueAt: Date;
  overdue: boolean;
  /** The alert that it ran out; null before the next round has seen it. */
  alertId: string | null;
  alertCleared: boolean;
  /** False: the holidays of that year are not known yet, only weekends were left out. */
  holidaysKnown: boolean;
}

export class ClockPage {
  items: ClockView[];
  /** Goes into the next request's `after`; null at the end. */
  next: string | null;
}
