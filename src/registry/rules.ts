import type { Actor } from '../identity/identity.js';
import type { Instrument, InstrumentKind } from '../instruments/instruments.js';
import { compare, isDecimal, isZero, subtract, sum } from '../platform/quantity.js';
import type {
  Act,
  CarryingOut,
  Correction,
  Counting,
  Entrusting,
  Offer,
  Order,
  Receipt,
  Refusal,
  Registration,
  Splitting,
  Voiding,
  Withdrawal,
} from './acts.js';
import { CATEGORIES } from './categories.js';
import type { Disposition, ItemState } from './item-state.js';
import { OUTCOMES, type Outcome } from './outcomes.js';
import { purposeForm } from './purposes.js';

/** Who acts on what authority, and when. */
export interface Context {
  actor: Actor;
  instrument: Instrument | null;
  now: Date;
}

/** A named sentence that must hold before an act. It takes values, reads nothing else, and says in Chinese what to do. */
export interface Rule<A extends Act = Act> {
  code: string;
  law: string;
  says: string;
  remedy: string;
  field?: string;
  holds(item: ItemState, act: A, context: Context): boolean;
}

const HOUR = 3_600_000;
const LATE_AFTER_HOURS = 24;

export const occurredNotInTheFuture: Rule = {
  code: 'occurred_not_in_the_future',
  law: '内部',
  says: '发生时间不能晚于现在',
  remedy: '请核对发生时间',
  field: 'occurredAt',
  holds: (_, act, { now }) => !act.occurredAt || act.occurredAt.getTime() <= now.getTime(),
};

export const lateEntryHasReason: Rule = {
  code: 'late_entry_has_reason',
  law: '内部',
  says: `发生超过 ${LATE_AFTER_HOURS} 小时后补录的，须写明理由`,
  remedy: '请填写补录理由',
  field: 'lateReason',
  holds: (_, act, { now }) =>
    !act.occurredAt ||
    now.getTime() - act.occurredAt.getTime() <= LATE_AFTER_HOURS * HOUR ||
    Boolean(act.lateReason),
};

export const categoryIsKnown: Rule<Registration> = {
  code: 'category_is_known',
  law: '刑诉解释 437',
  says: '财物类别不在类别表内',
  remedy: '请从类别表中选择',
  field: 'category',
  holds: (_, act) => Object.hasOwn(CATEGORIES, act.category),
};

export const registeredQuantityIsPositive: Rule<Registration> = {
  code: 'quantity_is_positive',
  law: '刑诉规定 230',
  says: '数量须大于零；不能确定的登记为待清点',
  remedy: '请填写大于零的数量，或不填数量并在数量原文写明“若干”',
  field: 'quantity',
  holds: (_, act) => act.quantity === null || !isZero(act.quantity),
};

export const officersAreTwo: Rule<Registration> = {
  code: 'two_officers',
  law: '刑诉规定 229',
  says: '采取措施的侦查人员不得少于二人',
  remedy: '请补充另一名侦查人员',
  field: 'officers',
  holds: (_, act) => new Set(act.officers).size >= 2,
};

export const approverIsNotAnOfficer: Rule<Registration> = {
  code: 'approver_is_not_officer',
  law: '刑诉规定 228-229',
  says: '批准人不得是采取措施的侦查人员',
  remedy: '请由未参与的负责人批准',
  field: 'instrument.approverId',
  holds: (_, act, { instrument }) =>
    !instrument?.approvals.some((approval) => act.officers.includes(approval.personId)),
};

export const senderHoldsTheThing: Rule<Offer> = {
  code: 'sender_holds_the_thing',
  law: '刑诉规定 235',
  says: '移交方并不持有该财物',
  remedy: '实物只能由现保管人移交；只移转责任的请用单据移交',
  holds: (item, act, { actor }) =>
    act.mode === 'paper' ||
    (item.custody.agencyId === actor.agencyId &&
      (item.custody.kind !== 'officer' ||
        item.custody.personId === actor.personId ||
        item.officers.includes(actor.personId))),
};

export const thingsInPlaceGoByPaper: Rule<Offer> = {
  code: 'things_in_place_go_by_paper',
  law: '刑诉解释 441; 检察规则 429',
  says: '就地查封、留存持有人或存于银行的财物不随案移送实物',
  remedy: '请改用单据移交',
  field: 'mode',
  holds: (item, act) =>
    act.mode === 'paper' || item.custody.kind === 'officer' || item.custody.kind === 'keeper',
};

