import { CLAIM_RECORDERS, DECIDERS } from './actors.js';
import * as claimEffects from './claim-effects.js';
import { ALIVE } from './item-state.js';
import * as noticeEffects from './notice-effects.js';
import { rule } from './rule-set.js';
import type { Lifecycle } from './transition.js';

/** The rows of the table about whose a thing is: who says so, who is called for, and when nobody comes. */
// biome-ignore format: the table reads as a table
export const CLAIMING: Pick<Lifecycle, 'claim' | 'answer_claim' | 'announce' | 'take_unclaimed' | 'refund'> = {
  claim: {
    name: '提出主张或异议', by: CLAIM_RECORDERS, standing: 'custodian_or_answerable', instruments: ['claim_record'],
    when: { frozen: null, disposition: ALIVE },
    changes: ['claim'],
    rules: [rule.claimIsNew],
    law: '刑诉解释 279; 刑诉规定 196', effect: claimEffects.claimed,
  },
  answer_claim: {
    name: '处理主张或异议', by: DECIDERS, standing: 'answerable', instruments: ['claim_answer'],
    when: { frozen: null },
    changes: ['claim'],
    rules: [rule.claimIsOpen],
    law: '刑诉解释 279、442; 涉财产执行规定 14-15', effect: claimEffects.answered,
  },
  announce: {
    name: '通知、公告认领', by: DECIDERS, standing: 'answerable', instruments: ['claim_notice', 'claim_announcement'],
    when: { disposition: ['ordered'] },
    changes: ['claim'],
    rules: [rule.returnWaitsForItsOwner, rule.noticeIsNotRunning],
    law: '刑诉规定 233; 刑诉解释 445', effect: noticeEffects.announced,
  },
  take_unclaimed: {
    name: '按无主财物处理', by: DECIDERS, standing: 'answerable', instruments: ['unclaimed_decision'],
    when: { offered: false, disposition: ALIVE },
    changes: ['disposition'],
    rules: [rule.returnWaitsForItsOwner, rule.itWasAnnounced, rule.nobodyClaimed, rule.lentThingIsNotTakenAsUnclaimed, rule.noticeWindowHasEnded],
    law: '刑诉规定 233; 刑诉解释 445', effect: noticeEffects.takenAsUnclaimed,
  },
  refund: {
    name: '退库', by: DECIDERS, standing: 'answerable', instruments: ['refund_application'],
    when: {},
    changes: ['claim'],
    rules: [rule.itWentToTheTreasuryAsUnclaimed, rule.refundIsWithinWhatWasPaid],
    law: '刑诉解释 445', effect: noticeEffects.refunded,
  },
};
