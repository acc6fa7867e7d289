import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Min,
} from 'class-validator';
import { CaseReference } from '../cases/cases.js';
import { InstrumentReference } from '../instruments/instruments.js';
import { Page } from '../platform/http/page.dto.js';
import { ListOf } from '../platform/http/structure.js';
import { Exact, Identifier, Instant, Line, OptionalIdentifier, OptionalLine } from '../platform/http/text.js';
import {
  EFFECT_ACT_KEYS,
  EFFECT_KIND_KEYS,
  EFFECT_STATE_KEYS,
  type EffectAct,
  type EffectKind,
  type EffectState,
} from './words.js';

export class EffectDto {
  @ApiProperty({ enum: EFFECT_KIND_KEYS })
  @IsIn(EFFECT_KIND_KEYS)
  kind: EffectKind;

  @Line(200)
  name: string;

  @Exact()
  quantity: string;

  @Line(20)
  unit: string;

  @OptionalLine(500)
  features?: string;
}

/** What a person had on them; an empty list says that it was nothing. */
export class DepositDto {
  @Identifier()
  caseId: string;

  /** Whose they are: a party of the case. */
  @Identifier()
  partyId: string;

  /** The other of the two officers. */
  @Identifier()
  secondId: string;

  @OptionalLine(100)
  locker?: string;

  @OptionalLine(50)
  seal?: string;

  @ListOf(() => EffectDto, 200, { mayBeEmpty: true })
  things: EffectDto[];
}

class EffectLinesDto {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  lines: number[];

  @Identifier()
  secondId: string;
}

export class TakingOutDto extends EffectLinesDto {
  @Line(500)
  reason: string;

  @Instant()
  dueAt: string;
}

export class PuttingBackDto extends EffectLinesDto {}

export class EffectReturnDto extends EffectLinesDto {
  /** `person`: to whom they belong; `authorised`: to somebody whom that person named. */
  @IsIn(['person', 'authorised'])
  to: 'person' | 'authorised';

  /** Who was authorised. */
  @OptionalLine(100)
  receiver?: string;

  /** Of the letter of authority. */
  @OptionalLine(100)
  authority?: string;
}

export class EffectMoveDto extends EffectLinesDto {
  /** The list by which they were seized, or registered. */
  @Identifier()
  instrumentId: string;
}

export class DepositPageDto extends Page {
  @OptionalIdentifier()
  caseId?: string;

  /** Those of which something is still kept. */
  @IsOptional()
  @Type(() => String)
  @IsIn(['true', 'false'])
  open?: 'true' | 'false';
}

export class EffectView {
  lineNumber: number;
  @ApiProperty({ enum: EFFECT_KIND_KEYS })
  kind: EffectKind;
  kindName: string;
  name: string;
  quantity: string;
  unit: string;
  features: string | null;
  @ApiProperty({ enum: EFFECT_STATE_KEYS })
  state: EffectState;
  stateName: string;
  dueAt: Date | null;
  /** Outside longer than it was taken out for. */
  isOverdue: boolean;
  /** The list by which it became property of the case. */
  instrument: InstrumentReference | null;
}

export class EffectActView {
  @ApiProperty({ enum: EFFECT_ACT_KEYS })
  act: EffectAct;
  actName: string;
  at: Date;
  byName: string;
  secondName: string;
  lines: number[];
  /** What was said of it: why, to whom, on which authority. */
  note: string;
  entryHash: string;
}

export class DepositSummaryView {
  id: string;
  code: string;
  case: CaseReference;
  partyId: string;
  partyName: string | null;
  locker: string | null;
  seal: string | null;
  receivedAt: Date;
  receivedByName: string;
  secondName: string;
  endedAt: Date | null;
  thingCount: number;
  keptCount: number;
  outCount: number;
  /** Cards and a phone are kept together: who has both can spend. */
  hasCardsWithPhone: boolean;
  /** Kept for longer than it should be. */
  isOverdue: boolean;
}

export class DepositPage {
  items: DepositSummaryView[];
  next: string | null;
}

export class DepositView extends DepositSummaryView {
  things: EffectView[];
  acts: EffectActView[];
}
