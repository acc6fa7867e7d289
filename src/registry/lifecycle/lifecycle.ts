import type { InstrumentKind } from '../../instruments/instruments.js';
import {
  BORROWERS,
  DECIDERS,
  EXECUTORS,
  KEEPERS,
  OFFICER,
  PARTIES,
  RECEIVERS,
  RECORDERS,
  STOCK_KEEPERS,
} from './actors.js';
import type { ActName, ActNamed } from './acts.js';
import { CLAIMING } from './claim-rows.js';
import { DEPOSITING } from './deposit-rows.js';
import * as disposing from './disposition-effects.js';
import * as effect from './effects.js';
import { ALIVE, type ItemState } from './item-state.js';
import * as loans from './loan-effects.js';
import * as measureEffects from './measure-effects.js';
import { OUTCOMES } from './outcomes.js';
import { rule } from './rule-set.js';
import type { Context, Rule } from './rules.js';
import * as seals from './seal-effects.js';
import type { Lifecycle } from './transition.js';

const ON_ITS_WAY: readonly InstrumentKind[] = [
  'store_in_slip',
  'relocation_slip',
  'post_handover_list',
  'prosecution_opinion',
  'court_transfer_letter',
  'supplementary_investigation_decision',
  'indictment',
];
const ORDERING: readonly InstrumentKind[] = ['judgment', 'return_approval', 'early_disposal_approval'];
const PROOFS: readonly InstrumentKind[] = [
  ...new Set(Object.values(OUTCOMES).flatMap(({ proof }) => proof ?? [])),
];
const REGISTRATION = [
  rule.categoryIsKnown,
  rule.registeredQuantityIsPositive,
  rule.officersAreTwo,
  rule.approverIsNotAnOfficer,
];
const QUEUEING = [...REGISTRATION, rule.measureIsNotRepeated, rule.rankFollowsTheEarlier];
const registering = {
  by: OFFICER,
  standing: 'none',
  when: {},
  changes: ['measure', 'custody', 'responsibility', 'disposition', 'quantity', 'offer', 'identity'],
  rules: [...REGISTRATION, rule.onlySealingsAndFreezesQueue],
  effect: (
    _item: ItemState,
    act: ActNamed<'seize' | 'seal' | 'freeze' | 'preserve' | 'accept'>,
    context: Context,
  ) => effect.registered(act, context),
} as const;
const placing = [
  rule.placeIsOfTheCustodian,
  rule.placeIsInUse,
  rule.placeMayHoldTheCategory,
  rule.placeHasRoom,
  rule.placeKeepsCasesApart,
];
const weighing = [rule.netIsWithinGross, rule.scaleIsFineEnough, rule.weightIsAsItWas];
const answering = [rule.offerIsTheOneAnswered, rule.receiverIsTheAddressee, rule.receiverIsNotSender];

