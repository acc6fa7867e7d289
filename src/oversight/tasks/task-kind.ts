import type { AgencyKind, Permission } from '../../identity/identity.js';

/** By the time limit, the latest first, or by the line's id, the oldest or the newest first. */
export type TaskOrder = 'due' | 'newest' | 'id' | 'newest_id';

/** What a line of a list of tasks leads to. */
export type TaskSubject =
  | 'handover'
  | 'post_handover'
  | 'item'
  | 'case'
  | 'judgment'
  | 'execution_order'
  | 'approval'
  | 'loan';

/**
 * One kind of task: whose it is, and how it is asked for. The parts are SQL over the rows as they stand, read under the
 * asker's row-level security, with the `Asked` values as `:me`, `:agency` … Each must be led by an index: the first
 * thousand are counted whenever somebody comes home.
 */
export interface TaskKind {
  /** Chinese name, as the screen heads the list. */
  name: string;
  /** Whose task it is: who holds one of these permissions, in an agency of these kinds (any without them). */
  permissions: readonly Permission[];
  agencies?: readonly AgencyKind[];
  subject: TaskSubject;
  from: string;
  where: string;
  /** The line's own id, unique in the list. */
  id: string;
  /** The subject's id where it is not the line's own. */
  subjectId?: string;
  caseId: string;
  /** Since when it waits. */
  since: string;
  /** Until when it should be done; null without a limit. */
  dueAt?: string;
  /** Whose answer it is, or who asks. */
  agencyId?: string;
  personId?: string;
  /** How many items it is about, of a found line `f`. */
  itemCount?: string;
  /** Codes that `say` puts into Chinese, as an array. */
  codes?: string;
  say?: (codes: readonly string[]) => string;
  order: TaskOrder;
}

/** What the parts of a kind may name. */
export interface Asked {
  me: string;
  agency: string;
  /** Takes property himself and keeps none. */
  officer: boolean;
  /** At which levels the asker approves. */
  levels: readonly string[];
  now: Date;
  lately: Date;
  /** YYYY-MM-DD. */
  horizon: string;
  /** The line after which the page begins. */
  after: string | null;
  afterTime: string | null;
}

/** Lines are counted no further. */
export const COUNTED_MAX = 1000;
/** How many days back is lately. */
export const LATELY_DAYS = 14;
/** How many days before its last day a measure is told. */
export const HORIZON_DAYS = 7;

/** The end of a day in China, of a text YYYY-MM-DD. */
export const endOfDay = (day: string): string =>
  `((${day})::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'`;
export const startOfDay = (day: string): string => `(${day})::date::timestamp AT TIME ZONE 'Asia/Shanghai'`;

/**
 * The cases that have an item for which `condition` holds, oldest first: one look into the index a case, however many items
 * each has. The index is led by what `condition` compares, and then by `case_id`.
 */
export const casesWith = (condition: string): string => `(
  WITH RECURSIVE found AS (
    (SELECT i.case_id FROM registry.item i WHERE ${condition} AND (:after::uuid IS NULL OR i.case_id > :after)
     ORDER BY i.case_id LIMIT 1)
    UNION ALL
    SELECT (SELECT i.case_id FROM registry.item i WHERE ${condition} AND i.case_id > found.case_id
            ORDER BY i.case_id LIMIT 1) FROM found WHERE found.case_id IS NOT NULL
  ) SELECT case_id FROM found WHERE case_id IS NOT NULL LIMIT ${COUNTED_MAX + 1}) found`;

/** The first items for which `condition` holds, in the order of their ids: what is asked of each is asked of these alone. */
export const firstItems = (condition: string): string => `(
  SELECT i.* FROM registry.item i WHERE ${condition} AND (:after::uuid IS NULL OR i.id > :after)
  ORDER BY i.id LIMIT ${COUNTED_MAX + 1}) i`;

/** How many such items the case of a found line has; no further than 10,000. */
export const itemsWith = (condition: string): string =>
  `(SELECT count(*) FROM (SELECT FROM registry.item i WHERE ${condition} AND i.case_id = f.case_id LIMIT 10000) counted)`;

/** When the agency came to know the case. */
export const REACHED = `(SELECT a.since FROM cases.access a WHERE a.case_id = found.case_id AND a.agency_id = :agency)`;
