import {
  ArrayMaxSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { PaperDto } from '../instruments/instruments.js';
import { ListOf, OptionalPart } from '../platform/http/structure.js';
import {
  Day,
  Identifier,
  Line,
  Lines,
  OptionalIdentifier,
  OptionalLine,
  OptionalProse,
} from '../platform/http/text.js';
import { PLACE_KIND_KEYS, type PlaceKind, WeightDto } from '../registry/registry.js';

/** How large a place is, the largest first. */
export const PLACE_LEVEL_NAMES = { store: '库', room: '间', rack: '架', slot: '位' } as const;
export type PlaceLevel = keyof typeof PLACE_LEVEL_NAMES;
export const PLACE_LEVELS = Object.keys(PLACE_LEVEL_NAMES) as PlaceLevel[];

/** The own part of a code: what its label adds to the code of the place above. */
const CODE = /^[A-Z0-9]{1,12}$/;

/** Several places alike in one go, each with its number behind name and code. */
export class NumberingDto {
  @IsInt()
  @Min(0)
  @Max(9999)
  first: number;

  @IsInt()
  @Min(0)
  @Max(9999)
  last: number;
}

export class NewPlaceDto {
  /** The place of which it is a part; without it, it is a store. */
  @OptionalIdentifier()
  parentId?: string;

  @IsIn(PLACE_LEVELS)
  level: PlaceLevel;

  /** What kind of keeping it gives; that of the place above without it. A store says its own. */
  @IsOptional()
  @IsIn(PLACE_KIND_KEYS)
  kind?: PlaceKind;

  /** Its own part of the code, in capital letters and digits. */
  @Matches(CODE, { message: '须为 1 至 12 位大写字母或数字' })
  code: string;

  @Line(40)
  name: string;

  @OptionalPart(() => NumberingDto)
  numbering?: NumberingDto;

  /** How many things go into each of its slots; no limit without it. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  capacity?: number;

  /** Only these of the categories that its kind may hold. */
  @IsOptional()
  @Lines(50)
  @ArrayUnique()
  @ArrayMaxSize(50)
  categories?: string[];

  /** Things of one case only in each of its slots. */
  @IsOptional()
  @IsBoolean()
  oneCase?: boolean;

  /** Today without it. */
  @IsOptional()
  @Day()
  usedFrom?: string;
}

export class PlaceEndDto {
  /** The last day on which it is used. */
  @Day()
  usedUntil: string;
}

export class PlacesQuery {
  /** Whose; the own agency's without it. */
  @OptionalIdentifier()
  agencyId?: string;

  /** Everything in this place, itself included; the stores without it. */
  @OptionalIdentifier()
  within?: string;

  /** The one with this code on its label, as a scanner types it; in use or not. */
  @OptionalLine(100)
  code?: string;
}

/** A place of an agency, with how full it is. */
export class PlaceView {
  id: string;
  agencyId: string;
  parentId: string | null;
  level: PlaceLevel;
  kind: PlaceKind;
  /** As its label says it. */
  code: string;
  name: string;
  /** The names from the store down to it. */
  path: string;
  capacity: number | null;
  categories: string[] | null;
  oneCase: boolean;
  /** YYYY-MM-DD. */
  usedFrom: string;
  usedUntil: string | null;
  inUse: boolean;
  /** How many slots it has, itself counted where it is one that holds things. */
  slotCount: number;
  /** How many things lie in it and in what it contains. */
  itemCount: number;
}

export class PlacesView {
  items: PlaceView[];
}

export class PutAwayLineDto {
  @Identifier()
  itemId: string;

  /** The code on the label of the place. */
  @Line(100)
  place: string;

  /** The number that is read on the package; nobody looked without it. */
  @OptionalLine(50)
  seal?: string;

  @OptionalPart(() => WeightDto)
  weight?: WeightDto;

  @OptionalProse(2000)
  note?: string;
}

export class PutAwayDto {
  /** Things of any cases. */
  @ListOf(() => PutAwayLineDto, 1000)
  lines: PutAwayLineDto[];

  @OptionalPart(() => PaperDto)
  instrument?: PaperDto;
}
