import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { InstrumentReference, PaperDto } from '../instruments/instruments.js';
import { ListOf, OptionalPart } from '../platform/http/structure.js';
import { Identifier, Instant, Prose } from '../platform/http/text.js';
import {
  CLAIM_KINDS,
  CLAIM_STATES,
  type ClaimKind,
  type ClaimState,
  ItemReference,
} from '../registry/registry.js';

export class ClaimLineDto {
  @Identifier()
  itemId: string;
}

export class ClaimDto {
  @ApiProperty({ enum: CLAIM_KINDS })
  @IsIn(CLAIM_KINDS)
  kind: ClaimKind;

  /** Who claims it: a party of the case. */
  @Identifier()
  partyId: string;

  @ListOf(() => ClaimLineDto, 10_000)
  lines: ClaimLineDto[];

  /** What is claimed and on what grounds; confidential in the ledger. */
  @Prose(2000)
  statement: string;

  @Instant()
  occurredAt?: string;

  @OptionalPart(() => PaperDto)
  instrument?: PaperDto;
}

const ANSWERS = ['upheld', 'rejected', 'withdrawn'] as const;

export class ClaimAnswerDto {
  @ApiProperty({ enum: ANSWERS })
  @IsIn(ANSWERS)
  answer: (typeof ANSWERS)[number];

  /** Why; confidential in the ledger. */
  @Prose(2000)
  reasons: string;

  @OptionalPart(() => PaperDto)
  instrument?: PaperDto;
}

export class ClaimView {
  id: string;
  kind: ClaimKind;
  kindName: string;
  partyId: string;
  /** Null for who may not know it. */
  partyName: string | null;
  /** While it is `open`, its items are not disposed of. */
  @ApiProperty({ enum: CLAIM_STATES })
  state: ClaimState;
  stateName: string;
  /** YYYY-MM-DD. */
  since: string;
  instrument: InstrumentReference;
  /** The paper that answered it. */
  answeredIn: InstrumentReference | null;
  items: ItemReference[];
}

export class ClaimsView {
  items: ClaimView[];
}
