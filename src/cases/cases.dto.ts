import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import { InstrumentReference } from '../instruments/instruments.js';
import { EntryView } from '../ledger/ledger.js';
import { ListOf } from '../platform/http/structure.js';
import { Day, Identifier, Line, Lines, OptionalLine } from '../platform/http/text.js';
import { CampaignReferenceView } from './campaigns.dto.js';
import { PARTY_KINDS, type PartyKind } from './parties.js';

export class CaseRegistrationDto {
  /** 案件名称。 */
  @Line(200)
  title: string;

  /** 案由。 */
  @Line(200)
  cause: string;

  /** GB/T 2260 code, as text: police units also use abolished ones. */
  @Line(12)
  regionCode: string;

  /** The number under which the registering agency knows the case; any local form. */
  @Line(100)
  number: string;

  /** 立案日期. */
  @Day()
  filedOn: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Lines(50)
  tags?: string[];

  /** 专项行动 that the case belongs to from the start. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID('all', { each: true, message: '须为 UUID' })
  campaignIds?: string[];
}

export class CaseNumberDto {
  @Line(100)
  number: string;
}

export class ReferralDto {
  @Identifier()
  toAgencyId: string;
}

export class PartyDto {
  @IsIn(PARTY_KINDS)
  kind: PartyKind;

  @Line(100)
  name: string;

  @OptionalLine(30)
  identityNumber?: string;

  @OptionalLine(30)
  telephone?: string;
}

export class PartiesDto {
  @ListOf(() => PartyDto, 2000)
  parties: PartyDto[];
}

/** A case as an answer refers to it. */
export class CaseReference {
  id: string;
  code: string;
  title: string;
}

export class CaseNumberView {
  agencyId: string;
  agencyName: string;
  number: string;
}

export class CaseView {
  id: string;
  code: string;
  /** 案件名称. */
  title: string;
  /** 案由. */
  cause: string;
  /** GB/T 2260. */
  regionCode: string;
  tags: string[];
  /** 立案日期, YYYY-MM-DD. */
  filedOn: string;
  /** The agency that registered it. */
  agencyId: string;
  agencyName: string;
  state: 'open' | 'closed' | 'merged';
  /** The case that it goes on in. */
  mergedInto: string | null;
  mergedIntoCode: string | null;
  registeredAt: Date;
  /** The numbers under which the agencies know it. */
  numbers: CaseNumberView[];
  /** 专项行动 that it belongs to now. */
  campaigns: CampaignReferenceView[];
}

/** Somebody in a case who is not staff; personal data. */
export class PartyView {
  id: string;
  caseId: string;
  kind: PartyKind;
  name: string;
  identityNumber: string | null;
  telephone: string | null;
}

export class PartyPage {
  items: PartyView[];
  next: string | null;
}

/** Who made an entry, in the post of that time. */
export class EntryActor {
  personId: string;
  name: string;
  post: string;
  agencyId: string;
  agencyName: string;
}

/** A ledger entry of the case itself. */
export class CaseEntryView extends EntryView {
  actor: EntryActor;
  instrument: InstrumentReference | null;
}

export class CaseEntryPage {
  items: CaseEntryView[];
  next: string | null;
}
