import type { InstrumentKind } from '../../instruments/instruments.js';
import { compare, isZero } from '../../platform/quantity.js';
import type { CarryingOut, Entrusting, Order, Release, Splitting } from './acts.js';
import { CONTRABAND } from './categories.js';
import type { ItemState } from './item-state.js';
import { dispositionOf, free, leftOf, withoutEarlierRecoveries } from './orders.js';
import { OUTCOMES, type Outcome } from './outcomes.js';
import type { Rule } from './rules.js';

export const lotIsCountedBeforeDivision: Rule<Splitting | Order | CarryingOut> = {
  code: 'lot_is_counted_before_division',
  law: '刑诉规定 230',
  says: '待清点的封存批不能部分处理',
  remedy: '请先清点，再按数量处理',
  field: 'quantity',
  beforehand: true,
  holds: (item, act) => {
    if (item.quantity.counted) return true;
    if (act.act === 'order') return act.disposition.quantity === null;
    return act.act === 'carry_out' && compare(act.quantity, item.quantity.onHand) === 0;
  },
};

/** Which paper may order which outcome: before judgment nothing is forfeited (刑诉法 245). */
const ORDERED_BY: Readonly<Record<Outcome, readonly InstrumentKind[]>> = {
  return_to_victim: ['judgment', 'return_approval'],
  return_to_owner: ['judgment', 'return_approval'],
  confiscation: ['judgment'],
  sale: ['judgment', 'early_disposal_approval'],
  destruction: ['judgment', 'early_disposal_approval'],
  fine_offset: ['judgment'],
  seizing_agency_handles: ['judgment', 'early_disposal_approval'],
  unclaimed_to_treasury: ['unclaimed_decision'],
  expenses: ['judgment', 'early_disposal_approval'],
  recovery: ['judgment'],
};

export const paperOrdersTheOutcome: Rule<Order> = {
  code: 'paper_orders_the_outcome',
  law: '刑诉法 245; 刑诉规定 234、236',
  says: '这种文书不能作出这样的处理决定',
  remedy: '判决前只能依发还审批发还、依先行处置审批变卖、销毁或者处理；没收、追缴、折抵罚金须有判决',
  field: 'outcome',
  holds: (_, { disposition }, { instrument }) =>
    instrument !== null && ORDERED_BY[disposition.outcome].includes(instrument.kind),
};

const NOT_RETURNED = {
  code: 'contraband_is_not_returned',
  law: '刑法 64; 刑诉规定 236',
  says: '违禁品不得发还、退还',
  remedy: '依判决没收、销毁；不需要作为证据的，依先行处置审批销毁或者处理',
};

export const contrabandIsNotReturned: Rule<Order> = {
  ...NOT_RETURNED,
  field: 'outcome',
  holds: ({ category }, { disposition }) =>
    !disposition.outcome.startsWith('return_') || !CONTRABAND.includes(category),
};

export const contrabandIsNotReleased: Rule<Release> = {
  ...NOT_RETURNED,
  beforehand: true,
  holds: ({ category }) => !CONTRABAND.includes(category),
};

export const orderIsWithinWhatIsLeft: Rule<Order> = {
  code: 'order_within_what_is_left',
  law: '刑诉解释 444',
  says: '处理数量超过尚未定去向的数量',
  remedy: '请核对裁判文书列明的数量与现存数量',
  field: 'quantity',
  beforehand: true,
  holds: (item, { disposition: { quantity } }, { instrument }) => {
    const left = free(withoutEarlierRecoveries(item, instrument));
    return quantity === null ? !isZero(left) : !isZero(quantity) && compare(quantity, left) <= 0;
  },
};

export const recipientIsNamed: Rule<CarryingOut> = {
  code: 'recipient_is_named',
  law: '刑诉规定 234; 刑诉解释 438',
  says: '发还须写明领取人',
  remedy: '请填写领取人',
  field: 'recipientId',
  holds: (item, act) => {
    const disposition = dispositionOf(item, act.dispositionId);
    return (
      !disposition ||
      !OUTCOMES[disposition.outcome].recipient ||
      Boolean(act.recipientId ?? disposition.recipientId)
    );
  },
};

export const dispositionIsOrdered: Rule<Entrusting | CarryingOut> = {
  code: 'disposition_is_ordered',
  law: '刑诉法 245; 刑诉解释 447',
  says: '没有生效的处理决定',
  remedy: '请先取得裁判或者处理决定',
  beforehand: true,
  holds: (item, act) => dispositionOf(item, act.dispositionId)?.state === 'ordered',
};

