import { compare } from '../../platform/quantity.js';
import type { ActNamed, Offer, Receipt, Refusal, Withdrawal } from './acts.js';
import { purposeForm } from './purposes.js';
import type { Rule } from './rules.js';

export const senderHoldsTheThing: Rule<Offer> = {
  code: 'sender_holds_the_thing',
  law: '刑诉规定 235',
  says: '移交方并不持有该财物',
  remedy: '实物只能由现保管人移交；只移转责任的请用单据移交',
  beforehand: true,
  holds: (item, act, { actor }) =>
    act.mode === 'paper' ||
    (item.custody.agencyId === actor.agencyId &&
      (!purposeForm(act.purpose).inPlace || item.custody.personId === actor.personId) &&
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
  beforehand: true,
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
  beforehand: true,
  holds: (_, act, { actor }) => {
    const form = purposeForm(act.purpose);
    const inside =
      act.toAgencyId === actor.agencyId ||
      act.toAgencyKind === 'custody_centre' ||
      actor.agencyKind === 'custody_centre';
    if (form.inPlace && act.toAgencyId !== actor.agencyId) return false;
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
  beforehand: true,
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
  beforehand: true,
  holds: (_, act) => purposeForm(act.purpose).modes.includes(act.mode),
};

export const answerableAgencySendsOn: Rule<Offer> = {
  code: 'answerable_agency_sends_on',
  law: '刑诉规定 288; 检察规则 358',
  says: '移转责任须由现责任机关提出',
  remedy: '请由现责任机关移交',
  beforehand: true,
  holds: (item, act, { actor }) =>
    purposeForm(act.purpose).stage === null || item.responsibility.agencyId === actor.agencyId,
};

export const receiverIsNotSender: Rule<Receipt | Refusal> = {
  code: 'receiver_is_not_sender',
  law: '刑诉规定 235',
  says: '接收人不能是移交人本人',
  remedy: '请由接收方的人员答复',
  beforehand: true,
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
  beforehand: true,
  holds: (_, act, { actor }) =>
    act.toAgencyId === actor.agencyId && (act.toPersonId === null || act.toPersonId === actor.personId),
};

export const offerIsTheOneAnswered: Rule<Receipt | Refusal | Withdrawal> = {
  code: 'offer_is_open',
  law: '刑诉规定 288',
  says: '该财物不在这次移交之中，或已答复、已撤回',
  remedy: '请刷新后再办理',
  beforehand: true,
  holds: (item, act) => item.offeredIn === act.handoverId,
};

export const withdrawnBySender: Rule<Withdrawal> = {
  code: 'withdrawn_by_sender',
  law: '内部',
  says: '只有移交方可以撤回',
  remedy: '接收方请用拒收',
  beforehand: true,
  holds: (_, act, { actor }) => act.fromAgencyId === actor.agencyId,
};

export const keeperIsNotTheOfficer: Rule<Receipt | ActNamed<'take_back'>> = {
  code: 'keeper_is_not_the_officer',
  law: '刑诉规定 235; 行政规定 188',
  says: '办案人员不得保管本案财物',
  remedy: '请由未办理本案的涉案财物保管人员接收',
  beforehand: true,
  holds: (item, act, { actor }) =>
    ('mode' in act && act.mode === 'paper') || !item.officers.includes(actor.personId),
};

export const exceptionIsCoded: Rule<Receipt> = {
  code: 'exception_is_coded',
  law: '刑诉规定 230',
  says: '有异议接收须选定异议种类',
  remedy: '请从异议种类中选择',
  field: 'exception',
  holds: (_, act) => act.exception !== null,
};
