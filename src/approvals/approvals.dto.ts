import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import { CaseReference } from '../cases/cases.js';
import {
  type ApprovalLevel,
  INSTRUMENT_KINDS,
  type InstrumentKind,
  InstrumentReference,
} from '../instruments/instruments.js';
import { Page } from '../platform/http/page.dto.js';
import { Identifier, OptionalIdentifier, OptionalProse, Prose } from '../platform/http/text.js';
import { ItemReference } from '../registry/registry.js';
import { APPROVAL_STATES, type ApprovalState } from './approval-rows.js';

export class ApprovalRequestDto {
  /** Of which paper. */
  @ApiProperty({ enum: INSTRUMENT_KINDS })
  @IsIn(INSTRUMENT_KINDS)
  kind: InstrumentKind;

  @Identifier()
  caseId: string;

  /** For which items alone; none: for whatever the paper says, as of a seizure to be made. */
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(1000)
  @IsUUID('all', { each: true, message: '须为 UUID' })
  itemIds: string[];

  /** 呈请事由. */
  @Prose(2000)
  reason: string;
}

export class ApprovalDecisionDto {
  @IsIn(['given', 'refused'])
  decision: 'given' | 'refused';

  /** Needed for a refusal. */
  @OptionalProse(2000)
  opinion?: string;
}

export class ApprovalPageDto extends Page {
  @OptionalIdentifier()
  caseId?: string;

  @ApiPropertyOptional({ enum: INSTRUMENT_KINDS })
  @IsOptional()
  @IsIn(INSTRUMENT_KINDS)
  kind?: InstrumentKind;

  @ApiPropertyOptional({ enum: APPROVAL_STATES })
  @IsOptional()
  @IsIn(APPROVAL_STATES)
  state?: ApprovalState;

  /** `to_decide`: those that wait for a word that the asker may give. `own`: those that he asked for. */
  @IsOptional()
  @IsIn(['to_decide', 'own'])
  of?: 'to_decide' | 'own';
}

/** What was asked of a head, and what he said. Approved is not executed. */
export class ApprovalSummaryView {
  id: string;
  kind: InstrumentKind;
  kindName: string;
  law: string;
  case: CaseReference;
  level: ApprovalLevel;
  /** Who has to approve, in Chinese. */
  levelName: string;
  reason: string;
  requestedBy: string;
  requestedByName: string;
  requestedAt: Date;
  /** `used`: a paper was issued on it. */
  state: ApprovalState;
  stateName: string;
  decidedBy: string | null;
  decidedByName: string | null;
  decidedPost: string | null;
  decidedAt: Date | null;
  opinion: string | null;
  /** The paper that was issued on it. */
  instrument: InstrumentReference | null;
  /** 0: for whatever the paper says. */
  itemCount: number;
}

/** Whether its reader could do it now, and if not, why, in Chinese. */
export class PossibleActView {
  possible: boolean;
  reason: string | null;
}

export class ApprovalDetailView extends ApprovalSummaryView {
  /** For which items alone. */
  items: ItemReference[];
  decision: PossibleActView;
  withdrawal: PossibleActView;
}

export class ApprovalPage {
  items: ApprovalSummaryView[];
  /** Goes into the next request's `after`; null at the end. */
  next: string | null;
}
