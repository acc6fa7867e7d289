import type { Actor } from '../../identity/identity.js';
import type { Instrument } from '../../instruments/instruments.js';
import type { Act } from './acts.js';
import type { ItemState } from './item-state.js';

/** Who acts on what authority, and when. */
export interface Context {
  actor: Actor;
  instrument: Instrument | null;
  now: Date;
}

/** A named sentence that must hold before an act. It takes values, reads nothing else, and says in Chinese what to do. */
export interface Rule<A extends Act = Act> {
  code: string;
  law: string;
  says: string;
  remedy: string;
  field?: string;
  /** The item, the actor and the open offer settle it before the act is written down; it reads no paper. */
  beforehand?: true;
  holds(item: ItemState, act: A, context: Context): boolean;
}

const HOUR = 3_600_000;
const LATE_AFTER_HOURS = 24;

export const occurredNotInTheFuture: Rule = {
  code: 'occurred_not_in_the_future',
  law: '内部',
  says: '发生时间不能晚于现在',
  remedy: '请核对发生时间',
  field: 'occurredAt',
  holds: (_, act, { now }) => !act.occurredAt || act.occurredAt.getTime() <= now.getTime(),
};

export const lateEntryHasReason: Rule = {
  code: 'late_entry_has_reason',
  law: '内部',
  says: `发生超过 ${LATE_AFTER_HOURS} 小时后补录的，须写明理由`,
  remedy: '请填写补录理由',
  field: 'lateReason',
  holds: (_, act, { now }) =>
    !act.occurredAt ||
    now.getTime() - act.occurredAt.getTime() <= LATE_AFTER_HOURS * HOUR ||
    Boolean(act.lateReason),
};

export const approvalCoversTheItem: Rule = {
  code: 'approval_covers_the_item',
  law: '内部',
  says: '批准的财物中没有这一件',
  remedy: '请只办理已获批准的财物；其余的另行报批',
  field: 'instrument.approvalId',
  holds: (_, { itemId }, { instrument }) =>
    !instrument?.approvedFor || instrument.approvedFor.includes(itemId),
};