export const offeredQuantityIsOnHand: Rule<Offer> = {
  code: 'quantity_is_what_is_on_hand',
  law: '刑诉规定 230',
  says: '移交数量与现存数量不符',
  remedy: '请按现存数量移交；只移交一部分的，先拆分',
  field: 'quantity',
  holds: (item, act) => compare(act.quantity, item.quantity.onHand) === 0,
};

export const purposeFitsTheParties: Rule<Offer> = {
  code: 'purpose_fits_the_parties',
  law: '刑诉法 162、175、176; 刑诉规定 288',
  says: '移交双方与移交事由不符',
  remedy: '请核对移交事由与接收单位',
  field: 'toAgencyId',
  holds: (_, act, { actor }) => {
    const form = purposeForm(act.purpose);
    const inside =
      act.toAgencyId === actor.agencyId ||
      act.toAgencyKind === 'custody_centre' ||
      actor.agencyKind === 'custody_centre';
    return (
      form.from.includes(actor.agencyKind) &&
      form.to.includes(act.toAgencyKind) &&
      (form.stage !== null || inside)
    );
  },
};

export const purposeFitsTheStage: Rule<Offer> = {
  code: 'purpose_fits_the_stage',
  law: '刑诉法 162、175、176',
  says: '现诉讼阶段不能作这种移交',
  remedy: '请核对案件所处的诉讼阶段',
  holds: (item, act) => purposeForm(act.purpose).stages.includes(item.responsibility.stage),
};

export const paperFitsThePurpose: Rule<Offer> = {
  code: 'paper_fits_the_purpose',
  law: '刑诉规定 288; 检察规则 358',
  says: '文书与移交事由不符',
  remedy: '请出具与移交事由对应的文书',
  field: 'purpose',
  holds: (_, act, { instrument }) => purposeForm(act.purpose).instrument === instrument?.kind,
};

export const modeFitsThePurpose: Rule<Offer> = {
  code: 'mode_fits_the_purpose',
  law: '内部',
  says: '这种移交须移交实物',
  remedy: '请改用实物移交',
  field: 'mode',
  holds: (_, act) => purposeForm(act.purpose).modes.includes(act.mode),
};

export const answerableAgencySendsOn: Rule<Offer> = {
  code: 'answerable_agency_sends_on',
  law: '刑诉规定 288; 检察规则 358',
  says: '移转责任须由现责任机关提出',
  remedy: '请由现责任机关移交',
  holds: (item, act, { actor }) =>
    purposeForm(act.purpose).stage === null || item.responsibility.agencyId === actor.agencyId,
};

export const receiverIsNotSender: Rule<Receipt | Refusal> = {
  code: 'receiver_is_not_sender',
  law: '刑诉规定 235',
  says: '接收人不能是移交人本人',
  remedy: '请由接收方的人员答复',
  holds: (_, act, { actor }) => actor.personId !== act.senderId,
};

export const addresseeIsNotSender: Rule<Offer> = {
  code: 'receiver_is_not_sender',
  law: '刑诉规定 235',
  says: '接收人不能是移交人本人',
  remedy: '请另选接收人',
  field: 'toPersonId',
  holds: (_, act, { actor }) => act.toPersonId !== actor.personId,
};

export const receiverIsTheAddressee: Rule<Receipt | Refusal> = {
  code: 'receiver_is_the_addressee',
  law: '刑诉规定 288',
  says: '只有移交所指定的接收方可以答复',
  remedy: '请由指定的接收单位或接收人办理',
  holds: (_, act, { actor }) =>
    act.toAgencyId === actor.agencyId && (act.toPersonId === null || act.toPersonId === actor.personId),
};

export const offerIsTheOneAnswered: Rule<Receipt | Refusal | Withdrawal> = {
  code: 'offer_is_open',
  law: '刑诉规定 288',
  says: '该财物不在这次移交之中，或已答复、已撤回',
  remedy: '请刷新后再办理',
  holds: (item, act) => item.offeredIn === act.handoverId,
};

export const withdrawnBySender: Rule<Withdrawal> = {
  code: 'withdrawn_by_sender',
  law: '内部',
  says: '只有移交方可以撤回',
  remedy: '接收方请用拒收',
  holds: (_, act, { actor }) => act.fromAgencyId === actor.agencyId,
};

export const keeperIsNotTheOfficer: Rule<Receipt> = {
  code: 'keeper_is_not_the_officer',
  law: '刑诉规定 235; 行政规定 188',
  says: '办案人员不得保管本案财物',
  remedy: '请由未办理本案的涉案财物保管人员接收',
  holds: (item, act, { actor }) => act.mode === 'paper' || !item.officers.includes(actor.personId),
};

