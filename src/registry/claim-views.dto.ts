import { ApiProperty } from '@nestjs/swagger';
import { CLAIM_KINDS, CLAIM_STATES, type ClaimKind, type ClaimState } from './lifecycle/item-state.js';
import { NOTICE_LIMITS, type NoticeLimit } from './lifecycle/notices.js';

/** What somebody claims of it; who, is told with the claims of its case. */
export class ItemClaimView {
  id: string;
  @ApiProperty({ enum: CLAIM_KINDS })
  kind: ClaimKind;
  @ApiProperty({ enum: CLAIM_STATES })
  state: ClaimState;
  partyId: string;
  /** YYYY-MM-DD. */
  since: string;
  instrumentId: string;
  answeredIn: string | null;
}

/** That its owner was called for; to whom, is told with the notices of its case. */
export class ItemNoticeView {
  instrumentId: string;
  /** 公告, or else 通知 to somebody. */
  public: boolean;
  /** YYYY-MM-DD. */
  since: string;
  @ApiProperty({ enum: NOTICE_LIMITS })
  limit: NoticeLimit | null;
  /** The last day to come for it, YYYY-MM-DD. */
  until: string | null;
}

/** What was paid back of it out of the treasury. */
export class ItemRefundView {
  partyId: string;
  quantity: string;
  instrumentId: string;
  /** YYYY-MM-DD. */
  since: string;
}
