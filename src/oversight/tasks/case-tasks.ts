import { dueSql } from '../../time-limits/time-limits.js';
import { casesWith, itemsWith, REACHED, type TaskKind } from './task-kind.js';

const ofCase = { subject: 'case', id: 'found.case_id', caseId: 'found.case_id', order: 'id' } as const;

const NOT_ORDERED = `i.disposition IN ('undecided', 'recommended') AND NOT i.voided`;
const OPEN = `i.disposition <> 'final' AND NOT i.voided`;

/** Things that the officer took first, of which the police answer for the next step. */
const taken = (stage: string): string =>
  `i.first_officer_id = :me AND i.stage = '${stage}' AND ${OPEN} AND i.answerable_agency_id = :agency`;
const UNDER_REVIEW = `i.answerable_agency_id = :agency AND i.stage = 'prosecution_review' AND ${NOT_ORDERED}`;
const WITHOUT_JUDGMENT = `i.answerable_agency_id = :agency AND i.stage = 'first_instance' AND ${NOT_ORDERED} AND NOT EXISTS (
  SELECT FROM court.judgment_line l JOIN court.judgment j ON j.id = l.judgment_id
    JOIN instruments.instrument n ON n.id = j.instrument_id
  WHERE l.item_id = i.id AND n.superseded_by IS NULL)`;
const TO_ENTRUST = `i.answerable_agency_id = :agency AND i.to_be_entrusted AND ${OPEN}`;

const SENT_BACK = `(SELECT max(h.ended_at) FROM handover.handover h
  WHERE h.case_id = found.case_id AND h.purpose = 'supplementary_investigation' AND h.state = 'answered')`;

/** Cases whose property waits for the next step of the proceedings. */
export const CASE_TASKS = {
  case_sent_back: {
    ...ofCase,
    name: '退回补充侦查',
    permissions: ['prosecution.transfer'],
    from: casesWith(taken('supplementary_investigation')),
    where: 'true',
    since: `coalesce(${SENT_BACK}, ${REACHED})`,
    dueAt: dueSql('T18', SENT_BACK),
    itemCount: itemsWith(taken('supplementary_investigation')),
  },
  case_to_transfer: {
    ...ofCase,
    name: '财物已入库，可移送',
    permissions: ['prosecution.transfer'],
    from: casesWith(
      `${taken('investigation')} AND ${NOT_ORDERED} AND i.custody_kind <> 'officer' AND i.offered_in IS NULL`,
    ),
    where: `NOT EXISTS (SELECT FROM registry.item i WHERE ${taken('investigation')} AND i.case_id = found.case_id
      AND (i.custody_kind = 'officer' OR i.offered_in IS NOT NULL))`,
    since: REACHED,
    itemCount: itemsWith(`${taken('investigation')} AND ${NOT_ORDERED}`),
  },
  case_under_review: {
    ...ofCase,
    name: '审查起诉中，财物尚未处理',
    permissions: ['non_prosecution.decide'],
    from: casesWith(UNDER_REVIEW),
    where: 'true',
    since: REACHED,
    itemCount: itemsWith(UNDER_REVIEW),
  },
  case_to_judge: {
    ...ofCase,
    name: '一审中，财物尚未判决',
    permissions: ['judgment.record'],
    from: casesWith(WITHOUT_JUDGMENT),
    where: 'true',
    since: REACHED,
    itemCount: itemsWith(WITHOUT_JUDGMENT),
  },
  case_to_entrust: {
    ...ofCase,
    name: '判决已生效，尚未交付执行',
    permissions: ['execution.order'],
    from: casesWith(TO_ENTRUST),
    where: 'true',
    since: `coalesce((SELECT max(j.recorded_at) FROM court.judgment j
      WHERE j.case_id = found.case_id AND j.in_force_on IS NOT NULL), ${REACHED})`,
    itemCount: itemsWith(TO_ENTRUST),
  },
} as const satisfies Record<string, TaskKind>;
