import { add, compare, isDecimal, isZero, sum } from '../../platform/quantity.js';
import { chinaDate } from '../../time-limits/time-limits.js';
import type { ActNamed } from './acts.js';
import type { Disposition, ItemState } from './item-state.js';
import { OUTCOMES } from './outcomes.js';
import type { Rule } from './rules.js';

/** A return that was ordered and waits for somebody to come. */
export const waitingReturns = ({ dispositions }: ItemState): Disposition[] =>
  dispositions.filter(({ state, outcome }) => state === 'ordered' && OUTCOMES[outcome].recipient);

/** What can still be paid back of what went to the treasury because nobody came for it. */
export const paidAsUnclaimed = ({ dispositions }: ItemState): string =>
  sum(dispositions.flatMap(({ outcome, done }) => (outcome === 'unclaimed_to_treasury' ? done : [])));
export const refunded = ({ refunds = [] }: ItemState): string => sum(refunds.map(({ quantity }) => quantity));

export const returnWaitsForItsOwner: Rule<ActNamed<'announce' | 'take_unclaimed'>> = {
  code: 'return_waits_for_its_owner',
  law: '刑诉规定 233; 刑诉解释 445',
  says: '该财物没有决定发还而无人领取的',
  remedy: '请先解除措施或者取得判决，决定发还',
  beforehand: true,
  holds: (item) => waitingReturns(item).length > 0 || isPriceOfUnclaimed(item),
};

/** The price of what was sold because nobody came: its owner was called for before. */
const isPriceOfUnclaimed = ({ origin, notice, dispositions }: ItemState): boolean =>
  origin.kind === 'proceeds' && notice !== undefined && dispositions.length === 0;

export const noticeIsNotRunning: Rule<ActNamed<'announce'>> = {
  code: 'notice_is_not_running',
  law: '刑诉规定 233; 刑诉解释 445',
  says: '该财物已经通知、公告，认领期尚未届满',
  remedy: '通知后无人认领的，可以再公告；已公告的，请等待期满',
  holds: ({ notice }, _, { instrument, now }) =>
    !notice ||
    (notice.until !== null && notice.until < chinaDate(now)) ||
    (!notice.public && instrument?.kind === 'claim_announcement'),
};

export const itWasAnnounced: Rule<ActNamed<'take_unclaimed'>> = {
  code: 'it_was_announced',
  law: '刑诉规定 233; 刑诉解释 445',
  says: '该财物没有通知或者公告认领；法院须经公告',
  remedy: '请先通知、公告认领',
  beforehand: true,
  holds: ({ notice }) => typeof notice?.until === 'string',
};

export const noticeWindowHasEnded: Rule<ActNamed<'take_unclaimed'>> = {
  code: 'notice_window_has_ended',
  law: '刑诉规定 233; 刑诉解释 445',
  says: '认领期尚未届满',
  remedy: '请等待期满：公安机关、检察院通知或者公告后六个月，法院公告后一年',
  holds: ({ notice }, _, { now }) => (notice?.until ?? '9') < chinaDate(now),
};

export const nobodyClaimed: Rule<ActNamed<'take_unclaimed'>> = {
  code: 'nobody_claimed',
  law: '刑诉规定 233; 刑诉解释 445',
  says: '有人对该财物提出的主张尚未处理，或者已经成立',
  remedy: '请先处理主张；成立的，发还给权利人',
  beforehand: true,
  holds: ({ claims = [] }) =>
    !claims.some(({ kind, state }) => kind !== 'complaint' && (state === 'open' || state === 'upheld')),
};

export const lentThingIsNotTakenAsUnclaimed: Rule<ActNamed<'take_unclaimed'>> = {
  code: 'lent_thing_comes_back_first',
  law: '行政规定 190',
  says: '借出的财物须先归还',
  remedy: '请先归还保管人员',
  beforehand: true,
  holds: ({ loan }) => loan === null,
};

export const itWentToTheTreasuryAsUnclaimed: Rule<ActNamed<'refund'>> = {
  code: 'it_went_to_the_treasury_as_unclaimed',
  law: '刑诉解释 445',
  says: '该财物没有作为无主财物上缴国库，或者已经全部退库',
  remedy: '只有无主上缴的可以退库返还',
  beforehand: true,
  holds: (item) => compare(paidAsUnclaimed(item), refunded(item)) > 0,
};

export const refundIsWithinWhatWasPaid: Rule<ActNamed<'refund'>> = {
  code: 'refund_is_within_what_was_paid',
  law: '刑诉解释 445',
  says: '退库数额须大于零，合计不得超过上缴的数额',
  remedy: '请核对退库数额',
  field: 'quantity',
  holds: (item, { quantity }) =>
    isDecimal(quantity) &&
    !isZero(quantity) &&
    compare(add(refunded(item), quantity), paidAsUnclaimed(item)) <= 0,
};