export const exceptionIsCoded: Rule<Receipt> = {
  code: 'exception_is_coded',
  law: '刑诉规定 230',
  says: '有异议接收须选定异议种类',
  remedy: '请从异议种类中选择',
  field: 'exception',
  holds: (_, act) => act.exception !== null,
};

export const lotIsUncounted: Rule<Counting> = {
  code: 'lot_is_uncounted',
  law: '刑诉规定 230',
  says: '只有待清点的封存批可以清点入数',
  remedy: '已清点的数量有误的，请用更正',
  holds: (item) => !item.quantity.counted,
};

export const countIsPositive: Rule<Counting> = {
  code: 'quantity_is_positive',
  law: '刑诉规定 230',
  says: '清点数量须大于零',
  remedy: '请核对清点数量',
  field: 'quantity',
  holds: (_, act) => !isZero(act.quantity),
};

export const partsAreWithinWhatIsFree: Rule<Splitting> = {
  code: 'parts_within_what_is_on_hand',
  law: '刑诉规定 230',
  says: '拆分数量须大于零，合计不得超过未定去向的现存数量',
  remedy: '请核对各份数量',
  field: 'parts',
  holds: (item, act) =>
    act.parts.every((part) => !isZero(part.quantity)) &&
    compare(sum(act.parts.map((part) => part.quantity)), free(item)) <= 0,
};

export const lotIsCountedBeforeDivision: Rule<Splitting | Order | CarryingOut> = {
  code: 'lot_is_counted_before_division',
  law: '刑诉规定 230',
  says: '待清点的封存批不能部分处理',
  remedy: '请先清点，再按数量处理',
  field: 'quantity',
  holds: (item, act) => {
    if (item.quantity.counted) return true;
    if (act.act === 'order') return act.disposition.quantity === null;
    return act.act === 'carry_out' && compare(act.quantity, item.quantity.onHand) === 0;
  },
};

