import type { MeasureKind, NoticeLimit } from '../../registry/registry.js';
import { dueSql } from '../../time-limits/time-limits.js';
import type { SubjectKind } from '../subjects.js';

/**
 * How a time limit is asked for where its start is recorded: the rows for which it runs now. The parts are SQL over the rows as
 * they stand, under the asker's row-level security; `agencyId` and `personId` are whose duty it is.
 */
export interface Clock {
  subject: SubjectKind;
  from: string;
  where: string;
  /** The subject's id, unique within the clock. */
  id: string;
  caseId: string;
  agencyId: string;
  personId?: string;
  startedAt: string;
  dueAt: string;
}

export const OPEN = `i.disposition <> 'final' AND NOT i.voided`;

/** The start of a day in China, of a date. */
export const startOfDay = (day: string): string => `((${day})::timestamp AT TIME ZONE interval '8 hours')`;

/** When a thing was taken: of a part that was split off, when the whole was. */
const TAKEN_AT = `(CASE WHEN i.origin <> 'split' THEN i.taken_at ELSE (
  WITH RECURSIVE whole AS (
    SELECT o.origin, o.origin_id, o.taken_at FROM registry.item o WHERE o.id = i.origin_id
    UNION ALL
    SELECT o.origin, o.origin_id, o.taken_at FROM whole JOIN registry.item o ON o.id = whole.origin_id WHERE whole.origin = 'split'
  ) SELECT whole.taken_at FROM whole WHERE whole.origin <> 'split') END)`;

export const TAKEN: Clock = {
  subject: 'item',
  from: `registry.item i CROSS JOIN LATERAL (SELECT ${TAKEN_AT} AS at) taken`,
  where: `i.custody_kind = 'officer' AND ${OPEN}`,
  id: 'i.id',
  caseId: 'i.case_id',
  agencyId: 'i.custody_agency_id',
  personId: 'i.custody_person_id',
  startedAt: 'taken.at',
  dueAt: dueSql('T02', 'taken.at'),
};

/** What was decided to be released as unrelated to the case and has not been given back; where the owner is called for, his time runs. */
export const UNRELATED: Clock = {
  subject: 'item',
  from: `registry.item i CROSS JOIN LATERAL (
    SELECT min(n.recorded_at) AS at FROM jsonb_array_elements(i.state->'dispositions') d
      JOIN instruments.instrument n ON n.id = (d->>'instrumentId')::uuid
     WHERE d->>'state' = 'ordered' AND n.kind = 'release_decision' AND n.content->>'reason' = 'unrelated') decided`,
  where: `i.to_be_returned AND ${OPEN} AND NOT i.state ? 'notice' AND decided.at IS NOT NULL`,
  id: 'i.id',
  caseId: 'i.case_id',
  agencyId: 'i.custody_agency_id',
  personId: 'i.custody_person_id',
  startedAt: 'decided.at',
  dueAt: dueSql('T01', 'decided.at'),
};

/** The term of a measure: the day that its paper names, and never longer than the law lets a term be. */
export function measureTerm(
  kinds: readonly MeasureKind[],
  categories: string,
  { byCourt }: { byCourt: boolean } = { byCourt: false },
): Clock {
  const named = kinds.map((kind) => `'${kind}'`).join(', ');
  return {
    subject: 'item',
    from: `registry.item i CROSS JOIN LATERAL (
      SELECT m.value, registry.measure_last_day(m.value, i.category)::date AS last_day FROM jsonb_array_elements(i.state->'measures') m
       WHERE m.value->>'kind' IN (${named}) AND m.value->>'state' = 'in_force'
         AND m.value->>'by' IS ${byCourt ? 'NOT' : ''} DISTINCT FROM 'court' LIMIT 1) m`,
    where: `${byCourt ? `i.measure_until IS NOT NULL` : `i.measure IN ('freezing', 'sealing')`} AND i.measure IN (${named}) AND ${OPEN} AND ${categories}`,
    id: 'i.id',
    caseId: 'i.case_id',
    agencyId: 'i.answerable_agency_id',
    personId: 'CASE WHEN i.answerable_agency_id = i.first_agency_id THEN i.first_officer_id END',
    startedAt: startOfDay(`coalesce(m.value->>'renewedFrom', m.value->>'since')::date`),
    dueAt: 'calendar.end_of_day(m.last_day)',
  };
}

export const SENT_BACK: Clock = {
  subject: 'case',
  from: `(SELECT i.case_id, i.answerable_agency_id, (array_agg(i.first_officer_id ORDER BY i.id))[1] AS officer_id
      FROM registry.item i WHERE i.stage = 'supplementary_investigation' AND ${OPEN}
     GROUP BY i.case_id, i.answerable_agency_id) i
    CROSS JOIN LATERAL (SELECT max(h.ended_at) AS at FROM handover.handover h
     WHERE h.case_id = i.case_id AND h.purpose = 'supplementary_investigation' AND h.state = 'answered') back`,
  where: 'back.at IS NOT NULL',
  id: 'i.case_id',
  caseId: 'i.case_id',
  agencyId: 'i.answerable_agency_id',
  personId: 'i.officer_id',
  startedAt: 'back.at',
  dueAt: dueSql('T18', 'back.at'),
};

