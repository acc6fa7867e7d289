export { PLACE_LEVEL_NAMES } from './places.dto.js';
export { PuttingAway } from './putting-away.js';
