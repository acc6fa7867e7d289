export { ChangedView, ItemReference } from './item.dto.js';
export { ItemViews } from './item-views.js';
export { Items } from './items.js';
export { itemsOfCase } from './items-of-case.js';
export { KEEPERS } from './lifecycle/actors.js';
export type {
  Act,
  ActName,
  Registration,
  StockImport,
} from './lifecycle/acts.js';
export { CATEGORIES, identifyingNumber } from './lifecycle/categories.js';
export { offerHindrance } from './lifecycle/foresight.js';
export { HoldingHistory } from './lifecycle/holding.js';
export {
  CLAIM_KINDS,
  CLAIM_STATES,
  type Claim,
  type ClaimKind,
  type ClaimState,
  type Custody,
  type Disposition,
  dispositionAxis,
  type ItemState,
  MEASURE_KINDS,
  type MeasureKind,
  measuredIn,
  STOCK_MEASURES,
  type Stage,
  type StockMeasure,
} from './lifecycle/item-state.js';
export { ACT_NAMES, ALWAYS, LIFECYCLE } from './lifecycle/lifecycle.js';
export {
  ABNORMALITIES,
  ABNORMALITY_KEYS,
  type Abnormality,
  isSpecialLoan,
  LOAN_PURPOSE_KEYS,
  LOAN_PURPOSES,
  type LoanPurpose,
  RETURN_CONDITIONS,
} from './lifecycle/loans.js';
export { lastDayOf, measureState } from './lifecycle/measure-terms.js';
export {
  CLAIM_NAMES,
  CLAIM_STATE_NAMES,
  CUSTODY_NAMES,
  DISPOSITION_NAMES,
  FIELD_NAMES,
  MEASURE_NAMES,
  MEASURE_STATE_NAMES,
  ORIGIN_NAMES,
  PACKAGE_NAMES,
  STAGE_NAMES,
  UNWITNESSED,
} from './lifecycle/names.js';
export { paidAsUnclaimed, refunded } from './lifecycle/notice-rules.js';
export type { Notice, NoticeLimit } from './lifecycle/notices.js';
export { leftOf } from './lifecycle/orders.js';
export { OUTCOME_KEYS, OUTCOMES, type Outcome } from './lifecycle/outcomes.js';
export { KEEPING, PLACE_KIND_KEYS, PLACE_KINDS, type PlaceKind, type Placement } from './lifecycle/places.js';
export { blankItem, project } from './lifecycle/projection.js';
export { PURPOSE_KEYS, PURPOSES, type Purpose, purposeForm } from './lifecycle/purposes.js';
export type { Rule } from './lifecycle/rules.js';
export type { Transition } from './lifecycle/transition.js';
export { WEIGHED, type Weight } from './lifecycle/weights.js';
export { CaseList } from './lists/case-list.js';
export { ItemList } from './lists/item-list.js';
export { type CaseRow, CasesQuery, type ItemRow, ItemsQuery } from './lists/lists.dto.js';
export { Offers } from './offers.js';
export { type Changed, Registry } from './recording.js';
export { nothingToExecute, registrationFaults } from './refusals.js';
export { standingMeasures } from './standing-measures.js';
export { type ItemReport, verifyItems } from './verification.js';
export { WeightDto, weightOf } from './weight.dto.js';
