export { LINE_CONDITIONS } from './loans.dto.js';
export { PLACE_LEVEL_NAMES } from './places.dto.js';
export { PuttingAway } from './putting-away.js';