export const orderIsWithinWhatIsLeft: Rule<Order> = {
  code: 'order_within_what_is_left',
  law: '刑诉解释 444',
  says: '处理数量超过尚未定去向的数量',
  remedy: '请核对裁判文书列明的数量与现存数量',
  field: 'quantity',
  holds: (item, { disposition: { quantity } }, { instrument }) => {
    const left = free(withoutEarlierRecoveries(item, instrument));
    return quantity === null ? !isZero(left) : !isZero(quantity) && compare(quantity, left) <= 0;
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
  holds: (item, act) => dispositionOf(item, act.dispositionId)?.state === 'ordered',
};

export const executorIsEntrusted: Rule<CarryingOut> = {
  code: 'executor_is_entrusted',
  law: '刑诉解释 447-448',
  says: '本机关未受托执行这项处理',
  remedy: '请由作出决定的机关发出协助执行通知',
  holds: (item, act, { actor }) =>
    dispositionOf(item, act.dispositionId)?.executorAgencyId === actor.agencyId,
};

export const executorHoldsTheThing: Rule<Entrusting> = {
  code: 'executor_holds_the_thing',
  law: '刑诉解释 447',
  says: '受托执行的机关并不保管该财物',
  remedy: '请向现保管机关发出通知',
  field: 'executorAgencyId',
  holds: (item, act) => item.custody.agencyId === act.executorAgencyId,
};

export const recoveryNeedsAFurtherPaper: Rule<CarryingOut> = {
  code: 'recovery_needs_a_further_paper',
  law: '刑法 64',
  says: '追缴须另有文书定其去向，不能直接执行完毕',
  remedy: '请先取得返还、没收等进一步的文书',
  holds: (item, act) =>
    OUTCOMES[dispositionOf(item, act.dispositionId)?.outcome ?? 'confiscation'].proof !== null,
};

export const notMoreThanOrdered: Rule<CarryingOut> = {
  code: 'not_more_than_ordered',
  law: '刑诉解释 447',
  says: '执行数量超过决定的数量或现存数量',
  remedy: '请核对执行数量',
  field: 'quantity',
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

export const nothingHasLeftTheItem: Rule = {
  code: 'nothing_has_left_the_item',
  law: '内部',
  says: '已有部分处理、拆分或已定去向的财物不能作废',
  remedy: '请先撤销其后的办理，或用更正',
  holds: (item) =>
    isZero(item.quantity.splitOff) &&
    isZero(item.quantity.disposed) &&
    item.dispositions.every((each) => each.state === 'recommended'),
};

export const voidedItemWasRegistered: Rule<Voiding> = {
  code: 'voided_item_was_registered',
  law: '内部',
  says: '拆分所得和变价所得不是重复登记，不能作废',
  remedy: '请作废重复的原登记，或用更正',
  holds: (item) => item.origin.kind === 'registered',
};

export const correctedValueHasItsForm: Rule<Correction> = {
  code: 'corrected_value_has_its_form',
  law: '内部',
  says: '更正后的内容不合该项的格式',
  remedy: '数量须为十进制数，如 "12.5"；名称至多 200 字，计量单位至多 20 字',
  field: 'value',
  holds: (_, act) => {
    if (act.field === 'quantity') return isDecimal(act.value);
    return act.value.length <= VALUE_MAX[act.field];
  },
};

const VALUE_MAX: Record<Exclude<Correction['field'], 'quantity'>, number> = {
  name: 200,
  features: 10_000,
  category: 50,
  unit: 20,
};

export const correctedQuantityKeepsTheSum: Rule<Correction> = {
  code: 'corrected_quantity_keeps_the_sum',
  law: '内部',
  says: '更正后的数量须大于零，且不少于已拆分、已处理和已定去向的数量；处理完毕的不能再更正数量',
  remedy: '请核对更正后的数量；待清点的请用清点',
  field: 'value',
  holds: (item, act) => {
    if (act.field !== 'quantity') return true;
    if (!item.quantity.counted || isZero(act.value) || isZero(item.quantity.onHand)) return false;
    const committed = subtract(item.quantity.registered, free(item));
    return compare(act.value, committed) >= 0;
  },
};

export const measureStaysWithTheSum: Rule<Correction> = {
  code: 'measure_stays_with_the_sum',
  law: '刑诉规定 230',
  says: '拆分所得的数量和单位随原批；已拆分或已处理过的，单位不能再更正',
  remedy: '请在拆分、处理之前更正原批；其后发现的，写入特征或者说明',
  field: 'field',
  holds: (item, act) => {
    if (act.field === 'quantity') return item.origin.kind !== 'split';
    if (act.field !== 'unit') return true;
    const { splitOff, disposed } = item.quantity;
    return item.origin.kind !== 'split' && isZero(splitOff) && isZero(disposed);
  },
};

export const correctedCategoryIsKnown: Rule<Correction> = {
  code: 'category_is_known',
  law: '刑诉解释 437',
  says: '财物类别不在类别表内',
  remedy: '请从类别表中选择',
  field: 'value',
  holds: (_, act) => act.field !== 'category' || Object.hasOwn(CATEGORIES, act.value),
};

export const correctionChangesSomething: Rule<Correction> = {
  code: 'correction_changes_something',
  law: '内部',
  says: '更正前后相同',
  remedy: '请核对要更正的内容',
  field: 'value',
  holds: (item, act) => {
    const now: Record<Exclude<Correction['field'], 'quantity'>, string | null> = {
      name: item.name,
      features: item.features,
      category: item.category,
      unit: item.quantity.unit,
    };
    if (act.field === 'quantity') return compare(item.quantity.registered, act.value) !== 0;
    return now[act.field] !== act.value;
  },
};

export const dispositionOf = (item: ItemState, id: string): Disposition | undefined =>
  item.dispositions.find((each) => each.id === id);

const isSupervised = (item: ItemState, act: CarryingOut): boolean => {
  const outcome = dispositionOf(item, act.dispositionId)?.outcome;
  return outcome !== undefined && OUTCOMES[outcome].supervised;
};

/** The item once a paper has spoken: 追缴 that another paper ordered has waited for it, and ends (刑法 64). */
export const withoutEarlierRecoveries = (item: ItemState, paper: Instrument | null): ItemState => ({
  ...item,
  dispositions: item.dispositions.filter(
    (each) =>
      each.state !== 'ordered' || OUTCOMES[each.outcome].proof !== null || each.instrumentId === paper?.id,
  ),
});

/** What orders of a stated quantity still have to take from the item, all but `exceptId`. */
const outstanding = (item: ItemState, exceptId?: string): string =>
  sum(
    item.dispositions
      .filter((each) => each.state === 'ordered' && each.quantity !== null && each.id !== exceptId)
      .map((each) => subtract(each.quantity as string, each.done)),
  );

/** What this order still has to take from the item: its own quantity, or whatever the others leave. */
export const leftOf = (item: ItemState, disposition: Disposition): string =>
  disposition.quantity === null
    ? subtract(item.quantity.onHand, outstanding(item, disposition.id))
    : subtract(disposition.quantity, disposition.done);

/** What is on hand and under no order yet, in the unit it is measured in. */
export function free(item: ItemState): string {
  const allOrdered = item.dispositions.some((each) => each.state === 'ordered' && each.quantity === null);
  return allOrdered ? '0' : subtract(item.quantity.onHand, outstanding(item));
}
