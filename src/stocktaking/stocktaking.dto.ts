import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { InstrumentReference, PaperDto } from '../instruments/instruments.js';
import { Page } from '../platform/http/page.dto.js';
import { ListOf, OptionalPart } from '../platform/http/structure.js';
import { Identifier, Line, OptionalLine } from '../platform/http/text.js';

/** What a count found of a thing. */
export const COUNT_RESULTS = {
  as_recorded: '正常',
  misplaced: '错位',
  surplus: '多出',
  seal_differs: '封条不符',
  not_seen: '未见',
  moved_meanwhile: '盘点中已办理移动',
} as const;
export type CountResult = keyof typeof COUNT_RESULTS;
const COUNT_RESULT_KEYS = Object.keys(COUNT_RESULTS) as CountResult[];

export class StocktakeDto {
  /** The store, or the room, rack or slot of one. */
  @Identifier()
  placeId: string;

  /** Who counts with the keeper, and keeps nothing himself. */
  @Identifier()
  secondId: string;

  /** So many things drawn at random by the seed; all of them without it. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  sample?: number;
}

export class SightingDto {
  /** The code on the label of the slot in which it lies. */
  @Line(100)
  place: string;

  /** The code on the label of the thing. */
  @Line(100)
  code: string;

  /** The number that is read on its package; nobody looked without it. */
  @OptionalLine(50)
  seal?: string;
}

export class SightingsDto {
  @ListOf(() => SightingDto, 1000)
  sightings: SightingDto[];
}

export class StocktakeEndDto {
  @OptionalPart(() => PaperDto)
  instrument?: PaperDto;
}

export class StocktakePageDto extends Page {}

export class StocktakeSummaryView {
  id: string;
  placeId: string;
  placePath: string;
  sample: number | null;
  /** Drawn before counting and committed to the ledger. */
  seed: string;
  openedByName: string;
  secondName: string;
  openedAt: Date;
  endedAt: Date | null;
  instrument: InstrumentReference | null;
  /** How many things should be there, and how many of them were seen. */
  expectedCount: number;
  seenCount: number;
}

export class StocktakePage {
  items: StocktakeSummaryView[];
  next: string | null;
}

export class CountLineView {
  itemId: string;
  code: string;
  name: string;
  /** Null: it was not to be there. */
  expectedIn: string | null;
  seenIn: string | null;
  seenAt: Date | null;
  seenSeal: string | null;
  /** As it would be if the count ended now; what came of it once it has ended. */
  @ApiProperty({ enum: COUNT_RESULT_KEYS })
  result: CountResult;
  /** Something is wrong with it, and nothing else is done until that is resolved. */
  frozen: boolean;
}

export class StocktakeView extends StocktakeSummaryView {
  lines: CountLineView[];
}
