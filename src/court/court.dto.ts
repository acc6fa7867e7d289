import { IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { PaperDto } from '../instruments/instruments.js';
import { Page } from '../platform/http/page.dto.js';
import { ListOf, OptionalPart } from '../platform/http/structure.js';
import {
  Day,
  Exact,
  Identifier,
  Line,
  OptionalIdentifier,
  OptionalLine,
  OptionalProse,
} from '../platform/http/text.js';
import { OUTCOME_KEYS, type Outcome } from '../registry/registry.js';
import { OBLIGATION_KINDS, type ObligationKind } from './obligations.js';

/** One line of the judgment's property part. A line without an item is kept and shown as not matched. */
export class JudgmentLineDto {
  @IsInt()
  @Min(1)
  lineNumber: number;

  @OptionalIdentifier()
  itemId?: string;

  /** What the judgment says of it. */
  @Line(500)
  description: string;

  @IsIn(OUTCOME_KEYS)
  outcome: Outcome;

  /** The part of the item that goes this way; all that is left of it without one. */
  @IsOptional()
  @Exact()
  quantity?: string;

  @OptionalIdentifier()
  recipientId?: string;
}

/** 追缴 or 责令退赔 or 没收 of what was never taken: owed, not held. */
export class ObligationDto {
  @IsIn(OBLIGATION_KINDS)
  kind: ObligationKind;

  @Line(500)
  description: string;

  @IsOptional()
  @Exact()
  quantity?: string;

  @OptionalLine(20)
  unit?: string;

  /** To whom it is owed, a party of the case. */
  @OptionalIdentifier()
  recipientId?: string;
}

export class JudgmentDto {
  @Identifier()
  caseId: string;

  @ListOf(() => JudgmentLineDto, 10_000, { mayBeEmpty: true })
  lines: JudgmentLineDto[];

  @ListOf(() => ObligationDto, 1000, { mayBeEmpty: true })
  obligations: ObligationDto[];

  /** The day it took effect; left out, it binds nothing until that is entered. */
  @IsOptional()
  @Day()
  inForceOn?: string;

  /** The earlier judgment of this case that this one replaces. */
  @OptionalIdentifier()
  supersedes?: string;

  @OptionalPart(() => PaperDto)
  instrument?: PaperDto;
}

export class EntryIntoForceDto {
  @Day()
  inForceOn: string;
}

export class ExecutionOrderDto {
  @Identifier()
  judgmentId: string;

  /** The agency that holds the things. */
  @Identifier()
  agencyId: string;

  @OptionalPart(() => PaperDto)
  instrument?: PaperDto;
}

export class ExecutionReceiptDto {
  /** Why lines could not be carried out, where any are left (刑诉解释 447). */
  @OptionalProse(2000)
  explanation?: string;

  @OptionalPart(() => PaperDto)
  instrument?: PaperDto;
}

export class OfCaseDto {
  @Identifier()
  caseId: string;
}

export class CaseCoverageDto {
  /** A judgment that is about to be superseded, and counts no more. */
  @OptionalIdentifier()
  without?: string;
}

export class ExecutionOrdersQuery extends Page {
  @OptionalIdentifier()
  caseId?: string;

  /** The agency that is entrusted. */
  @OptionalIdentifier()
  agencyId?: string;

  /** The court that issued it. */
  @OptionalIdentifier()
  issuedBy?: string;

  /** Whether it waits for its 执行回单. */
  @IsOptional()
  @IsIn(['true', 'false'])
  waiting?: 'true' | 'false';
}