/** What the procuratorate still has to dispose of after it withdrew the case. */
export const WITHDRAWN: Clock = {
  subject: 'case',
  from: `(SELECT n.case_id, n.agency_id, min(n.issued_on) AS issued_on FROM instruments.instrument n
      JOIN identity.agency a ON a.id = n.agency_id AND a.kind = 'procuratorate'
     WHERE n.kind = 'case_withdrawal_decision' GROUP BY n.case_id, n.agency_id) w`,
  where: `EXISTS (SELECT FROM registry.item i WHERE i.case_id = w.case_id AND ${OPEN})`,
  id: 'w.case_id',
  caseId: 'w.case_id',
  agencyId: 'w.agency_id',
  startedAt: startOfDay('w.issued_on'),
  dueAt: dueSql('T25', startOfDay('w.issued_on')),
};

export const NOT_ENTRUSTED: Clock = {
  subject: 'judgment',
  from: `court.judgment j JOIN instruments.instrument n ON n.id = j.instrument_id`,
  where: `j.in_force_on IS NOT NULL AND n.superseded_by IS NULL AND j.id IN (
    SELECT l.judgment_id FROM registry.item i JOIN court.judgment_line l ON l.item_id = i.id AND l.disposition_id IS NOT NULL
     WHERE i.to_be_entrusted AND ${OPEN})`,
  id: 'j.id',
  caseId: 'j.case_id',
  agencyId: 'n.agency_id',
  personId: 'n.issued_by',
  startedAt: startOfDay('j.in_force_on'),
  dueAt: dueSql('T20', startOfDay('j.in_force_on')),
};

export const ORDER_UNANSWERED: Clock = {
  subject: 'execution_order',
  from: 'court.execution_order o',
  where: 'o.answered_at IS NULL',
  id: 'o.id',
  caseId: 'o.case_id',
  agencyId: 'o.agency_id',
  startedAt: 'o.issued_at',
  dueAt: 'o.receipt_due_at',
};

/** What is not back a day after the time for which it was approved. */
export const LENT: Clock = {
  subject: 'loan',
  from: 'storage.loan l',
  where: 'l.received_at IS NOT NULL AND l.ended_at IS NULL',
  id: 'l.id',
  caseId: 'l.case_id',
  agencyId: 'l.agency_id',
  personId: 'l.borrower_id',
  startedAt: 'l.due_at',
  dueAt: dueSql('T04', 'l.due_at'),
};

const waits = (outcome: string): string =>
  `i.state->'dispositions' @> '[{"state":"ordered","outcome":"${outcome}"}]'`;
export const WITH_NOTICE = `i.state ? 'notice' AND ${OPEN} AND (${waits('return_to_owner')} OR ${waits('return_to_victim')})`;

/** Whose owner is called for, until somebody comes or it is over. */
export const announced = (limit: NoticeLimit): Clock => ({
  subject: 'item',
  from: 'registry.item i',
  where: `${WITH_NOTICE} AND i.state#>>'{notice,limit}' = '${limit}'`,
  id: 'i.id',
  caseId: 'i.case_id',
  agencyId: 'i.answerable_agency_id',
  startedAt: startOfDay(`(i.state#>>'{notice,since}')::date`),
  dueAt: `calendar.end_of_day((i.state#>>'{notice,until}')::date)`,
});

export const COMPLAINED: Clock = {
  subject: 'item',
  from: `registry.item i CROSS JOIN LATERAL (SELECT min(c.value->>'since')::date AS since
    FROM jsonb_array_elements(i.state->'claims') c WHERE c.value @> '{"kind": "complaint", "state": "open"}') complained`,
  where: `i.state->'claims' @> '[{"state":"open"}]' AND complained.since IS NOT NULL`,
  id: 'i.id',
  caseId: 'i.case_id',
  agencyId: 'i.answerable_agency_id',
  startedAt: startOfDay('complained.since'),
  dueAt: dueSql('T29', startOfDay('complained.since')),
};

export const offered = (purpose: string): Clock => ({
  subject: 'handover',
  from: 'handover.handover h',
  where: `h.state = 'offered' AND h.purpose = '${purpose}'`,
  id: 'h.id',
  caseId: 'h.case_id',
  agencyId: 'h.to_agency_id',
  personId: 'h.to_person_id',
  startedAt: 'h.offered_at',
  dueAt: 'h.answer_due_at',
});
