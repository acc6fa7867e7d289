import { type Asked, COUNTED_MAX, type TaskKind, type TaskOrder, type TaskSubject } from './task-kind.js';

/** SQL with its values in their places. */
export interface Statement {
  text: string;
  values: unknown[];
}

/** A line as the database answers it; times as text. */
export interface TaskRow {
  id: string;
  subjectId: string;
  code: string | null;
  name: string | null;
  caseId: string | null;
  caseCode: string | null;
  caseTitle: string | null;
  agencyId: string | null;
  agencyName: string | null;
  personId: string | null;
  personName: string | null;
  itemCount: number | null;
  codes: string[] | null;
  since: string;
  dueAt: string | null;
  overdue: boolean;
}

export interface TaskAnswer {
  /** One more than is counted where there are more. */
  count: number;
  overdueCount: number;
  rows: TaskRow[];
}

/** In which order, and what comes after a line. */
const ORDERS: Record<TaskOrder, { by: string; after: (time: string, id: string) => string }> = {
  due: { by: 'due_at, id', after: (time, id) => `(due_at, id) > (${time}, ${id})` },
  newest: { by: 'since DESC, id DESC', after: (time, id) => `(since, id) < (${time}, ${id})` },
  id: { by: 'id', after: (_, id) => `id > ${id}` },
  newest_id: { by: 'id DESC', after: (_, id) => `id < ${id}` },
};

/** How a subject is shown in a line: `f` is the found line. */
const SUBJECTS: Record<TaskSubject, { join: string; code: string; name: string }> = {
  item: {
    join: 'LEFT JOIN registry.item s ON s.id = f.subject_id',
    code: 's.code',
    name: 's.name',
  },
  handover: {
    join: `LEFT JOIN handover.handover s ON s.id = f.subject_id LEFT JOIN instruments.instrument n ON n.id = s.instrument_id`,
    code: 'n.number',
    name: 's.purpose',
  },
  post_handover: {
    join: 'LEFT JOIN instruments.instrument n ON n.id = f.subject_id',
    code: 'n.number',
    name: 'n.kind',
  },
  case: { join: '', code: 'c.code', name: 'c.title' },
  judgment: {
    join: `LEFT JOIN court.judgment s ON s.id = f.subject_id LEFT JOIN instruments.instrument n ON n.id = s.instrument_id`,
    code: 'n.number',
    name: 'n.kind',
  },
  execution_order: {
    join: `LEFT JOIN court.execution_order s ON s.id = f.subject_id LEFT JOIN instruments.instrument n ON n.id = s.instrument_id`,
    code: 'n.number',
    name: 'n.kind',
  },
  approval: {
    join: 'LEFT JOIN instruments.approval s ON s.id = f.subject_id',
    code: 'NULL',
    name: 's.kind',
  },
  loan: {
    join: 'LEFT JOIN storage.loan s ON s.id = f.subject_id',
    code: 'NULL',
    name: 's.purpose',
  },
};

/** One statement for one kind: counts up to `COUNTED_MAX` lines and shows the first `shown` of them. */
export function taskStatement(
  kind: TaskKind,
  asked: Asked,
  shown: number,
  found = COUNTED_MAX + 1,
): Statement {
  const order = ORDERS[kind.order];
  const subject = SUBJECTS[kind.subject];
  const after = asked.after === null ? '' : `WHERE ${order.after(':afterTime', ':after')}`;
  return bound(
    `WITH listed AS MATERIALIZED (
       SELECT * FROM (
         SELECT ${kind.id} AS id, ${kind.subjectId ?? kind.id} AS subject_id, ${kind.caseId} AS case_id,
           ${kind.since} AS since, ${kind.dueAt ?? 'NULL::timestamptz'} AS due_at,
           ${kind.agencyId ?? 'NULL::uuid'} AS agency_id, ${kind.personId ?? 'NULL::uuid'} AS person_id,
           ${kind.codes ?? 'NULL::text[]'} AS codes
         FROM ${kind.from} WHERE ${kind.where}) line
       ${after} ORDER BY ${order.by} LIMIT ${found}
     ), f AS (SELECT *, row_number() OVER (ORDER BY ${order.by}) AS place FROM listed ORDER BY ${order.by} LIMIT ${shown})
     SELECT (SELECT count(*)::int FROM listed) AS count,
       (SELECT count(*)::int FROM listed WHERE due_at < :now) AS "overdueCount",
       (SELECT coalesce(json_agg(json_build_object(
           'id', f.id, 'subjectId', f.subject_id, 'code', ${subject.code}, 'name', ${subject.name},
           'caseId', f.case_id, 'caseCode', c.code, 'caseTitle', c.title,
           'agencyId', f.agency_id, 'agencyName', a.name, 'personId', f.person_id, 'personName', p.name,
           'itemCount', ${kind.itemCount ?? 'NULL'}, 'codes', f.codes,
           'since', f.since, 'dueAt', f.due_at, 'overdue', coalesce(f.due_at < :now, false)) ORDER BY f.place), '[]')
        FROM f LEFT JOIN cases.property_case c ON c.id = f.case_id
          LEFT JOIN identity.agency a ON a.id = f.agency_id LEFT JOIN identity.person p ON p.id = f.person_id
          ${subject.join}) AS rows`,
    asked,
  );
}

/** The named values as numbered ones: only those that the text names. */
function bound(text: string, asked: Asked): Statement {
  const names: string[] = [];
  const numbered = text.replace(/(?<![:\w]):([a-z]\w*)/gi, (_, name: keyof Asked) => {
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}${TYPES[name]}`;
  });
  return { text: numbered, values: names.map((name) => asked[name as keyof Asked]) };
}

const TYPES: Record<keyof Asked, string> = {
  me: '::uuid',
  agency: '::uuid',
  officer: '::boolean',
  levels: '::text[]',
  now: '::timestamptz',
  lately: '::timestamptz',
  horizon: '::text',
  after: '::uuid',
  afterTime: '::timestamptz',
};
