import { ArrayMaxSize, Equals, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import { PaperDto } from '../instruments/instruments.js';
import { Page } from '../platform/http/page.dto.js';
import { ListOf, OptionalPart, Part } from '../platform/http/structure.js';
import {
  Exact,
  Identifier,
  Instant,
  Line,
  OptionalIdentifier,
  OptionalLine,
  OptionalProse,
} from '../platform/http/text.js';
import type { Outcome } from '../registry/registry.js';
import { EARLY_REASON_CODES, type EarlyReason, RELEASE_REASON_CODES, type ReleaseReason } from './reasons.js';

export class ProceedsDto {
  /** The price; left out, it is not yet known and the proceeds are 待清点. */
  @IsOptional()
  @Exact()
  quantity?: string;

  /** 元, or the currency of the sale. */
  @Line(20)
  unit: string;
}

export class CarryingOutLineDto {
  @Identifier()
  itemId: string;

  @Identifier()
  dispositionId: string;

  /** How much; all that the order still has to take without it. */
  @IsOptional()
  @Exact()
  quantity?: string;

  /** A party of the case. */
  @OptionalIdentifier()
  recipientId?: string;

  @OptionalPart(() => ProceedsDto)
  proceeds?: ProceedsDto;
}

/** Dispositions carried out under one proof: all lines have outcomes that this proof fits. */
export class CarryingOutDto {
  @Identifier()
  caseId: string;

  @ListOf(() => CarryingOutLineDto, 10_000)
  lines: CarryingOutLineDto[];

  /** 执行人; two at least for a destruction. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsUUID('all', { each: true, message: '须为 UUID' })
  executors?: string[];

  /** 监销人, staff who never handled the thing. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsUUID('all', { each: true, message: '须为 UUID' })
  witnesses?: string[];

  @Instant()
  occurredAt?: string;

  @OptionalLine(500)
  lateReason?: string;

  @OptionalProse(2000)
  note?: string;

  @OptionalPart(() => PaperDto)
  instrument?: PaperDto;
}

export class OrderLineDto {
  @Identifier()
  itemId: string;

  /** How much; all that is left without it. */
  @IsOptional()
  @Exact()
  quantity?: string;

  @OptionalIdentifier()
  recipientId?: string;
}

/** The four tests of 刑诉规定 234; each must be stated as met. */
export class ReturnTestsDto {
  @Equals(true, { message: '权属须明确无争议' })
  ownershipClear: boolean;

  @Equals(true, { message: '不得损害其他被害人或者利害关系人' })
  othersUnharmed: boolean;

  @Equals(true, { message: '不得影响诉讼正常进行' })
  proceedingsUnaffected: boolean;

  @Equals(true, { message: '须登记、拍照或者录像、估价' })
  recorded: boolean;
}

class OrderDto {
  @Identifier()
  caseId: string;

  @ListOf(() => OrderLineDto, 10_000)
  lines: OrderLineDto[];

  @OptionalPart(() => PaperDto)
  instrument?: PaperDto;
}

/** 判前发还. */
export class ReturnDto extends OrderDto {
  @IsIn(['return_to_victim', 'return_to_owner'])
  outcome: 'return_to_victim' | 'return_to_owner';

  @Part(() => ReturnTestsDto)
  tests: ReturnTestsDto;
}

/** 先行处置. */
export class EarlyDisposalDto extends OrderDto {
  @IsIn(['sale', 'destruction', 'seizing_agency_handles'])
  outcome: Extract<Outcome, 'sale' | 'destruction' | 'seizing_agency_handles'>;

  /** Why it cannot wait (刑诉规定 236; 刑诉解释 439). */
  @IsIn(EARLY_REASON_CODES)
  reason: EarlyReason;

  /** The owner's written consent or application, where the reason needs it. */
  @OptionalLine(200)
  consent?: string;
}

/** The disposal of a linked item, proceeds for example, under a paper that is already in force. */
export class FurtherOrderDto {
  @Identifier()
  caseId: string;

  @Identifier()
  instrumentId: string;

  @IsIn([
    'return_to_victim',
    'return_to_owner',
    'confiscation',
    'fine_offset',
    'sale',
    'destruction',
    'seizing_agency_handles',
    'expenses',
  ])
  outcome: Outcome;

  @ListOf(() => OrderLineDto, 10_000)
  lines: OrderLineDto[];
}

/** 解除 and return to whom it was taken from. */
export class ReleaseDto extends OrderDto {
  @IsIn(RELEASE_REASON_CODES)
  reason: ReleaseReason;
}

export class ReleasedLineDto {
  @Identifier()
  itemId: string;

  /** To whom it goes back, a party of the case. */
  @OptionalIdentifier()
  recipientId?: string;
}

/** 不起诉、撤销案件 with the release: what is released goes back, by the agency that holds it. */
export class ReleasingDecisionDto {
  @Identifier()
  caseId: string;

  @ListOf(() => ReleasedLineDto, 10_000)
  lines: ReleasedLineDto[];

  @OptionalProse(2000)
  note?: string;

  @OptionalPart(() => PaperDto)
  instrument?: PaperDto;
}

export class DisposalPageDto extends Page {
  @Identifier()
  caseId: string;
}
