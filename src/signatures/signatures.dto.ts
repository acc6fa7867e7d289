import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { OptionalLine } from '../platform/http/text.js';
import { SIGNER_ROLES, SIGNING_WAYS, type SignerRole, type SigningWay } from './roles.js';

const WAYS = Object.keys(SIGNING_WAYS) as SigningWay[];

/** Strokes in a box of 600 by 200: `M10 20L30 40` goes down at a point and draws to the next. */
const STROKES = /^(M\d{1,3} \d{1,3}(L\d{1,3} \d{1,3})+)+$/;

export class SigningDto {
  @ApiProperty({ enum: SIGNER_ROLES })
  @IsIn(SIGNER_ROLES)
  role: SignerRole;

  /** `drawn` on the screen, `typed` by whoever cannot draw, or `login` by an official who signs in beside the keeper. */
  @ApiProperty({ enum: WAYS })
  @IsIn(WAYS)
  way: SigningWay;

  /** SHA-256, in hex, of the text that was shown: nothing else is signed. */
  @Matches(/^[0-9a-f]{64}$/)
  textHash: string;

  /** Who signs, as he names himself; without it where he signs in. */
  @OptionalLine(100)
  name?: string;

  /** Number of the identity document that was looked at. */
  @OptionalLine(40)
  identityNumber?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  @Matches(STROKES, { message: '须为笔画' })
  drawing?: string;

  /** Number of the recording in sound and picture of the signing. */
  @OptionalLine(100)
  recording?: string;

  @OptionalLine(100)
  loginName?: string;

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  password?: string;
}

export class SignerRoleView {
  @ApiProperty({ enum: SIGNER_ROLES })
  code: SignerRole;
  name: string;
  /** His signing is recorded in sound and picture, and he signs himself. */
  isParty: boolean;
}

export class SignatureView {
  id: string;
  @ApiProperty({ enum: SIGNER_ROLES })
  role: SignerRole;
  roleName: string;
  @ApiProperty({ enum: WAYS })
  way: SigningWay;
  wayName: string;
  /** Who signed; null to who may not know. */
  name: string | null;
  signedAt: Date;
  /** At whose screen. */
  takenByName: string;
  recording: string | null;
  /** Strokes in a box of 600 by 200. */
  drawing: string | null;
  version: string;
  /** What is signed now reads as what he signed. */
  isCurrent: boolean;
  /** Of its entry in the ledger. */
  entryHash: string;
  isErased: boolean;
}

/** What is to be signed, in which words, by whom, and who has signed. */
export class SigningView {
  text: string;
  textHash: string;
  version: string;
  roles: SignerRoleView[];
  items: SignatureView[];
}

export class SignedTextView extends SignatureView {
  /** What was signed, word by word. */
  text: string;
}
