import type { Decimal } from '../../platform/quantity.js';
import type { EveryAct } from './every-act.js';
import type { Outcome } from './outcomes.js';

/** 通知、公告: its owner is called to come for it. */
export interface Announcing extends EveryAct {
  act: 'announce';
}

/** 按无主财物处理: nobody came. */
export interface TakingUnclaimed extends EveryAct {
  act: 'take_unclaimed';
  dispositionId: string;
  outcome: Extract<Outcome, 'unclaimed_to_treasury' | 'sale'>;
}

/** 退库: it is paid back out of the treasury to whom it belonged. */
export interface Refunding extends EveryAct {
  act: 'refund';
  partyId: string;
  quantity: Decimal;
}
