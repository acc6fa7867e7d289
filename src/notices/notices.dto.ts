import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { InstrumentReference, PaperDto } from '../instruments/instruments.js';
import { ListOf, OptionalPart } from '../platform/http/structure.js';
import {
  Exact,
  Identifier,
  Line,
  OptionalIdentifier,
  OptionalLine,
  OptionalProse,
} from '../platform/http/text.js';
import { CLAIM_STATES, type ClaimState, ItemReference } from '../registry/registry.js';

export class NoticeLineDto {
  @Identifier()
  itemId: string;
}

export class NoticeDto {
  /** 认领通知 to somebody, or 招领公告. */
  @IsIn(['notice', 'announcement'])
  form: 'notice' | 'announcement';

  @ListOf(() => NoticeLineDto, 10_000)
  lines: NoticeLineDto[];

  /** To whom a notice goes: a party of the case. */
  @OptionalIdentifier()
  partyId?: string;

  /** Where an announcement was published, and how. */
  @OptionalLine(200)
  published?: string;

  /** Where and how to come for it. */
  @OptionalProse(1000)
  instructions?: string;

  @OptionalPart(() => PaperDto)
  instrument?: PaperDto;
}

const UNCLAIMED_OUTCOMES = ['unclaimed_to_treasury', 'sale'] as const;

export class UnclaimedDto {
  @ListOf(() => NoticeLineDto, 10_000)
  lines: NoticeLineDto[];

  /** Into the treasury as it is, or sold and the price into the treasury. */
  @IsIn(UNCLAIMED_OUTCOMES)
  outcome: (typeof UNCLAIMED_OUTCOMES)[number];

  @OptionalPart(() => PaperDto)
  instrument?: PaperDto;
}

export class RefundDto {
  @Identifier()
  itemId: string;

  /** To whom it belonged, as was found true. */
  @Line(100)
  name: string;

  @OptionalLine(30)
  identityNumber?: string;

  /** How much, in the unit of the item. */
  @Exact()
  quantity: string;

  /** By what it was found true; confidential in the ledger. */
  @OptionalProse(2000)
  grounds?: string;

  @OptionalPart(() => PaperDto)
  instrument?: PaperDto;
}

/** How far the search for an owner has come. */
export const NOTICE_STATES = {
  unpublished: '须公告',
  running: '认领期内',
  claimed: '有人认领',
  ended: '期满无人认领',
  returned: '已领取',
  taken: '按无主财物处理中',
  paid: '已上缴国库',
  refunded: '已退库',
} as const;
export type NoticeState = keyof typeof NOTICE_STATES;
const NOTICE_STATE_KEYS = Object.keys(NOTICE_STATES) as NoticeState[];

/** Who came for it since. */
export class ComerView {
  claimId: string;
  kindName: string;
  /** Null for who may not know it. */
  partyName: string | null;
  @ApiProperty({ enum: CLAIM_STATES })
  state: ClaimState;
  stateName: string;
  /** YYYY-MM-DD. */
  since: string;
}

export class RefundView {
  partyName: string | null;
  quantity: string;
  /** YYYY-MM-DD. */
  since: string;
  instrument: InstrumentReference;
}

/** An item whose owner is called for, by its last notice. */
export class NoticeView {
  item: ItemReference;
  form: 'notice' | 'announcement';
  /** YYYY-MM-DD. */
  since: string;
  /** Its last day, YYYY-MM-DD; null: none runs before it is announced in public. */
  until: string | null;
  @ApiProperty({ enum: NOTICE_STATE_KEYS })
  state: NoticeState;
  stateName: string;
  instrument: InstrumentReference;
  /** To whom it went; null for an announcement, and for who may not know it. */
  partyName: string | null;
  published: string | null;
  comers: ComerView[];
  /** What can still be paid back out of the treasury, in `measuredIn`; 0 when nothing can. */
  refundable: string;
  measuredIn: string;
  refunds: RefundView[];
}

export class NoticesView {
  items: NoticeView[];
}
