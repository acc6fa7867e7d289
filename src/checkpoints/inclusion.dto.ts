import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

export class InclusionQuery {
  /** So many seconds the answer may wait until a signed checkpoint holds everything; 0 answers at once. */
  @ApiPropertyOptional({ minimum: 0, maximum: 30, default: 0 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(30)
  wait: number = 0;
}

export class WrittenEntryView {
  entryId: string;

  /** Its place in the tree, as text; null while it waits for one. */
  @ApiProperty({ type: String, nullable: true })
  index: string | null;
}

export class HoldingCheckpointView {
  /** Size of its tree, as text. */
  size: string;

  /** Whether enough witnesses of the policy have cosigned it; false is 未见证. */
  witnessed: boolean;
}

/** What became of the entries that a write appended. */
export class InclusionView {
  entries: WrittenEntryView[];

  /** Whether a signed checkpoint holds every one of them. */
  included: boolean;

  /** A checkpoint that holds them; null while none does. */
  @ApiProperty({ type: HoldingCheckpointView, nullable: true })
  checkpoint: HoldingCheckpointView | null;
}
