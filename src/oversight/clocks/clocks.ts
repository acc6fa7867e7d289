import { TIME_LIMIT_IDS, type TimeLimitId, timeLimit } from '../../time-limits/time-limits.js';
import {
  announced,
  type Clock,
  COMPLAINED,
  LENT,
  measureTerm,
  NOT_ENTRUSTED,
  ORDER_UNANSWERED,
  offered,
  SENT_BACK,
  TAKEN,
  UNRELATED,
  WITHDRAWN,
} from './clock.js';

const ACCOUNTS = `i.category IN ('账户资金', '现金/货币')`;
const SECURITIES = `i.category = '有价证券'`;

/** Every limit that runs, by what is recorded; those that wait say in their row of the table what they need. */
// biome-ignore format: the table reads as a table
const RUNNING = {
  T01: UNRELATED,
  T02: TAKEN,
  T04: LENT,
  T06: measureTerm(['freezing'], ACCOUNTS),
  T07: measureTerm(['freezing'], SECURITIES),
  T08: measureTerm(['freezing'], `NOT ${ACCOUNTS} AND NOT ${SECURITIES}`),
  T09: measureTerm(['sealing'], 'true'),
  T10: measureTerm(['seizure', 'sealing', 'freezing'], 'true', { byCourt: true }),
  T15: announced('T15'),
  T17: announced('T17'),
  T18: SENT_BACK,
  T20: NOT_ENTRUSTED,
  T21: ORDER_UNANSWERED,
  T25: WITHDRAWN,
  T29: COMPLAINED,
  R01: offered('store_in'),
  R02: offered('relocation'),
  R03: offered('prosecution_review'),
  R04: offered('supplementary_investigation'),
  R05: offered('public_prosecution'),
  R06: offered('direct_to_court'),
} as const satisfies Partial<Record<TimeLimitId, Clock>>;

export type ClockId = keyof typeof RUNNING;
export const CLOCK_IDS = Object.keys(RUNNING) as ClockId[];
export const clockOf = (id: ClockId): Clock => RUNNING[id];

/** The limits that cannot run yet, each with the fact that nobody records. */
export const WAITING_CLOCKS = TIME_LIMIT_IDS.filter((id) => !Object.hasOwn(RUNNING, id)).map((id) => ({
  id,
  needs: timeLimit(id).needs ?? '',
}));
