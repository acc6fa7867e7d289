import type { CarryingOut, ClaimAnswer, Claiming, Order } from './acts.js';
import type { Claim, ItemState } from './item-state.js';
import { dispositionOf } from './orders.js';
import type { Rule } from './rules.js';

/** What nobody has answered yet. */
export const openClaims = ({ claims = [] }: ItemState): Claim[] =>
  claims.filter(({ state }) => state === 'open');

/** What holds the disposal up until it is answered; a complaint about how a measure was taken does not (刑诉规定 196). */
const claimsOfRight = (item: ItemState): Claim[] =>
  openClaims(item).filter(({ kind }) => kind !== 'complaint');

export const claimIsNew: Rule<Claiming> = {
  code: 'claim_is_new',
  law: '刑诉解释 279',
  says: '同一人对该财物已有同样的、尚未处理的主张或者异议',
  remedy: '请先处理已登记的主张或者异议',
  field: 'partyId',
  holds: (item, { claim: { kind, partyId } }) =>
    !openClaims(item).some((each) => each.kind === kind && each.partyId === partyId),
};

export const claimIsOpen: Rule<ClaimAnswer> = {
  code: 'claim_is_open',
  law: '刑诉解释 279、442',
  says: '该财物没有这项尚未处理的主张或者异议',
  remedy: '请刷新后再办理',
  field: 'claimId',
  beforehand: true,
  holds: (item, { claimId }) => openClaims(item).some(({ id }) => id === claimId),
};

export const returnIsUndisputed: Rule<Order> = {
  code: 'return_is_undisputed',
  law: '刑诉规定 234; 刑诉法 245',
  says: '财物有尚未处理的主张或者异议，权属并非明确无争议，不得判前发还',
  remedy: '请先处理主张或者异议，或者随案移送由法院裁判',
  holds: (item, _, { instrument }) =>
    instrument?.kind !== 'return_approval' || claimsOfRight(item).length === 0,
};

/** What cannot wait for the judgment may be sold meanwhile: the claim goes over to the price. */
export const noClaimIsOpen: Rule<CarryingOut> = {
  code: 'no_claim_is_open',
  law: '刑诉解释 279、442; 涉财产执行规定 14',
  says: '财物有尚未处理的主张或者异议，不得处理',
  remedy: '请先对主张或者异议作出处理决定',
  holds: (item, { dispositionId }) =>
    claimsOfRight(item).length === 0 ||
    (item.responsibility.stage !== 'execution' && dispositionOf(item, dispositionId)?.outcome === 'sale'),
};
