export { type Loan, type LoanLine, LoanRows } from './loan-rows.js';
export { LoanViews } from './loan-views.js';
export {
  LINE_CONDITIONS,
  LoanPageDto,
  type LoanState,
  type LoanSummaryView,
  type OutsideView,
} from './loans.dto.js';
export { PLACE_LEVEL_NAMES } from './places.dto.js';
export { Places, placesByCode, placesNamed } from './places.js';
export { PuttingAway } from './putting-away.js';
