export { ACCOUNT_KINDS } from './accounts.dto.js';
export { MOVEMENT_NAMES } from './movements.js';