/** The one table by which property changes. It decides acts, draws the screen's buttons, and is printed as docs/lifecycle.md. */
// biome-ignore format: the table reads as a table
export const LIFECYCLE: Lifecycle = {
  seize:    { ...registering, name: '扣押',     instruments: ['seizure_decision'],      law: '刑诉法 141; 刑诉规定 227-230' },
  seal:     { ...registering, name: '查封',     instruments: ['sealing_decision'],      law: '刑诉法 141; 刑诉规定 227-230、242', rules: QUEUEING },
  freeze:   { ...registering, name: '冻结',     instruments: ['freezing_notice'],       law: '刑诉法 144; 刑诉规定 237-245', rules: QUEUEING },
  preserve: { ...registering, name: '登记保存', instruments: ['preservation_decision'], law: '刑诉规定 231' },
  accept:   { ...registering, name: '接受',     instruments: ['acceptance_list'],       law: '刑诉规定 170' },
  import_stock: {
    name: '导入登记', by: STOCK_KEEPERS, standing: 'none', instruments: ['stock_import_list'],
    when: {},
    changes: ['measure', 'custody', 'responsibility', 'disposition', 'quantity', 'offer', 'identity'],
    rules: [rule.categoryIsKnown, rule.registeredQuantityIsPositive, rule.stockLiesInAStore, ...placing],
    law: '行政规定 189; 内部', effect: (_item, act, context) => effect.stockImported(act, context),
  },

  offer: {
    name: '移交', by: PARTIES, standing: 'custodian_or_answerable', instruments: ON_ITS_WAY,
    when: { offered: false, disposition: ALIVE },
    changes: ['offer', 'disposition'],
    rules: [rule.paperFitsThePurpose, rule.purposeFitsTheParties, rule.purposeFitsTheStage, rule.modeFitsThePurpose, rule.answerableAgencySendsOn, rule.thingsInPlaceGoByPaper, rule.senderHoldsTheThing, rule.lentThingComesBackFirst, rule.offeredQuantityIsOnHand, rule.addresseeIsNotSender],
    law: '刑诉规定 288; 刑诉解释 440-441', effect: effect.offered,
  },
  receive: {
    name: '接收', by: [...RECEIVERS, 'case_officer'], standing: 'addressee', instruments: ON_ITS_WAY,
    when: {},
    changes: ['offer', 'custody', 'responsibility'],
    rules: [...answering, rule.keeperIsNotTheOfficer, rule.sealIsAsItWas, ...weighing, ...placing],
    law: '刑诉规定 235、288; 检察规则 157', effect: effect.received,
  },
  receive_with_exception: {
    name: '有异议接收', by: [...RECEIVERS, 'case_officer'], standing: 'addressee', instruments: ON_ITS_WAY,
    when: {},
    changes: ['offer', 'custody', 'responsibility', 'abnormality'],
    rules: [...answering, rule.keeperIsNotTheOfficer, rule.exceptionIsCoded, rule.sealIsAsItWas, ...weighing, ...placing],
    law: '刑诉规定 235、288; 检察规则 157', effect: effect.received,
  },
  refuse: {
    name: '拒收', by: [...RECEIVERS, 'case_officer'], standing: 'addressee', instruments: ON_ITS_WAY,
    when: { frozen: null },
    changes: ['offer'],
    rules: answering,
    law: '检察规则 157; 刑诉解释 441', effect: effect.offerEnded,
  },
  withdraw_offer: {
    name: '撤回移交', by: PARTIES, standing: 'custodian_or_answerable', instruments: ON_ITS_WAY,
    when: { frozen: null },
    changes: ['offer'],
    rules: [rule.offerIsTheOneAnswered, rule.withdrawnBySender],
    law: '内部', effect: effect.offerEnded,
  },

  put_away: {
    name: '调整位置', by: KEEPERS, standing: 'custodian', instruments: ['placement_slip'],
    when: { custody: ['keeper'], disposition: ALIVE },
    changes: ['custody'],
    rules: [...placing, rule.placeIsAnother, rule.sealIsAsItWas, ...weighing],
    law: '行政规定 188', effect: effect.putAway,
  },
  lend: {
    name: '调用领取', by: BORROWERS, standing: 'answerable', instruments: ['loan_approval', 'special_loan_approval'],
    when: { offered: false, custody: ['keeper'], disposition: ALIVE },
    changes: ['custody'],
    rules: [rule.keeperOfTheThingHandsOut, rule.loanIsApprovedUnderLogin, rule.loanIsApprovedAtItsLevel, rule.borrowerKeeperAndApproverDiffer, rule.loanHasADueTime, rule.sealIsAsItWas, ...weighing],
    law: '行政规定 190', effect: loans.lent,
  },
  take_back: {
    name: '归还', by: KEEPERS, standing: 'lender', instruments: ['re_entry_slip'],
    when: { frozen: null },
    changes: ['custody', 'abnormality'],
    rules: [rule.itemIsOnThisLoan, rule.keeperIsNotTheBorrower, rule.keeperIsNotTheOfficer, rule.sealIsAsItWas, ...weighing, ...placing],
    law: '行政规定 190', effect: loans.takenBack,
  },
  report: {
    name: '报告异常', by: [...KEEPERS, ...BORROWERS], standing: 'concerned', instruments: ['abnormality_report', 'stocktaking_record'],
    when: { disposition: ALIVE },
    changes: ['abnormality'],
    rules: [],
    law: '行政规定 190; 刑诉规定 230', effect: loans.reported,
  },
  resolve: {
    name: '了结异常', by: [...KEEPERS, ...BORROWERS], standing: 'concerned', instruments: ['abnormality_decision'],
    when: { frozen: true },
    changes: ['abnormality'],
    rules: [rule.resolverIsNotTheReporter],
    law: '行政规定 190', effect: loans.resolved,
  },
  unseal: {
    name: '启封', by: KEEPERS, standing: 'custodian', instruments: ['sealing_record'],
    when: { offered: false, custody: ['keeper'], disposition: ALIVE },
    changes: ['custody', 'identity'],
    rules: [rule.packageIsSealed, rule.openedByTwo, rule.openingIsPhotographed, ...weighing],
    law: '电子数据规定 14; 内部', effect: seals.unsealed,
  },
  reseal: {
    name: '封存', by: KEEPERS, standing: 'custodian', instruments: ['sealing_record'],
    when: { offered: false, custody: ['keeper'], disposition: ALIVE },
    changes: ['custody', 'identity'],
    rules: [rule.packageIsOpen, rule.sealIsNew, rule.openedByTwo, rule.openingIsPhotographed, ...weighing],
    law: '电子数据规定 14; 内部', effect: seals.resealed,
  },
  count: {
    name: '清点', by: KEEPERS, standing: 'custodian', instruments: ['counting_record'],
    when: { offered: false, disposition: ['undecided', 'recommended'] },
    changes: ['quantity'],
    rules: [rule.lotIsUncounted, rule.countIsPositive],
    law: '刑诉规定 230', effect: effect.counted,
  },
  photograph: {
    name: '补充照片', by: [...KEEPERS, 'case_officer'], standing: 'custodian_or_answerable', instruments: ['photo_record'],
    when: { frozen: null },
    changes: ['identity'],
    rules: [rule.keeperHoldsTheThing, rule.photosAreNew, rule.photosAreNotTooMany],
    law: '刑诉规定 67、230; 刑诉解释 441', effect: effect.photographed,
  },
  split: {
    name: '拆分', by: [...KEEPERS, 'case_officer', 'enforcement_officer'], standing: 'custodian', instruments: ['counting_record'],
    when: { offered: false, disposition: ALIVE },
    changes: ['quantity', 'identity'],
    rules: [rule.lentThingIsNotDivided, rule.lotIsCountedBeforeDivision, rule.partsAreWithinWhatIsFree],
    law: '刑诉规定 230', effect: effect.split,
  },
  correct: {
    name: '更正', by: RECORDERS, standing: 'custodian_or_answerable', instruments: ['correction_approval'],
    when: { offered: false },
    changes: ['identity', 'quantity'],
    rules: [rule.correctedValueHasItsForm, rule.correctionChangesSomething, rule.correctedCategoryIsKnown, rule.measureStaysWithTheSum, rule.correctedQuantityKeepsTheSum],
    law: '内部', effect: effect.corrected,
  },
  void: {
    name: '作废重复登记', by: RECORDERS, standing: 'custodian_or_answerable', instruments: ['voiding_approval'],
    when: { offered: false },
    changes: ['identity'],
    rules: [rule.voidedItemWasRegistered, rule.nothingHasLeftTheItem],
    law: '内部', effect: effect.voided,
  },
  reassign_case: {
    name: '并案', by: ['case_officer', 'prosecutor', 'judge'], standing: 'answerable', instruments: ['merging_approval'],
    when: { offered: false },
    changes: ['identity'],
    rules: [],
    law: '内部', effect: effect.movedToCase,
  },

  order: {
    name: '决定处理', by: DECIDERS, standing: 'answerable', instruments: ORDERING,
    when: { measure: 'in_force', offered: false, disposition: ALIVE },
    changes: ['disposition', 'responsibility'],
    rules: [rule.paperOrdersTheOutcome, rule.lotIsCountedBeforeDivision, rule.orderIsWithinWhatIsLeft, rule.contrabandIsNotReturned, rule.returnIsUndisputed],
    law: '刑法 64; 刑诉法 245; 刑诉解释 444-445', effect: disposing.ordered,
  },
  release: {
    name: '解除', by: ['case_officer', 'prosecutor'], standing: 'answerable', instruments: ['release_decision', 'non_prosecution_decision', 'case_withdrawal_decision'],
    when: { measure: 'standing', offered: false, disposition: ['undecided', 'recommended'] },
    changes: ['measure', 'disposition'],
    rules: [rule.contrabandIsNotReleased],
    law: '刑诉法 145、177; 刑诉规定 187、233、247、293; 检察规则 247-248', effect: disposing.released,
  },
  renew: {
    name: '续行措施', by: DECIDERS, standing: 'custodian_or_answerable', instruments: ['renewal_notice'],
    when: { measure: 'in_force', frozen: null, disposition: ALIVE },
    changes: ['measure'],
    rules: [rule.measureHasALastDay, rule.renewedBeforeItEnds, rule.renewalExtendsTheTerm, rule.renewalIsWithinTheLaw],
    law: '刑诉规定 240、243-245; 公通字〔2013〕30号 7; 涉财产执行规定 5', effect: measureEffects.renewed,
  },
  convert: {
    name: '变更措施', by: OFFICER, standing: 'answerable', instruments: ['conversion_decision'],
    when: { measure: 'in_force', offered: false, stage: ['investigation', 'supplementary_investigation'], disposition: ['undecided', 'recommended'] },
    changes: ['measure', 'custody', 'identity'],
    rules: [rule.conversionChangesTheKind, rule.lentThingIsNotConverted, rule.officersAreTwo, rule.approverIsNotAnOfficer],
    law: '刑诉规定 227-231', effect: measureEffects.converted,
  },
  take_over: {
    name: '接续措施', by: ['prosecutor', 'judge', 'enforcement_officer'], standing: 'answerable', instruments: ['continuation_decision'],
    when: { measure: 'in_force', frozen: null, disposition: ALIVE },
    changes: ['measure'],
    rules: [rule.measureIsOfAnotherAgency, rule.renewedBeforeItEnds, rule.takenOverWithinTheLaw],
    law: '刑诉解释 532; 涉财产执行规定 5; 检察规则 209-217', effect: measureEffects.takenOver,
  },
  take_effect: {
    name: '轮候生效', by: DECIDERS, standing: 'answerable', instruments: ['queue_effect_record'],
    when: { frozen: null, disposition: ALIVE },
    changes: ['measure'],
    rules: [rule.measureIsQueued, rule.takesEffectInItsTime, rule.earlierMeasureHasEnded],
    law: '刑诉规定 242', effect: measureEffects.tookEffect,
  },
  ...CLAIMING,
  entrust: {
    name: '委托执行', by: ['judge', 'enforcement_officer'], standing: 'answerable', instruments: ['execution_order'],
    when: { offered: false, disposition: ['ordered'] },
    changes: ['disposition'],
    rules: [rule.dispositionIsOrdered, rule.executorHoldsTheThing, rule.executorIsNotEntrustedYet],
    law: '刑诉解释 447-448', effect: disposing.entrusted,
  },
  carry_out: {
    name: '执行处理', by: EXECUTORS, standing: 'executor', instruments: PROOFS,
    when: { offered: false, disposition: ['ordered'] },
    changes: ['quantity', 'disposition', 'responsibility', 'measure', 'identity'],
    rules: [rule.dispositionIsOrdered, rule.executorIsEntrusted, rule.lentThingIsNotDisposedOf, rule.recoveryNeedsAFurtherPaper, rule.proofFitsTheOutcome, rule.lotIsCountedBeforeDivision, rule.notMoreThanOrdered, rule.recipientIsNamed, rule.destructionIsSupervised, rule.destructionWitnessIsOutsideTheChain, rule.saleHasProceeds, rule.noClaimIsOpen],
    law: '刑诉法 245; 刑诉规定 288; 刑诉解释 447-449', effect: disposing.carriedOut,
  },
  ...DEPOSITING,
};

/** Rules that bind every act. */
export const ALWAYS: readonly Rule[] = [
  rule.occurredNotInTheFuture,
  rule.lateEntryHasReason,
  rule.approvalCoversTheItem,
];

export const ACT_NAMES = Object.keys(LIFECYCLE) as ActName[];
