import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { Exact } from '../platform/http/text.js';
import type { Weight } from './lifecycle/weights.js';

/** What a scale shows, in grams; one of the two weights at least. */
export class WeightDto {
  /** With its package. */
  @IsOptional()
  @Exact()
  gross?: string;

  /** Without it. */
  @IsOptional()
  @Exact()
  net?: string;

  /** By how many grams the scale counts (分度值). */
  @Exact()
  division: string;
}

export const weightOf = (given: WeightDto | undefined): Weight | null =>
  given ? { gross: given.gross ?? null, net: given.net ?? null, division: given.division } : null;

/** A weighing of the whole item as it was then. */
export class WeighingView {
  gross: string | null;
  net: string | null;
  division: string;
  /** How much of it there was. */
  onHand: string;
  /** Code of the act in which. */
  act: string;
  /** The entry's number among the item's. */
  sequence: number;
  @ApiProperty({ type: String, format: 'date-time' })
  since: string;
}
