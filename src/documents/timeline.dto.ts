import { ApiProperty } from '@nestjs/swagger';
import { ACT_NAMES, type ActName } from '../registry/registry.js';

/** A person in the post held at that time; an outsider has a name only. */
export class TimelinePartyView {
  name?: string;
  post?: string;
  unit?: string;
  agency?: string;
}

/** What an entry changed, in words: before and after. */
export class TimelineChangeView {
  before: string;
  after: string;
}

/** Who holds it from this entry on. */
export class TimelineCustodyView {
  kind: string;
  agencyName: string;
  personName: string;
  place: string | null;
  seal: string | null;
}

export class TimelineResponsibilityView {
  agencyName: string;
  stage: string;
}

/** One corrected field, told at the entry that it corrects: the old value stays readable. */
export class TimelineCorrectionView {
  field: string;
  was: string;
  becomes: string;
  reason: string;
  correctedBy: TimelinePartyView;
  approvedBy: TimelinePartyView;
  /** The entry that corrects. */
  sequence: number;
}

/** One entry of an item as the custody certificate prints it. */
export class TimelineEntryView {
  entryId: string;
  sequence: number;

  @ApiProperty({ enum: ACT_NAMES })
  type: ActName;

  /** What was done, in Chinese. */
  act: string;
  occurredAt: string;
  recordedAt: string;

  /** Minutes between; null when it was recorded as it happened. */
  @ApiProperty({ type: Number, nullable: true })
  lateMinutes: number | null;

  @ApiProperty({ type: String, nullable: true })
  lateReason: string | null;

  /** Who recorded it. */
  by: TimelinePartyView;

  /** The paper that authorised it, kind and number. */
  instrument: string;
  from?: TimelinePartyView;
  to?: TimelinePartyView;

  /** What the act was about, such as `5170 斤`. */
  @ApiProperty({ type: String, nullable: true })
  quantity: string | null;
  onHand?: TimelineChangeView;
  responsibilityChange?: TimelineChangeView;
  sealChange?: TimelineChangeView;

  /** The receiver's word and its reason. */
  @ApiProperty({ type: String, nullable: true })
  result: string | null;

  @ApiProperty({ type: String, nullable: true })
  remark: string | null;

  /** As it stands from this entry on. */
  custody: TimelineCustodyView;
  responsibility: TimelineResponsibilityView;
  corrections: TimelineCorrectionView[];

  /** SHA-256 of the entry's leaf, hexadecimal. */
  hash: string;

  /** Its place in the ledger's tree; null while it waits for one. */
  @ApiProperty({ type: String, nullable: true })
  index: string | null;
}

export class TimelineView {
  items: TimelineEntryView[];
}