export const executorIsEntrusted: Rule<CarryingOut> = {
  code: 'executor_is_entrusted',
  law: '刑诉解释 447-448',
  says: '本机关未受托执行这项处理',
  remedy: '请由作出决定的机关发出协助执行通知',
  beforehand: true,
  holds: (item, act, { actor }) =>
    dispositionOf(item, act.dispositionId)?.executorAgencyId === actor.agencyId,
};

export const executorHoldsTheThing: Rule<Entrusting> = {
  code: 'executor_holds_the_thing',
  law: '刑诉解释 447',
  says: '受托执行的机关并不保管该财物',
  remedy: '请向现保管机关发出通知',
  field: 'executorAgencyId',
  beforehand: true,
  holds: (item, act) => item.custody.agencyId === act.executorAgencyId,
};

export const executorIsNotEntrustedYet: Rule<Entrusting> = {
  code: 'executor_is_not_entrusted_yet',
  law: '刑诉解释 447',
  says: '现保管机关已受托执行这项处理',
  remedy: '请等待其执行和执行回单',
  beforehand: true,
  holds: (item, act) => dispositionOf(item, act.dispositionId)?.executorAgencyId !== act.executorAgencyId,
};

export const recoveryNeedsAFurtherPaper: Rule<CarryingOut> = {
  code: 'recovery_needs_a_further_paper',
  law: '刑法 64',
  says: '追缴须另有文书定其去向，不能直接执行完毕',
  remedy: '请先取得返还、没收等进一步的文书',
  beforehand: true,
  holds: (item, act) =>
    OUTCOMES[dispositionOf(item, act.dispositionId)?.outcome ?? 'confiscation'].proof !== null,
};

export const notMoreThanOrdered: Rule<CarryingOut> = {
  code: 'not_more_than_ordered',
  law: '刑诉解释 447',
  says: '执行数量超过决定的数量或现存数量',
  remedy: '请核对执行数量',
  field: 'quantity',
  beforehand: true,
  holds: (item, act) => {
    const disposition = dispositionOf(item, act.dispositionId);
    return (
      disposition !== undefined &&
      !isZero(act.quantity) &&
      compare(act.quantity, item.quantity.onHand) <= 0 &&
      compare(act.quantity, leftOf(item, disposition)) <= 0
    );
  },
};

export const proofFitsTheOutcome: Rule<CarryingOut> = {
  code: 'proof_fits_the_outcome',
  law: '刑诉解释 447',
  says: '执行凭证与处理方式不符',
  remedy: '请使用与处理方式对应的凭证',
  holds: (item, act, { instrument }) => {
    const outcome = dispositionOf(item, act.dispositionId)?.outcome;
    return !outcome || OUTCOMES[outcome].proof === instrument?.kind;
  },
};

export const destructionIsSupervised: Rule<CarryingOut> = {
  code: 'destruction_is_supervised',
  law: '刑诉法 245',
  says: '销毁须二人以上执行并有监销人',
  remedy: '请填写二名执行人和监销人',
  field: 'executors',
  holds: (item, act) =>
    !isSupervised(item, act) || (new Set(act.executors).size >= 2 && act.witnesses.length >= 1),
};

export const destructionWitnessIsOutsideTheChain: Rule<CarryingOut> = {
  code: 'witness_is_outside_the_chain',
  law: '内部',
  says: '监销人不得是经手过该财物的人',
  remedy: '请另选未经手的监销人',
  field: 'witnesses',
  holds: (item, act) =>
    !isSupervised(item, act) ||
    act.witnesses.every(
      (person) =>
        !item.chain.includes(person) && !item.officers.includes(person) && !act.executors.includes(person),
    ),
};

export const saleHasProceeds: Rule<CarryingOut> = {
  code: 'sale_has_proceeds',
  law: '刑诉规定 236',
  says: '变价须登记价款',
  remedy: '请填写成交价款；价款未明的登记为待清点',
  field: 'proceeds',
  holds: (item, act) => {
    const outcome = dispositionOf(item, act.dispositionId)?.outcome;
    return !outcome || OUTCOMES[outcome].realises === (act.proceeds !== null);
  },
};

const isSupervised = (item: ItemState, act: CarryingOut): boolean => {
  const outcome = dispositionOf(item, act.dispositionId)?.outcome;
  return outcome !== undefined && OUTCOMES[outcome].supervised;
};
