import { type SubjectKind, subjectColumns, subjectJoins } from '../subjects.js';
import { type ClockId, clockOf } from './clocks.js';

/** Whose clocks are asked for, and which of them. */
export interface ClocksAsked {
  scope: 'me' | 'unit' | 'agency' | 'sight';
  clocks: readonly ClockId[];
  state?: 'due' | 'overdue';
  caseId?: string;
  me: string;
  unit: string;
  agency: string;
  now: Date;
  after?: { dueAt: string; clock: string; id: string };
  limit: number;
}

export interface ClockRow {
  clock: ClockId;
  subjectKind: SubjectKind;
  subjectId: string;
  caseId: string;
  caseCode: string | null;
  caseTitle: string | null;
  code: string | null;
  subjectName: string | null;
  agencyId: string;
  agencyName: string;
  personId: string | null;
  personName: string | null;
  startedAt: Date;
  dueAt: Date;
  alertId: string | null;
  alertCleared: boolean;
  /** The due time as exactly as it is stored. */
  dueText: string;
}

/** The rows for which a clock runs, in the columns that all clocks share. */
export function runningRows(id: ClockId, condition = 'true'): string {
  const clock = clockOf(id);
  return `SELECT '${id}' AS clock, '${clock.subject}' AS subject_kind, ${clock.id} AS subject_id, ${clock.caseId} AS case_id,
      ${clock.agencyId} AS agency_id, ${clock.personId ?? 'NULL::uuid'} AS person_id,
      ${clock.startedAt} AS started_at, ${clock.dueAt} AS due_at
    FROM ${clock.from} WHERE ${clock.where} AND ${condition}`;
}

/** One statement for all the clocks asked for, the soonest due first. */
export function clockStatement(asked: ClocksAsked): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const value = (given: unknown, type: string): string => `$${values.push(given)}::${type}`;
  const conditions: string[] = [];
  if (asked.state)
    conditions.push(`due_at ${asked.state === 'overdue' ? '<' : '>='} ${value(asked.now, 'timestamptz')}`);
  if (asked.scope === 'me') conditions.push(`person_id = ${value(asked.me, 'uuid')}`);
  if (asked.scope === 'unit')
    conditions.push(`EXISTS (SELECT FROM identity.appointment post WHERE post.person_id = run.person_id AND post.unit_id = ${value(asked.unit, 'uuid')}
      AND (post.until_date IS NULL OR post.until_date >= calendar.china_day(${value(asked.now, 'timestamptz')})))`);
  if (asked.after) {
    const { dueAt, clock, id } = asked.after;
    conditions.push(
      `(due_at, clock, subject_id) > (${value(dueAt, 'timestamptz')}, ${value(clock, 'text')}, ${value(id, 'uuid')})`,
    );
  }
  const agency = asked.scope === 'sight' ? null : value(asked.agency, 'uuid');
  const caseId = asked.caseId ? value(asked.caseId, 'uuid') : null;
  const limit = value(asked.limit, 'int');
  const each = asked.clocks.map((id) => {
    const clock = clockOf(id);
    const narrowed = [
      agency ? `${clock.agencyId} = ${agency}` : 'true',
      caseId ? `${clock.caseId} = ${caseId}` : 'true',
    ].join(' AND ');
    return `(SELECT * FROM (${runningRows(id, narrowed)}) run WHERE ${conditions.join(' AND ') || 'true'}
      ORDER BY due_at, clock, subject_id LIMIT ${limit})`;
  });
  const text = `
    WITH found AS MATERIALIZED (
      SELECT * FROM (${each.join(' UNION ALL ')}) every ORDER BY due_at, clock, subject_id LIMIT ${limit})
    SELECT f.clock, ${subjectColumns('f')},
      f.person_id AS "personId", who.name AS "personName", f.started_at AS "startedAt", f.due_at AS "dueAt", f.due_at::text AS "dueText",
      alert.id AS "alertId", alert.cleared_at IS NOT NULL AS "alertCleared"
    FROM found f ${subjectJoins('f')}
      LEFT JOIN identity.person who ON who.id = f.person_id
      LEFT JOIN oversight.alert alert ON alert.clock = f.clock AND alert.subject_id = f.subject_id AND alert.started_at = f.started_at
    ORDER BY f.due_at, f.clock, f.subject_id`;
  return { text, values };
}
