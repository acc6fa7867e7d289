import { MEASURE_NAMES, type MeasureKind, OUTCOMES, type Outcome } from '../../registry/registry.js';
import { dueSql } from '../../time-limits/time-limits.js';
import { WITH_NOTICE } from '../clocks/clock.js';
import { endOfDay, firstItems, startOfDay, type TaskKind } from './task-kind.js';

const item = {
  subject: 'item',
  from: 'registry.item i',
  id: 'i.id',
  caseId: 'i.case_id',
  since: startOfDay(`i.state#>>'{measures,0,since}'`),
  order: 'id',
} as const;

const OPEN = `i.disposition <> 'final' AND NOT i.voided`;
const OPEN_AND_NOT_ORDERED = `i.disposition IN ('undecided', 'recommended') AND NOT i.voided`;

/** When it was taken, as its first entry says; a part that was split off has been taken with the whole. */
const TAKEN = `LATERAL (
  SELECT (SELECT (convert_from(e.body, 'UTF8')::jsonb #>> '{content,occurred_at}')::timestamptz FROM ledger.entry e
    WHERE e.subject_kind = 'item' AND e.sequence = 1 AND e.subject_id =
      CASE WHEN i.state#>>'{origin,kind}' <> 'split' THEN i.id ELSE (
        WITH RECURSIVE whole AS (
          SELECT i.id, i.state->'origin' AS origin
          UNION ALL
          SELECT (whole.origin->>'itemId')::uuid,
            (SELECT w.state->'origin' FROM registry.item w WHERE w.id = (whole.origin->>'itemId')::uuid)
          FROM whole WHERE whole.origin->>'kind' = 'split'
        ) SELECT whole.id FROM whole WHERE whole.origin->>'kind' <> 'split') END) AS at
  OFFSET 0) taken`;

/** What was ordered of an item, with the papers' day. */
const ORDERED = `LATERAL (
  SELECT array_agg(DISTINCT d->>'outcome') AS outcomes, min(n.recorded_at) AS since,
    min(${dueSql('T01', 'n.recorded_at')}) FILTER (WHERE n.kind = 'release_decision' AND n.content->>'reason' = 'unrelated') AS release_due_at
  FROM jsonb_array_elements(i.state->'dispositions') d JOIN instruments.instrument n ON n.id = (d->>'instrumentId')::uuid
  WHERE d->>'state' = 'ordered' AND d->>'executorAgencyId' = i.state#>>'{custody,agencyId}') ordered`;
const ORDER_DUE = `(SELECT min(o.receipt_due_at) FROM court.execution_order_line l
  JOIN court.execution_order o ON o.id = l.execution_order_id
  WHERE l.item_id = i.id AND o.agency_id = :agency AND o.answered_at IS NULL)`;

const carryingOut = {
  ...item,
  permissions: ['disposal.carry_out'],
  where: 'true',
  since: 'ordered.since',
  dueAt: `least(ordered.release_due_at, ${ORDER_DUE})`,
  codes: 'ordered.outcomes',
  say: (outcomes: readonly string[]) =>
    outcomes.map((outcome) => OUTCOMES[outcome as Outcome]?.name ?? outcome).join('、'),
} as const;
/** An officer hands out what he holds or took; everybody else who carries out, what the agency holds. */
const OURS = `i.custody_agency_id = :agency AND i.offered_in IS NULL AND ${OPEN}
  AND (NOT :officer OR i.custody_person_id = :me OR i.first_officer_id = :me)`;

