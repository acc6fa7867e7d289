import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { PageLimit } from '../platform/http/page.dto.js';

/** Sizes are text, for there may be more leaves than a number holds exactly. */
const SIZE = /^(0|[1-9]\d{0,18})$/;

export class CheckpointsQuery extends PageLimit {
  /** Only checkpoints of smaller trees: the `next` of the page before. */
  @IsOptional()
  @Matches(SIZE)
  before?: string;
}

export class ConsistencyQuery {
  /** Size of the older tree, from 1 on. */
  @Matches(SIZE)
  from: string;

  /** Size of the later tree; without it that of the latest checkpoint. */
  @IsOptional()
  @Matches(SIZE)
  to?: string;
}

/** The hashes that show that the later tree begins with the older (RFC 9162 section 2.1.4). */
export class ConsistencyView {
  from: string;
  to: string;

  /** Base64, in the order in which they are verified. */
  proof: string[];
}

export class CosignatureView {
  /** As the policy names the witness. */
  witness: string;
  cosignedAt: Date;
}

export class CheckpointView {
  /** The name of the log. */
  origin: string;
  size: string;

  /** Root of the tree, hexadecimal. */
  root: string;
  signedAt: Date;
  cosignatures: CosignatureView[];

  /** Whether enough witnesses of the policy have cosigned it; false is 未见证. */
  witnessed: boolean;

  /** Whether a larger tree of the same log was witnessed, which begins with this one: witnesses are asked for the latest alone. */
  covered: boolean;
}

export class CheckpointPage {
  items: CheckpointView[];

  /** Goes into the next request's `before`; null at the end. */
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

export class WitnessView {
  /** As the policy names it. */
  name: string;

  /** Its public key, `name+id+base64`. */
  key: string;

  /** The largest tree that it has cosigned; null before the first. */
  @ApiProperty({ type: String, nullable: true })
  cosignedSize: string | null;

  @ApiProperty({ type: Date, nullable: true })
  cosignedAt: Date | null;
}

export class AlarmView {
  /** `signer`, `signing`, `policy`, `tiles`, `quorum`, `verification`, `sequencing`, `clock`, or `witness:` and its name. */
  about: string;
  message: string;
  since: Date;
}

/** What the last `npm run verify` found, in the log and the items together. */
export class LastVerificationView {
  at: Date;

  /** Of the tree that it made again. */
  size: string;

  /** Hexadecimal. */
  root: string;
  entries: number;
  faultCount: number;
}

/** The last signed head of the second log, over the same entries at the same places, in SM3; no witness is asked for it. */
export class SecondLogView {
  /** Its name. */
  origin: string;
  size: string;

  /** Root of its tree, hexadecimal. */
  root: string;
  signedAt: Date;

  /** Its public key, `name+id+base64`, to compare with one from elsewhere. */
  key: string;
}

/** How the log is: what is signed, by whom it is witnessed, and what is wrong. */
export class LogStateView {
  /** Leaves of the tree now. */
  size: string;

  /** Entries that are in no checkpoint yet. */
  waiting: number;

  /** The latest; null before the first was signed. */
  @ApiProperty({ type: CheckpointView, nullable: true })
  checkpoint: CheckpointView | null;

  /** Null before the first was signed. */
  @ApiProperty({ type: SecondLogView, nullable: true })
  secondLog: SecondLogView | null;

  /** The public keys of the log that the policy names. */
  logKeys: string[];
  witnesses: WitnessView[];

  /** Since when the latest checkpoints are 未见证; null while they are witnessed, or before the first. */
  @ApiProperty({ type: Date, nullable: true })
  unwitnessedSince: Date | null;

  /** Null before everything was verified for the first time. */
  @ApiProperty({ type: LastVerificationView, nullable: true })
  lastVerification: LastVerificationView | null;
  alarms: AlarmView[];
}
