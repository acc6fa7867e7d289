import type { Subject } from './entry.js';

/** One broken rule, and where. */
export interface LogFault {
  rule: string;
  entryId?: string;
  /** Place in the tree. */
  index?: bigint;
  subject?: Subject;
  message: string;
}

/** So many faults are listed, all are counted. */
export const FAULTS_LISTED_MAX = 200;
