import type { ActNamed, Offer } from './acts.js';
import { isSpecialLoan } from './loans.js';
import type { Rule } from './rules.js';

type Lending = ActNamed<'lend'>;
type TakingBack = ActNamed<'take_back'>;

export const keeperOfTheThingHandsOut: Rule<Lending> = {
  code: 'keeper_of_the_thing_hands_out',
  law: '行政规定 190',
  says: '出库须由保管该财物的机关办理',
  remedy: '请由现保管机关的保管人员出库',
  beforehand: true,
  holds: (item, act) => act.keeperAgencyId === null || item.custody.agencyId === act.keeperAgencyId,
};

export const loanIsApprovedUnderLogin: Rule<Lending> = {
  code: 'loan_is_approved_under_login',
  law: '内部',
  says: '调用须经批准人本人登录批准',
  remedy: '请先呈请审批，批准后再领取',
  field: 'instrument.approvalId',
  holds: (_, __, { instrument }) =>
    (instrument?.approvals ?? []).some(({ approvalId }) => Boolean(approvalId)),
};

export const loanIsApprovedAtItsLevel: Rule<Lending> = {
  code: 'loan_is_approved_at_its_level',
  law: '内部',
  says: '机动车、用于宣传教育的调用须经机关负责人批准',
  remedy: '请报机关负责人批准',
  field: 'instrument',
  holds: (item, { purpose }, { instrument }) =>
    !isSpecialLoan(purpose, [item.category]) || instrument?.kind === 'special_loan_approval',
};

export const borrowerKeeperAndApproverDiffer: Rule<Lending> = {
  code: 'borrower_keeper_and_approver_differ',
  law: '内部',
  says: '领用人、保管人员和批准人须是三个人',
  remedy: '请由不同的人员分别申请、批准和出库',
  holds: (_, { keeperId }, { actor, instrument }) => {
    const people = [
      actor.personId,
      keeperId,
      ...(instrument?.approvals ?? []).map(({ personId }) => personId),
    ];
    return new Set(people).size === people.length;
  },
};

export const loanHasADueTime: Rule<Lending> = {
  code: 'loan_has_a_due_time',
  law: '行政规定 190',
  says: '归还期限已过',
  remedy: '请重新申请，写明以后的归还期限',
  field: 'dueAt',
  holds: (_, { dueAt }, { now }) => Date.parse(dueAt) > now.getTime(),
};

export const itemIsOnThisLoan: Rule<TakingBack> = {
  code: 'item_is_on_loan',
  law: '行政规定 190',
  says: '该财物不在这次调用之中，或已归还',
  remedy: '请刷新后再办理',
  beforehand: true,
  holds: (item, { loanId }) => item.loan !== null && item.loan.id === loanId,
};

export const keeperIsNotTheBorrower: Rule<TakingBack> = {
  code: 'keeper_is_not_the_borrower',
  law: '行政规定 190',
  says: '归还须由保管人员查验接收，不能是领用人本人',
  remedy: '请由保管人员办理',
  beforehand: true,
  holds: (item, _, { actor }) => item.custody.personId !== actor.personId,
};

export const lentThingComesBackFirst: Rule<Offer> = {
  code: 'lent_thing_comes_back_first',
  law: '行政规定 190',
  says: '借出的财物须先归还，才能移交实物',
  remedy: '请先归还保管人员；只移转责任的请用单据移交',
  beforehand: true,
  holds: (item, { mode }) => mode === 'paper' || item.loan === null,
};

export const lentThingIsNotDisposedOf: Rule<ActNamed<'carry_out'>> = {
  code: 'lent_thing_is_not_disposed_of',
  law: '行政规定 190',
  says: '借出的财物须先归还，才能执行处理',
  remedy: '请先归还保管人员',
  beforehand: true,
  holds: (item) => item.loan === null,
};

export const lentThingIsNotDivided: Rule<ActNamed<'split'>> = {
  code: 'lent_thing_is_not_divided',
  law: '行政规定 190',
  says: '借出的财物不能拆分',
  remedy: '请先归还，由保管人员拆分后再调用其中一部分',
  beforehand: true,
  holds: (item) => item.loan === null,
};

export const resolverIsNotTheReporter: Rule<ActNamed<'resolve'>> = {
  code: 'resolver_is_not_the_reporter',
  law: '内部',
  says: '报告异常的人不能自行了结',
  remedy: '请由另一名人员办理',
  beforehand: true,
  holds: (item, _, { actor }) => item.frozen?.reportedBy !== actor.personId,
};
