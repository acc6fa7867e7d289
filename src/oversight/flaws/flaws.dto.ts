import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { InstrumentReference, PaperDto } from '../../instruments/instruments.js';
import { Page } from '../../platform/http/page.dto.js';
import { OptionalPart } from '../../platform/http/structure.js';
import { Line, OptionalIdentifier } from '../../platform/http/text.js';
import { SUBJECT_KINDS, type SubjectKind } from '../subjects.js';
import { LEVELS, type Level, REMEDIES, type RemedyKind } from './flaw-rule.js';
import { FLAW_IDS } from './flaw-rules.js';

const LEVEL_CODES = Object.keys(LEVELS) as Level[];
const REMEDY_CODES = Object.keys(REMEDIES) as RemedyKind[];

/** Closed by 补正说明 or 情况说明. */
export const REMEDY_PAPERS = ['flaw_correction', 'flaw_explanation'] as const;

export class FlawsQuery extends Page {
  /** Whose answer it is: the asker's agency, or anybody's in the cases that he may see. */
  @IsOptional()
  @IsIn(['agency', 'sight'])
  of: 'agency' | 'sight' = 'agency';

  @IsOptional()
  @IsIn(['open', 'closed'])
  state: 'open' | 'closed' = 'open';

  @ApiProperty({ enum: LEVEL_CODES, required: false })
  @IsOptional()
  @IsIn(LEVEL_CODES)
  level?: Level;

  @IsOptional()
  @IsIn(FLAW_IDS)
  rule?: string;

  @OptionalIdentifier()
  caseId?: string;

  /** The item, case or paper. */
  @OptionalIdentifier()
  subjectId?: string;
}

/** What a check found: what the paper says against what the ledger says. */
export class FlawView {
  id: string;
  @ApiProperty({ enum: FLAW_IDS })
  rule: string;
  /** Chinese name of the rule. */
  name: string;
  @ApiProperty({ enum: LEVEL_CODES })
  level: Level;
  levelName: string;
  law: string;
  @ApiProperty({ enum: REMEDY_CODES })
  remedy: RemedyKind;
  remedyName: string;
  @ApiProperty({ enum: SUBJECT_KINDS })
  subjectKind: SubjectKind;
  subjectId: string;
  code: string | null;
  subjectName: string;
  caseId: string;
  caseCode: string | null;
  caseTitle: string | null;
  /** Whose answer it is. */
  agencyId: string;
  agencyName: string;
  document: string;
  ledger: string;
  foundAt: Date;
  dueAt: Date;
  overdue: boolean;
  closedAt: Date | null;
  /** The paper that closed it. */
  closedBy: InstrumentReference | null;
}

export class FlawPage {
  items: FlawView[];
  next: string | null;
}

export class FlawRuleView {
  @ApiProperty({ enum: FLAW_IDS })
  id: string;
  name: string;
  @ApiProperty({ enum: LEVEL_CODES })
  level: Level;
  levelName: string;
  law: string;
  remedyName: string;
  /** Days within which it should be made good. */
  days: number;
}

export class FlawRulesView {
  rules: FlawRuleView[];
}

export class FlawCheckView {
  checkedAt: Date;
  /** What was found now and not before, in all. */
  found: number;
  rules: FlawCountView[];
}

export class FlawCountView {
  rule: string;
  name: string;
  found: number;
}

export class FlawClosingDto {
  @IsIn(REMEDY_PAPERS)
  paper: (typeof REMEDY_PAPERS)[number];

  /** What was made good, or why it was so. */
  @Line(2000)
  explanation: string;

  @OptionalPart(() => PaperDto)
  instrument?: PaperDto;
}

export class FlawClosingView {
  id: string;
  closedAt: Date;
  closedBy: InstrumentReference;
}
