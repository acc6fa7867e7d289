import { type ActName, LIFECYCLE } from '../../registry/registry.js';
import type { TaskKind } from './task-kind.js';

/** A late entry has a reason, and only a late one: its reason in the vault leads to it. */
const LATE = `(SELECT v.entry_id FROM vault.opening v
  WHERE v.field = 'lateReason' AND (:after::uuid IS NULL OR v.entry_id < :after)
  ORDER BY v.entry_id DESC LIMIT 10000)`;
const occurredAt = `(convert_from(e.body, 'UTF8')::jsonb #>> '{content,occurred_at}')::timestamptz`;

/** What was entered long after it happened. */
export const LATE_ENTRIES = {
  late_entry: {
    name: '各单位近期补录',
    permissions: ['ledger.verify'],
    subject: 'item',
    from: `${LATE} late JOIN ledger.entry e ON e.entry_id = late.entry_id JOIN registry.item i ON i.id = e.subject_id`,
    where: 'e.recorded_at >= :lately',
    id: 'e.entry_id',
    subjectId: 'i.id',
    caseId: 'i.case_id',
    since: 'e.recorded_at',
    agencyId: `(convert_from(e.body, 'UTF8')::jsonb #>> '{content,actor,agency}')::uuid`,
    personId: `(convert_from(e.body, 'UTF8')::jsonb #>> '{content,actor,person}')::uuid`,
    codes: `ARRAY[e.type, floor(extract(epoch FROM e.recorded_at - ${occurredAt}) / 3600)::text]`,
    say: ([act = '', hours = '']: readonly string[]) =>
      `${LIFECYCLE[act as ActName]?.name ?? act}，补录迟 ${hours} 小时`,
    order: 'newest_id',
  },
} as const satisfies Record<string, TaskKind>;
