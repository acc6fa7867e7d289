import * as changeRules from './change-rules.js';
import * as claimRules from './claim-rules.js';
import * as depositRules from './deposit-rules.js';
import * as dispositionRules from './disposition-rules.js';
import * as handoverRules from './handover-rules.js';
import * as loanRules from './loan-rules.js';
import * as measureRules from './measure-rules.js';
import * as noticeRules from './notice-rules.js';
import * as placementRules from './placement-rules.js';
import * as registrationRules from './registration-rules.js';
import * as alwaysRules from './rules.js';
import * as sealRules from './seal-rules.js';
import * as weightRules from './weight-rules.js';

/** Every rule by its name in the program. */
export const rule = {
  ...alwaysRules,
  ...registrationRules,
  ...claimRules,
  ...measureRules,
  ...noticeRules,
  ...handoverRules,
  ...placementRules,
  ...loanRules,
  ...sealRules,
  ...weightRules,
  ...changeRules,
  ...dispositionRules,
  ...depositRules,
};
