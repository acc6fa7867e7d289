import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { CampaignReferenceView } from '../../cases/cases.js';
import { Page } from '../../platform/http/page.dto.js';
import { OptionalIdentifier, OptionalLine } from '../../platform/http/text.js';
import {
  CUSTODY_KINDS,
  type CustodyKind,
  DISPOSITION_AXIS,
  type DispositionAxis,
  MEASURE_KINDS,
  MEASURE_STATES,
  type MeasureKind,
  type MeasureState,
  STAGES,
  type Stage,
} from '../lifecycle/item-state.js';
import { OUTCOME_KEYS, type Outcome } from '../lifecycle/outcomes.js';

const DISPOSITION_STATES = ['recommended', 'ordered', 'carried_out'] as const;
const CASE_STATES = ['open', 'closed', 'merged'] as const;
const YES_OR_NO = ['true', 'false'] as const;
type YesOrNo = (typeof YES_OR_NO)[number];

export class ItemsQuery extends Page {
  @OptionalIdentifier()
  caseId?: string;

  /** The whole code, as a scanner types it. */
  @OptionalLine(100)
  code?: string;

  /** A part of the code, the name, the features, the seal, a value of the details or the contents. */
  @OptionalLine(100)
  text?: string;

  @OptionalIdentifier()
  custodyAgencyId?: string;

  @OptionalIdentifier()
  custodyPersonId?: string;

  /** The place in which it lies. */
  @OptionalIdentifier()
  slotId?: string;

  @OptionalIdentifier()
  answerableAgencyId?: string;

  @IsOptional()
  @IsIn(STAGES)
  stage?: Stage;

  @OptionalLine(50)
  category?: string;

  @IsOptional()
  @IsIn(MEASURE_KINDS)
  measure?: MeasureKind;

  @IsOptional()
  @IsIn(DISPOSITION_AXIS)
  disposition?: DispositionAxis;

  /** Whether something of it is still there and the registration counts. */
  @IsOptional()
  @IsIn(YES_OR_NO)
  onHand?: YesOrNo;

  /** Whether it stands in a handover that waits for its answer. */
  @IsOptional()
  @IsIn(YES_OR_NO)
  offered?: YesOrNo;

  /** A tag of its case. */
  @OptionalLine(50)
  tag?: string;

  /** A 专项行动 to which its case belongs. */
  @OptionalIdentifier()
  campaignId?: string;
}

export class CasesQuery extends Page {
  /** A part of the case's code, its title or its number with any agency. */
  @OptionalLine(100)
  text?: string;

  @IsOptional()
  @IsIn(CASE_STATES)
  state?: CaseState;

  @OptionalLine(50)
  tag?: string;

  /** A 专项行动 to which it belongs. */
  @OptionalIdentifier()
  campaignId?: string;

  /** The agency that registered it. */
  @OptionalIdentifier()
  agencyId?: string;
}

type CaseState = (typeof CASE_STATES)[number];

export class QuantityRow {
  /** False: a sealed lot 待清点, whose figures are lots. */
  counted: boolean;
  onHand: string;
  registered: string;
}

export class ValueRow {
  /** A decimal as text. */
  amount: string;
  currency: string;
}

export class MeasureRow {
  @ApiProperty({ enum: MEASURE_KINDS })
  kind: MeasureKind;

  /** `lapsed`: its last day is past; `queued`: it waits for those before it to end. */
  @ApiProperty({ enum: MEASURE_STATES })
  state: MeasureState;

  /** The last day by paper or by law, `YYYY-MM-DD`. */
  @ApiProperty({ type: String, nullable: true })
  until: string | null;
}

export class CustodyRow {
  @ApiProperty({ enum: CUSTODY_KINDS })
  kind: CustodyKind;
  agencyId: string;
  agencyName: string;

  @ApiProperty({ type: String, nullable: true })
  personId: string | null;

  @ApiProperty({ type: String, nullable: true })
  personName: string | null;

  @ApiProperty({ type: String, nullable: true })
  place: string | null;

  @ApiProperty({ type: String, nullable: true })
  seal: string | null;
}

export class ResponsibilityRow {
  agencyId: string;
  agencyName: string;

  @ApiProperty({ enum: STAGES })
  stage: Stage;
}

export class OutcomeRow {
  @ApiProperty({ enum: OUTCOME_KEYS })
  outcome: Outcome;

  @ApiProperty({ enum: DISPOSITION_STATES })
  state: (typeof DISPOSITION_STATES)[number];
}

export class CaseBrief {
  id: string;
  code: string;
  title: string;
}

/** An item as one line of a table. */
export class ItemRow {
  id: string;
  code: string;
  name: string;
  category: string;
  /** It was imported from earlier books: 导入登记，未经见证. */
  unwitnessed: boolean;
  quantity: QuantityRow;

  /** The unit of the quantity; 待清点 for a sealed lot. */
  measuredIn: string;

  @ApiProperty({ type: ValueRow, nullable: true })
  value: ValueRow | null;
  measures: MeasureRow[];
  custody: CustodyRow;
  responsibility: ResponsibilityRow;

  @ApiProperty({ enum: DISPOSITION_AXIS })
  disposition: DispositionAxis;

  /** Each outcome that was recommended, ordered or carried out. */
  outcomes: OutcomeRow[];

  /** The handover in which it waits for an answer. */
  @ApiProperty({ type: String, nullable: true })
  offeredIn: string | null;

  /** How often it was accepted with an exception. */
  exceptions: number;
  voided: boolean;
  case: CaseBrief;
  registeredAt: Date;
}

export class ItemRowPage {
  items: ItemRow[];

  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

/** The number under which an agency knows a case. */
export class CaseNumberRow {
  agencyId: string;
  agencyName: string;
  number: string;
}

/** A case as one line of a table; voided registrations are not counted. */
export class CaseRow {
  id: string;
  code: string;
  title: string;
  cause: string;

  @ApiProperty({ enum: CASE_STATES })
  state: CaseState;

  /** 立案日期, `YYYY-MM-DD`. */
  filedOn: string;

  /** The agency that registered it. */
  agencyId: string;
  agencyName: string;
  numbers: CaseNumberRow[];
  tags: string[];

  /** 专项行动 that it belongs to now. */
  campaigns: CampaignReferenceView[];
  itemCount: number;
  onHandCount: number;

  /** The stages at which its items are. */
  @ApiProperty({ enum: STAGES, isArray: true })
  stages: Stage[];
}

export class CaseRowPage {
  items: CaseRow[];

  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}
