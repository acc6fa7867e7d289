import type { AgencyKind } from '../../identity/identity.js';
import type { TimeLimitId } from '../../time-limits/time-limits.js';

/** That its owner was told to come for a thing, or the public was; the last one stands. */
export interface Notice {
  instrumentId: string;
  /** 公告: nobody in particular was told. */
  public: boolean;
  /** `YYYY-MM-DD`. */
  since: string;
  /** The limit that runs from it, and its last day; null: none does, for a court must announce it in public (刑诉解释 445). */
  limit: NoticeLimit | null;
  until: string | null;
}

export const NOTICE_LIMITS = ['T15', 'T17'] as const satisfies readonly TimeLimitId[];
export type NoticeLimit = (typeof NOTICE_LIMITS)[number];

/** Which limit runs from a notice of an agency of this kind (刑诉规定 233; 刑诉解释 445). */
export function noticeLimit(agencyKind: AgencyKind, isPublic: boolean): NoticeLimit | null {
  if (agencyKind !== 'court') return 'T15';
  return isPublic ? 'T17' : null;
}

/** What was paid back out of the treasury to whom it belonged. */
export interface Refund {
  partyId: string;
  quantity: string;
  instrumentId: string;
  since: string;
}