/** What waits for whoever holds a thing. */
export const CUSTODY_TASKS = {
  item_in_own_hands: {
    ...item,
    name: '在我手中、尚未移交保管',
    permissions: ['item.seize'],
    from: `${firstItems(`i.custody_person_id = :me AND i.custody_kind = 'officer' AND i.offered_in IS NULL AND ${OPEN}`)}
      CROSS JOIN ${TAKEN}`,
    where: 'true',
    since: 'taken.at',
    dueAt: dueSql('T02', 'taken.at'),
  },
  item_to_return: {
    ...carryingOut,
    name: '待发还',
    from: `${firstItems(`i.to_be_returned AND ${OURS}`)} CROSS JOIN ${ORDERED}`,
  },
  item_to_dispose_of: {
    ...carryingOut,
    name: '待执行处理',
    from: `${firstItems(`i.to_be_disposed_of AND ${OURS}`)} CROSS JOIN ${ORDERED}`,
  },
  claim_to_answer: {
    ...item,
    name: '有主张或异议，待处理',
    permissions: ['claim.answer'],
    where: `i.answerable_agency_id = :agency AND i.state->'claims' @> '[{"state":"open"}]'`,
    since: startOfDay(
      `(SELECT min(c->>'since') FROM jsonb_array_elements(i.state->'claims') c WHERE c->>'state' = 'open')`,
    ),
  },
  notice_ended: {
    ...item,
    name: '认领期满、无人认领',
    permissions: ['unclaimed.decide'],
    where: `i.answerable_agency_id = :agency AND ${WITH_NOTICE}
      AND i.state#>>'{notice,until}' < to_char(calendar.china_day(:now), 'YYYY-MM-DD')`,
    since: startOfDay(`i.state#>>'{notice,until}'`),
  },
  lot_to_count: {
    ...item,
    name: '待清点',
    permissions: ['item.count'],
    where: `i.custody_agency_id = :agency AND NOT i.counted AND i.custody_kind <> 'officer' AND i.offered_in IS NULL
      AND ${OPEN_AND_NOT_ORDERED}`,
  },
  cash_to_deposit: {
    ...item,
    name: '现金待存入账户',
    permissions: ['money.deposit'],
    from: `${firstItems(`i.custody_agency_id = :agency AND i.category = '现金/货币' AND i.custody_kind IN ('officer', 'keeper')
      AND i.offered_in IS NULL AND ${OPEN} AND NOT (i.state->'details' ?| ARRAY['存款回执号', '特定现金', '冠字号'])
      AND coalesce(i.state->>'features', '') !~ '特定现金|冠字号'`)} CROSS JOIN ${TAKEN}`,
    where: 'true',
    since: 'taken.at',
    dueAt: dueSql('T05', 'taken.at'),
  },
  lot_uncounted: {
    ...item,
    name: '我扣押的、尚待清点',
    permissions: ['item.seize'],
    where: `i.first_officer_id = :me AND i.stage IN ('investigation', 'supplementary_investigation') AND NOT i.counted AND ${OPEN}`,
  },
  measure_ending: {
    ...item,
    name: '措施即将届满或已届满',
    permissions: ['item.release', 'judgment.record', 'execution.order'],
    where: `i.answerable_agency_id = :agency AND i.measure_until <= :horizon AND i.measure_until IS NOT NULL AND ${OPEN}`,
    dueAt: endOfDay('i.measure_until'),
    codes: `ARRAY(SELECT DISTINCT m->>'kind' FROM jsonb_array_elements(i.state->'measures') m
      WHERE m->>'state' = 'in_force' AND registry.measure_last_day(m, i.category) = i.measure_until)`,
    say: (kinds: readonly string[]) =>
      kinds.map((kind) => MEASURE_NAMES[kind as MeasureKind] ?? kind).join('、'),
    order: 'due',
  },
  queue_to_take_effect: {
    ...item,
    name: '轮候在前的措施已终止，待登记生效',
    permissions: ['measure.renew'],
    where: `i.answerable_agency_id = :agency AND i.state->'measures' @> '[{"state":"queued"}]' AND ${OPEN}
      AND registry.queue_is_over(i.state, to_char(calendar.china_day(:now), 'YYYY-MM-DD'))`,
  },
} as const satisfies Record<string, TaskKind>;
