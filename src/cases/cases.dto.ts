import { ArrayMaxSize, IsArray, IsIn, IsOptional } from 'class-validator';
import { ListOf } from '../platform/http/structure.js';
import { Day, Identifier, Line, Lines, OptionalLine } from '../platform/http/text.js';
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
