import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { Day, OptionalIdentifier, OptionalLine } from '../platform/http/text.js';
import { OUTCOME_KEYS, type Outcome, STAGE_NAMES } from '../registry/registry.js';
import { DIMENSIONS, type Dimension } from './groups.js';

const STAGES = Object.keys(STAGE_NAMES);
const FORMATS = ['json', 'csv'] as const;
export const DURATION_DIMENSIONS = [...DIMENSIONS, 'outcome'] as const;
export type DurationDimension = (typeof DURATION_DIMENSIONS)[number];
export const VALUE_DIMENSIONS = ['month', 'agency'] as const;
export type ValueDimension = (typeof VALUE_DIMENSIONS)[number];

class FiguresQuery {
  /** Figures of one agency; heads of agencies see their own only. */
  @OptionalIdentifier()
  agencyId?: string;

  /** Figures of the cases of one 专项行动. */
  @OptionalIdentifier()
  campaignId?: string;

  /** CSV also by `Accept: text/csv`. */
  @IsOptional()
  @IsIn(FORMATS)
  format?: (typeof FORMATS)[number];
}

class PeriodQuery extends FiguresQuery {
  /** The first day, in China; eleven months before the month of `to` without it. */
  @IsOptional()
  @Day()
  from?: string;

  /** The last day, in China; today without it. */
  @IsOptional()
  @Day()
  to?: string;
}

export class FlowQuery extends PeriodQuery {
  @IsIn(DIMENSIONS)
  groupBy: Dimension;
}

export class DurationsQuery extends PeriodQuery {
  @IsIn(DURATION_DIMENSIONS)
  groupBy: DurationDimension;
}

export class ValuesQuery extends PeriodQuery {
  @IsIn(VALUE_DIMENSIONS)
  groupBy: ValueDimension;
}

export class StockQuery extends FiguresQuery {
  @IsOptional()
  @IsIn(STAGES)
  stage?: string;

  @OptionalLine(50)
  category?: string;
}

export class MoneyView {
  currency: string;
  /** An exact decimal. */
  amount: string;
}

/** Things counted, sealed lots 待清点 apart, with what they are worth where that is known. */
export class AmountView {
  items: number;
  lots: number;
  /** How many of both have no known worth. */
  unvalued: number;
  values: MoneyView[];
}

/** What was registered. */
export class IntakeView extends AmountView {
  /** Parts into which things were divided: their worth is counted with the thing. */
  parts: number;
  /** What sold things became. */
  proceeds: AmountView;
}

export class OutcomeFlowView {
  @ApiProperty({ enum: OUTCOME_KEYS })
  outcome: Outcome;
  name: string;
  /** Things of which the last went this way. */
  items: number;
  lots: number;
  /** The worth of all that went this way, of parts of things too. */
  values: MoneyView[];
}

/** What was disposed of. */
export class OutflowView {
  /** Things of which nothing is left. */
  items: number;
  lots: number;
  values: MoneyView[];
  outcomes: OutcomeFlowView[];
  /** Things of which nothing is left because all of it was divided into parts. */
  divided: number;
}

export class FlowFiguresView {
  in: IntakeView;
  out: OutflowView;

  /** Things taken over from other agencies together with the responsibility; null by stage. */
  @ApiProperty({ type: Number, nullable: true })
  received: number | null;

  /** Things passed on to other agencies; null by stage. */
  @ApiProperty({ type: Number, nullable: true })
  sent: number | null;
}

export class FlowGroupView extends FlowFiguresView {
  /** `YYYY-MM`, the id of an agency or campaign, or the code of a stage or category; null: in no campaign. */
  @ApiProperty({ type: String, nullable: true })
  key: string | null;
  name: string;
}

class ExtentView {
  @ApiProperty({ type: String, nullable: true })
  agencyId: string | null;

  @ApiProperty({ type: String, nullable: true })
  campaignId: string | null;
}

class PeriodView extends ExtentView {
  from: string;
  to: string;
}

/** What came in and went out, by when it was recorded: the figures of a past month never change, corrections apart. */
export class FlowView extends PeriodView {
  @ApiProperty({ enum: DIMENSIONS })
  groupBy: Dimension;
  total: FlowFiguresView;
  groups: FlowGroupView[];
}

export class StockGroupView extends AmountView {
  /** The id of an agency, or the code of a stage, category or age. */
  key: string;
  name: string;
}

/** What is on hand now. */
export class StockView extends ExtentView {
  at: Date;

  @ApiProperty({ enum: STAGES, nullable: true, type: String })
  stage: string | null;

  @ApiProperty({ type: String, nullable: true })
  category: string | null;
  total: AmountView;
  byAgency: StockGroupView[];
  byStage: StockGroupView[];
  byCategory: StockGroupView[];
  /** By the time since the thing was first registered. */
  byAge: StockGroupView[];
}

/** Days from the taking of things to their final disposal. */
export class DurationFiguresView {
  /** How many were finally disposed of in the period. */
  ended: number;

  @ApiProperty({ type: Number, nullable: true })
  median: number | null;

  /** Nine of ten took no longer. */
  @ApiProperty({ type: Number, nullable: true })
  p90: number | null;

  @ApiProperty({ type: Number, nullable: true })
  max: number | null;

  /** How many registered by the end of the period are on hand now; null by month and outcome, which only what has ended has. */
  @ApiProperty({ type: Number, nullable: true })
  open: number | null;
}

export class DurationGroupView extends DurationFiguresView {
  @ApiProperty({ type: String, nullable: true })
  key: string | null;
  name: string;
}

export class DurationsView extends PeriodView {
  @ApiProperty({ enum: DURATION_DIMENSIONS })
  groupBy: DurationDimension;
  total: DurationFiguresView;
  groups: DurationGroupView[];
}

/** What became of the worth of things, by currency. */
export class ValueFiguresView {
  seized: MoneyView[];
  returnedToVictims: MoneyView[];
  returnedToOwners: MoneyView[];
  confiscated: MoneyView[];
  /** The worth of what was sold. */
  sold: MoneyView[];
  /** The prices of what was sold, as far as they are known. */
  proceeds: MoneyView[];
  destroyed: MoneyView[];
  offset: MoneyView[];
  handled: MoneyView[];
}

export class ValueGroupView extends ValueFiguresView {
  key: string;
  name: string;
}

export class ValuesView extends PeriodView {
  @ApiProperty({ enum: VALUE_DIMENSIONS })
  groupBy: ValueDimension;
  total: ValueFiguresView;
  groups: ValueGroupView[];
}
