export { SupplementaryInvestigation as Component } from './transfer-page';
