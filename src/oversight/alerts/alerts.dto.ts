import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { Page } from '../../platform/http/page.dto.js';
import { Line, OptionalIdentifier } from '../../platform/http/text.js';
import { CLOCK_IDS, type ClockId } from '../clocks/clocks.js';
import { SUBJECT_KINDS, type SubjectKind } from '../subjects.js';

export class AlertsQuery extends Page {
  /** Whose duty it was: the asker's agency's, or anybody's in the cases that he may see. */
  @IsOptional()
  @IsIn(['agency', 'sight'])
  of: 'agency' | 'sight' = 'agency';

  @IsOptional()
  @IsIn(['open', 'cleared'])
  state: 'open' | 'cleared' = 'open';

  @OptionalIdentifier()
  caseId?: string;
}

/** That a limit ran out, once for each time that it began. */
export class AlertView {
  id: string;
  @ApiProperty({ enum: CLOCK_IDS })
  clock: ClockId;
  /** Chinese name of the limit. */
  name: string;
  law: string;
  @ApiProperty({ enum: SUBJECT_KINDS })
  subjectKind: SubjectKind;
  subjectId: string;
  caseId: string;
  agencyId: string;
  personId: string | null;
  startedAt: Date;
  dueAt: Date;
  raisedAt: Date;
  clearedAt: Date | null;
  clearedById: string | null;
  clearedByName: string | null;
  reason: string | null;
}

export class AlertPage {
  items: AlertView[];
  next: string | null;
}

export class AlertClearingDto {
  /** Why it ran out, or what was done. */
  @Line(500)
  reason: string;
}
